using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NoticeGen.Rendering.Index;

/// <summary>
/// The titles of all notices for the search of a page that lists authorities alone: <c>notices.json</c> beside it, which the
/// page asks for when somebody begins to type. Null where the page lists the notices themselves.
/// </summary>
public static class SearchIndex
{
    public const string FileName = "notices.json";

    public static OutputFile? Render(IndexModel model)
    {
        var groups = IndexPage.Groups(model);
        return IndexPage.ListsAuthorities(model, groups)
            ? new OutputFile(Format.Json, [.. JsonSerializer.SerializeToUtf8Bytes(new SearchedNotices(groups.Select(Searched)), SearchJson.Plain.SearchedNotices)])
            : null;
    }

    private static SearchedAuthority Searched(AuthorityGroup group) => new(
        group.Authority, group.Entries.SelectMany(entry => entry.OtherTitles.Prepend(entry.Title).Select(title => new SearchedNotice(title.Text, NoticeList.PageOf(entry, title.Language) is { } page ? NoticeList.Escaped(page.Path.Split('/')) : Uri.EscapeDataString(group.Id) + "/index.html"))));
}

internal sealed record SearchedNotices(IEnumerable<SearchedAuthority> Authorities);

internal sealed record SearchedAuthority(string Name, IEnumerable<SearchedNotice> Notices);

/// <param name="Page">Its web page, as a link from the page that searches.</param>
internal sealed record SearchedNotice(string Title, string Page);

/// <summary>How it is written, without reflection.</summary>
[JsonSerializable(typeof(SearchedNotices))]
internal sealed partial class SearchJson : JsonSerializerContext
{
    public static SearchJson Plain { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // The file stands alone and is never part of a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
