using System.Text;
using System.Text.Json;
using NJsonSchema;
using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Reporting;
using Xunit;

namespace NoticeGen.Tests.Reporting;

public sealed class JsonSchemaWriterTests
{
    private static readonly string Schema = Write();

    [Theory]
    [InlineData("""{"title": "Housing", "version": 1.0, "summary": null}""")]
    [InlineData("""{"purposes": [{"id": "tax", "basis": ["public-task"]}]}""")]
    [InlineData("""{"purposes": [{"id": "tax", "omit": true}]}""")]
    [InlineData("""{"controller": {"contact": {"email": "dpo@northtown.gov.uk"}}, "dpo": null}""")]
    [InlineData("""{"easy_read": {"introduction": [{"words": "Hello.", "picture": "house"}]}}""")]
    public async Task It_allows_what_the_reader_allows(string json) => Assert.Equal([], await Problems(json));

    [Theory]
    [InlineData("""{"titel": "Housing"}""", "titel")]
    [InlineData("""{"purposes": [{"name": "no id"}]}""", "id")]
    [InlineData("""{"purposes": [{"id": "tax", "basis": ["publik-task"]}]}""", "basis")]
    [InlineData("""{"purposes": "text"}""", "purposes")]
    [InlineData("""{"published": "1 May 2026"}""", "published")]
    [InlineData("""{"easy_read": {"introduction": [{"words": "Hello.", "picture": "hous"}]}}""", "introduction")]
    [InlineData("""{"easy_read": {"introduction": [{"words": "Hello."}]}}""", "introduction")]
    [InlineData("""{"editions": ["Large Print"]}""", "editions")]
    public async Task It_refuses_what_the_reader_refuses(string json, string place) =>
        Assert.Contains(await Problems(json), problem => problem.Contains(place, StringComparison.Ordinal));

    [Fact]
    public void Every_field_has_a_description()
    {
        using var schema = JsonDocument.Parse(Schema);
        var types = schema.RootElement.GetProperty("definitions").EnumerateObject().Select(type => type.Value).Append(schema.RootElement);
        Assert.All(
            types.SelectMany(type => type.GetProperty("properties").EnumerateObject()),
            field => Assert.NotEqual("", field.Value.GetProperty("description").GetString()));
    }

    [Fact]
    public void Ids_of_the_law_come_with_their_names()
    {
        using var schema = JsonDocument.Parse(Schema);
        var basis = schema.RootElement.GetProperty("definitions").GetProperty("purpose").GetProperty("properties").GetProperty("basis").GetProperty("items");
        var ids = basis.GetProperty("enum").EnumerateArray().Select(id => id.GetString()).ToList();
        var names = basis.GetProperty("enumDescriptions").EnumerateArray().Select(name => name.GetString()).ToList();
        Assert.Equal(ids.Count, names.Count);
        Assert.Equal("public task", names[ids.IndexOf("public-task")], ignoreCase: true);
    }

    private static string Write()
    {
        var law = LawReader.Read(LawReader.BuiltInFiles()).Value;
        using var to = new MemoryStream();
        new JsonSchemaWriter(new SchemaWords(law, ["house", "phone-call"])).Write(to, NoticeSchema.Notice);
        return Encoding.UTF8.GetString(to.ToArray());
    }

    private static async Task<List<string>> Problems(string json)
    {
        var schema = await JsonSchema.FromJsonAsync(Schema, TestContext.Current.CancellationToken);
        return [.. schema.Validate(json).Select(problem => problem.ToString())];
    }
}
