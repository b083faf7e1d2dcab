using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>Faults that an expert sees at once, each in ordinary forms, and the sentences beside them that are right.</summary>
public sealed class FaultsOfWholeKindsTests
{
    [Theory]
    [InlineData("NG208", "## Special category data\n\n- gender\n- health")]
    [InlineData("NG208", "The special category data we hold:\n\n- ethnic origin\n- date of birth")]
    [InlineData("NG208", "## Special categories of personal data\n\n- Proof of identity\n- religion")]
    [InlineData("NG208", "## Special category data we use\n\n- health\n- criminal convictions")]
    [InlineData("NG306", "We count visits with Google Universal Analytics.")]
    [InlineData("NG306", "This is version 2, issued March 2016.")]
    [InlineData("NG306", "This policy was last reviewed in April 2018.")]
    [InlineData("NG306", "We are notified to the Information Commissioner.")]
    [InlineData("NG306", "It goes to our Brexit team.")]
    [InlineData("NG127", "We use it to fulfil our contract with the Department for Work and Pensions.")]
    [InlineData("NG127", "You must agree to the use of your information to join the club.")]
    [InlineData("NG127", "When you use this form, you agree to the use, storage and sharing of your data.")]
    [InlineData("NG127", "Article 9(2)(j) - public health.")]
    [InlineData("NG127", "We rely on 9(2)(g) - explicit consent.")]
    [InlineData("NG127", "We hold your name, address and other information.")]
    [InlineData("NG127", "We hold:\n\n- names\n- any other information")]
    [InlineData("NG127", "Your data is kept safe and secure at all times.")]
    [InlineData("NG127", "We hold names and addresses (this is not a complete list).")]
    [InlineData("NG130", "When you make a request you must send a copy of your passport and a utility bill.")]
    [InlineData("NG318", "We collect the following types of information:\n\nThe council keeps this information in a locked room, and only two officers have the key to it.")]
    [InlineData("NG318", "You have the following rights over the information:\n\nYou can contact us to use your rights by post or by email at the Town Hall.")]
    [InlineData("NG127", "When you send us this form, you also agree to:\n\n- letters about markets")]
    [InlineData("NG127", "It is necessary to comply with the contracts we have with the Ministry.")]
    [InlineData("NG319", "You can object, with the exceptions listed below under 'When we must go on'.\n\nWe are the council.")]
    [InlineData("NG319", "For visitors see the market cameras section below.\n\nWe are the council.")]
    [InlineData("NG321", "We will always ask you before we share it.\n\nWe share it with the court where the law requires it.")]
    [InlineData("NG303", "We are the West Yorkshire Police and Crime Commissioner.")]
    [InlineData("NG303", "The course is paid for by the Adult Education Budget.")]
    [InlineData("NG303", "We are a service of Northamptonshire County Council.")]
    [InlineData("NG303", "The survey went to Wycombe District Council.")]
    [InlineData("NG303", "The Department for Education and Skills collects the data.")]
    [InlineData("NG303", "The Department of Health sets the standards.")]
    [InlineData("NG307", "We do it under the Human Rights Act.")]
    [InlineData("NG307", "It is done under the Children and Family Act 2014.")]
    [InlineData("NG306", "We comply with the Data Protection Acts 1984 and 1998.")]
    [InlineData("NG206", "Northtown Council is the controller. We use it as part of our legitimate interests.")]
    [InlineData("NG210", "We send data outside the UK only where needed, and then make sure that the same standards of protection hold.")]
    public void Are_found(string rule, string text) => Assert.Contains(Findings(text), finding => finding.Rule.Code == rule);

