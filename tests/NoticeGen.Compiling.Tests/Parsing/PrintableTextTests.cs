using System.Text;
using NoticeGen.Rendering;
using Xunit;

namespace NoticeGen.Tests.Parsing;

/// <summary>What the fonts cannot draw, and what looks like markup, in the finished files.</summary>
public sealed class PrintableTextTests
{
    [Theory]
    [InlineData("title: Housing \ud83d\ude00\neditions: [standard]\n", "1:16", "\ud83d\ude00", "1F600")]
    [InlineData("title: Housing\nsummary: Welcome \u6b22\u8fce\neditions: [standard]\n", "2:18", "\u6b22", "6B22")]
    public void A_character_that_the_font_lacks_is_named_with_its_place(string yaml, string place, string character, string number)
    {
        var pipeline = Workspace.Small.WithTemplate("# {{ notice.title }} {#title}\n\n{{ notice.summary }}\n").WithNotice(yaml).Open().Value!;
        var notice = pipeline.Check("northtown", "housing");
        Assert.Equal([], Problems.Lines(notice.Diagnostics));
        var built = pipeline.Build(notice);
        var problem = built.Diagnostics[0];
        Assert.Equal("NG601", problem.Rule.Code);
        Assert.Equal($"{Workspace.NoticePath}:{place}", problem.Origin.ToString());
        Assert.Contains(character, problem.Message, StringComparison.Ordinal);
        Assert.Contains(number, problem.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(built.Files, file => file.File.Format == Format.Pdf);
        Assert.Contains(built.Files, file => file.File.Format == Format.Html);
    }

    [Theory]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("# not a heading")]
    [InlineData("- not a list * nor _this_ **or** `that`")]
    [InlineData("[not](https://example.org/) a link, nor <https://example.org/>")]
    [InlineData("{{ notice.title }} {#id} {.class} ::: note")]
    [InlineData("a | b | c")]
    [InlineData("&lt;b&gt; &amp; &copy; &#65;")]
    [InlineData("]]> --> */ \" ' \\ (a) \\) %PDF")]
    public void Markup_in_a_plain_text_field_is_printed_as_text_in_every_format(string words)
    {
        var yaml = $"title: Housing\nsummary: '{words.Replace("'", "''", StringComparison.Ordinal)}'\neditions: [standard]\n";
        var pipeline = Workspace.Small.WithTemplate("# {{ notice.title }} {#title}\n\n{{ notice.summary }}\n").WithNotice(yaml).Open().Value!;
        var built = pipeline.Build(pipeline.Check("northtown", "housing"));
        Assert.Equal([], Problems.Lines(built.Diagnostics));
        var html = built.Files.Single(file => file.EditionName == "standard" && file.File.Format == Format.Html).File.Content.ToArray();
        Assert.Contains(words, HtmlTree.Words(html), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", Encoding.UTF8.GetString(html), StringComparison.Ordinal);
        var pdf = built.Files.Single(file => file.EditionName == "standard" && file.File.Format == Format.Pdf).File.Content.ToArray();
        Assert.Contains(words, PdfTree.Words(pdf), StringComparison.Ordinal);
    }
}
