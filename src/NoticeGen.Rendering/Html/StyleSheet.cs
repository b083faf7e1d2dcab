using System.Globalization;
using System.Text;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// Makes the style sheet of a page: the theme's sizes and colours as custom properties, then rules that are the same
/// for all (<see cref="ScreenRules"/>, <see cref="PrintRules"/>).
/// </summary>
internal static class StyleSheet
{
    // A screen is read from further away than paper and in poorer light.
    private const double WideScale = 1.125;
    private const double NarrowScale = 1.0625;

    /// <summary>The whole sheet. The words are those that paper shows: the number of the page, and the draft banner.</summary>
    public static string For(Theme theme, Words words, string? draftBanner, string moreRules = "")
    {
        var css = new StringBuilder(16 * 1024);
        theme = ScriptFamily.LatinFirst(theme);
        var script = ScriptFamily.Of(theme, words);
        var isOther = theme.Fonts is [var first, ..] && script != first;
        var isTall = script is not null && ScriptFamily.OwnLine(script) > theme.Sizes.LineSpacing;
        css.Append(":root{color-scheme:light dark;");
        AppendColours(css, Palette.Light(theme.Colours));
        css.Append("--brand:").Append(Colour.Parse(theme.Colours.Brand))
            .Append(";--on-brand:").Append(Colour.Parse(theme.Colours.OnBrand))
            .Append(";--fonts:").Append(FontStack(script))
            .Append(";--line:").Append(Number(isTall ? ScriptFamily.OwnLine(script) : theme.Sizes.LineSpacing))
            .Append(";--picture:").Append(Number(theme.PictureWidth / 25.4 * 6)).Append("rem;");
        if (isOther)
        {
            css.Append("--latin:").Append(FontStack(theme.Fonts[0])).Append(';');
        }
        AppendSizes(css, theme.Sizes, NarrowScale, titleScale: 0.85);
        css.Append("}\n@media (min-width:48em){:root{");
        AppendSizes(css, theme.Sizes, WideScale, titleScale: 1.05);
        css.Append("}}\n@media screen and (prefers-color-scheme:dark){:root{");
        AppendColours(css, Palette.Dark(theme.Colours));
        css.Append("}}\n").Append(ScreenRules.Css).Append(isTall ? ScreenRules.TallScript : "").Append(isOther ? ScreenRules.OtherScript : "").Append(moreRules);
        if (draftBanner is not null)
        {
            css.Append(ScreenRules.Draft);
        }
        AppendPrint(css, theme, words, draftBanner, FontStack(script));
        return css.ToString();
    }

    private static void AppendColours(StringBuilder css, Palette colours) => css
        .Append("--page:").Append(colours.Page)
        .Append(";--surface:").Append(colours.Surface)
        .Append(";--text:").Append(colours.Text)
        .Append(";--muted:").Append(colours.Muted)
        .Append(";--link:").Append(colours.Link)
        .Append(";--border:").Append(colours.Border)
        .Append(";--accent:").Append(colours.Accent)
        .Append(';');

    /// <summary>Sizes in rem, 12 points to one, so that all type follows the size a reader has chosen (WCAG 1.4.4).</summary>
    private static void AppendSizes(StringBuilder css, TypeSizes sizes, double scale, double titleScale) => css
        .Append("--size-body:").Append(Rem(sizes.Body, scale))
        .Append(";--size-title:").Append(Rem(sizes.Title, scale * titleScale))
        .Append(";--size-h2:").Append(Rem(sizes.Heading2, scale))
        .Append(";--size-h3:").Append(Rem(sizes.Heading3, scale))
        .Append(";--size-h4:").Append(Rem(sizes.Heading4, scale))
        .Append(";--size-small:").Append(Rem(sizes.Small, 1))
        .Append(';');

    private static void AppendPrint(StringBuilder css, Theme theme, Words words, string? draftBanner, string stack)
    {
        var (page, sizes) = (theme.Page, theme.Sizes);
        css.Append("@page{size:").Append(Number(page.Width)).Append("mm ").Append(Number(page.Height)).Append("mm;margin:")
            .Append(Number(page.Top)).Append("mm ").Append(Number(page.Right)).Append("mm ")
            .Append(Number(page.Bottom)).Append("mm ").Append(Number(page.Left)).Append("mm;")
            .Append("@bottom-right{font-family:").Append(stack).Append(";font-size:12pt;content:");
        AppendPageOf(css, words["page-of"]);
        css.Append('}');
        if (draftBanner is not null)
        {
            css.Append("@top-left{white-space:pre;font-family:").Append(stack).Append(";font-size:12pt;font-weight:bold;content:");
            AppendString(css, draftBanner);
            css.Append('}');
        }
        // The first sheet shows the banner where the page has it, in browsers that print no margins too.
        css.Append(draftBanner is null ? "}\n" : "}\n@page :first{@top-left{content:none}}\n").Append("@media print{:root{")
            .Append("--size-body:").Append(Number(sizes.Body))
            .Append("pt;--size-title:").Append(Number(sizes.Title))
            .Append("pt;--size-h2:").Append(Number(sizes.Heading2))
            .Append("pt;--size-h3:").Append(Number(sizes.Heading3))
            .Append("pt;--size-h4:").Append(Number(sizes.Heading4))
            .Append("pt;--size-small:").Append(Number(sizes.Small))
            .Append("pt;--picture:").Append(Number(theme.PictureWidth)).Append("mm}\n")
            .Append(PrintRules.Css).Append(theme.Cover ? PrintRules.Cover : "").Append('}');
    }

    /// <summary>"Page {page} of {pages}" with the printer's own counters in it.</summary>
    private static void AppendPageOf(StringBuilder css, string phrase)
    {
        var rest = phrase.AsSpan();
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOf('{');
            var close = rest.IndexOf('}');
            if (open < 0 || close < open)
            {
                AppendString(css, rest);
                return;
            }
            AppendString(css, rest[..open]);
            css.Append(rest[open..(close + 1)] is "{pages}" ? "counter(pages) " : "counter(page) ");
            rest = rest[(close + 1)..];
        }
    }

    /// <summary>A CSS string; whatever could end it, or the style element, is written as an escape (CSS Syntax 3, 4.3.7).</summary>
    private static void AppendString(StringBuilder css, ReadOnlySpan<char> text)
    {
        css.Append('"');
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter is ' ' or ':' or ',' or '.' || letter >= 0xA0)
            {
                css.Append(letter);
            }
            else
            {
                css.Append('\\').Append(((int)letter).ToString("x", CultureInfo.InvariantCulture)).Append(' ');
            }
        }
        css.Append("\" ");
    }

    /// <summary>A font's families; characters that no family name needs are left out, so that none can end the rule.</summary>
    private static string FontStack(FontFamily? font) => font is null
        ? "sans-serif"
        : string.Concat(font.Stack.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or ',' or '-' or '_' or '"' or '\''));

    private static string Rem(double points, double scale) => Number(points / 12 * scale) + "rem";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
