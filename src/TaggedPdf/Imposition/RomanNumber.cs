using System.Text;

namespace TaggedPdf.Imposition;

/// <summary>The numbers of pages that stand before the text.</summary>
public static class RomanNumber
{
    /// <summary>In small letters, such as <c>iv</c>.</summary>
    /// <param name="number">From 1.</param>
    public static string Of(int number)
    {
        ReadOnlySpan<(int Value, string Sign)> signs =
        [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ];
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
