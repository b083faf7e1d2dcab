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

    [Theory]
    [InlineData("The data controller is Northtown Council, 1 Market Street, Northtown, NT1 1AA.")]
    [InlineData("Mill Homes is a data controller. Our registered office is at 3 Mill Lane, Northtown, NT1 1AB.")]
    [InlineData("We, at the Mill Surgery based at 3 Mill Lane, Northtown, NT1 1AB, are the data controller.")]
    public void How_to_reach_the_controller_beside_its_name(string text) => Assert.Equal(ItemState.Present, StateOf(text, "controller-contact"));

    [Theory]
    [InlineData("## Is anything decided automatically?\n\nNo")]
    [InlineData("## When computers make decisions about you\n\nNot applicable")]
    public void That_no_computer_decides_as_an_answer(string text) => Assert.Equal(ItemState.Present, StateOf(text, "automated-decisions"));

    [Fact]
    public void What_happens_without_the_data() =>
        Assert.Equal(ItemState.Present, StateOf("## What are the consequences if we do not get the data?\n\nYou will have no stall. The consequences of not giving it are yours.", "providing-data"));

    [Fact]
    public void A_period_under_a_question_that_is_no_heading() =>
        Assert.Equal(ItemState.Present, StateOf("How long will the data be kept for?\n\nStalls: until the trader gives up the stall.", "retention"));

    [Fact]
    public void That_no_decision_is_made() =>
        Assert.Equal(ItemState.Weak, StateOf("No decisions about you are made with it.", "automated-decisions"));

    [Theory]
    [InlineData("This helps us to:\n\n- plan the bus routes of the borough\n- see which stops are full", ItemState.Present)]
    [InlineData("Our aim is to lend books. To do this we must hold a record of each loan.", ItemState.Present)]
    [InlineData("Purpose of the processing: The data is used to let the market stalls.", ItemState.Present)]
    [InlineData("In general we process information relating to:\n\n- the inspection of market stalls", ItemState.Present)]
    [InlineData("We have a legal duty to keep a register of market stalls.", ItemState.Weak)]
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
    [InlineData("Your details will be passed to contractors who mend the lamps.", ItemState.Present)]
    [InlineData("Your details are never sold to anyone.", ItemState.Present)]
    [InlineData("Your details may be passed on to a debt collection agency.", ItemState.Present)]
    [InlineData("Your details are not routinely given to third parties.", ItemState.Weak)]
    [InlineData("We will not rent or sell your details to anyone without asking you.", ItemState.Weak)]
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
    [InlineData("The reasons that the law gives us are:\n\n- Your consent. We ask you on the form.")]
    [InlineData("The legal bases are:\n\n- consent of the tenant or of a relative")]
    [InlineData("(a) Consent: you said that we may use your photograph.")]
    [InlineData("## Consent\n\nWe ask before we take your picture.")]
    [InlineData("Where we use your photograph with your consent, it stands on our page.")]
    public void Consent_as_a_basis(string text) => Assert.Equal(ItemState.Missing, StateOf(text, "withdraw-consent"));

    [Theory]
    [InlineData("If you want to complain about how we used your data, write to the Town Clerk.")]
    [InlineData("Contact the clerk if you are unhappy about how your records are kept.")]
    [InlineData("Write to the clerk if you:\n\n- think that your data was mishandled")]
    [InlineData("Use our complaints procedure if something went wrong.")]
    public void A_way_to_complain(string text) => Assert.Equal(ItemState.Weak, StateOf(text, "complain-to-controller"));

    [Theory]
    [InlineData("If you are still unhappy, you can get in touch with the Information Commissioner's Office to raise a complaint.")]
    [InlineData("If you have a complaint, you can also contact the Information Commissioner.")]
    [InlineData("You can raise your concern with us, or straight away with the Information Commissioner.")]
    [InlineData("The Information Commissioner sees to the law. You have the right to make a complaint to them.")]
    public void The_regulator_as_the_place_to_complain(string text) => Assert.Equal(ItemState.Present, StateOf(text, "complain-to-regulator"));

    [Theory]
    [InlineData("You have the right to request access to your file.\n\nEmail: files@northtown.example")]
    [InlineData("If you have a request like that, get in touch with the clerk, whose address stands below.")]
    [InlineData("You can make a subject access request: Town Hall, Market Street, Northtown, NT1 1AA.")]
    public void How_to_use_the_rights(string text) => Assert.Equal(ItemState.Present, StateOf(text, "how-to-exercise"));

    [Fact]
    public void Which_basis_a_purpose_has_in_a_sentence() =>
        Assert.Equal(ItemState.Present, StateOf("We rely on Article 6(1)(e). The legal basis for using your address to send you the newsletter is your consent, Article 6(1)(a).", "basis-per-purpose"));

    [Theory]
    [InlineData("The lawful basis of the raffle is our legitimate interests.")]
    public void Legitimate_interests_in_words(string text) => Assert.Equal(ItemState.Weak, StateOf(text, "legitimate-interests"));

    [Fact]
    public void Laws_in_an_open_list() =>
        Assert.Equal(ItemState.Weak, StateOf("It is our public task under many laws, including but not limited to the Allotments Act 1950.", "legal-gateway"));

    [Theory]
    [InlineData("You have the right to object to the use of your data for direct marketing.", ItemState.Weak)]
    [InlineData("You have the right to object to how we use your data.", ItemState.Present)]
    public void The_whole_right_to_object(string text, ItemState state) => Assert.Equal(state, StateOf("It is our public task.\n\n" + text, "right-objection"));

    [Theory]
    [InlineData("The names of allotment holders are publicly available from the town hall.")]
    [InlineData("We receive reports about you from your landlord.")]
    [InlineData("Referrals are sent to us by schools.")]
    [InlineData("We also receive personal data indirectly.")]
    [InlineData("We get it:\n\nFrom third parties, for example:\n\n- the agent who let the stall")]
    [InlineData("Details are provided by the applicant.")]
    [InlineData("We may check what you tell us against the records of the land registry.")]
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

    [Theory]
    [InlineData("To let the stalls fairly, we need a list of all traders.", "purposes", ItemState.Present)]
    [InlineData("Law enforcement purposes include the detection of crime.", "purposes", ItemState.Present)]
    [InlineData("We are also required to send pupil data to the Northtown Examinations Board.", "recipients", ItemState.Present)]
    [InlineData("The council remains responsible for controlling your data.", "controller-identity", ItemState.Present)]
    [InlineData("The postal address of the market office is:\n\nOld Corn Hall\n\nMill Lane", "controller-contact", ItemState.Present)]
    [InlineData("We look at each request to correct or stop using a record.", "right-restriction", ItemState.Present)]
    [InlineData("We rely on our public task. You always have the right to say “no”.", "right-objection", ItemState.Weak)]
    [InlineData("You may complain to the Data Protection Officer.", "complain-to-controller", ItemState.Weak)]
    [InlineData("If we do not have all the details, your stall cannot be let.", "providing-data", ItemState.Present)]
    [InlineData("If we cannot use your details, your application may be delayed.", "providing-data", ItemState.Present)]
    [InlineData("Had we been given your information by another body, we would use it in the same way.", "source", ItemState.Present)]
    [InlineData("Our lawful basis is substantial public interest.", "article-9", ItemState.Weak)]
    [InlineData("We are required by law to keep the burial register.", "lawful-basis", ItemState.Weak)]
    [InlineData("We need it for statutory reasons.", "lawful-basis", ItemState.Weak)]
    [InlineData("We are the Mill Lane Trust, whose address is 3 Mill Lane, Northtown NT1 1AB.", "controller-contact", ItemState.Present)]
    [InlineData("You have the right to raise any concerns with the Information Commissioner.", "complain-to-regulator", ItemState.Present)]
    [InlineData("Your rights are published here: https://northtown.example/rights.", "how-to-exercise", ItemState.Weak)]
    [InlineData("These details must be collected before a stall is let.", "providing-data", ItemState.Present)]
    [InlineData("Not giving your details may delay the letting.", "providing-data", ItemState.Present)]
    [InlineData("We have your details from a variety of sources.", "source", ItemState.Present)]
    [InlineData("If you want us to correct, stop using, or erase your records, write to the market office.", "right-rectification", ItemState.Present)]
    [InlineData("If you want us to correct, stop using, or erase your records, write to the market office.", "right-erasure", ItemState.Present)]
    [InlineData("Contact your local market to access, update or correct your information.", "right-rectification", ItemState.Present)]
    [InlineData("The form asks questions that are necessary to enable the office to let stalls.", "purposes", ItemState.Present)]
    public void What_is_told_in_less_usual_words(string text, string item, ItemState state) => Assert.Equal(state, StateOf(text, item));

    [Theory]
    [InlineData("Make a complaint to your councillor.", "complain-to-controller", ItemState.Missing)]
    [InlineData("It is needed for exercising specific rights of the controller.", "how-to-exercise", ItemState.Missing)]
    [InlineData("You are required to send information to the market office.", "recipients", ItemState.Missing)]
    [InlineData("Which stall depends on the reason you contact us.", "controller-contact", ItemState.Missing)]
    [InlineData("Storage, deletion and sorting are what we mean by processing.", "right-erasure", ItemState.Missing)]
    [InlineData("We must comply with statutory requirements.", "providing-data", ItemState.Missing)]
    public void What_only_looks_like_it(string text, string item, ItemState state) => Assert.Equal(state, StateOf(text, item));

    [Theory]
    [InlineData("Data Controller: Mill Lane Parish Council")]
    [InlineData("Mill Lane Parish Council is the data controller.")]
    [InlineData("Mill Lane Town Council collects your name to let stalls.")]
    public void A_parish_council_needs_no_officer(string text) => Assert.Equal(ItemState.NotNeeded, StateOf(text, "dpo-contact"));

    [Fact]
    public void An_item_of_plain_text_goes_on_in_the_lines_that_hang_below_it() =>
        Assert.Equal(ItemState.Weak, PublishedNotices.AuditText("Privacy notice\n\n- All our records of stalls, which say who had which and when. See: Retention\n  Schedule.\n", "n.txt").StateOf("retention"));

    [Fact]
    public void A_policy_for_special_category_data_is_the_policy_document() =>
        Assert.Equal(ItemState.Present, StateOf("It is in the substantial public interest. Our policy on using special category data is on our website.", "policy-document"));

    [Fact]
    public void Which_purpose_has_which_basis_in_sentences() =>
        Assert.Equal(ItemState.Present, StateOf("For the purpose of letting stalls, our lawful basis is a public task, Article 6(1)(e).\n\nFor the purpose of the newsletter, we rely on consent, Article 6(1)(a).", "basis-per-purpose"));

    [Theory]
    [InlineData("Your details will be processed by Northtown Police for law enforcement purposes.", true)]
    [InlineData("We may share your details with the police for law enforcement purposes.", false)]
    public void Processing_to_enforce_the_law_has_a_law_of_its_own(string text, bool isPart3) =>
        Assert.Equal(isPart3, Audit("# Privacy notice\n\n" + text).Diagnostics.Any(finding => finding.Rule.Code == "NG355"));

    private static ItemState StateOf(string text, string item) => Audit("# Privacy notice\n\n" + text).StateOf(item);

    private static AuditedFile Audit(string text) => PublishedNotices.AuditText(text, "n.md");
}
