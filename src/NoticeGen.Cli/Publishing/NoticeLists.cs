using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering;
using NoticeGen.Rendering.Index;
using NoticeGen.Templates;

namespace NoticeGen.Cli.Publishing;

/// <summary>A list of notices as a page.</summary>
/// <param name="Made">The page; or what is wrong with the page template that it stands in.</param>
internal sealed record NoticeListFile(string Path, Outcome<OutputFile> Made);

/// <summary>
/// The pages that list what was published: one above all folders, and one in each authority's folder. They are made from
/// the manifest alone, so that a build of some notices still lists the others. Fragments, which are no pages, are not listed.
/// </summary>
internal static class NoticeLists
{
    private const string PageName = "index.html";

    /// <summary>The language of the lists.</summary>
    private const string Language = "en";

    public static ImmutableArray<NoticeListFile> Make(ImmutableArray<ManifestFile> files, TemplateSet templates, DateOnly asAt)
    {
        var words = templates.Words[Language].Words;
        var model = new IndexModel
        {
            Words = words,
            Theme = templates.Variants[Edition.Standard].Theme,
            AsAt = asAt,
            Entries = [.. Entries(files, words)],
        };
        var authorities = model.Entries.Select(entry => entry.AuthorityId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return
        [
            new NoticeListFile(PageName, IndexPage.Render(model)),
            .. authorities.Select(id => new NoticeListFile($"{id}/{PageName}", IndexPage.Render(model with { AuthorityId = id }))),
        ];
    }

    /// <summary>Puts the pages ready in an output folder, as its manifest is to name them.</summary>
    public static ImmutableArray<ManifestFile> Stage(ImmutableArray<NoticeListFile> lists, OutputFolder output) =>
    [
        .. lists.Select(list =>
        {
            var file = list.Made.Value!;
            var staged = output.Stage(list.Path, file.Content.AsSpan());
            return new ManifestFile { Path = list.Path, Sha256 = staged.Sha256, Bytes = staged.Bytes, Format = file.Format.Name };
        }),
    ];

    private static IEnumerable<IndexEntry> Entries(ImmutableArray<ManifestFile> files, Words words) =>
        from file in files
        where file.Notice is not null
        group file by file.Notice!.Id into made
        orderby made.Key
        let notice = made.First().Notice!
        select new IndexEntry
        {
            AuthorityId = notice.Id[..notice.Id.IndexOf('/', StringComparison.Ordinal)],
            Authority = notice.Authority,
            NoticeId = notice.Id,
            Title = notice.Title,
            Version = notice.Version,
            Published = notice.Published,
            ReviewBy = notice.ReviewBy,
            OwnerRole = notice.Owner,
            Files = [.. made.Where(file => file.Format != Format.Fragment.Name).Order(Comparer<ManifestFile>.Create(InShownOrder)).Select(file => new IndexFile(
                EditionName(file, words), FormatOf(file), file.Path, file.Bytes, file.Pages))],
        };

    /// <summary>The standard edition first, and of each edition the web page first.</summary>
    private static int InShownOrder(ManifestFile left, ManifestFile right)
    {
        var byEdition = (left.Edition != Edition.Standard).CompareTo(right.Edition != Edition.Standard);
        byEdition = byEdition != 0 ? byEdition : string.CompareOrdinal($"{left.Edition} {left.Language}", $"{right.Edition} {right.Language}");
        return byEdition != 0 ? byEdition
            : Format.All.IndexOf(FormatOf(left)).CompareTo(Format.All.IndexOf(FormatOf(right)));
    }

    private static Format FormatOf(ManifestFile file) => Format.All.First(format => format.Name == file.Format);

    /// <summary>What people call an edition: a phrase of the word list, or the variant's own name.</summary>
    private static string EditionName(ManifestFile file, Words words) =>
        words.Phrases.TryGetValue(Edition.TitleKey(file.Edition!, file.Notice!.IsTested), out var phrase) ? phrase
        : char.ToUpperInvariant(file.Edition![0]) + file.Edition[1..].Replace('-', ' ');
}
