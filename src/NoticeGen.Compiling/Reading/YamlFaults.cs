using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>
/// Says in plain words what is wrong with a YAML file that cannot be read, by looking at the lines where reading stopped. The
/// library's own sentence speaks of scalars and tokens; it is used where nothing here fits.
/// </summary>
internal sealed partial class YamlFaults
{
    private readonly SourceText _source;

    private YamlFaults(SourceText source) => _source = source;

    /// <param name="offset">Where the library stopped, or where the thing begins that it could not read.</param>
    /// <returns>Null when none of the common mistakes is found on the line or the one above.</returns>
    public static Diagnostic? Near(SourceText source, int offset)
    {
        var faults = new YamlFaults(source);
        var line = source.Place(offset).Line;
        for (var candidate = Math.Max(1, line - 1); candidate <= Math.Min(line + 1, source.LineCount); candidate++)
        {
            if (faults.Odd(candidate) is { } odd)
            {
                return odd;
            }
        }
        foreach (var candidate in (ReadOnlySpan<int>)[line, faults.Above(line), faults.Below(line)])
        {
            if (candidate > 0 && faults.On(candidate) is { } found)
            {
                return found;
            }
        }
        return faults.Level(line) ?? faults.Level(faults.Below(line));
    }

    /// <summary>A character that looks like a space, a colon or nothing, where YAML needs a plain one: before a name, in it, or behind it.</summary>
    private Diagnostic? Odd(int line)
    {
        var text = _source.Line(line);
        if (text.AsSpan().IndexOfAny(OddCharacters.LineEnds) is var ended and >= 0)
        {
            return At(line, ended, 1, $"{OddCharacters.Name(text[ended])} stands here, which YAML takes for the end of the line", "delete it; press Enter where a new line is meant");
        }
        var at = 0;
        while (at < text.Length && (text[at] is ' ' or '-' || OddCharacters.Name(text[at]) is not null))
        {
            at++;
        }
        if (OddCharacters.First(text.AsSpan(0, at)) is var (blank, blanks))
        {
            return PastedSigns.AtHead(new Origin(_source, new TextSpan(_source.LineStart(line) + blank, blanks)), text[blank]);
        }
        var name = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-' || OddCharacters.Name(text[at]) is not null))
        {
            at++;
        }
        if (at == name || at >= text.Length)
        {
            return null;
        }
        if (text[at] is '\uff1a' or '\u2236' or '\ua789')
        {
            return At(line, at, 1, $"`{text[at]}` (U+{(int)text[at]:X4}) is not the colon that YAML knows", "type a plain colon and a space after it");
        }
        if (text[at] != ':')
        {
            return null;
        }
        if (OddCharacters.First(text.AsSpan(name, at - name)) is var (inside, many))
        {
            return PastedSigns.Invisible(new Origin(_source, new TextSpan(_source.LineStart(line) + name + inside, many)), text[name + inside], $"`{OddCharacters.Cleaned(text[name..at])}`");
        }
        return at + 1 < text.Length && OddCharacters.Name(text[at + 1]) is { } behind
            ? At(line, at + 1, 1, $"{behind} stands after the colon, where YAML needs a plain space", "delete it, and type a space")
            : null;
    }

    private Diagnostic? On(int line)
    {
        var text = _source.Line(line);
        if (IsEmpty(line) || IsInBlock(line))
        {
            return null;
        }
        if (NoSpaceAfterDash().Match(text) is { Success: true } dash && !text.AsSpan().Trim().SequenceEqual("---"))
        {
            return At(line, dash.Groups["dash"].Index, 1, "a space is missing after the dash", "write `- ` before each item of a list");
        }
        if (PastedBullet().Match(text) is { Success: true } bullet)
        {
            var sign = bullet.Groups["sign"];
            return At(line, sign.Index, 1, $"`{sign.Value}` (U+{(int)sign.Value[0]:X4}) is no dash for YAML", "write `- ` before each item of a list");
        }
        if (NoSpaceAfterColon().Match(text) is { Success: true } close)
        {
            return At(line, close.Groups["colon"].Index, 1, "a space is missing after the colon", $"write `{close.Groups["name"].Value}: ` and then the text");
        }
        var head = Head().Match(text);
        var value = text[head.Length..];
        if (value.Length == 0)
        {
            return null;
        }
        var at = head.Length;
        return value[0] switch
        {
            '@' or '`' or '%' => At(line, at, 1, $"a text cannot begin with `{value[0]}`", "put the whole text in quotes"),
            '"' or '\'' => Quoted(line, at),
            '[' or '{' => Flow(line, at),
            '|' or '>' => Block(line, at),
            '&' or '*' or '!' => null,
            _ => Plain(line, at),
        };
    }

