using NoticeGen.Documents;
using NoticeGen.Rendering;
using NoticeGen.Rendering.Index;

namespace NoticeGen.Testing;

/// <summary>Lists of notices for tests.</summary>
internal static class Indexes
{
    public static Words English { get; } = new(
        "en",
        Samples.English.Phrases.AddRange(new Dictionary<string, string>
        {
            ["index-title"] = "Privacy notices",
            ["index-count"] = "{count} notices",
            ["index-count-one"] = "1 notice",
            ["index-authority"] = "All notices of {authority}",
            ["index-newest"] = "The newest notice here was published on {date}",
            ["index-search"] = "Search by title",
            ["index-found-none"] = "No notice matches",
            ["index-found-one"] = "1 notice matches",
            ["index-found-many"] = "{count} notices match",
            ["index-found-authorities"] = "Only authorities are searched",
            ["owner"] = "Owner: {role}",
            ["as-at"] = "As at {date}",
            ["page-count"] = "{pages} pages",
            ["page-count-one"] = "1 page",
        }),
        ["January", "February", "March", "April", "May", "June", "July",
         "August", "September", "October", "November", "December"]);

    /// <summary>Two authorities with three notices.</summary>
    public static IndexModel Model(string? authority = null) => new()
    {
        Words = English,
        Theme = Samples.Theme,
        AuthorityId = authority,
        Entries =
        [
            Entry("northtown", "Northtown Council", "housing", "Housing & <homes>"),
            Entry("eastshire", "Eastshire County Council", "schools", "School admissions"),
            Entry("northtown", "Northtown Council", "benefits", "Benefits") with { ReviewBy = new DateOnly(2026, 11, 21) },
        ],
    };

    /// <summary>More notices of two authorities than one page lists.</summary>
    public static IndexModel Large { get; } = Model() with
    {
        Entries = [.. Model().Entries, .. Enumerable.Range(0, 200).Select(number => Entry("northtown", "Northtown Council", $"n{number}", $"Notice {number}"))],
    };

    public static IndexEntry Entry(string authorityId, string authority, string notice, string title) => new()
    {
        AuthorityId = authorityId,
        Authority = authority,
        NoticeId = $"{authorityId}/{notice}",
        Title = new IndexTitle(title, "en"),
        Version = "2.1",
        Published = new DateOnly(2025, 11, 1),
        ReviewBy = new DateOnly(2026, 11, 22),
        OwnerRole = "Head of Service",
        Files =
        [
            new IndexFile("Standard", Format.Html, $"{authorityId}/{notice}.html", 14_800, null, "en"),
            new IndexFile("Standard", Format.Pdf, $"{authorityId}/{notice}.pdf", 42_800, 5, "en"),
            new IndexFile("Easy Read", Format.Pdf, $"{authorityId}/{notice}.easy-read.pdf", 1_500_000, 1, "en"),
        ],
    };
}
