using System.IO.Compression;
using System.Xml;

namespace NoticeGen.Auditing.Files;

/// <summary>Parts of a Word document, read from front to back without holding them in memory.</summary>
internal static class WordFileParts
{
    /// <summary>Characters of one part; the words of a notice of a hundred pages take a few million with their marks.</summary>
    private const long LargestPart = 16L << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestPart,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>A part on its root element; null when the document has no such part.</summary>
    /// <exception cref="TooComplexException">It is larger than any notice's.</exception>
    public static XmlReader? Open(ZipArchive file, string name)
    {
        if (file.GetEntry(name) is not { } entry)
        {
            return null;
        }
        if (entry.Length > LargestPart)
        {
            throw new TooComplexException("it unpacks to more than any notice needs", "copy the notice alone into a new document");
        }
        var xml = XmlReader.Create(entry.Open(), Settings);
        xml.MoveToContent();
        return xml;
    }

    /// <summary>
    /// Moves to the next child element of an element of a depth; false at the end of that. Children that are not read
    /// themselves are passed over only by <see cref="PassOver"/>.
    /// </summary>
    public static bool NextChild(this XmlReader xml, int depth)
    {
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Moves to the end of the element that the reader stands on.</summary>
    public static void PassOver(this XmlReader xml)
    {
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
        {
            while (xml.Read() && xml.Depth > depth)
            {
            }
        }
    }

    /// <summary>The first attribute of a name, in whatever namespace; null when there is none.</summary>
    public static string? AttributeNamed(this XmlReader xml, string name)
    {
        string? value = null;
        for (var more = xml.MoveToFirstAttribute(); more && value is null; more = xml.MoveToNextAttribute())
        {
            value = xml.LocalName == name ? xml.Value : null;
        }
        xml.MoveToElement();
        return value;
    }
}
