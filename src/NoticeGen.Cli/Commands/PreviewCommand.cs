using System.CommandLine;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Previewing;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen preview</c>: notices in the browser, shown again with each save.</summary>
internal static class PreviewCommand
{
    public static Command Create(GlobalOptions global, Host host)
    {
        var options = new NoticeOptions();
        var port = new Option<int?>("--port") { Description = "The port of the address; any that is free if left out.", HelpName = "number" };
        var noOpen = new Option<bool>("--no-open") { Description = "Do not open the browser; the address is printed." };
        var command = new Command("preview", "Show notices in the browser as they are written: each edition and format, what is found, each save at once. Nothing leaves this machine.");
        command.Add(options.Named);
        foreach (var option in (ReadOnlySpan<Option>)[options.Authority, options.Notice, options.AsAt, options.Jobs, port, noOpen])
        {
            command.Add(option);
        }
        command.SetAction(parsed => new PreviewRun(host, options.Read(parsed, global, host, [])).Run(parsed.GetValue(port), !parsed.GetValue(noOpen)));
        return command;
    }
}
