using System.Globalization;
using System.Xml.Linq;
using NoticeGen.Templates;
using static NoticeGen.Templates.WordXml;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// Type of a house document made fit for an edition. Nothing is printed smaller than the edition's smallest type, and in
/// the editions that are for large type nothing smaller than the edition's own size for it.
/// </summary>
internal sealed class HouseType(Theme theme)
{
    /// <summary>Points; what clear print needs at the least (UKAAF).</summary>
    private const double ClearPrint = 12;

    /// <summary>In points.</summary>
    public double Least { get; } = Math.Max(ClearPrint, theme.Sizes.Small);

    /// <summary>Whether readers chose the edition for its type: Easy Read, large print.</summary>
    public bool IsEnlarged { get; } = theme.Sizes.Small > ClearPrint || theme.Sizes.Body > ClearPrint;

    /// <summary>Raises every size that is set below an element, and lets lines grow with their type.</summary>
    public void Fit(XElement root)
    {
        foreach (var size in root.Descendants().Where(element => element.Name == Main + "sz" || element.Name == Main + "szCs"))
        {
            if (double.TryParse(size.Value(), NumberStyles.Float, CultureInfo.InvariantCulture, out var half) && half < Least * 2
                && !IsBetween(size))
            {
                size.SetAttributeValue(Main + "val", Measure.HalfPoints(Least));
            }
        }
        foreach (var rule in root.Descendants(Main + "spacing").Attributes(Main + "lineRule").Where(rule => rule.Value == "exact"))
        {
            rule.Value = "atLeast";
        }
    }

    public static void SetSize(XElement properties, double points)
    {
        WordOrder.Set(properties, "sz", Measure.HalfPoints(points));
        WordOrder.Set(properties, "szCs", Measure.HalfPoints(points));
    }

    /// <summary>Paragraphs without words: their size is a distance.</summary>
    private static bool IsBetween(XElement size) =>
        size.Ancestors(Main + "style").FirstOrDefault().Value("styleId") is StyleIds.Between or StyleIds.Divider;
}
