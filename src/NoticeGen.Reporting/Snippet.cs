using System.Text;
using NoticeGen.Source;

namespace NoticeGen.Reporting;

/// <summary>
/// One line of a file as a report shows it, and the line of carets under the part that is meant. Tabs become spaces up
/// to the next stop and the carets follow the characters' widths, so that both lines stay in step in any terminal.
/// </summary>
internal sealed record Snippet(int LineNumber, string Text, string Carets)
{
    private const int TabWidth = 4;

    /// <summary>How far before the caret a cut line begins, in columns.</summary>
    private const int Lead = 24;

    /// <summary>Of a longer line the characters before the caret that are looked at, and those after: a line may be a whole file.</summary>
    private const int MostBefore = 1_000;

    private const int MostAfter = 2_000;

    /// <summary>The excerpt for an origin, at most <paramref name="width"/> columns wide; null when the file has no text.</summary>
    public static Snippet? Of(Origin origin, int width)
    {
        var source = origin.Source;
        if (source.Text.Length == 0)
        {
            return null;
        }
        var (line, column) = origin.Start;
        var begin = Math.Max(0, column - 1 - MostBefore);
        var text = source.Line(line, begin, MostBefore + MostAfter);
        var from = Math.Min(column - 1 - begin, text.Length);
        var to = Math.Min(from + origin.Span.Length, text.Length);
        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }
        var cells = Lay(text);
        var caretStart = ColumnAt(cells, from);
        var caretEnd = Math.Max(caretStart + 1, to > from ? ColumnAt(cells, to) : caretStart + 1);
        return Cut(line, cells, (caretStart, caretEnd), width);
    }

    /// <summary>The characters of a line with the offset at which each begins and the columns it takes.</summary>
    private static List<Cell> Lay(string text)
    {
        var cells = new List<Cell>(text.Length);
        int column = 0, offset = 0;
        var joined = false;
        foreach (var rune in text.EnumerateRunes())
        {
            string shown;
            int width;
            if (rune.Value == '\t')
            {
                width = TabWidth - (column % TabWidth);
                shown = new string(' ', width);
            }
            else
            {
                var safe = DisplayWidth.Shown(rune);
                shown = safe.ToString();
                width = joined ? 0 : DisplayWidth.Of(safe);
            }
            // After a zero-width joiner the next emoji is drawn into the one before it.
            joined = rune.Value == 0x200D;
            cells.Add(new Cell(offset, column, width, shown));
            column += width;
            offset += rune.Utf16SequenceLength;
        }
        cells.Add(new Cell(offset, column, 0, ""));
        return cells;
    }

    private static int ColumnAt(List<Cell> cells, int offset)
    {
        foreach (var cell in cells)
        {
            if (cell.Offset >= offset)
            {
                return cell.Column;
            }
        }
        return cells[^1].Column;
    }

    private static Snippet Cut(int line, List<Cell> cells, (int Start, int End) carets, int width)
    {
        var total = cells[^1].Column;
        if (total <= width)
        {
            return new Snippet(
                line, string.Concat(cells.Select(cell => cell.Shown)).TrimEnd(), Marks(carets.Start, carets.End - carets.Start));
        }
        // A cut end shows one column of "…"; a line that is cut at the front begins a little before the caret.
        var first = carets.Start < width - 1 ? 0 : carets.Start - Math.Min(Lead, width / 3);
        var room = width - (first > 0 ? 1 : 0);
        var cutsEnd = total - first > room;
        var last = first + room - (cutsEnd ? 1 : 0);
        var shown = new StringBuilder();
        if (first > 0)
        {
            shown.Append('…');
        }
        var begin = -1;
        var end = first;
        foreach (var cell in cells)
        {
            if (cell.Column < first || cell.Column + cell.Width > last)
            {
                continue;
            }
            begin = begin < 0 ? cell.Column : begin;
            end = cell.Column + cell.Width;
            shown.Append(cell.Shown);
        }
        if (cutsEnd)
        {
            shown.Append('…');
        }
        var shift = (first > 0 ? 1 : 0) - Math.Max(begin, 0);
        var start = carets.Start + shift;
        return new Snippet(line, shown.ToString().TrimEnd(), Marks(start, Math.Max(1, Math.Min(carets.End, end) - carets.Start)));
    }

    private static string Marks(int start, int length) => new string(' ', start) + new string('^', length);

    private readonly record struct Cell(int Offset, int Column, int Width, string Shown);
}
