using NoticeGen.Documents;
using NoticeGen.Rendering.Json;
using Xunit;

namespace NoticeGen.Tests.Rendering.Json;

public sealed class JsonWordsTests
{
    [Fact]
    public void Data_gives_the_lines_of_the_document_that_it_was_made_of()
    {
        var document = Samples.Everything();
        var data = new JsonRenderer().Render(document, Samples.Theme).Value!.Content;
        Assert.Equal(DocumentText.LinesWithAddresses(document), JsonWords.LinesWithAddresses(data.AsMemory()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"document\":{\"title\":[],\"introduction\":7,\"sections\":[]}}")]
    [InlineData("{\"document\":{\"title\":[7],\"introduction\":[],\"sections\":[]}}")]
    public void Other_data_gives_none(string data) => Assert.Null(JsonWords.LinesWithAddresses(System.Text.Encoding.UTF8.GetBytes(data)));
}
