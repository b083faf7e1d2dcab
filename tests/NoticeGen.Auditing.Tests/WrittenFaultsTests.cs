using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>Faults in what is written, in other words than those of the notices that the patterns were tried on, and what is no fault.</summary>
public sealed class WrittenFaultsTests
{
    [Theory]
    [InlineData("Our Data Protection Officer is Jane Example. Write to dpo@northtown.example.", "Jane Example")]
    [InlineData("Data Protection Officer: Mr Tom Q. Sample", "Mr Tom Q. Sample")]
    [InlineData("You can ask our DPO, Helen Sample, on 01632 960 001.", "Helen Sample")]
    [InlineData("Peter Example, Data Protection Officer, answers within a month.", "Peter Example")]
    [InlineData("Ruth Sample is the council’s Data Protection Officer.", "Ruth Sample")]
    [InlineData("The Caldicott Guardian (Dr Mary Example) keeps watch.", "Dr Mary Example")]
    [InlineData("Write to the Data Protection Officer at helen.sample@northtown.example.", "helen.sample@northtown.example")]
    [InlineData("## Data Protection Officer\n\nMrs Joan Example\n\nCorn Hall, Northtown", "Mrs Joan Example")]
    [InlineData("The contact details of our Data Protection Officer are:\n\nName: Helen Example", "Helen Example")]
    public void An_officer_by_name(string text, string name)
    {
        var found = Assert.Single(Findings(text), finding => finding.Rule.Code == "NG125");
        Assert.Equal((name, Severity.Warning), (found.Origin.Excerpt, found.Severity));
    }

    [Theory]
    [InlineData("Our Data Protection Officer is the Head of Law.")]
    [InlineData("Write to the Data Protection Officer, Corn Hall, Mill Lane, Northtown.")]
    [InlineData("Write to the Data Protection Officer, West Northtown Council, Northtown.")]
    [InlineData("Data Protection Officer: Northtown Information Governance")]
    [InlineData("Write to the Data Protection Officer at data.protection@northtown.example.")]
    [InlineData("## Data Protection Officer\n\nCorn Exchange\n\nNorthtown")]
    [InlineData("Jane Example founded the market. The Data Protection Officer has a desk there.")]
    public void No_person(string text) => Assert.DoesNotContain(Findings(text), finding => finding.Rule.Code == "NG125");

    [Theory]
    [InlineData("We shall not be held responsible for the loss of what you send.", "NG127")]
    [InlineData("Nobody can guarantee us against breaches; we do not guarantee that letters are secure.", "NG127")]
    [InlineData("By sending the form you give us your consent.", "NG127")]
    [InlineData("By applying for a stall you are agreeing to this notice.", "NG127")]
    [InlineData("You may have your records corrected, blocked or deleted.", "NG306")]
    [InlineData("You can ask us to prevent further processing.", "NG306")]
    [InlineData("To ask for your records, e-mail the market office at\n\nWe will answer soon.", "NG319")]
    [InlineData("You will find the main policy at:\n\nWe let stalls.", "NG319")]
    [InlineData("We never send it out of the EU.", "NG306")]
    [InlineData("We keep to the Law Enforcement Directive.", "NG306")]
    [InlineData("The council is registered with the Commissioner as a ‘data controller’.", "NG306")]
    [InlineData("Your records shall be processed fairly and lawfully.", "NG306")]
    [InlineData("Write to [email protected] to ask.", "NG318")]
    [InlineData("Our legal basis is substantial public interest.", "NG127")]
    [InlineData("The lawful basis for the market is the provision of health care.", "NG127")]
    [InlineData("We use your data under one or more of the following lawful bases: consent, contract.", "NG127")]
    [InlineData("Our reason is a public task or legal obligation.", "NG127")]
    [InlineData("Special category data is health, criminal records, political opinions and genetic data.", "NG127")]
    [InlineData("Criminal convictions are a special category of data.", "NG127")]
    [InlineData("We keep details of your stall, including but not limited to its size.", "NG127")]
    [InlineData("This list of partners is not exhaustive.", "NG127")]
    [InlineData("You hereby consent to us passing on your name.", "NG127")]
    [InlineData("We rely on Art. 6 (1) lit. b of the UK GDPR.", "NG306")]
    [InlineData("The officer can be reached at Questions about stalls go to the market office.", "NG317")]
    [InlineData("We keep to the General Data Protection Regulation 2018.", "NG307")]
    public void Words_that_do_not_belong(string text, string rule) =>
        Assert.Contains(Findings(text), finding => finding.Rule.Code == rule && finding is { Severity: Severity.Warning, Origin.Span.Length: > 0 });

    [Theory]
    [InlineData("We are not responsible for the security of other websites.", "NG127")]
    [InlineData("The lawful basis for special category data is substantial public interest.", "NG127")]
    [InlineData("The legal basis for using your special personal data is substantial public interest.", "NG127")]
    [InlineData("We use special category data and information about criminal convictions.", "NG127")]
    [InlineData("Our security includes, but is not limited to, locks.", "NG127")]
    [InlineData("If you also agree to a longer lease, tell us.", "NG127")]
    [InlineData("The officer can be reached at Northtown Hall.", "NG317")]
    [InlineData("We keep to Regulation (EU) 2016/679, the General Data Protection Regulation 2016/679.", "NG307")]
    [InlineData("The council is responsible for keeping your information safe.", "NG127")]
    [InlineData("By law you must agree a date with us.", "NG127")]
    [InlineData("We blocked the number and deleted the call.", "NG306")]
    [InlineData("We use checks to prevent data loss.", "NG306")]
    [InlineData("People from the EU may rent a stall.", "NG306")]
    [InlineData("You will find the main policy at:\n\nhttps://northtown.example/policy", "NG319")]
    [InlineData("To ask for your records, e-mail the market office at\n\nmarket@northtown.example", "NG319")]
    [InlineData("You can reach us via:\n\n- the market office", "NG319")]
    public void Words_that_may_stay(string text, string rule) =>
        Assert.DoesNotContain(Findings(text), finding => finding.Rule.Code == rule && finding.Origin.Span.Length > 0);

    [Theory]
    [InlineData("This notice explains:\n\n- who we share your information with\n- how long we keep it", "recipients")]
    [InlineData("The information below provides details of:\n\n- our lawful basis\n- who we may share it with.", "recipients")]
    public void A_list_of_subjects_tells_nothing(string text, string item) =>
        Assert.Equal(Published.ItemState.Missing, PublishedNotices.AuditText("# Privacy notice\n\n" + text, "n.md").StateOf(item));

    [Fact]
    public void A_list_that_tells_something_counts() =>
        Assert.Equal(Published.ItemState.Present, PublishedNotices.AuditText("# Privacy notice\n\nWho we share it with:\n\n- the police\n- what the ledger holds goes to the auditor", "n.md").StateOf("recipients"));

    private static ImmutableArray<Diagnostic> Findings(string text) => PublishedNotices.AuditText("# Privacy notice\n\n" + text, "n.md").Diagnostics;
}
