using System.Collections.Immutable;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.Html;

/// <summary>The ways from a page to the same notice in other formats, editions and languages.</summary>
internal static class OtherFilesList
{
    /// <summary>
    /// Links to the files beside the page, a line for each edition; nothing when it stands alone. The name of each link says
    /// edition and format, since links are also read without the others.
    /// </summary>
    public static HtmlWriter Write(HtmlWriter html, DocumentInfo info)
    {
        if (info.OtherFiles.IsEmpty)
        {
            return html;
        }
        html.Markup("<nav class=\"formats\"").Attribute("aria-label", string.Join(", ", Formats(info))).Markup(">\n<ul>\n");
        foreach (var files in info.OtherFiles.GroupBy(file => (file.Language, file.Edition)))
        {
            html.Markup("<li");
            if (files.Key.Language != info.Edition.Language)
            {
                html.Attribute("lang", files.Key.Language);
            }
            html.Markup(">").Text(files.Key.Edition).Markup(":");
            foreach (var file in files)
            {
                html.Markup(" <a").Attribute("href", Uri.EscapeDataString(file.Name));
                if (file.Language != info.Edition.Language)
                {
                    html.Attribute("hreflang", file.Language);
                }
                html.Attribute("aria-label", file.Edition + " (" + file.Format + ")").Markup(">").Text(file.Format).Markup("</a>");
            }
            html.Markup("</li>\n");
        }
        return html.Markup("</ul>\n</nav>\n");
    }

    private static ImmutableArray<string> Formats(DocumentInfo info) =>
        [.. info.OtherFiles.Where(file => file.Language == info.Edition.Language).Select(file => file.Format).Distinct(StringComparer.Ordinal)];
}
