using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Records;
using NoticeGen.Rendering;
using NoticeGen.Rendering.Html;
using NoticeGen.Source;
using static NoticeGen.Records.FieldSyntax;

namespace NoticeGen.Cli.Configuration;

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
    public const string DefaultLedger = "ledger.jsonl";
    /// <summary>Where the baseline is written when nothing names it.</summary>
    public const string DefaultBaseline = "noticegen-baseline.json";

    /// <summary>Letters of a path in a message.</summary>
    private const int LongestShown = 200;

    /// <summary>The folder below the workspace in which archives are written and looked for when nothing else is said.</summary>
    public const string DefaultArchives = "archives";

    public const string Off = "off";

    private static readonly RecordType PlainLanguage = new(
        "plain-language",
        "limits of plain language",
        Example(Number("sentence_words", "Words that a sentence may have; 25 if left out."), "sentence_words: 20"),
        Number("good_grade", "Flesch-Kincaid grade up to which a notice is easy enough; 9 if left out. The reading age is the grade and five years."),
        Number("most_grade", "Flesch-Kincaid grade over which a notice is too hard to publish; 12 if left out."),
        Number("passive_percent", "Sentences in a hundred that need not say who acts; 25 if left out."));

    public static readonly RecordType Schema = new(
        "settings",
        "the settings file",
        Example(Path("output", $"The folder that documents are written to, inside the workspace; `{DefaultOutput}` if left out."), "output: dist"),
        Example(Url("site", "Where the output folder is published. Then every notice gives the address of its own web page, and its PDF a QR code of it, for readers of paper."), "site: https://www.northtown.gov.uk/privacy"),
        Meaning(
            new Field("formats", new ListType(new ChoiceType([.. Format.All.Select(format => format.Name)])), "Which formats are made; html, pdf and docx if left out."),
            [.. Format.All.Select(format => format.Meaning)]),
        Example(Editions("Which editions are made of notices that do not say it themselves, by the names of their folders in `templates/`; if left out, every edition but those that `usual: false` of their theme sets apart."), "editions: [standard, easy-read]"),
        Example(Languages("In which languages notices are published that do not say it themselves, as BCP 47 has them; if left out, English and each language that has words and a template."), "languages: [en, cy]"),
        Example(new Field("first", new ScalarType(ScalarKind.Language), "Which language comes first wherever several are shown, of notices that do not say it themselves; English if left out.") { Printed = false }, "first: cy"),
        Meaning(
            Choice("fragment_level", "The level of the headings that begin sections in HTML fragments: `2` if left out, for a page that prints the notice's title itself; with `3` or `4` the title stands above them, one level higher.", "2", "3", "4"),
            "sections begin with h2", "the title is an h2, sections begin with h3", "the title is an h3, sections begin with h4"),
        Example(Meaning(
            Choice("fail_on", "From which severity on findings stop a build and fail a lint; `error` if left out.", "error", "warning", "note", "none"),
            "errors alone", "errors and warnings", "every finding", "nothing"), "fail_on: warning"),
        Example(
            Meaning(
            Choice("easy_read_profile", "The Easy Read rules that notices are written by; `govuk` if left out. A notice or an authority may choose its own with `easy_read.profile`.", "govuk", "easy-read-standard", "people-first", "inclusion-europe"),
            "the rules of GOV.UK", "the European Easy-to-Read standard", "the rules of People First", "the rules of Inclusion Europe"),
            "easy_read_profile: people-first"),
        Example(
            Meaning(
            Named("severities", new ChoiceType([Off, "note", "warning", "error"]), "Severities that differ from the rules' own, by the rule's code or name."),
            "the rule is not asked", "something to know", "should be put right", "stops the build"),
            "severities:\n  review-overdue: error"),
        Example(
            Meaning(
            Named("authority_severities", new TableType(new ChoiceType([Off, "note", "warning", "error"])), "The same for single authorities, by the name of their folder; stronger than `severities`."),
            "the rule is not asked", "something to know", "should be put right", "stops the build"),
            "authority_severities:\n  northtown-council:\n    review-overdue: warning"),
        Example(Path("baseline", "A file inside the workspace with findings that are known and put right later; `noticegen lint --write-baseline` writes it."), $"baseline: {DefaultBaseline}"),
        Example(
            Named("exports", new NestedType(ExportProfile.Schema), "Profiles of `noticegen export`, by name. Those that are ready-made (`noticegen export --list`) are changed key by key."),
            "exports:\n  libraries:\n    formats: [print]\n    copies: 20"),
        Example(Path("ledger", $"The file inside the workspace in which `noticegen archive` records what was published, and when; `{DefaultLedger}` if left out."), $"ledger: {DefaultLedger}"),
        One("plain_language", PlainLanguage, "From where on text counts as hard to read."));

    /// <summary>The output folder below the workspace, with forward slashes.</summary>
    public string Output { get; private init; } = DefaultOutput;

    /// <summary>Where the output folder is published; null where that is not known.</summary>
    public string? Site { get; private init; }

    /// <summary>Empty for the usual ones.</summary>
    public ImmutableArray<string> Formats { get; private init; } = [];

    /// <summary>What is made of notices that do not say it themselves.</summary>
    public UsualEditions UsualEditions { get; private init; } = UsualEditions.Unset;

    /// <summary>The level of the sections' headings in HTML fragments.</summary>
    public int FragmentLevel { get; private init; } = RendererSet.UsualFragmentLevel;

    public FailOn FailOn { get; private init; } = FailOn.Error;

    /// <summary>The file of known findings below the workspace, with forward slashes; null when there is none.</summary>
    public string? Baseline { get; private init; }

    /// <summary>The record of what was published, below the workspace, with forward slashes.</summary>
    public string Ledger { get; private init; } = DefaultLedger;

    public LintSettings Lint { get; private init; } = LintSettings.Default;

    /// <summary>The ready-made profiles of export, as the settings change them, and then its own.</summary>
    public ImmutableArray<ExportProfile> Exports { get; private init; } = ExportProfile.ReadyMade;

    public static Outcome<Settings> Read(Workspace workspace) =>
        RecordFile.Read(workspace.Files, workspace.SettingsPath, Schema, TemplateNames.In(workspace.Files)).Then(record => Of(record, workspace));

    private static Outcome<Settings> Of(Record record, Workspace workspace)
    {
        var problems = new List<Diagnostic>();
        var settings = new Settings
        {
            Output = record.Scalar("output") is { } output ? Inside(output, workspace, problems) : DefaultOutput,
            Site = record.Text("site"),
            Formats = [.. record.Scalars("formats").Select(format => format.Text)],
            UsualEditions = new UsualEditions(
                [.. record.Scalars("editions").Select(edition => edition.Text)], [.. record.Scalars("languages").Select(language => language.Text)])
            {
                First = record.Text("first"),
            },
            FragmentLevel = record.Text("fragment_level") is [var level] ? level - '0' : RendererSet.UsualFragmentLevel,
            FailOn = Enum.TryParse<FailOn>(record.Text("fail_on"), ignoreCase: true, out var failOn) ? failOn : FailOn.Error,
            Baseline = record.Scalar("baseline") is { } baseline ? BaselineInside(baseline, workspace, problems) : null,
            Exports = new ExportProfileReader(workspace, problems).Read(
                record.Entries("exports").Select(entry => (entry.Key, KeyBefore(entry.Value.Origin, entry.Key), (Record)entry.Value))),
            Ledger = record.Scalar("ledger") is { } ledger ? LedgerInside(ledger, workspace, problems) : DefaultLedger,
            Lint = new LintSettings
            {
                Severities = Severities(record.Entries("severities"), problems),
                AuthoritySeverities = ByAuthority(record, workspace, problems),
                PlainLanguage = Limits(record.Nested("plain_language")),
                EasyReadProfile = record.Text("easy_read_profile") ?? LintSettings.Default.EasyReadProfile,
            },
        };
        return Outcome.Of(settings, problems);
    }

    private static PlainLanguageLimits Limits(Record? record)
    {
        var usual = PlainLanguageLimits.Default;
        int Of(string field, int otherwise) =>
            int.TryParse(record?.Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : otherwise;
        return new PlainLanguageLimits
        {
            SentenceWords = Of("sentence_words", usual.SentenceWords),
            GoodGrade = Of("good_grade", usual.GoodGrade),
            MostGrade = Of("most_grade", usual.MostGrade),
            MostPassivePercent = Of("passive_percent", usual.MostPassivePercent),
        };
    }

    private static string Shortened(string path) => path.Length <= LongestShown ? path : path[..LongestShown] + "…";

    private static string Inside(Scalar output, Workspace workspace, List<Diagnostic> problems)
    {
        if (WriteGuard.Inside(workspace, output.Text) is { } inside)
        {
            return inside;
        }
        problems.Add(ReadingProblems.PathOutside.At(
            output.Origin,
            $"the output folder `{Shortened(output.Text)}` is not a folder inside the workspace",
            "write a folder such as `dist`; `--output` takes a folder anywhere"));
        return DefaultOutput;
    }

    private static string? BaselineInside(Scalar baseline, Workspace workspace, List<Diagnostic> problems)
    {
        if (WriteGuard.Inside(workspace, baseline.Text) is { } inside)
        {
            return inside;
        }
        problems.Add(ReadingProblems.PathOutside.At(
            baseline.Origin,
            $"the baseline `{Shortened(baseline.Text)}` is not a file inside the workspace",
            $"write a file such as `{DefaultBaseline}`; `--baseline` takes a file anywhere"));
        return null;
    }

    private static string LedgerInside(Scalar ledger, Workspace workspace, List<Diagnostic> problems)
    {
        if (WriteGuard.Inside(workspace, ledger.Text) is { } inside)
        {
            return inside;
        }
        problems.Add(ReadingProblems.PathOutside.At(
            ledger.Origin, $"the ledger `{Shortened(ledger.Text)}` is not a file inside the workspace", $"write a file such as `{DefaultLedger}`"));
        return DefaultLedger;
    }

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Severity?>> ByAuthority(Record record, Workspace workspace, List<Diagnostic> problems)
    {
        var known = workspace.Notices.Select(notice => notice.Authority).ToHashSet(StringComparer.Ordinal);
        var all = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, Severity?>>(StringComparer.Ordinal);
        foreach (var (authority, value) in record.Entries("authority_severities"))
        {
            if (known.Contains(authority))
            {
                all[authority] = Severities(((RecordTable)value).Entries, problems);
                continue;
            }
            var nearest = Suggestion.Nearest(authority, known.Order(StringComparer.Ordinal));
            problems.Add(ReadingProblems.UnknownId.At(
                KeyBefore(value.Origin, authority),
                $"there is no authority `{authority}` with notices",
                nearest is not null ? $"did you mean `{nearest}`?" : "write the name of a folder in `notices/`"));
        }
        return all.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, Severity?> Severities(ImmutableArray<KeyValuePair<string, Value>> entries, List<Diagnostic> problems)
    {
        var severities = ImmutableSortedDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
        foreach (var (name, value) in entries)
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
            else if (rule.Band == Band.Files)
            {
                problems.Add(ReadingProblems.UnknownId.At(
                    KeyBefore(severity.Origin, name),
                    $"the severity of `{name}` cannot be changed: a file that cannot be used stays an error",
                    "take the line out"));
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
