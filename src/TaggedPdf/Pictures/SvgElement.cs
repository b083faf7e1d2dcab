using System.Xml;
using System.Xml.Linq;

namespace TaggedPdf.Pictures;

/// <summary>One SVG element with its attributes; style sheets stand above attributes, and <c>style="…"</c> above both, as in CSS.</summary>
internal sealed class SvgElement
{
    private readonly List<KeyValuePair<string, string>> _attributes = [];

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

    public string? this[string name]
    {
        get
        {
            var index = _attributes.FindIndex(attribute => attribute.Key == name);
            return index < 0 ? null : _attributes[index].Value;
        }
    }

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

    private void Set(string name, string value)
    {
        var pair = KeyValuePair.Create(name, value.Trim());
        var index = _attributes.FindIndex(attribute => attribute.Key == name);
        if (index < 0)
        {
            _attributes.Add(pair);
        }
        else
        {
            _attributes[index] = pair;
        }
    }
}
