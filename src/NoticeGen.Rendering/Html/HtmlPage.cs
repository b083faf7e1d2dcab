using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// What stands on a web page, ready to be put into the page template. The same page stands around notices and around the
/// lists of notices. It loads nothing, and runs no script but its own: its content security policy forbids the rest.
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

    /// <summary>The level 1 heading, as HTML.</summary>
    public required HtmlPiece Heading { get; init; }

    /// <summary>A list of links to the sections, as HTML; null for a page without one.</summary>
    public HtmlPiece? Contents { get; init; }

    /// <summary>Everything after the heading, as HTML.</summary>
    public required HtmlPiece Content { get; init; }

    /// <summary>What the page says about itself at its foot, as HTML.</summary>
    public required HtmlPiece About { get; init; }

    public Outcome<OutputFile> Render() => PageTemplate.Render(this);

    /// <summary>Without an icon of its own a page makes browsers ask the site for one.</summary>
    public string Icon()
    {
        var icon = $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="{Colour.Parse(Theme.Colours.Brand)}"/></svg>""";
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(icon));
    }

    /// <summary>The logo as an image element; null when there is none, or no name to stand beside.</summary>
    public HtmlPiece? Logo()
    {
        if (Authority is null || Theme.Logo is not { } logo)
        {
            return null;
        }
        var html = new HtmlWriter();
        // A logo that only repeats the name beside it would be read out twice.
        PictureShelf.WriteImage(html.Markup("<img class=\"logo\""), logo, logo.Alternative == Authority ? "" : logo.Alternative);
        return html.Markup("\n").Take();
    }
}
