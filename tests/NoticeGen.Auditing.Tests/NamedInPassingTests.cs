using NoticeGen.Published;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>Words that name a subject and say nothing of it: they are no evidence, and ask for nothing.</summary>
public sealed class NamedInPassingTests
{
    [Theory]
    [InlineData("controller-identity", ItemState.Weak, "A school would then be a controller in its own right.")]
    [InlineData("transfers", ItemState.Missing, "The website is run by a company based in the UK.")]
    [InlineData("recipients", ItemState.Missing, "Another body will answer for any data you share with them.")]
    [InlineData("categories", ItemState.Missing, "The reasons for which we use your data:\n\n- running the housing list")]
    [InlineData("transfers", ItemState.Missing, "The regulator in the UK is the Information Commissioner.")]
    [InlineData("automated-decisions", ItemState.Missing, "Your entry is not automatically renewed.")]
    [InlineData("right-access", ItemState.Missing, "You can ask to see our retention guidelines.")]
    [InlineData("right-rectification", ItemState.Missing, "We send a form asking whether the lamp was fixed.")]
    [InlineData("right-restriction", ItemState.Missing, "For technical restrictions of the system see the guide.")]
    [InlineData("notice-version", ItemState.Missing, "The list is published on the notice board for at least 6 weeks.")]
    [InlineData("notice-version", ItemState.Present, "Last reviewed: 4 May 2026.")]
    [InlineData("notice-version", ItemState.Present, "Last updated: May 4, 2026")]
    [InlineData("recipients", ItemState.Missing, "What we share about you is in accordance with the law.")]
    [InlineData("categories", ItemState.Missing, "Details of the Data Protection Officer:\n\n- Postal address: Town Hall, Northtown")]
    [InlineData("complain-to-regulator", ItemState.Missing, "See the [guide to the law](https://ico.org.uk/for-organisations/guide), or contact us at the town hall.")]
    [InlineData("providing-data", ItemState.Missing, "The council may refuse to delete your information.")]
    [InlineData("right-restriction", ItemState.Missing, "Access to the server is restricted to our staff.")]
    [InlineData("right-erasure", ItemState.Missing, "You can get more on:\n\n- our instructions to staff on how to collect or delete records")]
    [InlineData("formats", ItemState.Missing, "We share it with suppliers such as translation agencies.")]
    [InlineData("purposes", ItemState.Missing, "The council uses data in order to meet its data protection obligations.")]
    [InlineData("categories", ItemState.Missing, "We do not use your email address for news.")]
    [InlineData("transfers", ItemState.Missing, "The software was written by a charity based in Ireland.")]
    [InlineData("regulator-contact", ItemState.Missing, "See the [guide to the law](https://ico.org.uk/for-organisations/guide).")]
    [InlineData("regulator-contact", ItemState.Weak, "Write to complaints@ico.org.uk or ring 0303 123 1113.")]
    [InlineData("controller-identity", ItemState.Weak, "It is a legal obligation to which the controller is subject.")]
    [InlineData("transfers", ItemState.Missing, "The processing of data is governed by the laws that apply in the United Kingdom.")]
    [InlineData("transfers", ItemState.Present, "Your data is processed only within the UK.")]
    [InlineData("complain-to-regulator", ItemState.Missing, "We are on the register of the Information Commissioner.")]
    [InlineData("recipients", ItemState.Missing, "## Your rights\n\nYou may:\n\n- ask what we hold and who has access to it")]
    [InlineData("categories", ItemState.Missing, "We receive information from:\n\n- your family and your employment agency")]
    [InlineData("source", ItemState.Missing, "It is collected and used by another department on our behalf.")]
    public void Is_no_evidence(string item, ItemState state, string text) => Assert.Equal(state, StateOf(text, item));

    [Theory]
    [InlineData("article-9", "We do not collect special category data.")]
    [InlineData("article-9", "Special category data: not applicable.")]
    [InlineData("withdraw-consent", "There are six lawful bases:\n\n- consent\n- contract\n- public task")]
    [InlineData("withdraw-consent", "We can use data without consent where there is a lawful basis for it.")]
    [InlineData("source", "We use the information you have given us.")]
    [InlineData("article-9", "Please avoid sending us sensitive or special category data.")]
    [InlineData("article-9", "The register of sexual offences is kept by the police.")]
    [InlineData("article-10", "It is needed for the vital interests of the data subject, for example in criminal trials.")]
    [InlineData("article-10", "We use information to prevent and detect criminal offences.")]
    [InlineData("offence-question", "You can share your view of this, or seek redress from the courts.")]
    [InlineData("legal-gateway", "We cannot delete it where we have a legal obligation.")]
    public void Asks_for_nothing(string item, string text) => Assert.Equal(ItemState.NotNeeded, StateOf(text, item));

    /// <summary>A list of contents names the officer too, and another mailbox may follow it.</summary>
    [Fact]
    public void The_officers_address_is_the_one_nearest_to_the_name()
    {
        const string Officer = "Northtown Council\n\n## Our data protection officer\n\nThe data protection officer: dpo@northtown.example\n";
        var first = PublishedNotices.AuditText("# One\n\n- Our data protection officer\n- Complaints\n\nNorthtown Council. Questions: help@northtown.example\n\n" + Officer, "one.md");
        var second = PublishedNotices.AuditText("# Two\n\n" + Officer, "two.md");
        Assert.Empty(NoticeGen.Auditing.CrossChecks.In([first, second]));
    }

    [Fact]
    public void A_sentence_that_says_more_still_asks() =>
        Assert.Equal(ItemState.Missing, StateOf("We use information to prevent criminal offences. We hold records of your criminal convictions.", "article-10"));

    private static ItemState StateOf(string text, string item) => PublishedNotices.AuditText("# Privacy notice\n\nNorthtown Council.\n\n" + text, "n.md").StateOf(item);
}
