using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Reporting;
using NoticeGen.Reporting.Html;
using NoticeGen.Source;

namespace NoticeGen.Testing;

/// <summary>Findings made by hand for report tests.</summary>
internal static class Findings
{
    public static readonly RuleInfo RetentionMissing = new()
    {
        Code = "NG109",
        Name = "retention-missing",
        Severity = Severity.Error,
        Band = Band.Content,
        Law = "UK GDPR Art 13(2)(a)",
        LawLink = "https://www.legislation.gov.uk/eur/2016/679/article/13",
        Summary = "A notice does not say how long information is kept.",
        Explanation = "## Why it matters\n\nPeople must be told the period.",
    };

    /// <summary>A further rule, which passes where nothing is reported for it.</summary>
    public static readonly RuleInfo PurposesMissing = RetentionMissing with { Code = "NG106", Name = "purposes-missing" };

    public static readonly DateOnly Day = new(2026, 11, 22);

    /// <summary>Text with whatever some format takes for its own.</summary>
    public const string Hostile = "a|b <script>alert(1)</script> & \"q\" 'q' 100% x:y,z; ]]> ::error::no ##vso[x] ##[error]no \u001B[2J \u202Etxt \uD800 `code` [l](javascript:x) @somebody\r\nsecond line";

    /// <summary>A report of one notice that all findings are about.</summary>
    public static Report Report(params Diagnostic[] findings) => new()
    {
        ToolVersion = "1.2.3",
        AsAt = Day,
        Rules = [RetentionMissing, PurposesMissing],
        Findings = [.. findings],
        Notices =
        [
            new ReportedNotice
            {
                Id = "northtown/housing",
                Path = "notices/northtown/housing.yaml",
                Title = "Housing",
                Authority = "Northtown Council",
                Findings = [.. findings],
            },
        ],
    };

    /// <summary>What was verified of two files, one with differences, and hostile text in all of it.</summary>
    public static Proof HostileProof()
    {
        var report = HostileReport();
        return new Proof(
            "dist " + Hostile,
            Day,
            "1.2.3",
            [
                new ProvenFile("index.html", new string('a', 64), null, null, "html", null, ["axe"], []),
                new ProvenFile("northtown/" + Hostile, null, "northtown/" + Hostile, "standard", "pdf", new ProvenDocument(120, 8, 1), [], report.Findings),
            ],
            [new ProofValidator("axe", "axe", null), new ProofValidator("verapdf", "veraPDF", "`verapdf` is not " + Hostile)],
            report.Findings);
    }

    /// <summary>Two old notices with their drafts, and hostile text in all of it.</summary>
    public static ImmutableArray<ReportedImport> HostileImports()
    {
        var line = Hostile.ReplaceLineEndings(" ");
        var source = new SourceText("old/" + line, $"{line}\nWe keep it for 6 years.\nNew\nHousing, Town Hall\n");
        Origin At(string words) => new(source, new TextSpan(source.Text.IndexOf(words, StringComparison.Ordinal), words.Length));
        PublishedBlock Block(PublishedBlockKind kind, string words) => new(kind, At(words).Span);
        var text = new PublishedText(source, "txt", [Block(PublishedBlockKind.Heading, line), Block(PublishedBlockKind.Paragraph, "We keep it for 6 years."), Block(PublishedBlockKind.Item, "New"), Block(PublishedBlockKind.Cell, "Housing, Town Hall")], [], [])
        {
            Asides = [new PublishedAside(line, "paragraph " + line, "a footnote " + line)],
        };
        var import = new ReportedImport(
            "north/" + line,
            text,
            [
                ("title", new DraftText(line, [At(line)], Sureness.Sure)),
                ("retention[x].period", new DraftText("6 years", [At("We keep it for 6 years.")], Sureness.Guessed) { Remark = line }),
                ("dpo.contact.address", new DraftText("Housing", [At("Housing, Town Hall")], Sureness.Likely)),
                ("dpo.contact.address", new DraftText("Town Hall", [At("Housing, Town Hall")], Sureness.Likely)),
                ("purposes[y].basis", new DraftText("", [At("We keep it for 6 years.")], Sureness.Guessed)),
            ],
            [new Leftover(At("New"), "New", "left over " + line, line)]);
        return [import, import with { Notice = "south/" + line }];
    }

    /// <summary>A finding, a warning and a note, each with everything that it can have, and hostile text in all of it.</summary>
    public static Report HostileReport()
    {
        var text = $"title: Housing {Hostile}\nretention: x\n";
        var origin = At(text, "retention", "notices/north town/a#b,c;d]100%.yaml");
        var error = RetentionMissing.At(origin, "the notice says " + Hostile, "do " + Hostile, "label " + Hostile) with
        {
            Related = [new Related(At(text, "title", origin.Path), "see " + Hostile)],
            Fix = new Fix("paste " + Hostile, "retention:\n  - " + Hostile),
            Field = "retention",
        };
        var all = new[] { error, error with { Severity = Severity.Warning, Message = "w " + Hostile }, error with { Severity = Severity.Note, Message = "n " + Hostile } };
        var report = Report(all);
        return report with
        {
            Known = [error with { Message = "k " + Hostile }],
            Notices =
            [
                report.Notices[0] with
                {
                    Id = "northtown/" + Hostile,
                    Title = "T " + Hostile,
                    Authority = "A " + Hostile,
                    ReviewBy = Day.AddDays(-1),
                    Known = [error with { Message = "k " + Hostile }],
                    Waivers = [new Waiver(origin, PurposesMissing, "because " + Hostile, Day.AddDays(3)), new Waiver(origin, RetentionMissing, "ever", null)],
                    ReadingAges = [new ReadingAge("Standard", 13.25), new ReadingAge("Easy Read", 9)],
                },
                report.Notices[0] with { Id = "northtown/bins", Title = "Bins", Findings = [], IsComplete = false },
            ],
            Due = [new DueDate(Day.AddDays(-1), DueKind.Review, "review of " + Hostile, "w " + Hostile), new DueDate(Day.AddDays(3), DueKind.Law, "x", "y")],
        };
    }

    /// <summary>The origin of a word in a text, found by the word.</summary>
    public static Origin At(string text, string word, string path = "notices/northtown/housing.yaml")
    {
        var start = text.IndexOf(word, StringComparison.Ordinal);
        return new Origin(new SourceText(path, text), new TextSpan(start, word.Length));
    }
}
