using NoticeGen.Source;

namespace NoticeGen.Diagnostics;

/// <summary>
/// Lines of YAML laid into a group of a file: a field that stands there empty is filled in its place, one that is missing is
/// added below the others. The fix names the lines, so that whoever pastes it as printed gets a file that can be read. What a
/// person must still fill in stands in square brackets, which <c>placeholder-left</c> refuses to publish.
/// </summary>
public static class YamlPaste
{
    /// <summary>Longer stretches are not repeated for the sake of a line in their midst.</summary>
    private const int MostLines = 40;

    /// <summary>Fields added to a group, or filled in where they are empty; what is filled in already stays.</summary>
    /// <param name="group">Where the group stands, from its first field on.</param>
    /// <param name="when">On what it rests, before "write this in place of line 3": "if it is true"; null for none.</param>
    /// <param name="yaml">The fields, not indented.</param>
    /// <returns>Null where the group is written in a way that lines cannot be laid into, such as between braces.</returns>
    public static Fix? Into(Origin group, string? when, string yaml) => Laid(group, when, (yaml, Laying.Fill));

    /// <summary>The same with the values of the fields in place of those that stand there.</summary>
    /// <inheritdoc cref="Into"/>
    public static Fix? Instead(Origin group, string? when, string yaml) => Laid(group, when, (yaml, Laying.Instead));

    /// <summary>One field in another form, in place of all that stands there of it.</summary>
    /// <param name="key">Where its name stands.</param>
    /// <inheritdoc cref="Into"/>
    public static Fix? Over(Origin key, string? when, string yaml) => Laid(key, when, (yaml, Laying.Over));

    /// <summary>The line of a word, or the lines, with another word in its place.</summary>
    public static Fix Renamed(Origin place, string? when, string instead)
    {
        var (first, last) = (place.Start.Line, place.Source.Place(place.Span.End).Line);
        var (start, end) = (place.Source.LineStart(first), Math.Max(place.Span.End, place.Source.LineStart(last) + place.Source.Line(last).Length));
        var text = place.Source.Text;
        return new Fix($"{(when is null ? "" : when + ", ")}write this in place of {Lines(first, last)}", text[start..place.Span.Start] + instead + text[place.Span.End..end])
        {
            Place = new Origin(place.Source, TextSpan.Between(start, end)),
        };
    }

    /// <summary>Fields of the notice itself: see <see cref="Into"/>.</summary>
    public static Fix? AtTop(SourceText file, string? when, string yaml) => Into(Origin.Of(file), when, yaml);

    private static Fix? Laid(Origin group, string? when, (string Yaml, Laying How) what)
    {
        var source = group.Source;
        List<string> before = [.. source.Lines];
        if (before[^1].Length == 0)
        {
            before.RemoveAt(before.Count - 1);
        }
        var isWhole = group.Span.Length == 0 && group.Span.Start == 0;
        var (line, column) = isWhole ? (1, 1) : group.Start;
        var lines = new GroupLines([.. before], what.How);
        return lines.Lay(line - 1, column - 1, [.. what.Yaml.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')]) ? Between(source, before, lines.All, when) : null;
    }

    /// <summary>The lines that differ, as what to paste.</summary>
    private static Fix? Between(SourceText source, List<string> before, IReadOnlyList<string> after, string? when)
    {
        var most = Math.Min(before.Count, after.Count);
        var head = 0;
        while (head < most && before[head] == after[head])
        {
            head++;
        }
        if (head > 0 && head < after.Count && GroupLines.IsName(before[head - 1]) && GroupLines.IndentOf(after[head]) > GroupLines.IndentOf(before[head - 1]))
        {
            // With the name above them it is plain what the lines belong to.
            head--;
        }
        var tail = 0;
        while (tail < most - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }
        var (last, added) = (before.Count - tail, after.Count - tail - head);
        if (added <= 0 || last - head > MostLines)
        {
            return null;
        }
        var yaml = string.Join('\n', after.Skip(head).Take(added));
        var prefix = when is null ? "" : when + ", ";
        if (last == head)
        {
            var where = head == before.Count ? "at the end" : $"below line {head}";
            var at = head == before.Count ? source.Length : source.LineStart(head + 1);
            return new Fix($"{prefix}add this {where}", yaml) { Place = new Origin(source, new TextSpan(at, 0)) };
        }
        var span = TextSpan.Between(source.LineStart(head + 1), source.LineStart(last) + source.Line(last).Length);
        return new Fix($"{prefix}write this in place of {Lines(head + 1, last)}", yaml) { Place = new Origin(source, span) };
    }

    private static string Lines(int first, int last) => first == last ? $"line {last}" : $"lines {first} to {last}";
}
