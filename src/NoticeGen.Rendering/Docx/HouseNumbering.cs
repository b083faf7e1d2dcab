using System.Globalization;
using System.Xml.Linq;
using NoticeGen.Templates;
using static NoticeGen.Templates.WordXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <param name="Definition">The abstract definition, by its number in our file.</param>
internal readonly record struct HouseLevel(int Definition, int Level);

/// <summary>
/// The lists of a house document beside ours: its definitions keep their looks under numbers that ours do not use.
/// </summary>
internal sealed class HouseNumbering(HouseDocument house)
{
    private const int DefinitionShift = 100;

    /// <summary>Above the number of lists in any notice.</summary>
    private const int InstanceShift = 10_000;

    /// <summary>How the house document numbers a list style; null when its style is no list, or it has no such style.</summary>
    public HouseLevel? NumberingOf(string styleId)
    {
        if (house.Styles.Find(styleId) is not { } style
            || house.Styles.Paragraph(style, properties => properties.Element(Main + "numPr")) is not { } numbering
            || Instance(numbering.Element(Main + "numId").Value()) is not { } instance
            || Number(instance.Element(Main + "abstractNumId").Value()) is not { } definition)
        {
            return null;
        }
        var named = Definition(definition)?.Elements(Main + "lvl").FirstOrDefault(level => level.Element(Main + "pStyle").Value() == styleId);
        var level = Number(numbering.Element(Main + "ilvl").Value()) ?? Number(named.Value("ilvl")) ?? 0;
        return new HouseLevel(definition + DefinitionShift, level);
    }

    /// <summary>Where the text of a list style begins, in twips; null when the house document does not say.</summary>
    public string? LeftOf(string styleId)
    {
        if (house.Styles.Find(styleId) is not { } style || NumberingOf(styleId) is not { } at)
        {
            return null;
        }
        var level = Definition(at.Definition - DefinitionShift)?.Elements(Main + "lvl").FirstOrDefault(level => Number(level.Value("ilvl")) == at.Level);
        return Left(style.Element(Main + "pPr")) ?? Left(level?.Element(Main + "pPr"));
    }

    /// <summary>The numbering part with both.</summary>
    public XElement Join(W.Numbering ours)
    {
        var own = XElement.Parse(ours.OuterXml);
        if (house.Numbering is null)
        {
            return own;
        }
        var root = new XElement(house.Numbering);
        WordOrder.PutRight(root);
        root.Elements(Main + "abstractNum").GroupBy(definition => definition.Value("abstractNumId")).SelectMany(same => same.Skip(1)).Remove();
        var instances = root.Elements(Main + "num").DistinctBy(instance => instance.Value("numId")).ToList();
        root.Elements(Main + "num").Remove();
        Shift(root.Elements(Main + "abstractNum"), "abstractNumId", DefinitionShift);
        Shift(instances, "numId", InstanceShift);
        foreach (var definition in instances.Elements(Main + "abstractNumId"))
        {
            Shift([definition], "val", DefinitionShift);
        }
        root.AddFirst(own.Elements(Main + "abstractNum"));
        root.Add(own.Elements(Main + "num"), instances);
        new HouseType(Fitting).Fit(root);
        return root;
    }

    /// <summary>The theme whose smallest type the labels of lists must reach.</summary>
    public required Theme Fitting { get; init; }

    /// <summary>Moves the references of styles along; those that lead nowhere are taken out.</summary>
    public void Follow(XElement root)
    {
        foreach (var reference in root.Descendants(Main + "numPr").Elements(Main + "numId").ToList())
        {
            if (reference.Value() == "0")
            {
                continue;
            }
            if (Instance(reference.Value()) is null)
            {
                reference.Parent!.Remove();
            }
            else
            {
                Shift([reference], "val", InstanceShift);
            }
        }
    }

    private XElement? Instance(string? id) =>
        id is null or "0" ? null : house.Numbering?.Elements(Main + "num").FirstOrDefault(instance => instance.Value("numId") == id);

    private XElement? Definition(int id) =>
        house.Numbering?.Elements(Main + "abstractNum").FirstOrDefault(definition => Number(definition.Value("abstractNumId")) == id);

    private static string? Left(XElement? properties) =>
        properties?.Element(Main + "ind") is { } indent ? indent.Value("left") ?? indent.Value("start") : null;

    private static void Shift(IEnumerable<XElement> elements, string name, int by)
    {
        foreach (var element in elements)
        {
            element.SetAttributeValue(Main + name, Measure.Number((Number(element.Value(name)) ?? 0) + by));
        }
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
