using System.Collections.Frozen;
using System.Xml.Linq;
using NoticeGen.Templates;
using static NoticeGen.Templates.WordXml;

namespace NoticeGen.Reading.Word;

/// <summary>
/// Gives the styles of a house document the ids that our files use. Word knows its own styles by name whatever their id
/// (<c>heading 1</c> is <c>berschrift1</c> in a file begun in German Word), so names count first and ids second.
/// </summary>
internal sealed class StyleNames
{
    private static readonly FrozenSet<string> References = new[]
    {
        "basedOn", "next", "link", "pStyle", "rStyle", "tblStyle", "styleLink", "numStyleLink",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _ours;

    private StyleNames(Dictionary<string, string> ours) => _ours = ours;

    /// <param name="styles">The <c>w:styles</c> element.</param>
    public static StyleNames Of(XElement styles)
    {
        var all = styles.Elements(Main + "style").ToList();
        var ours = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var known in WordStyles.All)
        {
            var kind = known.Kind.ToString().ToLowerInvariant();
            var candidates = all.Where(style => style.Value("type") == kind && style.Value("styleId") is { } id && !ours.ContainsKey(id)).ToList();
            var found = candidates.FirstOrDefault(style => Is(style.Element(Main + "name").Value(), known.Name))
                ?? candidates.FirstOrDefault(style => style.Value("styleId") == known.Id && !WordStyles.All.Any(other => other != known && Is(style.Element(Main + "name").Value(), other.Name)));
            if (found is not null)
            {
                ours[found.Value("styleId")!] = known.Id;
            }
        }
        MakeRoom(all, ours);
        return new StyleNames(ours);
    }

    /// <summary>A copy of a part in which every mention of a style has our id, and no style is given twice.</summary>
    public XElement Apply(XElement part)
    {
        var copy = new XElement(part);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var style in copy.Elements(Main + "style").ToList())
        {
            if (style.Attribute(Main + "styleId") is not { } id || !seen.Add(id.Value))
            {
                style.Remove();
                continue;
            }
            id.Value = _ours.GetValueOrDefault(id.Value, id.Value);
        }
        foreach (var reference in copy.Descendants().Where(element => element.Name.Namespace == Main && References.Contains(element.Name.LocalName)))
        {
            if (reference.Attribute(Main + "val") is { } id)
            {
                id.Value = _ours.GetValueOrDefault(id.Value, id.Value);
            }
        }
        return copy;
    }

    /// <summary>A style of another name that has one of the ids gets a new one.</summary>
    private static void MakeRoom(List<XElement> all, Dictionary<string, string> ours)
    {
        var taken = all.Select(style => style.Value("styleId")).OfType<string>().Concat(ours.Values).ToHashSet(StringComparer.Ordinal);
        var given = ours.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var id in all.Select(style => style.Value("styleId")).OfType<string>().Where(id => !ours.ContainsKey(id) && given.Contains(id)).Distinct(StringComparer.Ordinal))
        {
            var free = id + "House";
            while (!taken.Add(free))
            {
                free += "House";
            }
            ours[id] = free;
        }
    }

    private static bool Is(string? name, string known) => string.Equals(name, known, StringComparison.OrdinalIgnoreCase);
}
