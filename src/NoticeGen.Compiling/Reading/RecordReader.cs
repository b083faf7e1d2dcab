using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>What ids a field may name outside its own file.</summary>
internal interface IKnownIds
{
    /// <summary>Whether the table holds the id; true when the table is not known yet, so that it is not checked.</summary>
    bool Has(string table, string id);

    IEnumerable<string> All(string table);

    /// <summary>The id of the one record of a table that a text names by its title or its provision; null where it names none.</summary>
    string? IdOf(string table, string written) => null;

    /// <summary>The id of the law that a text names wrongly, in a way that was seen elsewhere; null where it is none.</summary>
    string? IdOfWrongForm(string statute) => null;

    bool HasPicture(string name);

    IEnumerable<string> Pictures { get; }

    /// <summary>The editions that there are templates for; null when they are not known here, so that none is checked.</summary>
    IReadOnlyCollection<string>? Editions => null;

    /// <summary>The languages that there are words for; null when they are not known here, so that none is checked.</summary>
    IReadOnlyCollection<string>? Languages => null;
}

/// <summary>
/// Checks a YAML tree against a record type. Reports every fault, not the first, and keeps what is sound; what could not be
/// read counts as given. One value where a list belongs is a list of one.
/// </summary>
internal sealed class RecordReader(IKnownIds known)
{
    private const int MostChoices = 14;

    private readonly List<Diagnostic> _problems = [];
    private readonly UnreadValues _unread = new();
    private bool _hasUnread;

    /// <summary>Whether an item of the list that was read last is missing from it.</summary>
    private bool _hasLost;

    public IReadOnlyList<Diagnostic> Problems => _problems;

    /// <summary>What could not be read, blanks among it; null where all could.</summary>
    public UnreadValues? Unread => _hasUnread ? _unread : null;

    public Record Read(YamlMap map, RecordType type)
    {
        var values = new Value?[type.Fields.Length];
        var keys = new Origin?[type.Fields.Length];
        ImmutableArray<int> unread = [];
        for (var at = 0; at < map.Entries.Count; at++)
        {
            var (key, node) = map.Entries[at];
            var place = type.PlaceOf(key.Text);
            if (place < 0)
            {
                if (!(type.HasId && key.Text == Layers.Omit) && ReportUnknown(key, map, type) is { } meant)
                {
                    unread = unread.Add(meant);
                }
                continue;
            }
            keys[place] = key.Origin;
            if (node is YamlScalar { IsAbsent: true })
            {
                continue;
            }
            var field = type.Fields[place];
            _hasLost = false;
            values[place] = ReadField(key.Origin, node, field);
            if (values[place] is null || _hasLost)
            {
                unread = unread.Add(place);
            }
        }
        for (var place = 0; place < values.Length; place++)
        {
            var field = type.Fields[place];
            if (field.Required && values[place] is null && !IsGiven(map, field.Name) && !unread.Contains(place))
            {
                ReportMissing(map, type, field);
                unread = unread.Add(place);
            }
        }
        _hasLost = false;
        if (unread.IsEmpty)
        {
            return new Record(map.Origin, type, values, keys);
        }
        _hasUnread = true;
        return new Record(map.Origin, type, values, keys) { Unread = unread, UnreadValues = _unread };
    }

    private Value? ReadField(Origin key, YamlNode node, Field field)
    {
        switch (field.Type)
        {
            case ListType list:
                return ReadList(key, node, (field.Name, list));
            case TableType table when node is YamlMap entries:
                return new RecordTable(entries.Origin, [.. ReadTable(entries, table, field.Name)]);
            default:
                if (ReadValue(node, field.Type, field.Name) is { } value)
                {
                    return value;
                }
                if (!IsOfForm(node, field.Type))
                {
                    _problems.Add(new WrongForm(IsReadable).At(key, (node, node), (field.Name, field.Type)));
                }
                return null;
        }
    }

    private static bool IsOfForm(YamlNode node, FieldType type) => type switch
    {
        NestedType or TableType => node is YamlMap,
        ListType => true,
        _ => node is YamlScalar || IsBlank(node, out _),
    };

    /// <summary>Null for a value of another form, which the caller reports, and for one that cannot be read, which is reported here.</summary>
    private Value? ReadValue(YamlNode node, FieldType type, string name) => type switch
    {
        NestedType nested => node is YamlMap map ? Read(map, nested.Record) : node is YamlScalar { IsAbsent: false } named ? ReadNamed(named, nested.Record) : null,
        _ when IsBlank(node, out var blank) && (type is not ScalarType { Kind: ScalarKind.Text or ScalarKind.Markdown } || node is YamlList) => Unfilled(blank, type, name),
        _ => node is YamlScalar scalar ? ReadScalar(scalar, type, name) : null,
    };

