using System.Text.RegularExpressions;

namespace NoticeGen.Diagnostics;

/// <summary>The lines of a YAML file while fields are laid into one of its groups.</summary>
internal sealed partial class GroupLines(List<string> lines, Laying how)
{
    public IReadOnlyList<string> All => lines;

    /// <param name="first">The line that holds the group's first field, from 0.</param>
    /// <param name="column">Where its fields begin.</param>
    /// <param name="yaml">The fields to lay in, not indented.</param>
    /// <returns>False when the group is not written line by line, or another form of value stands where one belongs.</returns>
    public bool Lay(int first, int column, IReadOnlyList<string> yaml)
    {
        if (column > 0 && (lines[first].Length < column || !OnlyDashes().IsMatch(lines[first][..column])))
        {
            return false;
        }
        foreach (var field in Fields(yaml))
        {
            if (!LayField(first, column, field))
            {
                return false;
            }
        }
        return true;
    }

    private bool LayField(int first, int column, List<string> field)
    {
        var name = field[0][..(field[0].IndexOf(':', StringComparison.Ordinal) + 1)];
        var end = EndOf(first, column, ofGroup: true);
        var at = Enumerable.Range(first, end - first + 1).FirstOrDefault(line => IsField(lines[line], column, name), -1);
        if (at < 0)
        {
            lines.InsertRange(end + 1, Indented(field, column));
            return true;
        }
        var last = EndOf(at, column, ofGroup: false);
        var value = ValueOf(lines[at][(column + name.Length)..]);
        var below = Enumerable.Range(at + 1, last - at).FirstOrDefault(line => IsContent(lines[line]), -1);
        if (how == Laying.Over || (value.Length == 0 && below < 0))
        {
            Replace(at, how == Laying.Over ? last : at, (column, field));
            return true;
        }
        if (value.Length > 0 || field.Count == 1 || ValueOf(field[0][name.Length..]).Length > 0)
        {
            // What a person has written stays, unless it is what is to be changed.
            if (how == Laying.Instead)
            {
                Replace(at, last, (column, field));
            }
            return how == Laying.Instead || (value.Length > 0 && field.Count == 1);
        }
        List<string> inner = [.. Outdented(field)];
        var (isList, wantsList) = (IsItem(lines[below]), IsItem(inner[0]));
        return isList != wantsList ? false
            : isList ? LayItems(below, last, inner)
            : Lay(below, IndentOf(lines[below]), inner);
    }

    /// <summary>Items go below those that are there; into the one that is there, where nothing in it is filled in.</summary>
    private bool LayItems(int first, int last, List<string> items)
    {
        var column = IndentOf(lines[first]);
        var isAlone = !Enumerable.Range(first + 1, last - first).Any(line => IsContent(lines[line]) && IndentOf(lines[line]) == column);
        if (isAlone && Enumerable.Range(first, last - first + 1).All(line => !IsContent(lines[line]) || IsUnfilled(lines[line])))
        {
            var inside = column + Dashes().Match(lines[first][column..]).Length;
            return inside >= lines[first].Length
                ? ReplaceItem(first, last, (column, items))
                : Lay(first, inside, [items[0][2..], .. items.Skip(1).Select(line => line.Length > 1 ? line[2..] : line)]);
        }
        lines.InsertRange(last + 1, Indented(items, column));
        return true;
    }

    private bool ReplaceItem(int first, int last, (int Column, List<string> Lines) items)
    {
        lines.RemoveRange(first, last - first + 1);
        lines.InsertRange(first, Indented(items.Lines, items.Column));
        return true;
    }

    private void Replace(int first, int last, (int Column, List<string> Lines) field)
    {
        var head = lines[first][..field.Column] + field.Lines[0];
        lines.RemoveRange(first, last - first + 1);
        lines.Insert(first, head);
        lines.InsertRange(first + 1, Indented(field.Lines.Skip(1), field.Column));
    }

    /// <summary>The last line with words that belongs to a group or to one of its fields; comments between count to what follows.</summary>
    private int EndOf(int first, int column, bool ofGroup)
    {
        var last = first;
        for (var line = first + 1; line < lines.Count; line++)
        {
            if (!IsContent(lines[line]))
            {
                continue;
            }
            var indent = IndentOf(lines[line]);
            // The items of a list may stand as far to the left as its name.
            var isOwnItem = indent == column && IsItem(lines[line]) && !IsItem(lines[first][..Math.Min(lines[first].Length, column + 2)]);
            if (indent < column || (!ofGroup && indent == column && !isOwnItem))
            {
                break;
            }
            last = line;
        }
        return ofGroup && column == 0 ? lines.Count - 1 : last;
    }

    private static IEnumerable<List<string>> Fields(IReadOnlyList<string> yaml)
    {
        List<string>? field = null;
        foreach (var line in yaml)
        {
            if (field is null || (line.Length > 0 && line[0] is not (' ' or '-')))
            {
                if (field is not null)
                {
                    yield return field;
                }
                field = [];
            }
            field.Add(line);
        }
        if (field is not null)
        {
            yield return field;
        }
    }

    private static bool IsField(string line, int column, string name) =>
        line.Length >= column + name.Length && line.AsSpan(column).StartsWith(name, StringComparison.Ordinal)
        && (line.Length == column + name.Length || line[column + name.Length] == ' ') && OnlyDashes().IsMatch(line[..column]);

    /// <summary>A name or a dash with nothing behind it.</summary>
    private static bool IsUnfilled(string line) => Unfilled().IsMatch(line);

    /// <summary>What stands behind a name, without a comment; empty for what YAML takes for nothing.</summary>
    private static string ValueOf(string text)
    {
        var comment = text.TrimStart().StartsWith('#') ? 0 : text.IndexOf(" #", StringComparison.Ordinal);
        var value = (comment < 0 ? text : text[..comment]).Trim();
        return value is "~" or "null" or "{}" or "[]" or "\"\"" or "''" ? "" : value;
    }

    private static IEnumerable<string> Indented(IEnumerable<string> field, int column) =>
        field.Select(line => line.Length == 0 ? line : new string(' ', column) + line);

    private static IEnumerable<string> Outdented(List<string> field)
    {
        var indent = IndentOf(field[1]);
        return field.Skip(1).Select(line => line.Length <= indent ? line.TrimStart() : line[indent..]);
    }

    private static bool IsContent(string line) => line.AsSpan().TrimStart() is not ({ Length: 0 } or ['#', ..]);

    private static bool IsItem(string line) => line.AsSpan().TrimStart() is ['-'] or ['-', ' ', ..];

    /// <summary>A name with nothing behind it.</summary>
    public static bool IsName(string line) => IsContent(line) && IsUnfilled(line) && line.TrimEnd().EndsWith(':');

    public static int IndentOf(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    [GeneratedRegex(@"^[ -]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyDashes();

    [GeneratedRegex(@"^ *(?:- *)*", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^ *(?:- *)*(?:[A-Za-z_][\w-]*: *)?(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Unfilled();
}

/// <summary>What is done with a field that stands there already.</summary>
internal enum Laying
{
    /// <summary>It is filled in where it is empty.</summary>
    Fill,

    /// <summary>It gets the new value; what is in its group beside it stays.</summary>
    Instead,

    /// <summary>All of it goes.</summary>
    Over,
}
