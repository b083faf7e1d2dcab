using System.Collections.Immutable;

namespace NoticeGen.Rendering.Printing;

/// <summary>A file ready for the print room, and what a job ticket says about it.</summary>
/// <param name="File">The PDF. It is for printing only: the accessible file is another one.</param>
public sealed record PrintedFile(OutputFile File)
{
    /// <summary>Pages with content: those of the notices, and the cover and the contents of a pack.</summary>
    public required int Pages { get; init; }

    /// <summary>Pages that fill up sheets; each says that it is blank on purpose.</summary>
    public required int BlankPages { get; init; }

    /// <summary>Sides of sheets, blank ones too: as many as the file has pages.</summary>
    public required int Sides { get; init; }

    /// <summary>Sheets of the paper that goes into the printer, for one copy.</summary>
    public required int Sheets { get; init; }

    /// <summary>Where each item stands, in the order in which the items were given.</summary>
    public required ImmutableArray<PrintedRange> Ranges { get; init; }
}

/// <summary>Where an item stands in what is printed.</summary>
/// <param name="FirstPage">Its first page as the numbering of the whole says it, from 1; covers, contents and blank pages are not counted.</param>
/// <param name="LastPage">Its last page in the same numbering.</param>
public sealed record PrintedRange(PrintItem Item, int FirstPage, int LastPage)
{
    /// <summary>The first sheet that holds a page of it, from 1.</summary>
    public required int FirstSheet { get; init; }

    public required int LastSheet { get; init; }

    public int Pages => LastPage - FirstPage + 1;

    /// <summary>Sheets that hold pages of it. In a booklet of several notices some hold pages of others too.</summary>
    public required int Sheets { get; init; }
}
