using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NoticeGen.Reading.Word;
using NoticeGen.Reporting;
using NoticeGen.Templates;
using static NoticeGen.Templates.WordXml;

namespace NoticeGen.Cli.Commands;

/// <summary>What <c>theme check</c> says of a house document.</summary>
internal sealed class HousePages
{
    private const double SmallestType = 12;

    private readonly HouseDocument _document;
    private readonly SampleText _sample;
    private readonly ImmutableArray<Found> _found;
    private readonly ImmutableArray<WordStyle> _missing;

    public HousePages(HouseDocument document, SampleText sample)
    {
        (_document, _sample) = (document, sample);
        var styles = document.Styles;
        _found =
        [
            .. from known in WordStyles.All
               where IsListed(known) && styles.Find(known.Id) is not null
               let style = styles.Find(known.Id)!
               select new Found(
                   known.Name, known.Kind == WordStyleKind.Character, styles.FontOf(style), styles.SizeOf(style), styles.ColourOf(style), [.. Marks(style)]),
        ];
        _missing = [.. WordStyles.All.Where(known => known.IsBuiltIn && IsListed(known) && styles.Find(known.Id) is null)];
    }

    private sealed record Found(string Name, bool IsCharacter, string? Font, double Size, string Colour, ImmutableArray<string> Marks);

    /// <summary>The default of letters has no looks of its own, two styles are only distances, and tables have more than one look.</summary>
    private static bool IsListed(WordStyle style) => style.Kind != WordStyleKind.Table && style.Id is not ("DefaultParagraphFont" or "NoticeBetween" or "NoticeDivider");

    private IEnumerable<string> Marks(System.Xml.Linq.XElement style)
    {
        var styles = _document.Styles;
        if (styles.IsBold(style))
        {
            yield return "bold";
        }
        if (styles.IsItalic(style))
        {
            yield return "italic";
        }
        if (styles.IsCapitals(style))
        {
            yield return "capitals";
        }
        if (styles.IsJustified(style))
        {
            yield return "justified";
        }
    }

    public void Text(StringBuilder text)
    {
        text.Append("Styles found: Word files take these\n");
        var widest = _found.Select(found => found.Name.Length).DefaultIfEmpty().Max();
        var widestFont = _found.Select(found => found.Font?.Length ?? 0).DefaultIfEmpty().Max();
        foreach (var found in _found)
        {
            // Character styles take typeface and size from the text around them.
            var type = found.IsCharacter
                ? new string(' ', widestFont + 9)
                : string.Create(CultureInfo.InvariantCulture, $"{(found.Font ?? "").PadRight(widestFont)}  {found.Size,4:0.#} pt");
            text.Append($"  {found.Name.PadRight(widest)}  {type}  {string.Join(", ", found.Marks.Insert(0, found.Colour))}\n");
        }
        List(text, "Styles missing: NoticeGen's own stand in", _missing.Select(style => style.Name));
        text.Append("\nPage\n");
        foreach (var line in PageLines())
        {
            text.Append($"  {line}\n");
        }
        Lines(text, "Good to know", Remarks());
        Lines(text, "Direct formatting of its text: left out, only styles are taken", _sample.Direct.Select(direct => $"{direct.Kind}, {direct.Count}×, first at \"{direct.First}\""));
        text.Append('\n');
    }

    public JsonObject Json() => new()
    {
        ["house"] = JsonReport.Members(
            new HouseJson(
                _found.Select(found => new HouseStyleJson(found.Name, found.Font, found.Size, found.Colour, found.Marks)),
                _missing.Select(style => style.Name),
                PageLines(),
                Remarks(),
                _sample.Direct.Select(direct => new DirectJson(direct.Kind, direct.Count, direct.First))),
            CommandJson.Indented.HouseJson),
    };

    private IEnumerable<string> PageLines()
    {
        yield return _document.Page is { Paper: var paper }
            ? string.Create(CultureInfo.InvariantCulture, $"paper {paper.Width:0} × {paper.Height:0} mm; margins: top {paper.Top:0}, right {paper.Right:0}, bottom {paper.Bottom:0}, left {paper.Left:0} mm")
            : "no page set-up: the theme's is used";
        yield return "header: " + Running(_document.Headers);
        yield return "footer: " + Running(_document.Footers);
    }

    private string Running(ImmutableArray<HouseRunningPart> parts)
    {
        if (parts.IsEmpty)
        {
            return "none: NoticeGen's own is used";
        }
        var kinds = parts.Where(part => part.Kind == PageKind.Default || (part.Kind == PageKind.First ? _document.FirstPageDiffers : _document.EvenPagesDiffer))
            .OrderBy(part => part.Kind == PageKind.Default ? 2 : (int)part.Kind)
            .Select(part => part.Kind switch
            {
                PageKind.First => "first page",
                PageKind.Even => "even pages",
                _ => parts.Length == 1 ? "every page" : "other pages",
            });
        var pictures = parts.Sum(part => part.Part.Relations.Count(relation => relation.MediaType.StartsWith("image/", StringComparison.Ordinal)));
        return string.Join(", ", kinds) + (pictures == 0 ? "" : pictures == 1 ? "; with a picture" : $"; with {pictures} pictures");
    }

    private IEnumerable<string> Remarks()
    {
        var small = _found.Where(found => !found.IsCharacter && found.Size < SmallestType).Select(found => found.Name).ToList();
        if (small.Count > 0)
        {
            yield return $"smaller than 12 points, printed at 12: {string.Join(", ", small)}";
        }
        var hard = _found.Where(found => found.Marks.Any(mark => mark != "bold")).Select(found => found.Name).ToList();
        if (hard.Count > 0)
        {
            yield return $"italic, capitals or justified lines are hard to read: {string.Join(", ", hard)}";
        }
        var carried = Carried();
        var fonts = _found.Select(found => found.Font).OfType<string>().Distinct(StringComparer.Ordinal).Where(font => !carried.Contains(font)).ToList();
        if (fonts.Count > 0)
        {
            yield return $"typefaces that the document does not carry, so that readers need them: {string.Join(", ", fonts)}";
        }
        if (_sample.Columns > 1)
        {
            yield return $"its {_sample.Columns} columns are left out: notices have one";
        }
        if (_sample.Sections > 1)
        {
            yield return $"it has {_sample.Sections} sections; the page set-up of the last one is used";
        }
    }

    private HashSet<string> Carried() =>
        _document.Fonts is null ? [] : _document.Fonts.Content.Elements(Main + "font")
            .Where(font => font.Elements().Any(element => element.Name.LocalName.StartsWith("embed", StringComparison.Ordinal)))
            .Select(font => font.Value("name")).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static void List(StringBuilder text, string title, IEnumerable<string> names)
    {
        var joined = string.Join(", ", names);
        if (joined.Length > 0)
        {
            text.Append($"\n{title}\n  {joined}\n");
        }
    }

    private static void Lines(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            text.Append($"\n{title}\n").AppendJoin("", all.Select(line => $"  {line}\n"));
        }
    }
}

internal sealed record HouseJson(
    IEnumerable<HouseStyleJson> Styles, IEnumerable<string> Missing, IEnumerable<string> Page, IEnumerable<string> Remarks, IEnumerable<DirectJson> DirectFormatting);

internal sealed record HouseStyleJson(string Name, string? Font, double Size, string Colour, ImmutableArray<string> Marks);

internal sealed record DirectJson(string Kind, int Count, string First);
