using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Auditing;

/// <summary>NG050 to NG052 and NG351 to NG353: what is found in files that others published, rather than in YAML.</summary>
public static class AuditProblems
{
    public static readonly RuleInfo Unreadable = new()
    {
        Code = "NG050",
        Name = "published-file-unreadable",
        Severity = Severity.Error,
        Since = "0.1",
        Summary = "A published file cannot be read.",
        Explanation = """
            ## What to do

            Give a web page, a PDF without password, a Word document (`.docx`), Markdown or plain text.
            """,
    };

    public static readonly RuleInfo WithoutText = new()
    {
        Code = "NG051",
        Name = "published-file-without-text",
        Severity = Severity.Error,
        Since = "0.1",
        Law = "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
        Summary = "A published file is a picture of text.",
        Explanation = """
            ## Why it matters

            A scanned notice cannot be read by a screen reader, searched or enlarged. It cannot be checked either.
            """,
    };

    public static readonly RuleInfo PatternUnreadable = new()
    {
        Code = "NG052",
        Name = "pattern-unreadable",
        Severity = Severity.Error,
        Since = "0.1",
        Summary = "A pattern of the reference data cannot be understood.",
        Explanation = """
            ## What to do

            `essentials` and `contradictions` take regular expressions. Look-around and back-references are not available,
            so that no text can make a pattern run for ever.
            """,
    };

    public static readonly RuleInfo EssentialSilent = new()
    {
        Code = "NG351",
        Name = "published-notice-silent",
        Severity = Severity.Warning,
        Since = "0.1",
        Law = "UK GDPR Art 13, 14",
        LawLink = "https://www.legislation.gov.uk/eur/2016/679/article/13",
        Summary = "A published notice is silent about something that a good notice tells.",
        Explanation = """
            ## Why it matters

            The law asks for it in some cases only, or good practice does. Where a rule of its own exists for an item, that
            rule's code is used instead.
            """,
    };

    public static readonly RuleInfo Contradiction = new()
    {
        Code = "NG352",
        Name = "published-contradiction",
        Severity = Severity.Warning,
        Since = "0.1",
        Law = "UK GDPR Art 5(1)(a), 12(1)",
        LawLink = "https://www.legislation.gov.uk/eur/2016/679/article/12",
        Summary = "Published notices of one controller say two things that cannot both be right.",
        Explanation = """
            ## Why it matters

            A reader cannot know which of the two to believe, such as two addresses for one officer. What contradicts
            itself within one notice is reported by the rules about wording (NG320 to NG324).
            """,
    };

    public static readonly RuleInfo ConversionDebris = new()
    {
        Code = "NG353",
        Name = "published-debris",
        Severity = Severity.Warning,
        Since = "0.1",
        Law = "UK GDPR Art 12(1)",
        LawLink = "https://www.legislation.gov.uk/eur/2016/679/article/12",
        Summary = "A conversion left marks in a published notice that no reader should see.",
        Explanation = """
            ## Why it matters

            Names of bookmarks and of lost pictures, and pieces of text repeated after the end, are read out by a screen
            reader like any other words.
            """,
    };

    /// <summary>Those about what a published notice says, which may be chosen, weighed and left out like rules.</summary>
    public static ImmutableArray<RuleInfo> Rules { get; } = [EssentialSilent, Contradiction, ConversionDebris];

    /// <summary>All of them, for the catalogue.</summary>
    public static ImmutableArray<RuleInfo> All { get; } =
    [
        Unreadable, WithoutText, PatternUnreadable, EssentialSilent, Contradiction, ConversionDebris,
    ];
}
