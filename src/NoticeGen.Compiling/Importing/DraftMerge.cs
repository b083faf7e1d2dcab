using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Reading;
using NoticeGen.Source;

namespace NoticeGen.Importing;

/// <summary>
/// Lays what a file tells anew into the notice that was imported from it, and that people have worked on since. What the file
/// tells as it did before is left alone, whatever the notice says of it now; what a person wrote or took out stays, and so does
/// what the file no longer tells. All else in the notice keeps its place, its comments and its layout.
/// </summary>
public sealed partial class DraftMerge
{
    private readonly SourceText _notice;
    private readonly IReadOnlyDictionary<string, string> _former;
    private readonly Dictionary<string, string> _noted = new(StringComparer.Ordinal);
    private readonly List<TextEdit> _edits = [];
    private readonly List<ImportedChange> _changes = [];
    private readonly HashSet<string> _unsure = new(StringComparer.Ordinal);

    private DraftMerge(SourceText notice, IReadOnlyDictionary<string, string> former) => (_notice, _former) = (notice, former);

    /// <param name="notice">A notice, or an authority's file.</param>
    /// <param name="draft">What the file tells now, its fields in the order in which they are best written.</param>
    /// <param name="former">What it told when it was imported before, by field; nothing where it was not.</param>
    /// <param name="source">The file's name.</param>
    /// <returns>Nothing where the notice cannot be read.</returns>
    public static Outcome<MergedDraft> Into(SourceText notice, DraftRecord draft, IReadOnlyDictionary<string, string> former, string source)
    {
        var read = YamlReader.Read(notice);
        return read.Then(map => Outcome.Good(new DraftMerge(notice, former).Merged(map, draft, source)));
    }

    /// <summary>The fields that a file has; none where it cannot be read.</summary>
    public static ImmutableArray<string> FieldsOf(SourceText file) => YamlReader.Read(file).Value is { } map ? [.. map.Entries.Select(entry => entry.Key.Text)] : [];

    private MergedDraft Merged(YamlMap map, DraftRecord draft, string source)
    {
        Note(map, "");
        var lines = Lay(draft, map, "");
        FindGone([.. ToldValue.In(draft, "").Select(told => told.Field)]);
        lines.AddRange(Ask(map, source));
        Add(map, lines, LineEnd);
        var text = TextEdit.Apply(_notice, _edits);
        return IsSound(text) ? new MergedDraft([.. _changes], text)
            : new MergedDraft([.. _changes.Select(change => change.Kind is ImportedChangeKind.Gone ? change : change with { Kind = ImportedChangeKind.Kept })], _notice.Text);
    }

    /// <summary>Every value of the notice by its field, as <see cref="ToldValue"/> names them.</summary>
    private void Note(YamlNode node, string path)
    {
        switch (node)
        {
            case YamlMap map:
                foreach (var (key, value) in map.Entries)
                {
                    Note(value, ToldValue.Below(path, key.Text));
                }
                break;
            case YamlList list when list.Items.All(item => item is YamlScalar):
                _noted[path] = string.Join('\n', list.Items.Cast<YamlScalar>().Select(item => item.Text));
                break;
            case YamlList list:
                foreach (var (item, at) in list.Items.Select((item, at) => (item, at)))
                {
                    Note(item, ToldValue.Item(path, Layers.IdOf(item), at));
                }
                break;
            case YamlScalar { IsAbsent: false } scalar:
                _noted[path] = scalar.Text;
                break;
        }
    }

