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

    /// <summary>They are on where they stand, and off where they do not (ISO/IEC 29500-4, CT_OnOffOnly).</summary>
    private static readonly FrozenSet<string> OfStyleSwitches =
        "autoRedefine hidden semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> OfRuns = Ranks(
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color "
        + "spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath");

    private static readonly FrozenDictionary<string, int> OfParagraphs = Ranks(
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku "
        + "wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing "
        + "mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange");

    private static readonly FrozenDictionary<string, int> OfLevels = Ranks(
        "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr");

    private static readonly FrozenDictionary<string, int> OfTables = Ranks(
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout "
        + "tblCellMar tblLook tblCaption tblDescription tblPrChange");

    private static readonly FrozenDictionary<string, int> OfCells = Ranks(
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark");

    private static readonly FrozenDictionary<string, FrozenDictionary<string, int>> Orders = new Dictionary<string, FrozenDictionary<string, int>>
    {
        ["style"] = OfStyles, ["rPr"] = OfRuns, ["pPr"] = OfParagraphs, ["lvl"] = OfLevels, ["tblPr"] = OfTables, ["tcPr"] = OfCells,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Puts right what other programs write and Word forgives in a file of its own, but no validator does: properties that are
    /// out of order or given twice, of which the last counts, letters without width, and switches of styles that say that they
    /// are off.
    /// </summary>
    public static void PutRight(XElement root)
    {
        root.Descendants(Main + "w").Where(width => !int.TryParse(width.Value().AsSpan().TrimEnd('%'), out var percent) || percent is < 1 or > 600).Remove();
        foreach (var state in root.Descendants(Main + "style").Elements().Where(property => OfStyleSwitches.Contains(property.Name.LocalName)).ToList())
        {
            if (state.Value() is "0" or "false" or "off")
            {
                state.Remove();
            }
            else
            {
                state.Attribute(Main + "val")?.Remove();
            }
        }
        foreach (var owner in root.DescendantsAndSelf().Where(element => element.Name.Namespace == Main && Orders.ContainsKey(element.Name.LocalName)).ToList())
        {
            var ranks = Orders[owner.Name.LocalName];
            var given = owner.Elements().ToList();
            var last = new HashSet<XName>();
            var sorted = Enumerable.Reverse(given).Where(property => property.Name == Main + "tblStylePr" || last.Add(property.Name)).Reverse()
                .OrderBy(property => Rank(property, ranks)).ToList();
            if (!sorted.SequenceEqual(given))
            {
                owner.ReplaceNodes(sorted);
            }
        }
    }

    /// <summary>Marks of changes stand before the properties of runs, and what is of no schema here after all.</summary>
    private static int Rank(XElement property, FrozenDictionary<string, int> ranks) =>
        property.Name.Namespace != Main ? int.MaxValue
            : ranks.TryGetValue(property.Name.LocalName, out var rank) ? rank
            : property.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo" ? -1
            : int.MaxValue - 1;

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