    /// <summary>A group of which only what it says of the law must be given, by that alone: <c>9(2)(g)</c> for <c>condition: 9-2-g</c>.</summary>
    private Record? ReadNamed(YamlScalar scalar, RecordType type) =>
        type.Fields.Where(field => field.Required).ToList() is [{ Type: LawReferenceType } only] && IsReadable(scalar, only.Type)
            ? Read(new YamlMap(scalar.Origin, [new YamlEntry(new YamlScalar(scalar.Origin, only.Name, isPlain: true, isVerbatim: false), scalar)]), type)
            : null;

    private Value? Unfilled(YamlScalar blank, FieldType type, string name)
    {
        _unread.Add(new UnfilledValue(name, type, new Scalar(blank.Origin, blank.Text, FieldSyntax.PlainText, blank.IsVerbatim)));
        return null;
    }

    /// <summary>Whether a value is a blank to fill in; one without its quotes is a list to YAML.</summary>
    private static bool IsBlank(YamlNode node, [NotNullWhen(true)] out YamlScalar? blank)
    {
        blank = node switch
        {
            YamlScalar scalar when UnfilledValue.Is(scalar.Text) => scalar,
            YamlList { Items: [YamlScalar only] } list when UnfilledValue.Is($"[{only.Text}]") && list.Origin.Excerpt.StartsWith('[') => only,
            _ => null,
        };
        return blank is not null;
    }

    private IEnumerable<KeyValuePair<string, Value>> ReadTable(YamlMap map, TableType type, string name)
    {
        foreach (var (key, node) in map.Entries)
        {
            var field = new Field($"{name}.{key.Text}", type.Value, "");
            if (ReadField(key.Origin, node, field) is { } value)
            {
                yield return KeyValuePair.Create(key.Text, value);
            }
        }
    }

    private RecordList? ReadList(Origin key, YamlNode node, (string Name, ListType Type) field)
    {
        var (name, type) = field;
        if (node is YamlScalar { IsPlain: true, Text: var drawn } && YamlFaults.PastedBullet().Match(drawn) is { Success: true } bullet)
        {
            _problems.Add(ReadingProblems.WrongType.At(
                node.Origin, $"`{name}` holds text; `{bullet.Groups["sign"].Value}` is no dash for YAML", "write `- ` before each item of a list, a line for each"));
            return null;
        }
        if (node is YamlScalar { IsAbsent: false } alone && type.Item is NestedType { Record: var group } && ReadNamed(alone, group) is { } named)
        {
            return new RecordList(node.Origin, [named]);
        }
        if (Layers.AsList(node, type) is not { } list || (IsBlank(node, out _) && node is YamlScalar && type.Item is NestedType))
        {
            _problems.Add(new WrongForm(IsReadable).At(key, (node, node), (name, type)));
            return null;
        }
        var items = ImmutableArray.CreateBuilder<Value>(list.Items.Count);
        Dictionary<string, Origin>? ids = null;
        var (hasLost, hasWrongForm) = (false, false);
        foreach (var item in list.Items)
        {
            if (item is YamlScalar { IsAbsent: true })
            {
                continue;
            }
            if (item is YamlMap map && type.Item is NestedType { Record.HasId: true }
                && map.Find(Layers.Omit) is YamlScalar { Text: "true" })
            {
                continue;
            }
            if (ReadValue(item, type.Item, name) is not { } value)
            {
                hasLost = true;
                if (!hasWrongForm && !IsOfForm(item, type.Item))
                {
                    // The items of a list are most often all in the same wrong form: said once.
                    hasWrongForm = true;
                    _problems.Add(new WrongForm(IsReadable).At(key, (node, item), (name, type)));
                }
                continue;
            }
            if (value is Record { Type.HasId: true } record && record.Scalar("id") is { } id)
            {
                ids ??= new Dictionary<string, Origin>(StringComparer.Ordinal);
                if (ids.TryGetValue(id.Text, out var first))
                {
                    hasLost = true;
                    _problems.Add(ReadingProblems.DuplicateId.At(
                        id.Origin, $"`{id.Text}` is the id of two items of `{name}`", "give one of them another id", "again here") with
                    {
                        Related = [new Related(first, "first here")],
                    });
                    continue;
                }
                ids.Add(id.Text, id.Origin);
            }
            items.Add(value);
        }
        _hasLost = hasLost;
        return new RecordList(list.Origin, items.DrainToImmutable());
    }

    private Scalar? ReadScalar(YamlScalar scalar, FieldType type, string name)
    {
        if (AsMeant(scalar.Text, type) is { } meant)
        {
            return new Scalar(scalar.Origin, new string(meant.AsSpan()), type, verbatim: false);
        }
        if (ProblemOf(scalar, type, name) is { } problem)
        {
            _problems.Add(PastedSigns.Invisible(scalar) ?? problem);
            return null;
        }
        return new Scalar(scalar.Origin, scalar.Text, type, scalar.IsVerbatim) { Stretches = scalar.Stretches };
    }

