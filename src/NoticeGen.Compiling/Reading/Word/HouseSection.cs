using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NoticeGen.Templates;
using static NoticeGen.Templates.WordXml;

namespace NoticeGen.Reading.Word;

/// <summary>The page set-up of a house document: that of its last section, with what it takes over from those before.</summary>
/// <param name="Headers">The parts, by the kind of page.</param>
internal sealed record HouseSection(
    HousePage? Page, bool FirstPageDiffers, ImmutableSortedDictionary<PageKind, string> Headers, ImmutableSortedDictionary<PageKind, string> Footers)
{
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Less room than this for text is a mistake, not a page.</summary>
    private const double NarrowestText = 60;

    public static HouseSection Read(XElement document, ImmutableArray<Relation> relations)
    {
        var sections = document.Descendants(Main + "sectPr").ToList();
        var headers = ImmutableSortedDictionary.CreateBuilder<PageKind, string>();
        var footers = ImmutableSortedDictionary.CreateBuilder<PageKind, string>();
        foreach (var reference in sections.Elements())
        {
            var found = reference.Name == Main + "headerReference" ? headers : reference.Name == Main + "footerReference" ? footers : null;
            var id = reference.Attribute(Relationships + "id")?.Value;
            if (found is not null && relations.FirstOrDefault(relation => relation.Id == id && !relation.IsExternal) is { } relation)
            {
                found[Kind(reference.Value("type"))] = relation.Target;
            }
        }
        var last = sections.LastOrDefault();
        return new HouseSection(PageOf(last), last.Switch("titlePg") ?? false, headers.ToImmutable(), footers.ToImmutable());
    }

    private static PageKind Kind(string? type) => type switch
    {
        "first" => PageKind.First,
        "even" => PageKind.Even,
        _ => PageKind.Default,
    };

    private static HousePage? PageOf(XElement? section)
    {
        var size = section?.Element(Main + "pgSz");
        var margins = section?.Element(Main + "pgMar");
        if (size is null || margins is null)
        {
            return null;
        }
        var gutter = Millimetres(margins, "gutter", 0);
        var paper = new PageSetup(
            Millimetres(size, "w", 210),
            Millimetres(size, "h", 297),
            // A minus sign only says that a tall header may not push the text down.
            Math.Abs(Millimetres(margins, "top", 22)),
            Millimetres(margins, "right", 22),
            Math.Abs(Millimetres(margins, "bottom", 22)),
            Millimetres(margins, "left", 22) + gutter);
        var hasRoom = paper.Width - paper.Left - paper.Right >= NarrowestText && paper.Height - paper.Top - paper.Bottom >= NarrowestText;
        return hasRoom && paper is { Left: >= 0, Right: >= 0, Width: < 1200, Height: < 1200 }
            ? new HousePage(paper, Millimetres(margins, "header", 12.5), Millimetres(margins, "footer", 12.5))
            : throw new UnusableDocument(
                "has a page with hardly any room for text", "set paper and margins under Layout, Margins in Word");
    }

    /// <summary>From twentieths of a point.</summary>
    private static double Millimetres(XElement element, string name, double otherwise) =>
        double.TryParse(element.Value(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var twips) ? twips * 25.4 / 1440 : otherwise;
}
