namespace NoticeGen.Source;

/// <summary>Where lines are added to a group or a list of a YAML file that is written in lines of its own.</summary>
public static class BlockInsertion
{
    /// <summary>The lines as the last of a group or list; null for one in braces or brackets, whose lines a person must write.</summary>
    /// <param name="block">Where it stands, from its first field or its first dash on.</param>
    /// <param name="yaml">The lines, not indented.</param>
    public static TextEdit? AtEndOf(Origin block, string yaml)
    {
        var source = block.Source;
        var (first, column) = block.Start;
        var sign = source.Text[block.Span.Start];
        if (sign is '{' or '[')
        {
            return null;
        }
        var last = first;
        for (var number = first + 1; number <= source.LineCount; number++)
        {
            var line = source.Line(number);
            var rest = line.AsSpan().TrimStart();
            var indent = line.Length - rest.Length;
            if (rest.IsWhiteSpace() || (rest[0] == '#' && indent < column))
            {
                continue;
            }
            // A list may stand no further in than the field that holds it.
            if (indent < column - 1 || (sign == '-' && indent == column - 1 && rest[0] != '-'))
            {
                break;
            }
            last = number;
        }
        var end = source.LineStart(last) + source.Line(last).Length;
        var margin = LineEnd(source) + new string(' ', column - 1);
        return new TextEdit(new Origin(source, new TextSpan(end, 0)), margin + yaml.Replace("\n", margin, StringComparison.Ordinal));
    }

    /// <summary>How the lines of a file end.</summary>
    public static string LineEnd(SourceText source) => source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