    private bool IsReadable(YamlScalar scalar, FieldType type) => AsMeant(scalar.Text, type) is not null || ProblemOf(scalar, type, "") is null;

    private Diagnostic? ProblemOf(YamlScalar scalar, FieldType type, string name) => type switch
    {
        ChoiceType choice when !choice.Choices.Contains(scalar.Text, StringComparer.Ordinal) =>
            Unknown(scalar, $"`{scalar.Text}` is not a choice for `{name}`", choice.Choices),
        LawReferenceType { Table: UnknownStatute.Table } when !known.Has(UnknownStatute.Table, scalar.Text) =>
            UnknownStatute.At(scalar, known.All(UnknownStatute.Table), known.IdOfWrongForm(scalar.Text)),
        LawReferenceType reference when !known.Has(reference.Table, scalar.Text) =>
            Unknown(scalar, $"`{scalar.Text}` is not the id of {reference.Noun}", known.All(reference.Table), part => AsMeant(part, reference)),
        ScalarType { Kind: ScalarKind.Picture } when !known.HasPicture(scalar.Text) =>
            Unknown(scalar, $"there is no picture called `{scalar.Text}`", known.Pictures),
        ScalarType { Kind: ScalarKind.Edition } => CheckEdition(scalar, known.Editions),
        ScalarType { Kind: ScalarKind.Language } => CheckLanguage(scalar, known.Languages),
        ScalarType plain => ValueShapes.Check(scalar, plain.Kind, name),
        _ => null,
    };

    /// <summary>
    /// The word of a list that is written another way: <c>Yes</c>, <c>TRUE</c>, <c>Not routinely</c>; or what the law is called, for its id.
    /// Null where there is nothing to change.
    /// </summary>
    private string? AsMeant(string text, FieldType type)
    {
        if (type is LawReferenceType reference)
        {
            return known.Has(reference.Table, text) ? null : known.IdOf(reference.Table, text);
        }
        ImmutableArray<string> words = type switch
        {
            ChoiceType choice => choice.Choices,
            ScalarType { Kind: ScalarKind.Flag } => Flags,
            _ => [],
        };
        if (words.IsEmpty || words.Contains(text, StringComparer.Ordinal))
        {
            return null;
        }
        var folded = text.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
        return words.FirstOrDefault(word => word == folded)
            ?? words.FirstOrDefault(word => (word, folded) is ("yes", "true") or ("no", "false") or ("true", "yes") or ("false", "no"));
    }

    private static readonly ImmutableArray<string> Flags = ["true", "false"];

    /// <summary>What is wrong with the name of an edition; null when there is one of this name, or nobody knows which there are.</summary>
    public static Diagnostic? CheckEdition(YamlScalar name, IReadOnlyCollection<string>? editions) => CheckEdition(name.Origin, name.Text, editions);

    /// <inheritdoc cref="CheckEdition(YamlScalar, IReadOnlyCollection{string}?)"/>
    public static Diagnostic? CheckEdition(Origin origin, string name, IReadOnlyCollection<string>? editions) =>
        editions is null || editions.Contains(name) ? null
        : Unknown(origin, name, $"there is no edition `{Short(name)}`", editions, ValueShapes.IsId(name) ? $"or write `templates/{name}/notice.md.scriban` and `theme.yaml`" : null);

    /// <summary>What is wrong with a language; null when there are words for it, or nobody knows for which there are.</summary>
    public static Diagnostic? CheckLanguage(YamlScalar tag, IReadOnlyCollection<string>? languages) => CheckLanguage(tag.Origin, tag.Text, languages);

    /// <inheritdoc cref="CheckLanguage(YamlScalar, IReadOnlyCollection{string}?)"/>
    public static Diagnostic? CheckLanguage(Origin origin, string tag, IReadOnlyCollection<string>? languages) =>
        languages is null || languages.Contains(tag) ? null
        : LanguageTag.IsWellFormed(tag)
            ? Unknown(origin, tag, $"there are no words for the language `{tag}`", languages, $"or write `templates/words/{tag}.yaml`")
            : Unknown(origin, tag, $"`{Short(tag)}` is not the name of a language: BCP 47 has `cy` for Welsh, `ur` for Urdu", languages, null);

    private static Diagnostic Unknown(Origin origin, string name, string message, IReadOnlyCollection<string> known, string? orElse)
    {
        var nearest = Suggestion.Nearest(name, known.Order(StringComparer.Ordinal));
        return ReadingProblems.UnknownId.At(
            origin,
            message,
            (nearest is not null ? $"did you mean `{nearest}`?" : "there are: " + string.Join(", ", known.Order(StringComparer.Ordinal))) + (orElse is null ? "" : nearest is not null ? $" If not, {orElse[3..]}" : $"; {orElse}"));
    }

