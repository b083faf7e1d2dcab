using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Commands;

/// <summary>Options that every command has.</summary>
internal sealed class GlobalOptions
{
    public Option<string?> Config { get; } = new("--config", "-c")
    {
        Description = "The settings file; the nearest noticegen.yaml upwards if left out.",
        HelpName = "file",
        Recursive = true,
    };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Say nothing but errors.", Recursive = true };

    public Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Say more: each file, and details of a fault.", Recursive = true };

    public Option<bool> NoColour { get; } = new("--no-color") { Description = "No colour, whatever the terminal can do.", Recursive = true };

    public Option<ReportKind?> OutputFormat { get; } = new("--output-format")
    {
        Description = "How findings and results are written: " + string.Join(", ", ReportKind.All.Select(kind => $"{kind.Name} ({kind.Describes})"))
            + ". If left out: text, or what GitHub Actions or Azure Pipelines read.",
        HelpName = "kind",
        Recursive = true,
        CustomParser = Parsed.Kind,
    };

    public void AddTo(Command root)
    {
        OutputFormat.CompletionSources.Add([.. ReportKind.All.Select(kind => kind.Name)]);
        root.Add(Config);
        root.Add(OutputFormat);
        root.Add(Quiet);
        root.Add(Verbose);
        root.Add(NoColour);
    }

    public Terminal Terminal(ParseResult parsed, Host host) => new(
        host,
        parsed.GetValue(Quiet) ? Loudness.Quiet : parsed.GetValue(Verbose) ? Loudness.Verbose : Loudness.Normal,
        parsed.GetValue(NoColour));
}

/// <summary>Options of the commands that work on notices.</summary>
internal sealed class NoticeOptions
{
    public Argument<string[]> Named { get; } = new("notice")
    {
        Description = $"Notices, {NoticeReference.Description}. All if left out.",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    public Option<string[]> Authority { get; } = Pattern("--authority", "Only authorities that match; * and ? may be used, and the option given again.", "-a");

    public Option<string[]> Notice { get; } = Pattern("--notice", "Only notices that match, as if given without the option.");

    public Option<string[]> Edition { get; } = Pattern("--edition", "Only editions that match, such as standard, easy-read, large-print or the workspace's own; * and ? may be used, and the option given again.");

    public Option<string[]> Language { get; } = Pattern("--language", "Only languages that match, such as en or cy.");

    public Option<DateOnly?> AsAt { get; } = new("--as-at")
    {
        Description = "The day for which the law is asked; today if left out, or the day of SOURCE_DATE_EPOCH.",
        HelpName = "YYYY-MM-DD",
        CustomParser = Parsed.Day,
    };

    public Option<FailOn?> FailOn { get; } = new("--fail-on")
    {
        Description = "From which severity on findings count as failure; error if left out.",
        HelpName = "error|warning|note|none",
        CustomParser = result => Parsed.Word<FailOn>(result),
    };

    public Option<int?> Jobs { get; } = new("--jobs")
    {
        Description = "How many notices are worked on at once; as many as the machine has processors if left out.",
        HelpName = "number",
        CustomParser = Parsed.Jobs,
    };

    public Option<string[]> Report { get; } = ReportFile("Write a report to a file too, such as sarif=findings.sarif; kinds as for --output-format. May be given again.");

    public Option<string?> Baseline { get; } = new("--baseline")
    {
        Description = "A file of known findings, which are counted and do not fail the run; the one in the settings if left out.",
        HelpName = "file",
    };

    public Option<bool> Full { get; } = new("--full") { Description = "Print each finding with its lines, what to write and the law, instead of a list of what to do next." };

    public Option<bool> Timings { get; } = new("--timings") { Description = "Say how long each step took." };

    public void AddTo(Command command)
    {
        FailOn.CompletionSources.Add("error", "warning", "note", "none");
        Edition.CompletionSources.Add(_ => Selection.KnownEditions(Vocabulary.BuiltIn()).Select(name => new CompletionItem(name)));
        command.Add(Named);
        command.Add(Authority);
        command.Add(Notice);
        command.Add(Edition);
        command.Add(Language);
        command.Add(AsAt);
        command.Add(FailOn);
        command.Add(Full);
        command.Add(Report);
        command.Add(Baseline);
        command.Add(Jobs);
        command.Add(Timings);
    }

    /// <summary>What the command line asks for, with what the machine says where it is silent.</summary>
    /// <param name="formats">The patterns of <c>--format</c>, for commands that have it.</param>
    public RunOptions Read(ParseResult parsed, GlobalOptions global, Host host, IReadOnlyList<string> formats) => new()
    {
        Terminal = global.Terminal(parsed, host),
        Report = parsed.GetValue(global.OutputFormat) ?? PipelineHost.Of(host.Variable).Kind,
        Detail = parsed.GetValue(Full) ? ReportDetail.Full : ReportDetail.Errors,
        ReportFiles = parsed.GetValue(Report) ?? [],
        Baseline = parsed.GetValue(Baseline),
        Config = parsed.GetValue(global.Config),
        Filters = new Filters(
            parsed.GetValue(Authority) ?? [], [.. parsed.GetValue(Named) ?? [], .. parsed.GetValue(Notice) ?? []], parsed.GetValue(Edition) ?? [], formats)
        {
            Languages = parsed.GetValue(Language) ?? [],
        },
        AsAt = parsed.GetValue(AsAt) ?? host.Today,
        FailOn = parsed.GetValue(FailOn),
        Jobs = parsed.GetValue(Jobs) ?? host.Processors,
        Timings = parsed.GetValue(Timings),
    };

    public static Option<string[]> ReportFile(string description) => new("--report")
    {
        Description = description,
        HelpName = "kind=file",
        DefaultValueFactory = _ => [],
    };

    public static Option<string[]> Pattern(string name, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = "pattern",
        DefaultValueFactory = _ => [],
    };
}

/// <summary>Values of options, with sentences for those that cannot be read.</summary>
internal static class Parsed
{
    public static DateOnly? Day(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (IsoDay.TryRead(text, out var day))
        {
            return day;
        }
        result.AddError($"`{text}` is not a date such as 2026-11-22");
        return null;
    }

    public static ReportKind? Kind(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        if (ReportKind.Find(name) is { } kind)
        {
            return kind;
        }
        result.AddError($"`{name}` is not a choice: {Runs.ReportFiles.Help(name)}");
        return null;
    }

    public static int? Jobs(ArgumentResult result)
    {
        const int Most = 256;
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs is >= 1 and <= Most)
        {
            return jobs;
        }
        result.AddError($"`{text}` is not a number of jobs: give a number from 1 to {Most}");
        return null;
    }

    public static T? Word<T>(ArgumentResult result)
        where T : struct, Enum
    {
        var text = result.Tokens[0].Value;
        if (Enum.GetNames<T>().Any(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)))
        {
            return Enum.Parse<T>(text, ignoreCase: true);
        }
        result.AddError($"`{text}` is not a choice: give {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}");
        return null;
    }
}
