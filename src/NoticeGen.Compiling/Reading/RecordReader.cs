using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>What ids a field may name outside its own file.</summary>
internal interface IKnownIds
{
    /// <summary>Whether the table holds the id; true when the table is not known yet, so that it is not checked.</summary>
    bool Has(string table, string id);

    IEnumerable<string> All(string table);

    bool HasPicture(string name);

    IEnumerable<string> Pictures { get; }

    /// <summary>The editions that there are templates for; null when they are not known here, so that none is checked.</summary>
    IReadOnlyCollection<string>? Editions => null;

    /// <summary>The languages that there are words for; null when they are not known here, so that none is checked.</summary>
    IReadOnlyCollection<string>? Languages => null;
}

/// <summary>Checks a YAML tree against a record type. Reports every fault, not the first, and keeps what is sound.</summary>
internal sealed class RecordReader(IKnownIds known)
{
    private readonly List<Diagnostic> _problems = [];

    public IReadOnlyList<Diagnostic> Problems => _problems;

    public Record Read(YamlMap map, RecordType type)
    {
        var values = new Value?[type.Fields.Length];
        var keys = new Origin?[type.Fields.Length];
        for (var at = 0; at < map.Entries.Count; at++)
        {
            var (key, node) = map.Entries[at];
            var place = type.PlaceOf(key.Text);
            if (place < 0)
            {
                if (!(type.HasId && key.Text == Layers.Omit))
                {
                    ReportUnknown(key, type);
                }
                continue;
            }
            if (node is YamlScalar { IsAbsent: true })
            {
                continue;
            }
            var field = type.Fields[place];
            if (ReadValue(node, field.Type, field.Name) is { } value)
            {
                values[place] = value;
                keys[place] = key.Origin;
            }
        }
        for (var place = 0; place < values.Length; place++)
        {
            var field = type.Fields[place];
            if (field.Required && values[place] is null && !IsGiven(map, field.Name))
            {
                _problems.Add(ReadingProblems.MissingField.At(
                    FirstWords(map), $"{type.Title} needs `{field.Name}`", field.Help, "here"));
            }
        }
        return new Record(map.Origin, type, values, keys);
    }

    private Value? ReadValue(YamlNode node, FieldType type, string name)
    {
        switch (type)
        {
            case NestedType nested:
                return node is YamlMap map ? Read(map, nested.Record) : Wrong(node, type, name);
            case ListType list:
                return ReadList(node, list, name);
            case TableType table:
                return node is YamlMap entries
                    ? new RecordTable(entries.Origin, [.. ReadTable(entries, table, name)])
                    : Wrong(node, type, name);
            default:
                return node is YamlScalar scalar ? ReadScalar(scalar, type, name) : Wrong(node, type, name);
        }
    }

    private IEnumerable<KeyValuePair<string, Value>> ReadTable(YamlMap map, TableType type, string name)
    {
        foreach (var (key, node) in map.Entries)
        {
            if (ReadValue(node, type.Value, $"{name}.{key.Text}") is { } value)
            {
                yield return KeyValuePair.Create(key.Text, value);
            }
        }
    }

