using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing.Files;

/// <summary>
/// A notice as plain text. Its own lines are kept, so that findings have the line numbers of the file; lines that one
/// paragraph was broken into are one block.
/// </summary>
internal static partial class PlainTextReader
{
    private const int LongestHeading = 90;
    private const int ShortestBrokenLine = 60;

    public static PublishedText Read(string path, string text)
    {
        var blocks = ImmutableArray.CreateBuilder<PublishedBlock>();
        var debris = ImmutableArray.CreateBuilder<TextSpan>();
        var source = new SourceText(path, text);
        // How far the item that the line before belongs to is indented.
        int? item = null;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var words = source.Line(line);
            var start = source.LineStart(line);
            if (LostPicture().IsMatch(words))
            {
                // What follows the pictures of a converted file are their words in pieces, once more.
                debris.Add(TextSpan.Between(start, text.TrimEnd().Length));
                break;
            }
            if (Bookmark().Match(words) is { Success: true } bookmark)
            {
                debris.Add(new TextSpan(start + bookmark.Index, bookmark.Length));
                start += bookmark.Index + bookmark.Length;
                words = words[(bookmark.Index + bookmark.Length)..];
            }
            var body = words.AsSpan().Trim();
            if (body.Length == 0)
            {
                item = null;
                continue;
            }
            var indent = words.AsSpan().IndexOf(body);
            start += indent;
            var mark = Bullets.Length(body);
            mark += mark < body.Length ? Bullets.Length(body[mark..]) : 0;
            var span = new TextSpan(start + mark, body.Length - mark);
            if (mark == 0 && blocks.Count > 0 && (indent > item || Continues(text, blocks[^1].Span, body)))
            {
                blocks[^1] = blocks[^1] with { Span = TextSpan.Between(blocks[^1].Span.Start, span.End) };
            }
            else if (span.Length > 0)
            {
                item = mark > 0 ? indent : null;
                blocks.Add(new PublishedBlock(mark > 0 ? PublishedBlockKind.Item : KindOf(body), span));
            }
        }
        return new PublishedText(source, "txt", blocks.ToImmutable(), [], debris.ToImmutable());
    }

    /// <summary>A long line without an end goes on in the next one, when that begins with a small letter, or where a small word hangs at its end.</summary>
    private static bool Continues(string text, TextSpan before, ReadOnlySpan<char> line) =>
        (char.IsLower(line[0]) || Tidy.IsOpen(text.AsSpan(before.Start, before.Length)))
        && !line.Contains('@')
        && before.Length - Math.Max(0, text.AsSpan(before.Start, before.Length).LastIndexOf('\n')) >= ShortestBrokenLine
        && text[before.End - 1] is not ('.' or ':' or ';' or '?' or '!');

    private static PublishedBlockKind KindOf(ReadOnlySpan<char> line) =>
        line.Length <= LongestHeading && line[^1] is not ('.' or ',' or ';' or ')' or '-') && (char.IsUpper(line[0]) || char.IsAsciiDigit(line[0]))
        && !line.ContainsAny("@/") && !line.Contains(": ", StringComparison.Ordinal)
            ? PublishedBlockKind.Heading
            : PublishedBlockKind.Paragraph;

    [GeneratedRegex(@"^\s*image\d+\.(?:emf|wmf|png|jpe?g)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LostPicture();

    [GeneratedRegex(@"\[bookmark: [^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bookmark();
}
