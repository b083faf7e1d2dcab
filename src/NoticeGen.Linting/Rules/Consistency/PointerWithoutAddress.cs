using System.Buffers;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed partial class PointerWithoutAddress : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG319",
        Name = "pointer-without-address",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "A sentence sends readers to another text, to somebody or to a part of the notice, and none is there.",
        Explanation = """
            ## Why it matters

            "See our main privacy notice" helps nobody who does not know where it is. On paper, and after a page has been copied,
            a link is gone; what the law asks for may stand behind it. Give the address, or say it here. In a published text,
            "see the section on fees below" helps nobody where there is no such section.

            ## Examples

            ```yaml bad
            accuracy: See our main privacy notice for more.
            ```

            ```yaml bad
            accuracy: To have something put right, please write to
            ```

            ```yaml good
            accuracy: See our [main privacy notice](https://northtown.example/privacy) for more.
            ```
            """,
    };

    /// <summary>What sends readers on: a sentence without one of these is not looked at again.</summary>
    private static readonly SearchValues<string> Targets = SearchValues.Create(
        ["notice", "polic", "website", "web site", "web page", "webpage", "schedule", "statement", "leaflet", "portal", "guide", "booklet", "handbook", "intranet"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Ends = SearchValues.Create(["write to", "writing to", "contact", "mail", "ring", "call", "phone", "reach", "visit", "go to", "see", "found at", " at:"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Addresses = SearchValues.Create(["](", "://", "www.", "@", ".uk", ".org", ".com", ".example"], StringComparison.OrdinalIgnoreCase);

    /// <summary>One finding for what is pointed at, however often.</summary>
    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var found = new List<(string Target, NoticeText Text, int At, int Length)>();
        for (var i = 0; i < subject.Prose.Length; i++)
        {
            var text = subject.Prose[i];
            var next = i + 1 < subject.Prose.Length ? subject.Prose[i + 1] : null;
            if (subject.IsPublished && LostPart(text, subject) is var (lost, many))
            {
                yield return Info.At(text.Place(lost, many), $"“{text.Value.Text.Substring(lost, many)}” points to a part that is not here", "put the part in, or take the words out");
            }
            if (Pointed(text, subject) is var (at, length, target) && !HasAddress(text, subject) && !(subject.IsPublished && next is not null && IsAddress(next, subject)))
            {
                found.Add((target, text, at, length));
            }
            else if (Unended(text) is var (start, count) && !(subject.IsPublished && next is not null && MayBeAddress(next, subject)))
            {
                yield return Info.At(text.Place(start, count), $"“{text.Value.Text.Substring(start, count)}” breaks off before the address", "give it");
            }
        }
        // A text without any address may have lost its links when it was copied.
        var mayBeLost = subject.IsPublished && !subject.Prose.Any(text => HasAddress(text, subject));
        foreach (var same in found.GroupBy(pointer => pointer.Target, StringComparer.OrdinalIgnoreCase))
        {
            var first = same.First();
            yield return Info.At(
                first.Text.Place(first.At, first.Length),
                $"“{first.Text.Value.Text.Substring(first.At, first.Length)}” points to something without an address",
                "give its address, or say here what readers are to find there") with
            {
                Severity = mayBeLost ? Severity.Note : Info.Severity,
                Confidence = mayBeLost ? Confidence.Ask : Info.Confidence,
                Related = [.. same.Skip(1).Select(pointer => new Related(pointer.Text.Place(pointer.At, pointer.Length), "and here"))],
            };
        }
    }

    private static (int At, int Length, string Target)? Pointed(NoticeText text, LintSubject subject)
    {
        if (!text.Folded.AsSpan().ContainsAny(Targets))
        {
            return null;
        }
        for (var match = Pointer().Match(text.Folded); match.Success; match = match.NextMatch())
        {
            var target = match.Groups["target"];
            if (!IsGivenElsewhere(target.Value, subject))
            {
                return (match.Groups["place"].Index, match.Index + match.Length - match.Groups["place"].Index, target.Value);
            }
        }
        return null;
    }

    /// <summary>A website is found by any address of the notice; another text only by a link that is named like it.</summary>
    private static bool IsGivenElsewhere(string target, LintSubject subject) => IsSite().IsMatch(target)
        ? subject.Texts.Any(text => text.Value.Type is ScalarType { Kind: ScalarKind.Url } || (text.IsPrinted && subject.IsPublished && HasAddress(text, subject)))
        : subject.Notice.Fields.Records("links").Any(link => link.Text("name") is { } name && name.Contains(LastWord(target), StringComparison.OrdinalIgnoreCase));

    private static string LastWord(string target) => target[(target.LastIndexOf(' ') + 1)..];

    private static bool HasAddress(NoticeText text, LintSubject subject) =>
        text.Folded.AsSpan().ContainsAny(Addresses)
        || (subject.IsPublished
            ? subject.Links.Any(link => link.Start < text.Value.Origin.Span.End && text.Value.Origin.Span.Start < link.End)
            : text.Owner != subject.Notice.Fields && (text.Owner.Type.Find("web") is not null || text.Owner.Type.Find("url") is not null) && (text.Owner.Find("web") ?? text.Owner.Find("url")) is not null);

    /// <summary>Whether a block is nothing but an address or a link.</summary>
    private static bool IsAddress(NoticeText text, LintSubject subject) =>
        HasAddress(text, subject) && (!text.Folded.Contains(' ', StringComparison.Ordinal) || subject.Links.Any(link => link.Length >= text.Value.Origin.Span.Length));

    /// <summary>Whether a block may be the address that the one before it leads to: it holds one or a number, or is no sentence.</summary>
    private static bool MayBeAddress(NoticeText text, LintSubject subject) =>
        HasAddress(text, subject) || text.Folded.AsSpan().ContainsAnyInRange('0', '9')
        || text.Folded is not [.., '.' or ':' or '?'] || FiniteVerbs.In(text.Folded) != Predicate.Present;

    /// <summary>A part that is said to stand above or below, and whose words no other block has.</summary>
    private static (int At, int Length)? LostPart(NoticeText text, LintSubject subject)
    {
        if (!text.Folded.AsSpan().ContainsAny(Directions) || PartElsewhere().Match(text.Folded) is not { Success: true } match)
        {
            return null;
        }
        var words = match.Groups["part"].Value.Split(' ').Where(word => word.Length > 3).ToList();
        return words.Count == 0 || subject.Texts.Any(other => other != text && words.TrueForAll(word => other.Folded.Contains(word, StringComparison.OrdinalIgnoreCase)))
            ? null
            : (match.Index, match.Length);
    }

    private static readonly SearchValues<string> Directions = SearchValues.Create(["below", "above"], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\b(?:below|above)(?: in the section| under| in| headed| called)* ['\u2018""\u201c](?<part>\p{L}[\p{L} ,-]{4,60})['\u2019""\u201d]|\b(?:see|in|under|refer to) (?:the|our) ['\u2018""\u201c]?(?<part>\p{L}[\p{L} -]{4,50}?)['\u2019""\u201d]? (?:section|part|heading|paragraph|table) (?:above|below)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex PartElsewhere();

    private static (int At, int Length)? Unended(NoticeText text) =>
        text.Folded.AsSpan().ContainsAny(Ends) && BreaksOff().Match(text.Folded) is { Success: true } match ? (match.Groups["place"].Index, match.Groups["place"].Length) : null;

    [GeneratedRegex(
        @"(?:(?:^|[.!?;:,\n] ?|\b(?:please|can|may|should|also|or|and) )(?<place>(?:see|read|refer to|look at|visit|go to|consult|check)\b)|(?<place>\b(?:read |used |considered )?(?:in conjunction with|alongside|together with))(?: (?:our|the) [\p{L} ]{3,60} in)?|(?<place>\b(?:(?:found|available|set out|explained|described|listed|published)|(?:details|information|more|rest)(?: (?:about|on) (?:this|it|that))? (?:is|are)|(?:find|read|see) (?:out )?(?:more|further)(?: information| details)?(?: (?:about|on) [\p{L} ]{2,30})?) (?:in|on|at|through|via)(?: the (?:full|complete|long|longer) (?:version|text) of)?\b))"
            + @" (?:(?:our|their|its|(?:the )?(?:\p{Lu}\p{L}+ |and |of |for ){0,5}[\p{L}]+['\u2019]s?(?: \([^)\n]{2,40}\))?) (?<target>(?:main|full|corporate|general|core|primary) privacy notice|(?:[\p{L}'\u2019-]+ ){0,4}?(?:policy|policies|website|web ?site|web ?pages?|schedule|statement|leaflet|portal|guide|booklet|handbook|intranet))|(?:our|the|their|its|a|(?:the )?[\p{L}]+['\u2019]s?) (?<target>(?!(?:privacy|own|current|latest|new|updated|same|next|above|following) )(?:[\p{L}'\u2019-]+ ){1,4}?(?:notices?|policy|policies|website|web ?site|web ?pages?|schedule|statement|leaflet|portal|guide|booklet|handbook|intranet)))\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"\b(?:website|web ?site|web ?pages?|portal|intranet)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex IsSite();

    [GeneratedRegex(
        @"(?:(?:^|[.!?;\n,] ?|\b(?:please|can|may|should|and|or|to|be|by) )(?<place>(?:write|writing) to(?: us at)?|(?:contact|e-?mail|ring|call|phone|visit|see|go to)(?: us)?(?: at| on| by| to)"
            + @"|(?:contact(?:ed|ing)?|e-?mail(?:ed|ing)?|call(?:ed|ing)?|phon(?:e|ed|ing)|telephon(?:e|ed|ing)|reach(?:ed)?)(?: [\p{L}'\u2019-]+){0,6}? (?:at|on|via)|go to|(?:visit|see)(?: us at)?)"
            + @"|\b(?<place>(?:notice|policy|page|schedule|form)s? (?:(?:is|can be found|are) )?at))\s*[.:\u2026]*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex BreaksOff();
}
