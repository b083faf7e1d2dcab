using System.Text;
using System.Xml.Linq;
using NoticeGen.Rendering.Docx.Packaging;
using NoticeGen.Templates;
using static NoticeGen.Templates.WordXml;

namespace NoticeGen.Rendering.Docx;

/// <summary>The header and footer of a house document, made fit for the edition.</summary>
internal sealed class HouseFurniture(WordDraft draft, HouseDocument house)
{
    private readonly HouseType _type = new(draft.Theme);

    /// <summary>A header or footer as it is printed; the draft banner is added to headers, so that no page goes without.</summary>
    /// <param name="banner">Null for none.</param>
    public StandingPart Fit(PartKind kind, string id, HousePart running, WordParagraph? banner)
    {
        var content = new XElement(running.Content);
        WordOrder.PutRight(content);
        _type.Fit(content);
        MarkLanguage(content);
        Describe(content);
        Renumber(content);
        if (banner is not null)
        {
            content.Add(Parsed(banner));
        }
        return HouseParts.Of(kind, id, running with { Content = content }, draft.Media);
    }

    private static XElement Parsed(WordParagraph paragraph)
    {
        using var markup = new WordMarkup();
        markup.Add("<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"u8);
        paragraph.WriteTo(markup);
        return XElement.Parse(Encoding.UTF8.GetString(markup.Add("</w:hdr>"u8).Written)).Elements().Single();
    }

    /// <summary>
    /// The document's language goes without saying; words of the house document that are in another language say so.
    /// </summary>
    private void MarkLanguage(XElement content)
    {
        var isForeign = Primary(house.Language) != Primary(draft.Language);
        foreach (var language in content.Descendants(Main + "lang").ToList())
        {
            if (Primary(language.Value() ?? house.Language) == Primary(draft.Language))
            {
                language.Remove();
            }
        }
        foreach (var run in isForeign ? content.Descendants(Main + "r") : [])
        {
            var properties = WordOrder.Properties(run, "rPr");
            if (properties.Element(Main + "lang") is null)
            {
                WordOrder.Set(properties, "lang", house.Language);
            }
        }
    }

    /// <summary>Gives pictures without alternative text the authority's name: such a picture is nearly always its logo.</summary>
    private void Describe(XElement content)
    {
        var name = WordText.Clean(draft.Document.Info.Authority);
        foreach (var picture in content.Descendants(WordDrawing + "docPr"))
        {
            var isDecoration = picture.Descendants().Any(inner => inner.Name.LocalName == "decorative" && inner.Attribute("val")?.Value is "1" or "true");
            if (!isDecoration && string.IsNullOrWhiteSpace(picture.Attribute("descr")?.Value))
            {
                picture.SetAttributeValue("descr", name);
            }
        }
        foreach (var shape in content.Descendants(Vml + "shape").Where(shape => shape.Elements(Vml + "imagedata").Any() && string.IsNullOrWhiteSpace(shape.Attribute("alt")?.Value)))
        {
            shape.SetAttributeValue("alt", name);
        }
    }

    /// <summary>Drawings of all parts of a file have numbers of their own.</summary>
    private void Renumber(XElement content)
    {
        foreach (var picture in content.Descendants(WordDrawing + "docPr"))
        {
            picture.SetAttributeValue("id", Measure.Number(draft.Pictures.NextDrawing()));
        }
    }

    private static string Primary(string language) => language.Split('-')[0].ToLowerInvariant();
}
