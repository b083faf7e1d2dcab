using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.Html;

/// <summary>Writes runs within a line.</summary>
internal sealed class HtmlInlines(HtmlWriter html, string language) : IInlineVisitor<HtmlWriter>
{
    private readonly bool _rightToLeft = Words.IsRightToLeft(language);

    public HtmlWriter Write(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            inline.Accept(this);
        }
        return html;
    }

    public HtmlWriter Visit(Text text) => html.Text(text.Value);

    public HtmlWriter Visit(LineBreak lineBreak) => html.Markup("<br>");

    public HtmlWriter Visit(Strong strong) => Element("strong", strong.Children);

    public HtmlWriter Visit(Emphasis emphasis) => Element("em", emphasis.Children);

    public HtmlWriter Visit(Link link)
    {
        if (!IsAllowed(link.Target))
        {
            return Write(link.Children);
        }
        html.Markup("<a").Attribute("href", link.Target);
        var address = PrintedAddress(link);
        if (address.Length > 0)
        {
            html.Attribute("data-print", address);
        }
        html.Markup(">");
        return Write(link.Children).Markup("</a>");
    }

    public HtmlWriter Visit(Language language)
    {
        html.Markup("<span").Attribute("lang", language.Tag);
        var rightToLeft = Words.IsRightToLeft(language.Tag);
        if (rightToLeft != _rightToLeft)
        {
            html.Attribute("dir", Direction(rightToLeft));
        }
        html.Markup(">");
        return Write(language.Children).Markup("</span>");
    }

    public HtmlWriter Visit(Abbreviation abbreviation)
    {
        html.Markup("<abbr").Attribute("title", abbreviation.Expansion).Markup(">");
        return Write(abbreviation.Children).Markup("</abbr>");
    }

    public HtmlWriter Visit(Date date)
    {
        html.Markup("<time").Attribute("datetime", MachineDate(date.Day)).Markup(">");
        return Write(date.Children).Markup("</time>");
    }

    /// <summary>The value of the <c>dir</c> attribute.</summary>
    public static string Direction(bool rightToLeft) => rightToLeft ? "rtl" : "ltr";

    /// <summary>The form of the <c>datetime</c> attribute (HTML Living Standard, 2.3.5.2: a valid date string).</summary>
    public static string MachineDate(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The document promises no others; a web page is where a broken promise would do harm.
    private static bool IsAllowed(string target) =>
        target.StartsWith('#')
        || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);

    /// <summary>What paper must show after the words of a link: nothing when the words already say it.</summary>
    private static string PrintedAddress(Link link)
    {
        if (link.IsInternal || link.Target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }
        var address = link.Target[(link.Target.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart('/').TrimEnd('/');
        var shown = DocumentText.Of(link.Children);
        return shown.Contains(address, StringComparison.OrdinalIgnoreCase) ? "" : address;
    }

    private HtmlWriter Element(string name, ImmutableArray<Inline> children)
    {
        html.Markup("<").Markup(name).Markup(">");
        return Write(children).Markup("</").Markup(name).Markup(">");
    }
}
