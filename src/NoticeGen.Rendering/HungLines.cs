using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace NoticeGen.Rendering;

/// <summary>
/// The lines of a text file, each behind the marks of the lists, boxes and quotes that it stands in. An empty line between
/// two things is asked for before the second is written, and comes only if that writes a line.
/// </summary>
internal sealed class HungLines
{
    private readonly StringBuilder _text = new(16 * 1024);
    private readonly List<Level> _levels = [];

    /// <summary>How many lines were written.</summary>
    public int Count { get; private set; }

    /// <summary>The empty lines that wait for the next line.</summary>
    public PendingGap Pending { get; private set; }

    /// <param name="Lines">How many; 0 for none.</param>
    /// <param name="Depth">Of how many levels the marks stand before them.</param>
    public readonly record struct PendingGap(int Lines, int Depth);

    /// <summary>Lines from here on stand to the right of a mark, which the first of them shows.</summary>
    public void Hang(string mark) => _levels.Add(new Level(mark, new string(' ', mark.Length), IsQuote: false) { IsFirst = true });

    /// <summary>Lines from here on stand in a quote as email and Markdown have it; so do empty ones.</summary>
    public void Quote() => _levels.Add(new Level("> ", "> ", IsQuote: true));

    /// <summary>Ends what was hung or quoted last.</summary>
    public void Unhang() => _levels.RemoveAt(_levels.Count - 1);

    /// <summary>Asks for empty lines before the next line.</summary>
    /// <returns>What waited before; for <see cref="Forgo"/>.</returns>
    public PendingGap Gap(int lines = 1)
    {
        var before = Pending;
        Pending = new PendingGap(lines, _levels.Count);
        return before;
    }

    /// <summary>Takes back what was asked for, when nothing came of it.</summary>
    public void Forgo(PendingGap before) => Pending = before;

    /// <summary>Writes a line.</summary>
    /// <param name="words">Without a line feed.</param>
    public void Line(ReadOnlySpan<char> words)
    {
        var gap = Pending;
        Pending = default;
        for (var i = 0; i < gap.Lines; i++)
        {
            Write("", gap.Depth);
        }
        Write(words, _levels.Count);
        Count++;
    }

    /// <summary>Writes each line of words.</summary>
    public void Lines(ReadOnlySpan<char> words)
    {
        foreach (var line in words.Split('\n'))
        {
            Line(words[line]);
        }
    }

    /// <summary>A file of the lines: UTF-8 without a byte order mark, each line ended by a line feed.</summary>
    public OutputFile ToFile(Format format) =>
        new(format, ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(_text.ToString())));

    /// <param name="depth">Of how many levels the marks stand before the words.</param>
    private void Write(ReadOnlySpan<char> words, int depth)
    {
        var levels = CollectionsMarshal.AsSpan(_levels)[..depth];
        var shown = depth;
        if (words.IsEmpty)
        {
            // Space to the right of which nothing stands is left out.
            while (shown > 0 && levels[shown - 1].Mark is var mark && (string.IsNullOrWhiteSpace(mark) || !levels[shown - 1].ShowsAlone))
            {
                shown--;
            }
        }
        foreach (ref var level in levels[..shown])
        {
            _text.Append(level.IsFirst ? level.Mark : level.Indent);
        }
        var isFirst = false;
        foreach (ref var level in levels)
        {
            isFirst |= level.IsFirst;
            level.IsFirst = false;
        }
        _text.Append(isFirst ? words.TrimEnd() : words);
        if (words.IsEmpty && shown > 0)
        {
            _text.Length -= levels[shown - 1].Mark.Length - levels[shown - 1].Mark.TrimEnd().Length;
        }
        _text.Append('\n');
    }

    private record struct Level(string Mark, string Indent, bool IsQuote)
    {
        /// <summary>Whether the line with the mark is still to come.</summary>
        public bool IsFirst { get; set; }

        /// <summary>Whether a line that is empty to its right shows it.</summary>
        public readonly bool ShowsAlone => IsFirst || IsQuote;
    }
}
