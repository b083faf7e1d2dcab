using System.Collections.Immutable;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.Docx;

/// <summary>Writes data tables, and the two-column rows of Easy Read.</summary>
internal sealed class TableWriter(WordDraft draft, InlineWriter inlines, BlockWriter blocks)
{
    /// <summary>
    /// A row stays on one page up to this part of it. Word divides one that is taller than a page all the same, but
    /// LibreOffice cuts off the words that run over.
    /// </summary>
    private const double TallestWhole = 0.5;

    public WordTable Write(Table table)
    {
        var widths = TableColumns.Of(table, draft.Metrics);
        var rows = new List<WordRow>(table.Rows.Length + 1) { Row(table.Header, widths, isHeader: true) };
        foreach (var row in table.Rows)
        {
            rows.Add(Row(row, widths, isHeader: false));
        }
        return new WordTable(StyleIds.Table, table.RowHeaders ? TableParts.HeaderRowAndColumn : TableParts.HeaderRow)
        {
            Widths = widths,
            Rows = rows,
            Caption = DocumentText.Of(table.Caption),
            Description = string.Join(", ", table.Header.Cells.Select(cell => DocumentText.Of(cell.Inlines))),
            RightToLeft = draft.RightToLeft,
        };
    }

    /// <summary>Picture first, words second, so that both are read in that order.</summary>
    public WordTable Write(ImmutableArray<Illustrated> rows)
    {
        var pictures = Measure.TwipsOfMillimetres(draft.Theme.PictureWidth) + draft.Metrics.PictureGap;
        ImmutableArray<int> widths = [pictures, Math.Max(draft.Metrics.TextWidth - pictures, pictures)];
        var written = new List<WordRow>(rows.Length);
        foreach (var row in rows)
        {
            written.Add(new WordRow([Cell(widths[0], [PictureParagraph(row)]), Cell(widths[1], Words(row.Blocks))], IsHeader: false, IsWhole(row.Blocks.SelectMany(DocumentText.Lines), widths[1])));
        }
        return new WordTable(StyleIds.Pictures, TableParts.Plain) { Widths = widths, Rows = written, RightToLeft = draft.RightToLeft };
    }

    /// <summary>What stands beside a picture; without white below, which would push it up from the middle of the picture.</summary>
    private List<WordBlock> Words(ImmutableArray<Block> content)
    {
        var words = blocks.Write(content);
        if (words is [.., WordParagraph last])
        {
            last.Spacing = new Spacing(After: 0);
        }
        return words;
    }

    private WordRow Row(TableRow row, ImmutableArray<int> widths, bool isHeader)
    {
        var cells = ImmutableArray.CreateBuilder<WordCell>(row.Cells.Length);
        var isWhole = true;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var paragraph = blocks.Begin(isHeader ? StyleIds.TableHeading : StyleIds.TableText);
            inlines.Write(paragraph, row.Cells[i].Inlines);
            var width = widths[Math.Min(i, widths.Length - 1)];
            cells.Add(Cell(width, [paragraph]));
            isWhole &= IsWhole([DocumentText.Of(row.Cells[i].Inlines)], width);
        }
        return new WordRow(cells.ToImmutable(), isHeader, isWhole);
    }

    private bool IsWhole(IEnumerable<string> paragraphs, int width) =>
        TableColumns.LinesOf(paragraphs, width, draft.Metrics) <= draft.Metrics.PageLines * TallestWhole;

    private WordCell Cell(int width, List<WordBlock> content)
    {
        if (content is not [.., WordParagraph])
        {
            content.Add(blocks.Begin(StyleIds.Between));
        }
        return new WordCell(width, content);
    }

    private WordParagraph PictureParagraph(Illustrated row)
    {
        var paragraph = blocks.Begin(StyleIds.TableText);
        // Word multiplies the height of a picture in a line too, and leaves room under it for letters that hang down.
        paragraph.Spacing = new Spacing(Before: 0, After: 0, Line: 240);
        paragraph.HasNoLetters = true;
        var side = draft.Theme.PictureWidth;
        inlines.WriteDrawing(paragraph, draft.Main, new PictureFrame(row.Picture, side, side * 1.25, Decorative: !row.Blocks.IsEmpty));
        return paragraph;
    }
}
