using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Law;
using NoticeGen.Published;

namespace NoticeGen.Auditing.Importing;

/// <summary>
/// Parts a published text into pieces, and says which of them are headings: where a file marks none, as plain text and many Word
/// files do, a short line that is about something and has text below it is one.
/// </summary>
internal static class SourcePieces
{
    private const int LongestHeading = 90;

    private const int LongestQuestion = 120;

    /// <summary>Characters; a paragraph below a heading that nothing else shows to be one.</summary>
    private const int LeastText = 90;

    /// <summary>A file with fewer marks its headings in another way, if at all.</summary>
    private const int FewHeadings = 3;

    private static readonly Wording Numbered = new(@"^\d{1,2}[.)]? +[A-Z]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static ImmutableArray<Piece> Of(PublishedText source, TopicFinder topics)
    {
        var layout = new PublishedLayout(source);
        ImmutableArray<Piece> pieces = [.. source.Blocks.Select((block, number) => new Piece(source, number, block.Kind, layout.TakenFor(number))).Where(piece => piece.Words.Length > 0)];
        var told = pieces.Where(piece => piece.TakenFor is null).ToList();
        MakeItems(told);
        JoinItems(told);
        if (source.Format != "txt" && told.Count(piece => piece.Kind == PublishedBlockKind.Heading) >= FewHeadings)
        {
            return pieces;
        }
        for (var i = 1; i < told.Count; i++)
        {
            if (told[i].Kind is PublishedBlockKind.Heading or PublishedBlockKind.Paragraph)
            {
                told[i].Kind = IsHeading(told, i, topics, isMarked: source.Format != "txt" && told[i].Kind == PublishedBlockKind.Heading)
                    ? PublishedBlockKind.Heading : PublishedBlockKind.Paragraph;
            }
        }
        return pieces;
    }

    /// <summary>Lines with numbers that go up by one are a list.</summary>
    private static void MakeItems(List<Piece> pieces)
    {
        for (var start = 0; start < pieces.Count;)
        {
            var end = start;
            while (end < pieces.Count && NumberOf(pieces[end]) is { } number && (end == start ? number == 1 : number == NumberOf(pieces[end - 1]) + 1))
            {
                end++;
            }
            for (var i = start; i < end && end - start > 1; i++)
            {
                pieces[i].Kind = PublishedBlockKind.Item;
            }
            foreach (var item in pieces[start..(end - start > 1 ? end : start)])
            {
                item.Words = Numbered.Matches(item.Words).First() is var mark ? item.Words[(mark.Length - 1)..] : item.Words;
            }
            start = Math.Max(end, start + 1);
        }
    }

    private static int? NumberOf(Piece piece) => piece.Kind is PublishedBlockKind.Heading or PublishedBlockKind.Paragraph && Numbered.IsMatch(piece.Words)
        ? int.Parse(piece.Words.AsSpan(0, piece.Words.AsSpan().IndexOfAnyExceptInRange('0', '9')), System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>Items that a conversion broke in two: the second begins small where the others begin large, or the first ends with a word that leads on.</summary>
    private static void JoinItems(List<Piece> pieces)
    {
        for (var i = pieces.Count - 1; i > 0; i--)
        {
            var (first, second) = (pieces[i - 1], pieces[i]);
            if (first.Kind == PublishedBlockKind.Item && second.Kind == PublishedBlockKind.Item
                && (Files.Tidy.IsOpen(first.Words) || (char.IsUpper(first.Words[0]) && char.IsLower(second.Words[0]) && first.Words[^1] is not ('.' or ';' or ':' or ',' or ')'))))
            {
                first.Words = $"{first.Words} {second.Words}";
                second.IsPlaced = true;
                pieces.RemoveAt(i);
            }
        }
    }

    private static bool IsHeading(List<Piece> pieces, int at, TopicFinder topics, bool isMarked)
    {
        var words = pieces[at].Words;
        var next = at + 1 < pieces.Count ? pieces[at + 1] : null;
        if (isMarked)
        {
            return true;
        }
        if (next is null || words.Length > (words[^1] == '?' ? LongestQuestion : LongestHeading) || words[^1] is '.' or ',' or ';' or ')' || !(char.IsUpper(words[0]) || char.IsAsciiDigit(words[0]))
            || words.Contains('@', StringComparison.Ordinal) || words.Contains(": ", StringComparison.Ordinal) || (words[^1] == ':' && (next.Kind == PublishedBlockKind.Item || words.Contains(',', StringComparison.Ordinal) || pieces[at - 1].Kind == PublishedBlockKind.Heading)))
        {
            return false;
        }
        return words[^1] == '?' || Numbered.IsMatch(words) || topics.Of(words) is not null || (next.Words.Length >= LeastText && !TopicFinder.IsLaw(words));
    }
}
