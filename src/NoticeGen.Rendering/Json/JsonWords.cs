using System.Text;
using System.Text.Json;
using NoticeGen.Documents;

namespace NoticeGen.Rendering.Json;

/// <summary>
/// Reads the words out of a notice's data again, as <see cref="JsonRenderer"/> wrote it, so that a text that was kept can be
/// compared long after with what was published.
/// </summary>
public static class JsonWords
{
    /// <summary>What <see cref="DocumentText.LinesWithAddresses"/> gives for the document itself; null when the data is no notice's.</summary>
    public static IReadOnlyList<string>? LinesWithAddresses(ReadOnlyMemory<byte> data)
    {
        try
        {
            using var json = JsonDocument.Parse(data);
            var document = json.RootElement.GetProperty("document");
            var lines = new List<string>();
            if (document.GetProperty("title") is var title && title.GetArrayLength() > 0)
            {
                lines.Add(Words(title));
            }
            AddBlocks(document.GetProperty("introduction"), lines);
            foreach (var section in document.GetProperty("sections").EnumerateArray())
            {
                lines.Add(Words(section.GetProperty("heading")));
                AddBlocks(section.GetProperty("blocks"), lines);
            }
            return lines;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void AddBlocks(JsonElement blocks, List<string> lines)
    {
        foreach (var block in blocks.EnumerateArray())
        {
            AddBlock(block, lines);
        }
    }

    private static void AddBlock(JsonElement block, List<string> lines)
    {
        switch (block.GetProperty("type").GetString())
        {
            case "heading" or "paragraph":
                lines.Add(Words(block.GetProperty("content")));
                break;
            case "list":
                foreach (var item in block.GetProperty("items").EnumerateArray())
                {
                    AddBlocks(item.GetProperty("blocks"), lines);
                }
                break;
            case "table":
                if (block.GetProperty("caption") is var caption && caption.GetArrayLength() > 0)
                {
                    lines.Add(Words(caption));
                }
                foreach (var row in block.GetProperty("rows").EnumerateArray().Prepend(block.GetProperty("header")))
                {
                    lines.AddRange(row.EnumerateArray().Select(Words));
                }
                break;
            case "facts":
                foreach (var fact in block.GetProperty("entries").EnumerateArray())
                {
                    lines.Add(Words(fact.GetProperty("label")));
                    AddBlocks(fact.GetProperty("blocks"), lines);
                }
                break;
            case "illustrated":
                lines.Add(Alternative(block));
                AddBlocks(block.GetProperty("blocks"), lines);
                break;
            case "figure":
                lines.Add(Alternative(block));
                break;
            case "callout" or "quote":
                AddBlocks(block.GetProperty("blocks"), lines);
                break;
        }
    }

    private static string Alternative(JsonElement block) => $"[{block.GetProperty("picture").GetProperty("alternative").GetString()}]";

    private static string Words(JsonElement inlines)
    {
        var text = new StringBuilder();
        AddWords(inlines, text);
        return text.ToString();
    }

    private static void AddWords(JsonElement inlines, StringBuilder text)
    {
        foreach (var inline in inlines.EnumerateArray())
        {
            if (inline.ValueKind == JsonValueKind.String)
            {
                text.Append(inline.GetString());
                continue;
            }
            if (inline.TryGetProperty("content", out var content))
            {
                AddWords(content, text);
            }
            switch (inline.GetProperty("type").GetString())
            {
                case "line-break":
                    text.Append(' ');
                    break;
                case "link" when inline.GetProperty("target").GetString() is { } target && !target.StartsWith('#'):
                    text.Append(" <").Append(target).Append('>');
                    break;
            }
        }
    }
}
