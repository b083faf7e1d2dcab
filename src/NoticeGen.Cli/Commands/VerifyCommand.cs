using System.CommandLine;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Verifying;
using NoticeGen.Cli.Workspaces;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen verify</c>: whether what is published is what the notices say, by readers and validators that others wrote.</summary>
internal static class VerifyCommand
{
    public static Command Create(GlobalOptions global, Host host)
    {
        var folder = new Argument<string?>("dist") { Description = "The output folder of a build; the one in the settings, or dist, if left out.", Arity = ArgumentArity.ZeroOrOne };
        var options = new NoticeOptions();
        var require = new Option<string[]>("--require")
        {
            Description = $"A validator that must be there: {string.Join(", ", Validator.All.Select(known => known.Name))}. May be given again; the others run where they are found.",
            HelpName = "name",
            DefaultValueFactory = _ => [],
        };
        require.AcceptOnlyFromAmong([.. Validator.All.Select(known => known.Name)]);
        var proof = new Option<string?>("--proof") { Description = "Write what was verified to a page (HTML) that can go into an auditor's file.", HelpName = "file" };
        var command = new Command("verify", "Read what was published: digests, words and their order, links, what the law asks for; run veraPDF, the Nu checker and axe where they are found.")
        {
            folder, options.Authority, options.Notice, options.AsAt, options.Full, options.Jobs, options.Timings, require, proof,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(proof) is { Length: 0 })
            {
                result.AddError("--proof is empty: give a file, such as `--proof proof.html`");
            }
        });
        command.SetAction(parsed =>
        {
            var opened = OpenedWorkspace.Open(host, new RunOptions
            {
                Terminal = global.Terminal(parsed, host),
                Detail = parsed.GetValue(options.Full) ? ReportDetail.Full : ReportDetail.Errors,
                Report = parsed.GetValue(global.OutputFormat) ?? PipelineHost.Of(host.Variable).Kind,
                Config = parsed.GetValue(global.Config),
                Filters = new Filters(parsed.GetValue(options.Authority) ?? [], parsed.GetValue(options.Notice) ?? [], [], []),
                AsAt = parsed.GetValue(options.AsAt) ?? host.Today,
                FailOn = null,
                Jobs = parsed.GetValue(options.Jobs) ?? host.Processors,
                Timings = parsed.GetValue(options.Timings),
            });
            var request = new VerifyRequest(BuildCommand.FolderFor(opened, parsed.GetValue(folder)))
            {
                IsUsual = parsed.GetValue(folder) is null,
                Required = [.. parsed.GetValue(require) ?? []],
                Proof = parsed.GetValue(proof) is { } file ? NamedFile.Of(host, $"--proof {file}", file, opened.Workspace, []) : null,
            };
            var code = VerifyReport.Write(opened, request, new VerifyRun(opened, request).Run());
            if (opened.Options.Timings)
            {
                opened.Timings.WriteTo(opened.Terminal.Error);
            }
            return code;
        });
        return command;
    }
}
