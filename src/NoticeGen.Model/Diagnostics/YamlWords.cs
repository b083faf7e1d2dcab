using System.Buffers;
using System.Text;
using NoticeGen.Source;

namespace NoticeGen.Diagnostics;

/// <summary>Puts words into a value of a YAML file as the way in which it is written asks: plain, quoted, or as a block.</summary>
public static class YamlWords
{
    /// <summary>Signs with which no plain value may begin.</summary>
    private const string Indicators = "[]{}&*!|>'\"%@`#,?:-";

    /// <summary>Signs that mean something inside a list between brackets.</summary>
    private static readonly SearchValues<char> FlowSigns = SearchValues.Create(",[]{}\"':#");

    /// <summary>The field's lines with the edits made; null when the value cannot take them as it is written.</summary>
    internal static string? Write(FieldLines lines, IReadOnlyList<TextEdit> edits)
    {
        var source = lines.Source;
        var span = lines.Span;
        var start = lines.ValueStart;
        if (edits.Count == 0 || edits.Any(edit => edit.Replacement.Contains('\n', StringComparison.Ordinal)))
        {
            return null;
        }
        if (edits[0].Place.Span.Start < start || start >= source.Text.Length || source.Text[start] == '#')
        {
            // A comment, or a name.
            return Apply(source, span, edits) is { Length: > 0 } changed ? changed : null;
        }
        switch (source.Text[start])
        {
            case '|' or '>':
                return Apply(source, span, edits);
            case '"':
                return Apply(source, span, edits.Select(edit => edit with { Replacement = Escaped(edit.Replacement) }));
            case '\'':
                return Apply(source, span, edits.Select(edit => edit with { Replacement = edit.Replacement.Replace("'", "''", StringComparison.Ordinal) }));
            case '[' or '{':
                return edits.Any(edit => edit.Replacement.AsSpan().ContainsAny(FlowSigns)) ? null : Apply(source, span, edits);
        }
        var head = source.Text[span.Start..start];
        var value = Apply(source, TextSpan.Between(start, span.End), edits);
        return value.Trim().Length == 0 ? null
            : IsPlain(value) ? head + value
            : lines.Count == 1 && (IsWhole(edits, start, span.End) || !value.Contains(" #", StringComparison.Ordinal)) ? $"{head}\"{Escaped(value)}\""
            : null;
    }

    /// <summary>Whether the value is given anew, to the end of its line, so that nothing in it is a comment.</summary>
    private static bool IsWhole(IReadOnlyList<TextEdit> edits, int start, int end) => edits is [{ Place.Span: var place }] && place.Start == start && place.End >= end;

    /// <summary>A text as the value of a field on one line: plain where YAML reads it so, else between quotes.</summary>
    public static string Quoted(string text) =>
        IsPlain(text) && text is not ("~" or "null") && text.Trim() == text && !text.AsSpan().ContainsAny('\n', '\r', '\t') ? text
            : $"\"{Escaped(text).ReplaceLineEndings("\\n").Replace("\t", "\\t", StringComparison.Ordinal)}\"";

    /// <summary>Whether YAML reads a value as it stands, without quotes.</summary>
    private static bool IsPlain(string value) =>
        value.Length > 0
        && (!Indicators.Contains(value[0], StringComparison.Ordinal) || (value[0] is '-' or '?' or ':' && value.Length > 1 && value[1] != ' '))
        && !value.Contains(": ", StringComparison.Ordinal) && !value.EndsWith(':') && !value.Contains(" #", StringComparison.Ordinal);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Apply(SourceText source, TextSpan span, IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder();
        var done = span.Start;
        foreach (var edit in edits.OrderBy(edit => edit.Place.Span.Start))
        {
            if (edit.Place.Span.Start >= done)
            {
                text.Append(source.Text, done, edit.Place.Span.Start - done).Append(edit.Replacement);
                done = edit.Place.Span.End;
            }
        }
        return text.Append(source.Text, done, span.End - done).ToString().ReplaceLineEndings("\n");
    }
}
