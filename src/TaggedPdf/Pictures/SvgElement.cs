using System.Xml;
using System.Xml.Linq;

namespace TaggedPdf.Pictures;

/// <summary>One SVG element with its attributes; style sheets stand above attributes, and <c>style="…"</c> above both, as in CSS.</summary>
internal sealed class SvgElement
{
    private readonly OrderedDictionary<string, string> _attributes = new(StringComparer.Ordinal);

    public SvgElement(XElement source, SvgStyles styles)
    {
        Source = source;
        Name = source.Name.LocalName;
        foreach (var attribute in source.Attributes())
        {
            if ((attribute.Name.NamespaceName.Length == 0 || attribute.Name.LocalName == "href") && !attribute.IsNamespaceDeclaration && attribute.Name.LocalName != "style")
            {
                Set(attribute.Name.LocalName, attribute.Value);
            }
        }
        foreach (var declarations in styles.For(Name, this["id"], this["class"]))
        {
            SetStyle(declarations);
        }
        SetStyle(source.Attribute("style")?.Value ?? "");
    }

    public XElement Source { get; }

    public string Name { get; }

    /// <summary>From 1; 0 where it is not known.</summary>
    public int Line => ((IXmlLineInfo)Source).LineNumber;

    public int Column => ((IXmlLineInfo)Source).LinePosition;

    /// <summary>In the order of the file, so that messages are the same each time.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes;

    public string? this[string name] => _attributes.GetValueOrDefault(name);

    private void SetStyle(string style)
    {
        foreach (var declaration in style.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                var value = declaration[(colon + 1)..].Replace("!important", "", StringComparison.Ordinal);
                Set(declaration[..colon].Trim(), value.Trim());
            }
        }
    }

    private void Set(string name, string value) => _attributes[name] = value.Trim();
}
