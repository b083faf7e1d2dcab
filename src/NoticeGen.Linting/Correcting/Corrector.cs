using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Linting.Correcting;

/// <summary>
/// Makes the safe corrections that findings carry. Only values change: a correction after which the file reads
/// differently in any other way is left out, so comments, order, quotes and layout stay as they were.
/// </summary>
public static class Corrector
{
    /// <summary>The files that change, in the order of their paths.</summary>
    /// <param name="valuesOf">Every value of a file with its field; null when the text cannot be read.</param>
    public static ImmutableArray<CorrectedFile> Correct(
        IEnumerable<Diagnostic> diagnostics, Func<SourceText, ImmutableArray<FieldValue>?> valuesOf) =>
    [
        .. diagnostics
            .SelectMany(diagnostic => diagnostic.Corrections)
            .Distinct()
            .GroupBy(edit => edit.Place.Source)
            .OrderBy(file => file.Key.Path, StringComparer.Ordinal)
            .Select(file => Correct(file.Key, [.. file.OrderBy(edit => edit.Place.Span.Start).ThenBy(edit => edit.Replacement, StringComparer.Ordinal)], valuesOf))
            .OfType<CorrectedFile>(),
    ];

    private static CorrectedFile? Correct(SourceText source, ImmutableArray<TextEdit> edits, Func<SourceText, ImmutableArray<FieldValue>?> valuesOf)
    {
        if (valuesOf(source) is not { } before)
        {
            return null;
        }
        ImmutableArray<TextEdit> safe = IsSafe(edits) ? edits : [.. edits.Where(edit => IsSafe([edit]))];
        if (safe.Length < edits.Length && !IsSafe(safe))
        {
            return null;
        }
        var text = TextEdit.Apply(source, safe);
        return text == source.Text ? null : new CorrectedFile(source, text);

        bool IsSafe(ImmutableArray<TextEdit> chosen) =>
            valuesOf(new SourceText(source.Path, TextEdit.Apply(source, chosen))) is { } after
            && after.Length == before.Length
            && before.Zip(after).All(pair => pair.First.Field == pair.Second.Field
                && (pair.First.Value == pair.Second.Value || chosen.Any(edit => pair.Second.Value.Contains(edit.Replacement, StringComparison.Ordinal))));
    }
}

/// <summary>A file before and after its corrections.</summary>
public sealed record CorrectedFile(SourceText Source, string Text);
