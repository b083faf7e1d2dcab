using System.Collections.Immutable;
using System.Text.Json;
using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Records;

namespace NoticeGen.Reporting;

/// <summary>What a schema may offer besides the fields themselves: the ids of the reference data and the pictures.</summary>
/// <param name="Pictures">Names of pictures; empty where they are not known, and any name is then allowed.</param>
public sealed record SchemaWords(LawBook? Law, ImmutableArray<string> Pictures)
{
    public static readonly SchemaWords None = new(null, []);
}

/// <summary>
/// A JSON Schema (draft-07, which editors' YAML support knows best) of a kind of file, so that editors complete and check
/// while typing. It allows whatever the reader allows: an empty value counts as not given, text may look like a number,
/// and because any layer may set any field, only what no other layer can supply is required.
/// </summary>
public sealed class JsonSchemaWriter(SchemaWords words)
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    /// <summary>The word that takes an inherited item away.</summary>
    private const string Omit = "omit";

    private bool _isOfNotices;

    public void Write(Stream to, RecordType root)
    {
        _isOfNotices = root == NoticeSchema.Notice;
        var types = RecordTypes.Reachable(root);
        var wholes = WrittenWhole(types);
        using (var json = new Utf8JsonWriter(to, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Draft);
            json.WriteString("title", root.Title);
            WriteRecord(json, root, wholes);
            json.WriteStartObject("definitions");
            foreach (var type in types.Where(type => type != root).OrderBy(type => type.Name, StringComparer.Ordinal))
            {
                json.WriteStartObject(type.Name);
                json.WriteString("title", type.Title);
                WriteRecord(json, type, wholes);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        to.WriteByte((byte)'\n');
    }

    /// <summary>
    /// The kinds that one file always writes in full: items of lists without ids replace what was inherited. All others
    /// may be spread over layers, so that no single file need hold every field.
    /// </summary>
    private static HashSet<RecordType> WrittenWhole(ImmutableArray<RecordType> types)
    {
        var fields = types.SelectMany(type => type.Fields).Select(field => field.Type).ToList();
        var items = fields.OfType<ListType>().Select(list => list.Item).OfType<NestedType>().Select(item => item.Record);
        var nested = fields.OfType<NestedType>().Select(one => one.Record).ToHashSet();
        return [.. items.Where(type => !type.HasId && !nested.Contains(type))];
    }

    private void WriteRecord(Utf8JsonWriter json, RecordType type, HashSet<RecordType> wholes)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        var required = type.HasId ? ["id"]
            : wholes.Contains(type) ? type.Fields.Where(field => field.Required).Select(field => field.Name).ToList()
            : [];
        if (required.Count > 0)
        {
            json.WriteStartArray("required");
            foreach (var name in required)
            {
                json.WriteStringValue(name);
            }
            json.WriteEndArray();
        }
        json.WriteStartObject("properties");
        foreach (var field in type.Fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", Description(field));
            WriteType(json, field.Type);
            json.WriteEndObject();
        }
        if (type.HasId)
        {
            json.WriteStartObject(Omit);
            json.WriteString("description", "`true` takes away the item with this id that a base or `authority.yaml` gives.");
            json.WriteString("type", "boolean");
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static string Description(Field field)
    {
        var text = field.Required ? field.Help + " Required." : field.Help;
        return field.Example is { } example ? $"{text}\nFor example: {example}" : text;
    }

    private void WriteType(Utf8JsonWriter json, FieldType type)
    {
        switch (type)
        {
            case NestedType nested:
                // Beside `$ref`, draft-07 ignores the description; `anyOf` keeps it, and allows the empty value.
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                json.WriteString("$ref", "#/definitions/" + nested.Record.Name);
                json.WriteEndObject();
                json.WriteStartObject();
                json.WriteString("type", "null");
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case ListType list:
                WriteKinds(json, "array", "null");
                json.WriteStartObject("items");
                WriteItem(json, list.Item);
                json.WriteEndObject();
                break;
            case TableType table:
                WriteKinds(json, "object", "null");
                json.WriteStartObject("additionalProperties");
                WriteItem(json, table.Value);
                json.WriteEndObject();
                break;
            case ChoiceType choice:
                WriteChoices(json, choice.Choices.Select((word, place) => (word, choice.Meanings.IsEmpty ? null : choice.Meanings[place])));
                break;
            case LawReferenceType reference when words.Law is { } law:
                WriteChoices(json, law.Table(reference.Table).Select(record => (record.Id, NameOf(record))));
                break;
            case LawReferenceType or ItemReferenceType:
                WriteKinds(json, "string", "null");
                json.WriteString("pattern", IdPattern);
                break;
            case ScalarType scalar:
                WriteScalar(json, scalar.Kind);
                break;
        }
    }

    private void WriteItem(Utf8JsonWriter json, FieldType type)
    {
        if (type is NestedType nested)
        {
            json.WriteString("$ref", "#/definitions/" + nested.Record.Name);
        }
        else
        {
            WriteType(json, type);
        }
    }

    private void WriteScalar(Utf8JsonWriter json, ScalarKind kind)
    {
        switch (kind)
        {
            case ScalarKind.Flag:
                WriteKinds(json, "boolean", "null");
                break;
            case ScalarKind.Number:
                WriteKinds(json, "number", "null");
                break;
            case ScalarKind.Picture when !words.Pictures.IsEmpty:
                WriteChoices(json, words.Pictures.Order(StringComparer.Ordinal).Select(name => (name, (string?)null)));
                break;
            case ScalarKind.Text or ScalarKind.Markdown when _isOfNotices:
                // The name of a sentence of `snippets/` may stand for it.
                WriteKinds(json, "string", "number", "boolean", "object", "null");
                json.WriteStartArray("required");
                json.WriteStringValue("snippet");
                json.WriteEndArray();
                break;
            case ScalarKind.Text or ScalarKind.Markdown or ScalarKind.Telephone or ScalarKind.Path or ScalarKind.Picture:
                WriteKinds(json, "string", "number", "boolean", "null");
                break;
            default:
                WriteKinds(json, "string", "null");
                if (Pattern(kind) is { } pattern)
                {
                    json.WriteString("pattern", pattern);
                }
                break;
        }
    }

    private const string IdPattern = "^[a-z0-9-]{1,80}$";

    private static string? Pattern(ScalarKind kind) => kind switch
    {
        ScalarKind.Id or ScalarKind.Edition => IdPattern,
        ScalarKind.Language => "^[a-z]{2,3}(-[A-Za-z0-9]+)*$",
        ScalarKind.Date => "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        ScalarKind.Email => "^[^@ ]+@[^@ ]+[.][^@ ]+$",
        ScalarKind.Url => "^https?://[^ ]+$",
        ScalarKind.Colour => "^#[0-9A-Fa-f]{6}$",
        _ => null,
    };

    private static void WriteKinds(Utf8JsonWriter json, params ReadOnlySpan<string> kinds)
    {
        json.WriteStartArray("type");
        foreach (var kind in kinds)
        {
            json.WriteStringValue(kind);
        }
        json.WriteEndArray();
    }

    /// <summary>The words to choose from, with what each means where a name is known (shown by editors, ignored by validators).</summary>
    private static void WriteChoices(Utf8JsonWriter json, IEnumerable<(string Word, string? Meaning)> choices)
    {
        var all = choices.ToList();
        json.WriteStartArray("enum");
        foreach (var (word, _) in all)
        {
            json.WriteStringValue(word);
        }
        json.WriteNullValue();
        json.WriteEndArray();
        if (all.Exists(choice => choice.Meaning is not null))
        {
            json.WriteStartArray("enumDescriptions");
            foreach (var (_, meaning) in all)
            {
                json.WriteStringValue(meaning ?? "");
            }
            json.WriteStringValue("");
            json.WriteEndArray();
        }
    }

    /// <summary>What a record of the reference data is called.</summary>
    private static string? NameOf(Record record) => (record.FindScalar("name") ?? record.FindScalar("title") ?? record.FindScalar("citation"))?.Text;
}
