using System.CommandLine;
using System.CommandLine.Help;
using System.Text;

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

        | Code | Meaning |
        |---|---|
        | 0 | clean, or only findings below `--fail-on` |
        | 1 | findings at or above `--fail-on`; or `--check` found outputs that differ |
        | 2 | options, settings, input files or an output folder that cannot be used |
        | 3 | the filters match nothing |
        | 4 | a document that passed lint could not be rendered or fails conformance |
        | 5 | a fault of the program itself |
        | 75 | try again: another run writes to the same folder, a file is open in another program, the disk is full, or the ledger has grown meanwhile |
        | 130 | stopped with Ctrl-C, or by a scheduler (SIGTERM) |

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
