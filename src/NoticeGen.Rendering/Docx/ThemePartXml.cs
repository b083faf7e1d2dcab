using System.Security;
using System.Text;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The theme part (ISO/IEC 29500-1, 14.2.7): the colours and the fonts that Word's theme menus show and change. The effect
/// lists are the plainest that the schema allows, since documents use none.
/// </summary>
internal static class ThemePartXml
{
    /// <param name="script">The family of the language's letters where they are not Latin; Word looks for it in the slots of other scripts.</param>
    public static byte[] Write(Theme theme, FontFamily? script)
    {
        var other = script is null || script == theme.Fonts[0] ? null : SecurityElement.Escape(script.Name);
        var colours = theme.Colours;
        var font = SecurityElement.Escape(theme.Fonts[0].Name);
        var name = SecurityElement.Escape(theme.Name);
        var xml = $"""
            <?xml version="1.0" encoding="utf-8"?>
            <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="{name}"><a:themeElements>
            <a:clrScheme name="{name}">
            {Colour("dk1", colours.Text)}{Colour("lt1", colours.Page)}{Colour("dk2", colours.Brand)}{Colour("lt2", colours.Surface)}
            {Colour("accent1", colours.Brand)}{Colour("accent2", colours.Link)}{Colour("accent3", colours.Muted)}
            {Colour("accent4", colours.Border)}{Colour("accent5", colours.Surface)}{Colour("accent6", colours.Text)}
            {Colour("hlink", colours.Link)}{Colour("folHlink", colours.Link)}
            </a:clrScheme>
            <a:fontScheme name="{name}">
            <a:majorFont><a:latin typeface="{font}"/><a:ea typeface="{other}"/><a:cs typeface="{other ?? "Arial"}"/></a:majorFont>
            <a:minorFont><a:latin typeface="{font}"/><a:ea typeface="{other}"/><a:cs typeface="{other ?? "Arial"}"/></a:minorFont>
            </a:fontScheme>
            <a:fmtScheme name="{name}">
            <a:fillStyleLst>{Three("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>")}</a:fillStyleLst>
            <a:lnStyleLst>{Three("<a:ln w=\"6350\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>")}</a:lnStyleLst>
            <a:effectStyleLst>{Three("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst>
            <a:bgFillStyleLst>{Three("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>")}</a:bgFillStyleLst>
            </a:fmtScheme></a:themeElements></a:theme>
            """;
        return Encoding.UTF8.GetBytes(xml.ReplaceLineEndings("\n"));
    }

    private static string Colour(string slot, string colour) =>
        $"<a:{slot}><a:srgbClr val=\"{Palette.Hex(colour)}\"/></a:{slot}>";

    private static string Three(string element) => element + element + element;
}
