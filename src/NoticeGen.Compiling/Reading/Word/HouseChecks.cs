using System.Globalization;
using System.Xml.Linq;
using NoticeGen.Diagnostics;
using NoticeGen.Templates;
using static NoticeGen.Templates.WordXml;

namespace NoticeGen.Reading.Word;

/// <summary>What readers with a disability would stumble over in a house document.</summary>
internal static class HouseChecks
{
    private const double LetterWidth = 215.9;
    private const double LetterHeight = 279.4;

    public static IEnumerable<HouseFault> Of(string path, HouseDocument document)
    {
        foreach (var fault in Contrasts(path, document.Styles).Concat(Types(path, document.Styles)))
        {
            yield return fault;
        }
        foreach (var (what, parts) in new[] { ("header", document.Headers), ("footer", document.Footers) })
        {
            var contents = parts.Select(part => part.Part.Content).ToList();
            foreach (var fault in Words(path, what, contents))
            {
                yield return fault;
            }
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
        if (document.Page is { Paper: { Width: > LetterWidth - 1 and < LetterWidth + 1 } paper })
        {
            yield return Weak(
                string.Create(CultureInfo.InvariantCulture, $"the paper of the house document `{path}` is {(paper.Height < LetterHeight + 1 ? "US Letter" : "US Legal")} ({paper.Width:0} × {paper.Height:0} mm), which printers in the UK do not have"),
                "in Word choose Layout, Size, A4");
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
            var (colour, ground, needed) = (styles.ColourOf(style), styles.GroundOf(style), styles.ContrastNeededBy(style));
            var ratio = Contrast.Ratio(colour, ground);
            if (ratio < needed)
            {
                yield return new HouseFault(
                    TemplateProblems.Contrast,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the style `{known.Name}` of the house document `{path}` prints {colour} on {ground}, a contrast of {Math.Floor(ratio * 100) / 100:0.00} to 1; {needed:0.0} to 1 is needed"),
                    $"choose a darker colour for the style in Word; until then Word files have {Contrast.Readable(Colour.Parse(colour), Colour.Parse(ground), needed)} in its place")
                {
                    // Word files alone take from it, and what they take is made readable.
                    Severity = Severity.Warning,
                };
            }
        }
    }

    /// <summary>What is hard to read in the styles of running text (UKAAF, "Clear Print").</summary>
    private static IEnumerable<HouseFault> Types(string path, HouseStyles styles)
    {
        foreach (var known in WordStyles.All.Where(style => style.Id is WordStyles.Normal or "BodyText" or "ListBullet" or "ListNumber" or "NoticeTableText"))
        {
            if (styles.Find(known.Id) is not { } style)
            {
                continue;
            }
            string?[] hard = [styles.IsItalic(style) ? "in italics" : null, styles.IsCapitals(style) ? "in capitals" : null, styles.IsJustified(style) ? "justified" : null];
            if (hard.OfType<string>().ToList() is { Count: > 0 } found)
            {
                yield return Weak(
                    $"the style `{known.Name}` of the house document `{path}` prints running text {string.Join(" and ", found)}, which is hard to read",
                    styles.IsJustified(style) ? "change the style in Word; Word files are set with a straight left edge in any case" : "change the style in Word");
                // Styles of lists and tables take it from here.
                yield break;
            }
        }
    }

    /// <summary>What stands on every page of the published files, whatever they say.</summary>
    private static IEnumerable<HouseFault> Words(string path, string what, IEnumerable<XElement> contents)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var content in contents)
        {
            foreach (var mark in RunningWords.Watermarks(content).Where(said.Add))
            {
                yield return Weak(
                    $"the {what} of the house document `{path}` has a watermark, {(mark.Length > 0 ? $"`{mark}`" : "a picture")}: it is printed on every page",
                    "in Word choose Design, Watermark, Remove Watermark");
            }
            foreach (var blank in RunningWords.Blanks(content).Where(said.Add))
            {
                yield return Weak($"the {what} of the house document `{path}` holds a blank, `{blank}`: it is printed on every page", "write what belongs there, or take it out");
            }
            foreach (var marking in RunningWords.Markings(content).Where(said.Add))
            {
                yield return Weak($"the {what} of the house document `{path}` says `{marking}`: it is printed on every page", "take it out: a privacy notice is for everyone");
            }
        }
    }

    /// <summary>Drawings, and the shapes of older files that hold a picture; what is marked as decoration needs no words.</summary>
    private static IEnumerable<XElement> Pictures(XElement content) =>
        content.Descendants().Where(element =>
            (element.Name == WordDrawing + "docPr" && !RunningWords.IsWatermark(element) && !element.Descendants().Any(inner => inner.Name.LocalName == "decorative" && inner.Attribute("val")?.Value is "1" or "true"))
            || (element.Name == Vml + "shape" && element.Elements(Vml + "imagedata").Any() && !RunningWords.IsWatermark(element) && !element.Ancestors(Compatibility + "Fallback").Any()));

    private static bool IsDescribed(XElement picture) =>
        !string.IsNullOrWhiteSpace(picture.Attribute(picture.Name == WordDrawing + "docPr" ? "descr" : "alt")?.Value);

    private static bool Numbers(XElement content) =>
        RunningPartReader.Instructions(content).Any(instruction => instruction.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() is { } name
            && name.Equals("PAGE", StringComparison.OrdinalIgnoreCase))
        || content.Descendants(Main + "pgNum").Any();

    private static HouseFault Weak(string message, string help) => new(TemplateProblems.HouseDocumentWeak, message, help);
}
