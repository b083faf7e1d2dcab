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
        if (!_rightToLeft || !RunsLeftToRight(text.Value))
        {
            return WriteWords(text.Value);
        }
        // The number of a house would go to the end of its line (UAX #9).
        html.Markup("<span dir=\"ltr\">");
        return WriteWords(text.Value).Markup("</span>");
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
        if (_rightToLeft && IsAddress(link, shown))
        {
            html.Attribute("dir", Direction(rightToLeft: false));
        }
        var address = LinkAddress.ToShow(link, shown);
        if (address.Length > 0)
        {
            html.Attribute("data-print", address);
        }
        html.Markup(">");
        _inLink = true;
        Write(link.Children);
        _inLink = false;
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
    public static string MachineDate(DateOnly day) => day.ToIso();

    // The document promises no others; a web page is where a broken promise would do harm.
    private static bool IsAllowed(string target) =>
        target.StartsWith('#')
        || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);

    private HtmlWriter WriteWords(string words) =>
        _inLink ? BreakPlaces.WriteLinked(html, words) : BreakPlaces.WriteProse(html, words, _rightToLeft);

    /// <summary>Whether a link's words are a telephone number or an address, which run left to right in every script.</summary>
    private static bool IsAddress(Link link, string shown) =>
        link.Target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
        || (shown.AsSpan().IndexOfAny("@/") >= 0 && !shown.Contains(' ', StringComparison.Ordinal));

    /// <summary>Whether words have Latin letters, and letters of no script beyond the European ones.</summary>
    private static bool RunsLeftToRight(string words) =>
        words.Any(char.IsAsciiLetter) && !words.Any(letter => letter is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC');

    private HtmlWriter Element(string name, ImmutableArray<Inline> children)
    {
        html.Markup("<").Markup(name).Markup(">");
        return Write(children).Markup("</").Markup(name).Markup(">");
    }
}
