using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Auditing.Verifying;

/// <summary>NG331 to NG339: what `verify` finds in the files of a build.</summary>
public static class VerifyProblems
{
    public static readonly RuleInfo SectionNotRendered = new()
    {
        Code = "NG331",
        Name = "section-not-rendered",
        Severity = Severity.Error,
        Since = "0.1",
        Law = "UK GDPR Art 12(1)",
        LawLink = "https://www.legislation.gov.uk/eur/2016/679/article/12",
        Summary = "A published document lacks a section, or words of it.",
        Explanation = """
            ## Why it matters

            `verify` reads every published document as a reader's program reads it. Words that are in the notice and not in the
            document would be lost without anyone seeing it. Either the notice has been changed and is to be built again, or this
            is a fault of the tool or of a renderer.
            """,
    };

    public static readonly RuleInfo EssentialNotRendered = new()
    {
        Code = "NG332",
        Name = "essential-not-rendered",
        Severity = Severity.Error,
        Since = "0.1",
        Law = "UK GDPR Art 13, 14",
        LawLink = "https://www.legislation.gov.uk/eur/2016/679/article/13",
        Summary = "A document lacks something that the notice says and the law asks for.",
        Explanation = """
            ## Why it matters

            Whoever reads only the PDF, or only the Easy Read edition, must find there how to reach the data protection officer
            and the regulator, how long information is kept, and their rights. `build` looks for them in each edition, and `verify`
            in each published document.
            """,
    };

    public static readonly RuleInfo OutputUnreadable = new()
    {
        Code = "NG333",
        Name = "output-unreadable",
        Severity = Severity.Error,
        Since = "0.1",
        Summary = "A published document cannot be read.",
        Explanation = """
            ## Why it matters

            What this tool cannot read, a screen reader cannot read out. The file is broken, or this is a fault of the tool.
            """,
    };

    public static readonly RuleInfo OrderNotKept = new()
    {
        Code = "NG334",
        Name = "order-not-kept",
        Severity = Severity.Error,
        Since = "0.1",
        Law = "UK GDPR Art 12(1)",
        LawLink = "https://www.legislation.gov.uk/eur/2016/679/article/12",
        Summary = "A published document shows its words in another order than the notice.",
        Explanation = """
            ## Why it matters

            A screen reader reads a document in the order of its content. Words that come before the heading they belong to, or
            a table whose rows have changed places, say something else.
            """,
    };

    public static readonly RuleInfo LinkNotRendered = new()
    {
        Code = "NG335",
        Name = "link-not-rendered",
        Severity = Severity.Error,
        Since = "0.1",
        Law = "UK GDPR Art 12(2)",
        LawLink = "https://www.legislation.gov.uk/eur/2016/679/article/12",
        Summary = "A published document lacks a link of the notice, or has one that leads nowhere.",
        Explanation = """
            ## Why it matters

            Readers follow the links of a notice to complain, to ask for their information, or to object.
            """,
    };

    public static readonly RuleInfo OutputChanged = new()
    {
        Code = "NG336",
        Name = "output-changed",
        Severity = Severity.Error,
        Since = "0.1",
        Summary = "A published file is not the one that the build made, or is gone.",
        Explanation = """
            ## Why it matters

            `manifest.json` holds the SHA-256 of every file of a build. A file that differs was changed afterwards, by hand, by
            another program or on the way to where it is published: nobody has checked what it says.
            """,
    };

    public static readonly RuleInfo OutputStale = new()
    {
        Code = "NG337",
        Name = "output-stale",
        Severity = Severity.Error,
        Since = "0.1",
        Summary = "A published file is of a notice or an edition that the sources do not have now.",
        Explanation = """
            ## Why it matters

            What nobody keeps any more goes out of date where readers still find it. A build of the whole workspace takes such
            files away.
            """,
    };

    public static readonly RuleInfo OutputNotCompared = new()
    {
        Code = "NG338",
        Name = "output-not-compared",
        Severity = Severity.Error,
        Since = "0.1",
        Summary = "A published notice cannot be compared, because its sources cannot be made into a document now.",
        Explanation = """
            ## Why it matters

            `verify` makes each document from its sources again to know what the published files must show. Sources that have a
            fault now may have had none when the files were made; `lint` shows it.
            """,
    };

    public static readonly RuleInfo OutputNotConforming = new()
    {
        Code = "NG339",
        Name = "output-not-conforming",
        Severity = Severity.Error,
        Since = "0.1",
        Summary = "A validator finds a fault in a published file.",
        Explanation = """
            ## Why it matters

            veraPDF tests PDF files against PDF/UA and PDF/A, the Nu checker the markup of web pages, axe their accessibility (WCAG 2.2 AA),
            the Open XML SDK whether Word can open a file without repairing it.
            """,
    };

    /// <summary>All of them, for the catalogue.</summary>
    public static ImmutableArray<RuleInfo> All { get; } =
    [
        SectionNotRendered, EssentialNotRendered, OutputUnreadable, OrderNotKept, LinkNotRendered,
        OutputChanged, OutputStale, OutputNotCompared, OutputNotConforming,
    ];
}
