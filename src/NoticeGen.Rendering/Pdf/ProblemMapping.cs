using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Rendering.Pictures;
using NoticeGen.Source;
using TaggedPdf.Documents;
using Picture = NoticeGen.Documents.Picture;

namespace NoticeGen.Rendering.Pdf;

/// <summary>What the PDF engine found wrong, as it is reported: by its code, and where the notice or the theme says it.</summary>
internal static class ProblemMapping
{
    public static IEnumerable<Diagnostic> Of(IEnumerable<PdfProblem> problems) => problems
        // The same words may stand in places that only end differently; of a script that no font has, one letter stands for all of a file.
        .DistinctBy(problem => problem is { Character: { } character, Place: Origin origin }
            ? ScriptFont.Of(character) is { } script ? (object)(origin.Path, script) : (origin.Path, origin.Span.Start, character)
            : problem)
        .Select(Of);

    private static Diagnostic Of(PdfProblem problem) => problem.Kind switch
    {
        ProblemKind.CharacterWithoutGlyph when ScriptFont.Of(problem.Character!.Value) is { } script => Error(
            RenderingProblems.CharacterWithoutGlyph, problem, Narrowed((Origin)problem.Place!, problem.Character!.Value),
            $"put a font that has {script.Script} letters into the workspace, such as {script.Debian}, or of Windows {script.Windows}, and name its files in `fonts:` under `theme:` in `authority.yaml`") with
        {
            Message = $"no font of the theme has {script.Script} letters, such as “{problem.Character}” (U+{problem.Character!.Value.Value:X4})",
        },
        ProblemKind.CharacterWithoutGlyph => Error(
            RenderingProblems.CharacterWithoutGlyph, problem, Narrowed((Origin)problem.Place!, problem.Character!.Value),
            "write it in words, or add a font that has it to `fonts:` in the theme"),
        ProblemKind.BrokenFont => Error(
            RenderingProblems.BrokenFont, problem, (Origin)problem.Place!, problem.Help),
        ProblemKind.BrokenPicture => PictureProblems.Of((Picture)problem.Place!, problem.Fault!),
        ProblemKind.LostContent => Error(
            RenderingProblems.StructureFault, problem, (Origin)problem.Place!, "this is a fault in NoticeGen: please report it with the notice"),
        _ => Error(RenderingProblems.StructureFault, problem, problem.Place as Origin ?? ((Picture)problem.Place!).Origin, problem.Help),
    };

    private static Diagnostic Error(RuleInfo rule, PdfProblem problem, Origin origin, string? help) => new()
    {
        Rule = rule,
        Severity = Severity.Error,
        Message = problem.Message,
        Origin = origin,
        Help = help,
    };

    /// <summary>A run is known by its beginning; of the place, the character alone is what the writer must see.</summary>
    private static Origin Narrowed(Origin origin, Rune character)
    {
        var at = origin.Excerpt.IndexOf(character.ToString(), StringComparison.Ordinal);
        return at < 0 ? origin : origin with { Span = new TextSpan(origin.Span.Start + at, character.Utf16SequenceLength) };
    }
}
