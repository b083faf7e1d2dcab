using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NJsonSchema;
using NoticeGen.Cli.Configuration;
using NoticeGen.Rendering;
using NoticeGen.Rendering.Json;
using Xunit;
using Workspace = NoticeGen.Testing.Workspace;

namespace NoticeGen.Tests.Cli;

public sealed class JsonRendererTests
{
    private static readonly Lazy<Pipeline> Opened = new(() => Workspace.Project.Open(Workspace.WithoutLint with { Formats = [Format.Json] }).Value!);

    public static TheoryData<string> Ids => [.. Workspace.Project.NoticeIds];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_a_build_writes_agrees_with_the_schema(string id)
    {
        var schema = await JsonSchema.FromJsonAsync(
            Encoding.UTF8.GetString(SchemaFile.Write(SchemaFile.Output, Vocabulary.Of(Vocabulary.BuiltIn()))), TestContext.Current.CancellationToken);
        foreach (var file in Build(id))
        {
            Assert.Equal([], schema.Validate(Encoding.UTF8.GetString(file.File.Content.AsSpan())).Select(problem => problem.ToString()));
        }
    }

    [Fact]
    public async Task Every_kind_of_block_agrees_with_the_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(
            Encoding.UTF8.GetString(SchemaFile.Write(SchemaFile.Output, Vocabulary.Of(Vocabulary.BuiltIn()))), TestContext.Current.CancellationToken);
        var everything = Encoding.UTF8.GetString(new JsonRenderer().Render(Samples.Everything(), Samples.Theme).Value!.Content.AsSpan());
        Assert.Equal(["PropertyRequired: #/notice"], schema.Validate(everything).Select(problem => problem.ToString()));
        Assert.Contains(
            schema.Validate(everything.Replace("\"type\": \"quote\"", "\"type\": \"quota\"", StringComparison.Ordinal)),
            problem => problem.Path != "#/notice");
    }

    [Fact]
    public void Fields_hold_what_the_authority_and_the_base_give()
    {
        using var json = JsonDocument.Parse(Build("sefton-council/supporting-families")[0].File.Content.ToArray());
        var notice = json.RootElement.GetProperty("notice");
        Assert.Equal("ino.information@sefton.gov.uk", notice.GetProperty("dpo").GetProperty("contact").GetProperty("email").GetString());
        Assert.False(notice.TryGetProperty("theme", out _));
        Assert.False(notice.TryGetProperty("base", out _));
    }

    private static ImmutableArray<BuiltFile> Build(string id) =>
        Opened.Value.Build(Opened.Value.Check(id.Split('/')[0], id.Split('/')[1])).Files;
}
