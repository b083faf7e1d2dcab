using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Docx;

/// <summary>Puts parts of a house document into the package, with the pictures, fonts and links that they show.</summary>
internal static class HouseParts
{
    public static void Feed(OpenXmlPart part, XElement content)
    {
        var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            content.Save(writer);
        }
        stream.Position = 0;
        part.FeedData(stream);
    }

    public static void Feed(OpenXmlPart part, HousePart house)
    {
        Feed(part, house.Content);
        foreach (var relation in house.Relations)
        {
            if (relation.Address is not null)
            {
                part.AddHyperlinkRelationship(relation.Address, isExternal: true, relation.Id);
                continue;
            }
            OpenXmlPart added = relation.MediaType.StartsWith("image/", StringComparison.Ordinal)
                ? part.AddNewPart<ImagePart>(relation.MediaType, relation.Id)
                : part.AddNewPart<FontPart>(relation.MediaType, relation.Id);
            added.FeedData(new MemoryStream(ImmutableCollectionsMarshal.AsArray(relation.Content)!, writable: false));
        }
    }
}
