using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Diagnostics;

/// <summary>
/// The lines of a writer's own file with a finding put right, or with a note of what to write where no words can be offered.
/// Made only when a report asks.
/// </summary>
internal static class LinesToPaste
{
    /// <summary>What begins the note above lines that a person must write anew.</summary>
    public const string Mark = "# rewrite: ";

    /// <summary>Longer fields are not repeated: a note alone is to stand above them.</summary>
    private const int MostLines = 12;

    /// <summary>Shorter advice goes with what is wrong, or nobody knows later what it was about.</summary>
    private const int ShortestNote = 32;

    /// <summary>Where the reference data of the program comes from: nobody can paste into it.</summary>
    private const string BuiltIn = "law/uk/";

    public static Fix? For(Diagnostic finding)
    {
        var source = finding.Origin.Source;
        if (finding.NothingToPaste is not null || !source.Path.EndsWith(".yaml", StringComparison.Ordinal) || source.Path.StartsWith(BuiltIn, StringComparison.Ordinal))
        {
            return null;
        }
        var edits = finding.Suggested.IsEmpty ? finding.Corrections : finding.Suggested;
        return (edits.IsEmpty ? null : Changed(edits, finding)) ?? Marked(finding);
    }

    private static Fix? Changed(ImmutableArray<TextEdit> edits, Diagnostic finding)
    {
        // Of a word that stands in many places, the lines of the finding's own.
        var first = edits.FirstOrDefault(edit => edit.Place.Span.Start == finding.Origin.Span.Start && edit.Place.Source == finding.Origin.Source) ?? edits[0];
        var lines = FieldLines.Around(first.Place);
        var span = lines.Span;
        var own = edits.Where(edit => edit.Place.Source == lines.Source && edit.Place.Span.Start >= span.Start && edit.Place.Span.End <= span.End).ToList();
        return lines.Count <= MostLines && YamlWords.Write(lines, own) is { } yaml
            ? new Fix($"{finding.SuggestedIf ?? "write this"} in place of {Named(lines)}", yaml) { Replaces = span }
            : null;
    }

    private static Fix? Marked(Diagnostic finding)
    {
        if (finding.Help is not { } help || finding.Origin.Span.Length == 0)
        {
            return null;
        }
        var lines = FieldLines.Around(finding.Origin);
        // "correct it" says too little by itself.
        var what = help.Length < ShortestNote ? $"{finding.Message}; {help}" : help;
        var note = lines.Indent + Mark + what.ReplaceLineEndings(" ");
        return lines.Count <= MostLines
            ? new Fix($"rewrite {Named(lines)} as the note says", note + "\n" + lines.Source.Text.Substring(lines.Span.Start, lines.Span.Length).ReplaceLineEndings("\n")) { Replaces = lines.Span }
            : new Fix($"put this note above line {lines.First}, and do what it says", note) { Replaces = new TextSpan(lines.Span.Start, 0) };
    }

    private static string Named(FieldLines lines) => lines.Count == 1 ? $"line {lines.First}" : $"lines {lines.First} to {lines.Last}";
}