    /// <summary>The lines of fields that the group has not, to stand at its end.</summary>
    private List<string> Lay(DraftRecord draft, YamlMap map, string path)
    {
        var missing = new List<string>();
        foreach (var (field, told) in draft.Fields)
        {
            var here = ToldValue.Below(path, field);
            var entry = map.Entries.FirstOrDefault(entry => entry.Key.Text == field);
            switch (told, entry.Value)
            {
                case (_, null):
                    if (IsNew(told, here))
                    {
                        missing.AddRange(Lines(field, told));
                    }
                    break;
                case (_, YamlScalar { IsAbsent: true }):
                    if (IsNew(told, here))
                    {
                        Fill(entry.Key, told);
                    }
                    break;
                case (DraftRecord record, YamlMap below):
                    Add(below, Lay(record, below, here), "");
                    break;
                case (DraftList list, YamlList items) when list.Items.Any(item => item is DraftRecord):
                    LayItems(list, items, here);
                    break;
                default:
                    Compare(told, entry.Value, here);
                    break;
            }
        }
        return missing;
    }

    /// <summary>Puts a value behind a field that stands there empty; what a person noted behind it stays.</summary>
    private void Fill(YamlScalar key, DraftNode told)
    {
        var from = key.Origin.Span.End + 1;
        var end = _notice.LineStart(key.Origin.Start.Line) + _notice.Line(key.Origin.Start.Line).Length;
        var rest = _notice.Text[from..end];
        var isFree = rest.Trim().Length == 0 || rest.TrimStart().StartsWith("# the source", StringComparison.Ordinal);
        var lines = Lines(key.Text, told is DraftText text && !isFree ? new DraftText(text.Text, [], text.Sureness) : told);
        var value = string.Join(Margin(key.Origin.Start.Column), lines)[(key.Text.Length + 1)..];
        _edits.Add(new TextEdit(new Origin(_notice, TextSpan.Between(isFree || told is DraftText ? from : end, isFree || told is not DraftText ? end : from)), value));
    }

    private void LayItems(DraftList list, YamlList items, string path)
    {
        var missing = new List<string>();
        foreach (var (item, at) in list.Items.Select((item, at) => (item as DraftRecord, at)))
        {
            var id = (item?["id"] as DraftText)?.Text;
            var here = ToldValue.Item(path, id, at);
            var known = id is null ? items.Items.ElementAtOrDefault(at) : items.Items.FirstOrDefault(one => Layers.IdOf(one) == id) ?? items.Items.FirstOrDefault(one => IsNamed(one, item!));
            if (item is not null && known is YamlMap map)
            {
                Add(map, Lay(item, map, here), "");
            }
            else if (item is not null && IsNew(item, here))
            {
                var whole = new DraftList();
                whole.Items.Add(item);
                missing.AddRange(Lines("", whole).Skip(1).Select(line => line.Length < 2 ? line : line[2..]));
            }
        }
        Add(items, missing, "");
    }

    /// <summary>Whether an item has the name that the file has for it: an id may have been made shorter.</summary>
    private static bool IsNamed(YamlNode one, DraftRecord item) =>
        item.Fields.FirstOrDefault(field => field.Value is DraftText { Places.IsEmpty: false }) is { Value: DraftText name } field
        && (one as YamlMap)?.Find(field.Key) is YamlScalar known && string.Equals(known.Text, name.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether what the notice has nothing of is to be put in: a person may have taken it out.</summary>
    private bool IsNew(DraftNode told, string path)
    {
        var values = ToldValue.In(told, path).ToList();
        if (values.Count == 0 || values.TrueForAll(value => IsAsBefore(value.Field, value.Text)))
        {
            return false;
        }
        var isTakenOut = _former.Keys.Any(field => field == path || field.StartsWith(path + ".", StringComparison.Ordinal) || field.StartsWith(path + "[", StringComparison.Ordinal));
        Say(isTakenOut ? ImportedChangeKind.Kept : ImportedChangeKind.New, path, string.Join("; ", values.Select(value => value.Text)), null, told);
        return !isTakenOut;
    }

    private void Compare(DraftNode told, YamlNode ours, string path)
    {
        if (ToldValue.In(told, path).ToList() is not [var value] || IsAsBefore(value.Field, value.Text))
        {
            return;
        }
        var noted = ours switch
        {
            YamlScalar scalar => scalar.Text,
            YamlList list => string.Join('\n', list.Items.OfType<YamlScalar>().Select(item => item.Text)),
            _ => "",
        };
        if (IsSame(noted, value.Text))
        {
            return;
        }
        var isBlank = noted.StartsWith("[insert", StringComparison.Ordinal);
        var edits = isBlank || (_former.TryGetValue(path, out var before) && IsSame(noted, before)) ? EditsOf(told, ours) : null;
        _edits.AddRange(edits ?? []);
        Say(edits is null ? ImportedChangeKind.Kept : isBlank ? ImportedChangeKind.New : ImportedChangeKind.Changed, path, value.Text, noted, told);
    }

    /// <summary>What puts a value in the place of another; null where it cannot be laid in without taking lines away.</summary>
    private List<TextEdit>? EditsOf(DraftNode told, YamlNode ours)
    {
        switch (told, ours)
        {
            case (DraftText text, YamlScalar scalar):
                return [Edit(text, scalar)];
            case (DraftList list, YamlList items) when list.Items.Count >= items.Items.Count:
                var edits = list.Items.Cast<DraftText>().Zip(items.Items.Cast<YamlScalar>()).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => Edit(pair.First, pair.Second)).ToList();
                var more = new DraftList();
                more.Items.AddRange(list.Items.Skip(items.Items.Count));
                if (more.Items.Count > 0)
                {
                    if (BlockInsertion.AtEndOf(items.Origin, string.Join('\n', Lines("", more).Skip(1).Select(line => line[2..]))) is not { } added)
                    {
                        return null;
                    }
                    edits.Add(added);
                }
                return edits;
            default:
                return null;
        }
    }

