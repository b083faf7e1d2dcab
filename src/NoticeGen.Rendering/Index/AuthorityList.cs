using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Documents;
using NoticeGen.Rendering.Html;

namespace NoticeGen.Rendering.Index;

/// <summary>Writes authorities as a list of links to their own lists, where one list of all notices would be too long to be read.</summary>
internal static class AuthorityList
{
    /// <summary>A page with more notices than this lists authorities; with fewer, the notices themselves.</summary>
    public const int MostNotices = 200;

    public static void Write(HtmlWriter html, ImmutableArray<AuthorityGroup> groups, Words words)
    {
        html.Markup("<ul class=\"authorities\">\n");
        foreach (var group in groups)
        {
            html.Markup("<li><a").Attribute("href", Uri.EscapeDataString(group.Id) + "/index.html").Markup(">").Text(group.Authority).Markup("</a> <span>")
                .Text(Count(group.Entries, words)).Markup("</span></li>\n");
        }
        html.Markup("</ul>\n");
    }

    /// <summary>How many notices a list has, in words.</summary>
    public static string Count(ImmutableArray<IndexEntry> entries, Words words) => entries.Length == 1
        ? words["index-count-one"]
        : words.Fill("index-count", ("count", entries.Length.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>The notices of an authority, in the order of their titles.</summary>
/// <param name="Id">The authority's id, which is also the name of its folder.</param>
internal sealed record AuthorityGroup(string Id, string Authority, ImmutableArray<IndexEntry> Entries);
