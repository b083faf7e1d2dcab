using NoticeGen.Linting;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>Rules that look at words find in a published text what they find in YAML.</summary>
public sealed class WordRulesTests
{
    private const string Title = "Privacy notice of Northtown Council about its services\n\n";

    public static TheoryData<string, string, string> Faults => new()
    {
        { "NG120", "We share with [insert the names].", "[insert the names]" },
        { "NG125", "Our officer, Mrs J Smith, can help you.", "Mrs J Smith" },
        { "NG127", "We cannot guarantee that your information is always safe.", "cannot guarantee" },
        { "NG130", "We answer each request within 60 days.", "60 days" },
        { "NG303", "We share information with NHS Digital about you.", "NHS Digital" },
        { "NG304", "You can raise a concern at https://ico.org.uk/concerns/ about this.", "https://ico.org.uk/concerns/" },
        { "NG306", "You can have information rectified, blocked, erased or destroyed.", "rectified, blocked, erased or destroyed" },
        { "NG307", "We share information under the Children's Act 1989 with schools.", "Children's Act 1989" },
        { "NG308", "Section 711 of the Children Act 2004 tells us to keep it right.", "711" },
        { "NG311", "The study will end by December 2022.", "December 2022" },
        { "NG312", "We last checked this on 31 February 2026.", "31 February 2026" },
        { "NG313", "Write to northtown.formats@gmail.com.", "northtown.formats@gmail.com" },
        { "NG313", "Write to help@northtown..gov.uk or visit us.", "help@northtown..gov.uk" },
        { "NG314", "Ring us on 0345 140 08 if something is wrong.", "0345 140 08" },
        { "NG315", "Ring us on 0870 123 4567 if something is wrong.", "0870 123 4567" },
        { "NG316", "Town Hall, 1 High Street, Northtown, NT1 1A", "NT1 1A" },
        { "NG317", "Read http://intranet.northtown.example/policy for more.", "http://intranet.northtown.example/policy" },
        { "NG317", "Read https://www.nоrthtown.example/walks for more.", "https://www.nоrthtown.example/walks" },
        { "NG317", "Read https://www.northtown.example。evil.example/ for more.", "https://www.northtown.example。evil.example/" },
        { "NG317", "Read https://www.northtown.exampleא/ for more.", "https://www.northtown.exampleא/" },
        { "NG317", "Read https://filter.example/?u=https%3A%2F%2Fnorthtown.example%2Fwalks for more.", "https://filter.example/?u=https%3A%2F%2Fnorthtown.example%2Fwalks" },
        { "NG317", "Read https://links-2.govdelivery.com/CL0/x for more.", "https://links-2.govdelivery.com/CL0/x" },
        { "NG318", "We donâ€™t keep it longer than we need.", "â€™" },
        { "NG319", "See our main privacy notice for more.", "See our main privacy notice" },
        { "NG320", "Your information is destroyed by the end of 2031.\n\nInformation is destroyed after two years.", "information is destroyed by" },
        { "NG321", "Our lawful basis is public task.\n\nConsent will be obtained from you first.", "Consent will be obtained" },
        { "NG322", "The information is anonymised.\n\nEach person has a unique reference number.", "anonymised" },
        { "NG323", "We do not make automated decisions.\n\nOur form gives you an instant decision.", "do not make automated decisions" },
        { "NG324", "Your information will not leave the UK.\n\nWe send answers to a company in the United States.", "not leave the UK" },
        { "NG401", "We share information with other services and organisations in our area and beyond it whenever it is needed for the help that a family has asked for or that the law wants us to give.", "We share" },
        { "NG402", "We liaise with schools about a visit.", "liaise" },
        { "NG405", "The MASH will put it right for you.", "MASH" },
        { "NG406", "You MUST ALWAYS tell us when something changes.", "MUST ALWAYS" },
        { "NG407", "To find out more click here today.", "click here" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_published_text_is_asked_by_every_rule_about_words(string code, string text, string place)
    {
        var found = PublishedNotices.AuditText(Title + text).Diagnostics.First(finding => finding.Rule.Code == code);
        Assert.StartsWith(place, found.Origin.Excerpt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The Data Protection Officer helps you. The post of the DPO is at the town hall.")]
    [InlineData("The Department for Rivers and Lakes is DRL for short. Ask DRL.")]
    [InlineData("NOTE that we ask first. WHY we do so is told below, and HOW.")]
    [InlineData("Your IP address is kept.")]
    public void What_is_written_out_or_only_stressed_is_no_riddle(string text) =>
        Assert.DoesNotContain(PublishedNotices.AuditText(Title + text).Diagnostics, finding => finding.Rule.Code == "NG405");

    [Theory]
    [InlineData("Write to clerk@northtown.gsi.gov.uk about it.", "NG304")]
    [InlineData("Write to clerk@northtown.gcsx.gov.uk about it.", "NG304")]
    [InlineData("It goes abroad under Model Contract Clauses.", "NG306")]
    [InlineData("It goes to Norway under adequacy decisions.", "NG306")]
    [InlineData("By using this website you agree to all of it.", "NG127")]
    [InlineData("We do not accept responsibility for any loss.", "NG127")]
    [InlineData("Dear ${user.name ? user.name : 'reader'}, this is your notice.", "NG120")]
    public void Addresses_and_clauses_of_the_past_are_told(string text, string code) =>
        Assert.Contains(PublishedNotices.AuditText(Title + text).Diagnostics, finding => finding.Rule.Code == code);

    [Theory]
    [InlineData("MASH: Multi-Agency Safeguarding Hub. The MASH meets.")]
    [InlineData("The Young Zebras Board – YZB – meets. The YZB helps.")]
    [InlineData("The Young Zebras Board (“YZB”) meets. The YZB helps.")]
    [InlineData("The Young Zebras Board (the ‘YZB’) meets. The YZB helps.")]
    [InlineData("The Young Zebras Board [YZB] meets. The YZB helps.")]
    [InlineData("The Young Zebras Board (hereafter YZB) meets. The YZB helps.")]
    [InlineData("The Young Zebras Board (YZB or “the board”) meets. The YZB helps.")]
    [InlineData("The Young Zebras Boards (YZBs) meet. A YZB helps.")]
    public void A_short_form_beside_its_words_is_explained_whatever_marks_stand_around_it(string text) =>
        Assert.DoesNotContain(PublishedNotices.AuditText(Title + text).Diagnostics, finding => finding.Rule.Code == "NG405");

    [Fact]
    public void Each_rule_about_words_has_a_published_text_here()
    {
        string[] needMore = ["NG309", "NG310", "NG404"];
        Assert.Equal(RuleSet.OfWords.Select(rule => rule.Info.Code).Except(needMore), Faults.Select(fault => fault.Data.Item1).Distinct());
    }

    [Theory]
    [InlineData("NG307", "That is the law (Data Protection Act 2018, section 10).")]
    [InlineData("NG317", "Read https://www.northtown.example/redirect?to=walks or https://tŷ.northtown.example/ for more.")]
    [InlineData("NG318", "Choose an item from the library.")]
    [InlineData("NG313", "Follow us @northtown.")]
    [InlineData("NG316", "Form B1 20")]
    [InlineData("NG318", "1. Who we  are")]
    [InlineData("NG324", "Your information will not leave the UK.\n\nIf we share information outside the UK, we will tell you.")]
    [InlineData("NG407", "Read https://northtown.example/help for more.")]
    public void What_is_right_in_a_published_text_is_left_alone(string code, string text) =>
        Assert.DoesNotContain(PublishedNotices.AuditText(Title + text).Diagnostics, finding => finding.Rule.Code == code);

    [Theory]
    [InlineData("This system sends messages only within the European Economic Area until they are handed over.", "within the European Economic Area")]
    [InlineData("Your data is used to plan and is not sent outside the European Economic Area (EEA).", "outside the European Economic Area")]
    [InlineData("It is stored in the EU/EEA.", "stored in the EU")]
    [InlineData("We do not send it outside the EU.", "outside the EU")]
    [InlineData("Nothing is held outside of the European Union.", "outside of the European Union")]
    [InlineData("We keep it until you are 25 under the Data Protection Act 1998.", "Data Protection Act 1998")]
    public void An_outdated_phrase_is_seen_beside_words_that_only_look_like_history(string text, string phrase) =>
        Assert.Contains(PublishedNotices.AuditText(Title + text).Diagnostics, finding => finding.Rule.Code == "NG306" && finding.Origin.Excerpt == phrase);

    [Theory]
    [InlineData("Until 2018 the Data Protection Act 1998 was the law.")]
    [InlineData("Until it was replaced, the Data Protection Act 1998 told us so.")]
    [InlineData("We used to send it outside the EEA.")]
    public void History_is_left_alone(string text) =>
        Assert.DoesNotContain(PublishedNotices.AuditText(Title + text).Diagnostics, finding => finding.Rule.Code == "NG306");

    [Theory]
    [InlineData("Children Act 1986")]
    [InlineData("Children Act 1999")]
    [InlineData("Children Act 2007")]
    [InlineData("Education Act 2003")]
    [InlineData("Housing Act 1994")]
    [InlineData("Local Government Act 1971")]
    [InlineData("Human Rights Act 2010")]
    [InlineData("Care Act 2004")]
    public void A_title_in_a_year_that_has_no_such_law_is_wrong_however_far_the_year(string title) =>
        Assert.Contains(PublishedNotices.AuditText(Title + $"We share information under the {title} with schools.").Diagnostics, finding => finding.Rule.Code == "NG307" && finding.Origin.Excerpt == title);

    [Theory]
    [InlineData("Children Act 1948")]
    [InlineData("Education Act 1944")]
    [InlineData("Housing Act 1985")]
    [InlineData("Local Government Act 2003")]
    [InlineData("Criminal Justice Act 1988")]
    [InlineData("Childcare Act 2016")]
    public void A_title_that_Parliament_has_used_in_that_year_is_right(string title) =>
        Assert.DoesNotContain(PublishedNotices.AuditText(Title + $"We share information under the {title} with schools.").Diagnostics, finding => finding.Rule.Code == "NG307");
}
