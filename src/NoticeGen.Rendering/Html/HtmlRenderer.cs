using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// Makes one web page of a document: valid HTML that meets WCAG 2.2 AA, with its style and pictures inside the file.
/// </summary>
public sealed class HtmlRenderer(PageMaking making) : IRenderer
{
    public Format Format => Format.Html;

    public Outcome<OutputFile> Render(Document document, Theme theme)
    {
        var html = new HtmlWriter();
        var content = new HtmlContent(document, html);
        var info = document.Info;
        var hasSections = document.Outline.Any(heading => heading.Level == 2);
        return new HtmlPage
        {
            Language = info.Edition.Language,
            Words = document.Words,
            Theme = theme,
            Title = $"{info.Title} \u2013 {info.Authority}",
            Description = info.Subject,
            Authority = info.Authority,
            Notice = info,
            StyleSheet = StyleSheet.For(theme, document.Words, info.DraftBanner),
            Heading = content.WriteTitle().Take(),
            Contents = theme.Contents && hasSections ? content.WriteContents().Take() : null,
            Opening = OtherFilesList.Write(content.WriteOpening(), info).Take(),
            Content = content.WriteSections().Take(),
            About = WriteAbout(html, document).Take(),
        }.Render(making);
    }

    /// <summary>Whether a theme has a page template of a workspace's own, whose faults are to be known before anything is made.</summary>
    public static bool HasOwnPage(Theme theme) => theme.WebPage is { IsOwn: true };

    /// <summary>Which version this is, since when, and until when: people compare it with the copy they were given.</summary>
    internal static HtmlWriter WriteAbout(HtmlWriter html, Document document)
    {
        var (info, words) = (document.Info, document.Words);
        html.Markup("<ul>\n<li>").Text(info.Authority).Markup("</li>\n");
        if (info.Version is { } version)
        {
            html.Markup("<li>").Text(words.Fill("version", ("version", version))).Markup("</li>\n");
        }
        if (info.Published is { } published)
        {
            DatedPhrase.Write(html.Markup("<li>"), words, "published", published);
            html.Markup("</li>\n");
        }
        if (info.ReviewBy is { } review)
        {
            DatedPhrase.Write(html.Markup("<li>"), words, "review-by", review);
            html.Markup("</li>\n");
        }
        return html.Markup("</ul>\n");
    }
}
