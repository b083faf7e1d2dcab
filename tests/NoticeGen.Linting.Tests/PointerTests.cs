using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>A sentence that sends readers elsewhere says where that is.</summary>
public sealed class PointerTests
{
    [Theory]
    [InlineData("See our main privacy notice for more.", "See our main privacy notice")]
    [InlineData("Read our corporate notice.", "Read our corporate notice")]
    [InlineData("For the rest, please refer to the council's privacy statement.", "refer to the council's privacy statement")]
    [InlineData("You can look at our retention schedule.", "look at our retention schedule")]
    [InlineData("The periods are set out in our retention schedule.", "set out in our retention schedule")]
    [InlineData("More information is in the full privacy notice.", "information is in the full privacy notice")]
    [InlineData("Details of this can be found in our Data Protection Policy.", "found in our Data Protection Policy")]
    public void One_without_an_address_is_found(string sentence, string place)
    {
        Assert.Contains(Northtown.Check(Northtown.Over($"accuracy: \"{sentence}\"\n")).Diagnostics, finding => finding.Rule.Code == "NG319" && finding.Origin.Excerpt == place);
        Assert.Contains(PublishedNotices.AuditText("Privacy notice\n\nWrite to help@northtown.gov.uk.\n\n" + sentence).Diagnostics, finding => finding.Rule.Code == "NG319" && finding.Origin.Excerpt == place);
    }

    [Theory]
    [InlineData("To have something put right, please write to", "write to")]
    [InlineData("If you have questions, contact us at.", "contact us at")]
    [InlineData("You can email us at:", "email us at")]
    public void A_value_that_breaks_off_before_the_address_is_found(string sentence, string place) =>
        Assert.Contains(Northtown.Check(Northtown.Over($"accuracy: \"{sentence}\"\n")).Diagnostics, finding => finding.Rule.Code == "NG319" && finding.Origin.Excerpt == place);

    [Theory]
    [InlineData("See our [main privacy notice](https://northtown.example/privacy) for more.")]
    [InlineData("See our main privacy notice at www.northtown.example/privacy.")]
    [InlineData("Write to dpo@northtown.example for a copy, or read our retention schedule.")]
    [InlineData("We tell you in our privacy notice. We check our policy every year.")]
    [InlineData("Please read this notice. You can see our current privacy notice at the town hall.")]
    [InlineData("You sign up when you visit our website, and we look at the schedule of visits.")]
    [InlineData("You may ask to see what we hold, or the notes of a visit.")]
    [InlineData("Tell the school whom you wish to see. Tell us which places you visit.")]
    [InlineData("The form comes from the benefit notice that you were sent.")]
    public void What_needs_none_is_not(string sentence)
    {
        Assert.DoesNotContain(Northtown.Check(Northtown.Over($"accuracy: \"{sentence}\"\n")).Diagnostics, finding => finding.Rule.Code == "NG319");
        Assert.DoesNotContain(PublishedNotices.AuditText("Privacy notice\n\n" + sentence).Diagnostics, finding => finding.Rule.Code == "NG319");
    }

    [Theory]
    [InlineData("More on this is on the programme website.", 1)]
    [InlineData("More on this is on the programme website.\n\nWrite to us at https://www.northtown.gov.uk/help.", 0)]
    [InlineData("See our main privacy notice.\n\nhttps://www.northtown.gov.uk/privacy", 0)]
    [InlineData("See our main privacy notice.\n\nSee our main privacy notice too.\n\nRing us on 01632 960 001.", 1)]
    [InlineData("Please write to\n\nThe Data Protection Officer, Town Hall, Northtown.", 0)]
    public void In_a_published_text_it_may_stand_beside_or_below(string text, int findings) =>
        Assert.Equal(findings, PublishedNotices.AuditText("Privacy notice\n\n" + text).Diagnostics.Count(finding => finding.Rule.Code == "NG319"));

    [Fact]
    public void A_link_in_a_page_is_an_address()
    {
        const string Page = "<!doctype html><html lang=en><title>Privacy notice</title><h1>Privacy notice</h1><p>See our {0} for more.</p><p>Write to help@northtown.gov.uk.</p>";
        Assert.DoesNotContain(PublishedNotices.AuditText(string.Format(null, Page, "<a href=\"/privacy\">main privacy notice</a>"), "page.html").Diagnostics, finding => finding.Rule.Code == "NG319");
        Assert.Contains(PublishedNotices.AuditText(string.Format(null, Page, "main privacy notice"), "page.html").Diagnostics, finding => finding.Rule.Code == "NG319");
    }
}
