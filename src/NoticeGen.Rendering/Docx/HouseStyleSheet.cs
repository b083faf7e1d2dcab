using System.Collections.Frozen;
using System.Globalization;
using System.Xml.Linq;
using NoticeGen.Templates;
using static NoticeGen.Templates.WordXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The styles of a house document with ours for what it lacks. What makes a file accessible stays ours: language, heading
/// levels, underlined links, readable sizes, text that shows.
/// </summary>
internal sealed class HouseStyleSheet(WordLook look, HouseDocument house)
{
    private readonly HouseType _type = new(look.Theme);

    /// <param name="ours">The styles as they would be without a house document.</param>
    public XElement Write(W.Styles ours)
    {
        var own = new HouseStyles(XElement.Parse(ours.OuterXml), null);
        var root = new XElement(house.Styles.Root);
        root.Elements(Main + "style").GroupBy(style => style.Value("styleId")).SelectMany(same => same.Skip(1)).Remove();
        WordOrder.PutRight(root);
        root.Descendants(Main + "lang").Remove();
        root.Descendants().Where(element => element.Name == Main + "vanish" || element.Name == Main + "specVanish" || element.Name == Main + "framePr").Remove();
        _type.Fit(root);
        look.House!.Follow(root);
        KeepToBlocks(root);
        SetDefaults(root, own);
        foreach (var style in root.Elements(Main + "style"))
        {
            Fit(style, own);
        }
        Append(root, own);
        return root;
    }

    /// <summary>
    /// What <c>Normal</c> and <c>Body Text</c> say of their paragraphs holds for every style that is based on them, for our
    /// headings, tables and boxes too: what is meant for running text stays out. Stretched lines are hard to read, and tear addresses apart.
    /// </summary>
    private void KeepToBlocks(XElement root)
    {
        var defaults = root.Element(Main + "docDefaults")?.Element(Main + "pPrDefault")?.Element(Main + "pPr");
        var bases = root.Elements(Main + "style").Where(style => style.Value("styleId") is WordStyles.Normal or StyleIds.BodyText).Select(style => style.Element(Main + "pPr"));
        foreach (var paragraph in bases.Prepend(defaults).OfType<XElement>())
        {
            paragraph.Elements().Where(property => property.Name.Namespace == Main && OfRunningText.Contains(property.Name.LocalName)).Remove();
        }
        foreach (var style in root.Elements(Main + "style"))
        {
            if (style.Element(Main + "pPr") is { } paragraph)
            {
                paragraph.Elements(Main + "bidi").Where(_ => !look.RightToLeft).Remove();
                paragraph.Elements(Main + "jc").Where(alignment => alignment.Value() is "both" or "distribute").Remove();
            }
            style.Element(Main + "rPr")?.Elements(Main + "rtl").Where(_ => !look.RightToLeft).Remove();
        }
    }

