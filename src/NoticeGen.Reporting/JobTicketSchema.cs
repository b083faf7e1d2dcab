using System.Text.Json;

namespace NoticeGen.Reporting;

/// <summary>The JSON Schema (draft-07) of <c>job-ticket.json</c>: the envelope stands here, the fields of a line follow from their list.</summary>
public static class JobTicketSchema
{
    private const string Envelope = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "title": "a job ticket, as noticegen export writes it",
          "type": "object",
          "additionalProperties": false,
          "required": ["schemaVersion", "tool", "job", "asAt", "builtAt", "draft", "totals", "lines"],
          "properties": {
            "schemaVersion": { "description": "Of this envelope; within it members are only ever added.", "const": 1 },
            "tool": {
              "type": "object",
              "additionalProperties": false,
              "required": ["name", "version"],
              "properties": { "name": { "const": "noticegen" }, "version": { "type": "string" } }
            },
            "job": { "description": "The profile that the job was made by.", "type": "string" },
            "description": { "description": "What the job is for.", "type": "string" },
            "order": {
              "description": "What whoever orders it asks of the print room.",
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "wantedBy": { "description": "The last day on which it is of use.", "$ref": "#/definitions/day" },
                "costCode": { "description": "What it is charged to.", "type": "string" },
                "deliverTo": { "description": "Where it goes, and to whom.", "type": "string" },
                "paperWeight": { "description": "In grams a square metre.", "type": "integer" }
              }
            },
            "asAt": { "description": "The day for which the law was asked.", "$ref": "#/definitions/day" },
            "builtAt": { "description": "The day of SOURCE_DATE_EPOCH where that is set, else the day for which the job was made; never the clock.", "$ref": "#/definitions/day" },
            "draft": { "description": "Whether any document is a draft, not to be handed out.", "type": "boolean" },
            "totals": {
              "description": "Sums over all lines and copies.",
              "type": "object",
              "additionalProperties": false,
              "required": ["items", "copies", "pages", "impressions", "sheets", "sheetsSaved"],
              "properties": {
                "items": { "description": "Files.", "type": "integer" },
                "copies": { "description": "Documents that leave the print room.", "type": "integer" },
                "pages": { "description": "Pages with content.", "type": "integer" },
                "impressions": { "description": "Sides that go through the machine.", "type": "integer" },
                "sheets": { "description": "Sheets of paper.", "type": "integer" },
                "sheetsSaved": { "description": "Sheets fewer than with each page on a sheet of its own.", "type": "integer" }
              }
            },
            "lines": { "description": "In the order of printing.", "type": "array", "items": { "$ref": "#/definitions/line" } }
          }
        }
        """;

    private const string Part = """
        {
          "description": "A notice in a pack, with its pages as the pack numbers them.",
          "type": "object",
          "additionalProperties": false,
          "required": ["notice", "title", "edition", "language", "firstPage", "lastPage"],
          "properties": {
            "notice": { "description": "authority/notice.", "type": "string" },
            "title": { "type": "string" },
            "edition": { "type": "string" },
            "language": { "type": "string" },
            "firstPage": { "type": "integer" },
            "lastPage": { "type": "integer" }
          }
        }
        """;

    public static void Write(Stream to)
    {
        using (var envelope = JsonDocument.Parse(Envelope))
        using (var part = JsonDocument.Parse(Part))
        using (var json = new Utf8JsonWriter(to, JsonReport.Options))
        {
            json.WriteStartObject();
            foreach (var member in envelope.RootElement.EnumerateObject())
            {
                member.WriteTo(json);
            }
            json.WriteStartObject("definitions");
            json.WriteStartObject("day");
            json.WriteString("type", "string");
            json.WriteString("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
            json.WriteEndObject();
            WriteLine(json);
            json.WritePropertyName("part");
            part.RootElement.WriteTo(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        to.WriteByte((byte)'\n');
    }

    private static void WriteLine(Utf8JsonWriter json)
    {
        json.WriteStartObject("line");
        json.WriteString("description", "One file.");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartArray("required");
        foreach (var field in JobTicketFields.All.Where(field => field.Always))
        {
            json.WriteStringValue(field.Member);
        }
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var field in JobTicketFields.All.Where(field => !field.OfJob))
        {
            json.WriteStartObject(field.Member);
            json.WriteString("description", field.Help);
            json.WriteString("type", field.Kind switch
            {
                JobFieldKind.Number => "integer",
                JobFieldKind.YesOrNo => "boolean",
                _ => "string",
            });
            json.WriteEndObject();
        }
        json.WriteStartObject("parts");
        json.WriteString("description", "What a pack holds, in order.");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("$ref", "#/definitions/part");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