    private RecordList? ReadList(YamlNode node, ListType type, string name)
    {
        if (node is not YamlList list)
        {
            var example = type.Item is NestedType ? $"{name}:\n  - id: …" : $"{name}:\n  - …";
            _problems.Add(ReadingProblems.WrongType.At(
                node.Origin, $"`{name}` holds {node.Described}; it should be {type.Described}", $"write `{example.ReplaceLineEndings(" ")}`"));
            return null;
        }
        var items = ImmutableArray.CreateBuilder<Value>(list.Items.Count);
        Dictionary<string, Origin>? ids = null;
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
                continue;
            }
            if (value is Record { Type.HasId: true } record && record.Scalar("id") is { } id)
            {
                ids ??= new Dictionary<string, Origin>(StringComparer.Ordinal);
                if (ids.TryGetValue(id.Text, out var first))
                {
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
        return new RecordList(list.Origin, items.DrainToImmutable());
    }

    private Scalar? ReadScalar(YamlScalar scalar, FieldType type, string name)
    {
        var problem = type switch
        {
            ChoiceType choice when !choice.Choices.Contains(scalar.Text, StringComparer.Ordinal) =>
                Unknown(scalar, $"`{scalar.Text}` is not a choice for `{name}`", choice.Choices),
            LawReferenceType { Table: UnknownStatute.Table } when !known.Has(UnknownStatute.Table, scalar.Text) =>
                UnknownStatute.At(scalar, known.All(UnknownStatute.Table)),
            LawReferenceType reference when !known.Has(reference.Table, scalar.Text) =>
                Unknown(scalar, $"`{scalar.Text}` is not the id of {reference.Noun}", known.All(reference.Table)),
            ScalarType { Kind: ScalarKind.Picture } when !known.HasPicture(scalar.Text) =>
                Unknown(scalar, $"there is no picture called `{scalar.Text}`", known.Pictures),
            ScalarType { Kind: ScalarKind.Edition } => CheckEdition(scalar, known.Editions),
            ScalarType { Kind: ScalarKind.Language } => CheckLanguage(scalar, known.Languages),
            ScalarType plain => CheckShape(scalar, plain.Kind, name),
            _ => null,
        };
        if (problem is not null)
        {
            _problems.Add(problem);
            return null;
        }
        return new Scalar(scalar.Origin, scalar.Text, type, scalar.IsVerbatim) { Stretches = scalar.Stretches };
    }

    /// <summary>What is wrong with the name of an edition; null when there is one of this name, or nobody knows which there are.</summary>
    public static Diagnostic? CheckEdition(YamlScalar name, IReadOnlyCollection<string>? editions) => CheckEdition(name.Origin, name.Text, editions);

    /// <inheritdoc cref="CheckEdition(YamlScalar, IReadOnlyCollection{string}?)"/>
    public static Diagnostic? CheckEdition(Origin origin, string name, IReadOnlyCollection<string>? editions) =>
        editions is null || editions.Contains(name) ? null
        : Unknown(origin, name, $"there is no edition `{Short(name)}`", editions, IsId(name) ? $"or write `templates/{name}/notice.md.scriban` and `theme.yaml`" : null);

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

    private static Diagnostic? CheckShape(YamlScalar scalar, ScalarKind kind, string name)
    {
        var text = scalar.Text;
        string? fault = kind switch
        {
            ScalarKind.Flag when text is not ("true" or "false") => $"`{name}` should be `true` or `false`, not `{Short(text)}`",
            ScalarKind.Number when !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => $"`{name}` should be a number, not `{Short(text)}`",
            ScalarKind.Date when !IsoDay.TryRead(text, out _) =>
                $"`{name}` should be a date such as 2026-11-22, not `{Short(text)}`",
            ScalarKind.Id when !IsId(text) => $"`{Short(text)}` cannot be an id: use lower-case letters, digits and hyphens",
            ScalarKind.Email when !IsEmail(text) => $"`{Short(text)}` does not look like an email address",
            ScalarKind.Telephone when !IsTelephone(text) => $"`{Short(text)}` does not look like a telephone number",
            ScalarKind.Url when HasUserName(text) => $"`{Short(text)}` shows one host and leads to another: take out what stands before the @",
            ScalarKind.Url when !IsUrl(text) => $"`{Short(text)}` is not a web address: it should begin with https:// or http:// and hold no spaces",
            ScalarKind.Colour when !IsColour(text) => $"`{name}` should be a colour such as #1f4e79, not `{Short(text)}`",
            _ => null,
        };
        return fault is null ? null : ReadingProblems.BadValue.At(scalar.Origin, fault);
    }

    internal static bool IsId(string text) =>
        text.Length is > 0 and <= 80 && !text.AsSpan().ContainsAnyExcept(OfIds);

    private static readonly SearchValues<char> OfIds = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && text.LastIndexOf('.') > at + 1 && !text.EndsWith('.')
            && text.All(c => c is > ' ' and < '\x7f' and not ('<' or '>' or '(' or ')' or ',' or ';' or ':' or '"' or '\\' or '[' or ']'));
    }

    private static bool IsTelephone(string text) =>
        text.Count(char.IsAsciiDigit) is >= 5 and <= 20 && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '(' or ')' or '-');

    private static bool IsUrl(string text) =>
        (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal))
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or '\\' or '^' or '`' or '{' or '}' or '|')
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>What stands before an @ and the host is a name to log in with, which readers take for the host.</summary>
    private static bool HasUserName(string text) =>
        text.Contains('@', StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.UserInfo.Length > 0;

    private static bool IsColour(string text) =>
        text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);

    private static Diagnostic Unknown(YamlScalar scalar, string message, IEnumerable<string> choices)
    {
        var all = choices.ToList();
        var nearest = Suggestion.Nearest(scalar.Text, all);
        var list = all.Count <= 14 ? "choose from: " + string.Join(", ", all) : null;
        return ReadingProblems.UnknownId.At(
            scalar.Origin,
            message,
            nearest is not null ? $"did you mean `{nearest}`?" : list ?? $"choose from: {string.Join(", ", all.Take(12))}, …");
    }

    private void ReportUnknown(YamlScalar key, RecordType type)
    {
        var names = type.Fields.Select(field => field.Name).ToList();
        var nearest = Suggestion.Nearest(key.Text, names);
        _problems.Add(ReadingProblems.UnknownField.At(
            key.Origin,
            $"{type.Title} has no field `{Short(key.Text)}`",
            nearest is not null ? $"did you mean `{nearest}`?" : "its fields are: " + string.Join(", ", names)));
    }

    private Value? Wrong(YamlNode node, FieldType type, string name)
    {
        _problems.Add(ReadingProblems.WrongType.At(
            node.Origin, $"`{name}` holds {node.Described}; it should be {type.Described}"));
        return null;
    }

    private static bool IsGiven(YamlMap map, string name) => map.Find(name) is { } node and not YamlScalar { IsAbsent: true } && node is not null;

    /// <summary>A group's first key, so that the caret points at a word and not at half a file.</summary>
    private static Origin FirstWords(YamlMap map) => map.Entries.Count > 0 ? map.Entries[0].Key.Origin : map.Origin;

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
