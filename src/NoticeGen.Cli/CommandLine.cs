using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using NoticeGen.Cli.Commands;
using NoticeGen.Cli.Hosting;
using NoticeGen.Diagnostics;

namespace NoticeGen.Cli;

/// <summary>The command line as a whole: its tree of commands, and what becomes of a run that does not end well.</summary>
internal static class CommandLine
{
    private const string Name = "noticegen";

    /// <summary>Columns of the help, the same on every machine.</summary>
    private const int HelpWidth = 100;

    public static int Run(IReadOnlyList<string> arguments, Host host)
    {
        host = host with
        {
            Output = new ShownWriter(host.Output, Terminal.UsesColour(host, host.OutputIsTerminal, noColour: false)),
            Error = new ShownWriter(host.Error, Terminal.UsesColour(host, host.ErrorIsTerminal, noColour: false)),
        };
        var global = new GlobalOptions();
        var root = Tree(global, host);
        // Files with options in them (`@file`) are not offered; a name may begin with @.
        var parsed = root.Parse(arguments.Count > 0 ? arguments : ["--help"], new ParserConfiguration { ResponseFileTokenReplacer = null });
        var terminal = global.Terminal(parsed, host);
        var code = Run(arguments.Count > 0, parsed, host, terminal);
        try
        {
            host.Output.Flush();
            return code;
        }
        catch (IOException problem)
        {
            return Unwritten(host, problem);
        }
    }

    private static int Run(bool isAskedFor, ParseResult parsed, Host host, Terminal terminal)
    {
        try
        {
            if (parsed.Action is ParseErrorAction || parsed.Action == parsed.CommandResult.Command.Action)
            {
                if (MistypedOptions(parsed) is [_, ..] mistyped)
                {
                    return Mistyped(mistyped, parsed.CommandResult.Command, terminal);
                }
                if (parsed.Action is ParseErrorAction)
                {
                    return Misunderstood(parsed, terminal);
                }
            }
            var code = parsed.Invoke(new InvocationConfiguration
            {
                Output = host.Output,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
            // Help was not what was asked for when nothing was; a script that forgot its words must not pass.
            return isAskedFor ? code : ExitCode.BadInput;
        }
        catch (UserError error)
        {
            terminal.Problem(Severity.Error, error.Message, error.Help);
            return error.ExitCode;
        }
        catch (OperationCanceledException) when (host.Cancelled.IsCancellationRequested)
        {
            terminal.Remark("stopped; nothing was changed");
            return ExitCode.Cancelled;
        }
        catch (IOException problem)
        {
            // Reading and publishing explain their own faults; what is left is the output itself.
            return Unwritten(host, problem);
        }
        catch (Exception fault)
        {
            FaultReport.Write(host.Error, parsed, fault, terminal.Loudness == Loudness.Verbose);
            return ExitCode.Internal;
        }
    }

    private static int Unwritten(Host host, IOException problem)
    {
        host.Error.Write("error: the results could not be written to where the output is sent\n");
        return DiskFault.CodeOf(problem);
    }

    /// <summary>Every command with its options: what runs, what help and completion show, and what docs/cli.md is made of.</summary>
    public static RootCommand Tree(GlobalOptions global, Host host)
    {
        var root = new RootCommand("Publishes privacy notices: from YAML to web pages, PDF, Word and Easy Read, checked against UK law.")
        {
            HelpName = Name,
        };
        foreach (var command in (ReadOnlySpan<Command>)[
            LintCommand.Create(global, host),
            BuildCommand.Create(global, host),
            PreviewCommand.Create(global, host),
            ExportCommand.Create(global, host),
            VerifyCommand.Create(global, host),
            PlanCommand.Create(global, host),
            MergeManifestsCommand.Create(global, host),
            ArchiveCommand.Create(global, host),
            ShowCommand.Create(global, host),
            ForecastCommand.Create(global, host),
            ReadabilityCommand.Create(global, host),
            RulesCommand.Create(global, host),
            ExplainCommand.Create(global, host),
            PicturesCommand.Create(global, host),
            TranslateCommand.Create(global, host),
            RegisterCommand.Create(global, host),
            SchemaCommand.Create(global, host),
            InitCommand.Create(global, host),
            NewCommand.Create(global, host),
            ImportCommand.Create(global, host),
            ThemeCommand.Create(global, host),
            EasyReadCommand.Create(global, host),
            LicencesCommand.Create(host),
        ])
        {
            root.Add(command);
        }
        global.AddTo(root);
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case VersionOption version:
                    version.Action = new WriteVersion();
                    break;
                case HelpOption { Action: HelpAction help }:
                    help.MaxWidth = HelpWidth;
                    break;
            }
        }
        return root;
    }

