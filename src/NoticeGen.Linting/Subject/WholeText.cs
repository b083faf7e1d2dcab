using System.Collections.Immutable;
using System.Text;
using NoticeGen.Source;

namespace NoticeGen.Linting.Subject;

/// <summary>All blocks as one text in the spelling of the patterns: single spaces, straight quotes, a line for each block.</summary>
internal sealed class WholeText
{
    private readonly ImmutableArray<NoticeText> _blocks;
    private readonly List<(int Block, int At)> _places = [];

    public WholeText(ImmutableArray<NoticeText> blocks)
    {
        _blocks = blocks;
        var words = new StringBuilder();
        for (var block = 0; block < blocks.Length; block++)
        {
            var text = blocks[block].Value.Text;
            for (var at = 0; at < text.Length; at++)
            {
                var letter = Plain(text[at]);
                if (letter != ' ' || (words.Length > 0 && words[^1] is not (' ' or '\n')))
                {
                    words.Append(letter);
                    _places.Add((block, at));
                }
            }
            words.Append('\n');
            _places.Add((block, text.Length));
        }
        Words = words.ToString();
    }

    public string Words { get; }

    /// <summary>The sentence that holds a place, or the sentences that it touches.</summary>
    public string SentenceAround(int start, int length)
    {
        var from = start == 0 ? 0 : Math.Max(Words.LastIndexOf('\n', start - 1), Words.LastIndexOf(". ", start - 1, StringComparison.Ordinal)) + 1;
        var rest = Words.AsSpan(start + length);
        var line = rest[..rest.IndexOf('\n')];
        var to = line.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var stop ? stop : line.Length;
        return Words[from..(start + length + to)];
    }

    /// <summary>The place of a stretch, as far as it lies in one block.</summary>
    public Origin Place(int start, int length)
    {
        var (block, at) = _places[start];
        var last = _places[start + Math.Max(0, length - 1)];
        return _blocks[block].Place(at, (last.Block == block ? last.At + 1 : _blocks[block].Value.Text.Length) - at);
    }

    private static char Plain(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u02bc' => '\'',
        '\u201c' or '\u201d' => '"',
        '\u2013' or '\u2014' => '-',
        _ => char.IsWhiteSpace(c) ? ' ' : c,
    };
}
