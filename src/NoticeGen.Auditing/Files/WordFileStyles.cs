using System.IO.Compression;
using System.Xml;
using NoticeGen.Published;

namespace NoticeGen.Auditing.Files;

/// <summary>What a paragraph says of itself.</summary>
/// <param name="Style">The id of its style; null for the usual one.</param>
/// <param name="IsHeading">Whether it has a level in the outline.</param>
/// <param name="IsItem">Whether it is numbered or has a bullet.</param>
internal readonly record struct WordFileParagraph(string? Style, bool IsHeading, bool IsItem)
{
    /// <summary>Reads the properties that the reader stands on, and moves on to their end.</summary>
    public static WordFileParagraph Read(XmlReader xml)
    {
        var (hasStyle, style, isHeading, isItem) = (false, (string?)null, false, false);
        var depth = xml.Depth;
        for (var inside = !xml.IsEmptyElement; inside && xml.NextChild(depth); xml.PassOver())
        {
            switch (xml.LocalName)
            {
                case "pStyle" when !hasStyle:
                    (hasStyle, style) = (true, xml.AttributeNamed("val"));
                    break;
                case "outlineLvl":
                    isHeading = true;
                    break;
                case "numPr":
                    isItem = true;
                    break;
            }
        }
        return new WordFileParagraph(style, isHeading, isItem);
    }

    /// <summary>Whether the properties of a run, which the reader stands on, set it in bold type; moves on to their end.</summary>
    public static bool IsBold(XmlReader xml)
    {
        var isBold = false;
        var depth = xml.Depth;
        for (var inside = !xml.IsEmptyElement; inside && xml.NextChild(depth); xml.PassOver())
        {
            isBold |= xml.LocalName == "b" && xml.AttributeNamed("val") is not ("0" or "false" or "off");
        }
        return isBold;
    }
}

/// <summary>What the styles of a Word document make of a paragraph.</summary>
internal sealed class WordFileStyles
{
    /// <summary>Steps from a style to the one that it is based on; a ring of styles ends here.</summary>
    private const int LongestDescent = 20;

    private readonly Dictionary<string, (PublishedBlockKind? Kind, string? BasedOn)> _styles = new(StringComparer.Ordinal);

    private WordFileStyles()
    {
    }

    public static WordFileStyles In(ZipArchive file)
    {
        var styles = new WordFileStyles();
        using var xml = WordFileParts.Open(file, "word/styles.xml");
        if (xml is { IsEmptyElement: false })
        {
            while (xml.NextChild(depth: 0))
            {
                if (xml.LocalName == "style")
                {
                    styles.Add(xml);
                }
                else
                {
                    xml.PassOver();
                }
            }
            while (xml.Read())
            {
            }
        }
        return styles;
    }

    /// <summary>Null when the style says nothing about it.</summary>
    public PublishedBlockKind? KindOf(string? style)
    {
        for (var steps = 0; style is not null && steps < LongestDescent && _styles.TryGetValue(style, out var found); steps++)
        {
            if (found.Kind is not null)
            {
                return found.Kind;
            }
            style = found.BasedOn;
        }
        return null;
    }

    private void Add(XmlReader xml)
    {
        var id = xml.AttributeNamed("styleId");
        string? name = null, basedOn = null;
        WordFileParagraph? paragraph = null;
        var depth = xml.Depth;
        for (var inside = !xml.IsEmptyElement; inside && xml.NextChild(depth);)
        {
            switch (xml.LocalName)
            {
                case "pPr" when paragraph is null:
                    paragraph = WordFileParagraph.Read(xml);
                    continue;
                case "name":
                    name ??= xml.AttributeNamed("val") ?? "";
                    break;
                case "basedOn":
                    basedOn ??= xml.AttributeNamed("val");
                    break;
            }
            xml.PassOver();
        }
        PublishedBlockKind? kind =
            Begins(name, "heading") || string.Equals(name, "title", StringComparison.OrdinalIgnoreCase) || paragraph is { IsHeading: true } ? PublishedBlockKind.Heading
            : Begins(name, "list") || paragraph is { IsItem: true } ? PublishedBlockKind.Item
            : null;
        if (id is not null)
        {
            _styles.TryAdd(id, (kind, basedOn));
        }
    }

    private static bool Begins(string? name, string word) => name is not null && name.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