    [Theory]
    [InlineData("NG208", "## Special category data\n\n- sex life\n- health")]
    [InlineData("NG208", "## Special category and criminal offence data\n\n- criminal convictions")]
    [InlineData("NG208", "## Conditions for special category data\n\n- employment law")]
    [InlineData("NG306", "This policy was last reviewed in April 2026.")]
    [InlineData("NG306", "This policy, which was first issued in March 2016, was reviewed in May 2026.")]
    [InlineData("NG127", "We use it for our contract with you.")]
    [InlineData("NG127", "Article 9(2)(i) - public health.")]
    [InlineData("NG127", "Article 9(2)(j) - archiving and research.")]
    [InlineData("NG127", "You will be asked to agree to the use of your photograph before an event.")]
    [InlineData("NG127", "If you need other information, contact us.")]
    [InlineData("NG130", "If we are not sure who you are, we will ask you for a copy of your passport.")]
    [InlineData("NG318", "We collect the following types of information:\n\n- names\n- addresses")]
    [InlineData("NG319", "You can object, with the exceptions listed below under 'When we must go on'.\n\n## When we must go on\n\nWhere a court says so.")]
    [InlineData("NG319", "See the cameras section below.\n\n## Our cameras\n\nThey record the market.")]
    [InlineData("NG321", "We will always ask you before we share it, unless the law requires it.")]
    [InlineData("NG210", "We send data outside the UK under the International Data Transfer Agreement, to make sure that it is protected.")]
    [InlineData("NG303", "The Department of Health in Northern Ireland sets the standards.")]
    [InlineData("NG303", "Write to us in Belfast, BT2 8BP. The Department of Justice and the Department of Education see it.")]
    [InlineData("NG303", "Wycombe District Council, which ended in 2020, had it.")]
    [InlineData("NG303", "The Department for Education and Skills is now called the Department for Education.")]
    [InlineData("NG307", "We do it under the Human Rights Act 1998. The Human Rights Act protects all.")]
    [InlineData("NG307", "We do it under the 1998 Human Rights Act.")]
    [InlineData("NG307", "The Northtown Market Rights Act was never made.")]
    [InlineData("NG125", "We publish Councillor Declarations and Councillor Allowances.")]
    [InlineData("NG108", "## Will it be shared with third parties?\n\nWe share it with the police and the courts.")]
    public void Are_not_found_in_what_is_right(string rule, string text) => Assert.DoesNotContain(Findings(text), finding => finding.Rule.Code == rule);

    [Theory]
    [InlineData("recipients", ItemState.Present, "Other organisations that help us look after you, for example:\n\n- schools\n- hospitals")]
    [InlineData("recipients", ItemState.Weak, "We may need to share information about you.")]
    [InlineData("recipients", ItemState.Missing, "We collect it for one of the reasons provided to us by you:\n\n- a visit to our website")]
    [InlineData("retention", ItemState.Present, "Your record is kept for your whole life.")]
    [InlineData("retention", ItemState.Missing, "A privacy notice explains how long we keep your information.")]
    [InlineData("retention", ItemState.Missing, "If you ask, we must tell you how long we will keep it.")]
    [InlineData("right-objection", ItemState.Missing, "The museum lists:\n\n- an object or a group of objects\n- its maker")]
    [InlineData("right-objection", ItemState.Missing, "You can make an object donation to our collection.")]
    [InlineData("source", ItemState.Weak, "We may get it from a third party.")]
    [InlineData("source", ItemState.Weak, "You give us most of it, the majority of which we obtain from you.")]
    [InlineData("recipients", ItemState.Present, "We send the outcomes to local authorities.")]
    [InlineData("recipients", ItemState.Present, "The register is open for public inspection.")]
    [InlineData("retention", ItemState.Present, "We keep it for as long as you need the badge.")]
    [InlineData("controller-contact", ItemState.Present, "The data is controlled by Mill Homes Ltd, Mill House, Northtown, NT1 1AB.")]
    [InlineData("right-objection", ItemState.Missing, "We offer an object identification service.")]
    [InlineData("lawful-basis", ItemState.Weak, "We need it to take steps at your request before entering into a contract.")]
    [InlineData("purposes", ItemState.Present, "The Youth Service uses information about young people to plan its work.")]
    [InlineData("purposes", ItemState.Present, "## How will a Councillor use your information\n\n- To answer your letter.")]
    [InlineData("controller-contact", ItemState.Present, "For help, contact Northtown Council at:\n\nTown Hall\n\nMarket Street\n\nNT1 1AA")]
    [InlineData("complain-to-regulator", ItemState.Present, "You may take your complaint to:\n\nInformation Commissioner's Office")]
    [InlineData("complain-to-regulator", ItemState.Missing, "We follow the recommendations of the Information Commissioner's Office.")]
    [InlineData("categories", ItemState.Missing, "## Using your data\n\n- financial records of the council")]
    [InlineData("notice-version", ItemState.Present, "Adopted December 2025")]
    [InlineData("transfers", ItemState.Missing, "If you ask, we must tell you whether it goes outside the UK.")]
    [InlineData("law-enforcement-part", ItemState.NotNeeded, "# Police privacy notice for job applicants\n\nWe keep your application.")]
    public void States(string item, ItemState state, string text) =>
        Assert.Equal(state, PublishedNotices.AuditText("# Privacy notice\n\n" + text, "n.md").StateOf(item));

    /// <summary>In a long text a list far below is read to its end.</summary>
    [Fact]
    public void A_list_below_a_long_text_is_read() =>
        Assert.Equal(
            ItemState.Present,
            PublishedNotices.AuditText("# Notice\n\n" + string.Join("\n", Enumerable.Repeat("- plan the next market day of the town", 80)) + "\n\n## Sharing your data\n\n- Police\n- Courts", "n.md")
                .StateOf("recipients"));

    private static ImmutableArray<Diagnostic> Findings(string text) => PublishedNotices.AuditText("# Privacy notice\n\n" + text, "n.md").Diagnostics;
}
