namespace NoticeGen.Versions;

/// <summary>One line of the ledger: a text that was published, and from which day.</summary>
public sealed record LedgerEntry
{
    public required NoticeEdition Of { get; init; }

    /// <summary>The version that the notice gives itself; null when it gives none.</summary>
    public string? Version { get; init; }

    /// <summary>As <see cref="TextHash"/> makes it.</summary>
    public required string TextHash { get; init; }

    /// <summary>As <see cref="SourceHash"/> makes it.</summary>
    public required string SourceHash { get; init; }

    /// <summary>The first day on which the text stood.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>The day for which the law was asked, on which the line was written.</summary>
    public required DateOnly AsAt { get; init; }

    public required string ToolVersion { get; init; }

    /// <summary>The file name of the first archive that holds the text.</summary>
    public required string Archive { get; init; }

    /// <summary>The text hash of the line before for the same edition; null for the first. A line is never changed, so the later one says it.</summary>
    public string? Supersedes { get; init; }

    /// <summary>
    /// SHA-256 of the whole line before, whatever edition that is about, in lower-case hexadecimal. On the first line, and on
    /// the first after lines of the older form, of all lines before, joined by line ends. Null on lines of the older form,
    /// and while an entry is on no line of a ledger yet.
    /// </summary>
    public string? Previous { get; init; }

    /// <summary>SHA-256 of the bytes of <see cref="Archive"/>; null as <see cref="Previous"/> is.</summary>
    public string? ArchiveHash { get; init; }

    /// <summary>Whether the line says which line it follows and which bytes its archive has. Lines of the older form do not.</summary>
    public bool IsBound => Previous is not null;
}
