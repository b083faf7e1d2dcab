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
        // The same words may stand in places that only end differently.
        .DistinctBy(problem => problem is { Character: { } character, Place: Origin origin }
            ? (object)(origin.Path, origin.Span.Start, character)
            : problem)
        .Select(Of);

    private static Diagnostic Of(PdfProblem problem) => problem.Kind switch
    {
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
