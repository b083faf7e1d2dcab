using System.Collections.Frozen;
using System.Xml.Linq;
using static NoticeGen.Templates.WordXml;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// Puts properties where the schema wants them: their order is fixed (ISO/IEC 29500-4, CT_RPr, CT_PPrGeneral, CT_Style), and
/// Word calls a file damaged that has another.
/// </summary>
internal static class WordOrder
{
    private static readonly FrozenDictionary<string, int> OfStyles = Ranks(
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose "
        + "personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr");

    private static readonly FrozenDictionary<string, int> OfRuns = Ranks(
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color "
        + "spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath");

    private static readonly FrozenDictionary<string, int> OfParagraphs = Ranks(
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku "
        + "wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing "
        + "mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange");

    /// <summary>The properties of a style or run of that name, made where they are missing.</summary>
    public static XElement Properties(XElement owner, string name)
    {
        if (owner.Element(Main + name) is { } present)
        {
            return present;
        }
        var made = new XElement(Main + name);
        if (owner.Name == Main + "style")
        {
            Insert(owner, made, OfStyles);
        }
        else
        {
            owner.AddFirst(made);
        }
        return made;
    }

    /// <summary>Sets one property, in place of one of the same name.</summary>
    public static void Set(XElement properties, XElement property)
    {
        properties.Elements(property.Name).Remove();
        Insert(properties, property, properties.Name.LocalName.StartsWith('r') ? OfRuns : OfParagraphs);
    }

    /// <summary>Sets a property of one value.</summary>
    public static void Set(XElement properties, string name, string? value = null) =>
        Set(properties, new XElement(Main + name, value is null ? null : new XAttribute(Main + "val", value)));

    private static void Insert(XElement owner, XElement added, FrozenDictionary<string, int> ranks)
    {
        var rank = ranks[added.Name.LocalName];
        var after = owner.Elements().LastOrDefault(element => ranks.TryGetValue(element.Name.LocalName, out var other) && other <= rank);
        if (after is null)
        {
            owner.AddFirst(added);
        }
        else
        {
            after.AddAfterSelf(added);
        }
    }

    private static FrozenDictionary<string, int> Ranks(string names) =>
        names.Split(' ').Select((name, rank) => KeyValuePair.Create(name, rank)).ToFrozenDictionary(StringComparer.Ordinal);
}
