using System.Text.RegularExpressions;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// Where words may and may not break at the end of a line: addresses break where they are read apart, telephone numbers
/// stay whole. Nothing here changes the text that is copied or read out.
/// </summary>
internal static partial class BreakPlaces
{
    private const string BreakBefore = "<span class=\"address-part\">";

    /// <summary>Shorter addresses fit any line.</summary>
    private const int LongAddress = 16;

    /// <summary>What fits a line of the narrowest screen: it stays whole while there is such a line.</summary>
    public const int LongestWhole = 24;

    /// <summary>
    /// Words of a link. An email address breaks after its at sign, and before a dot only where what follows the sign is
    /// longer than the line; a web address breaks before its slashes. Each place is a span that the style sheet gives a
    /// break: <c>wbr</c> and boxes of their own would take the address apart for find-in-page, speech and braille.
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
        html.Text(words.AsSpan(..(at + 1))).Markup(BreakBefore);
        var domain = words.AsSpan((at + 1)..);
        return (domain.Length > LongestWhole ? WriteParts(html, domain, '.') : html.Text(domain)).Markup("</span>");
    }

    /// <summary>Words that may break before a sign, unless it stands doubled as in <c>https://</c>, or ends them.</summary>
    private static HtmlWriter WriteParts(HtmlWriter html, ReadOnlySpan<char> words, char breaksBefore)
    {
        var from = 0;
        for (var i = 1; i < words.Length - 1; i++)
        {
            if (words[i] == breaksBefore && words[i - 1] != breaksBefore && words[i + 1] != breaksBefore)
            {
                html.Text(words[from..i]).Markup(from > 0 ? "</span>" : "").Markup(BreakBefore);
                from = i;
            }
        }
        return html.Text(words[from..]).Markup(from > 0 ? "</span>" : "");
    }

    /// <summary>Words in running text, each telephone number in a span that the style sheet keeps on one line.</summary>
    public static HtmlWriter WriteProse(HtmlWriter html, string words)
    {
        var from = 0;
        foreach (var number in TelephoneNumber().EnumerateMatches(words))
        {
            html.Text(words.AsSpan(from..number.Index)).Markup("<span class=\"tel\">")
                .Text(words.AsSpan(number.Index, number.Length)).Markup("</span>");
            from = number.Index + number.Length;
        }
        return html.Text(words.AsSpan(from));
    }

    /// <summary>Numbers as the United Kingdom writes them, with their spaces (Ofcom: ten or eleven digits with the leading 0).</summary>
    [GeneratedRegex(@"(?<![\w+])(?:\+44 ?(?:\(0\) ?)?|0)[1-9](?: ?[0-9]){8,9}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex TelephoneNumber();
}
