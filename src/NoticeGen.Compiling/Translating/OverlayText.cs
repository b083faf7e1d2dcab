using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Translating;

/// <summary>
/// The file of what another file says in a further language: every text that there is to translate in the order of that file,
/// the source above each as a comment. What stands there already keeps its place, its comments and its layout.
/// </summary>
public sealed class OverlayText
{
    /// <summary>Letters of a line of a comment.</summary>
    private const int CommentWidth = 120;

    private readonly SourceText _overlay;
    private readonly IReadOnlyDictionary<string, string> _said;
    private readonly List<TextEdit> _edits = [];
    private bool _isBraced;

    private OverlayText(SourceText overlay, IReadOnlyDictionary<string, string> said)
    {
        _overlay = overlay;
        _said = said;
    }

    /// <summary>The file's text with every text in it; null when it is written in a way that lines cannot be laid into, or cannot be read.</summary>
    /// <param name="source">The file that it translates.</param>
    /// <param name="overlay">The file as it is; with no text where there is none.</param>
    /// <param name="said">What is to stand there, by the paths of the fields; all other texts stay as they are, or empty.</param>
    public static string? Complete(SourceText source, SourceText overlay, IReadOnlyDictionary<string, string> said)
    {
        var lower = YamlReader.Read(source).Value;
        var upper = YamlReader.Read(overlay);
        if (lower is null || (upper.Value is null && upper.Diagnostics.Any(problem => problem.Rule != ReadingProblems.EmptyFile)))
        {
            return null;
        }
        var made = new OverlayText(overlay, said);
        if (upper.Value is { Entries.Count: > 0 } map)
        {
            made.Complete(NoticeSchema.Notice, (lower, map), "");
        }
        else
        {
            var lines = string.Join('\n', made.Lines(NoticeSchema.Notice, lower, "", top: true)) + "\n";
            return lines.Length == 1 ? overlay.Text : (overlay.Text.Length > 0 ? overlay.Text.TrimEnd() + "\n\n" : Head(source.Path, overlay.Path)) + lines;
        }
        var text = TextEdit.Apply(overlay, made._edits);
        // Whatever way the file is written in: what was there is there still, and what was to be said is said.
        return !made._isBraced && YamlReader.Read(new SourceText(overlay.Path, text)) is { HasErrors: false } ? text : null;
    }

    /// <summary>The texts of a file that are to be translated, or are, in its order.</summary>
    public static ImmutableArray<WrittenText> TextsOf(SourceText source)
    {
        var texts = ImmutableArray.CreateBuilder<WrittenText>();
        if (YamlReader.Read(source).Value is { } map)
        {
            Gather(NoticeSchema.Notice, map, "", texts);
        }
        return texts.ToImmutable();
    }

    /// <summary>Why a file of translated texts cannot be read; nothing where there is none, or it says nothing yet.</summary>
    public static IEnumerable<Diagnostic> ProblemsOf(InputFiles files, string path) =>
        files.Find(path) is null ? [] : TextFile.Read(files, path).Then(YamlReader.Read).Diagnostics.Where(problem => problem.Rule != ReadingProblems.EmptyFile);

    private static string Head(string of, string path) => $"""
        # What `{of[(of.LastIndexOf('/') + 1)..]}` says in the language `{NoticeFiles.OverlayAt(path)!.Language}`. Write each text below the English one; a text that is left empty stays in
        # English. Names of fields, ids, emails, dates and addresses are the same in every language and are not repeated here.


        """.ReplaceLineEndings("\n");

