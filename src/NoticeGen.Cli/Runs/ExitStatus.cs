using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Diagnostics;
using NoticeGen.Reading;
using NoticeGen.Rendering;
using NoticeGen.Rendering.Pictures;
using NoticeGen.Rendering.Printing;

namespace NoticeGen.Cli.Runs;

/// <summary>What findings mean for the run as a whole.</summary>
internal static class ExitStatus
{
    /// <summary>The exit code for findings: input that cannot be read weighs more than what it says.</summary>
    public static int Of(IReadOnlyCollection<Diagnostic> diagnostics, FailOn failOn) =>
        diagnostics.Any(IsBadInput) ? ExitCode.BadInput
        : diagnostics.Any(diagnostic => Fails(diagnostic, failOn)) ? ExitCode.Findings
        : ExitCode.Clean;

    /// <summary>The exit code for what was found while rendering; a file that cannot be printed is bad input.</summary>
    public static int OfRendering(IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        return errors.Count == 0 ? ExitCode.Clean
            : errors.TrueForAll(error => IsBadInput(error) || InputsOfRendering.Contains(error.Rule)) ? ExitCode.BadInput
            : ExitCode.NotRendered;
    }

    /// <summary>The code that the shell is given: with <c>--exit-zero</c> findings do not fail the run.</summary>
    public static int Shown(int code, bool exitsZero) => exitsZero && code == ExitCode.Findings ? ExitCode.Clean : code;

    public static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error;

    /// <summary>Whether a build must stop: bad input always, findings from the threshold on, and errors even with <c>none</c>.</summary>
    public static bool StopsBuild(Diagnostic diagnostic, FailOn failOn) =>
        IsBadInput(diagnostic) || StopsBuild(diagnostic.Severity, failOn);

    /// <summary>Whether whatever has this severity stops a build.</summary>
    public static bool StopsBuild(Severity severity, FailOn failOn) => severity == Severity.Error || severity >= FailsFrom(failOn);

    /// <summary>Whether even a draft cannot be made: a gap can be shown to a colleague, a file that cannot be read cannot.</summary>
    public static bool StopsDraft(Diagnostic diagnostic) => IsBadInput(diagnostic) && diagnostic.Rule != ReadingProblems.MissingField;

    /// <summary>The band NG0xx: files that cannot be read, composed or parsed.</summary>
    private static bool IsBadInput(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Error && diagnostic.Rule.Code.StartsWith("NG0", StringComparison.Ordinal);

    private static readonly RuleInfo[] InputsOfRendering =
        [RenderingProblems.CharacterWithoutGlyph, RenderingProblems.BrokenFont, PictureProblems.BrokenPicture, PrintingProblems.PageTooSmall, PrintingProblems.MixedDirections];

    /// <summary>From which severity on a finding fails the run; null for none.</summary>
    public static Severity? FailsFrom(FailOn failOn) => failOn switch
    {
        FailOn.None => null,
        FailOn.Error => Severity.Error,
        FailOn.Warning => Severity.Warning,
        _ => Severity.Note,
    };

    private static bool Fails(Diagnostic diagnostic, FailOn failOn) => diagnostic.Severity >= FailsFrom(failOn);
}
