using System.Collections.Immutable;

namespace TaggedPdf.Imposition;

/// <summary>A size of paper, upright, in millimetres (ISO 216).</summary>
public sealed record Paper(string Name, double Width, double Height)
{
    public static readonly Paper A3 = new("a3", 297, 420);
    public static readonly Paper A4 = new("a4", 210, 297);
    public static readonly Paper A5 = new("a5", 148, 210);

    /// <summary>Every size, the largest first.</summary>
    public static ImmutableArray<Paper> All { get; } = [A3, A4, A5];

    /// <summary>Sheets for what is cut to size afterwards, the smallest first (ISO 217).</summary>
    internal static ImmutableArray<Paper> Untrimmed { get; } = [new("sra4", 225, 320), new("ra3", 305, 430), new("sra3", 320, 450)];

    /// <summary>By name in any case; null when there is no such size.</summary>
    public static Paper? Find(string name) => All.FirstOrDefault(paper => paper.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A page on a sheet folded once: half of the sheet, known by the name of the next smaller size; null below the smallest.</summary>
    public Paper? Folded => All.IndexOf(this) is var at && at + 1 < All.Length ? All[at + 1] with { Width = Height / 2, Height = Width } : null;

    /// <summary>For messages: <c>A4</c>.</summary>
    public string Title => Name.ToUpperInvariant();

    public override string ToString() => Name;
}