    /// <summary>The comment of a former import goes with its value; one that a person wrote stays.</summary>
    private TextEdit Edit(DraftText told, YamlScalar ours)
    {
        var written = ours.Written;
        var line = _notice.Place(written.End).Line;
        var rest = _notice.Text[written.End..(_notice.LineStart(line) + _notice.Line(line).Length)];
        var isOurs = Comment().IsMatch(rest);
        var value = DraftYaml.Value(isOurs || rest.Trim().Length == 0 ? told : new DraftText(told.Text, [], told.Sureness));
        return new TextEdit(
            new Origin(_notice, TextSpan.Between(written.Start, written.End + (isOurs ? rest.Length : 0))),
            string.Join(Margin(ColumnAt(written.Start)), value.Split('\n')));
    }

    /// <summary>The column of the field that a value stands behind.</summary>
    private int ColumnAt(int offset)
    {
        var line = _notice.Line(_notice.Place(offset).Line);
        return line.Length - line.AsSpan().TrimStart([' ', '-']).Length + 1;
    }

    /// <summary>What the file told before, and the notice has still, and the file no longer tells; an item as one.</summary>
    private void FindGone(HashSet<string> told)
    {
        foreach (var group in _former.Keys.Where(field => !told.Contains(field) && _noted.ContainsKey(field)).Order(StringComparer.Ordinal).GroupBy(field => WholeOf(field, told)))
        {
            _changes.Add(new ImportedChange(ImportedChangeKind.Gone, group.Key, null, string.Join("; ", group.Select(field => _noted[field])), []));
        }
    }

    private static string WholeOf(string field, HashSet<string> told) =>
        field.IndexOf(']', StringComparison.Ordinal) is > 0 and var end && !told.Any(other => other.StartsWith(field[..(end + 1)], StringComparison.Ordinal)) ? field[..(end + 1)] : field;

