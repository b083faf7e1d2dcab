using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Reading;
using NoticeGen.Records;
using NoticeGen.Rendering;
using NoticeGen.Source;
using static NoticeGen.Records.FieldSyntax;

namespace NoticeGen.Cli;

/// <summary>From which severity on findings fail a run.</summary>
internal enum FailOn
{
    Note,
    Warning,
    Error,
    None,
}

/// <summary>What <c>noticegen.yaml</c> sets; options of the command line are stronger.</summary>
internal sealed record Settings
{
    public const string DefaultOutput = "dist";
    public const string Off = "off";

    public static readonly RecordType Schema = new(
        "settings",
        "the settings file",
        Example(Path("output", $"The folder that documents are written to, inside the workspace; `{DefaultOutput}` if left out."), "output: dist"),
        new Field("formats", new ListType(new ChoiceType(["html", "pdf", "docx"])), "Which formats are made; all if left out."),
        Example(Choice("fail_on", "From which severity on findings stop a build and fail a lint; `error` if left out.", "error", "warning", "note", "none"), "fail_on: warning"),
        Example(
            Choice("easy_read_profile", "The Easy Read rules that notices are written by; `govuk` if left out. A notice or an authority may choose its own with `easy_read.profile`.", "govuk", "easy-read-standard", "people-first", "inclusion-europe"),
            "easy_read_profile: people-first"),
        Example(
            Named("severities", new ChoiceType([Off, "note", "warning", "error"]), "Severities that differ from the rules' own, by the rule's code or name."),
            "severities:\n  review-overdue: error"));

    /// <summary>The output folder below the workspace, with forward slashes.</summary>
    public string Output { get; private init; } = DefaultOutput;

    /// <summary>Empty for all.</summary>
    public ImmutableArray<string> Formats { get; private init; } = [];

    public FailOn FailOn { get; private init; } = FailOn.Error;

    public LintSettings Lint { get; private init; } = LintSettings.Default;

    public static Outcome<Settings> Read(Workspace workspace) =>
        RecordFile.Read(workspace.Files, workspace.SettingsPath, Schema).Then(record => Of(record, workspace.SettingsPath));

    private static Outcome<Settings> Of(Record record, string path)
    {
        var problems = new List<Diagnostic>();
        var settings = new Settings
        {
            Output = record.Scalar("output") is { } output ? Inside(output, path, problems) : DefaultOutput,
            Formats = [.. record.Scalars("formats").Select(format => format.Text)],
            FailOn = Enum.TryParse<FailOn>(record.Text("fail_on"), ignoreCase: true, out var failOn) ? failOn : FailOn.Error,
            Lint = new LintSettings
            {
                Severities = Severities(record, problems),
                EasyReadProfile = record.Text("easy_read_profile") ?? LintSettings.Default.EasyReadProfile,
            },
        };
        return Outcome.Of(settings, problems);
    }

    private static string Inside(Scalar output, string path, List<Diagnostic> problems)
    {
        if (WorkspacePath.Resolve(path, output.Text) is { Length: > 0 } inside)
        {
            return inside;
        }
        problems.Add(ReadingProblems.PathOutside.At(
            output.Origin,
            $"the output folder `{output.Text}` is not a folder inside the workspace",
            "write a folder such as `dist`; `--output` takes a folder anywhere"));
        return DefaultOutput;
    }

    private static ImmutableSortedDictionary<string, Severity?> Severities(Record record, List<Diagnostic> problems)
    {
        var severities = ImmutableSortedDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
        foreach (var (name, value) in record.Entries("severities"))
        {
            var severity = (Scalar)value;
            var rule = Catalogue.Find(name);
            if (rule is null)
            {
                var nearest = Suggestion.Nearest(name, Catalogue.All.SelectMany(known => new[] { known.Name, known.Code }));
                problems.Add(ReadingProblems.UnknownId.At(
                    KeyBefore(severity.Origin, name),
                    $"there is no rule `{name}`",
                    nearest is not null ? $"did you mean `{nearest}`?" : "`noticegen rules` lists them"));
            }
            else
            {
                severities[rule.Name] = Enum.TryParse<Severity>(severity.Text, ignoreCase: true, out var parsed) ? parsed : null;
            }
        }
        return severities.ToImmutable();
    }

    /// <summary>A table's names are not kept with their places; they stand before their values.</summary>
    private static Origin KeyBefore(Origin value, string name)
    {
        var start = value.Source.Text.LastIndexOf(name, value.Span.Start, StringComparison.Ordinal);
        return start < 0 ? value : new Origin(value.Source, new TextSpan(start, name.Length));
    }
}
