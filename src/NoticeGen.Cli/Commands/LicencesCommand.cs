using System.CommandLine;
using System.Text;
using NoticeGen.Cli.Hosting;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen licences</c>: whose work the program contains, and under which licences.</summary>
internal static class LicencesCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("licences", "Print the licences of the libraries and the typeface that are inside this program.");
        command.SetAction(_ =>
        {
            using var stream = typeof(LicencesCommand).Assembly.GetManifestResourceStream("third-party-notices.txt")!;
            using var text = new StreamReader(stream, Encoding.UTF8);
            host.Output.Write(text.ReadToEnd());
            return ExitCode.Clean;
        });
        return command;
    }
}
