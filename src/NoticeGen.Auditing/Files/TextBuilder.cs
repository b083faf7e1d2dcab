using System.Collections.Immutable;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing.Files;

/// <summary>Puts a published text together, one line a block, with the place that a reader would name for it.</summary>
internal sealed class TextBuilder
{
    /// <summary>Characters; more than is read of a published text. What is beyond is left out, so that no file fills the memory.</summary>
    private const int Most = 1 << 20;

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<PublishedBlock>.Builder _blocks = ImmutableArray.CreateBuilder<PublishedBlock>();
    private readonly ImmutableArray<PublishedLink>.Builder _links = ImmutableArray.CreateBuilder<PublishedLink>();
    private readonly ImmutableArray<string>.Builder _places = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<PublishedComment>.Builder _comments = ImmutableArray.CreateBuilder<PublishedComment>();

    private readonly ImmutableArray<PublishedAside>.Builder _asides = ImmutableArray.CreateBuilder<PublishedAside>();
    private int _asideLength;

    /// <summary>Where the cell stands that is read now; null outside of tables.</summary>
    public TablePlace? Table { get; set; }

    public bool IsFull => _text.Length >= Most;

    /// <summary>Adds a block; one without words adds nothing.</summary>
    /// <param name="links">The words of links in the block with their targets.</param>
    public void Add(PublishedBlockKind kind, string words, string place, IEnumerable<(string Words, string Target)>? links = null)
    {
        var line = Tidy.Line(words);
        if (line.Length == 0 || IsFull)
        {
            return;
        }
        var start = _text.Length;
        var (shown, text) = kind == PublishedBlockKind.Paragraph && Bullets.Length(line) is > 0 and var mark
            ? (PublishedBlockKind.Item, line[mark..])
            : (kind, line);
        _text.Append(text).Append('\n');
        _blocks.Add(new PublishedBlock(shown, new TextSpan(start, text.Length)) { Table = Table });
        _places.Add(place);
        if (links is null)
        {
            return;
        }
        foreach (var (linked, target) in links)
        {
            var at = text.IndexOf(Tidy.Line(linked), StringComparison.Ordinal);
            _links.Add(new PublishedLink(at < 0 ? new TextSpan(start, text.Length) : new TextSpan(start + at, Tidy.Line(linked).Length), target));
        }
    }

    /// <summary>The blocks of a table that only sets words side by side as what they are without it.</summary>
    public void Unfold(int table)
    {
        for (var i = _blocks.Count - 1; i >= 0; i--)
        {
            if (_blocks[i].Table?.Table == table)
            {
                _blocks[i] = new PublishedBlock(_blocks[i].Kind == PublishedBlockKind.Cell ? PublishedBlockKind.Paragraph : _blocks[i].Kind, _blocks[i].Span);
            }
        }
    }

    /// <summary>The headings of a table that are told by their look alone as the cells that they are.</summary>
    public void AsCells(IEnumerable<int> blocks)
    {
        foreach (var block in blocks)
        {
            _blocks[block] = _blocks[block] with { Kind = PublishedBlockKind.Cell };
        }
    }

    /// <summary>How many blocks there are.</summary>
    public int Count => _blocks.Count;

    /// <summary>Keeps a comment that is meant for this tool, for the block that is added next.</summary>
    public void AddComment(string words)
    {
        if (words.AsSpan().TrimStart().StartsWith(SuppressionWords.Mark, StringComparison.Ordinal))
        {
            _comments.Add(new PublishedComment(words.Trim(), _blocks.Count));
        }
    }

    /// <summary>Keeps words that are none of the text, each once.</summary>
    public void AddAside(string words, string place, string takenFor)
    {
        var line = Tidy.Line(words);
        if (line.Length > 0 && _asideLength + line.Length < Most && !_asides.Any(known => known.Words == line))
        {
            _asideLength += line.Length;
            _asides.Add(new PublishedAside(line, place, takenFor));
        }
    }

    public PublishedText Build(string path, string format) => new(
        new SourceText(path, _text.ToString(), _places.ToImmutable()), format, _blocks.ToImmutable(), _links.ToImmutable(), [])
    {
        Comments = _comments.ToImmutable(),
        Asides = _asides.ToImmutable(),
    };
}

/// <summary>The marks before items of a list.</summary>
internal static class Bullets
{
    /// <summary>How long the bullet at the start of a line is, with the space after it; 0 when there is none.</summary>
    public static int Length(ReadOnlySpan<char> line)
    {
        var mark = line.Length > 0 && IsBullet(line[0]) ? 1 : 0;
        if (mark == 0 && line.Length > 2 && line[0] == 'o' && line[1] is ' ' or '\t' && char.IsUpper(line[2]))
        {
            mark = 1;
        }
        if (mark == 0 || (mark < line.Length && !char.IsWhiteSpace(line[mark]) && line[0] == '-'))
        {
            return 0;
        }
        while (mark < line.Length && (char.IsWhiteSpace(line[mark]) || IsBullet(line[mark])))
        {
            mark++;
        }
        return mark;
    }

    /// <summary>Bullets, dashes, and the private characters that Word uses for them.</summary>
    private static bool IsBullet(char c) => c is '\u00b7' or '\u2022' or '\u25cf' or '\u25aa' or '\u25e6' or '\u2023' or '\u2043' or '\u25a0' or '-' or '\u2013' or '*' or '\u27a2' or '\u2713' or (>= '\uf000' and <= '\uf0ff');
}

/// <summary>Makes the spellings alike that differ only in how a file was made.</summary>
internal static class Tidy
{
    /// <summary>Whether a line ends with a word after which another must come.</summary>
    public static bool IsOpen(ReadOnlySpan<char> line)
    {
        var last = line[(line.LastIndexOfAny(' ', '\n') + 1)..];
        return last is "the" or "a" or "an" or "of" or "and" or "or" or "our" or "your" or "its" or "their" or "is" or "are";
    }

    /// <summary>One line: white space as single spaces, no soft hyphens or invisible marks, ligatures as letters.</summary>
    public static string Line(string text)
    {
        if (IsTidy(text))
        {
            return text;
        }
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (Letters(c) is { } letters)
            {
                line.Append(letters);
            }
            else
            {
                line.Append(c);
            }
        }
        return line.ToString().TrimEnd();
    }

    /// <summary>Whether nothing is to be changed, as in most lines.</summary>
    private static bool IsTidy(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isInner = c == ' ' && i > 0 && i + 1 < text.Length && text[i - 1] != ' ';
            if (!isInner && c is not (> ' ' and < '\x7F') && (char.IsWhiteSpace(c) || char.IsControl(c) || Letters(c) is not null))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>What stands for a character that is only a way of writing; null when it stands for itself.</summary>
    public static string? Letters(char c) => c switch
    {
        '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u200e' or '\u200f' => "",
        '\ufb00' => "ff",
        '\ufb01' => "fi",
        '\ufb02' => "fl",
        '\ufb03' => "ffi",
        '\ufb04' => "ffl",
        '\ufb05' or '\ufb06' => "st",
        '\u2010' or '\u2011' => "-",
        _ => null,
    };
}
