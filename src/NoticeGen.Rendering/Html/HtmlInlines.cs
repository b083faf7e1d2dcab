using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Source;

namespace NoticeGen.Rendering.Html;

/// <summary>Writes runs within a line.</summary>
/// <param name="language">The document's, so that runs in another direction are told apart.</param>
/// <param name="prefix">Stands before every id that a link within the document points to; empty in a page of its own.</param>
internal sealed class HtmlInlines(HtmlWriter html, string language, string prefix = "") : IInlineVisitor<HtmlWriter>
{
    private readonly bool _rightToLeft = LanguageTag.IsRightToLeft(language);
    private bool _inLink;

    /// <summary>Whether direction is told already.</summary>
    private bool _inIsland;

    public HtmlWriter Write(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            inline.Accept(this);
        }
        return html;
    }

    public HtmlWriter Visit(Text text)
    {
        var from = 0;
        foreach (var island in _rightToLeft && !_inIsland ? LeftToRightIslands.In(text.Value) : [])
        {
            WriteWords(text.Value[from..island.Start.Value]);
            html.Markup("<span dir=\"ltr\">");
            WriteWords(text.Value[island]).Markup("</span>");
            from = island.End.Value;
        }
        return WriteWords(text.Value[from..]);
    }

    public HtmlWriter Visit(LineBreak lineBreak) => html.Markup("<br>");

    public HtmlWriter Visit(Strong strong) => Element("strong", strong.Children);

    public HtmlWriter Visit(Emphasis emphasis) => Element("em", emphasis.Children);

    public HtmlWriter Visit(Link link)
    {
        if (!IsAllowed(link.Target))
        {
            return Write(link.Children);
        }
        html.Markup("<a").Attribute("href", link.IsInternal ? "#" + prefix + link.Target[1..] : link.Target);
        var shown = DocumentText.Of(link.Children);
        if (shown.Length <= BreakPlaces.LongestWhole && shown.Contains('@', StringComparison.Ordinal) && !shown.Contains(' ', StringComparison.Ordinal))
        {
            html.Markup(" class=\"mail\"");
        }
        var (island, outer) = (_rightToLeft && IsAddress(link, shown), _inIsland);
        if (island)
        {
            html.Attribute("dir", Direction(rightToLeft: false));
        }
        var address = LinkAddress.ToShow(link, shown);
        if (address.Length > 0)
        {
            html.Attribute("data-print", address);
        }
        html.Markup(">");
        (_inLink, _inIsland) = (true, island || outer);
        Write(link.Children);
        (_inLink, _inIsland) = (false, outer);
        return html.Markup("</a>");
    }

    public HtmlWriter Visit(Language language)
    {
        html.Markup("<span").Attribute("lang", language.Tag);
        var rightToLeft = LanguageTag.IsRightToLeft(language.Tag);
        if (rightToLeft != _rightToLeft)
        {
            html.Attribute("dir", Direction(rightToLeft));
        }
        html.Markup(">");
        var outer = _inIsland;
        _inIsland |= rightToLeft != _rightToLeft;
        Write(language.Children);
        _inIsland = outer;
        return html.Markup("</span>");
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
    public static string MachineDate(DateOnly day) => day.ToIso();

    // The document promises no others; a web page is where a broken promise would do harm.
    private static bool IsAllowed(string target) =>
        target.StartsWith('#')
        || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);

    private HtmlWriter WriteWords(string words) =>
        _inLink ? BreakPlaces.WriteLinked(html, words) : BreakPlaces.WriteProse(html, words);

    /// <summary>Whether a link's words are a telephone number or an address, which run left to right in every script.</summary>
    private static bool IsAddress(Link link, string shown) =>
        link.Target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
        || (shown.AsSpan().IndexOfAny("@/") >= 0 && !shown.Contains(' ', StringComparison.Ordinal));

    private HtmlWriter Element(string name, ImmutableArray<Inline> children)
    {
        html.Markup("<").Markup(name).Markup(">");
        return Write(children).Markup("</").Markup(name).Markup(">");
    }
}
