namespace NoticeGen.Source;

/// <summary>
/// Whether Markdown can be parsed in good time: for each bracket that may begin a link a parser looks through the rest of its
/// paragraph, so that its time grows with the square of their number.
/// </summary>
public static class MarkdownBrackets
{
    /// <summary>Brackets in lines that no empty one parts; a paragraph of links has a hundred.</summary>
    private const int Most = 5_000;

    public static bool AreFew(ReadOnlySpan<char> markdown)
    {
        var count = 0;
        foreach (var line in markdown.EnumerateLines())
        {
            count = line.IsWhiteSpace() ? 0 : count + line.Count('[');
            if (count > Most)
            {
                return false;
            }
        }
        return true;
    }
}
