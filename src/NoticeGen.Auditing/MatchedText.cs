using System.Text;
using NoticeGen.Auditing.Files;
using NoticeGen.Law;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Auditing;

/// <summary>
/// The words of a published notice in the one spelling that patterns are written for: single spaces, straight quotes, a
/// line for each block. Knows for each character where it stands in the file.
/// </summary>
internal sealed class MatchedText
{
    /// <summary>Links that are written out: addresses that a reader can open.</summary>
    private static readonly string[] Shown = ["https:", "http:", "mailto:", "tel:"];

    private readonly List<int> _places = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _blocks = [];
    private readonly PublishedLayout _layout;

    public MatchedText(PublishedText published)
    {
        Published = published;
        _layout = new PublishedLayout(published);
        var text = new StringBuilder(published.Source.Text.Length);
        var links = new Queue<PublishedLink>(published.Links.OrderBy(link => link.Span.Start));
        for (var i = 0; i < published.Blocks.Length; i++)
        {
            var block = published.Blocks[i];
            if (!_layout.IsContent(i))
            {
                continue;
            }
            _starts.Add(text.Length);
            _blocks.Add(i);
            Write(published.Source.Text, block.Span, text);
            WriteTargets(links, block.Span, text);
            CitationSpelling.Settle(text, _places, _starts[^1]);
            Put(text, '\n', block.Span.End);
        }
        Text = text.ToString();
    }

    public PublishedText Published { get; }

    public string Text { get; }

    public PublishedBlockKind KindAt(int offset) => Published.Blocks[_blocks[BlockAt(offset)]].Kind;

    /// <summary>The headings over a block and, for an item, the sentence that leads to its list.</summary>
    public string TopicOf(int block) => _layout.TopicOf(_blocks[block]);

    /// <summary>Which block holds an offset, among those that tell something.</summary>
    public int BlockAt(int offset)
    {
        var index = _starts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }

    public int StartOf(int block) => _starts[block];

    /// <summary>The words of a block, in the spelling of patterns.</summary>
    public ReadOnlySpan<char> Block(int index) =>
        Text.AsSpan(_starts[index]..(index + 1 < _starts.Count ? _starts[index + 1] - 1 : Text.Length - 1));

    /// <summary>Longest line that asks what the next one answers.</summary>
    private const int LongestQuestion = 100;

    /// <summary>Whether the words stand in a sentence that has no word of <paramref name="passing"/>; a heading or a line without a full stop is taken with the answer under it.</summary>
    public bool Says(Wording words, Wording? passing)
    {
        if (passing is null)
        {
            return words.IsMatch(Text);
        }
        foreach (var match in words.Matches(Text))
        {
            var block = BlockAt(match.Index);
            if (!passing.IsMatch(SentenceOf(match.Index, match.Length)) && !(AsksForNext(block) && passing.IsMatch(Block(block + 1))))
            {
                return true;
            }
        }
        return false;
    }

    private bool AsksForNext(int block) =>
        block + 1 < _starts.Count
        && Published.Blocks[_blocks[block]].Kind is var kind
        && (kind == PublishedBlockKind.Heading || (kind == PublishedBlockKind.Paragraph && Block(block) is { Length: <= LongestQuestion } line && !line.EndsWith(".")));

    /// <summary>The sentence that holds a place, or the sentences that it touches.</summary>
    public ReadOnlySpan<char> SentenceOf(int start, int length)
    {
        var from = start == 0 ? 0 : Math.Max(Text.LastIndexOf('\n', start - 1), Text.LastIndexOf(". ", start - 1, StringComparison.Ordinal)) + 1;
        var rest = Text.AsSpan(start + length);
        var to = rest.IndexOf('\n') is >= 0 and var line ? line : rest.Length;
        to = rest[..to].IndexOf(". ", StringComparison.Ordinal) is >= 0 and var stop ? stop : to;
        return Text.AsSpan(from, start + length + to - from);
    }

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

    /// <summary>A reader can open a link as well as read an address: its target counts as written after the words.</summary>
    private void WriteTargets(Queue<PublishedLink> links, TextSpan block, StringBuilder text)
    {
        while (links.TryPeek(out var link) && link.Span.Start < block.End)
        {
            links.Dequeue();
            if (link.Span.Start < block.Start || !Array.Exists(Shown, scheme => link.Target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }
            foreach (var c in $" {(link.Target.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? link.Target : link.Target[(link.Target.IndexOf(':', StringComparison.Ordinal) + 1)..])}")
            {
                if (!char.IsControl(c))
                {
                    Put(text, c, link.Span.Start);
                }
            }
        }
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
