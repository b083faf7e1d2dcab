using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Rendering;
using NoticeGen.Source;
using NoticeGen.Versions;

namespace NoticeGen.Cli.Archiving;

/// <summary>A document made today from the files of a commit.</summary>
/// <param name="HasSameText">Whether its text is the one that was published, by its hash.</param>
internal sealed record RemadeDocument(byte[] Content, GitCommit Commit, bool HasSameText);

/// <summary>Finds the commit with the files that a published text was made of, and makes the text from them again.</summary>
internal sealed class GitHistory(GitRepository repository, Workspace workspace)
{
    /// <summary>Commits with the right sources that are tried; they differ in templates and reference data only.</summary>
    private const int MaxTries = 12;

    private readonly Dictionary<string, string> _contentHashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<(GitCommit Commit, string SourceHash)>> _bySources = new(StringComparer.Ordinal);

    /// <summary>A commit whose files give the source hash of an entry, made by its day if there is one; null when git has none.</summary>
    public GitCommit? CommitFor(LedgerEntry entry) => Candidates(entry).FirstOrDefault();

    /// <summary>The text in a format, made again; null when git has no such files or they cannot be used.</summary>
    public RemadeDocument? Remake(LedgerEntry entry, Format format)
    {
        RemadeDocument? first = null;
        foreach (var commit in Candidates(entry).Take(MaxTries))
        {
            if (Remake(commit, entry, format) is { } made)
            {
                if (made.HasSameText)
                {
                    return made;
                }
                first ??= made;
            }
        }
        return first;
    }

    /// <summary>Commits with the right sources: those up to the day of the entry before later ones, the newest first.</summary>
    private IEnumerable<GitCommit> Candidates(LedgerEntry entry) =>
        BySources(entry.Of.NoticeId).Where(found => found.SourceHash == entry.SourceHash).Select(found => found.Commit)
            .OrderBy(commit => commit.Day > entry.AsAt);

    private ImmutableArray<(GitCommit Commit, string SourceHash)> BySources(string noticeId)
    {
        if (_bySources.TryGetValue(noticeId, out var known))
        {
            return known;
        }
        var paths = PathsFor(noticeId);
        var commits = repository.Commits([.. paths, "law", "templates"])
            .Select(commit => (Commit: commit, Files: repository.Files(commit, paths).Where(file => SourceHash.Counts(file.Path, noticeId)).ToList()))
            .ToList();
        var missing = commits.SelectMany(commit => commit.Files).Select(file => file.Blob).Distinct(StringComparer.Ordinal).Where(blob => !_contentHashes.ContainsKey(blob)).ToList();
        foreach (var (blob, content) in repository.Contents(missing))
        {
            _contentHashes[blob] = SourceHash.ContentHash(content);
        }
        return _bySources[noticeId] =
        [
            .. commits.Where(commit => commit.Files.TrueForAll(file => _contentHashes.ContainsKey(file.Blob)))
                .Select(commit => (commit.Commit, SourceHash.Of(commit.Files.Select(file => (file.Path, _contentHashes[file.Blob]))))),
        ];
    }

    private RemadeDocument? Remake(GitCommit commit, LedgerEntry entry, Format format)
    {
        var (authority, name) = Parts(entry.Of.NoticeId);
        var files = repository.Files(commit, [.. PathsFor(entry.Of.NoticeId), "law", "templates", workspace.SettingsPath]);
        var contents = repository.Contents([.. files.Select(file => file.Blob).Distinct(StringComparer.Ordinal)]);
        var own = files.Where(file => contents.ContainsKey(file.Blob))
            .Select(file => new InputFile(file.Path, ImmutableCollectionsMarshal.AsImmutableArray(contents[file.Blob])))
            .ToList();
        var opened = Pipeline.Open(new InputFiles(own.Concat(DefaultTemplates.Missing(own))), new BuildOptions
        {
            AsAt = entry.AsAt,
            ToolVersion = Tool.Version,
            AttachSource = true,
            UsualEditions = new UsualEditions([entry.Of.Edition.Variant], [entry.Of.Edition.Language]),
            Variants = [entry.Of.Edition.Variant],
            Formats = [format],
        });
        if (opened.Value is not { } pipeline)
        {
            return null;
        }
        var check = pipeline.Check(authority, name);
        if (check.Editions.FirstOrDefault(edition => edition.Edition == entry.Of.Edition) is not { Themes.IsEmpty: false } edition)
        {
            return null;
        }
        var file = pipeline.Build(check).Files.FirstOrDefault(built => built.Edition == entry.Of.Edition && built.EditionName == entry.Of.Edition.Variant);
        return file is null ? null : new RemadeDocument([.. file.File.Content], commit, TextHash.Of(edition.Document) == entry.TextHash);
    }

    private static string[] PathsFor(string noticeId) => ["notices/_base", Snippets.Folder, $"notices/{Parts(noticeId).Authority}"];

    private static (string Authority, string Name) Parts(string noticeId)
    {
        var slash = noticeId.IndexOf('/', StringComparison.Ordinal);
        return (noticeId[..slash], noticeId[(slash + 1)..]);
    }
}
