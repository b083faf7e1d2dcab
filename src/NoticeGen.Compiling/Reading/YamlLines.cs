using System.Buffers;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>
/// Reads the YAML that notices are written in straight from its lines: groups, lists and texts. Whatever is unusual, faults among
/// it, is left to <see cref="YamlReader"/> with the library's parser, so that this reader is right or silent.
/// </summary>
internal sealed class YamlLines
{
    /// <summary>Names are compared one by one here; of longer groups the parser's reader keeps a table.</summary>
    private const int MostEntries = 256;

    /// <summary>Longer names are no names to YAML.</summary>
    private const int LongestKey = 1000;

    /// <summary>Line breaks and white space of which YAML has its own opinion.</summary>
    private static readonly SearchValues<char> Unusual = SearchValues.Create("\t\v\f\u0085\u2028\u2029\ufeff\0");

    /// <summary>Alone it is no value; what the library makes of more behind it is its own affair.</summary>
    private const char Nothing = '~';

    /// <summary>No text without quotes begins with one of these, or means something else with it.</summary>
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`");

    private readonly SourceText _source;
    private readonly string _text;
    private readonly YamlTexts _texts;

    /// <summary>Where the next word stands, and where its line begins; at the end of the file, the end.</summary>
    private int _at;
    private int _line;

    private YamlLines(SourceText source)
    {
        _source = source;
        _text = source.Text;
        _texts = new YamlTexts(source);
    }

    private int Column => _at - _line;

    private bool IsAtEnd => _at == _text.Length;

    /// <summary>Null where the parser has to look.</summary>
    public static YamlMap? Read(SourceText source) =>
        source.Text.AsSpan().ContainsAny(Unusual) || HasOldBreaks(source.Text) ? null : new YamlLines(source).ReadFile();

    /// <summary>A return without a line feed, which breaks lines too.</summary>
    private static bool HasOldBreaks(string text)
    {
        for (var at = text.IndexOf('\r', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\r', at + 1))
        {
            if (at + 1 == text.Length || text[at + 1] != '\n')
            {
                return true;
            }
        }
        return false;
    }

    private YamlMap? ReadFile()
    {
        Next();
        return !IsAtEnd && Column == 0 && KeyEnd() > 0 && Group(0, 0) is { } map && IsAtEnd ? map : null;
    }

    /// <summary>What begins at the next word, which stands at the first place of its line or behind a dash.</summary>
    /// <param name="parent">The column of the group or list that it belongs to.</param>
    private YamlNode? Node(int parent, int depth)
    {
        if (depth > YamlReader.MaxDepth || Column <= parent)
        {
            return null;
        }
        return IsDash() ? List(Column, depth)
            : KeyEnd() > 0 ? Group(Column, depth)
            : Value(parent, depth);
    }

    private YamlMap? Group(int column, int depth)
    {
        var start = _at;
        var entries = new List<YamlEntry>();
        do
        {
            var end = KeyEnd();
            if (end <= 0 || end - _at > LongestKey || entries.Count == MostEntries || depth >= YamlReader.MaxDepth)
            {
                return null;
            }
            var from = _at;
            var key = _texts.Plain(from, TrimEnd(from, end));
            if (key.Text == "<<" || IsGiven(entries, key.Text))
            {
                return null;
            }
            _at = end + 1;
            if (After(column, depth) is not { } value)
            {
                return null;
            }
            entries.Add(new YamlEntry(key, value));
        }
        while (!IsAtEnd && Column == column && !IsDash());
        return IsAtEnd || Column < column ? new YamlMap(Between(start), entries) : null;
    }

    private YamlList? List(int column, int depth)
    {
        var start = _at;
        var items = new List<YamlNode>();
        do
        {
            _at++;
            if (After(column, depth) is not { } item)
            {
                return null;
            }
            items.Add(item);
        }
        while (!IsAtEnd && Column == column && IsDash());
        return IsAtEnd || Column < column ? new YamlList(Between(start), items) : null;
    }

    /// <summary>What stands behind a colon or a dash, or in the lines below it; then steps to the next word.</summary>
    private YamlNode? After(int column, int depth)
    {
        var isDash = _text[_at - 1] == '-';
        var line = _line;
        Next();
        // A group or a list may begin behind a dash, but not behind a name.
        return IsAtEnd ? null : line == _line && !isDash ? Value(column, depth + 1) : Node(column, depth + 1);
    }

    private static bool IsGiven(List<YamlEntry> entries, string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Key.Text == key)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A text, or a list or group in brackets; nothing else may stand on its line.</summary>
    private YamlNode? Value(int parent, int depth)
    {
        YamlNode? value = _text[_at] switch
        {
            '[' or '{' => new YamlBrackets(_source, _texts, parent).Read(ref _at, depth),
            '"' or '\'' => _texts.Quoted(ref _at, parent),
            '|' or '>' => _texts.Block(ref _at, parent),
            var first when Indicators.Contains(first) => null,
            _ => PlainText(parent),
        };
        if (value is null)
        {
            return null;
        }
        _line = LineStart(_at);
        if (_at == _line)
        {
            Next();
            return value;
        }
        var line = _line;
        if (!IsSpaceOrBreak(_at))
        {
            return null;
        }
        Next();
        return IsAtEnd || line != _line ? value : null;
    }

    /// <summary>A text without quotes, with the lines that go on with it.</summary>
    private YamlScalar? PlainText(int parent)
    {
        var start = _at;
        var end = PlainLineEnd(_at, out var isOpen);
        var lines = 1;
        while (end >= 0 && isOpen && TextBelow(end, parent) is >= 0 and var below)
        {
            if (KeyEndFrom(below) != 0 || (end = PlainLineEnd(below, out isOpen)) < 0)
            {
                return null;
            }
            lines++;
        }
        if (end < 0)
        {
            return null;
        }
        if (_text[start] == Nothing && end > start + 1)
        {
            return null;
        }
        _at = end;
        return lines == 1 ? _texts.Plain(start, end) : _texts.Folded(start, end);
    }

    /// <summary>The first word below that stands further in than a column; -1 when the text ends before. No comment may stand between.</summary>
    private int TextBelow(int end, int parent)
    {
        var at = end;
        while (at < _text.Length && (_text[at] is ' ' or '\n' || IsReturn(at)))
        {
            at++;
        }
        return at < _text.Length && at - LineStart(at) > parent && _text[at] != '#' ? at : -1;
    }

    /// <summary>Where the words of a line end; -1 where a colon inside them means more.</summary>
    /// <param name="isOpen">Whether the text may go on below: a comment ends it.</param>
    private int PlainLineEnd(int from, out bool isOpen)
    {
        var stop = LineEnd(from);
        var line = _text.AsSpan(from, stop - from);
        var comment = line.IndexOf(" #");
        isOpen = comment < 0;
        line = (isOpen ? line : line[..comment]).TrimEnd(' ');
        return line.IndexOf(": ") >= 0 || (line.Length > 0 && line[^1] == ':') ? -1 : from + line.Length;
    }

    /// <summary>The colon behind a name at the next word; 0 when there is none, -1 when it is written in an unusual way.</summary>
    private int KeyEnd() => KeyEndFrom(_at);

    private int KeyEndFrom(int at)
    {
        if (_text[at] is '[' or '{' or '|' or '>')
        {
            return 0;
        }
        var stop = LineEnd(at);
        var line = _text.AsSpan(at, stop - at);
        if (line[0] is '"' or '\'')
        {
            var close = line[1..].IndexOf(line[0]);
            return close >= 0 && line[(close + 2)..].TrimStart(' ') is [':', ..] ? -1 : 0;
        }
        for (var from = 0; line[from..].IndexOf(':') is >= 0 and var found; from += found + 1)
        {
            var colon = from + found;
            if (colon + 1 == line.Length || line[colon + 1] == ' ')
            {
                return line[..colon].IndexOf(" #") >= 0 ? 0 : Indicators.Contains(line[0]) || line[0] == Nothing ? -1 : at + colon;
            }
        }
        return 0;
    }

    private bool IsDash() => _text[_at] == '-' && (_at + 1 == _text.Length || IsSpaceOrBreak(_at + 1));

    private bool IsSpaceOrBreak(int at) => at == _text.Length || _text[at] is ' ' or '\n' || IsReturn(at);

    private bool IsReturn(int at) => _text[at] == '\r' && at + 1 < _text.Length && _text[at + 1] == '\n';

    private int LineStart(int at) => _text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;

    /// <summary>The end of a line without its break.</summary>
    private int LineEnd(int from)
    {
        var stop = _text.IndexOf('\n', from);
        return stop < 0 ? _text.Length : stop > from && _text[stop - 1] == '\r' ? stop - 1 : stop;
    }

    private int TrimEnd(int from, int to) => from + _text.AsSpan(from, to - from).TrimEnd(' ').Length;

    /// <summary>Steps over spaces, breaks and comments to the next word.</summary>
    private void Next()
    {
        while (_at < _text.Length)
        {
            if (_text[_at] == '\n')
            {
                _at++;
                _line = _at;
            }
            else if (_text[_at] == ' ' || IsReturn(_at))
            {
                _at++;
            }
            else if (_text[_at] == '#' && (_at == _line || _text[_at - 1] == ' '))
            {
                _at = LineEnd(_at);
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>From a group's first word to the word after it, without the white space before that.</summary>
    private Origin Between(int start)
    {
        var end = _at;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }
        return new Origin(_source, TextSpan.Between(start, end));
    }
}
