using System.Collections.Immutable;
using System.Globalization;
using TaggedPdf.Painting;

namespace TaggedPdf.Imposition;

/// <summary>On which sides of a sheet pages are printed.</summary>
public enum Sides
{
    Single,
    Duplex,
}

/// <summary>How sheets are folded once they are printed.</summary>
public enum Fold
{
    None,

    /// <summary>Sheets folded once into each other and stapled through the fold: saddle stitch.</summary>
    Booklet,
}

/// <summary>How something is printed. What makes no sense together is found by <see cref="Faults"/>.</summary>
public sealed record PrintSetup
{
    /// <summary>More than any printer asks for.</summary>
    public const double MostBleed = 10;

    /// <summary>Of office paper.</summary>
    public const int UsualGrams = 80;

    /// <summary>The paper that goes into the printer; a booklet's pages are half of it.</summary>
    public Paper Paper { get; init; } = Paper.A4;

    /// <summary>The paper's weight in grams a square metre, on which its thickness depends.</summary>
    public int PaperGrams { get; init; } = UsualGrams;

    public Sides Sides { get; init; } = Sides.Duplex;

    public Fold Fold { get; init; } = Fold.None;

    /// <summary>How far grounds run on beyond the trimmed edge: 0 for office printers; printers who trim ask for 3.</summary>
    public double BleedMillimetres { get; init; }

    /// <summary>Whether marks outside the trimmed page show where to cut and fold.</summary>
    public bool Marks { get; init; }

    /// <summary>Whether everything is printed with black alone.</summary>
    public bool Grey { get; init; }

    /// <summary>What a file that conforms to PDF/X-4 is printed on; null for a file that claims no standard.</summary>
    public PressIntent? Intent { get; init; }

    /// <summary>The size of one page.</summary>
    public Paper Page => Fold == Fold.Booklet ? Paper.Folded ?? Paper : Paper;

    /// <summary>
    /// What the printer is fed with: <see cref="Paper"/>, or a larger sheet where bleed and marks stand around it.
    /// </summary>
    public Paper Sheet
    {
        get
        {
            if (BleedMillimetres == 0 && !Marks)
            {
                return Paper;
            }
            var geometry = new SheetGeometry(this);
            var (width, height) = (InMillimetres(Math.Min(geometry.Width, geometry.Height)), InMillimetres(Math.Max(geometry.Width, geometry.Height)));
            return Paper.Untrimmed.FirstOrDefault(sheet => width <= sheet.Width && height <= sheet.Height)
                ?? new Paper(string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(width):0} \u00D7 {Math.Ceiling(height):0} mm"), width, height);
        }
    }

    /// <summary>What makes no sense, in sentences for whoever chose it; empty when it can be printed.</summary>
    public ImmutableArray<string> Faults()
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        if (Fold == Fold.Booklet && Sides == Sides.Single)
        {
            faults.Add("a booklet is printed on both sides of the paper: choose both sides, or no booklet");
        }
        if (Fold == Fold.Booklet && Paper.Folded is null)
        {
            faults.Add($"{Paper.Title} paper is too small to be folded into a booklet: choose A4 for A5 pages, or A3 for A4 pages");
        }
        if (Fold == Fold.None && Paper == Paper.A3)
        {
            faults.Add("A3 paper is for booklets with A4 pages: lines as wide as an A3 page cannot be read well");
        }
        if (Intent is { Profile.IsEmpty: true } && !Grey)
        {
            faults.Add("PDF/X-4 in colour names the press that it is for: give the ICC profile of the printer's press, or print with black alone");
        }
        if (BleedMillimetres is not (0 or (>= 1 and <= MostBleed)))
        {
            faults.Add(string.Create(
                CultureInfo.InvariantCulture, $"a bleed of {BleedMillimetres:0.##} mm is of no use: choose 3, which printers ask for, or from 1 to {MostBleed:0}, or 0 for none"));
        }
        return faults.ToImmutable();
    }

    /// <summary>To the tenth: points are rounded.</summary>
    private static double InMillimetres(double points) => Math.Round(points / PageGeometry.Millimetres(1), 1);
}
