using System.Text;
using CsCheck;
using NoticeGen.Documents;
using NoticeGen.Rendering.Markdown;
using Xunit;

namespace NoticeGen.Tests.Rendering.Markdown;

public sealed class MarkdownRendererTests
{
    [Theory]
    [InlineData("1. first")]
    [InlineData("- dash")]
    [InlineData("# number sign #")]
    [InlineData("a | b")]
    [InlineData("***")]
    [InlineData("===")]
    [InlineData("<b> & &amp; &#65; [x](y) ![z](w)")]
    [InlineData("C:\\folder\\")]
    [InlineData("_under_ *star* `code` ~~gone~~ https://www.example.org/a_b_c")]
    public void Signs_of_markup_stay_words(string words) => Assert.Equal(Document(words), Read(words));

    [Fact]
    public void Any_words_come_back_as_they_were() => Texts.Drawable.Sample(words => Assert.Equal(Document(words), Read(words)), iter: 2000);

    [Fact]
    public void Only_signs_that_could_be_markup_are_escaped() => Assert.Contains(
        "Ring 01632 960 000 (free), write to dpo@northtown.example: we reply in 1-2 days.\n",
        Render(Pages.Of(Samples.Para("Ring 01632 960 000 (free), write to dpo@northtown.example: we reply in 1-2 days."))), StringComparison.Ordinal);

    [Fact]
    public void Full_stops_move_out_of_strong_words_so_that_the_asterisks_bind() => Assert.Contains(
        "**Public task**. We do\n",
        Render(Pages.Of(new Paragraph(Pages.Nowhere, [new Strong(Pages.Nowhere, Samples.Words("Public task. ")), Samples.T("We do")]))), StringComparison.Ordinal);

    [Fact]
    public void A_draft_says_so_first()
    {
        var everything = Samples.Everything();
        var draft = new Document(everything.Info with { DraftBanner = "Draft: 2 errors" }, everything.Words, everything.Blocks);
        Assert.StartsWith("> Draft: 2 errors\n\n# Housing", Render(draft), StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_line_says_whose_notice_it_is_and_how_old() => Assert.EndsWith(
        "\n\n---\n\nNorthtown Council · Version 2.1 · Published 1 November 2026 · To be reviewed by 1 November 2027\n",
        Render(Samples.Everything()), StringComparison.Ordinal);

    private static string Document(string words) => Squeezed(string.Concat(Of(words).Blocks.SelectMany(TextRuns.Of).Select(text => text.Value)));

    private static string Read(string words) => Squeezed(SameWords.MarkdownWords(Render(Of(words))));

    /// <summary>The words where lines begin, in runs, in a heading, in a list, in a cell and in a quote.</summary>
    private static Document Of(string words) => Pages.Of(
        new Heading(Pages.Nowhere, 2, "a", Samples.Words(words)),
        Samples.Para(words, new LineBreak(Pages.Nowhere), Samples.T(words)),
        Samples.Para("x", new Strong(Pages.Nowhere, Samples.Words(words)), Samples.T(words), new Emphasis(Pages.Nowhere, Samples.Words(words)), Samples.T("y")),
        new Paragraph(Pages.Nowhere, [new Link(Pages.Nowhere, "https://www.example.org/a b>c", Samples.Words("z" + words + "z"))]),
        Samples.Bullets(words, words),
        new Table(Pages.Nowhere, [], false, Samples.Row(words, "b"), [Samples.Row(words, words)]),
        new Quote(Pages.Nowhere, [Samples.Para(words), Samples.Bullets(words)]));

    private static string Render(Document document) =>
        Encoding.UTF8.GetString(new MarkdownRenderer().Render(document, Samples.Theme).Value!.Content.AsSpan());

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
