using System.Globalization;
using System.Text.Json;
using NoticeGen.Notices;
using NoticeGen.Records;

namespace NoticeGen.Rendering.Json;

/// <summary>Checked fields as JSON, under the names that they have in YAML, in the order of the schema.</summary>
internal static class FieldWriter
{
    /// <summary>Writes the fields of a notice; how its layers fit together and how it looks is not what it says.</summary>
    public static void WriteNotice(Utf8JsonWriter json, Record notice)
    {
        foreach (var field in NoticeSchema.Published)
        {
            Write(json, notice, field);
        }
    }

    private static void Write(Utf8JsonWriter json, Record record, Field field)
    {
        if (record[field.Name] is { } value)
        {
            json.WritePropertyName(field.Name);
            Write(json, value);
        }
    }

    private static void Write(Utf8JsonWriter json, Value value)
    {
        switch (value)
        {
            case Scalar { Type: ScalarType { Kind: ScalarKind.Flag } } flag:
                json.WriteBooleanValue(flag.IsTrue);
                break;
            case Scalar { Type: ScalarType { Kind: ScalarKind.Number } } number
                when decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount):
                json.WriteNumberValue(amount);
                break;
            case Scalar scalar:
                json.WriteStringValue(scalar.Text);
                break;
            case RecordList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }
                json.WriteEndArray();
                break;
            case RecordTable table:
                json.WriteStartObject();
                foreach (var (name, entry) in table.Entries)
                {
                    json.WritePropertyName(name);
                    Write(json, entry);
                }
                json.WriteEndObject();
                break;
            case Record record:
                json.WriteStartObject();
                foreach (var field in record.Type.Fields)
                {
                    Write(json, record, field);
                }
                json.WriteEndObject();
                break;
        }
    }
}
