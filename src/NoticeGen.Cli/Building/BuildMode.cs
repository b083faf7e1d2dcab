namespace NoticeGen.Cli.Building;

/// <summary>What a build may do to the disk.</summary>
internal enum BuildMode
{
    Write,

    /// <summary>Say what would be written, and end well.</summary>
    DryRun,

    /// <summary>Say what would be written, and end with 1 if anything would.</summary>
    Check,
}
