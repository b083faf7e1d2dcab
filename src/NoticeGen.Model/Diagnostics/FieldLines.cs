using System.Text.RegularExpressions;
using NoticeGen.Source;

namespace NoticeGen.Diagnostics;

/// <summary>
/// The whole lines of a YAML file that hold one field, from the line with its name to the end of its value: what a person
/// takes out when putting something else in its place. Found by the indentation alone, so that it costs nothing until asked.
/// </summary>
/// <param name="First">The first line, from 1.</param>
/// <param name="Last">The last line.</param>
internal readonly partial record struct FieldLines(SourceText Source, int First, int Last)
{
    public static FieldLines Around(Origin place)
    {
        var source = place.Source;
        var line = place.Start.Line;
        if (source.Line(line).TrimStart().StartsWith('#'))
        {
            // A comment speaks for the line below it.
            var next = line + 1;
            while (next < source.LineCount && IsEmpty(source.Line(next)))
            {
                next++;
            }
            return next > source.LineCount || IsEmpty(source.Line(next)) ? new FieldLines(source, line, line) : new FieldLines(source, line, EndOf(source, next));
        }
        var first = StartOf(source, line);
        return new FieldLines(source, first, Math.Max(EndOf(source, first), place.Span.Length == 0 ? line : source.Place(place.Span.End - 1).Line));
    }

    public int Count => Last - First + 1;

    /// <summary>From the first character of the first line to the last of the last, without its line ending.</summary>
    public TextSpan Span
    {
        get
        {
            var start = Source.LineStart(First);
            return TextSpan.Between(start, Source.LineStart(Last) + Source.Line(Last).Length);
        }
    }

    /// <summary>The spaces before the field.</summary>
    public string Indent
    {
        get
        {
            var line = Source.Line(First);
            return line[..IndentOf(line)];
        }
    }

    /// <summary>Where the value begins: after the dash and the name; the end of the first line, where it begins below.</summary>
    public int ValueStart
    {
        get
        {
            var line = Source.Line(First);
            var match = Head().Match(line);
            return Source.LineStart(First) + (match.Success ? match.Length : IndentOf(line));
        }
    }

    /// <summary>The line itself, or the line above it that begins the value in which it stands.</summary>
    private static int StartOf(SourceText source, int line)
    {
        var text = source.Line(line);
        var indent = IndentOf(text);
        int? nearest = null;
        int? block = null;
        for (var above = line - 1; above >= 1 && indent > 0; above--)
        {
            var upper = source.Line(above);
            if (IsEmpty(upper) || IndentOf(upper) >= indent)
            {
                continue;
            }
            indent = IndentOf(upper);
            nearest ??= above;
            block = BlockHead().IsMatch(upper) ? above : block;
        }
        return block ?? (Head().Match(text) is { Success: true, Length: > 0 } ? line : nearest ?? line);
    }

    private static int EndOf(SourceText source, int first)
    {
        var head = source.Line(first);
        var indent = Dashes().Match(head).Length;
        // "- words: …" has its next field at the indent of the name; "- Town Hall" goes on anywhere right of the dash.
        indent = Name().IsMatch(head[indent..]) ? indent : IndentOf(head);
        var last = first;
        for (var line = first + 1; line <= source.LineCount; line++)
        {
            var text = source.Line(line);
            if (text.AsSpan().IsWhiteSpace())
            {
                continue;
            }
            if (IndentOf(text) <= indent)
            {
                break;
            }
            last = line;
        }
        return last;
    }

    private static int IndentOf(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    private static bool IsEmpty(string line) => line.AsSpan().IsWhiteSpace() || line.AsSpan().TrimStart()[0] == '#';

    /// <summary>Dashes and a name, with the spaces after them.</summary>
    [GeneratedRegex(@"^ *(?:- +)*(?:[A-Za-z_][\w-]*: *(?=\S|$)|(?<=- +))", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"^ *(?:- +)*", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^[A-Za-z_][\w-]*:(?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:: |- )[|>][-+0-9]*\s*(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BlockHead();
}
