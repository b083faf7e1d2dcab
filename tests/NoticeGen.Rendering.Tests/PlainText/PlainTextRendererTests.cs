using System.Text;
using NoticeGen.Documents;
using NoticeGen.Rendering.PlainText;
using Xunit;

namespace NoticeGen.Tests.Rendering.PlainText;

public sealed class PlainTextRendererTests
{
    [Fact]
    public void No_line_is_longer_than_74_columns_unless_one_word_is() =>
        Assert.Equal(
            ["https://www.example.org/a/very/long/path/that/must/break/somewhere/because/it/is/longer/than/a/line?and=query&more=1."],
            Render(Samples.Everything()).Split('\n').Where(line => line.Length > 74).Select(line => line.Replace(" and your rights", "", StringComparison.Ordinal)).Select(line => line.Trim()).Select(line => line.EndsWith('.') ? line : line + "."));

    [Fact]
    public void The_rows_of_a_table_are_labels_with_their_values() => Assert.Contains(
        """
        Why and on what basis

        Purpose: Allocating homes to people in need
          Basis: Public task
          Kept: 6 years after the tenancy ends

        Purpose: Collecting rent
          Basis: Contract
          Kept:
        """.ReplaceLineEndings("\n"),
        Render(Samples.Everything()), StringComparison.Ordinal);

    [Fact]
    public void A_value_of_several_lines_stands_below_its_label() =>
        Assert.Contains("    Address:\n      Town Hall\n      1 High Street\n      Northtown NT1 1AA\n", Render(Samples.Everything()), StringComparison.Ordinal);

    [Fact]
    public void Links_show_where_they_lead_unless_their_words_do()
    {
        var text = Render(Pages.Of(new Paragraph(Pages.Nowhere,
        [
            new Link(Pages.Nowhere, "https://ico.org.uk/make-a-complaint/", Samples.Words("Complain")), Samples.T(" or write to "),
            new Link(Pages.Nowhere, "mailto:a@b.example", Samples.Words("a@b.example")), Samples.T("."),
        ])));
        Assert.Contains("Complain <ico.org.uk/make-a-complaint> or write to a@b.example.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_that_combine_take_no_column()
    {
        var heading = new Heading(Pages.Nowhere, 2, "a", Samples.Words("Cafe\u0301"));
        Assert.Contains("Cafe\u0301\n----\n", Render(Pages.Of(heading)), StringComparison.Ordinal);
    }

    private static string Render(Document document) =>
        Encoding.UTF8.GetString(new PlainTextRenderer().Render(document, Samples.Theme).Value!.Content.AsSpan());
}