    private static void Gather(RecordType type, YamlMap map, string path, ImmutableArray<WrittenText>.Builder texts)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (type.Find(key.Text) is not { Printed: true } field)
            {
                continue;
            }
            var here = Below(path, key.Text);
            switch (field.Type, value)
            {
                case (NestedType nested, YamlMap below):
                    Gather(nested.Record, below, here, texts);
                    break;
                case (ListType { Item: NestedType item } list, _):
                    foreach (var (one, at) in Items(value, list).Select((one, at) => (one, at)))
                    {
                        if (one is YamlMap below)
                        {
                            Gather(item.Record, below, Below(here, NameOf(one, at)), texts);
                        }
                    }
                    break;
                case (ListType list, _) when TranslatedText.IsText(field):
                    foreach (var (one, at) in Items(value, list).Select((one, at) => (one, at)).Where(item => IsText(item.one)))
                    {
                        texts.Add(new WrittenText(Below(here, NameOf(one, at)), field, ((YamlScalar)one).Text));
                    }
                    break;
                case (_, YamlScalar scalar) when TranslatedText.IsText(field) && IsText(scalar):
                    texts.Add(new WrittenText(here, field, scalar.Text));
                    break;
            }
        }
    }

    private void Complete(RecordType type, (YamlMap Lower, YamlMap Upper) maps, string path)
    {
        var missing = new List<string>();
        foreach (var (key, value) in maps.Lower.Entries)
        {
            if (type.Find(key.Text) is not { Printed: true } field)
            {
                continue;
            }
            var here = Below(path, key.Text);
            var place = maps.Upper.Entries.FirstOrDefault(entry => entry.Key.Text == key.Text);
            switch (field.Type, value, place.Value)
            {
                case (_, _, null):
                    missing.AddRange(Lines(field, value, here));
                    break;
                case (NestedType nested, YamlMap below, YamlMap above):
                    Complete(nested.Record, (below, above), here);
                    break;
                case (ListType list, _, YamlList above) when list.Item is NestedType || TranslatedText.IsText(field):
                    Complete((field, list), (Items(value, list), above), here);
                    break;
                case (ScalarType, _, YamlScalar above) when _said.TryGetValue(here, out var text):
                    Say(above, text, (place.Key.Origin.Span.End + 1, place.Key.Origin.Start.Column));
                    break;
            }
        }
        Add(maps.Upper.Origin, missing);
    }

    private void Complete((Field Field, ListType Type) list, (IReadOnlyList<YamlNode> Lower, YamlList Upper) items, string path)
    {
        var (lower, upper) = (items.Lower, items.Upper);
        var missing = new List<string>();
        var byId = list.Type.Item is NestedType { Record.HasId: true };
        for (var at = 0; at < lower.Count; at++)
        {
            var here = Below(path, NameOf(lower[at], at));
            var over = byId ? upper.Items.FirstOrDefault(item => Layers.IdOf(item) == Layers.IdOf(lower[at])) : at < upper.Items.Count ? upper.Items[at] : null;
            switch (lower[at], over)
            {
                case (_, null):
                    missing.AddRange(ItemLines(list, lower[at], here));
                    break;
                case (YamlMap below, YamlMap above) when list.Type.Item is NestedType item:
                    Complete(item.Record, (below, above), here);
                    break;
                case (YamlScalar, YamlScalar above) when _said.TryGetValue(here, out var text):
                    // The place of an item that is empty is that of its dash, or lies behind it.
                    Say(above, text, (_overlay.Text.LastIndexOf('-', Math.Min(above.Origin.Span.Start, _overlay.Text.Length - 1)) + 1, upper.Origin.Start.Column));
                    break;
            }
        }
        Add(upper.Origin, missing);
    }

    /// <param name="place">Where the text goes if there is none yet, and the column of its field or dash.</param>
    private void Say(YamlScalar above, string text, (int WhereEmpty, int Column) place)
    {
        var value = string.Join(BlockInsertion.LineEnd(_overlay) + new string(' ', place.Column - 1), Value(text));
        if (above.IsAbsent && above.Origin.Span.Length == 0)
        {
            _edits.Add(new TextEdit(new Origin(_overlay, new TextSpan(place.WhereEmpty, 0)), " " + value));
        }
        else if (above.Text != text)
        {
            _edits.Add(new TextEdit(new Origin(_overlay, above.Written), value));
        }
    }

    /// <summary>A text as YAML: on one line, or as a block that keeps its lines; those below the first are indented against its field.</summary>
    private static IEnumerable<string> Value(string text) =>
        text.Contains('\n', StringComparison.Ordinal) && text.Trim() == text && !text.Contains("\n ", StringComparison.Ordinal) && !text.Contains('\r', StringComparison.Ordinal)
            ? text.Split('\n').Select(Indented).Prepend("|-")
            : [YamlWords.Quoted(text)];

    private void Add(Origin block, List<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }
        if (BlockInsertion.AtEndOf(block, string.Join('\n', lines)) is { } edit)
        {
            _edits.Add(edit);
        }
        else
        {
            _isBraced = true;
        }
    }

    private List<string> Lines(RecordType type, YamlMap map, string path, bool top = false)
    {
        var lines = new List<string>();
        foreach (var (key, value) in map.Entries)
        {
            if (type.Find(key.Text) is { Printed: true } field && Lines(field, value, Below(path, key.Text)) is [_, ..] below)
            {
                if (top && lines.Count > 0)
                {
                    lines.Add("");
                }
                lines.AddRange(below);
            }
        }
        return lines;
    }

    /// <summary>A field with every text below it; no lines where there is none to translate.</summary>
    private IReadOnlyList<string> Lines(Field field, YamlNode value, string path)
    {
        switch (field.Type, value)
        {
            case (NestedType nested, YamlMap map):
                return Lines(nested.Record, map, path) is [_, ..] below ? [$"{field.Name}:", .. below.Select(Indented)] : [];
            case (ListType list, _) when list.Item is NestedType || TranslatedText.IsText(field):
                var items = TranslatedText.IsText(field) && Snippets.NamedBy(value) is not null ? [value] : Items(value, list);
                var byId = list.Item is NestedType { Record.HasId: true };
                var all = items.Select((item, at) => ItemLines((field, list), item, Below(path, NameOf(item, at)))).ToList();
                var hasText = items.Where((item, at) => HasText((field, list), item)).Any();
                return hasText ? [$"{field.Name}:", .. all.SelectMany(lines => lines).Select(Indented)] : [];
            case (_, YamlScalar scalar) when TranslatedText.IsText(field) && IsText(scalar):
                return [.. Comment(scalar.Text), .. Said(field.Name + ":", path)];
            case (ScalarType, _) when TranslatedText.IsText(field) && Snippets.NamedBy(value) is { } snippet:
                return [OfSnippet(snippet), $"{field.Name}:"];
            default:
                return [];
        }
    }

    private static string OfSnippet(string name) => $"# the snippet `{name}`: write what it says, or name one in this language with `snippet:`";

    /// <summary>An item of a list; one without an id and without texts holds the place of what it translates.</summary>
    private IReadOnlyList<string> ItemLines((Field Field, ListType Type) list, YamlNode item, string path)
    {
        if (list.Type.Item is NestedType { Record: var record })
        {
            var lines = item is YamlMap map ? Lines(record, map, path) : [];
            return record.HasId
                ? lines.Count > 0 ? [$"- id: {Layers.IdOf(item)}", .. lines.Select(Indented)] : []
                : lines.Count > 0 ? [.. lines.TakeWhile(IsComment), .. lines.SkipWhile(IsComment).Select((line, at) => at == 0 ? "- " + line : Indented(line))] : ["- {}"];
        }
        return Snippets.NamedBy(item) is { } snippet ? [OfSnippet(snippet), "-"] : [.. Comment(item is YamlScalar scalar ? scalar.Text : ""), .. Said("-", path)];
    }

    private static bool HasText((Field Field, ListType Type) list, YamlNode item)
    {
        if (list.Type.Item is not NestedType { Record: var record })
        {
            return IsText(item) || Snippets.NamedBy(item) is not null;
        }
        var texts = ImmutableArray.CreateBuilder<WrittenText>();
        if (item is YamlMap map)
        {
            Gather(record, map, "", texts);
        }
        return texts.Count > 0;
    }

    private IEnumerable<string> Said(string before, string path) =>
        _said.TryGetValue(path, out var text) ? Value(text).Select((line, at) => at == 0 ? $"{before} {line}" : line) : [before];

    private static IEnumerable<string> Comment(string text)
    {
        foreach (var line in text.TrimEnd().ReplaceLineEndings("\n").Split('\n'))
        {
            var rest = line.Trim();
            while (rest.Length > CommentWidth && rest.LastIndexOf(' ', CommentWidth) is > 0 and var blank)
            {
                yield return "# " + rest[..blank];
                rest = rest[(blank + 1)..];
            }
            yield return ("# " + rest).TrimEnd();
        }
    }

    private static bool IsComment(string line) => line.StartsWith('#');

    private static string Indented(string line) => line.Length == 0 ? line : "  " + line;

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string NameOf(YamlNode item, int at) => Layers.IdOf(item) ?? (at + 1).ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<YamlNode> Items(YamlNode node, ListType type) => Layers.AsList(node, type)?.Items ?? [];

    private static bool IsText(YamlNode node) => node is YamlScalar { IsAbsent: false } scalar && TranslatedText.HasWord(scalar.Text);
}

/// <summary>A text of a file of notices.</summary>
/// <param name="Path">As of a <see cref="TranslatedText"/>.</param>
public sealed record WrittenText(string Path, Field Field, string Text);
