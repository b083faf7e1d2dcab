using System.Text;
using System.Text.Json;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Auditing.Verifying;

/// <summary>The words and links of a notice as data (JSON): in it every run of words is an item of a list, and a list of runs is a block.</summary>
internal sealed class ShownData
{
    private readonly ShownText.Builder _text = new();
    private readonly List<string> _links = [];

    public static Outcome<ShownDocument> Read(InputFile file)
    {
        try
        {
            using var json = JsonDocument.Parse(file.Content.AsMemory());
            var data = new ShownData();
            data.Walk(json.RootElement.GetProperty("document"));
            return Outcome.Good(new ShownDocument(data._text.Build(), data._links));
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Outcome.Failed<ShownDocument>(AuditProblems.Unreadable.At(Origin.Of(new SourceText(file.Path, "")), $"`{file.Path}` is not a notice as data"));
        }
    }

    private void Walk(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Walk(member.Value);
                }
                break;
            case JsonValueKind.Array when IsRuns(element):
                var words = new StringBuilder();
                AddRuns(element, words);
                _text.Add(words.ToString());
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Walk(item);
                }
                break;
        }
    }

    /// <summary>Whether a list holds words and runs in it, such as links, and no blocks.</summary>
    private static bool IsRuns(JsonElement list) => list.EnumerateArray().All(item =>
        item.ValueKind == JsonValueKind.String
        || (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("type", out var type)
            && type.GetString() is "strong" or "emphasis" or "link" or "line-break" or "language" or "abbreviation" or "date"));

    private void AddRuns(JsonElement runs, StringBuilder words)
    {
        foreach (var run in runs.EnumerateArray())
        {
            if (run.ValueKind == JsonValueKind.String)
            {
                words.Append(run.GetString());
                continue;
            }
            if (run.TryGetProperty("target", out var target) && target.GetString() is { } address)
            {
                _links.Add(address);
            }
            if (run.TryGetProperty("content", out var content))
            {
                AddRuns(content, words);
            }
        }
    }
}
