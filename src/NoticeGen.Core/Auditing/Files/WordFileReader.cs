using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NoticeGen.Published;

namespace NoticeGen.Auditing.Files;

/// <summary>
/// A notice as a Word document. Its parts are read one by one with a limit on each, so that a file which unpacks to
/// something huge does no harm.
/// </summary>
internal sealed class WordFileReader
{
    /// <summary>Characters of one part.</summary>
    private const long LargestPart = 64L << 20;

    private const int Deepest = 200;

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly TextBuilder _to = new();
    private readonly Dictionary<string, string> _targets;
    private readonly Dictionary<string, (PublishedBlockKind? Kind, string? BasedOn)> _styles;
    private int _paragraphs;

    private WordFileReader(ZipArchive file)
    {
        _targets = TargetsIn(Part(file, "word/_rels/document.xml.rels"));
        _styles = StylesIn(Part(file, "word/styles.xml"));
    }

    /// <exception cref="InvalidDataException">It is no Word document, or a broken one.</exception>
    /// <exception cref="XmlException">A part is broken or too large.</exception>
    public static PublishedText Read(string path, byte[] bytes)
    {
        using var file = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var body = Part(file, "word/document.xml")?.Root?.Elements().FirstOrDefault(element => element.Name.LocalName == "body")
            ?? throw new InvalidDataException("there is no document in it");
        var reader = new WordFileReader(file);
        reader.Write(body, (PublishedBlockKind.Paragraph, 0));
        return reader._to.Build(path, "docx");
    }

    private static XDocument? Part(ZipArchive file, string name)
    {
        if (file.GetEntry(name) is not { } entry)
        {
            return null;
        }
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LargestPart,
        });
        return XDocument.Load(reader);
    }

    private void Write(XElement container, (PublishedBlockKind Kind, int Depth) at)
    {
        if (at.Depth > Deepest)
        {
            return;
        }
        foreach (var element in container.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    WriteParagraph(element, at);
                    break;
                case "tc":
                    Write(element, (PublishedBlockKind.Cell, at.Depth + 1));
                    break;
                case "del" or "moveFrom" or "Fallback" or "sectPr" or "pPr":
                    break;
                default:
                    Write(element, (at.Kind, at.Depth + 1));
                    break;
            }
        }
    }

    private void WriteParagraph(XElement paragraph, (PublishedBlockKind Kind, int Depth) at)
    {
        _paragraphs++;
        var words = new StringBuilder();
        var links = new List<(string, string)>();
        var boxes = new List<XElement>();
        Gather(paragraph, (words, links, boxes), at.Depth);
        var style = Child(Child(paragraph, "pPr"), "pStyle")?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "val")?.Value;
        var kind = Child(Child(paragraph, "pPr"), "outlineLvl") is not null ? PublishedBlockKind.Heading
            : KindOf(style) ?? (Child(Child(paragraph, "pPr"), "numPr") is not null ? PublishedBlockKind.Item : at.Kind);
        foreach (var line in words.ToString().Split('\n'))
        {
            _to.Add(kind, line, string.Create(CultureInfo.InvariantCulture, $"paragraph {_paragraphs}"), links.Where(link => line.Contains(link.Item1, StringComparison.Ordinal)));
        }
        foreach (var box in boxes)
        {
            Write(box, (PublishedBlockKind.Paragraph, at.Depth + 1));
        }
    }

    private void Gather(XElement element, (StringBuilder Words, List<(string, string)> Links, List<XElement> Boxes) to, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t" when child.Name.Namespace == W || child.Name.Namespace == Strict:
                    to.Words.Append(child.Value);
                    break;
                case "tab":
                    to.Words.Append(' ');
                    break;
                case "br" or "cr":
                    to.Words.Append('\n');
                    break;
                case "noBreakHyphen":
                    to.Words.Append('-');
                    break;
                case "txbxContent":
                    to.Boxes.Add(child);
                    break;
                case "hyperlink":
                    var start = to.Words.Length;
                    Gather(child, to, depth + 1);
                    if (child.Attribute(R + "id")?.Value is { } id && _targets.TryGetValue(id, out var target))
                    {
                        to.Links.Add((to.Words.ToString(start, to.Words.Length - start), target));
                    }
                    break;
                case "del" or "moveFrom" or "Fallback" or "instrText" or "delText" or "pPr" or "rPr":
                    break;
                default:
                    Gather(child, to, depth + 1);
                    break;
            }
        }
    }

    private PublishedBlockKind? KindOf(string? style)
    {
        for (var steps = 0; style is not null && steps < 20 && _styles.TryGetValue(style, out var found); steps++)
        {
            if (found.Kind is not null)
            {
                return found.Kind;
            }
            style = found.BasedOn;
        }
        return null;
    }

    private static XElement? Child(XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static Dictionary<string, (PublishedBlockKind? Kind, string? BasedOn)> StylesIn(XDocument? styles)
    {
        var found = new Dictionary<string, (PublishedBlockKind?, string?)>(StringComparer.Ordinal);
        foreach (var style in styles?.Root?.Elements().Where(element => element.Name.LocalName == "style") ?? [])
        {
            string? Value(XElement? element, string attribute) => element?.Attributes().FirstOrDefault(item => item.Name.LocalName == attribute)?.Value;
            var name = Value(Child(style, "name"), "val") ?? "";
            var paragraph = Child(style, "pPr");
            PublishedBlockKind? kind =
                name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase) || Child(paragraph, "outlineLvl") is not null ? PublishedBlockKind.Heading
                : name.StartsWith("list", StringComparison.OrdinalIgnoreCase) || Child(paragraph, "numPr") is not null ? PublishedBlockKind.Item
                : null;
            if (Value(style, "styleId") is { } id)
            {
                found.TryAdd(id, (kind, Value(Child(style, "basedOn"), "val")));
            }
        }
        return found;
    }

    private static Dictionary<string, string> TargetsIn(XDocument? relationships)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in relationships?.Root?.Elements() ?? [])
        {
            if (item.Attribute("Id")?.Value is { } id && item.Attribute("Target")?.Value is { } target && item.Attribute("TargetMode")?.Value == "External")
            {
                found.TryAdd(id, target);
            }
        }
        return found;
    }
}
