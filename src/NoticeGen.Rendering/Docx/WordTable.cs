using System.Collections.Immutable;

namespace NoticeGen.Rendering.Docx;

/// <param name="Content">Blocks; a cell must end in a paragraph (ISO/IEC 29500-1, 17.4.65).</param>
/// <param name="Width">In twips.</param>
internal readonly record struct WordCell(int Width, List<WordBlock> Content);

/// <param name="IsHeader">Whether it is printed again on each page.</param>
/// <param name="IsWhole">Whether it stays on one page.</param>
internal readonly record struct WordRow(ImmutableArray<WordCell> Cells, bool IsHeader, bool IsWhole);

/// <summary>Which parts of its style a table uses (<c>w:tblLook</c>).</summary>
internal enum TableParts
{
    /// <summary>None: all cells look alike.</summary>
    Plain,
    HeaderRow,
    HeaderRowAndColumn,
}

/// <summary>A table as wide as the text, with columns of fixed widths.</summary>
internal sealed class WordTable(string style, TableParts parts) : WordBlock
{
    public required ImmutableArray<int> Widths { get; init; }

    public required List<WordRow> Rows { get; init; }

    /// <summary>For people who cannot see the table; empty for none.</summary>
    public string Caption { get; init; } = "";

    /// <summary>For people who cannot see the table; null for one that only places things beside each other.</summary>
    public string? Description { get; init; }

    public bool RightToLeft { get; init; }

    public override void WriteTo(WordMarkup to)
    {
        to.Add("<w:tbl><w:tblPr><w:tblStyle w:val=\""u8).Value(style).Add("\" />"u8)
            .Add(RightToLeft ? "<w:bidiVisual />"u8 : [])

            // Fiftieths of a per cent: the width of the text.
            .Add("<w:tblW w:w=\"5000\" w:type=\"pct\" /><w:tblLayout w:type=\"fixed\" />"u8)
            .Add(Look);
        if (Caption.Length > 0)
        {
            to.Add("<w:tblCaption w:val=\""u8).Value(Caption).Add("\" />"u8);
        }
        if (Description is not null)
        {
            to.Add("<w:tblDescription w:val=\""u8).Value(Description).Add("\" />"u8);
        }
        to.Add("</w:tblPr><w:tblGrid>"u8);
        foreach (var width in Widths)
        {
            to.Add("<w:gridCol w:w=\""u8).Value(width).Add("\" />"u8);
        }
        to.Add("</w:tblGrid>"u8);
        foreach (var row in Rows)
        {
            to.Add("<w:tr><w:trPr>"u8).Add(row.IsWhole ? "<w:cantSplit />"u8 : []).Add(row.IsHeader ? "<w:tblHeader />"u8 : []).Add("</w:trPr>"u8);
            foreach (var cell in row.Cells)
            {
                Write(to, cell);
            }
            to.Add("</w:tr>"u8);
        }
        to.Add("</w:tbl>"u8);
    }

    private static void Write(WordMarkup to, WordCell cell)
    {
        to.Add("<w:tc><w:tcPr><w:tcW w:w=\""u8).Value(cell.Width).Add("\" w:type=\"dxa\" /></w:tcPr>"u8);
        foreach (var block in cell.Content)
        {
            block.WriteTo(to);
        }
        to.Add("</w:tc>"u8);
    }

    private ReadOnlySpan<byte> Look => parts switch
    {
        TableParts.HeaderRow => "<w:tblLook w:val=\"0020\" w:firstRow=\"true\" w:lastRow=\"false\" w:firstColumn=\"false\" w:lastColumn=\"false\" w:noHBand=\"true\" w:noVBand=\"true\" />"u8,
        TableParts.HeaderRowAndColumn => "<w:tblLook w:val=\"00A0\" w:firstRow=\"true\" w:lastRow=\"false\" w:firstColumn=\"true\" w:lastColumn=\"false\" w:noHBand=\"true\" w:noVBand=\"true\" />"u8,
        _ => "<w:tblLook w:val=\"0600\" w:firstRow=\"false\" w:lastRow=\"false\" w:firstColumn=\"false\" w:lastColumn=\"false\" w:noHBand=\"true\" w:noVBand=\"true\" />"u8,
    };
}
