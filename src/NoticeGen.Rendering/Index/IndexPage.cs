using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering.Html;

namespace NoticeGen.Rendering.Index;

/// <summary>
/// Makes the page that lists notices: grouped by authority, each with its files and their sizes, its version, its
/// owner, and when it is to be reviewed. It says nothing that depends on the day: a list stays what it is until a notice changes.
/// </summary>
/// <remarks>
/// Uses the phrases <c>index-title</c>, <c>index-count</c>, <c>index-count-one</c>, <c>index-authority</c>,
/// <c>index-search</c>, where there is one <c>index-found-authorities</c> and <c>edition-easy-read-explained</c>, <c>index-found-none</c>, <c>index-found-one</c>, <c>index-found-many</c>, <c>index-newest</c>, <c>owner</c>, <c>page-count</c>, <c>page-count-one</c> and, where there is one,
/// <c>format-</c> and a format's name.
/// </remarks>
public static class IndexPage
{
    /// <summary>The page; or what is wrong with the page template of the model's theme.</summary>
    public static Outcome<OutputFile> Render(IndexModel model, PageMaking making)
    {
        var html = new HtmlWriter();
        var words = model.Words;
        var title = words["index-title"];
        var groups = Groups(model);
        var authority = model.AuthorityId is null ? null : groups.FirstOrDefault()?.Authority;
        var isByAuthority = ListsAuthorities(model, groups);
        return new HtmlPage
        {
            Language = words.Language,
            Words = words,
            Theme = model.Theme,
            Title = authority is null ? title : $"{title} \u2013 {authority}",
            Authority = authority,
            StyleSheet = StyleSheet.For(model.Theme, words, draftBanner: null, IndexRules.Css),
            Script = isByAuthority ? SearchScript.OfAuthorities : SearchScript.OfNotices,
            ReadsData = isByAuthority,
            Heading = html.Markup("<h1>").Text(title).Markup("</h1>\n").Take(),
            Contents = groups.Length > 1 && !isByAuthority ? WriteContents(html, groups).Take() : null,
            Opening = WriteOpening(html, model, isByAuthority, [.. groups.SelectMany(group => group.Entries)]).Take(),
            Content = (isByAuthority ? WriteAuthorities(html, groups, words) : WriteGroups(html, model, groups, new NoticeList(html, model))).Take(),
            About = groups.SelectMany(group => group.Entries).Max(entry => entry.Published) is { } newest
                ? DatedPhrase.Write(html.Markup("<ul>\n<li>"), words, "index-newest", newest).Markup("</li>\n</ul>\n").Take()
                : html.Take(),
        }.Render(making);
    }

    /// <summary>The notices of each authority; both in the order of their names.</summary>
    internal static ImmutableArray<AuthorityGroup> Groups(IndexModel model) =>
    [
        .. model.Entries
            .Where(entry => model.AuthorityId is null || entry.AuthorityId == model.AuthorityId)
            .OrderBy(entry => entry.Authority, StringComparer.Ordinal)
            .ThenBy(entry => entry.AuthorityId, StringComparer.Ordinal)
            .ThenBy(entry => entry.Title.Text, StringComparer.Ordinal)
            .ThenBy(entry => entry.NoticeId, StringComparer.Ordinal)
            .GroupBy(entry => (entry.AuthorityId, entry.Authority))
            .Select(group => new AuthorityGroup(group.Key.AuthorityId, group.Key.Authority, [.. group])),
    ];

    /// <summary>Whether the page lists authorities, each with a list of its own, and no notices.</summary>
    internal static bool ListsAuthorities(IndexModel model, ImmutableArray<AuthorityGroup> groups) =>
        model.AuthorityId is null && groups.Length > 1 && model.Entries.Length > AuthorityList.MostNotices;

    /// <summary>What the search finds among the notices stands above the authorities.</summary>
    private static HtmlWriter WriteAuthorities(HtmlWriter html, ImmutableArray<AuthorityGroup> groups, Words words)
    {
        html.Markup("<ul class=\"authorities\" id=\"find_list\" hidden></ul>\n");
        AuthorityList.Write(html, groups, words);
        return html;
    }

    private static HtmlWriter WriteContents(HtmlWriter html, ImmutableArray<AuthorityGroup> groups)
    {
        html.Markup("<ul>\n");
        foreach (var group in groups)
        {
            html.Markup("<li><a").Attribute("href", "#" + group.Id).Markup(">").Text(group.Authority).Markup("</a></li>\n");
        }
        return html.Markup("</ul>\n");
    }

    private static HtmlWriter WriteGroups(HtmlWriter html, IndexModel model, ImmutableArray<AuthorityGroup> groups, NoticeList list)
    {
        foreach (var group in groups)
        {
            if (model.AuthorityId is not null)
            {
                list.Write(group.Entries, "h2");
                continue;
            }
            html.Markup("<section").Attribute("aria-labelledby", group.Id).Markup(">\n<h2").Attribute("id", group.Id)
                .Markup(">").Text(group.Authority).Markup("</h2>\n<p><a")
                .Attribute("href", Uri.EscapeDataString(group.Id) + "/index.html").Markup(">")
                .Text(model.Words.Fill("index-authority", ("authority", group.Authority))).Markup("</a></p>\n");
            list.Write(group.Entries, "h3");
            html.Markup("</section>\n");
        }
        return html;
    }

    /// <summary>
    /// How many notices there are, what is meant by Easy Read, and the search: hidden until the script shows it. What it finds is announced when typing
    /// stops, and the focus stays in the box (WCAG 4.1.3).
    /// </summary>
    private static HtmlWriter WriteOpening(HtmlWriter html, IndexModel model, bool isByAuthority, ImmutableArray<IndexEntry> entries)
    {
        var words = model.Words;
        html.Markup("<ul class=\"line\">\n<li>").Text(AuthorityList.Count(entries, words)).Markup("</li>\n</ul>\n");
        WriteWhatEasyReadIs(html, words, entries);
        html.Markup("<search class=\"find\" id=\"find_part\" hidden>\n<label for=\"find_box\">").Text(words["index-search"])
            .Markup("</label>\n<input type=\"search\" id=\"find_box\" autocomplete=\"off\" spellcheck=\"false\">\n")
            .Markup("<p id=\"find_count\" role=\"status\"").Attribute("data-none", words["index-found-none"])
            .Attribute("data-one", words["index-found-one"]).Attribute("data-many", words["index-found-many"]);
        if (isByAuthority && words.Phrases.TryGetValue("index-found-authorities", out var alone))
        {
            html.Attribute("data-alone", alone);
        }
        return html.Markup("></p>\n</search>\n");
    }

    /// <summary>Said once for each name that the list calls such an edition by; readers who need it may not know the name.</summary>
    private static void WriteWhatEasyReadIs(HtmlWriter html, Words words, ImmutableArray<IndexEntry> entries)
    {
        if (!words.Phrases.ContainsKey("edition-easy-read-explained"))
        {
            return;
        }
        foreach (var key in (ReadOnlySpan<string>)["edition-easy-read", "edition-easier-to-read"])
        {
            if (words.Phrases.GetValueOrDefault(key) is { } name && entries.Any(entry => entry.Files.Any(file => file.Edition == name)))
            {
                html.Markup("<p>").Text(words.Fill("edition-easy-read-explained", ("edition", name))).Markup("</p>\n");
            }
        }
    }
}
