using System.Text;
using NoticeGen.Published;

namespace NoticeGen.Auditing.Files;

internal readonly record struct PdfParagraph(PublishedBlockKind Kind, string Words, int Page)
{
    /// <summary>Where a cell stands; null for all else, and where the file does not say.</summary>
    public TablePlace? Table { get; init; }
}

/// <summary>Puts the lines of pages together to paragraphs, headings and items.</summary>
internal sealed class PdfParagraphs
{
    /// <summary>A line that ends this part of the text's width before the edge was ended by its writer.</summary>
    private const double Short = 0.2;

    private const int LongestHeading = 120;

    /// <summary>Characters before the end of a line that are looked at for the word or the address that is broken there.</summary>
    private const int LongestWord = 300;

    /// <summary>Beginnings of words that keep a hyphen at which a line was broken.</summary>
    private static readonly string[] Hyphenated = ["co", "re", "non", "pre", "anti", "multi", "self", "well", "inter", "sub", "long", "short", "up", "face", "to", "on", "e", "one", "data", "third"];

    private readonly List<PdfParagraph> _paragraphs = [];
    private readonly StringBuilder _words = new(1024);
    private readonly double _body;
    private readonly double _left;
    private readonly double _right;
    private PdfLine? _first;
    private PdfLine? _last;

    private PdfParagraphs(List<PdfLine> lines)
    {
        _body = BodySize(lines);
        _left = lines.Count == 0 ? 0 : double.MaxValue;
        var rights = new List<double>(lines.Count);
        foreach (var line in lines)
        {
            _left = Math.Min(_left, line.Left);
            if (Math.Abs(line.Size - _body) < 1)
            {
                rights.Add(line.Right);
            }
        }
        rights.Sort();
        _right = rights.Count == 0 ? 0 : rights[Math.Max(0, (int)(rights.Count * 0.95) - 1)];
    }

    public static List<PdfParagraph> Of(List<PdfLine> lines)
    {
        var paragraphs = new PdfParagraphs(lines);
        foreach (var line in lines)
        {
            paragraphs.Add(line);
        }
        paragraphs.End();
        return paragraphs._paragraphs;
    }

    /// <summary>The size, to a tenth of a point, in which most characters are set; of several, the smallest.</summary>
    private static double BodySize(List<PdfLine> lines)
    {
        var characters = new Dictionary<double, int>();
        foreach (var line in lines)
        {
            var size = Math.Round(line.Size, 1);
            characters[size] = characters.GetValueOrDefault(size) + line.Words.Length;
        }
        var body = (Size: 0.0, Characters: 0);
        foreach (var (size, count) in characters)
        {
            if (count > body.Characters || (count == body.Characters && size < body.Size))
            {
                body = (size, count);
            }
        }
        return body.Size;
    }

    private void Add(PdfLine line)
    {
        if (_last is not null && !Continues(_last, line))
        {
            End();
        }
        if (_first is null)
        {
            _first = line;
        }
        else
        {
            Join(line.Words);
        }
        _last = line;
    }

    /// <summary>Whether a line goes on with the paragraph of the line before it.</summary>
    private bool Continues(PdfLine before, PdfLine line)
    {
        if (before.Tag is not null || line.Tag is not null)
        {
            return before.Tag == line.Tag;
        }
        if (IsLoneBullet(before))
        {
            return before.Page == line.Page && Math.Abs(before.Bottom - line.Bottom) < line.Size;
        }
        var isSmall = char.IsLower(line.Words[0]) || Tidy.IsOpen(before.Words);
        // An item often begins with strong words, and the first line of it may hold little else.
        if (Bullets.Length(line.Words) > 0 || Math.Abs(before.Size - line.Size) > 0.6 || (before.IsBold != line.IsBold && !(isSmall && Bullets.Length(before.Words) > 0)))
        {
            return false;
        }
        if (before.Page != line.Page || line.Bottom > before.Bottom + line.Size)
        {
            return isSmall && before.Words[^1] is not ('.' or ':' or '?' or '!');
        }
        var pitch = before.Bottom - line.Bottom;
        if (pitch > 1.9 * line.Size || pitch < 0.4 * line.Size)
        {
            return false;
        }
        // A heading over two lines, and text in a narrow column, are told by their beginning.
        var (left, right) = before.Edge is { } edge ? (before.Left, edge) : (_left, _right);
        return isSmall || before.Right > right - (Short * (right - left)) || (before.Words[^1] is ',' or '-' && char.IsLetter(line.Words[0]) && before.Words.Length > 40);
    }

    private void Join(string words)
    {
        if (_words.Length == 0)
        {
            _words.Append(_first!.Words);
        }
        if (_words.Length > 1 && _words[^1] is '-' or '\u2010' or '\u00ad' && char.IsLetter(_words[^2]) && char.IsLower(words[0]))
        {
            var start = _words.Length - 1;
            while (start > 0 && _words.Length - start < LongestWord && char.IsLetter(_words[start - 1]))
            {
                start--;
            }
            var head = _words.ToString(start, _words.Length - 1 - start);
            if (_words[^1] == '\u00ad' || !Hyphenated.Contains(head, StringComparer.OrdinalIgnoreCase))
            {
                _words.Length--;
            }
        }
        else if (_words[^1] is not ('/' or '@') && !IsRestOfAddress(words))
        {
            _words.Append(' ');
        }
        _words.Append(words);
    }

    /// <summary>".co.uk" under "team@northtown", or "co.uk" under "team@northtown.": an address that was broken at a full stop.</summary>
    private bool IsRestOfAddress(string words)
    {
        if (words.Length > 2 && words[0] == '.' && char.IsAsciiLetterLower(words[1]))
        {
            return true;
        }
        if (_words[^1] != '.' || !char.IsAsciiLetterLower(words[0]))
        {
            return false;
        }
        var start = _words.Length;
        while (start > 0 && _words.Length - start < LongestWord && _words[start - 1] != ' ')
        {
            start--;
        }
        var last = _words.ToString(start, _words.Length - start);
        return last.Contains('@', StringComparison.Ordinal) || last.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || last.Contains("://", StringComparison.Ordinal);
    }

    private void End()
    {
        if (_first is { } first)
        {
            // Most paragraphs are of one line.
            var words = _words.Length == 0 ? first.Words : _words.ToString();
            var isHeading = words.Length <= LongestHeading && words[^1] is not ('.' or ',' or ';') && Bullets.Length(words) == 0
                && (first.Size > _body * 1.12 || (first.IsBold && first.Size >= _body - 0.6));
            var kind = first.Tag is null ? isHeading ? PublishedBlockKind.Heading : PublishedBlockKind.Paragraph
                // What has a bullet becomes an item without it; and no chapter has a heading of several sentences.
                : (first.Tag.Kind == PublishedBlockKind.Item && Bullets.Length(words) > 0) || (first.Tag.Kind == PublishedBlockKind.Heading && words.Length > LongestHeading) ? PublishedBlockKind.Paragraph
                : first.Tag.Kind;
            _paragraphs.Add(new PdfParagraph(kind, words, first.Page) { Table = first.Tag?.Table });
        }
        _words.Clear();
        (_first, _last) = (null, null);
    }

    private static bool IsLoneBullet(PdfLine line) => line.Words.Length <= 2 && Bullets.Length(line.Words) == line.Words.Length;
}
