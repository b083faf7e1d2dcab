using System.Globalization;
using System.Text;
using NoticeGen.Rendering.Pdf.Writing;

namespace NoticeGen.Rendering.Printing;

/// <summary>How a page is numbered (ISO 32000-1, 12.4.2).</summary>
internal enum Numbering
{
    /// <summary>Pages of notices: 1, 2, 3.</summary>
    Arabic,

    /// <summary>Cover and contents of a pack: i, ii, iii.</summary>
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
        Numbering.Roman => Roman(Number),
        _ => null,
    };

    public static string Roman(int number)
    {
        ReadOnlySpan<(int Value, string Sign)> signs = [(50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        var text = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }
        return text.ToString();
    }
}
