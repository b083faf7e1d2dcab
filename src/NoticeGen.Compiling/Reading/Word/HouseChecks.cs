using System.Globalization;
using System.Xml.Linq;
using NoticeGen.Templates;
using static NoticeGen.Templates.WordXml;

namespace NoticeGen.Reading.Word;

/// <summary>What readers with a disability would stumble over in a house document.</summary>
internal static class HouseChecks
{
    /// <summary>Large text is 18 points, or 14 in bold (WCAG 2.2, "large scale").</summary>
    private const double Large = 18;
    private const double LargeBold = 14;

    /// <summary>What large text needs against its ground (WCAG 1.4.3, level AA).</summary>
    private const double ForLargeText = 3;

    public static IEnumerable<HouseFault> Of(string path, HouseDocument document)
    {
        foreach (var fault in Contrasts(path, document.Styles))
        {
            yield return fault;
        }
        foreach (var (what, parts) in new[] { ("header", document.Headers), ("footer", document.Footers) })
        {
            var contents = parts.Select(part => part.Part.Content).ToList();
            if (contents.SelectMany(content => Pictures(content)).Any(picture => !IsDescribed(picture)))
            {
                yield return Weak(
                    $"a picture in the {what} of the house document `{path}` has no alternative text",
                    "in Word right-click the picture and choose View Alt Text; until then the authority's name stands in");
            }
            if (contents.Any(content => content.Descendants(Main + "txbxContent").Any()))
            {
                yield return Weak(
                    $"the {what} of the house document `{path}` has a text box, which screen readers may skip",
                    "put the words into the line of text");
            }
        }
        if (!document.Footers.IsEmpty && !document.Headers.Concat(document.Footers).Any(part => Numbers(part.Part.Content)))
        {
            yield return Weak(
                $"neither header nor footer of the house document `{path}` has a page number",
                "in Word choose Insert, Page Number, Bottom of Page");
        }
    }

    private static IEnumerable<HouseFault> Contrasts(string path, HouseStyles styles)
    {
        // Headings of tables stand on what the table's style says.
        foreach (var known in WordStyles.All.Where(style => style.Kind != WordStyleKind.Table && style.Id is not ("FollowedHyperlink" or "NoticeTableHeading")))
        {
            if (styles.Find(known.Id) is not { } style)
            {
                continue;
            }
            var (colour, ground) = (styles.ColourOf(style), styles.GroundOf(style));
            var ratio = Contrast.Ratio(colour, ground);
            var size = styles.SizeOf(style);
            var needed = size >= Large || (size >= LargeBold && styles.IsBold(style)) ? ForLargeText : Contrast.ForText;
            if (ratio < needed)
            {
                yield return new HouseFault(
                    TemplateProblems.Contrast,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the style `{known.Name}` of the house document `{path}` prints {colour} on {ground}, a contrast of {Math.Floor(ratio * 100) / 100:0.00} to 1; {needed:0.0} to 1 is needed"),
                    "choose a darker colour for the style in Word");
            }
        }
    }

    /// <summary>Drawings, and the shapes of older files that hold a picture; what is marked as decoration needs no words.</summary>
    private static IEnumerable<XElement> Pictures(XElement content) =>
        content.Descendants().Where(element =>
            (element.Name == WordDrawing + "docPr" && !element.Descendants().Any(inner => inner.Name.LocalName == "decorative" && inner.Attribute("val")?.Value is "1" or "true"))
            || (element.Name == Vml + "shape" && element.Elements(Vml + "imagedata").Any() && !element.Ancestors(Compatibility + "Fallback").Any()));

    private static bool IsDescribed(XElement picture) =>
        !string.IsNullOrWhiteSpace(picture.Attribute(picture.Name == WordDrawing + "docPr" ? "descr" : "alt")?.Value);

    private static bool Numbers(XElement content) =>
        RunningPartReader.Instructions(content).Any(instruction => instruction.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() is { } name
            && name.Equals("PAGE", StringComparison.OrdinalIgnoreCase))
        || content.Descendants(Main + "pgNum").Any();

    private static HouseFault Weak(string message, string help) => new(TemplateProblems.HouseDocumentWeak, message, help);
}
