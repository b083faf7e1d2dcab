using System.Collections.Immutable;
using NoticeGen.Cli.Caching;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Building;

/// <summary>What became of one notice in a build. Of what was made only digests are kept, not the documents.</summary>
internal sealed record NoticeResult(NoticeName Name)
{
    /// <summary>What was found, as reports of the run show it.</summary>
    public required ReportedNotice Shown { get; init; }

    /// <summary>Everything that was found, as the cache keeps it; nothing where that is in the cache already.</summary>
    public PackedText Found { get; init; }

    /// <summary>What was found while its files were made.</summary>
    public ImmutableArray<Diagnostic> Rendering { get; init; } = [];

    /// <summary>What was staged.</summary>
    public ImmutableArray<ManifestFile> Files { get; init; } = [];

    /// <summary>The Easy Read editions that it is published without, because they are not ready.</summary>
    public ImmutableArray<Edition> Waiting { get; init; } = [];

    /// <summary>What earlier builds know of it, when it is left alone.</summary>
    public CachedNotice? Unchanged { get; init; }

    /// <summary>The exit code of its failure; 0 when it can be published.</summary>
    public int Failure { get; init; }

    public bool Fails => Failure != ExitCode.Clean;

    public int Documents => Unchanged?.Files.Length ?? Files.Length;
}
