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
    /// Words of a link: an email address or a web address may break after its at sign and its slashes, and before its
    /// dots; anything else breaks as words do.
    /// </summary>
    public static HtmlWriter WriteLinked(HtmlWriter html, string words)
    {
        if (words.Length < LongAddress || words.Contains(' ', StringComparison.Ordinal) || words.AsSpan().IndexOfAny("@/") < 0)
        {
            return html.Text(words);
        }
        var from = 0;
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i] is '.' || words[i - 1] is '@' || (words[i - 1] is '/' && words[i] is not '/'))
            {
                html.Text(words.AsSpan(from..i)).Markup("<wbr>");
                from = i;
            }
        }
        return html.Text(words.AsSpan(from));
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
