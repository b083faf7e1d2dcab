using System.Text.Json;

namespace NoticeGen.Reporting;

/// <summary>The schema of a plan, for the engines that read it.</summary>
public static class PlanSchema
{
    private const string Text = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "title": "a plan of an estate, as noticegen plan writes it",
          "type": "object",
          "additionalProperties": false,
          "required": ["schemaVersion", "tool", "asAt", "options", "filters", "units"],
          "properties": {
            "schemaVersion": { "description": "Of this envelope; within it members are only ever added.", "const": 1 },
            "tool": {
              "type": "object",
              "additionalProperties": false,
              "required": ["name", "version"],
              "properties": { "name": { "const": "noticegen" }, "version": { "type": "string" } }
            },
            "asAt": { "description": "The day for which the law is asked; give it to each build.", "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            "options": { "description": "What was asked for and by which program, in words; part of each key.", "type": "string" },
            "filters": { "description": "The options that leave out notices or documents; give them to each build.", "type": "array", "items": { "type": "string" } },
            "units": {
              "description": "What is built by itself, in the order of authorities.",
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["id", "authority", "key", "weight", "notices", "inputs", "outputs"],
                "properties": {
                  "id": { "description": "For build --unit: the authority, and of one with very many notices which slice.", "type": "string" },
                  "authority": { "type": "string" },
                  "key": { "description": "A digest of all that the outputs may depend on: program, options, content of the inputs, and of the day only which date that matters was the last to come.", "type": "string", "pattern": "^[0-9a-f]{64}$" },
                  "weight": { "description": "The bytes of its notices, about in proportion to the time that it takes.", "type": "integer" },
                  "notices": { "description": "authority/notice.", "type": "array", "items": { "type": "string" } },
                  "inputs": { "description": "The files that are read, from the folder of the settings, with forward slashes. Of notices of others that it points to only the names count.", "type": "array", "items": { "type": "string" } },
                  "outputs": { "description": "What is written below the folder of --output: the manifest, and a folder for each notice that can be published. Beside it lies .noticegen.jsonl, which is a hint for later builds and may be left behind.", "type": "array", "items": { "type": "string" } }
                }
              }
            }
          }
        }
        """;

    public static void Write(Stream to)
    {
        using (var schema = JsonDocument.Parse(Text))
        using (var json = new Utf8JsonWriter(to, JsonReport.Options))
        {
            schema.RootElement.WriteTo(json);
        }
        to.WriteByte((byte)'\n');
    }
}
