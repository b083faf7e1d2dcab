using NoticeGen.Diagnostics;
using NoticeGen.Published;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>What a notice tells in words that are less usual: to call it missing would be wrong.</summary>
public sealed class SaidInOtherWordsTests
{
    [Theory]
    [InlineData("Northtown Council is the data controller and Printworks Ltd is our data processor.")]
    [InlineData("## Data controllers\n\nNorthtown Council and Eastshire Council work as one team.")]
    public void Who_the_controller_is(string text) => Assert.Equal(ItemState.Present, StateOf(text, "controller-identity"));

    [Fact]
    public void How_to_reach_the_controller_beside_its_name() =>
        Assert.Equal(ItemState.Present, StateOf("The data controller is Northtown Council, 1 Market Street, Northtown, NT1 1AA.", "controller-contact"));

    [Theory]
    [InlineData("This helps us to:\n\n- plan the bus routes of the borough\n- see which stops are full", ItemState.Present)]
    [InlineData("The purpose of the scheme is to give allotments to those who wait longest.", ItemState.Weak)]
    public void What_it_is_used_for(string text, ItemState state) => Assert.Equal(state, StateOf(text, "purposes"));

    [Theory]
    [InlineData("We do this as part of our statutory powers.")]
    [InlineData("## Legislative basis\n\nThe council keeps the burial register.")]
    public void The_basis_in_words(string text) => Assert.Equal(ItemState.Weak, StateOf(text, "lawful-basis"));

    [Fact]
    public void The_law_behind_it_beside_the_data_protection_act() =>
        Assert.Equal(ItemState.Present, StateOf("It is our public task under the Allotments Act 1950 and the Data Protection Act 2018.", "legal-gateway"));

    [Theory]
    [InlineData("We are required by law to send some records to the Department for Transport.", ItemState.Present)]
    [InlineData("We will never give personal details to any third parties.", ItemState.Present)]
    [InlineData("We do not share what you tell us unless the law says that we must.", ItemState.Weak)]
    public void Who_gets_it(string text, ItemState state) => Assert.Equal(state, StateOf(text, "recipients"));

    [Theory]
    [InlineData("Your entry is deleted when your membership has ended.")]
    [InlineData("We keep your address for as long as you are on the list.")]
    [InlineData("Forms are shredded at the end of the council's 3-yearly cycle.")]
    public void How_long_it_is_kept_without_a_heading(string text) => Assert.Equal(ItemState.Present, StateOf(text, "retention"));

    [Theory]
    [InlineData("Records are securely wiped when they are no longer needed.")]
    [InlineData("We do not hold your forms any longer than is necessary.")]
    [InlineData("Files are kept for a range of periods.")]
    [InlineData("Ask us for our retention guidelines.")]
    public void A_period_that_is_none_is_not_silence(string text) => Assert.Equal(ItemState.Weak, StateOf(text, "retention"));

    [Theory]
    [InlineData("right-access", "If you would like to have a copy of the records about you, ask at the desk.")]
    [InlineData("right-erasure", "Write to us if you want your name to be removed.")]
    [InlineData("right-erasure", "## Your right to removal\n\nTell the team which photographs you mean.")]
    [InlineData("right-erasure", "## Your rights\n\nSee, correct and erase: you can do all of it on your account page.")]
    [InlineData("right-restriction", "You have the right, where the facts are in dispute, to ask that the processing of your data is restricted.")]
    public void A_right(string item, string text) => Assert.Equal(ItemState.Present, StateOf(text, item));

    [Theory]
    [InlineData("(a) Consent: you said that we may use your photograph.")]
    [InlineData("## Consent\n\nWe ask before we take your picture.")]
    [InlineData("Where we use your photograph with your consent, it stands on our page.")]
    public void Consent_as_a_basis(string text) => Assert.Equal(ItemState.Missing, StateOf(text, "withdraw-consent"));

    [Theory]
    [InlineData("If you want to complain about how we used your data, write to the Town Clerk.")]
    [InlineData("Use our complaints procedure if something went wrong.")]
    public void A_way_to_complain(string text) => Assert.Equal(ItemState.Weak, StateOf(text, "complain-to-controller"));

    [Fact]
    public void The_regulator_as_the_place_to_complain() =>
        Assert.Equal(ItemState.Present, StateOf("If you are still unhappy, you can get in touch with the Information Commissioner's Office to raise a complaint.", "complain-to-regulator"));

    [Fact]
    public void How_to_use_the_right_of_access_on_the_next_line() =>
        Assert.Equal(ItemState.Present, StateOf("You have the right to request access to your file.\n\nEmail: files@northtown.example", "how-to-exercise"));

    [Theory]
    [InlineData("The names of allotment holders are publicly available from the town hall.")]
    [InlineData("We receive reports about you from your landlord.")]
    [InlineData("Referrals are sent to us by schools.")]
    public void Where_it_comes_from(string text) => Assert.Equal(ItemState.Present, StateOf(text, "source"));

    [Theory]
    [InlineData("The information that we collect from you is kept in the library.")]
    [InlineData("Details are entered in the form by borrowers.")]
    [InlineData("We have your address because you signed up for a card.")]
    public void Nothing_but_what_people_give(string text) => Assert.Equal(ItemState.NotNeeded, StateOf(text, "source"));

    [Theory]
    [InlineData("The only personal data that we hold are email addresses and names.")]
    [InlineData("Some data is collected. This includes:\n\n- the IP address of your telephone")]
    [InlineData("## Personal data\n\nName\n\nContact details\n\nBank details")]
    public void Which_kinds(string text) => Assert.Equal(ItemState.Present, StateOf(text, "categories"));

    [Theory]
    [InlineData("Youth justice service privacy notice")]
    [InlineData("Northtown Police: privacy notice")]
    public void The_title_says_whose_notice_it_is(string title) =>
        Assert.Equal(ItemState.Missing, Audit($"# {title}\n\n## Who we are\n\nNorthtown Council is the data controller.").StateOf("law-enforcement-part"));

    [Fact]
    public void Checks_with_the_disclosure_service_are_offence_data() =>
        Assert.Equal(ItemState.Missing, StateOf("We make statutory checks (DBS and references).", "article-10"));

    private static ItemState StateOf(string text, string item) => Audit("# Privacy notice\n\n" + text).StateOf(item);

    private static AuditedFile Audit(string text) => PublishedNotices.AuditText(text, "n.md");
}
