using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Law;
using NoticeGen.Notices;

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

    /// <summary>The words of the edition as composed.</summary>
    public static IEnumerable<Diagnostic> OfWords(LintSubject subject)
    {
        var profile = subject.EasyReadProfile;
        return subject.EasyRead is { Words: var words } && words > profile.WordsMost
            ? Finding(WordsMany, subject.Notice, $"the Easy Read edition has {words} words; {profile.Name} allows {profile.WordsMost}", subject.Settings)
            : [];
    }

    /// <summary>The pages of a file as rendered; null for formats without pages.</summary>
    public static IEnumerable<Diagnostic> OfPages(Notice notice, (Edition Edition, int? Pages) made, LawBook law, LintSettings settings)
    {
        var profile = EasyReadProfile.For(notice, law, settings);
        return made.Edition.Variant == Edition.EasyRead && made.Pages > profile.PagesMost
            ? Finding(PagesMany, notice, $"the Easy Read document has {made.Pages} pages; {profile.Name} allows {profile.PagesMost}", settings)
            : [];
    }

    private static IEnumerable<Diagnostic> Finding(RuleInfo rule, Notice notice, string message, LintSettings settings)
    {
        if (!settings.Severities.TryGetValue(rule.Name, out var severity) && !settings.Severities.TryGetValue(rule.Code, out severity))
        {
            severity = rule.Severity;
        }
        if (severity is { } chosen)
        {
            yield return rule.At(notice.OriginOf("easy_read"), message, "leave out what readers can do without, or make two documents") with { Severity = chosen };
        }
    }
}
