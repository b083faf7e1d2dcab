using System.Text;
using NoticeGen.Source;
using YamlDotNet.Core;

namespace NoticeGen.Reading;

/// <summary>The texts of a YAML file, written in the usual ways: without quotes, in quotes, and below <c>|</c> or <c>&gt;</c>.</summary>
internal sealed class YamlTexts(SourceText source)
{
    private readonly YamlPlaces _places = new(source);
    private readonly string _text = source.Text;
    private StringBuilder? _made;

    /// <summary>A text on one line without quotes: the file's own words.</summary>
    public YamlScalar Plain(int start, int end) =>
        new(new Origin(source, TextSpan.Between(start, end)), _text[start..end], isPlain: true, isVerbatim: true);

    /// <summary>A text without quotes over several lines.</summary>
    public YamlScalar? Folded(int start, int end) =>
        Fold(start, end, quote: '\0') is { } text ? _places.Scalar(text, ScalarStyle.Plain, (start, end)) : null;

    /// <summary>A text in quotes. Steps behind it; null for escapes that are rare, and for lines that begin too far out.</summary>
    public YamlScalar? Quoted(ref int at, int parent)
    {
        var start = at;
        var quote = _text[at];
        var end = start + 1;
        var lines = false;
        while (true)
        {
            var next = end > _text.Length ? -1 : _text.AsSpan(end).IndexOfAny(quote, '\\', '\n');
            if (next < 0)
            {
                return null;
            }
            end += next;
            if (_text[end] == '\n')
            {
                lines = true;
                if (!IsFurtherIn(end + 1, parent))
                {
                    return null;
                }
                end++;
            }
            else if (_text[end] == '\\')
            {
                end += quote == '"' ? 2 : 1;
            }
            else if (quote == '\'' && end + 1 < _text.Length && _text[end + 1] == '\'')
            {
                end += 2;
            }
            else
            {
                break;
            }
        }
        at = end + 1;
        var inside = _text.AsSpan(start + 1, end - start - 1);
        if (!lines && !inside.ContainsAny(quote, '\\'))
        {
            return new YamlScalar(new Origin(source, new TextSpan(start + 1, inside.Length)), inside.ToString(), isPlain: false, isVerbatim: true);
        }
        return Fold(start + 1, end, quote) is { } text
            ? _places.Scalar(text, quote == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted, (start, at))
            : null;
    }

    /// <summary>A text in the lines below its sign. Steps behind it; null for rare signs, and for lines with spaces of their own.</summary>
    public YamlScalar? Block(ref int at, int parent)
    {
        var start = at;
        var isFolded = _text[at] == '>';
        var isStripped = at + 1 < _text.Length && _text[at + 1] == '-';
        var line = at + (isStripped ? 2 : 1);
        if (!StepsToNextLine(ref line))
        {
            return null;
        }
        var indent = IndentOf(line);
        if (indent <= parent || IsBlank(line + indent))
        {
            return null;
        }
        var made = Begin();
        var breaks = 0;
        while (line < _text.Length)
        {
            var spaces = IndentOf(line);
            if (IsBlank(line + spaces))
            {
                // Spaces alone at the very end of a file are a line to some and none to others.
                if (spaces > indent || (spaces > 0 && line + spaces == _text.Length))
                {
                    return null;
                }
                breaks++;
            }
            else if (spaces < indent)
            {
                break;
            }
            else
            {
                if (spaces > indent && isFolded)
                {
                    return null;
                }
                if (made.Length > 0)
                {
                    Append(made, breaks, isFolded);
                }
                breaks = 1;
                made.Append(_text, line + indent, LineEnd(line) - line - indent);
            }
            var next = _text.IndexOf('\n', line);
            line = next < 0 ? _text.Length : next + 1;
        }
        if (!isStripped && breaks > 0 && _text[line - 1] == '\n')
        {
            made.Append('\n');
        }
        at = line;
        return _places.Scalar(made.ToString(), isFolded ? ScalarStyle.Folded : ScalarStyle.Literal, (start, line));
    }

    /// <summary>Lines to one text: a break is a space, and each empty line a break. Null for an escape that is rare.</summary>
    private string? Fold(int start, int end, char quote)
    {
        var made = Begin();
        for (var at = start; at < end; at++)
        {
            var sign = _text[at];
            if (sign == '\n')
            {
                var breaks = 0;
                // White space before the break does not count.
                var kept = made.Length;
                while (kept > 0 && made[kept - 1] is ' ' or '\r')
                {
                    kept--;
                }
                made.Length = kept;
                while (at < end && (_text[at] is ' ' or '\n' or '\r'))
                {
                    breaks += _text[at] == '\n' ? 1 : 0;
                    at++;
                }
                at--;
                Append(made, breaks, isFolded: true);
            }
            else if (sign == '\\' && quote == '"')
            {
                at++;
                if (_text[at] is not ('"' or '\\' or '/'))
                {
                    return null;
                }
                made.Append(_text[at]);
            }
            else
            {
                made.Append(sign);
                at += sign == '\'' && quote == '\'' ? 1 : 0;
            }
        }
        return made.ToString();
    }

    private static void Append(StringBuilder made, int breaks, bool isFolded)
    {
        if (isFolded && breaks == 1)
        {
            made.Append(' ');
        }
        else
        {
            made.Append('\n', isFolded ? breaks - 1 : breaks);
        }
    }

    private StringBuilder Begin() => (_made ??= new StringBuilder()).Clear();

    /// <summary>Whether nothing else stands on the line; then steps to the line below.</summary>
    private bool StepsToNextLine(ref int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\r')
        {
            at++;
        }
        return at < _text.Length && _text[at++] == '\n';
    }

    private int IndentOf(int line)
    {
        var at = line;
        while (at < _text.Length && _text[at] == ' ')
        {
            at++;
        }
        return at - line;
    }

    private bool IsBlank(int at) => at == _text.Length || _text[at] == '\n' || (_text[at] == '\r' && at + 1 < _text.Length && _text[at + 1] == '\n');

    private bool IsFurtherIn(int line, int parent) => IndentOf(line) is var indent && (indent > parent || IsBlank(line + indent));

    private int LineEnd(int from)
    {
        var stop = _text.IndexOf('\n', from);
        return stop < 0 ? _text.Length : stop > from && _text[stop - 1] == '\r' ? stop - 1 : stop;
    }
}
