using System.Collections.Immutable;
using System.Text;
using NoticeGen.Source;

namespace NoticeGen.Linting.Subject;

/// <summary>All blocks as one text in the spelling of the patterns: single spaces, straight quotes, a line for each block.</summary>
internal sealed class WholeText
{
    private readonly ImmutableArray<NoticeText> _blocks;

    /// <summary>Where each block begins in the words.</summary>
    private readonly int[] _starts;

    public WholeText(ImmutableArray<NoticeText> blocks)
    {
        _blocks = blocks;
        _starts = new int[blocks.Length];
        var words = new StringBuilder(blocks.Sum(block => block.Value.Text.Length + 1));
        for (var block = 0; block < blocks.Length; block++)
        {
            _starts[block] = words.Length;
            foreach (var (letter, _) in Letters(blocks[block].Value.Text))
            {
                words.Append(letter);
            }
            words.Append('\n');
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
        var found = Array.BinarySearch(_starts, start);
        var block = found >= 0 ? found : ~found - 1;
        var text = _blocks[block].Value.Text;
        var kept = Letters(text).Select(letter => letter.At).Append(text.Length).ToList();
        var first = kept[start - _starts[block]];
        var last = start - _starts[block] + Math.Max(0, length - 1);
        return _blocks[block].Place(first, (last < kept.Count ? Math.Min(kept[last] + 1, text.Length) : text.Length) - first);
    }

    /// <summary>The letters of a block as they stand in the words, and where they stand in the block.</summary>
    private static IEnumerable<(char Letter, int At)> Letters(string text)
    {
        var before = ' ';
        for (var at = 0; at < text.Length; at++)
        {
            var letter = Plain(text[at]);
            if (letter != ' ' || before != ' ')
            {
                yield return (letter, at);
            }
            before = letter;
        }
    }

    private static char Plain(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u02bc' => '\'',
        '\u201c' or '\u201d' => '"',
        '\u2013' or '\u2014' => '-',
        _ => char.IsWhiteSpace(c) ? ' ' : c,
    };
}
