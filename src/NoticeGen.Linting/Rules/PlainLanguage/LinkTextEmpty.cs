using System.Buffers;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.PlainLanguage;

internal sealed class LinkTextEmpty : IWordRule
{
    /// <summary>Link texts and invitations that say nothing by themselves.</summary>
    private static readonly string[] Empty = ["click here", "read more", "find out more", "here", "link", "this link", "this page", "more", "more information", "website"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG407",
        Name = "link-text-empty",
        Band = Band.PlainLanguage,
        Severity = Severity.Warning,
        Law = "Equality Act 2010 s.20 and s.29",
        LawLink = LawPages.AccessibleDocuments,
        InForceFrom = LawDays.EqualityAct,
        Summary = "A link does not say where it leads, or an address stands in a sentence.",
        Explanation = """
            ## Why it matters

            Screen readers list the links of a page: "click here" tells nothing there (WCAG 2.4.4), and an address is
            read letter by letter. Name the page, and give its address in a field of its own or in a Markdown link.

            ## Examples

            ```yaml bad
            about: To find out more [click here](https://northtown.example/help).
            ```

            ```yaml bad
            accuracy: Write to us at https://northtown.example/contact if something is wrong.
            ```

            ```yaml good
            about: You can [find help near you](https://northtown.example/help).
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var text in subject.Prose.Where(text => MayStandIn(text.Folded)))
        {
            var found = text.Value.IsMarkdown ? InLinks(text) : null;
            found ??= Phrase.IndexIn(text.Folded, "click here", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? (at, "click here".Length) : null;
            if (found is var (start, length))
            {
                yield return Info.At(text.Place(start, length), $"“{text.Value.Text.Substring(start, length)}” does not say where it leads", "name the page that it leads to");
            }
            else if (!subject.IsPublished && BareAddress(text) is var (bareAt, bareLength))
            {
                yield return Info.At(text.Place(bareAt, bareLength), "an address stands in the middle of a sentence", "name the page; give its address in a field such as `web:`, under `links:`, or in a Markdown link");
            }
        }
    }

    /// <summary>Links and addresses have one of these; whether that is a fault depends on the field too.</summary>
    private static bool MayStandIn(string folded) =>
        folded.AsSpan().ContainsAny(Marks);

    private static readonly SearchValues<string> Marks = SearchValues.Create(["](", "click here", "http", "www."], StringComparison.OrdinalIgnoreCase);

    private static (int At, int Length)? InLinks(NoticeText text)
    {
        var value = text.Value.Text;
        for (var close = value.IndexOf("](", StringComparison.Ordinal); close >= 0; close = value.IndexOf("](", close + 1, StringComparison.Ordinal))
        {
            var open = value.LastIndexOf('[', close);
            if (open >= 0 && Empty.Contains(value[(open + 1)..close].Trim().ToLowerInvariant(), StringComparer.Ordinal))
            {
                return (open + 1, close - open - 1);
            }
        }
        return null;
    }

    private static (int At, int Length)? BareAddress(NoticeText text)
    {
        var at = text.Folded.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        at = at < 0 ? text.Folded.IndexOf("www.", StringComparison.OrdinalIgnoreCase) : at;
        if (at < 0 || (at > 0 && text.Folded[at - 1] is '(' or '<' or '['))
        {
            return null;
        }
        var end = at;
        while (end < text.Folded.Length && !char.IsWhiteSpace(text.Folded[end]))
        {
            end++;
        }
        return end - at > 6 ? (at, end - at) : null;
    }
}
