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
        root.Descendants(Main + "lang").Remove();
        root.Descendants().Where(element => element.Name == Main + "vanish" || element.Name == Main + "specVanish" || element.Name == Main + "framePr").Remove();
        _type.Fit(root);
        look.House!.Follow(root);
        SetDefaults(root, own);
        foreach (var style in root.Elements(Main + "style"))
        {
            Fit(style, own);
        }
        Append(root, own);
        return root;
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
        if (_type.IsEnlarged && style.Value("type") == "paragraph")
        {
            Enlarge(style, ours, own);
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
        if (house.Styles.IsJustified(theirs))
        {
            WordOrder.Set(paragraph, "jc", "left");
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
