using System.Text.RegularExpressions;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// Where words may and may not break at the end of a line: addresses break where they are read apart, telephone numbers
/// stay whole. Nothing here changes the text that is copied or read out.
/// </summary>
internal static partial class BreakPlaces
{
    // Shorter ones fit any line.
    private const int LongAddress = 16;

    /// <summary>
    /// Words of a link. An email address breaks after its at sign, and before a dot only where what follows the sign is
    /// longer than the line, for which it has a box of its own; a web address breaks after its slashes.
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
            return WriteParts(html, words, breaksAfter: '/');
        }
        html.Text(words.AsSpan(..(at + 1))).Markup("<wbr><span>");
        return WriteParts(html, words.AsSpan((at + 1)..), breaksBefore: '.').Markup("</span>");
    }

    /// <summary>Words that may break after one sign, unless it stands doubled as in <c>https://</c>, or before another.</summary>
    private static HtmlWriter WriteParts(HtmlWriter html, ReadOnlySpan<char> words, char breaksAfter = '\0', char breaksBefore = '\0')
    {
        var from = 0;
        for (var i = 2; i < words.Length; i++)
        {
            if (words[i] == breaksBefore || (words[i - 1] == breaksAfter && words[i] != breaksAfter && words[i - 2] != breaksAfter))
            {
                html.Text(words[from..i]).Markup("<wbr>");
                from = i;
            }
        }
        return html.Text(words[from..]);
    }

    /// <summary>Words in running text, each telephone number in a span that the style sheet keeps on one line.</summary>
    /// <param name="rightToLeft">Whether the text around it runs so: the groups of a number would change places there.</param>
    public static HtmlWriter WriteProse(HtmlWriter html, string words, bool rightToLeft)
    {
        var from = 0;
        foreach (var number in TelephoneNumber().EnumerateMatches(words))
        {
            html.Text(words.AsSpan(from..number.Index)).Markup(rightToLeft ? "<span class=\"tel\" dir=\"ltr\">" : "<span class=\"tel\">")
                .Text(words.AsSpan(number.Index, number.Length)).Markup("</span>");
            from = number.Index + number.Length;
        }
        return html.Text(words.AsSpan(from));
    }

    /// <summary>Numbers as the United Kingdom writes them, with their spaces (Ofcom: ten or eleven digits with the leading 0).</summary>
    [GeneratedRegex(@"(?<![\w+])(?:\+44 ?(?:\(0\) ?)?|0)[1-9](?: ?[0-9]){8,9}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex TelephoneNumber();
}
