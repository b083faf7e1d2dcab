using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NoticeGen.Cli.Scaffolding;

/// <summary>What a starter offers for a list of a notice: something that services of this kind often do, hold or share.</summary>
/// <param name="List">The field that holds it, such as <c>purposes</c>.</param>
/// <param name="Words">What it is called.</param>
/// <param name="Marks">The further lines that tell what it is, such as <c>kind: offence</c> or <c>body: police</c>.</param>
internal sealed partial record StarterItem(string List, string Words, ImmutableArray<string> Marks)
{
    private const string Law = "# By law: ";

    private static readonly string[] Kept = ["body:", "kind:", "special:", "statute:"];

    /// <summary>How long the law has such records kept, with the provision; null where it says nothing that is known.</summary>
    public string? ByLaw { get; init; }

    /// <summary>Everything that the text of a starter offers, in its order.</summary>
    public static ImmutableArray<StarterItem> In(string starter)
    {
        var items = ImmutableArray.CreateBuilder<StarterItem>();
        var list = "";
        foreach (var line in starter.Split('\n'))
        {
            if (Field().Match(line) is { Success: true } field)
            {
                list = field.Groups["name"].Value;
            }
            else if (Name().Match(line) is { Success: true } name)
            {
                items.Add(new StarterItem(list, name.Groups["words"].Value.Trim(), []));
            }
            else if (items.Count > 0 && line.TrimStart().StartsWith(Law, StringComparison.Ordinal))
            {
                items[^1] = items[^1] with { ByLaw = line.Trim()[Law.Length..] };
            }
            else if (Array.Exists(Kept, mark => line.TrimStart().StartsWith(mark, StringComparison.Ordinal)) && line.StartsWith("    ", StringComparison.Ordinal))
            {
                var mark = line.Trim();
                if (mark.StartsWith("statute:", StringComparison.Ordinal))
                {
                    items.Add(new StarterItem(list, mark["statute:".Length..].Trim(), []));
                }
                else if (items.Count > 0)
                {
                    items[^1] = items[^1] with { Marks = items[^1].Marks.Add(mark) };
                }
            }
        }
        return items.ToImmutable();
    }

    [GeneratedRegex("^(?<name>[a-z_]+):")]
    private static partial Regex Field();

    /// <summary>A name that the starter gives, or the example in the place of one.</summary>
    [GeneratedRegex("""^    (?:name|what): (?:"\[insert, such as: (?<words>[^\]]+)\]"|(?<words>[^"\[]+))$""")]
    private static partial Regex Name();
}