    /// <summary>For each field of which the file tells something else a question, so that nothing is published before a person has looked.</summary>
    /// <returns>The lines of the field that holds them, where the notice has none.</returns>
    private List<string> Ask(YamlMap map, string source)
    {
        var asked = map.Find("to_confirm") as YamlList;
        var ids = asked?.Items.Select(Layers.IdOf).ToHashSet(StringComparer.Ordinal) ?? [];
        var questions = new DraftList();
        foreach (var field in _changes.GroupBy(change => change.Field.Split('.', '[')[0]))
        {
            var stays = field.Where(change => change.Kind is ImportedChangeKind.Kept or ImportedChangeKind.Gone).ToList();
            var places = (stays.Count > 0 ? stays : [.. field]).SelectMany(change => change.Places).ToList();
            if (stays.Count > 0)
            {
                var number = Enumerable.Range(1, ids.Count + 1).First(number => !ids.Contains($"import-{field.Key.Replace('_', '-')}-again-{number}"));
                questions.Items.Add(DraftYaml.Question(
                    field.Key, $"Is this right still? {source} says otherwise now of {string.Join(", ", stays.Select(change => change.Field))}{(places.Count == 0 ? "" : $": {DraftYaml.Places(places)}")}.", $"-again-{number}"));
            }
            else if (_unsure.Contains(field.Key) && DraftYaml.IsAsked(field.Key) && !ids.Contains($"import-{field.Key.Replace('_', '-')}"))
            {
                questions.Items.Add(DraftYaml.Question(field.Key, $"Is this right? It was taken from {source}, {DraftYaml.Places(places)}."));
            }
        }
        var lines = Lines("to_confirm", questions);
        switch (questions.Items.Count, map.Find("to_confirm"))
        {
            case (0, _):
                break;
            case (_, null):
                return lines;
            case (_, YamlScalar { IsAbsent: true }):
                Fill(map.Entries.First(entry => entry.Key.Text == "to_confirm").Key, questions);
                break;
            case (_, YamlList list):
                Add(list, [.. lines.Skip(1).Select(line => line[2..])], "");
                break;
        }
        return [];
    }

    private void Say(ImportedChangeKind kind, string path, string told, string? noted, DraftNode node)
    {
        var values = new DraftRecord { ["value"] = node }.Values().Select(found => found.Value).ToList();
        _changes.Add(new ImportedChange(kind, path, told, noted, [.. values.SelectMany(value => value.Places)]));
        if (values.Exists(value => value.Sureness > Sureness.Sure))
        {
            _unsure.Add(path.Split('.', '[')[0]);
        }
    }

    private bool IsAsBefore(string field, string text) => _former.TryGetValue(field, out var before) && IsSame(before, text);

    private static bool IsSame(string one, string other) => one == other || Blanks().Replace(one.Trim(), " ") == Blanks().Replace(other.Trim(), " ");

    private void Add(YamlNode block, List<string> lines, string before)
    {
        if (lines.Count > 0 && BlockInsertion.AtEndOf(block.Origin, string.Join('\n', lines)) is { } edit)
        {
            _edits.Add(edit with { Replacement = before + edit.Replacement });
        }
    }

    private static List<string> Lines(string field, DraftNode told) => [.. DraftYaml.Field(field, told).TrimEnd('\n').Split('\n')];

    private string LineEnd => BlockInsertion.LineEnd(_notice);

    private string Margin(int column) => LineEnd + new string(' ', column - 1);

    /// <summary>Whether every value of the notice is there still, but for those that were to change, and all that was to be put in is there.</summary>
    private bool IsSound(string text)
    {
        var source = new SourceText(_notice.Path, text);
        if (YamlReader.Read(source) is not { HasErrors: false, Value: { } map })
        {
            return false;
        }
        var after = new DraftMerge(source, _former);
        after.Note(map, "");
        var changed = _changes.Where(change => change.Kind is ImportedChangeKind.Changed or ImportedChangeKind.New).ToList();
        return _noted.All(value => after._noted.TryGetValue(value.Key, out var now) && (now == value.Value || changed.Exists(change => IsSame(change.Told!, now))))
            && changed.Where(change => change.Kind == ImportedChangeKind.New).All(change => after._noted.Keys.Any(field => field.StartsWith(change.Field, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^\s*# .*: (sure|likely|guessed)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

/// <summary>A notice with what a file tells anew.</summary>
/// <param name="Changes">What differs, in the order of the notice's fields; what is gone comes last.</param>
/// <param name="Text">The notice with what is new and changed; as it was where that cannot be laid in.</param>
public sealed record MergedDraft(ImmutableArray<ImportedChange> Changes, string Text);
