using System.CommandLine;
using System.Text;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen schema</c>: a JSON Schema, so that editors complete and check while typing.</summary>
internal static class SchemaCommand
{
    public static Command Create(GlobalOptions global, Host host)
    {
        var kind = new Argument<string>("kind")
        {
            HelpName = "kind",
            Description = $"The kind of file: {string.Join(", ", SchemaFile.Kinds)}; notice if left out. {SchemaFile.Output} is the data that the format json gives, {SchemaFile.JobTicket} what export writes, {SchemaFile.Plan} what plan writes.",
            DefaultValueFactory = _ => SchemaFile.Kinds[0],
        };
        kind.AcceptOnlyFromAmong(SchemaFile.Kinds);
        var command = new Command("schema", $"Print a JSON Schema for editors; keep it as {SchemaFile.NoticePath}.") { kind };
        command.SetAction(parsed =>
        {
            var vocabulary = Vocabulary.Of(host, parsed.GetValue(global.Config));
            host.Output.Write(Encoding.UTF8.GetString(SchemaFile.Write(parsed.GetRequiredValue(kind), vocabulary)));
            return ExitCode.Clean;
        });
        return command;
    }
}
