using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>A person's name as the officer or the contact, in any usual form, in values and in sentences, in YAML and in published texts.</summary>
public sealed class PersonNamedTests
{
    private const string Contact = "service_contact:\n  email: dpo@northtown.example\n  name: ";

    public static TheoryData<string, string> Sentences => new()
    {
        { "Ask Mrs J Smith at the town hall.", "Mrs J Smith" },
        { "Our officer is Mr. A. Jones.", "Mr. A. Jones" },
        { "You can write to Dr Patel.", "Dr Patel" },
        { "Jane Smith, Data Protection Officer, can help you.", "Jane Smith" },
        { "Jane Smith (Data Protection Officer) can help you.", "Jane Smith" },
        { "Jane Smith is our Data Protection Officer.", "Jane Smith" },
        { "Jane Smith is the council's data protection officer.", "Jane Smith" },
        { "Sarah O'Neill – Head of Governance", "Sarah O'Neill" },
        { "DPO: J. Smith", "J. Smith" },
        { "DPO: Jane Smith", "Jane Smith" },
        { "Our Data Protection Officer is Jane Smith.", "Jane Smith" },
        { "The Data Protection Officer for the council is Mohammed Khan.", "Mohammed Khan" },
        { "Data Protection Officer (J. P. Smith), Town Hall", "J. P. Smith" },
        { "Our Caldicott Guardian, Priya Patel, looks after health records.", "Priya Patel" },
        { "The council's Data Protection Officer is called Rhys Evans.", "Rhys Evans" },
        { "If something is wrong, contact Jane on 01632 960 001.", "Jane" },
        { "Please ring Jane Smith for more.", "Jane Smith" },
        { "Ask for Siân by email.", "Siân" },
        { "Mark your letter for the attention of Peter Brown.", "Peter Brown" },
        { "Get in touch with Sue if you have a question.", "Sue" },
        { "Write to jane.smith@northtown.gov.uk.", "jane.smith@northtown.gov.uk" },
        { "Write to j.smith2@northtown.gov.uk.", "j.smith2@northtown.gov.uk" },
        { "Write to Jane_Smith@northtown.gov.uk.", "Jane_Smith@northtown.gov.uk" },
        { "Write to smith.jane@northtown.gov.uk.", "smith.jane@northtown.gov.uk" },
        { "Write to jane@northtown.gov.uk.", "jane@northtown.gov.uk" },
    };

    public static TheoryData<string> Roles =>
    [
        "Ring Childline on 0800 1111, or contact Northtown Council on 01632 960 001.",
        "Contact Citizens Advice on 0800 144 8848 or speak to Age UK.",
        "Data Protection Officer, Town Hall, High Street, West Northtown",
        "The Data Protection Officer is at the James Street offices.",
        "St Mary's School, Data Protection Officer",
        "Dr Barnardo's work with us, and the Mary Hare School.",
        "Your GP, Dr or nurse may tell us.",
        "Article A of Part B, and Option C Smith's list.",
        "Write to d.protection@northtown.gov.uk or e.services@northtown.gov.uk.",
        "Write to data.protection@northtown.gov.uk, foi@northtown.gov.uk or customer.services@northtown.gov.uk.",
        "Write to early-help@northtown.gov.uk or john.lewis.library@northtown.gov.uk.",
        "Martin's Law and Clare's Law let us share it. Sarah's Law does too.",
        "I am the Data Protection Officer. I Am Here is a play.",
    ];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_person_is_seen_in_a_sentence(string sentence, string name)
    {
        Assert.Contains(Northtown.Check(Northtown.Over($"accuracy: \"{sentence}\"\n")).Diagnostics, finding => finding.Rule.Code == "NG125" && finding.Origin.Excerpt == name);
        Assert.Contains(PublishedNotices.AuditText("Privacy notice of Northtown Council\n\n" + sentence).Diagnostics, finding => finding.Rule.Code == "NG125" && finding.Origin.Excerpt == name);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_role_or_a_body_is_no_person(string sentence)
    {
        Assert.DoesNotContain(Northtown.Check(Northtown.Over($"accuracy: \"{sentence}\"\n")).Diagnostics, finding => finding.Rule.Code == "NG125");
        Assert.DoesNotContain(PublishedNotices.AuditText("Privacy notice of Northtown Council\n\n" + sentence).Diagnostics, finding => finding.Rule.Code == "NG125");
    }

    [Theory]
    [InlineData("Jane")]
    [InlineData("Mrs J Smith")]
    [InlineData("J Smith")]
    [InlineData("Smith, Jane")]
    [InlineData("jane smith")]
    [InlineData("Jane SMITH")]
    [InlineData("Jane Smith (she/her)")]
    [InlineData("Jane Smith DPO")]
    [InlineData("Jane Smith Data Protection Officer")]
    [InlineData("DPO: J. Smith")]
    [InlineData("FAO Jane Smith")]
    [InlineData("Data Protection Officer: Jane Smith")]
    public void A_person_is_seen_in_the_name_of_a_contact(string name) =>
        Assert.Contains(Northtown.Check(Northtown.Over($"{Contact}\"{name}\"\n")).Diagnostics, finding => finding.Rule.Code == "NG125");

    [Theory]
    [InlineData("The Mary Seacole Centre")]
    [InlineData("Data Protection Officer for schools")]
    [InlineData("Northtown House")]
    [InlineData("Customer Services")]
    [InlineData("Jean Grey Hospital")]
    public void A_team_or_a_place_is_none(string name) =>
        Assert.DoesNotContain(Northtown.Check(Northtown.Over($"{Contact}\"{name}\"\n")).Diagnostics, finding => finding.Rule.Code == "NG125");

    [Theory]
    [InlineData("jane.smith@northtown.example")]
    [InlineData("j.smith@northtown.example")]
    public void A_mailbox_of_a_person_is_seen_in_its_field(string address) =>
        Assert.Contains(Northtown.Check(Northtown.Over($"service_contact:\n  email: {address}\n")).Diagnostics, finding => finding.Rule.Code == "NG125");

    [Fact]
    public void One_person_in_several_places_is_one_finding()
    {
        var found = PublishedNotices.AuditText("Privacy notice\n\nOur officer is Mrs Jane Smith.\n\nRing Jane on 01632 960 001.\n\nWrite to j.smith@northtown.gov.uk, or to Peter Brown, Practice Manager.").Diagnostics
            .Where(finding => finding.Rule.Code == "NG125").ToList();
        Assert.Equal(["Mrs Jane Smith", "Peter Brown"], found.Select(finding => finding.Origin.Excerpt));
        Assert.Equal(["Jane", "j.smith@northtown.gov.uk"], found[0].Related.Select(related => related.Origin.Excerpt));
    }
}
