using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using System.Xml;
using DocumentFormat.OpenXml;
using NoticeGen.Packaging;
using NoticeGen.Rendering.Docx.Packaging;

namespace NoticeGen.Rendering.Docx;

/// <summary>The parts that hold no word of a notice, made of a theme and, if there is one, a house document.</summary>
internal static class StandingParts
{
    /// <summary>Styles, theme, fonts and settings, in the order in which files have them.</summary>
    public static ImmutableArray<StandingPart> Of(WordLook look, PackedMedia media)
    {
        var house = look.Theme.House;
        var parts = ImmutableArray.CreateBuilder<StandingPart>();
        var ours = new StyleSheet(look).Write();
        parts.Add(new StandingPart(
            PartKind.Styles, "styles", house is null ? Pack(ours) : Pack(new HouseStyleSheet(look, house).Write(ours))));
        parts.Add(house?.Theme is { } theme
            ? HouseParts.Of(PartKind.Theme, "theme", theme, media)
            : new StandingPart(PartKind.Theme, "theme", PackedContent.Of(ThemePartXml.Write(look.Theme, look.Script))));
        if (house is null || HouseStyleSheet.UsesOurFont(house))
        {
            parts.Add(FontTable.Of(look.Theme.Fonts[0], look.Script, media));
        }
        else if (house.Fonts is { } fonts)
        {
            parts.Add(HouseParts.Of(PartKind.FontTable, "fonts", fonts, media));
        }
        parts.Add(new StandingPart(PartKind.Settings, "settings", Pack(WordSettings.Write(look))));
        return parts.ToImmutable();
    }

    public static PackedContent Numbering(WordLook look, NumberedLists lists)
    {
        var ours = new NumberingPart(look.Metrics, lists).Write();
        return look.House is { } house ? Pack(house.Join(ours)) : Pack(ours);
    }

    public static PackedContent Pack(OpenXmlPartRootElement root) => Pack(root.WriteTo);

    public static PackedContent Pack(XElement root) => Pack(root.Save);

    private static PackedContent Pack(Action<XmlWriter> write)
    {
        var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            write(writer);
        }
        return PackedContent.Of(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
