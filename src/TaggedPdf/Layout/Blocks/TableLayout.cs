using TaggedPdf.Documents;
using TaggedPdf.Layout.Boxes;
using TaggedPdf.Layout.Lines;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Blocks;

/// <summary>
/// Data tables (ISO 32000-1, 14.8.4.3.4): Caption, THead and TBody, header cells with their scope. Rows stay whole, and
/// the head is shown again on each new page, as an artifact.
/// </summary>
internal sealed class TableLayout
{
    private readonly LayoutContext _context;
    private readonly Column _column;
    private readonly Table _table;
    private readonly StructureElement _element;
    private readonly double _inset;

    public TableLayout(LayoutContext context, Column column, Table table)
    {
        _context = context;
        _column = column;
        _table = table;
        _element = column.Element.Add(new StructureElement("Table", table.Place));
        _inset = context.Styles.Unit * 0.5;
    }

    public List<Box> Boxes()
    {
        var boxes = Caption();
        var styles = _context.Styles;
        var head = _element.Add(new StructureElement("THead", _table.Header.Place));
        var header = SetRow(head, _table.Header, _ => "Column", _ => styles.TableHead);
        var body = _table.Rows.IsEmpty ? null : _element.Add(new StructureElement("TBody", _table.Place));
        var rows = new List<SetParagraph[]>();
        foreach (var row in _table.Rows)
        {
            rows.Add(SetRow(
                body!, row, column => IsRowHeader(column) ? "Row" : null, _ => styles.Body));
        }
        if (header.Length == 0)
        {
            return boxes;
        }
        var widths = Widths(header, rows);
        var padding = styles.Unit * Spacing.CellPadding;
        var headRow = Row(header, widths, new RowLook(padding, styles.Brand, null));
        headRow.SpaceBefore = boxes.Count > 0 ? padding : 0;
        boxes.Add(headRow);
        foreach (var row in rows)
        {
            var box = Row(row, widths, new RowLook(padding, null, styles.Border));
            box.RepeatedHead = headRow;
            boxes.Add(box);
        }
        // The caption, the head and the first row belong together.
        BlockLayout.KeepTogether(boxes.GetRange(0, Math.Min(boxes.Count, boxes.Count - rows.Count + 1)));
        return boxes;
    }

    private bool IsRowHeader(int column) => _table.RowHeaders && column == 0;

    private List<Box> Caption()
    {
        if (_table.Caption.IsEmpty)
        {
            return [];
        }
        var style = _context.Styles.Strong;
        var element = _element.Add(new StructureElement("Caption", _table.Place));
        var runs = InlineReader.Read(_context, element, style, _table.Caption);
        var lines = _column.Lines(_context, _context.Setter.Set(runs, style));
        return lines;
    }

    private SetParagraph[] SetRow(
        StructureElement section, TableRow row, Func<int, string?> scope, Func<int, TextStyle> style)
    {
        var element = section.Add(new StructureElement("TR", row.Place));
        var cells = new SetParagraph[row.Cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var cellScope = scope(i);
            var cell = element.Add(new StructureElement(cellScope is null ? "TD" : "TH", row.Cells[i].Place) { Scope = cellScope });
            var runs = InlineReader.Read(_context, cell, style(i), row.Cells[i].Inlines);
            cells[i] = _context.Setter.Set(runs, style(i));
        }
        return cells;
    }

    private double[] Widths(SetParagraph[] header, List<SetParagraph[]> rows)
    {
        var wishes = new ColumnWish[header.Length];
        var lines = new List<double[][]>(rows.Count + 1);
        var insets = _inset * 2;
        foreach (var row in rows.Prepend(header))
        {
            var cells = Array.ConvertAll(row, cell => Array.ConvertAll(cell.NaturalWidths(), width => width + insets));
            lines.Add(cells);
            for (var i = 0; i < wishes.Length && i < row.Length; i++)
            {
                wishes[i] = new ColumnWish(
                    Math.Max(wishes[i].Narrowest, row[i].NarrowestWidth() + insets),
                    Math.Max(wishes[i].Natural, row[i].NaturalWidth() + insets));
            }
        }
        var longestWord = Math.Max(_column.Width / wishes.Length, _column.Width * 0.3);
        wishes = Array.ConvertAll(wishes, wish => new ColumnWish(Math.Min(wish.Narrowest, longestWord), wish.Natural));
        return new ColumnWidths(lines).Share(wishes, _column.Width);
    }

    private RowBox Row(SetParagraph[] cells, double[] widths, RowLook look)
    {
        var columns = new List<RowCell>(cells.Length);
        double offset = 0;
        for (var i = 0; i < widths.Length; i++)
        {
            if (i < cells.Length)
            {
                var column = _column.Part(offset + _inset, widths[i] - _inset * 2, _element);
                columns.Add(new RowCell(column.Lines(_context, cells[i])));
            }
            offset += widths[i];
        }
        return new RowBox(columns, look) { X = _column.X, Width = _column.Width, Frame = _column.Frame };
    }
}
