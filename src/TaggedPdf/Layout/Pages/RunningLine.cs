using TaggedPdf.Layout.Blocks;
using TaggedPdf.Layout.Boxes;
using TaggedPdf.Layout.Lines;

namespace TaggedPdf.Layout.Pages;

/// <summary>
/// A line that stands on every page. Where it is too long, a title is cut at its colon, and anything else at a word with an
/// ellipsis. Its words are set once for all pages.
/// </summary>
internal sealed class RunningLine(LayoutContext context, Column column, string words)
{
    private readonly string _words = words.Length == 0 ? " " : words;
    private SetParagraph? _whole;
    private LineBox? _line;

    /// <summary>The width of the whole line, once it was set whole.</summary>
    private double _natural = double.MaxValue;

    /// <summary>The line where it may have a width in points.</summary>
    public LineBox Within(double width)
    {
        // From left to right, a line that is whole stands at the same place whatever room there is beside it.
        var fits = _natural <= width && !context.Geometry.RightToLeft;
        if (_line is null || (_line.Width != width && !fits))
        {
            _line = Cut(column with { Width = width });
        }
        return _line;
    }

    private LineBox Cut(Column narrowed)
    {
        var style = context.Styles.SmallMuted;
        _whole ??= context.Setter.Set([Column.Run(context, _words, style, null)], style);
        var lines = narrowed.Lines(context, _whole);
        _natural = lines.Count == 1 ? _whole.NaturalWidth() : double.MaxValue;
        var colon = _words.IndexOf(": ", StringComparison.Ordinal);
        if (lines.Count > 1 && colon > 0 && narrowed.Lines(context, _words[..colon], style) is [LineBox beforeColon])
        {
            return beforeColon;
        }
        for (var cut = _words; lines.Count > 1;)
        {
            var space = cut.LastIndexOf(' ');
            cut = space > 0 ? cut[..space] : cut[..(cut.Length / 2)];
            lines = narrowed.Lines(context, cut + context.Printable("\u2026", "..."), style);
        }
        return (LineBox)lines[0];
    }
}
