using System.Collections.Immutable;
using System.Text.Json;

namespace NoticeGen.Cli.Interviewing;

/// <summary>
/// What was answered so far, by question. No answer at all means that the question was not asked yet; an empty one that it
/// was left for later.
/// </summary>
internal sealed class Answers
{
    private readonly SortedDictionary<string, ImmutableArray<string>> _given = new(StringComparer.Ordinal);

    public int Count => _given.Count;

    public bool Has(string question) => _given.ContainsKey(question);

    public ImmutableArray<string> All(string question) => _given.GetValueOrDefault(question, []);

    /// <summary>Null where it was left for later.</summary>
    public string? Find(string question) => All(question).FirstOrDefault();

    public void Set(string question, ImmutableArray<string> answer) => _given[question] = answer;

    /// <summary>It is asked again.</summary>
    public void Remove(string question) => _given.Remove(question);

    public byte[] Write()
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            foreach (var (question, answer) in _given)
            {
                json.WriteStartArray(question);
                foreach (var text in answer)
                {
                    json.WriteStringValue(text);
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return content.ToArray();
    }

    /// <summary>None where the file is not one of answers: they are then asked anew.</summary>
    public static Answers Read(byte[] content)
    {
        var answers = new Answers();
        try
        {
            using var json = JsonDocument.Parse(content);
            foreach (var question in json.RootElement.EnumerateObject())
            {
                answers.Set(question.Name, [.. question.Value.EnumerateArray().Select(text => text.GetString()).OfType<string>()]);
            }
            return answers;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return new Answers();
        }
    }
}
