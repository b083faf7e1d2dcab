namespace NoticeGen.Linting;

/// <summary>Sentences of plain or Markdown text, for counting words.</summary>
internal static class Sentences
{
    /// <summary>
    /// Start and length of each sentence. A sentence ends at a full stop, question or exclamation mark before a space, and
    /// at the end of a paragraph or a list item.
    /// </summary>
    public static IEnumerable<(int Start, int Length)> In(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var ends = i == text.Length
                || (text[i] == '\n' && (i + 1 == text.Length || text[i + 1] is '\n' or '-' or '*' or '#' || char.IsAsciiDigit(text[i + 1])))
                || (text[i] is '.' or '?' or '!' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));
            if (!ends)
            {
                continue;
            }
            var end = Math.Min(i + 1, text.Length);
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
            if (end > start)
            {
                yield return (start, end - start);
            }
            start = end;
        }
    }

    /// <summary>Words: what stands between spaces and holds a letter or a digit.</summary>
    public static int WordsIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var range in text.Split(' '))
        {
            foreach (var character in text[range])
            {
                if (char.IsLetterOrDigit(character))
                {
                    count++;
                    break;
                }
            }
        }
        return count;
    }
}
