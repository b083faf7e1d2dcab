using System.Globalization;
using System.Text;
using NoticeGen.Source;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// What stands on a web page, ready to be put into the page template. The same page stands around notices and around the
/// lists of notices. It loads nothing but, in the list of a large estate, what its search looks through, and runs no script but its own: its content security policy forbids the rest.
/// </summary>
/// <remarks>
/// Ids that are the page's own hold an underscore, which ids of a document's headings never do.
/// </remarks>
internal sealed record HtmlPage
{
    /// <summary>The language that the content is in (BCP 47).</summary>
    public required string Language { get; init; }

    public required Words Words { get; init; }

    public required Theme Theme { get; init; }

    /// <summary>What the page is called in tabs, bookmarks and search results.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for search results; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whose page it is; stands in the header, with the logo. Null for a page of many authorities.</summary>
    public required string? Authority { get; init; }

    /// <summary>The notice; null for a list of notices.</summary>
    public DocumentInfo? Notice { get; init; }

    /// <summary>The style sheet, as <see cref="Html.StyleSheet"/> makes it.</summary>
    public required string StyleSheet { get; init; }

    /// <summary>What the page's own script says; null for a page without one.</summary>
    public string? Script { get; init; }

    /// <summary>Whether the script may ask for data that lies beside the page.</summary>
    public bool ReadsData { get; init; }

    /// <summary>The level 1 heading, as HTML.</summary>
    public required HtmlPiece Heading { get; init; }

    /// <summary>A list of links to the sections, as HTML; null for a page without one.</summary>
    public HtmlPiece? Contents { get; init; }

    /// <summary>What readers see before the list of links, as HTML; null for a page that no authority has a template for.</summary>
    public HtmlPiece? Opening { get; init; }

    /// <summary>Everything after the heading and the opening, as HTML.</summary>
    public required HtmlPiece Content { get; init; }

    /// <summary>What the page says about itself at its foot, as HTML.</summary>
    public required HtmlPiece About { get; init; }

    /// <summary>The page in the template of its theme; a page in an authority's own must pass inspection before it is given out.</summary>
    public Outcome<OutputFile> Render(PageMaking making)
    {
        var template = Theme.WebPage ?? making.BuiltIn;
        var parts = Parts();
        var writer = new PageWriter(template, parts);
        var values = new PageValues(Texts(), parts.ToDictionary(part => part.Key, part => part.Value is not null, StringComparer.Ordinal), Words);
        if (template.Write(values, writer) is { } fault)
        {
            return Outcome.Failed<OutputFile>(fault);
        }
        if (!template.IsOwn)
        {
            return Outcome.Good(writer.ToFile(SecurityPolicy.For([StyleSheet], Script, ReadsData)));
        }
        var inspection = making.Inspector.Inspect(writer.ToFilledPage(Language));
        return inspection.Faults.IsEmpty
            ? Outcome.Good(writer.ToFile(SecurityPolicy.For(inspection.StyleSheets, Script, ReadsData)))
            : new Outcome<OutputFile>(null, inspection.Faults);
    }

    /// <summary>The values that a page template may print.</summary>
    private Dictionary<string, string?> Texts() => new(StringComparer.Ordinal)
    {
        ["language"] = LanguageTag.WithRegion(Language),
        ["direction"] = HtmlInlines.Direction(LanguageTag.IsRightToLeft(Language)),
        ["page_title"] = Title,
        ["description"] = Description.Length == 0 ? null : Description,
        ["authority"] = Authority,
        ["brand"] = Theme.Colours.Brand,
        ["icon"] = Icon(),
        ["draft"] = Notice?.DraftBanner,
        ["notice"] = Notice?.NoticeId,
        ["edition"] = Notice?.Edition.Variant,
        ["version"] = Notice?.Version,
        ["published"] = Day(Notice?.Published),
        ["review_by"] = Day(Notice?.ReviewBy),
    };

    /// <summary>The HTML and CSS that a page template may print; null for what this page does not have.</summary>
    private Dictionary<string, HtmlPiece?> Parts() => new(StringComparer.Ordinal)
    {
        ["security_policy"] = HtmlPiece.Of(PageWriter.PolicyPlace),
        ["styles"] = HtmlPiece.Of(StyleSheet),
        ["logo"] = Logo(),
        ["heading"] = Heading,
        ["contents"] = Contents,
        ["content"] = Opening is null ? Content : new HtmlWriter().Markup(Opening).Markup(Content).Take(),
        ["opening"] = Opening,
        ["sections"] = Content,
        ["about"] = About,
        ["script"] = Script is null ? null : HtmlPiece.Of($"<script>{Script}</script>\n"),
    };

    private static string? Day(DateOnly? day) => day?.ToIso();

    /// <summary>Without an icon of its own a page makes browsers ask the site for one.</summary>
    private string Icon()
    {
        var icon = $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="{Colour.Parse(Theme.Colours.Brand)}"/></svg>""";
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(icon));
    }

    /// <summary>The logo as an image element; null when there is none, or no name to stand beside.</summary>
    private HtmlPiece? Logo()
    {
        if (Authority is null || Theme.Logo is not { } logo)
        {
            return null;
        }
        var html = new HtmlWriter();
        // Said even where it is the name that stands beside it: a page of an authority's own need not print the name.
        PictureShelf.WriteImage(html.Markup("<img class=\"logo\""), logo, logo.Alternative);
        return html.Markup("\n").Take();
    }
}