    /// <param name="asMeant">The word for one that is written another way; null where it cannot be.</param>
    private static Diagnostic Unknown(YamlScalar scalar, string message, IEnumerable<string> choices, Func<string, string?>? asMeant = null)
    {
        var all = choices.ToList();
        var several = Several(scalar.Text, word => all.Contains(word) ? word : asMeant?.Invoke(word));
        var isList = several.Count > 1;
        var nearest = isList ? null : Suggestion.Nearest(scalar.Text, all);
        var list = $"[{string.Join(", ", several)}]";
        return ReadingProblems.UnknownId.At(
            scalar.Origin,
            message,
            isList ? $"write several as a list: `{list}`"
                : nearest is not null ? $"did you mean `{nearest}`?"
                : "choose from: " + string.Join(", ", all.Take(all.Count <= MostChoices ? all.Count : MostChoices - 2)) + (all.Count <= MostChoices ? "" : ", …")) with
        {
            Fix = isList && IsBehindName(scalar.Origin) ? YamlPaste.Renamed(scalar.Origin, "if this is what is meant", list) : null,
            Suggested = nearest is null ? [] : [new TextEdit(scalar.Origin, nearest)],
            SuggestedIf = "if this is what is meant, write this",
        };
    }

    private static bool IsBehindName(Origin value) => value.Source.Line(value.Start.Line)[..(value.Start.Column - 1)].TrimEnd().EndsWith(':');

    /// <summary>The words of a list that was written as one text; none where one of them is unknown.</summary>
    private static List<string> Several(string text, Func<string, string?> known)
    {
        foreach (var sign in (char[][])[[',', ';'], [' ', ',', ';']])
        {
            var words = text.Split(sign, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(known).ToList();
            if (words.Count > 1 && words.TrueForAll(word => word is not null))
            {
                return [.. words.OfType<string>()];
            }
        }
        return [];
    }

    /// <returns>The place of the field that is meant; null where none is near.</returns>
    private int? ReportUnknown(YamlScalar key, YamlMap map, RecordType type)
    {
        var names = type.Fields.Select(field => field.Name).ToList();
        var nearest = Suggestion.Nearest(key.Text, names);
        var isGiven = nearest is not null && map.Find(nearest) is not null;
        _problems.Add(ReadingProblems.UnknownField.At(
            key.Origin,
            $"{type.Title} has no field `{Short(key.Text)}`",
            nearest is null ? "its fields are: " + string.Join(", ", names)
                : isGiven ? $"did you mean `{nearest}`? That is given already: put both together, or take this one out"
                : $"did you mean `{nearest}`?") with
        {
            Fix = nearest is null || isGiven || NoticeFiles.OverlayAt(key.Origin.Path) is not null ? null : Renamed(key, map, type.Find(nearest)!),
        });
        return nearest is null || isGiven ? null : type.PlaceOf(nearest);
    }

    /// <summary>The field by its right name; one that must be given and is empty gets a blank.</summary>
    private static Fix? Renamed(YamlScalar key, YamlMap map, Field meant)
    {
        const string When = "if this is what is meant";
        var isEmpty = meant.Required && map.Find(key.Text) is YamlScalar { IsAbsent: true };
        return !isEmpty ? YamlPaste.Renamed(key.Origin, When, meant.Name)
            : WrongForm.Example(meant.Name, meant.Type) is [var line] && YamlPaste.Over(key.Origin, When, $"{key.Text}:{line[(meant.Name.Length + 1)..]}") is { } filled
                ? filled with { Yaml = filled.Yaml.Replace(key.Text + ":", meant.Name + ":", StringComparison.Ordinal) }
            : null;
    }

    private void ReportMissing(YamlMap map, RecordType type, Field field)
    {
        var empty = map.Entries.FirstOrDefault(entry => entry.Key.Text == field.Name).Key;
        _problems.Add(ReadingProblems.MissingField.At(
            empty?.Origin ?? FirstWords(map),
            empty is null ? $"{type.Title} needs `{field.Name}`" : $"{type.Title} needs `{field.Name}`, which is empty here",
            field.Help,
            "here") with
        {
            Fix = YamlPaste.Into(map.Origin, null, string.Join('\n', WrongForm.Example(field.Name, field.Type))),
        });
    }

    private static bool IsGiven(YamlMap map, string name) => map.Find(name) is { } node and not YamlScalar { IsAbsent: true } && node is not null;

    /// <summary>A group's first key in the file that has the last word, so that the caret points at a word and not at half a file.</summary>
    private static Origin FirstWords(YamlMap map)
    {
        var own = map.Entries.Select(entry => entry.Key.Origin).Where(key => key.Source == map.Origin.Source).MinBy(key => key.Span.Start);
        return own ?? Origin.Of(map.Origin.Source);
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
