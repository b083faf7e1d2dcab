using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;
using NoticeGen.Cli.Hosting;

namespace NoticeGen.Cli;

/// <summary><c>docs/cli.md</c>, from the tree of commands itself.</summary>
internal static class CommandPages
{
    private const string Introduction = """
        # Command line

        This page is generated from the program; `noticegen COMMAND --help` shows the same.

        Reports and results go to the standard output, progress and problems with the run itself to the standard error.
        Colour is used on terminals only; `NO_COLOR` and `FORCE_COLOR` are honoured. `SOURCE_DATE_EPOCH` stands for today.

        ## Exit codes

        """;

    private const string Outputs = """

        An engine that runs many tasks repeats one on 75, on 130, and on what ended it from outside, such as 137 when memory ran
        out; what a task that was ended left half done is taken away by the next run. On 0 and 1 its part is good.

        The codes do not depend on the report format. A draft (`build --draft`) that was published ends with 0.

        ## What a build does to the disk

        Documents are written beside their place under a temporary name and moved at the very end, all or none. Files whose
        bytes are the same are left alone. `manifest.json` lists what was made; only files that it lists are ever replaced or
        removed, and nothing outside the output folder is touched. A build with filters (`--authority`, `--notice`,
        `--edition`, `--format`) keeps what it did not look at, and the lists of notices still show it.

        ## Completion

        Tab completion comes with the [dotnet-suggest](https://learn.microsoft.com/dotnet/standard/commandline/how-to-enable-tab-completion)
        tool: install it once with `dotnet tool install --global dotnet-suggest`, and add its script for your shell to your
        profile. `noticegen "[suggest:10]" "build --fo"` prints what it would offer.

        """;

    public static string Write(RootCommand root)
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        page.Append("| Code | Meaning | The same again? |\n|---|---|---|\n");
        foreach (var code in ExitCode.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {code.Code} | {code.Meaning} | {code.Again} |\n");
        }
        page.Append(Outputs.ReplaceLineEndings("\n"));
        page.Append("\n## Options of every command\n\n");
        WriteOptions(page, root.Options);
        foreach (var command in root.Subcommands.SelectMany(Leaves))
        {
            page.Append($"\n## {Usage(command)}\n\n{command.Description}\n");
            if (command.Arguments.Count > 0)
            {
                page.Append("\n| Argument | Meaning |\n|---|---|\n");
                foreach (var argument in command.Arguments)
                {
                    page.Append($"| `{argument.Name}` | {Cell(argument.Description)} |\n");
                }
            }
            if (command.Options.Any(option => option is not HelpOption))
            {
                page.Append('\n');
                WriteOptions(page, command.Options);
            }
        }
        return page.ToString();
    }

    /// <summary>A command, or those below it where it only groups them.</summary>
    private static IEnumerable<Command> Leaves(Command command) =>
        command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);

    private static string Usage(Command command) =>
        CommandLine.FullName(command) + string.Concat(command.Arguments.Select(
            argument => argument.Arity.MinimumNumberOfValues == 0 || argument.HasDefaultValue ? $" [{argument.Name}]" : $" {argument.Name.ToUpperInvariant()}"));

    private static void WriteOptions(StringBuilder page, IEnumerable<Option> options)
    {
        page.Append("| Option | Meaning |\n|---|---|\n");
        foreach (var option in options)
        {
            var names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).Select(name => $"`{name}`"));
            var value = option.HelpName is { } name ? $" `{Cell(name)}`" : "";
            page.Append($"| {names}{value} | {Cell(option.Description)} |\n");
        }
    }

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);
}
