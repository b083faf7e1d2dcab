using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Templates;

namespace NoticeGen.Linting;

/// <summary>NG519 and NG520: the length of an Easy Read document, of which no part of the notice is the cause.</summary>
public static class EasyReadLength
{
    public static readonly RuleInfo WordsMany = new()
    {
        Code = "NG519",
        Name = "easy-read-words-many",
        Severity = Severity.Warning,
        Since = "0.1",
        Law = "UK GDPR Art 12(1)",
        LawLink = LawPages.Article12,
        Summary = "The Easy Read edition has more words than its standard allows.",
        Explanation = """
            ## Why it matters

            A long document is put away unread. The Easy Read Standard asks for fewer than 1,000 words in all; what is longer
            should be several documents, or say less. Only profiles with a limit check this.
            """,
    };

    public static readonly RuleInfo PagesMany = new()
    {
        Code = "NG520",
        Name = "easy-read-pages-many",
        Severity = Severity.Warning,
        Since = "0.1",
        Law = "UK GDPR Art 12(1)",
        LawLink = LawPages.Article12,
        Summary = "An Easy Read document has more pages than its standard allows.",
        Explanation = """
            ## Why it matters

            GOV.UK asks for at most 24 pages in Easy Read. A longer document is put away unread: make it two documents, or say
            less. It is found when the PDF has been made, by `noticegen build`.
            """,
    };

    public static ImmutableArray<RuleInfo> All { get; } = [WordsMany, PagesMany];

    private const string Help = "leave out what readers can do without, or make two documents";

    /// <summary>The words of the edition as composed.</summary>
    internal static IEnumerable<Finding> OfWords(LintSubject subject)
    {
        var profile = subject.EasyReadProfile;
        if (subject.EasyRead is { Words: var words } && words > profile.WordsMost)
        {
            yield return new Finding(
                subject.Notice.OriginOf("easy_read"), $"the Easy Read edition has {words} words; {profile.Name} allows {profile.WordsMost}", Help);
        }
    }

    /// <summary>The pages of a file as rendered; null for formats without pages.</summary>
    /// <param name="on">The law, and the day on which a comment that switches the finding off must still count.</param>
    public static IEnumerable<Diagnostic> OfPages(Notice notice, (EditionRole Role, int? Pages) made, (LawBook Law, DateOnly AsAt) on, LintSettings settings)
    {
        var profile = EasyReadProfile.For(notice, on.Law, settings);
        var at = notice.OriginOf("easy_read");
        if (made.Role == EditionRole.EasyRead
            && made.Pages > profile.PagesMost
            && settings.Of(PagesMany, notice.AuthorityId, PagesMany.Severity) is { } severity
            && (Suppressions.In(at.Source).Find(PagesMany, at.Start.Line) is not { } comment || comment.Until < on.AsAt))
        {
            yield return PagesMany.At(at, $"the Easy Read document has {made.Pages} pages; {profile.Name} allows {profile.PagesMost}", Help) with { Severity = severity };
        }
    }
}
