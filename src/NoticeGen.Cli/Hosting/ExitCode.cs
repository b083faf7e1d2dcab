namespace NoticeGen.Cli.Hosting;

/// <summary>What the program gives back to the shell: the same for every report format.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>Findings at or above <c>--fail-on</c>, or <c>--check</c> found outputs that differ.</summary>
    public const int Findings = 1;

    /// <summary>Options, settings, input files or an output folder that cannot be used.</summary>
    public const int BadInput = 2;

    /// <summary>The filters match nothing: a slip in a name must not pass for success.</summary>
    public const int NothingMatched = 3;

    /// <summary>A document that passed lint could not be rendered or fails conformance.</summary>
    public const int NotRendered = 4;

    /// <summary>A fault of the program itself.</summary>
    public const int Internal = 5;

    /// <summary>
    /// Nothing is wrong with the work; the same again may succeed: another run holds the folder, a file is open, the disk is
    /// full, the ledger has grown meanwhile. <c>EX_TEMPFAIL</c> of sysexits.h, which schedulers repeat a task on.
    /// </summary>
    public const int TryAgain = 75;

    /// <summary>Ended by Ctrl-C, or by a scheduler that asked it to end.</summary>
    public const int Cancelled = 130;
}
