using NoticeGen.Published;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>A list of contents names subjects and says nothing of them, however it is set.</summary>
public sealed class ContentsListTests
{
    private const string Head = "# Privacy notice\n\nNorthtown Council is the data controller. We use your name to send news.\n\n";

    private const string Page = "<!doctype html><html lang=en><title>Privacy notice</title><h1>Privacy notice</h1><p>Northtown Council is the data controller.</p>";

    [Theory]
    [InlineData("Sending information outside the UK ........ 4\n\nHow long we keep your information ....... 5\n\nAutomated decisions ..... 6", "notice.txt")]
    [InlineData("Sending information outside the UK . . . . . 4\nHow long we keep your information . . . . . 5\nAutomated decisions . . . . . 6", "notice.txt")]
    [InlineData("Sending information outside the UK……… page 4\n\nHow long we keep your information……… page 5\n\nAutomated decisions……… page 6", "notice.txt")]
    [InlineData("4 ..... Sending information outside the UK\n\n5 ..... How long we keep your information\n\n6 ..... Automated decisions", "notice.txt")]
    [InlineData("Contents\nSending information outside the UK\t4\nHow long we keep your information\t5\nAutomated decisions\t6", "notice.txt")]
    [InlineData("| Section | Page |\n|---|---|\n| Sending information outside the UK | 4 |\n| How long we keep your information | 5 |\n| Automated decisions | 6 |", "notice.md")]
    [InlineData(Page + "<table><tr><td>Sending information outside the UK<td>4<tr><td>How long we keep your information<td>p. 5<tr><td>Automated decisions<td>p. 6</table>", "notice.html")]
    [InlineData(Page + "<table><tr><td>1<td>Sending information outside the UK<tr><td>2<td>How long we keep your information<tr><td>3<td>Automated decisions</table><h2>Sending information outside the UK</h2><h2>How long we keep your information</h2><h2>Automated decisions</h2>", "notice.html")]
    public void It_is_no_content(string contents, string file)
    {
        var audited = PublishedNotices.AuditText(file.EndsWith("html", StringComparison.Ordinal) ? contents : Head + contents + "\n\nWrite to help@northtown.gov.uk.", file);
        Assert.Equal([ItemState.Missing, ItemState.Missing, ItemState.Missing], new[] { "transfers", "retention", "automated-decisions" }.Select(item => audited.StateOf(item)));
    }

    [Theory]
    [InlineData("| What | Years |\n|---|---|\n| How long we keep your complaint | 2 |\n| How long we keep your case records | 25 |")]
    [InlineData("| No. | What we do |\n|---|---|\n| 1 | We keep your name for 2 years after you leave |\n| 2 | We keep your case for 6 years after it closes |\n| 3 | We keep your letters for 7 years after we get them |")]
    public void A_table_of_facts_is_content(string table) =>
        Assert.NotEqual(ItemState.Missing, PublishedNotices.AuditText(Head + "## How long we keep your information\n\n" + table, "notice.md").StateOf("retention"));

    [Theory]
    [InlineData("We process personal data for law enforcement purposes as section 35 tells us to.")]
    [InlineData("We process it under s.35 DPA 2018.")]
    [InlineData("We rely on s35 of the DPA.")]
    [InlineData("The processing is lawful under Section 35 (2)(b) of the Act.")]
    [InlineData("It meets the first data protection principle (section 35).")]
    public void Section_35_by_itself_is_Part_3(string sentence) =>
        Assert.Contains(PublishedNotices.AuditText(Head + sentence).Diagnostics, finding => finding.Rule.Code == "NG355");

    [Theory]
    [InlineData("We may disclose it under section 35 of the Data Protection Act 1998.")]
    [InlineData("We collect this under section 35 of the Care Act 2014.")]
    [InlineData("We share information for law enforcement purposes with the police.")]
    public void Another_section_35_is_not(string sentence) =>
        Assert.DoesNotContain(PublishedNotices.AuditText(Head + sentence).Diagnostics, finding => finding.Rule.Code == "NG355");
}
