using System.Collections.Immutable;

namespace TaggedPdf.Imposition;

/// <summary>A file ready for the print room. It is for printing only: it has no tags and claims no conformance.</summary>
public sealed record PrintedSheets
{
    /// <summary>The file.</summary>
    public required ImmutableArray<byte> Content { get; init; }

    /// <summary>Pages with content.</summary>
    public required int Pages { get; init; }

    /// <summary>Pages that fill up sheets.</summary>
    public required int BlankPages { get; init; }

    /// <summary>Sides of sheets, blank ones too: as many as the file has pages.</summary>
    public required int Sides { get; init; }

    /// <summary>Sheets of the paper that goes into the printer, for one copy.</summary>
    public required int Sheets { get; init; }

    /// <summary>Where each part stands, in the order in which they were painted.</summary>
    public required ImmutableArray<PrintedPart> Parts { get; init; }
}

/// <summary>Where a part stands in what is printed.</summary>
/// <param name="FirstPage">The number of its first page.</param>
/// <param name="LastPage">The number of its last page.</param>
public sealed record PrintedPart(int FirstPage, int LastPage)
{
    /// <summary>The first sheet that holds a page of it, from 1.</summary>
    public required int FirstSheet { get; init; }

    public required int LastSheet { get; init; }

    /// <summary>Sheets that hold pages of it. In a booklet of several parts some hold pages of others too.</summary>
    public required int Sheets { get; init; }
}
