using NoticeGen.Cli.Caching;

namespace NoticeGen.Cli.Building;

/// <summary>What one run of <c>build</c> is to do, besides what every command that works on notices is asked.</summary>
/// <param name="Folder">The output folder, as an absolute path.</param>
internal sealed record BuildPlan(string Folder)
{
    public BuildMode Mode { get; init; }

    public CacheTrust Trust { get; init; }

    /// <summary>Stop at the first notice that fails, and publish nothing.</summary>
    public bool FailsFast { get; init; }

    /// <summary>Say of each notice that is built why it is.</summary>
    public bool Explains { get; init; }
}