    private static readonly FrozenSet<string> OfRunningText =
        new[] { "jc", "ind", "bidi", "numPr", "tabs", "pBdr", "keepNext", "keepLines", "pageBreakBefore", "mirrorIndents", "outlineLvl", "textDirection" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A colour that is too faint on its ground is made darker, or lighter on a dark one.</summary>
    private void MakeReadable(XElement style)
    {
        var theirs = house.Styles.Find(style.Value("styleId")!)!;
        if (style.Value("type") == "table" || style.Value("styleId") == "NoticeTableHeading")
        {
            return;
        }
        var colour = Colour.Parse(house.Styles.ColourOf(theirs));
        if (Contrast.Readable(colour, Colour.Parse(house.Styles.GroundOf(theirs)), house.Styles.ContrastNeededBy(theirs)) is var readable && readable != colour)
        {
            WordOrder.Set(WordOrder.Properties(style, "rPr"), "color", readable.ToString()[1..].ToUpperInvariant());
        }
    }

    private void SetDefaults(XElement root, HouseStyles own)
    {
        var ours = own.Root.Element(Main + "docDefaults")!;
        if (root.Element(Main + "docDefaults") is not { } defaults)
        {
            defaults = new XElement(Main + "docDefaults");
            root.AddFirst(defaults);
        }
        if (defaults.Element(Main + "rPrDefault") is not { } runs)
        {
            runs = new XElement(Main + "rPrDefault");
            defaults.AddFirst(runs);
        }
        var run = WordOrder.Properties(runs, "rPr");
        var ourRun = ours.Element(Main + "rPrDefault")!.Element(Main + "rPr")!;
        var least = _type.IsEnlarged ? look.Theme.Sizes.Body : _type.Least;
        HouseType.SetSize(run, Math.Max(HouseStyles.OwnSize(run) ?? 0, least));
        WordOrder.Set(run, new XElement(ourRun.Element(Main + "lang")!));
        if (UsesOurFont(house))
        {
            WordOrder.Set(run, new XElement(ourRun.Element(Main + "rFonts")!));
        }
    }

    /// <summary>A document that names no typeface would be printed in Word's oldest one.</summary>
    public static bool UsesOurFont(HouseDocument house) =>
        house.Styles.FontOf(house.Styles.Find(WordStyles.Normal) ?? new XElement(Main + "style")) is null;

    private void Fit(XElement style, HouseStyles own)
    {
        var id = style.Value("styleId")!;
        if (own.Find(id) is not { } ours)
        {
            return;
        }
        MakeReadable(style);
        if (_type.IsEnlarged && style.Value("type") == "paragraph")
        {
            Enlarge(style, ours, own);
        }
        if (IsHeading(id) && house.Styles.Paragraph(style, properties => properties.Element(Main + "ind").Value("firstLine")) is not (null or "0"))
        {
            var indent = WordOrder.Properties(style, "pPr").Element(Main + "ind") is { } present ? new XElement(present) : new XElement(Main + "ind");
            indent.SetAttributeValue(Main + "firstLine", "0");
            WordOrder.Set(WordOrder.Properties(style, "pPr"), indent);
        }
        if (id.StartsWith("Heading", StringComparison.Ordinal))
        {
            var paragraph = WordOrder.Properties(style, "pPr");
            WordOrder.Set(paragraph, "keepNext");
            WordOrder.Set(paragraph, new XElement(ours.Element(Main + "pPr")!.Element(Main + "outlineLvl")!));
        }
        if (id is StyleIds.Caption or StyleIds.ContentsHeading)
        {
            WordOrder.Set(WordOrder.Properties(style, "pPr"), "keepNext");
        }
        if (id == StyleIds.Hyperlink && WordOrder.Properties(style, "rPr") is var run && run.Element(Main + "u").Value() is null or "none")
        {
            // A link must not be told by its colour alone (WCAG 1.4.1).
            WordOrder.Set(run, "u", "single");
        }
        if (id == WordStyles.Normal && look.RightToLeft)
        {
            WordOrder.Set(WordOrder.Properties(style, "pPr"), "bidi");
        }
        if (id.StartsWith("List", StringComparison.Ordinal) && look.House!.NumberingOf(id) is null
            && ours.Element(Main + "pPr")?.Element(Main + "numPr") is { } numbering)
        {
            WordOrder.Set(WordOrder.Properties(style, "pPr"), new XElement(numbering));
        }
    }

    /// <summary>Our sizes and distances; slanted letters, capitals and stretched lines are hard to read (UKAAF, Easy Read).</summary>
    private void Enlarge(XElement style, XElement ours, HouseStyles own)
    {
        var run = WordOrder.Properties(style, "rPr");
        var theirs = house.Styles.Find(style.Value("styleId")!)!;
        HouseType.SetSize(run, Math.Max(house.Styles.SizeOf(theirs), own.SizeOf(ours)));
        foreach (var hard in (ReadOnlySpan<string>)["i", "iCs", "caps", "smallCaps"])
        {
            if (house.Styles.Run(theirs, properties => properties.Switch(hard)) == true)
            {
                WordOrder.Set(run, hard, "0");
            }
        }
        var paragraph = WordOrder.Properties(style, "pPr");
        if (ours.Element(Main + "pPr")?.Element(Main + "spacing") is { } spacing)
        {
            var ourSpacing = new XElement(spacing);
            foreach (var side in (ReadOnlySpan<string>)["before", "after"])
            {
                var wider = Math.Max(Distance(paragraph.Element(Main + "spacing"), side), Distance(spacing, side));
                ourSpacing.SetAttributeValue(Main + side, Measure.Number(wider));
            }
            WordOrder.Set(paragraph, ourSpacing);
        }
    }

    private static int Distance(XElement? spacing, string side) =>
        int.TryParse(spacing.Value(side), NumberStyles.None, CultureInfo.InvariantCulture, out var twips) ? twips : 0;

    private void Append(XElement root, HouseStyles own)
    {
        var present = root.Elements(Main + "style").Select(style => style.Value("styleId")!).ToHashSet(StringComparer.Ordinal);
        var hasNoList = root.Elements(Main + "style").Any(style => style.Value("type") == "numbering" && style.Value("default") is "1" or "true");
        foreach (var style in own.All)
        {
            var id = style.Value("styleId")!;
            if (present.Contains(id) || (hasNoList && style.Value("type") == "numbering"))
            {
                continue;
            }
            var added = new XElement(style);
            if (IsHeading(id))
            {
                TakeAfter(added);
            }
            if (id.StartsWith("ListContinue", StringComparison.Ordinal)
                && look.House!.LeftOf("ListBullet" + id["ListContinue".Length..]) is { } left)
            {
                // Further paragraphs of an item stand under its first.
                WordOrder.Set(WordOrder.Properties(added, "pPr"), new XElement(Main + "ind", new XAttribute(Main + "left", left)));
            }
            root.Add(added);
        }
    }

    private static bool IsHeading(string id) =>
        id.StartsWith("Heading", StringComparison.Ordinal) || id is StyleIds.ContentsHeading or "Title";

    /// <summary>A heading that the house document lacks has the typeface and colour of the nearest one that it has.</summary>
    private void TakeAfter(XElement added)
    {
        string[] nearest = added.Value("styleId") == "Heading1" ? [] : [StyleIds.Heading(3), StyleIds.Heading(2), StyleIds.Heading(1)];
        if (nearest.Select(house.Styles.Find).OfType<XElement>().FirstOrDefault(found => house.Styles.GroundOf(found) == "#ffffff") is not { } model)
        {
            return;
        }
        var run = WordOrder.Properties(added, "rPr");
        foreach (var property in (ReadOnlySpan<string>)["rFonts", "color"])
        {
            if (house.Styles.Run(model, properties => properties.Element(Main + property)) is { } theirs)
            {
                WordOrder.Set(run, new XElement(theirs));
            }
        }
    }
}
