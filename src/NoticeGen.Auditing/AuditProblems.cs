using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Auditing;

/// <summary>NG050 to NG052 and NG351 to NG355: what is found in files that others published, rather than in YAML.</summary>
public static class AuditProblems
{
    public static readonly RuleInfo Unreadable = new()
    {
        Code = "NG050",
        Name = "published-file-unreadable",
        Band = Band.Files,
        Severity = Severity.Error,
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
        Band = Band.Files,
        Severity = Severity.Error,
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
        Band = Band.Files,
        Severity = Severity.Error,
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
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 13, 14",
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
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
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
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "A conversion left marks in a published notice that no reader should see.",
        Explanation = """
            ## Why it matters

            Names of bookmarks and of lost pictures, and pieces of text repeated after the end, are read out by a screen
            reader like any other words.
            """,
    };

    public static readonly RuleInfo LanguageUnread = new()
    {
        Code = "NG354",
        Name = "published-language-unread",
        Band = Band.Consistency,
        Severity = Severity.Note,
        Summary = "A published text is in a language that cannot be read here.",
        Explanation = """
            ## Why it matters

            Only English is read, and Welsh as far as there are words for it: a text in Welsh is asked what a notice must tell.
            What is not found in a text of another language may well stand there, so such a text, or the part of it that is in
            another language, is not judged at all.
            """,
    };

    public static readonly RuleInfo LawEnforcement = new()
    {
        Code = "NG355",
        Name = "published-law-enforcement",
        Band = Band.Consistency,
        Severity = Severity.Note,
        Law = "DPA 2018 s.44",
        Summary = "A published notice is about law enforcement, which has a law of its own.",
        Explanation = """
            ## Why it matters

            What the police, youth justice teams and others do to prevent, find out or punish crime falls under Part 3 of
            the Data Protection Act 2018. There is no right to object under it, no Article 6 and no Article 10, and the notice
            tells other things (section 44). A text that speaks of both kinds of work is asked both.
            """,
    };

    /// <summary>Those about what a published notice says, which may be chosen, weighed and left out like rules.</summary>
    public static ImmutableArray<RuleInfo> Rules { get; } = [EssentialSilent, Contradiction, ConversionDebris, LanguageUnread, LawEnforcement];

    /// <summary>All of them, for the catalogue.</summary>
    public static ImmutableArray<RuleInfo> All { get; } =
    [
        Unreadable, WithoutText, PatternUnreadable, EssentialSilent, Contradiction, ConversionDebris, LanguageUnread, LawEnforcement,
    ];
}
