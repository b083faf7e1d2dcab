using NoticeGen.Source;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace NoticeGen.Reading;

/// <summary>
/// Reads the YAML that notices are written in straight from the library's scanner: groups, lists and texts. Whatever is unusual,
/// faults among it, is left to <see cref="YamlReader"/> with the library's parser, which costs as much again as scanning.
/// </summary>
internal sealed class YamlTokens
{
    /// <summary>Names are compared one by one here; of longer groups the parser's reader keeps a table.</summary>
    private const int MostEntries = 256;

    private readonly YamlPlaces _places;
    private readonly Scanner _scanner;

    private YamlTokens(SourceText source)
    {
        _places = new YamlPlaces(source);
        _scanner = new Scanner(new StringReader(source.Text));
    }

    /// <summary>Null where the parser has to look.</summary>
    public static YamlMap? Read(SourceText source)
    {
        try
        {
            return new YamlTokens(source).ReadFile();
        }
        catch (Exception problem) when (problem is YamlException or InvalidOperationException)
        {
            return null;
        }
    }

    private YamlMap? ReadFile() =>
        _scanner.MoveNext() && _scanner.Current is StreamStart
            && _scanner.MoveNext() && Node(0) is YamlMap map
            && _scanner.Current is StreamEnd
            ? map : null;

    /// <summary>Reads the node at the current token and leaves the scanner on the token after it.</summary>
    private YamlNode? Node(int depth)
    {
        if (depth > YamlReader.MaxDepth)
        {
            return null;
        }
        switch (_scanner.Current)
        {
            case Scalar scalar:
                var text = _places.Scalar(scalar.Value, scalar.Style, (scalar.Start, scalar.End));
                _scanner.MoveNext();
                return text;
            case BlockMappingStart start:
                return Group(start, depth);
            case BlockSequenceStart start:
                return List(start, depth);
            case FlowSequenceStart start:
                return FlowList(start, depth);
            case FlowMappingStart start:
                return FlowGroup(start, depth);
            default:
                return null;
        }
    }

    private YamlMap? Group(Token start, int depth)
    {
        var entries = new List<YamlEntry>();
        _scanner.MoveNext();
        while (_scanner.Current is not BlockEnd)
        {
            if (!Entry(entries, depth))
            {
                return null;
            }
        }
        return new YamlMap(End(start), entries);
    }

    private YamlMap? FlowGroup(Token start, int depth)
    {
        var entries = new List<YamlEntry>();
        _scanner.MoveNext();
        while (_scanner.Current is not FlowMappingEnd)
        {
            if (!Entry(entries, depth) || !IsNextOr<FlowMappingEnd>())
            {
                return null;
            }
        }
        return new YamlMap(End(start), entries);
    }

    private YamlList? List(Token start, int depth)
    {
        var items = new List<YamlNode>();
        _scanner.MoveNext();
        while (_scanner.Current is not BlockEnd)
        {
            if (_scanner.Current is not BlockEntry || !_scanner.MoveNext() || Node(depth + 1) is not { } item)
            {
                return null;
            }
            items.Add(item);
        }
        return new YamlList(End(start), items);
    }

    private YamlList? FlowList(Token start, int depth)
    {
        var items = new List<YamlNode>();
        _scanner.MoveNext();
        while (_scanner.Current is not FlowSequenceEnd)
        {
            if (Node(depth + 1) is not { } item || !IsNextOr<FlowSequenceEnd>())
            {
                return null;
            }
            items.Add(item);
        }
        return new YamlList(End(start), items);
    }

    /// <summary>Steps over the comma between two items; true at the end of the group or list too.</summary>
    private bool IsNextOr<TEnd>()
        where TEnd : Token => _scanner.Current is TEnd || (_scanner.Current is FlowEntry && _scanner.MoveNext() && _scanner.Current is not TEnd);

    /// <summary>A name and its value; false for what is given twice, has no value, or is no name.</summary>
    private bool Entry(List<YamlEntry> entries, int depth)
    {
        if (entries.Count == MostEntries || _scanner.Current is not Key || !_scanner.MoveNext() || _scanner.Current is not Scalar || Node(depth + 1) is not YamlScalar key
            || key.Text == "<<" || _scanner.Current is not Value || !_scanner.MoveNext() || Node(depth + 1) is not { } value)
        {
            return false;
        }
        foreach (var entry in entries)
        {
            if (entry.Key.Text == key.Text)
            {
                return false;
            }
        }
        entries.Add(new YamlEntry(key, value));
        return true;
    }

    /// <summary>From a token to the current one, which ends its group or list, and past it.</summary>
    private Origin End(Token start)
    {
        var origin = _places.Between(start.Start, _scanner.Current!.End);
        _scanner.MoveNext();
        return origin;
    }
}
