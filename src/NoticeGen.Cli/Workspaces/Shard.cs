using System.Globalization;

namespace NoticeGen.Cli.Workspaces;

/// <summary>
/// One of several parts of an estate, so that as many machines can build it side by side. Notices are dealt out like cards
/// in the order of their ids, so that each part gets a share of each authority; the same notices give the same parts anywhere.
/// </summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many parts there are.</param>
internal sealed record Shard(int Number, int Of)
{
    public const int Most = 10_000;

    /// <summary>Reads <c>2/4</c>; null when it is no part, with the reason.</summary>
    /// <param name="first">The number of the first part: 0 or 1.</param>
    public static Shard? Read(string text, int first, out string? fault)
    {
        fault = null;
        var parts = text.Split('/');
        if (parts.Length != 2 || !TryRead(parts[0], out var number) || !TryRead(parts[1], out var of))
        {
            fault = $"`{text}` is not a part of the whole: write it as in `1/4`, the first of four";
        }
        else if (of is < 1 or > Most)
        {
            fault = $"`{text}`: the whole is split into 1 to {Most.ToString("N0", CultureInfo.InvariantCulture)} parts";
        }
        else if (number < first || number - first >= of)
        {
            fault = string.Create(CultureInfo.InvariantCulture, $"`{text}`: the parts of {of} are `{first}/{of}` to `{of - 1 + first}/{of}`{(first == 0 ? ", counted from 0" : number == 0 ? "; `--shard-from 0` counts from 0" : "")}");
        }
        else
        {
            return new Shard(number - first + 1, of);
        }
        return null;
    }

    /// <summary>Whether a notice belongs to this part.</summary>
    /// <param name="position">Its place among the sorted ids, from 0.</param>
    public bool Has(int position) => position % Of == Number - 1;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Of}");

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
