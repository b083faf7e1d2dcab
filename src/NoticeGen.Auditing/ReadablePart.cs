using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing;

/// <summary>
/// What of a published text a reader could read. Patterns take time for each letter, so what nobody would call words is left
/// out and said: no file keeps anybody waiting, and no notice comes near to this.
/// </summary>
internal static class ReadablePart
{
    /// <summary>Characters without a blank; a PDF whose blanks are lost has paragraphs that are shorter.</summary>
    internal const int LongestWord = 1_000;

    /// <summary>Characters; a hundred times the length of most notices.</summary>
    internal const int LongestText = 400_000;

    /// <summary>The text itself, or as much of it as can be read with a warning where the rest begins.</summary>
    public static Outcome<PublishedText> Of(PublishedText text)
    {
        var blocks = ImmutableArray.CreateBuilder<PublishedBlock>(text.Blocks.Length);
        var problems = new List<Diagnostic>();
        var length = 0;
        foreach (var block in text.Blocks)
        {
            var words = text.Source.Text.AsSpan(block.Span.Start, Math.Min(block.Span.Length, LongestText - length));
            var end = EndOfWords(words);
            blocks.Add(block with { Span = new TextSpan(block.Span.Start, end) });
            length += end;
            if (end == words.Length && end < block.Span.Length)
            {
                problems.Add(Unread(text, block.Span.Start + end, string.Create(CultureInfo.InvariantCulture, $"it is longer than {LongestText:N0} characters"), "give the notice alone, without a collection of others"));
                break;
            }
            if (end < words.Length && problems.Count == 0)
            {
                problems.Add(Unread(text, block.Span.Start + end, string.Create(CultureInfo.InvariantCulture, $"it holds a word of more than {LongestWord:N0} letters"), "take out what are no words, such as the data of a picture"));
            }
        }
        return problems.Count == 0
            ? Outcome.Good(text)
            : Outcome.Of(text with { Blocks = blocks.ToImmutable(), Comments = [.. text.Comments.Where(comment => comment.Block <= blocks.Count)] }, problems);
    }

    /// <summary>Where the first word that is too long is cut off; the whole length where there is none.</summary>
    private static int EndOfWords(ReadOnlySpan<char> text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                start = i + 1;
            }
            else if (i - start >= LongestWord)
            {
                return i;
            }
        }
        return text.Length;
    }

    private static Diagnostic Unread(PublishedText text, int from, string why, string help) =>
        AuditProblems.Unreadable.At(new Origin(text.Source, new TextSpan(from, 1)), $"`{text.Source.Path}` is not all read: {why}", help) with { Severity = Severity.Warning };
}
