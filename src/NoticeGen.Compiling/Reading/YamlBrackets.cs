using System.Buffers;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>A list or a group in brackets, such as <c>[Town Hall, Northtown]</c>, over one line or several.</summary>
internal sealed class YamlBrackets(SourceText source, YamlTexts texts, int parent)
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(",[]{}?:#&*!|>'\"%@`\n");

    private readonly string _text = source.Text;
    private int _at;

    /// <summary>Steps behind the closing bracket; null for what is unusual.</summary>
    public YamlNode? Read(ref int at, int depth)
    {
        _at = at;
        var node = Node(depth);
        at = _at;
        return node;
    }

    private YamlNode? Node(int depth) => depth > YamlReader.MaxDepth || _at == _text.Length ? null : _text[_at] switch
    {
        '[' => List(depth),
        '{' => Group(depth),
        '"' or '\'' => texts.Quoted(ref _at, parent),
        _ => Plain(),
    };

    private YamlList? List(int depth)
    {
        var start = _at++;
        var items = new List<YamlNode>();
        while (Next() && _text[_at] != ']')
        {
            if ((items.Count > 0 && !StepsOverComma()) || Node(depth + 1) is not { } item)
            {
                return null;
            }
            items.Add(item);
        }
        return End(start, ']') is { } origin ? new YamlList(origin, items) : null;
    }

    private YamlMap? Group(int depth)
    {
        var start = _at++;
        var entries = new List<YamlEntry>();
        while (Next() && _text[_at] != '}')
        {
            if ((entries.Count > 0 && !StepsOverComma()) || Plain() is not { } key || entries.Exists(entry => entry.Key.Text == key.Text) || key.Text == "<<"
                || !Next() || _text[_at] != ':' || ++_at == _text.Length || _text[_at] != ' ' || !Next() || Node(depth + 1) is not { } value)
            {
                return null;
            }
            entries.Add(new YamlEntry(key, value));
        }
        return End(start, '}') is { } origin ? new YamlMap(origin, entries) : null;
    }

    /// <summary>Words on one line, up to a comma, a bracket or a colon.</summary>
    private YamlScalar? Plain()
    {
        var start = _at;
        var stop = _text.AsSpan(start).IndexOfAny(Stops);
        if (stop <= 0 || _text[start] is '-' or '~')
        {
            return null;
        }
        _at = start + stop;
        var words = _text.AsSpan(start, stop).TrimEnd(" \r");
        // What goes on in the next line, or holds a sign that may mean something, is for the parser.
        return words.Length > 0 && Next() && _text[_at] is ',' or ']' or '}' or ':' ? texts.Plain(start, start + words.Length) : null;
    }

    private bool StepsOverComma()
    {
        if (_text[_at] != ',')
        {
            return false;
        }
        _at++;
        return Next() && _text[_at] is not (',' or ']' or '}');
    }

    /// <summary>The place of a list or group, which to the library ends before its bracket; steps behind it.</summary>
    private Origin? End(int start, char bracket)
    {
        if (_at == _text.Length || _text[_at] != bracket)
        {
            return null;
        }
        var end = _at++;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }
        return new Origin(source, TextSpan.Between(start, end));
    }

    /// <summary>Steps over spaces and breaks; false at the end of the file and where a line begins too far out.</summary>
    private bool Next()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\n' or '\r')
        {
            _at++;
        }
        return _at < _text.Length && (_text.LastIndexOf('\n', _at - 1) + 1) is var line && _at - line > parent;
    }
}
