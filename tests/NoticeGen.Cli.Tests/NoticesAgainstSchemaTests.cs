using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using NoticeGen.Reading;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>What the schema tells editors and what the reader accepts are the same for every notice of the repository.</summary>
public sealed class NoticesAgainstSchemaTests
{
    public static TheoryData<string> Files() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "notices"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_notice_agrees_with_the_schema(string path)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "schema", "noticegen.schema.json"), TestContext.Current.CancellationToken);
        var yaml = YamlReader.Read(new SourceText(path, await File.ReadAllTextAsync(Path.Combine(Repository.Root, path), TestContext.Current.CancellationToken)));
        Assert.Empty(yaml.Diagnostics);
        Assert.Equal([], schema.Validate(Json(yaml.Value!)!.ToJsonString()).Select(problem => problem.ToString()));
    }

    /// <summary>YAML as an editor sees it: plain words that look like numbers, flags or nothing are that.</summary>
    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Json(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Json)]),
        YamlScalar { IsAbsent: true } => null,
        YamlScalar { IsPlain: true, Text: "true" or "false" } flag => JsonValue.Create(flag.Text == "true"),
        YamlScalar { IsPlain: true } number when double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => JsonValue.Create(value),
        YamlScalar text => JsonValue.Create(text.Text),
        _ => null,
    };
}
