using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using static NoticeGen.Templates.WordXml;

namespace NoticeGen.Reading.Word;

/// <param name="Kind">Such as "bold".</param>
/// <param name="Count">How many runs or paragraphs have it.</param>
/// <param name="First">The first words that have it.</param>
public sealed record DirectFormatting(string Kind, int Count, string First);

/// <summary>
/// What the text of a house document shows about how it was made. Only styles are taken, so looks that were put directly
/// on its text would be missed.
/// </summary>
/// <param name="Sections">How many sections with a page set-up of their own; the last one is used.</param>
public sealed record SampleText(ImmutableArray<DirectFormatting> Direct, int Sections, int Columns)
{
    private const int LongestSample = 40;

    private static readonly (string Element, string Kind)[] OfRuns =
    [
        ("rFonts", "typeface"), ("sz", "size"), ("b", "bold"), ("i", "italic"), ("u", "underline"), ("color", "colour"),
        ("highlight", "highlight"), ("caps", "capitals"), ("smallCaps", "small capitals"), ("shd", "shading"),
    ];

    private static readonly (string Element, string Kind)[] OfParagraphs =
    [
        ("jc", "alignment"), ("spacing", "spacing"), ("ind", "indent"), ("pBdr", "border"), ("shd", "shading"), ("tabs", "tab stops"),
    ];

    internal static SampleText Read(XElement document)
    {
        var body = document.Element(Main + "body") ?? document;
        var found = Gather(body.Descendants(Main + "r"), "rPr", OfRuns)
            .Concat(Gather(body.Descendants(Main + "p"), "pPr", OfParagraphs));
        var sections = body.Descendants(Main + "sectPr").ToList();
        var columns = int.TryParse(sections.LastOrDefault()?.Element(Main + "cols").Value("num"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1;
        return new SampleText([.. found], sections.Count, columns);
    }

    private static IEnumerable<DirectFormatting> Gather(IEnumerable<XElement> holders, string properties, (string Element, string Kind)[] kinds)
    {
        var counts = new (int Count, string First)[kinds.Length];
        foreach (var holder in holders)
        {
            if (holder.Element(Main + properties) is not { } own || Words(holder) is not { Length: > 0 } words)
            {
                continue;
            }
            for (var i = 0; i < kinds.Length; i++)
            {
                if (own.Element(Main + kinds[i].Element) is not null)
                {
                    counts[i] = (counts[i].Count + 1, counts[i].First ?? words);
                }
            }
        }
        return kinds.Zip(counts).Where(pair => pair.Second.Count > 0)
            .Select(pair => new DirectFormatting(pair.First.Kind, pair.Second.Count, pair.Second.First));
    }

    private static string Words(XElement holder)
    {
        var words = string.Concat(holder.Descendants(Main + "t").Select(text => text.Value)).Trim();
        return words.Length <= LongestSample ? words : words[..(char.IsHighSurrogate(words[LongestSample - 1]) ? LongestSample - 1 : LongestSample)] + "…";
    }
}
