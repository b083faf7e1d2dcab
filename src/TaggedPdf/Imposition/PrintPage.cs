using System.Globalization;
using TaggedPdf.Painting;

namespace TaggedPdf.Imposition;

/// <summary>How a page is numbered (ISO 32000-1, 12.4.2).</summary>
public enum Numbering
{
    /// <summary>The text: 1, 2, 3.</summary>
    Arabic,

    /// <summary>What stands before it, such as a cover and contents: i, ii, iii.</summary>
    Roman,

    /// <summary>Blank pages are not counted.</summary>
    None,
}

/// <summary>A painted page in reading order.</summary>
/// <param name="Number">From 1; 0 for a page that is not counted.</param>
internal sealed record PrintPage(Canvas Canvas, Numbering Numbering, int Number)
{
    /// <summary>The number as it is shown; null for a page that is not counted.</summary>
    public string? Label => Numbering switch
    {
        Numbering.Arabic => Number.ToString(CultureInfo.InvariantCulture),
        Numbering.Roman => RomanNumber.Of(Number),
        _ => null,
    };
}
