using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Reporting;
using NoticeGen.Reporting.Html;

namespace NoticeGen.Cli.Verifying;

/// <summary>Says what was verified.</summary>
internal static class VerifyReport
{
    /// <summary>Writes what was found, in the kind that was asked for, and the page for an auditor.</summary>
    public static int Write(OpenedWorkspace opened, VerifyRequest request, Proof proof)
    {
        request.Proof?.Write(opened.Host.Store, ProofPage.Write(proof));
        if (opened.Options.Report == ReportKind.Html)
        {
            opened.Host.Output.Write(ProofPage.Write(proof));
        }
        else if (opened.Options.Report == ReportKind.Text && opened.Options.Detail != ReportDetail.Full)
        {
            opened.Host.Output.Write(new ProofText(opened.Terminal.WrappedStyle).Write(proof));
        }
        else
        {
            opened.Write(new Report { ToolVersion = Tool.Version, AsAt = proof.AsAt, Findings = proof.Findings }, proof.ToJson);
        }
        if (opened.Options.Report.IsForPeople)
        {
            foreach (var validator in proof.Validators.Where(validator => validator.Absence is not null))
            {
                opened.Terminal.Remark($"{validator.Title} was not run: {validator.Absence}");
            }
            var isBrief = opened.Options is { Detail: not ReportDetail.Full } && !proof.Findings.IsEmpty;
            opened.Terminal.Say(proof.Summary + (isBrief ? "; `--full` tells all" : ""));
            if (isBrief && !proof.Holds)
            {
                opened.Terminal.Say("Next: noticegen build   makes the files again from the notices as they are");
            }
        }
        return proof.Holds ? ExitCode.Clean : ExitCode.Findings;
    }
}
