using NoticeGen.Documents;
using Xunit;

namespace NoticeGen.Tests.Rendering.Html;

public sealed class BreakPlacesTests
{
    [Theory]
    [InlineData("mailto:x@y.example", "gdpr_queries@sandwellchildrenstrust.org", "gdpr_queries@<span class=\"address-part\">sandwellchildrenstrust.org</span>")]
    [InlineData("mailto:x@y.example", "a@children.services.of.north.town.example", "a@<span class=\"address-part\">children<span class=\"address-part\">.services</span><span class=\"address-part\">.of</span><span class=\"address-part\">.north</span><span class=\"address-part\">.town</span><span class=\"address-part\">.example</span></span>")]
    [InlineData("mailto:x@y.example", "ino.information@sefton.gov.uk", "ino.information@<span class=\"address-part\">sefton.gov.uk</span>")]
    [InlineData("https://www.example.org/a/b", "https://www.example.org/a/b", "https://www.example.org<span class=\"address-part\">/a</span><span class=\"address-part\">/b</span>")]
    [InlineData("https://www.example.org/", "https://www.example.org/", "https://www.example.org/")]
    [InlineData("https://www.example.org/a-page-on/us", "https://www.example.org/a-page-on/us", "https://www.example.org<span class=\"address-part\">/a<span class=\"whole\">-p</span>age<span class=\"whole\">-o</span>n</span><span class=\"address-part\">/us</span>")]
    [InlineData("https://www.children-and-families.example.org/", "https://www.children-and-families.example.org/", "https://www<span class=\"address-part\">.children<span class=\"whole\">-a</span>nd<span class=\"whole\">-f</span>amilies</span><span class=\"address-part\">.example</span><span class=\"address-part\">.org/</span>")]
    [InlineData("mailto:a@b.example", "a@b.example", "a@b.example")]
    [InlineData("https://www.example.org/", "Our website and its pages", "Our website and its pages")]
    public void Addresses_break_where_they_are_read_apart(string target, string words, string html) => Assert.Contains(
        ">" + html + "</a>",
        Pages.Html(Pages.Of(new Paragraph(Pages.Nowhere, [new Link(Pages.Nowhere, target, Samples.Words(words))]))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("mailto:x@y.example", "gdpr_queries@sandwellchildrenstrust.org")]
    [InlineData("https://www.example.org/a/b", "https://www.example.org/a/b")]
    [InlineData("tel:+443451400845", "0345 140 0845")]
    public void No_mark_takes_an_address_apart_for_search_and_speech(string target, string words)
    {
        var html = Pages.Html(Pages.Of(new Paragraph(Pages.Nowhere, [new Link(Pages.Nowhere, target, Samples.Words(words))])));
        Assert.DoesNotContain("<wbr", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\u200b", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<![\w-]|nav )\.?(address-part|mail|whole|a\b)[^{}]*\{[^}]*inline-block", html);
    }

    [Theory]
    [InlineData("Ring 0345 140 0845 now.", "Ring <span class=\"whole\">0345 140 0845</span> now.")]
    [InlineData("Ring (01632) 960000.", "Ring (01632) 960000.")]
    [InlineData("Ring +44 1632 960 000.", "Ring <span class=\"whole\">+44 1632 960 000</span>.")]
    [InlineData("From 2010 to 2026, 0 of 12345678901234", "From 2010 to 2026, 0 of 12345678901234")]
    [InlineData("1 Avenue Road, Birmingham, B6 4DU.", "1 Avenue Road, Birmingham, <span class=\"whole\">B6 4DU</span>.")]
    [InlineData("SK9 5AF and EC1A 1BB", "<span class=\"whole\">SK9 5AF</span> and <span class=\"whole\">EC1A 1BB</span>")]
    [InlineData("Form B6 4DUE, A1 5 or NG12 4you", "Form B6 4DUE, A1 5 or NG12 4you")]
    public void Telephone_numbers_and_postcodes_stay_whole(string words, string html) =>
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
        Assert.Equal(["1 High Street", "01632 960 000", "01632 960 000", "a@b.example"], leftToRight);
    }
}
