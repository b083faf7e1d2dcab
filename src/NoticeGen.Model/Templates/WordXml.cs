using System.Xml.Linq;

namespace NoticeGen.Templates;

/// <summary>The namespaces of Word files that a house document is read by (ISO/IEC 29500-4, Transitional).</summary>
public static class WordXml
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace WordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";
    public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>An attribute of the main namespace; null when the element or the attribute is missing.</summary>
    public static string? Value(this XElement? element, string name = "val") => element?.Attribute(Main + name)?.Value;

    /// <summary>Whether a switch such as bold is on: present, and not set to off (ISO/IEC 29500-1, 17.17.4).</summary>
    public static bool? Switch(this XElement? properties, string name) =>
        properties?.Element(Main + name) is { } element ? element.Value() is not ("0" or "false" or "off") : null;
}
