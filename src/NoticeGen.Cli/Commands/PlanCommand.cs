using System.CommandLine;
using NoticeGen.Cli.Building;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen plan</c>: the units of an estate, with a key for each, for engines that give out work.</summary>
internal static class PlanCommand
{
    public static Command Create(GlobalOptions global, Host host)
    {
        var options = new DocumentOptions();
        var command = new Command("plan", "Print as JSON the units that `build --unit` builds of an estate: of each its key, inputs, notices, weight and outputs.");
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(options.Notices.Report) is { Tokens.Count: > 0 } || result.GetValue(options.Notices.Full))
            {
                result.AddError("plan does not check notices, and has no findings for --report and --full");
            }
        });
        command.SetAction(parsed =>
        {
            var opened = OpenedWorkspace.Open(host, options.Read(parsed, global, host));
            host.Output.Write(JsonReport.Text(Planning.Of(opened), PlanningJson.Indented.PlanJson));
            if (opened.Options.Timings)
            {
                opened.Timings.WriteTo(opened.Terminal.Error);
            }
            return ExitCode.Clean;
        });
        return command;
    }
}
