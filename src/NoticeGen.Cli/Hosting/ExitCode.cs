using System.Collections.Immutable;

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
    /// full or does not answer, the ledger has grown meanwhile. <c>EX_TEMPFAIL</c> of sysexits.h, which schedulers repeat a task on.
    /// </summary>
    public const int TryAgain = 75;

    /// <summary>Ended by Ctrl-C, or by a scheduler that asked it to end.</summary>
    public const int Cancelled = 130;

    /// <summary>Every code as people and schedulers are told of it, in the order of the numbers.</summary>
    public static readonly ImmutableArray<DescribedExitCode> All =
    [
        new(Clean, "clean, or only findings below `--fail-on`", "no need"),
        new(Findings, "findings at or above `--fail-on`: those notices keep the documents of their last good build, all others are published; or `--check` found outputs that differ", "no; `--exit-zero` of `lint`, `build` and `merge-manifests` makes it 0"),
        new(BadInput, "options, settings, input files or an output folder that cannot be used", "no"),
        new(NothingMatched, "the filters match nothing", "no"),
        new(NotRendered, "a document that passed lint could not be rendered or fails conformance", "no"),
        new(Internal, "a fault of the program itself", "no"),
        new(TryAgain, "another run writes to the same folder, a file is open in another program, the disk is full or does not answer, or the ledger has grown meanwhile", "yes"),
        new(Cancelled, "stopped with Ctrl-C, or by a scheduler (SIGTERM)", "yes"),
    ];
}

/// <param name="Again">Whether the same run may succeed when it is tried again.</param>
internal sealed record DescribedExitCode(int Code, string Meaning, string Again);
