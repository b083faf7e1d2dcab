using System.Text;
using NoticeGen.Auditing.Files;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing;

/// <summary>
/// The words of a published notice in the one spelling that patterns are written for: single spaces, straight quotes, a
/// line for each block. Knows for each character where it stands in the file.
/// </summary>
internal sealed class MatchedText
{
    private readonly List<int> _places = [];
    private readonly List<int> _starts = [];

    public MatchedText(PublishedText published)
    {
        Published = published;
        var text = new StringBuilder(published.Source.Text.Length);
        foreach (var block in published.Blocks)
        {
            _starts.Add(text.Length);
            Write(published.Source.Text, block.Span, text);
            Put(text, '\n', block.Span.End);
        }
        Text = text.ToString();
    }

    public PublishedText Published { get; }

    public string Text { get; }

    public PublishedBlockKind KindAt(int offset) => Published.Blocks[BlockAt(offset)].Kind;

    /// <summary>Which block holds an offset.</summary>
    public int BlockAt(int offset)
    {
        var index = _starts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }

    public int StartOf(int block) => _starts[block];

    /// <summary>The words of a block, in the spelling of patterns.</summary>
    public ReadOnlySpan<char> Block(int index) =>
        Text.AsSpan(_starts[index]..(index + 1 < _starts.Count ? _starts[index + 1] - 1 : Text.Length - 1));

    public Origin OriginOf(int start, int length)
    {
        if (_places.Count == 0)
        {
            return Origin.Of(Published.Source);
        }
        var from = _places[Math.Min(start, _places.Count - 1)];
        var last = _places[Math.Clamp(start + length - 1, 0, _places.Count - 1)];
        return new Origin(Published.Source, TextSpan.Between(from, Math.Max(from + 1, last + 1)));
    }

    private void Write(string source, TextSpan span, StringBuilder text)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            var c = source[i];
            if (char.IsWhiteSpace(c))
            {
                if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                {
                    Put(text, ' ', i);
                }
                continue;
            }
            foreach (var letter in Tidy.Letters(c) ?? Plain(c))
            {
                Put(text, letter, i);
            }
        }
    }

    private void Put(StringBuilder text, char c, int place)
    {
        text.Append(c);
        _places.Add(place);
    }

    private static string Plain(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u02bc' => "'",
        '\u201c' or '\u201d' => "\"",
        '\u2013' or '\u2014' => "-",
        _ => c.ToString(),
    };
}
