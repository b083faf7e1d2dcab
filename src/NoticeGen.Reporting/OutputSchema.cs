using System.Collections.Immutable;
using System.Text.Json;
using NoticeGen.Notices;
using NoticeGen.Records;

namespace NoticeGen.Reporting;

/// <summary>
/// The JSON Schema (draft-07) of the format <c>json</c>, for programs that read notices. The envelope and the text stand
/// here; the fields follow from the schema of notices. Unlike a file that people write, what a build writes holds no
/// empty values and no other kinds than the fields' own.
/// </summary>
public static class OutputSchema
{
    private const string Envelope = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "title": "a notice, as the format json gives it",
          "type": "object",
          "additionalProperties": false,
          "required": ["schemaVersion", "id", "edition", "language", "title", "authority", "notice", "document"],
          "properties": {
            "schemaVersion": { "description": "Of this envelope; within it members are only ever added.", "const": 1 },
            "id": { "description": "authority/notice.", "type": "string" },
            "edition": { "description": "The edition's name, such as standard or easy-read.", "type": "string" },
            "language": { "description": "BCP 47.", "type": "string" },
            "title": { "type": "string" },
            "authority": { "description": "The controller's name.", "type": "string" },
            "version": { "type": "string" },
            "published": { "$ref": "#/definitions/document-day" },
            "reviewBy": { "$ref": "#/definitions/document-day" },
            "draft": { "description": "The banner of a draft; absent when the notice may be published.", "type": "string" },
            "notice": { "description": "The fields as they were checked, with what the base and the authority give.", "$ref": "#/definitions/notice" },
            "document": {
              "description": "The text of this edition, in reading order.",
              "type": "object",
              "additionalProperties": false,
              "required": ["title", "introduction", "sections"],
              "properties": {
                "title": { "$ref": "#/definitions/document-runs" },
                "introduction": { "description": "What stands before the first section.", "$ref": "#/definitions/document-blocks" },
                "sections": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["id", "heading", "blocks"],
                    "properties": {
                      "id": { "description": "The section's address on the web page.", "type": "string" },
                      "heading": { "$ref": "#/definitions/document-runs" },
                      "blocks": { "$ref": "#/definitions/document-blocks" }
                    }
                  }
                }
              }
            }
          },
          "definitions": {
            "document-day": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            "document-picture": {
              "type": "object",
              "additionalProperties": false,
              "required": ["name", "alternative"],
              "properties": { "name": { "type": "string" }, "alternative": { "description": "What the picture shows.", "type": "string" } }
            },
            "document-blocks": { "type": "array", "items": { "$ref": "#/definitions/document-block" } },
            "document-block": {
              "description": "A heading, a paragraph, a list, a table, a box, a quote, labels with values, a picture with words, a picture alone, or a rule.",
              "type": "object",
              "additionalProperties": false,
              "required": ["type"],
              "properties": {
                "type": { "enum": ["heading", "paragraph", "list", "table", "callout", "quote", "facts", "illustrated", "figure", "divider"] },
                "level": { "description": "Of a heading: 3 and more.", "type": "integer" },
                "id": { "description": "Of a heading.", "type": "string" },
                "content": { "description": "Of a heading and a paragraph.", "$ref": "#/definitions/document-runs" },
                "numbered": { "description": "Of a list.", "type": "boolean" },
                "items": { "description": "Of a list.", "type": "array", "items": { "$ref": "#/definitions/document-item" } },
                "caption": { "description": "Of a table; may be empty.", "$ref": "#/definitions/document-runs" },
                "rowHeaders": { "description": "Of a table: whether the first cell heads its row.", "type": "boolean" },
                "header": { "description": "Of a table.", "$ref": "#/definitions/document-row" },
                "rows": { "description": "Of a table.", "type": "array", "items": { "$ref": "#/definitions/document-row" } },
                "kind": { "description": "Of a callout.", "enum": ["note", "important", "contact", "summary"] },
                "entries": { "description": "Of facts.", "type": "array", "items": { "$ref": "#/definitions/document-fact" } },
                "picture": { "description": "Of illustrated and a figure.", "$ref": "#/definitions/document-picture" },
                "blocks": { "description": "Of a callout, a quote and illustrated.", "$ref": "#/definitions/document-blocks" }
              }
            },
            "document-item": {
              "type": "object",
              "additionalProperties": false,
              "required": ["blocks"],
              "properties": { "blocks": { "$ref": "#/definitions/document-blocks" } }
            },
            "document-fact": {
              "type": "object",
              "additionalProperties": false,
              "required": ["label", "blocks"],
              "properties": { "label": { "$ref": "#/definitions/document-runs" }, "blocks": { "$ref": "#/definitions/document-blocks" } }
            },
            "document-row": { "description": "A cell for each column.", "type": "array", "items": { "$ref": "#/definitions/document-runs" } },
            "document-runs": { "type": "array", "items": { "$ref": "#/definitions/document-run" } },
            "document-run": {
              "description": "Words alone, or words with a meaning.",
              "anyOf": [{ "type": "string" }, { "$ref": "#/definitions/document-marked-run" }]
            },
            "document-marked-run": {
              "type": "object",
              "additionalProperties": false,
              "required": ["type"],
              "properties": {
                "type": { "enum": ["strong", "emphasis", "link", "line-break", "language", "abbreviation", "date"] },
                "target": { "description": "Of a link: https:, mailto:, tel:, or # and the id of a heading.", "type": "string" },
                "language": { "description": "BCP 47.", "type": "string" },
                "expansion": { "description": "What an abbreviation stands for.", "type": "string" },
                "day": { "$ref": "#/definitions/document-day" },
                "content": { "$ref": "#/definitions/document-runs" }
              }
            }
          }
        }
        """;

    public static void Write(Stream to)
    {
        using (var envelope = JsonDocument.Parse(Envelope))
        using (var json = new Utf8JsonWriter(to, JsonReport.Options))
        {
            json.WriteStartObject();
            foreach (var member in envelope.RootElement.EnumerateObject())
            {
                if (member.Name != "definitions")
                {
                    member.WriteTo(json);
                    continue;
                }
                json.WriteStartObject(member.Name);
                foreach (var definition in member.Value.EnumerateObject())
                {
                    definition.WriteTo(json);
                }
                WriteRecords(json);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        to.WriteByte((byte)'\n');
    }

    private static void WriteRecords(Utf8JsonWriter json)
    {
        var notice = NoticeSchema.Notice;
        WriteRecord(json, notice, NoticeSchema.Published);
        // What only the fields left out are made of is not part of the output.
        var used = new RecordType(notice.Name, notice.Title, NoticeSchema.Published);
        foreach (var type in RecordTypes.Reachable(used).Where(type => type != used).OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            WriteRecord(json, type, type.Fields);
        }
    }

    private static void WriteRecord(Utf8JsonWriter json, RecordType type, ImmutableArray<Field> fields)
    {
        json.WriteStartObject(type.Name);
        json.WriteString("title", type.Title);
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (var field in fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", field.Help);
            WriteType(json, field.Type);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, FieldType type)
    {
        switch (type)
        {
            case NestedType nested:
                json.WriteString("$ref", "#/definitions/" + nested.Record.Name);
                break;
            case ListType list:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteType(json, list.Item);
                json.WriteEndObject();
                break;
            case TableType table:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                WriteType(json, table.Value);
                json.WriteEndObject();
                break;
            case ChoiceType choice:
                json.WriteStartArray("enum");
                foreach (var word in choice.Choices)
                {
                    json.WriteStringValue(word);
                }
                json.WriteEndArray();
                break;
            case ScalarType { Kind: ScalarKind.Date }:
                json.WriteString("$ref", "#/definitions/document-day");
                break;
            default:
                json.WriteString("type", type is ScalarType scalar ? NameOf(scalar.Kind) : "string");
                break;
        }
    }

    private static string NameOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Flag => "boolean",
        ScalarKind.Number => "number",
        _ => "string",
    };
}
