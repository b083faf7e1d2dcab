using System.Text;
using System.Xml;

namespace NoticeGen.Rendering.Docx;

/// <summary>Text as XML can hold it.</summary>
internal static class WordText
{
    /// <summary>The text without the control characters and half characters that XML 1.0 forbids; they print as nothing.</summary>
    public static string Clean(string text)
    {
        var bad = FindBad(text, 0);
        if (bad == text.Length)
        {
            return text;
        }
        var clean = new StringBuilder(text.Length);
        var start = 0;
        while (start < text.Length)
        {
            clean.Append(text, start, bad - start);
            start = bad + 1;
            bad = FindBad(text, Math.Min(start, text.Length));
        }
        return clean.ToString();
    }

    private static int FindBad(string text, int from)
    {
        // What nearly all texts are made of is passed over at once.
        var rare = text.AsSpan(from).IndexOfAnyExceptInRange(' ', '\ud7ff');
        for (var i = rare < 0 ? text.Length : from + rare; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                return i;
            }
        }
        return text.Length;
    }
}
