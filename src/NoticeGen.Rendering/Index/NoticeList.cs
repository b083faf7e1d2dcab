using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Rendering.Html;

namespace NoticeGen.Rendering.Index;

/// <summary>Writes notices as a list of cards.</summary>
internal sealed class NoticeList(HtmlWriter html, IndexModel model)
{
    private readonly Words _words = model.Words;

    /// <summary>Writes the cards; each notice's title is a heading of the level given.</summary>
    public void Write(ImmutableArray<IndexEntry> entries, string heading)
    {
        html.Markup("<ul class=\"notices\">\n");
        foreach (var entry in entries)
        {
            html.Markup("<li>\n<").Markup(heading).Markup(">");
            WriteTitle(entry, entry.Title);
            foreach (var other in entry.OtherTitles)
            {
                html.Markup("<br>");
                WriteTitle(entry, other);
            }
            html.Markup("</").Markup(heading).Markup(">\n");
            WriteState(entry);
            WriteFiles(entry);
            html.Markup("</li>\n");
        }
        html.Markup("</ul>\n");
    }

    private void WriteTitle(IndexEntry entry, IndexTitle title)
    {
        if (PageOf(entry, title.Language) is not { } page)
        {
            Write(title);
            return;
        }
        html.Markup("<a").Attribute("href", Address(page.Path));
        if (page.Language != _words.Language)
        {
            html.Attribute("hreflang", page.Language);
        }
        html.Markup(">");
        Write(title);
        html.Markup("</a>");
    }

    private void Write(IndexTitle title)
    {
        if (title.Language == _words.Language)
        {
            html.Text(title.Text);
            return;
        }
        html.Markup("<span").Attribute("lang", title.Language).Attribute("dir", HtmlInlines.Direction(LanguageTag.IsRightToLeft(title.Language)))
            .Markup(">").Text(title.Text).Markup("</span>");
    }

    /// <summary>The web page of a notice in a language, else its first; null when it has none.</summary>
    public static IndexFile? PageOf(IndexEntry entry, string language)
    {
        var pages = entry.Files.Where(file => file.Format == Format.Html);
        return pages.FirstOrDefault(file => file.Language == language) ?? pages.FirstOrDefault();
    }

    private void WriteState(IndexEntry entry)
    {
        if (entry is { Version: null, Published: null, OwnerRole: null, ReviewBy: null })
        {
            return;
        }
        html.Markup("<ul class=\"line\">\n");
        if (entry.Version is { } version)
        {
            WriteItem(_words.Fill("version", ("version", version)));
        }
        if (entry.Published is { } published)
        {
            WriteItem("published", published);
        }
        if (entry.ReviewBy is { } review)
        {
            WriteItem("review-by", review);
        }
        if (entry.OwnerRole is { } owner)
        {
            WriteItem(_words.Fill("owner", ("role", owner)));
        }
        html.Markup("</ul>\n");
    }

    private void WriteItem(string text) => html.Markup("<li>").Text(text).Markup("</li>\n");

    private void WriteItem(string key, DateOnly day)
    {
        DatedPhrase.Write(html.Markup("<li>"), _words, key, day);
        html.Markup("</li>\n");
    }

    private void WriteFiles(IndexEntry entry)
    {
        if (entry.Files.IsEmpty)
        {
            return;
        }
        html.Markup("<dl>\n");
        string? edition = null;
        foreach (var file in entry.Files)
        {
            if (file.Edition != edition)
            {
                html.Markup(edition is null ? "" : "</dd></div>\n")
                    .Markup("<div><dt>").Text(file.Edition).Markup("</dt>");
            }
            html.Markup(file.Edition == edition ? "</dd>\n<dd>" : "<dd>");
            edition = file.Edition;

            // Links are also read in a list of links, where "PDF" alone would tell nothing (WCAG 2.4.4).
            html.Markup("<a").Attribute("href", Address(file.Path)).Markup("><span class=\"unseen\">");
            Write(entry.OtherTitles.Prepend(entry.Title).FirstOrDefault(title => title.Language == file.Language, entry.Title));
            html.Markup(", ").Text(file.Edition).Markup(": </span>")
                .Text(FileDescription.Of(file, _words)).Markup("</a>");
        }
        html.Markup("</dd></div>\n</dl>\n");
    }

    /// <summary>A path as a link from this page, each of its names escaped.</summary>
    private string Address(string path)
    {
        var names = path.Split('/');
        if (model.AuthorityId is null)
        {
            return Escaped(names);
        }
        return names[0] == model.AuthorityId ? Escaped(names[1..]) : "../" + Escaped(names);
    }

    public static string Escaped(string[] names) => string.Join('/', names.Select(Uri.EscapeDataString));
}
