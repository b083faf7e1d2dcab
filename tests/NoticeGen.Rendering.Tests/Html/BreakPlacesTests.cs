using NoticeGen.Documents;
using Xunit;

namespace NoticeGen.Tests.Rendering.Html;

public sealed class BreakPlacesTests
{
    [Theory]
    [InlineData("mailto:x@y.example", "gdpr_queries@sandwellchildrenstrust.org", "gdpr_queries@<wbr><span>sandwellchildrenstrust<wbr>.org</span>")]
    [InlineData("https://www.example.org/a/b", "https://www.example.org/a/b", "https://www.example.org/<wbr>a/<wbr>b")]
    [InlineData("mailto:a@b.example", "a@b.example", "a@b.example")]
    [InlineData("https://www.example.org/", "Our website and its pages", "Our website and its pages")]
    public void Addresses_break_where_they_are_read_apart(string target, string words, string html) => Assert.Contains(
        ">" + html + "</a>",
        Pages.Html(Pages.Of(new Paragraph(Pages.Nowhere, [new Link(Pages.Nowhere, target, Samples.Words(words))]))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Ring 0345 140 0845 now.", "Ring <span class=\"tel\">0345 140 0845</span> now.")]
    [InlineData("Ring (01632) 960000.", "Ring (01632) 960000.")]
    [InlineData("Ring +44 1632 960 000.", "Ring <span class=\"tel\">+44 1632 960 000</span>.")]
    [InlineData("From 2010 to 2026, 0 of 12345678901234", "From 2010 to 2026, 0 of 12345678901234")]
    public void Telephone_numbers_stay_whole(string words, string html) =>
        Assert.Contains("<p>" + html + "</p>", Pages.Html(Pages.Of(Samples.Para(words))), StringComparison.Ordinal);

    [Fact]
    public void In_right_to_left_text_numbers_and_addresses_still_run_left_to_right()
    {
        var english = Samples.Everything();
        var urdu = new Document(
            english.Info with { Edition = new Edition("ur", Edition.Standard) },
            english.Words,
            [
                new Paragraph(Pages.Nowhere,
                [
                    Samples.T("1 High Street"), new LineBreak(Pages.Nowhere), Samples.T("\u0641\u0648\u0646 01632 960 000"), new LineBreak(Pages.Nowhere),
                    new Link(Pages.Nowhere, "tel:+441632960000", Samples.Words("01632 960 000")),
                    new Link(Pages.Nowhere, "mailto:a@b.example", Samples.Words("a@b.example")),
                ]),
            ]);
        var leftToRight = Pages.Body(Pages.Parse(urdu)).QuerySelectorAll("[dir=ltr]").Select(element => element.TextContent);
        Assert.Equal(["1 High Street", "01632 960 000", "01632 960 000", "a@b.example", "a@b.example"], leftToRight);
    }
}
