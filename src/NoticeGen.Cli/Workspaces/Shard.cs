using System.Globalization;

namespace NoticeGen.Cli.Workspaces;

/// <summary>
/// One of several parts of an estate, by number. Each unit goes to the part for which it draws the highest number (rendezvous hashing;
/// Thaler, Ravishankar 1998): what is added or taken away moves nothing else, and one part more takes from each of the others what it
/// gets.
/// </summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many parts there are.</param>
internal sealed record Shard(int Number, int Of) : Part
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

    public override bool Has(Unit unit) => NumberOf(unit, Of) == Number;

    /// <summary>The part, from 1, that a unit belongs to.</summary>
    public static int NumberOf(Unit unit, int of)
    {
        var name = Spread.Of(unit.Id);
        var (best, highest) = (1, Spread.At(name, 1));
        for (var number = 2; number <= of; number++)
        {
            if (Spread.At(name, number) is var drawn && drawn > highest)
            {
                (best, highest) = (number, drawn);
            }
        }
        return best;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Of}");

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