    /// <summary>Text without quotes: no colon with a space after it may stand inside.</summary>
    private Diagnostic? Plain(int line, int at)
    {
        var text = _source.Line(line);
        var end = text.IndexOf(" #", at, StringComparison.Ordinal);
        var value = end < 0 ? text : text[..end];
        var colon = value.IndexOf(": ", at, StringComparison.Ordinal);
        colon = colon < 0 && value.TrimEnd().EndsWith(':') ? value.TrimEnd().Length - 1 : colon;
        if (colon > at && PastedSigns.Opening.Contains(value[at], StringComparison.Ordinal))
        {
            var written = value[at..].TrimEnd();
            var inner = written[1..(PastedSigns.Closing.Contains(written[^1], StringComparison.Ordinal) ? ^1 : ^0)];
            var place = new Origin(_source, new TextSpan(_source.LineStart(line) + at, written.Length));
            return At(line, at, written.Length, $"`{value[at]}` does not quote for YAML, and a colon stands inside the text", "write straight quotes around it: `\"…\"`") with
            {
                Fix = YamlPaste.Renamed(place, null, $"\"{inner.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""),
            };
        }
        return colon < at ? null : At(line, colon, 1, "a colon stands inside the text", "put the whole text in quotes: `\"…\"`");
    }

    private Diagnostic? Quoted(int line, int at)
    {
        var all = _source.Text;
        var start = _source.LineStart(line) + at;
        var quote = all[start];
        var written = _source.Line(line).TrimEnd();
        if (written.Length > at + 1 && written[^1] is '“' or '”' or '‘' or '’' or '«' or '»' && !written.AsSpan(at + 1).Contains(quote))
        {
            return At(line, written.Length - 1, 1, $"the quote opens with `{quote}` and ends with `{written[^1]}`", $"write `{quote}` at both ends");
        }
        var end = start + 1;
        while (end < all.Length && all[end] != quote)
        {
            if (quote == '"' && all[end] == '\\')
            {
                if (end + 1 < all.Length && !"0abtnvfre \"/\\N_LPxuU\t\n\r".Contains(all[end + 1], StringComparison.Ordinal))
                {
                    return At(end, 2, $"`{all.AsSpan(end, 2)}` means nothing between double quotes", "write the backslash twice, or use single quotes");
                }
                end++;
            }
            end++;
            if (quote == '\'' && end + 1 < all.Length && all[end] == quote && all[end + 1] == quote)
            {
                end += 2;
            }
        }
        if (end >= all.Length)
        {
            return At(start, 1, "the quote that opens here is never closed", $"write {(quote == '"' ? "`\"`" : "`'`")} at the end of the text too");
        }
        var rest = all.AsSpan(end + 1);
        var stop = rest.IndexOfAny('\n', '\r');
        rest = (stop < 0 ? rest : rest[..stop]).Trim();
        if (rest.Length == 0 || rest[0] is '#' or ':' || (rest[0] is ',' or ']' or '}' && all.AsSpan(_source.LineStart(line), at).ContainsAny('[', '{')))
        {
            return null;
        }
        return quote == '\'' && char.IsLetter(all[end + 1])
            ? At(end, 1, "this apostrophe closes the quote before the text ends", "write it twice (`''`), or put the text in double quotes")
            : At(end + 1, Math.Max(1, rest.Length), "words stand after the closing quote", "put the quotes around the whole text, or write `\\\"` for those inside");
    }

    private Diagnostic? Flow(int line, int at)
    {
        var all = _source.Text;
        var start = _source.LineStart(line) + at;
        var (open, close) = all[start] == '[' ? ('[', ']') : ('{', '}');
        var depth = 0;
        for (var i = start; i < all.Length; i++)
        {
            depth += all[i] == open ? 1 : all[i] == close ? -1 : 0;
            if (depth == 0)
            {
                var rest = all.AsSpan(i + 1);
                var stop = rest.IndexOfAny('\n', '\r');
                rest = (stop < 0 ? rest : rest[..stop]).Trim();
                return rest.Length > 0 && rest[0] is not ('#' or ',' or ']' or '}')
                    ? At(i + 1, rest.Length, $"words stand after the closing `{close}`", "if it is a text that begins with a bracket, put the whole text in quotes")
                    : null;
            }
        }
        return At(start, 1, $"the `{open}` that opens here is never closed", $"write `{close}` at the end; a text that begins with `{open}` goes in quotes");
    }

    /// <summary>What stands below <c>|</c> or <c>&gt;</c> is indented more than the name of the field, and its first line least.</summary>
    private Diagnostic? Block(int line, int at)
    {
        var text = _source.Line(line);
        if (text.Length > at + 1 && !BlockSigns().IsMatch(text[at..]))
        {
            return At(line, at, 1, $"words stand on the same line as the `{text[at]}`", "begin the text on the next line, indented; or put it in quotes");
        }
        var below = Below(line);
        if (below == 0)
        {
            return null;
        }
        if (IndentOf(below) <= IndentOf(line) && !Name().IsMatch(_source.Line(below)) && !_source.Line(below).AsSpan().TrimStart().StartsWith("- "))
        {
            return At(below, IndentOf(below), 1, $"the text below `{text[at]}` is not indented", "put two more spaces before each of its lines than before the field's name");
        }
        for (var blank = line + 1; blank < below; blank++)
        {
            if (_source.Line(blank).Length > IndentOf(below))
            {
                return At(blank, 0, Math.Max(1, _source.Line(blank).Length), "this empty line has more spaces than the text below it", "take its spaces away");
            }
        }
        return null;
    }

    /// <summary>A line that begins at a column where no field or item of the lines above begins, or that is none.</summary>
    private Diagnostic? Level(int line)
    {
        if (line <= 0 || IsEmpty(line) || IsInBlock(line))
        {
            return null;
        }
        var text = _source.Line(line);
        var indent = IndentOf(line);
        var isItem = text.AsSpan(indent).StartsWith("- ");
        if (!isItem && !Name().IsMatch(text))
        {
            if (line > 1 && indent > 0 && _source.Line(line - 1) is var cut && CutText().Match(cut) is { Success: true } sign)
            {
                return At(line - 1, sign.Groups["sign"].Index, cut.TrimEnd().Length - sign.Groups["sign"].Index, "YAML takes what follows a space and `#` for a comment, and the text ends there", "put the whole text in quotes: `\"…\"`");
            }
            return At(line, indent, Math.Max(1, text.TrimEnd().Length - indent), "this line has no colon, so it is no field", "write `name: text`; if it goes on with the text above, indent it more than the field's name");
        }
        var above = Above(line);
        if (above == 0)
        {
            return null;
        }
        var before = _source.Line(above);
        var head = Head().Match(before);
        if (indent > IndentOf(above) && Name().IsMatch(before) && before[head.Length..].Trim() is { Length: > 0 } value && value[0] is not ('#' or '|' or '>'))
        {
            return indent == DashedIndent(before) ? null
                : At(line, 0, Math.Max(1, indent), "this line is indented more than the line above, which is no group", $"begin it with {Spaces(DashedIndent(before))}, as the field above");
        }
        var levels = new SortedSet<int>();
        for (var (upper, least) = (above, int.MaxValue); upper > 0 && least > 0; upper = Above(upper))
        {
            if (IndentOf(upper) < least)
            {
                least = IndentOf(upper);
                levels.Add(least);
                levels.Add(DashedIndent(_source.Line(upper)));
            }
        }
        if (!levels.Contains(indent))
        {
            var near = levels.OrderBy(level => Math.Abs(level - indent)).ThenByDescending(level => level).First();
            return At(line, 0, Math.Max(1, indent), $"this line begins with {Spaces(indent)}, and none of the fields above does", $"begin it with {Spaces(near)}, or with as many as the field it belongs with");
        }
        var other = Enumerable.Range(1, line - 1).Reverse().FirstOrDefault(upper => !IsEmpty(upper) && IndentOf(upper) <= indent);
        if (other > 0 && IndentOf(other) == indent && isItem != _source.Line(other).AsSpan(indent).StartsWith("- "))
        {
            return isItem
                ? At(line, indent, 1, "an item of a list stands among fields", "give it the spaces of the list it belongs to; the list begins below a field such as `data:`")
                : At(line, indent, 1, "a field stands among the items of a list", "indent it to belong to the item above, or less to come after the list");
        }
        return null;
    }

    private Diagnostic At(int line, int column, int length, string message, string help) => At(_source.LineStart(line) + column, length, message, help);

    private Diagnostic At(int offset, int length, string message, string help) =>
        ReadingProblems.YamlSyntax.At(new Origin(_source, new TextSpan(offset, Math.Min(length, Math.Max(0, _source.Text.Length - offset)))), message, help);

    private int Above(int line)
    {
        line--;
        while (line > 0 && IsEmpty(line))
        {
            line--;
        }
        return line;
    }

    /// <summary>The next line with words; 0 when there is none.</summary>
    private int Below(int line)
    {
        line++;
        while (line <= _source.LineCount && IsEmpty(line))
        {
            line++;
        }
        return line <= _source.LineCount ? line : 0;
    }

    private bool IsEmpty(int line) => _source.Line(line).AsSpan().TrimStart() is { Length: 0 } or ['#', ..];

    /// <summary>Whether the line is text below a <c>|</c> or <c>&gt;</c>.</summary>
    private bool IsInBlock(int line)
    {
        var indent = IndentOf(line);
        for (var upper = line - 1; upper > 0 && indent > 0; upper--)
        {
            if (!IsEmpty(upper) && IndentOf(upper) < indent)
            {
                indent = IndentOf(upper);
                if (EndsAsBlock().IsMatch(_source.Line(upper)))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private int IndentOf(int line) => _source.Line(line) is var text ? text.Length - text.AsSpan().TrimStart(' ').Length : 0;

    /// <summary>Where the first name of an item stands, behind its dash; of other lines, where they begin.</summary>
    private static int DashedIndent(string line) => Dashes().Match(line).Length;

    private static string Spaces(int count) => count switch
    {
        0 => "no space",
        1 => "1 space",
        _ => $"{count} spaces",
    };

    [GeneratedRegex(@"^ *(?:- +)*(?:[A-Za-z_][\w-]*:(?: +|$))?", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"^ *(?:- +)*", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^ *(?:- +)*(?:[A-Za-z_][\w-]*|""[^""]*""|'[^']*') *:(?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^ *(?<dash>-)[^\s-]", RegexOptions.CultureInvariant)]
    private static partial Regex NoSpaceAfterDash();

    [GeneratedRegex(@"^ *(?:- +)*(?<name>[a-z_]+)(?<colon>:)(?!//)[^\s:]", RegexOptions.CultureInvariant)]
    private static partial Regex NoSpaceAfterColon();

    [GeneratedRegex(@"^ *(?<sign>[\u2010-\u2015\u2212\u00b7\u2022\u2023\u2043\u2219\u25a0-\u25ff\u2713\u2714\u27a2\uf0a7\uf0b7])\s", RegexOptions.CultureInvariant)]
    internal static partial Regex PastedBullet();

    [GeneratedRegex(@"(?:^|\s)(?<sign>#[^\s#])", RegexOptions.CultureInvariant)]
    private static partial Regex CutText();

    [GeneratedRegex(@"^[|>][-+0-9]*\s*(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BlockSigns();

    [GeneratedRegex(@"(?:: |- )[|>][-+0-9]*\s*(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsAsBlock();
}
