using System.Collections.Immutable;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.Html;

/// <summary>The ways from a page to the same notice in other languages, formats and editions.</summary>
internal static class OtherFilesList
{
    /// <summary>
    /// Links to the same page in each other language, in what the language calls itself, then a line for each other edition of this
    /// language; nothing when it stands alone. The name of each link to a file says edition and format, since links are also read without the others.
    /// </summary>
    public static HtmlWriter Write(HtmlWriter html, DocumentInfo info)
    {
        if (info.OtherFiles.IsEmpty)
        {
            return html;
        }
        var languages = info.OtherFiles.Where(file => file.Language != info.Edition.Language)
            .GroupBy(file => file.Language, (_, files) => Nearest([.. files], info.Edition.Variant)).ToList();
        var own = info.OtherFiles.Where(file => file.Language == info.Edition.Language).ToList();
        var label = own.Count > 0 ? own.Select(file => file.Format).Distinct(StringComparer.Ordinal) : languages.Select(file => file.LanguageName);
        html.Markup("<nav class=\"formats\"").Attribute("aria-label", string.Join(", ", label)).Markup(">\n<ul>\n");
        foreach (var file in languages)
        {
            html.Markup(file == languages[0] ? "<li>" : " ").Markup("<a").Attribute("href", Uri.EscapeDataString(file.Name)).Attribute("hreflang", file.Language).Attribute("lang", file.Language)
                .Markup(">").Text(file.LanguageName).Text(file.IsPage ? "" : $" ({file.Format})").Markup(file == languages[^1] ? "</a></li>\n" : "</a>");
        }
        foreach (var files in own.GroupBy(file => file.Edition, StringComparer.Ordinal))
        {
            html.Markup("<li>").Text(files.Key).Markup(":");
            foreach (var file in files)
            {
                html.Markup(" <a").Attribute("href", Uri.EscapeDataString(file.Name)).Attribute("aria-label", file.Edition + Punctuation.Comma(file.Language) + file.Format)
                    .Markup(">").Text(file.Format).Markup("</a>");
            }
            html.Markup("</li>\n");
        }
        return html.Markup("</ul>\n</nav>\n");
    }

    /// <summary>The file of another language that is most like the page: the same edition's page, else a page, from which there is a way to the rest.</summary>
    private static OtherFile Nearest(ImmutableArray<OtherFile> files, string variant) =>
        files.FirstOrDefault(file => file.IsPage && file.Variant == variant) ?? files.FirstOrDefault(file => file.IsPage) ?? files[0];
}
