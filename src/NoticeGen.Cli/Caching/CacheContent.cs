using System.Collections.Immutable;
using NoticeGen.Cli.Hosting;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Caching;

/// <summary>Everything that the files of a notice are made of, in parts, so that it can be said which of them changed.</summary>
/// <param name="Tool">The program.</param>
/// <param name="Options">What the command line asks for, in words.</param>
/// <param name="AsAt">The day for which the law is asked.</param>
/// <param name="Shared">Files that all notices share: law, templates, themes, shared definitions, settings.</param>
/// <param name="Authority">Files that the notices of the authority share.</param>
/// <param name="Own">The notice's own files.</param>
internal sealed record NoticeKey(string Tool, string Options, string AsAt, string Shared, string Authority, string Own);

/// <summary>A file of the output folder as a build left it.</summary>
internal sealed record CachedFile(string Path, string Sha256, FileState State);

/// <summary>Findings about what several notices share, with a digest of everything that they follow from.</summary>
internal sealed record CachedFindings(string Key, ImmutableArray<Diagnostic> Findings);

/// <summary>What a build remembers of a notice that it published.</summary>
/// <param name="Report">What was found, before any baseline.</param>
/// <param name="Rendering">What was found while its files were made.</param>
internal sealed record CachedNotice(NoticeKey Key, ReportedNotice Report, ImmutableArray<Diagnostic> Rendering, ImmutableArray<CachedFile> Files);

/// <summary>
/// A notice as it stands in the cache. Its findings are read only when it is known that its inputs are the same: their
/// places are places in those files.
/// </summary>
/// <param name="Found">What was found about it, as JSON; see <see cref="StoredNotice"/>.</param>
internal sealed record CacheEntry(NoticeKey Key, ImmutableArray<CachedFile> Files, PackedText Found);

/// <summary>
/// What earlier builds of an output folder remember, so that a build can leave alone what has not changed. It decides what
/// is skipped, never what is made: without it a build takes longer and gives the same files.
/// </summary>
internal sealed record CacheContent
{
    public const string FileName = ".noticegen.jsonl";

    /// <summary>The digest of each input file when the last build ran, to say what changed since.</summary>
    public Dictionary<string, string> Inputs { get; init; } = new(StringComparer.Ordinal);

    /// <summary>By id.</summary>
    public Dictionary<string, CacheEntry> Notices { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What the last build found about notices that could not be published, by id: their entries in <see cref="Notices"/> are of their last good build.</summary>
    public Dictionary<string, CacheEntry> Failed { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What was found about the files that all notices share; null when that is not known.</summary>
    public CachedFindings? Shared { get; init; }

    /// <summary>What the notices of an authority showed only together, by authority.</summary>
    public SortedDictionary<string, CachedFindings> Together { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The manifest and the lists of notices.</summary>
    public ImmutableArray<CachedFile> Lists { get; init; } = [];

    /// <summary>What the lists follow from, besides the notices in them.</summary>
    public string ListsKey { get; init; } = "";

    /// <summary>How many documents the manifest names.</summary>
    public int Documents { get; init; }
}
