using NoticeGen.Cli.Publishing;

namespace NoticeGen.Cli;

/// <summary>
/// Everything the commands take from the machine they run on, in one place, so that a test can stand in for it.
/// </summary>
internal sealed record Surroundings
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The folder that paths of options are relative to.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>An environment variable; null when it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The only clock of the program: today, unless <c>--as-at</c> or SOURCE_DATE_EPOCH says otherwise.</summary>
    public required TimeProvider Clock { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal; null when there is none.</summary>
    public int? Width { get; init; }

    public int Processors { get; init; } = 1;

    /// <summary>How outputs are written.</summary>
    public IFileStore Store { get; init; } = new DiskStore();

    /// <summary>Set when the user presses Ctrl-C.</summary>
    public CancellationToken Cancelled { get; init; }
}
