using NoticeGen.Diagnostics;
using NoticeGen.Source;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Event = YamlDotNet.Core.Events.ParsingEvent;

namespace NoticeGen.Reading;

/// <summary>
/// YAML text to a tree in which every value knows its place. Strict: no anchors, aliases or tags, no duplicate keys, one
/// document a file, at most <see cref="MaxLength"/> characters, <see cref="MaxText"/> in one text, and <see cref="MaxDepth"/> levels.
/// Never throws for any text.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>In UTF-16 units.</summary>
    public const int MaxLength = 1 << 20;

    /// <summary>In UTF-16 units; a whole notice holds about as many, in some hundreds of texts.</summary>
    public const int MaxText = 20_000;

    public const int MaxDepth = 64;

    private readonly SourceText _source;
    private readonly YamlPlaces _places;
    private readonly PastedSigns _pasted;
    private readonly List<Diagnostic> _problems = [];
    private readonly Parser _parser;

    private YamlReader(SourceText source)
    {
        _source = source;
        _places = new YamlPlaces(source);
        _pasted = new PastedSigns(source);
        _parser = new Parser(new StringReader(source.Text));
    }

    public static Outcome<YamlMap> Read(SourceText source)
    {
        if (source.Text.Length > MaxLength)
        {
            return Outcome.Failed<YamlMap>(ReadingProblems.FileTooLarge.At(
                Origin.Of(source),
                $"the file holds {source.Text.Length:N0} characters; the most that is read is {MaxLength:N0}",
                "check that this is the right file"));
        }
        source.Comments = YamlComments.Of(source);
        return new YamlReader(source).ReadFile();
    }

    private Outcome<YamlMap> ReadFile()
    {
        try
        {
            Next();
            if (!Next() || _parser.Current is StreamEnd)
            {
                return Fail(Empty());
            }
            Next();
            var root = ReadNode(0);
            Next();
            if (Next() && _parser.Current is DocumentStart second)
            {
                _problems.Add(ReadingProblems.YamlSyntax.At(
                    At(second), "a second document begins here", "one file holds one notice: remove the line `---`"));
            }
            _problems.AddRange(_pasted.LineEnds());
            switch (root)
            {
                case YamlMap map:
                    return Outcome.Of(map, _problems);
                case YamlScalar { IsAbsent: true }:
                    return Fail(Empty());
                default:
                    return Fail(ReadingProblems.WrongType.At(
                        root.Origin, $"the file holds {root.Described}; it should hold fields such as `title: …`"));
            }
        }
        catch (Refused)
        {
            return new Outcome<YamlMap>(null, [.. _problems]);
        }
        catch (YamlException problem)
        {
            return Fail(Explain(problem));
        }
        catch (InvalidOperationException)
        {
            // The library's scanner reports a few damaged inputs this way instead of with a place.
            return Fail(YamlFaults.Near(_source, LastRead().Span.Start) ?? ReadingProblems.YamlSyntax.At(
                LastRead(), "the YAML is broken here, or soon after", "check that every `[`, `{` and quote is closed"));
        }
    }

    private Diagnostic Empty() => ReadingProblems.EmptyFile.At(
        Origin.Of(_source),
        string.IsNullOrWhiteSpace(_source.Text) ? "the file is empty" : "the file holds no fields, only comments",
        "delete it, or start from `noticegen new`");

    private Outcome<YamlMap> Fail(Diagnostic diagnostic)
    {
        // The cause of a fault is not said a second time as a doubt.
        _problems.RemoveAll(problem => problem.Origin.Span.Start == diagnostic.Origin.Span.Start);
        _problems.Add(diagnostic);
        return new Outcome<YamlMap>(null, [.. _problems]);
    }

    /// <summary>Goes on to the next event; false at the end.</summary>
    private bool Next()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (ArgumentException)
        {
            // The library asks that a tag be a web address, and says so without a place.
            throw Refuse(TagAt(NearestTag()));
        }
    }

    /// <summary>Reads the node at the current event and leaves the parser on its last event.</summary>
    private YamlNode ReadNode(int depth)
    {
        if (depth > MaxDepth)
        {
            throw Refuse(ReadingProblems.NestedTooDeep.At(
                At(_parser.Current!), $"values are nested more than {MaxDepth} levels deep here"));
        }
        switch (_parser.Current)
        {
            case Scalar scalar:
                RefuseMarks(scalar);
                return ReadScalar(scalar);
            case SequenceStart start:
                RefuseMarks(start);
                return ReadList(start, depth);
            case MappingStart start:
                RefuseMarks(start);
                return ReadMap(start, depth);
            case AnchorAlias alias:
                throw Refuse(ReadingProblems.AliasUsed.At(
                    At(alias), $"the alias `*{alias.Value}` is not allowed", "write the value here, or share it through a base or `authority.yaml`"));
            default:
                throw Refuse(ReadingProblems.YamlSyntax.At(Origin.Of(_source), "the file is not well-formed YAML"));
        }
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        if (scalar.Value.Length > MaxText)
        {
            throw Refuse(ReadingProblems.FileTooLarge.At(
                At(scalar) with { Span = new TextSpan((int)scalar.Start.Index, 0) },
                $"one text holds {scalar.Value.Length:N0} characters here; the most that is read is {MaxText:N0}",
                "check what was pasted here, and that the quote before it is closed; words for readers go into several fields"));
        }
        var text = _places.Text(new string(scalar.Value.AsSpan()), scalar);
        if (PastedSigns.Unprintable(text) is { } unprintable)
        {
            _problems.Add(unprintable);
        }
        return text;
    }

    private YamlList ReadList(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (Next() && _parser.Current is not SequenceEnd)
        {
            var item = ReadNode(depth + 1);
            if (item is YamlScalar text)
            {
                _problems.AddRange(_pasted.In(text, text.Origin.Span.Start));
            }
            items.Add(item);
        }
        return new YamlList(Between(start), items);
    }

    private YamlMap ReadMap(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        while (Next() && _parser.Current is not MappingEnd)
        {
            if (ReadNode(depth + 1) is not YamlScalar key)
            {
                throw Refuse(ReadingProblems.YamlSyntax.At(
                    At(start), "a field's name must be a word, not a list or a group",
                    "text that begins with `[` or `{` goes in quotes"));
            }
            if (!Next())
            {
                break;
            }
            var value = ReadNode(depth + 1);
            if (PastedSigns.Invisible(key) is { } invisible)
            {
                _problems.Add(invisible);
                if (OddCharacters.IsBlank(key.Text[0]))
                {
                    // Nobody can tell to which group it belongs.
                    continue;
                }
                // Read as it looks, so that nothing else is said of it.
                key = new YamlScalar(key.Origin, OddCharacters.Cleaned(key.Text), key.IsPlain, isVerbatim: false);
            }
            if (value is YamlScalar text)
            {
                _problems.AddRange(_pasted.In(text, Math.Min(key.Origin.Span.End + 1, _source.Text.Length)));
            }
            if (key.Text == "<<")
            {
                throw Refuse(ReadingProblems.AliasUsed.At(
                    key.Origin, "the merge key `<<` is not allowed", "share values through a base or `authority.yaml`"));
            }
            if (seen.TryGetValue(key.Text, out var first))
            {
                _problems.Add(ReadingProblems.DuplicateKey.At(
                    key.Origin, $"`{key.Text}` is given twice", "keep one of them", "again here") with
                {
                    Related = [new Related(first.Origin, "first here")],
                });
                continue;
            }
            seen.Add(key.Text, key);
            entries.Add(new YamlEntry(key, value));
        }
        return new YamlMap(Between(start), entries);
    }

    private void RefuseMarks(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            throw Refuse(ReadingProblems.AliasUsed.At(
                At(node), $"the anchor `&{node.Anchor.Value}` is not allowed", "share values through a base or `authority.yaml`"));
        }
        if (!node.Tag.IsEmpty)
        {
            throw Refuse(TagAt(At(node)));
        }
    }

    /// <summary>The first <c>!</c> after what was read; of a file that begins with a tag everything counts as read.</summary>
    private Origin NearestTag()
    {
        var read = LastRead().Span.Start;
        var at = _source.Text.IndexOf('!', read);
        at = at >= 0 ? at : _source.Text.AsSpan(0, read).LastIndexOf('!');
        while (at > 0 && _source.Text[at - 1] == '!')
        {
            at--;
        }
        return new Origin(_source, new TextSpan(Math.Max(at, 0), 0));
    }

    private static Diagnostic TagAt(Origin origin) =>
        ReadingProblems.AliasUsed.At(origin, "a YAML tag is not allowed", "if the text begins with `!`, put it in quotes");

    private Refused Refuse(Diagnostic diagnostic)
    {
        _problems.Add(diagnostic);
        return new Refused();
    }

    private Diagnostic Explain(YamlException problem)
    {
        // A few faults come without a place; they lie after what was read last.
        var offset = problem.Start.Index > 0 ? (int)Math.Min(problem.Start.Index, _source.Text.Length) : LastRead().Span.Start;
        var (line, _) = _source.Place(offset);
        // The scanner stops near a tab in the indentation; the tab itself is what the writer must see.
        // Of a group it says only where the group begins, so that the lines below are looked at too.
        var last = problem.Message.Contains("tab", StringComparison.Ordinal) ? _source.LineCount : Math.Min(line + 1, _source.LineCount);
        for (var candidate = Math.Max(1, line - 1); candidate <= last; candidate++)
        {
            var text = _source.Line(candidate);
            var tab = text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length).IndexOf('\t');
            if (tab >= 0)
            {
                return ReadingProblems.YamlSyntax.At(
                    new Origin(_source, new TextSpan(_source.LineStart(candidate) + tab, 1)),
                    "the line is indented with a tab",
                    "use spaces, two for each level");
            }
        }
        if (YamlFaults.Near(_source, offset) is { } common)
        {
            return common;
        }
        var end = Math.Min(_source.LineStart(line) + _source.Line(line).Length, _source.Text.Length);
        return ReadingProblems.YamlSyntax.At(
            new Origin(_source, TextSpan.Between(offset, Math.Max(offset, end))),
            "the YAML is broken here: " + Plain(problem.Message),
            "check the indentation, the colons and the quotes on this line and the line above");
    }

    /// <summary>The library's sentence without its position prefix and exception wording.</summary>
    private static string Plain(string message)
    {
        var text = message;
        var bracket = text.IndexOf("): ", StringComparison.Ordinal);
        if (text.StartsWith("(Line", StringComparison.Ordinal) && bracket >= 0)
        {
            text = text[(bracket + 3)..];
        }
        text = text.TrimEnd('.');
        return text.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    /// <summary>The end of the last piece that could be read.</summary>
    private Origin LastRead() =>
        new(_source, new TextSpan((int)Math.Clamp(_parser.Current?.End.Index ?? 0, 0, _source.Text.Length), 0));

    private Origin At(Event node) => _places.At(node.Start, node.End);

    /// <summary>From a start event to the current event.</summary>
    private Origin Between(Event start) => _places.Between(start.Start, _parser.Current?.End);

    /// <summary>Leaves the recursion once a problem that ends the reading has been noted.</summary>
    private sealed class Refused : Exception;
}
