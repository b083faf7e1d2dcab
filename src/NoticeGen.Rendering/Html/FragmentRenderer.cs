using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// The content of a document as HTML to be put into the page of a content management system: no head, no body, no style of
/// its own, every id led by the notice's. The host's page has a title already, so content begins with its sections; a
/// host that shows several notices asks for lower sections, and gets each notice's title above them.
/// </summary>
/// <param name="sectionLevel">The level of the sections' headings: 2, or 3 and 4 with a title one above.</param>
internal sealed class FragmentRenderer(int sectionLevel = RendererSet.UsualFragmentLevel) : IRenderer
{
    private const double PixelsPerMillimetre = 96 / 25.4;

    public Format Format => Format.Fragment;

    public Outcome<OutputFile> Render(Document document, Theme theme)
    {
        var info = document.Info;
        var html = new HtmlWriter();
        var content = new HtmlContent(
            document, html, new Placement(Prefix(info), sectionLevel, (int)Math.Round(theme.PictureWidth * PixelsPerMillimetre)));
        html.Markup("<div").Attribute("class", $"notice notice-{info.Edition.Variant}").Attribute("lang", LanguageTag.WithRegion(info.Edition.Language))
            .Attribute("dir", HtmlInlines.Direction(LanguageTag.IsRightToLeft(info.Edition.Language))).Markup(">\n");
        if (info.DraftBanner is { } banner)
        {
            html.Markup("<p class=\"notice-draft\"><strong>").Text(banner).Markup("</strong></p>\n");
        }
        if (sectionLevel > RendererSet.UsualFragmentLevel)
        {
            content.WriteTitle();
        }
        content.WriteOpening();
        if (theme.Contents && document.Outline.Any(heading => heading.Level == 2))
        {
            // The title tells it from the contents of other notices in the page.
            var contents = document.Words["contents"];
            html.Markup("<nav class=\"notice-contents\"").Attribute("aria-label", $"{contents}: {info.Title}")
                .Markup(">\n<p><strong>").Text(contents).Markup("</strong></p>\n");
            content.WriteContents().Markup("</nav>\n");
        }
        content.WriteSections();
        HtmlRenderer.WriteAbout(html.Markup("<div class=\"notice-about\">\n"), document).Markup("</div>\n</div>\n");
        return Outcome.Good(html.ToFile(Format.Fragment));
    }

    /// <summary><c>northtown-housing-easy-read-cy-</c>: what ids of this edition of this notice begin with.</summary>
    private static string Prefix(DocumentInfo info)
    {
        var prefix = new StringBuilder();
        foreach (var letter in info.NoticeId + info.Edition.FileSuffix(info.Edition.Variant))
        {
            prefix.Append(char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-');
        }
        return prefix.Append('-').ToString();
    }
}
