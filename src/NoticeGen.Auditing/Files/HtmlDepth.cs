using System.Collections.Frozen;

namespace NoticeGen.Auditing.Files;

/// <summary>
/// How deep the elements of a page lie in each other, told from its tags alone. A parser looks at every open element for each
/// tag (HTML Living Standard, 13.2.4.2), so a page of a megabyte with hundreds of thousands of open ones would take hours.
/// </summary>
internal static class HtmlDepth
{
    /// <summary>Far above any page; browsers stop at 512.</summary>
    private const int Deepest = 1_000;

    /// <summary>They have no end, or end by themselves where the next one begins or their list or table ends.</summary>
    private static readonly FrozenSet<string> Uncounted = (
        "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th tbody thead tfoot colgroup caption rt rp")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="TooComplexException">They lie deeper than any page's do.</exception>
    public static void Check(string html)
    {
        var uncounted = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var isEnd = at + 1 < html.Length && html[at + 1] == '/';
            var name = Name(html.AsSpan(at + (isEnd ? 2 : 1)));
            if (name.IsEmpty || uncounted.Contains(name))
            {
                continue;
            }
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest)
            {
                throw new TooComplexException("its parts lie more than a thousand deep in each other", "save the page again from a browser, or give the document that it was made from");
            }
        }
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] == '-'))
        {
            length++;
        }
        return length > 0 && char.IsAsciiLetter(tag[0]) ? tag[..length] : default;
    }
}
