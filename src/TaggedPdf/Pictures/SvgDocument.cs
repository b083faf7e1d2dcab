using System.Xml;
using System.Xml.Linq;

namespace TaggedPdf.Pictures;

/// <summary>A drawing's elements, what its style sheets say of them, and those that others name by id.</summary>
internal sealed class SvgDocument
{
    public const string SvgNamespace = "http://www.w3.org/2000/svg";

    private readonly SvgStyles _styles = new();
    private readonly Dictionary<string, XElement> _byId = new(StringComparer.Ordinal);

    private SvgDocument(XElement root) => Root = root;

    public XElement Root { get; }

    /// <summary>What the style sheets say that is not read; null when all of it is.</summary>
    public string? UnreadStyle => _styles.Unread;

    /// <exception cref="XmlException">It is no well-formed XML, or its entities unfold without end.</exception>
    public static SvgDocument Load(XmlReader reader)
    {
        var document = new SvgDocument(XDocument.Load(reader, LoadOptions.SetLineInfo).Root!);
        foreach (var element in document.Root.DescendantsAndSelf())
        {
            if (element.Attribute("id") is { } id)
            {
                document._byId.TryAdd(id.Value, element);
            }
            if (IsSvg(element) && element.Name.LocalName == "style")
            {
                document._styles.Add(element.Value);
            }
        }
        return document;
    }

    public static bool IsSvg(XElement element) => element.Name.NamespaceName is SvgNamespace or "";

    public SvgElement Read(XElement element) => new(element, _styles);

    /// <summary>What <c>#name</c> or <c>url(#name)</c> leads to; null when there is no such thing in the file.</summary>
    public XElement? Find(string? reference)
    {
        var name = reference?.Trim() ?? "";
        if (name.StartsWith("url(", StringComparison.Ordinal) && name.EndsWith(')'))
        {
            name = name[4..^1].Trim().Trim('"', '\'');
        }
        return name.StartsWith('#') ? _byId.GetValueOrDefault(name[1..]) : null;
    }
}
