using System.Text.RegularExpressions;
using System.Xml.Linq;
using static NoticeGen.Templates.WordXml;

namespace NoticeGen.Reading.Word;

/// <summary>What a header or footer says that is not meant for the readers of a published notice.</summary>
internal static partial class RunningWords
{
    /// <summary>Longer words are cut in messages.</summary>
    private const int MostShown = 60;

    /// <summary>The words of each watermark: WordArt behind the text, or a shape that Word names as one; empty for a picture.</summary>
    public static IEnumerable<string> Watermarks(XElement content)
    {
        foreach (var shape in content.Descendants(Vml + "shape").Where(shape => IsWatermark(shape) || shape.Elements(Vml + "textpath").Any()))
        {
            yield return Shown(shape.Element(Vml + "textpath")?.Attribute("string")?.Value ?? "");
        }
        foreach (var drawing in content.Descendants(WordDrawing + "docPr").Where(IsWatermark))
        {
            yield return Shown(Text(drawing.Parent!));
        }
    }

    /// <summary>Word names each by its kind, whatever the language of its menus.</summary>
    public static bool IsWatermark(XElement shape) =>
        (shape.Attribute("id")?.Value + " " + shape.Attribute("name")?.Value).Contains("WaterMark", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a template leaves to be written: content controls that show their hint, and signs around words.</summary>
    public static IEnumerable<string> Blanks(XElement content)
    {
        foreach (var control in content.Descendants(Main + "sdt").Where(control => control.Element(Main + "sdtPr")?.Element(Main + "showingPlcHdr") is not null))
        {
            yield return Shown(Text(control));
        }
        foreach (var paragraph in Paragraphs(content))
        {
            foreach (Match blank in Blank().Matches(paragraph))
            {
                yield return Shown(blank.Value);
            }
        }
    }

    /// <summary>Marks of drafts and of what is not for everyone.</summary>
    public static IEnumerable<string> Markings(XElement content) =>
        Paragraphs(content).SelectMany(paragraph => Marking().Matches(paragraph)).Select(found => found.Value);

    private static IEnumerable<string> Paragraphs(XElement content) => content.Descendants(Main + "p").Select(Text);

    private static string Text(XElement content) => string.Concat(content.Descendants(Main + "t").Select(text => text.Value));

    private static string Shown(string text) => text.Trim() is { Length: > MostShown } words ? words[..MostShown] + "…" : text.Trim();

    [GeneratedRegex(@"\[\p{L}[^\[\]]{1,60}\]|(?-i:<<?\p{Lu}[^<>]{1,60}>>?)|<(?:insert|your|name of)[^<>]{1,60}>|«[^»]{1,60}»|\{\{[^{}]{1,60}\}\}|\b[Xx]{3,}\b|_{4,}|\.{5,}|…{3,}|\bTB[CDA]\b|Click (?:or tap )?here|(?:Choose|Select) an item|Type (?:text |your text )?here|Lorem ipsum|\bDD/MM/YY(?:YY)?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Blank();

    [GeneratedRegex(@"\bDRAFT\b|\bConfidential\b|\bCONFIDENTIAL\b|\bOFFICIAL(?:[ -–]{1,3}SENSITIVE)?\b|\bNOT PROTECTIVELY MARKED\b|\bRESTRICTED\b|\b(?:For i|I)nternal use only\b|\b[Nn]ot for (?:publication|circulation)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Marking();
}