    /// <summary>
    /// Words that begin as options do and are none. The parser takes them for the values of arguments, and of options two
    /// hyphens long; what stands after <c>--</c> is meant to be a value.
    /// </summary>
    private static List<string> MistypedOptions(ParseResult parsed)
    {
        var isOver = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Select(token => token.Value).ToHashSet(StringComparer.Ordinal);
        var values = new List<string>();
        for (SymbolResult? level = parsed.CommandResult; level is CommandResult command; level = level.Parent)
        {
            foreach (var child in command.Children)
            {
                var prefix = child is ArgumentResult ? "-" : "--";
                values.AddRange(child is CommandResult ? [] : child.Tokens.Select(token => token.Value).Where(word => word.Length > prefix.Length && word.StartsWith(prefix, StringComparison.Ordinal)));
            }
        }
        return [.. values.Concat(parsed.UnmatchedTokens.Where(word => word.Length > 1 && word[0] == '-')).Where(word => !isOver.Contains(word))];
    }

    private static int Mistyped(List<string> words, Command command, Terminal terminal)
    {
        var known = Words(command).Where(name => name[0] == '-').ToList();
        foreach (var word in words)
        {
            var name = word.Split('=', ':')[0];
            terminal.Problem(Severity.Error, $"`{FullName(command)}` has no option `{name}`", Suggestion.Nearest(name, known) is { } nearest ? $"did you mean `{nearest}`?" : null);
        }
        return TellHelp(command, terminal);
    }

    private static int TellHelp(Command command, Terminal terminal)
    {
        terminal.Problem(Severity.Note, $"`{FullName(command)} --help` lists what can be given");
        return ExitCode.BadInput;
    }

    /// <summary>What people try who know other programs, and what it is called here.</summary>
    private static readonly Dictionary<string, string> Habits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["check"] = "lint", ["validate"] = "lint", ["audit"] = "lint", ["publish"] = "build", ["render"] = "build",
        ["serve"] = "preview", ["watch"] = "build --watch", ["print"] = "export print", ["diff"] = "show --diff", ["help"] = "--help",
    };

    private static int Misunderstood(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        var words = Words(command).ToList();
        if (InOneWord(parsed) is { } meant)
        {
            terminal.Problem(Severity.Error, $"`{FullName(command)}` was given words that belong to no option or argument: {string.Join(", ", parsed.UnmatchedTokens.Select(token => $"`{token}`"))}", meant);
            return TellHelp(command, terminal);
        }
        // Without a known command, the word that is not one is what matters.
        foreach (var problem in parsed.Errors.Where(problem => parsed.UnmatchedTokens.Count == 0 || parsed.UnmatchedTokens.Any(token => problem.Message.Contains(token, StringComparison.Ordinal)) || problem.SymbolResult is not CommandResult))
        {
            var token = parsed.UnmatchedTokens.FirstOrDefault(token => problem.Message.Contains($"'{token}'", StringComparison.Ordinal));
            var nearest = token is null ? null : Habits.GetValueOrDefault(token) ?? Suggestion.Nearest(token, words);
            terminal.Problem(Severity.Error, Sentence(problem), nearest is null ? null : $"did you mean `{nearest}`?");
        }
        return TellHelp(command, terminal);
    }

    /// <summary>
    /// How a name of several words is given, when there are more words than arguments: notices and authorities are named
    /// with hyphens, files and folders stand in quotes. Null when something else is amiss.
    /// </summary>
    private static string? InOneWord(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count == 0 || command.Subcommands.Count > 0 || parsed.CommandResult.Tokens.Count == 0
            || command.Arguments is not [.., { Arity.MaximumNumberOfValues: 1 }] || parsed.Errors.Count > parsed.UnmatchedTokens.Count)
        {
            return null;
        }
        var given = parsed.CommandResult.Tokens.Select(token => token.Value).Take(command.Arguments.Count - 1).ToList();
        var name = parsed.CommandResult.Tokens.Select(token => token.Value).Skip(given.Count).Concat(parsed.UnmatchedTokens).ToList();
        var (way, written) = command.Name is "new" or "show"
            ? ("write a name of several words with hyphens", string.Join('-', name.Select(word => word.Trim('-').ToLowerInvariant())))
            : ("put a name with spaces in quotes", $"\"{string.Join(' ', name)}\"");
        return $"{way}: `{string.Join(' ', [FullName(command), .. given, written])}`";
    }

    private static string Sentence(ParseError problem)
    {
        if (problem.SymbolResult is ArgumentResult { Tokens.Count: 0, Argument: var missing })
        {
            return $"`{missing.Name}` is missing: {missing.Description}";
        }
        var message = string.Join(" ", problem.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.').Replace('\'', '`');
        var named = problem.SymbolResult is OptionResult { Option.Name: var option } && !message.Contains(option, StringComparison.Ordinal)
            ? $"{option}: {message}"
            : message;
        return char.ToLowerInvariant(named[0]) + named[1..];
    }

    private static IEnumerable<string> Words(Command command)
    {
        for (Command? level = command; level is not null; level = level.Parents.OfType<Command>().FirstOrDefault())
        {
            foreach (var name in level.Subcommands.Select(below => below.Name).Concat(level.Options.Select(option => option.Name)))
            {
                yield return name;
            }
        }
    }

    /// <summary>How a command is called, with those above it.</summary>
    public static string FullName(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } above ? $"{FullName(above)} {command.Name}" : Name;

    private sealed class WriteVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.Write($"noticegen {Tool.Version}\n");
            return ExitCode.Clean;
        }
    }
}
