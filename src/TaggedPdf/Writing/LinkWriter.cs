using System.Globalization;
using System.Text;
using TaggedPdf.Painting;
using TaggedPdf.Syntax;
using TaggedPdf.Tags;

namespace TaggedPdf.Writing;

/// <summary>
/// Link annotations (ISO 32000-1, 12.5.6.5): one for each line a link stands on, each with a description and its place
/// in the tag tree (ISO 14289-1, 7.18.5).
/// </summary>
internal sealed class LinkWriter(PdfFile file, int pageCount, Func<string, string?> destination)
{
    /// <summary>The Link element of each annotation, in the order of their parent tree keys.</summary>
    public List<StructureElement> Owners { get; } = [];

    /// <summary>Writes the links and gives the annotations of each page.</summary>
    public List<int>[] Write(IEnumerable<PlacedLink> links)
    {
        var pages = new List<int>[pageCount];
        for (var page = 0; page < pageCount; page++)
        {
            pages[page] = [];
        }
        foreach (var link in links)
        {
            var target = file.Open(out var id).Ascii("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[");
            foreach (var side in link.Rectangle)
            {
                target.Number(side);
            }
            target.Ascii("]/Contents").TextString(link.Link.Words).Ascii("/StructParent ").Integer(pageCount + Owners.Count);
            if (!link.Link.Target.StartsWith('#'))
            {
                target.Ascii("/A<</S/URI/URI").LiteralString(AsciiUri(link.Link.Target)).Ascii(">>");
            }
            else if (destination(link.Link.Target[1..]) is { } place)
            {
                target.Ascii("/Dest").Ascii(place);
            }
            target.Ascii(">>");
            link.Link.Element.AddAnnotation(new AnnotationReference(link.Page, id));
            Owners.Add(link.Link.Element);
            pages[link.Page].Add(id);
        }
        return pages;
    }

    /// <summary>A URI action holds seven-bit ASCII (ISO 32000-1, 12.6.4.7): the rest is percent-encoded.</summary>
    private static string AsciiUri(string target)
    {
        var result = new StringBuilder(target.Length);
        foreach (var unit in Encoding.UTF8.GetBytes(target))
        {
            if (unit is > 0x20 and < 0x7F)
            {
                result.Append((char)unit);
            }
            else
            {
                result.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
            }
        }
        return result.ToString();
    }
}
