using System.Xml;

namespace TaggedPdf.Pictures;

/// <summary>One SVG element with its attributes; properties of <c>style="…"</c> stand above attributes, as in CSS.</summary>
internal sealed class SvgElement
{
    private readonly List<KeyValuePair<string, string>> _attributes = [];

    private SvgElement(string name, int line, int column) => (Name, Line, Column) = (name, line, column);

    public string Name { get; }

    public int Line { get; }

    public int Column { get; }

    /// <summary>In the order of the file, so that messages are the same each time.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes;

    /// <summary>Reads the element the reader stands on and leaves the reader on it.</summary>
    public static SvgElement Read(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        var element = new SvgElement(reader.LocalName, place.LineNumber, place.LinePosition);
        var style = "";
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length > 0 && reader.LocalName != "href")
            {
                continue;
            }
            if (reader.LocalName == "style")
            {
                style = reader.Value;
            }
            else
            {
                element.Set(reader.LocalName, reader.Value);
            }
        }
        reader.MoveToElement();
        element.SetStyle(style);
        return element;
    }

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
