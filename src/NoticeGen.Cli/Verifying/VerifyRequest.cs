using NoticeGen.Cli.Runs;

namespace NoticeGen.Cli.Verifying;

/// <summary>What is to be verified.</summary>
/// <param name="Folder">The output folder, as an absolute path.</param>
internal sealed record VerifyRequest(string Folder)
{
    /// <summary>Whether the folder is that of the settings, and nobody named it.</summary>
    public bool IsUsual { get; init; }

    /// <summary>Validators without which the run is refused, by name.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Where to write the page for an auditor; null for nowhere.</summary>
    public NamedFile? Proof { get; init; }
}
