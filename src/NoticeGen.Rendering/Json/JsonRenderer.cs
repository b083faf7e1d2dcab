using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Json;

/// <summary>
/// Makes a notice's data: what it is, its fields as they were checked and merged, and its text by sections, for programs
/// that search, compare or show notices. <c>noticegen schema output</c> prints the JSON Schema. The envelope carries a
/// version; within it members are only ever added.
/// </summary>
internal sealed class JsonRenderer : IRenderer
{
    public const int SchemaVersion = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // A file of its own, never part of a web page: letters of any language stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Format Format => Format.Json;

    public Outcome<OutputFile> Render(Document document, Theme theme)
    {
        using var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            WriteInfo(json, document.Info);
            if (document.Info.Fields is { } fields)
            {
                json.WriteStartObject("notice");
                FieldWriter.WriteNotice(json, fields);
                json.WriteEndObject();
            }
            json.WriteStartObject("document");
            WriteDocument(json, document);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        to.WriteByte((byte)'\n');
        return Outcome.Good(new OutputFile(Format, [.. to.ToArray()]));
    }

    private static void WriteInfo(Utf8JsonWriter json, DocumentInfo info)
    {
        json.WriteString("id", info.NoticeId);
        json.WriteString("edition", info.Edition.Variant);
        json.WriteString("language", info.Edition.Language);
        json.WriteString("title", info.Title);
        json.WriteString("authority", info.Authority);
        WriteIfGiven(json, "version", info.Version);
        WriteIfGiven(json, "published", Day(info.Published));
        WriteIfGiven(json, "reviewBy", Day(info.ReviewBy));
        WriteIfGiven(json, "draft", info.DraftBanner);
    }

    /// <summary>The title, what stands before the first section, and the sections, each with its heading and its blocks.</summary>
    private static void WriteDocument(Utf8JsonWriter json, Document document)
    {
        var writer = new BlockWriter(json);
        var blocks = document.Blocks;
        var from = 0;
        json.WritePropertyName("title");
        if (blocks is [Heading { Level: 1 } title, ..])
        {
            writer.Write(title.Inlines);
            from = 1;
        }
        else
        {
            writer.Write([]);
        }
        var first = NextSection(blocks, from);
        writer.Write("introduction", blocks[from..first]);
        json.WriteStartArray("sections");
        while (first < blocks.Length)
        {
            var heading = (Heading)blocks[first];
            var next = NextSection(blocks, first + 1);
            json.WriteStartObject();
            json.WriteString("id", heading.Id);
            json.WritePropertyName("heading");
            writer.Write(heading.Inlines);
            writer.Write("blocks", blocks[(first + 1)..next]);
            json.WriteEndObject();
            first = next;
        }
        json.WriteEndArray();
    }

    private static int NextSection(ImmutableArray<Block> blocks, int from)
    {
        while (from < blocks.Length && blocks[from] is not Heading { Level: 2 })
        {
            from++;
        }
        return from;
    }

    private static void WriteIfGiven(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string? Day(DateOnly? day) => day?.ToIso();
}
