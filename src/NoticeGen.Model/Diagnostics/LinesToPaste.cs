using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Diagnostics;

/// <summary>
/// The lines of a writer's own file with a finding put right. Made only when a report asks.
/// </summary>
internal static class LinesToPaste
{
    /// <summary>Longer fields are not repeated for the sake of a word in their midst.</summary>
    private const int MostLines = 12;

    /// <summary>A field written in one line may be as long as a page.</summary>
    private const int MostCharacters = 4_000;

    /// <summary>Where the reference data of the program comes from: nobody can paste into it.</summary>
    private const string BuiltIn = "law/uk/";

    public static Fix? For(Diagnostic finding)
    {
        var source = finding.Origin.Source;
        if (!source.Path.EndsWith(".yaml", StringComparison.Ordinal) || source.Path.StartsWith(BuiltIn, StringComparison.Ordinal))
        {
            return null;
        }
        var edits = finding.Suggested.IsEmpty ? finding.Corrections : finding.Suggested;
        return edits.IsEmpty ? null : Changed(edits, finding);
    }

    private static Fix? Changed(ImmutableArray<TextEdit> edits, Diagnostic finding)
    {
        // Of a word that stands in many places, the lines of the finding's own.
        var first = edits.FirstOrDefault(edit => edit.Place.Span.Start == finding.Origin.Span.Start && edit.Place.Source == finding.Origin.Source) ?? edits[0];
        var lines = FieldLines.Around(first.Place);
        var span = lines.Span;
        var own = edits.Where(edit => edit.Place.Source == lines.Source && edit.Place.Span.Start >= span.Start && edit.Place.Span.End <= span.End).ToList();
        return lines.Count <= MostLines && span.Length <= MostCharacters && YamlWords.Write(lines, own) is { } yaml
            ? new Fix($"{finding.SuggestedIf ?? "write this"} in place of {Named(lines)}", yaml) { Place = new Origin(lines.Source, span) }
            : null;
    }

    private static string Named(FieldLines lines) => lines.Count == 1 ? $"line {lines.First}" : $"lines {lines.First} to {lines.Last}";
}
