using System.Text;
using NoticeGen.Cli.Publishing;
using NoticeGen.Reporting;
using NoticeGen.Reporting.Html;

namespace NoticeGen.Cli.Verifying;

/// <summary>Says what was verified.</summary>
internal static class VerifyReport
{
    /// <summary>Writes what was found, in the kind that was asked for, and the page for an auditor.</summary>
    public static int Write(Work work, VerifyRequest request, Proof proof)
    {
        if (request.Proof is { } path)
        {
            DiskFault.Guard(path, () =>
            {
                work.Surroundings.Store.Write(path, Encoding.UTF8.GetBytes(ProofPage.Write(proof)));
                return true;
            });
        }
        if (work.Request.Report == ReportKind.Html)
        {
            work.Surroundings.Output.Write(ProofPage.Write(proof));
        }
        else
        {
            work.Write(new Report { ToolVersion = Tool.Version, AsAt = proof.AsAt, Findings = proof.Findings }, proof.WriteJson);
        }
        if (work.Request.Report.IsForPeople)
        {
            foreach (var validator in proof.Validators.Where(validator => validator.Absence is not null))
            {
                work.Terminal.Remark($"{validator.Title} was not run: {validator.Absence}");
            }
            work.Terminal.Say(proof.Summary);
        }
        return proof.Holds ? ExitCode.Clean : ExitCode.Findings;
    }
}
