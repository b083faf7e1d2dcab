using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using NoticeGen.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>Writes data tables, and the two-column rows of Easy Read.</summary>
internal sealed class TableWriter(WordDraft draft, InlineWriter inlines, BlockWriter blocks)
{
    /// <summary>Fiftieths of a per cent: the width of the text.</summary>
    private const string FullWidth = "5000";

    public W.Table Write(Table table)
    {
        var look = new W.TableLook
        {
            Val = table.RowHeaders ? "00A0" : "0020",
            FirstRow = true,
            FirstColumn = table.RowHeaders,
            LastRow = false,
            LastColumn = false,
            NoHorizontalBand = true,
            NoVerticalBand = true,
        };
        var properties = Properties(StyleIds.Table, look);
        var caption = WordText.Clean(DocumentText.Of(table.Caption));
        var headings = table.Header.Cells.Select(cell => DocumentText.Of(cell.Inlines));
        if (caption.Length > 0)
        {
            properties.AppendChild(new W.TableCaption { Val = caption });
        }
        properties.AppendChild(new W.TableDescription { Val = WordText.Clean(string.Join(", ", headings)) });
        var widths = TableColumns.Of(table, draft.Metrics);
        var result = new W.Table(properties, Grid(widths));
        result.AppendChild(Row(table.Header, widths, isHeader: true));
        foreach (var row in table.Rows)
        {
            result.AppendChild(Row(row, widths, isHeader: false));
        }
        return result;
    }

    /// <summary>Picture first, words second, so that both are read in that order; a row never breaks over pages.</summary>
    public W.Table Write(ImmutableArray<Illustrated> rows)
    {
        var look = new W.TableLook
        {
            Val = "0600",
            FirstRow = false,
            FirstColumn = false,
            LastRow = false,
            LastColumn = false,
            NoHorizontalBand = true,
            NoVerticalBand = true,
        };
        var pictures = Measure.TwipsOfMillimetres(draft.Theme.PictureWidth) + draft.Metrics.PictureGap;
        ImmutableArray<int> widths = [pictures, Math.Max(draft.Metrics.TextWidth - pictures, pictures)];
        var result = new W.Table(Properties(StyleIds.Pictures, look), Grid(widths));
        foreach (var row in rows)
        {
            result.AppendChild(new W.TableRow(
                new W.TableRowProperties(new W.CantSplit()),
                Cell(widths[0], [PictureParagraph(row.Picture)]),
                Cell(widths[1], Words(row.Blocks))));
        }
        return result;
    }

    /// <summary>What stands beside a picture; without white below, which would push it up from the middle of the picture.</summary>
    private List<OpenXmlElement> Words(ImmutableArray<Block> content)
    {
        var words = blocks.Write(content);
        if (words is [.., W.Paragraph last])
        {
            last.ParagraphProperties!.SpacingBetweenLines = new W.SpacingBetweenLines { After = "0" };
        }
        return words;
    }

    private W.TableProperties Properties(string style, W.TableLook look)
    {
        var properties = new W.TableProperties { TableStyle = new W.TableStyle { Val = style } };
        if (draft.RightToLeft)
        {
            properties.BiDiVisual = new W.BiDiVisual();
        }
        properties.TableWidth = new W.TableWidth { Width = FullWidth, Type = W.TableWidthUnitValues.Pct };
        properties.TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed };
        properties.TableLook = look;
        return properties;
    }

    private static W.TableGrid Grid(ImmutableArray<int> widths) =>
        new(widths.Select(width => new W.GridColumn { Width = Measure.Number(width) }));

    private W.TableRow Row(TableRow row, ImmutableArray<int> widths, bool isHeader)
    {
        var properties = new W.TableRowProperties(new W.CantSplit());
        if (isHeader)
        {
            properties.AppendChild(new W.TableHeader());
        }
        var result = new W.TableRow(properties);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var paragraph = BlockWriter.Styled(isHeader ? StyleIds.TableHeading : StyleIds.TableText);
            inlines.Write(paragraph, row.Cells[i].Inlines);
            result.AppendChild(Cell(widths[Math.Min(i, widths.Length - 1)], [paragraph]));
        }
        return result;
    }

    private static W.TableCell Cell(int width, List<OpenXmlElement> content)
    {
        var cell = new W.TableCell(new W.TableCellProperties
        {
            TableCellWidth = new W.TableCellWidth { Width = Measure.Number(width), Type = W.TableWidthUnitValues.Dxa },
        });
        cell.Append(content);
        if (content is not [.., W.Paragraph])
        {
            // A cell must end in a paragraph (ISO/IEC 29500-1, 17.4.65).
            cell.AppendChild(BlockWriter.Separator());
        }
        return cell;
    }

    /// <summary>The size, in half points, of letters that are not there.</summary>
    private static OpenXmlElement[] NoLetters() => [new W.FontSize { Val = "2" }, new W.FontSizeComplexScript { Val = "2" }];

    private W.Paragraph PictureParagraph(Picture picture)
    {
        var paragraph = BlockWriter.Styled(StyleIds.TableText);
        // Word multiplies the height of a picture in a line too, and leaves room under it for letters that hang down.
        paragraph.ParagraphProperties!.SpacingBetweenLines = new W.SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = W.LineSpacingRuleValues.Auto };
        paragraph.ParagraphProperties.ParagraphMarkRunProperties = new W.ParagraphMarkRunProperties(NoLetters());
        var side = draft.Theme.PictureWidth;
        if (DrawingWriter.Write(draft.Pictures, draft.Main, picture, (side, side * 1.25)) is { } drawing)
        {
            paragraph.AppendChild(new W.Run(new W.RunProperties(NoLetters()), drawing));
        }
        return paragraph;
    }
}
