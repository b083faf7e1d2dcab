using System.Collections.Immutable;
using NoticeGen.Auditing.Importing;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Importing;
using NoticeGen.Notices;
using NoticeGen.Published;
using NoticeGen.Reading;
using NoticeGen.Source;
using NoticeGen.Versions;

namespace NoticeGen.Cli.Importing;

/// <summary>A file that an import writes, or would change.</summary>
/// <param name="Before">As it is; null where there is none.</param>
/// <param name="Changes">What the source tells otherwise than before; nothing of a file that is new, or is the program's own.</param>
internal sealed record PlannedFile(string Path, string Text, SourceText? Before, ImmutableArray<ImportedChange> Changes)
{
    /// <summary>The file that the changes come from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether it is the program's, and no person has written in it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether it belongs to a notice that is there, which is changed only where that is asked for.</summary>
    public bool IsOfKnown { get; init; }
}

/// <summary>
/// What an import of some files comes to: new notices, and those that were imported before with what the files tell anew. What
/// a file told is kept beside its notice, so that the next import knows what people have changed since.
/// </summary>
internal sealed class ImportPlan(Workspace workspace, ImportPipeline pipeline, string authority)
{
    /// <summary>Where the digest of the page of leftovers stands among what a file told.</summary>
    private const string Leftovers = "leftovers";

    private readonly List<PlannedFile> _files = [];
    private readonly List<Diagnostic> _problems = [];

    public IReadOnlyList<Diagnostic> Problems => _problems;

    public IReadOnlyList<PlannedFile> Of(List<ImportedFiles> drafts)
    {
        var path = $"{Workspace.NoticesFolder}/{authority}/authority.yaml";
        if (TextOf(path) is { } known)
        {
            Renew(known, drafts);
        }
        else if (drafts.Count > 0)
        {
            var shared = ImportedFiles.Shared(drafts);
            _files.Add(new PlannedFile(path, ImportedFiles.Authority(authority, path, shared, drafts[0].Source), null, []));
            Keep(path, ToldValue.In(shared, ""), null, isOfKnown: false);
        }
        foreach (var draft in drafts)
        {
            if (workspace.Files.Find(path) is not null)
            {
                pipeline.LeaveOutShared(draft.Draft.Fields, authority, draft.Name.Path);
            }
            Add(draft);
        }
        return _files;
    }

    private void Add(ImportedFiles draft)
    {
        var former = FormerOf(draft.Name.Path);
        var known = TextOf(draft.Name.Path);
        if (known is null)
        {
            _files.Add(new PlannedFile(draft.Name.Path, draft.Notice(), null, []));
        }
        else if (!Merge(known, draft.Draft.Fields, former, draft.Source))
        {
            return;
        }
        var page = draft.Draft.Leftovers.IsEmpty ? "" : LeftoversPage.Of(draft.Draft);
        var digest = TextHash.Of([page]);
        var there = TextOf(draft.LeftoversPath);
        if (page.Length > 0 && (there is null ? former.GetValueOrDefault(Leftovers) != digest : there.Text.ReplaceLineEndings("\n") != page))
        {
            // A page that a person has written in is not the program's own any more.
            _files.Add(new PlannedFile(draft.LeftoversPath, page, there, []) { IsOwn = there is null || former.GetValueOrDefault(Leftovers) == TextHash.Of([there.Text]), IsOfKnown = known is not null });
        }
        Keep(draft.Name.Path, draft.Told, new(Leftovers, digest, []), known is not null);
    }

    /// <summary>
    /// What the authority's file was imported with, and all files tell anew that it was imported from. What a notice says for itself
    /// stays there.
    /// </summary>
    private void Renew(SourceText known, List<ImportedFiles> drafts)
    {
        var former = FormerOf(known.Path);
        var again = drafts.Where(draft => FormerOf(draft.Name.Path).Count > 0).ToList();
        var shared = ImportedFiles.Shared(again, field => IsBelow(former.Keys, field) && again.TrueForAll(draft => !IsBelow(FieldsOf(draft.Name.Path), field)));
        if (shared.Fields.Count > 0)
        {
            var told = ToldValue.In(shared, "").ToList();
            Merge(known, shared, former.Where(fact => shared.Fields.Any(field => IsBelow([fact.Key], field.Key))).ToImmutableSortedDictionary(StringComparer.Ordinal), again[0].Source);
            Keep(known.Path, told.Concat(former.Where(fact => told.TrueForAll(value => value.Field != fact.Key)).Select(fact => new ToldValue(fact.Key, fact.Value, []))), null, isOfKnown: true);
        }
    }

    private static bool IsBelow(IEnumerable<string> fields, string field) => fields.Any(other => other.Split('.', '[')[0] == field);

    private ImmutableArray<string> FieldsOf(string path) => TextOf(path) is { } text ? DraftMerge.FieldsOf(text) : [];

    /// <summary>Whether the notice could be read.</summary>
    private bool Merge(SourceText known, DraftRecord fields, IReadOnlyDictionary<string, string> former, string source)
    {
        var merged = DraftMerge.Into(known, ImportedYaml.Ordered(fields), former, source);
        if (merged.Value is not { } renewed)
        {
            _problems.AddRange(merged.Diagnostics);
            return false;
        }
        _files.Add(new PlannedFile(known.Path, renewed.Text, known, renewed.Changes) { Source = source, IsOfKnown = true });
        return true;
    }

    private void Keep(string path, IEnumerable<ToldValue> told, ToldValue? more, bool isOfKnown)
    {
        var kept = NoticeFiles.ImportedPath(path);
        var facts = (more is null ? told : told.Append(more)).DistinctBy(value => value.Field).OrderBy(value => value.Field, StringComparer.Ordinal)
            .Select(value => KeyValuePair.Create(value.Field, new AcceptedFact(value.Text, Origin.Of(new SourceText(kept, "")))));
        _files.Add(new PlannedFile(kept, AcceptedFacts.WriteImported(facts), TextOf(kept), []) { IsOwn = true, IsOfKnown = isOfKnown });
    }

    private ImmutableSortedDictionary<string, string> FormerOf(string path) =>
        AcceptedFactsReader.Read(workspace.Files, NoticeFiles.ImportedPath(path)).Value?.Facts?.ToImmutableSortedDictionary(fact => fact.Key, fact => fact.Value.Text, StringComparer.Ordinal) ?? ImmutableSortedDictionary<string, string>.Empty;

    private SourceText? TextOf(string path) => workspace.Files.Find(path) is { } file ? SourceText.Deferred(file) : null;
}
