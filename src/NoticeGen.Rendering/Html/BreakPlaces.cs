using System.Text.RegularExpressions;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// Where words may and may not break at the end of a line: addresses break where they are read apart, telephone numbers
/// and postcodes stay whole. Nothing here changes the text that is copied or read out.
/// </summary>
internal static partial class BreakPlaces
{
    private const string BreakBefore = "<span class=\"address-part\">";
    private const string Whole = "<span class=\"whole\">";

    /// <summary>Shorter addresses fit any line.</summary>
    private const int LongAddress = 16;

    /// <summary>What fits a line of the narrowest screen, whatever stands beside it: it is never broken.</summary>
    public const int LongestWhole = 24;

    /// <summary>What fits a line of its own on a telephone.</summary>
    private const int LongestLine = 32;

    /// <summary>
    /// Words of a link. An email address breaks after its at sign, and before a dot only where what follows the sign is
    /// longer than a line; a web address breaks before its slashes, and before a dot where the name of its site is longer
    /// than a line. A hyphen is no place to break: nobody could tell whether it belongs to the address. Each place is a
    /// span that the style sheet gives a break: <c>wbr</c> and boxes of their own would take the address apart for find-in-page, speech and braille.
    /// </summary>
    public static HtmlWriter WriteLinked(HtmlWriter html, string words)
    {
        if (words.Length < LongAddress || words.Contains(' ', StringComparison.Ordinal))
        {
            return html.Text(words);
        }
        var at = words.IndexOf('@', StringComparison.Ordinal);
        if (at < 0)
        {
            return WriteParts(html, words, '/');
        }
        WriteWhole(html, words.AsSpan(..(at + 1))).Markup(BreakBefore);
        return WriteSite(html, words.AsSpan((at + 1)..)).Markup("</span>");
    }

    /// <summary>The name of a site.</summary>
    private static HtmlWriter WriteSite(HtmlWriter html, ReadOnlySpan<char> words) =>
        words.Length > LongestLine ? WriteParts(html, words, '.') : WriteWhole(html, words);

    /// <summary>Words that may break before a sign, unless it stands doubled as in <c>https://</c>, or ends them.</summary>
    private static HtmlWriter WriteParts(HtmlWriter html, ReadOnlySpan<char> words, char breaksBefore)
    {
        var from = 0;
        for (var i = 1; i < words.Length - 1; i++)
        {
            if (words[i] == breaksBefore && words[i - 1] != breaksBefore && words[i + 1] != breaksBefore)
            {
                WritePart(html, words[from..i], from, breaksBefore);
                from = i;
            }
        }
        return WritePart(html, words[from..], from, breaksBefore);
    }

    private static HtmlWriter WritePart(HtmlWriter html, ReadOnlySpan<char> part, int from, char breaksBefore) =>
        from > 0 ? WriteWhole(html.Markup(BreakBefore), part).Markup("</span>")
        : breaksBefore == '/' ? WriteSite(html, part)
        : WriteWhole(html, part);

    /// <summary>Words of an address, where the browser would break after each hyphen.</summary>
    private static HtmlWriter WriteWhole(HtmlWriter html, ReadOnlySpan<char> words)
    {
        for (var hyphen = words.IndexOf('-'); hyphen >= 0 && hyphen < words.Length - 1; hyphen = words.IndexOf('-'))
        {
            html.Text(words[..hyphen]).Markup(Whole).Text(words.Slice(hyphen, 2)).Markup("</span>");
            words = words[(hyphen + 2)..];
        }
        return html.Text(words);
    }

    /// <summary>Words in running text, each telephone number and postcode in a span that the style sheet keeps on one line.</summary>
    public static HtmlWriter WriteProse(HtmlWriter html, string words)
    {
        var from = 0;
        foreach (var number in NumberInGroups().EnumerateMatches(words))
        {
            html.Text(words.AsSpan(from..number.Index)).Markup(Whole)
                .Text(words.AsSpan(number.Index, number.Length)).Markup("</span>");
            from = number.Index + number.Length;
        }
        return html.Text(words.AsSpan(from));
    }

    /// <summary>
    /// Telephone numbers as the United Kingdom writes them, with their spaces (Ofcom: ten or eleven digits with the leading
    /// 0), and its postcodes (Royal Mail: an outward and an inward code).
    /// </summary>
    [GeneratedRegex(@"(?<![\w+])(?:(?:\+44 ?(?:\(0\) ?)?|0)[1-9](?: ?[0-9]){8,9}|[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2})(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberInGroups();
}
