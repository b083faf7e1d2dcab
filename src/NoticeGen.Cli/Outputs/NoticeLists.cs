using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering;
using NoticeGen.Rendering.Index;
using NoticeGen.Templates;

namespace NoticeGen.Cli.Outputs;

/// <summary>The lists of notices that were put ready in an output folder.</summary>
/// <param name="Files">As its manifest is to name them.</param>
/// <param name="Found">What is wrong with the page template that they stand in.</param>
internal sealed record NoticeListing(ImmutableArray<ManifestFile> Files, ImmutableArray<Diagnostic> Found)
{
    public static readonly NoticeListing None = new([], []);

    /// <summary>Whether each list could be made.</summary>
    public bool IsWhole { get; init; } = true;
}

/// <summary>
/// The pages that list what was published: one above all folders, and one in each authority's folder, which looks as its notices do; and what
/// the one above searches where it lists authorities alone. What they say is made from
/// the manifest alone, so that a build of some notices still lists the others. Fragments, which are no pages, are not listed.
/// </summary>
internal static class NoticeLists
{
    private const string PageName = "index.html";

    /// <summary>The language of the lists.</summary>
    private const string Language = Edition.SourceLanguage;

    public static NoticeListing Stage(ImmutableArray<ManifestFile> files, Pipeline pipeline, OutputFolder output)
    {
        var templates = pipeline.Templates;
        var words = templates.Words[Language].Words;
        var model = new IndexModel
        {
            Words = words,
            Theme = templates.Variants[Edition.Standard].Theme,
            Entries = [.. Entries(files, templates)],
        };
        var authorities = model.Entries.DistinctBy(entry => entry.AuthorityId, StringComparer.Ordinal).OrderBy(entry => entry.AuthorityId, StringComparer.Ordinal);
        var listed = new List<ManifestFile>();
        var found = new List<Diagnostic>();
        var isWhole = true;
        // One after another: lists of large estates are large.
        foreach (var entry in authorities.Prepend(null))
        {
            var id = entry?.AuthorityId;
            var made = IndexPage.Render(
                entry is null ? model : model with { AuthorityId = id, Theme = pipeline.ListTheme(entry.AuthorityId, entry.Authority) }, Pipeline.Pages);
            found.AddRange(made.Diagnostics);
            if (made.Value is not { } file)
            {
                isWhole = false;
                continue;
            }
            var path = id is null ? PageName : $"{id}/{PageName}";
            Add(path, file);
        }
        if (SearchIndex.Render(model) is { } index)
        {
            Add(SearchIndex.FileName, index);
        }
        return new NoticeListing([.. listed], [.. found]) { IsWhole = isWhole };

        void Add(string path, OutputFile file)
        {
            var staged = output.Stage(path, file.Content.AsMemory());
            listed.Add(new ManifestFile { Path = path, Sha256 = staged.Sha256, Bytes = staged.Bytes, Format = file.Format.Name });
        }
    }

    private static IEnumerable<IndexEntry> Entries(ImmutableArray<ManifestFile> files, TemplateSet templates) =>
        from file in files
        where file.Notice is not null
        group file by file.Notice!.Id into made
        orderby made.Key
        let shown = made.Order(Comparer<ManifestFile>.Create(InShownOrder)).ToList()
        // What the page says that the title leads to: other documents may be older or newer than it, where filters left some alone.
        let notice = shown[0].Notice!
        let titles = Titles(shown)
        select new IndexEntry
        {
            AuthorityId = notice.Id[..notice.Id.IndexOf('/', StringComparison.Ordinal)],
            Authority = notice.Authority,
            NoticeId = notice.Id,
            Title = titles[0],
            OtherTitles = titles[1..],
            Version = notice.Version,
            Published = notice.Published,
            ReviewBy = notice.ReviewBy,
            OwnerRole = notice.Owner,
            Files = [.. shown.Where(file => file.Format != Format.Fragment.Name && templates.IsListed(file.Edition!)).Select(file => new IndexFile(
                EditionName(file, templates), FormatOf(file), file.Path, file.Bytes, file.Pages, LanguageOf(file)))],
        };

    /// <summary>The title in each language that has one of its own, in the order of the files.</summary>
    private static ImmutableArray<IndexTitle> Titles(List<ManifestFile> shown)
    {
        var own = shown.Find(file => LanguageOf(file) == Language)?.Notice!.Title;
        return [.. shown.Select(file => new IndexTitle(file.Notice!.Title, file.Notice.Title == own ? Language : LanguageOf(file))).DistinctBy(title => title.Language, StringComparer.Ordinal)];
    }

    /// <summary>The standard edition first, and of each edition the web page first.</summary>
    private static int InShownOrder(ManifestFile left, ManifestFile right)
    {
        var byEdition = (left.Edition != Edition.Standard).CompareTo(right.Edition != Edition.Standard);
        byEdition = byEdition != 0 ? byEdition : string.CompareOrdinal(OrderOf(left), OrderOf(right));
        return byEdition != 0 ? byEdition
            : Format.All.IndexOf(FormatOf(left)).CompareTo(Format.All.IndexOf(FormatOf(right)));
    }

    /// <summary>The language that the notice puts first before the list's own, and that before the others.</summary>
    private static string OrderOf(ManifestFile file) =>
        $"{file.Edition} {(file.Language == (file.Notice!.First ?? Language) ? "" : file.Language == Language ? "0" : file.Language)}";

    private static string LanguageOf(ManifestFile file) => file.Language ?? Language;

    private static Format FormatOf(ManifestFile file) => Format.All.First(format => format.Name == file.Format);

    /// <summary>What people call an edition, or its folder's name; and what its language calls itself, where that is another than the list's.</summary>
    private static string EditionName(ManifestFile file, TemplateSet templates)
    {
        var name = templates.TitleOf(file.Edition!, Language, file.Notice!.IsTested) ?? char.ToUpperInvariant(file.Edition![0]) + file.Edition[1..].Replace('-', ' ');
        return file.Language is null or Language ? name : $"{name} ({templates.Words.GetValueOrDefault(file.Language)?.Name ?? file.Language})";
    }
}
