using System.Security.Cryptography;
using System.Text;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// The page around the content: head, skip link, header, contents and footer. The same page stands around notices and
/// around the lists of notices. It needs no script and loads nothing: its content security policy forbids both.
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

    /// <summary>Stands at the head of the page and of every printed sheet; null when the page may be published.</summary>
    public string? DraftBanner { get; init; }

    /// <summary>The style sheet, as <see cref="Html.StyleSheet"/> makes it.</summary>
    public required string StyleSheet { get; init; }

    /// <summary>Writes the level 1 heading.</summary>
    public required Action WriteTitle { get; init; }

    /// <summary>Writes a list of links to the sections; null for a page without one.</summary>
    public Action? WriteContents { get; init; }

    public required Action WriteBody { get; init; }

    public required Action WriteFooter { get; init; }

    public void WriteTo(HtmlWriter html)
    {
        WriteHead(html);
        html.Markup("<body>\n<a class=\"skip\" href=\"#main_content\">").Text(Words["skip-to-content"]).Markup("</a>\n");
        if (DraftBanner is not null)
        {
            html.Markup("<aside class=\"draft\"><p>").Text(DraftBanner).Markup("</p></aside>\n");
        }
        if (Authority is not null)
        {
            WriteHeader(html, Authority);
        }

        html.Markup("<main>\n<div class=\"title\"><div class=\"frame\">\n");
        WriteTitle();
        html.Markup("</div></div>\n");
        html.Markup(WriteContents is null ? "<div class=\"frame plain\">\n" : "<div class=\"frame beside\">\n");
        if (WriteContents is not null)
        {
            html.Markup("<nav aria-labelledby=\"contents_label\"><div class=\"contents\">\n<h2 id=\"contents_label\">");
            html.Text(Words["contents"]).Markup("</h2>\n");
            WriteContents();
            html.Markup("</div></nav>\n");
        }
        html.Markup("<div class=\"text\" id=\"main_content\" tabindex=\"-1\">\n");
        WriteBody();
        html.Markup("</div>\n</div>\n</main>\n<footer><div class=\"frame\">\n");
        WriteFooter();
        html.Markup("</div></footer>\n</body>\n</html>\n");
    }

    private void WriteHead(HtmlWriter html)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(StyleSheet)));
        html.Markup("<!doctype html>\n<html").Attribute("lang", Language)
            .Attribute("dir", HtmlInlines.Direction(Words.IsRightToLeft(Language))).Markup(">\n<head>\n<meta charset=\"utf-8\">\n")
            .Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-").Markup(hash)
            .Markup("'; img-src data:\">\n")
            // Browsers apply every policy; the Nu checker applies the last, and takes each data: image for a breach.
            .Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"base-uri 'none'; form-action 'none'\">\n")
            .Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Markup("<meta name=\"theme-color\"").Attribute("content", Theme.Colours.Brand).Markup(">\n<title>")
            .Text(Title).Markup("</title>\n");
        if (Description.Length > 0)
        {
            html.Markup("<meta name=\"description\"").Attribute("content", Description).Markup(">\n");
        }
        if (Authority is not null)
        {
            html.Markup("<meta name=\"author\"").Attribute("content", Authority).Markup(">\n");
        }

        // Without an icon of its own a page makes browsers ask the site for one.
        var icon = $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="{Colour.Parse(Theme.Colours.Brand)}"/></svg>""";
        html.Markup("<link rel=\"icon\"").DataAttribute("href", "image/svg+xml", [.. Encoding.UTF8.GetBytes(icon)])
            .Markup(">\n<style>").Markup(StyleSheet).Markup("</style>\n</head>\n");
    }

    private void WriteHeader(HtmlWriter html, string authority)
    {
        html.Markup("<header><div class=\"frame\">\n");
        if (Theme.Logo is { } logo)
        {
            // A logo that only repeats the name beside it would be read out twice.
            var alternative = logo.Alternative == authority ? "" : logo.Alternative;
            PictureShelf.WriteImage(html.Markup("<img class=\"logo\""), logo, alternative);
            html.Markup("\n");
        }
        html.Markup("<p>").Text(authority).Markup("</p>\n</div></header>\n");
    }
}
