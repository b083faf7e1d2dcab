using NoticeGen.Diagnostics;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>What an officer says in a value is checked as text is: numbers, dates, times, fees, names, bases, contradictions.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("accuracy: Ring the Information Commissioner's Office on 0303 123 1131.", "NG314", Severity.Error)]
    [InlineData("accuracy: Ring the ICO on 0303 123 1112.", "NG314", Severity.Error)]
    [InlineData("accuracy: Ring 0303 123 1123 to complain.", "NG314", Severity.Warning)]
    [InlineData("accuracy: Ring us on 0113 222 444.", "NG314", Severity.Error)]
    [InlineData("accuracy: Ring us on 01743 25277.", "NG314", Severity.Error)]
    [InlineData("published: 2031-04-01\nreview_by: 2032-04-01", "NG312", Severity.Warning)]
    [InlineData("published: 2026-11-23\nreview_by: 2027-11-01", "NG312", Severity.Warning)]
    [InlineData("review_by: 2045-04-01", "NG312", Severity.Warning)]
    [InlineData("published: 2026-06-18", "NG129", Severity.Note)]
    [InlineData("published: 2017-04-01", "NG129", Severity.Note)]
    [InlineData("accuracy: A request takes up to four months.", "NG130", Severity.Warning)]
    [InlineData("accuracy: We reply to requests for a copy in 60 working days.", "NG130", Severity.Warning)]
    [InlineData("accuracy: We charge £15 for a copy of your records.", "NG130", Severity.Warning)]
    [InlineData("accuracy: The fee for a subject access request is £10.50.", "NG130", Severity.Warning)]
    [InlineData("accuracy: We acknowledge complaints in 45 days.", "NG130", Severity.Warning)]
    [InlineData("accuracy: Your request must be in writing.", "NG130", Severity.Warning)]
    [InlineData("accuracy: You must fill in our subject access form to make a request.", "NG130", Severity.Warning)]
    [InlineData("accuracy: Send your request with two proofs of identity.", "NG130", Severity.Warning)]
    [InlineData("service_contact:\n  name: Pat Example, Data Protection Officer\n  email: dpo@northtown.example", "NG125", Severity.Warning)]
    [InlineData("service_contact:\n  name: Data Protection Officer (Pat Example)\n  email: dpo@northtown.example", "NG125", Severity.Warning)]
    [InlineData("service_contact:\n  name: Pat O'Example - Information Manager\n  email: dpo@northtown.example", "NG125", Severity.Warning)]
    [InlineData("transfers:\n  outside_uk: none\n  note: The mailing company stores it in Canada.", "NG324", Severity.Warning)]
    [InlineData("transfers:\n  outside_uk: none\nsecurity:\n  statement: Our supplier's servers are in India.", "NG324", Severity.Warning)]
    [InlineData("retention:\n  - id: case-records\n    what: Case records\n    period: 40 years\n    from: the date of birth\n    then: We destroy it after 12 years.", "NG320", Severity.Warning)]
    [InlineData("automated_decisions:\n  made: \"no\"\n  easy_read:\n    - words: A computer decides alone.\n      picture: computer-decision", "NG323", Severity.Warning)]
    [InlineData("purposes:\n  - id: p\n    name: keep children out of danger\n    basis: [contract]", "NG224", Severity.Warning)]
    [InlineData("purposes:\n  - id: p\n    name: plan your care\n    basis: [vital-interests]", "NG224", Severity.Warning)]
    [InlineData("recipients:\n  - id: x\n    name: Third parties\n    why: Other purposes.", "NG108", Severity.Warning)]
    [InlineData("recipients:\n  - id: x\n    name: Our trusted partners\n    why: Where needed.", "NG108", Severity.Warning)]
    [InlineData("recipients:\n  - id: x\n    name: Stakeholders\n    why: To help you.", "NG108", Severity.Warning)]
    [InlineData("accuracy: You must pay before we send you a copy.", "NG130", Severity.Warning)]
    [InlineData("sections:\n  - id: asking\n    heading: How to get a copy of your information\n    body: We reply within 3 months.", "NG130", Severity.Warning)]
    [InlineData("accuracy: To make a request you must write to us by post.", "NG130", Severity.Warning)]
    [InlineData("accuracy: We last checked this on Monday 24 November 2026.", "NG312", Severity.Warning)]
    [InlineData("transfers:\n  outside_uk: none\nabout: Your information goes to a company in Australia.", "NG324", Severity.Warning)]
    [InlineData("automated_decisions:\n  made: \"no\"\nabout: A computer alone decides who gets help.", "NG323", Severity.Warning)]
    [InlineData("service_contact:\n  email: help@northtwon.example", "NG313", Severity.Warning)]
    [InlineData("service_contact:\n  email: help@northtow.example", "NG313", Severity.Warning)]
    [InlineData("data:\n  - id: x\n    name: Whether you are gay", "NG216", Severity.Warning)]
    [InlineData("data:\n  - id: x\n    name: Your union membership", "NG216", Severity.Warning)]
    [InlineData("data:\n  - id: x\n    name: Your arrests and court cases", "NG217", Severity.Warning)]
    public void A_value_that_cannot_be_right_is_found(string yaml, string code, Severity severity)
    {
        var found = Northtown.Check(Northtown.Over(yaml + "\n")).Diagnostics;
        Assert.True(found.Any(finding => finding.Rule.Code == code && finding.Severity == severity), string.Join('\n', found.Select(Northtown.Line)));
    }

    [Theory]
    [InlineData("accuracy: Ring the Information Commissioner's Office on 0303 123 1113.", "NG314")]
    [InlineData("accuracy: The ICO in Scotland is on 0303 123 1115 and in Wales on 0330 414 6421.", "NG314")]
    [InlineData("accuracy: Ring us on 01204 12345 or 0303 123 1000.", "NG314")]
    [InlineData("published: 2026-06-19", "NG129")]
    [InlineData("accuracy: We answer a request within one month, or within three months if it is complex.", "NG130")]
    [InlineData("accuracy: We keep a request for 24 months and then delete it.", "NG130")]
    [InlineData("accuracy: We answer requests within 20 working days, or 30 calendar days.", "NG130")]
    [InlineData("accuracy: A copy is free. We may charge £20 for further copies of your records.", "NG130")]
    [InlineData("accuracy: A copy of your birth certificate costs £12.50.", "NG130")]
    [InlineData("accuracy: We acknowledge complaints within 30 days.", "NG130")]
    [InlineData("accuracy: You can use our form, but you need not make your request in writing.", "NG130")]
    [InlineData("service_contact:\n  name: Data Protection Officer, Northtown Council\n  email: dpo@northtown.example", "NG125")]
    [InlineData("service_contact:\n  name: Information Governance Manager, Town Hall\n  email: dpo@northtown.example", "NG125")]
    [InlineData("transfers:\n  outside_uk: none\n  note: We do not store it in Canada or in the United States.", "NG324")]
    [InlineData("transfers:\n  outside_uk: none\nabout: We help people who came from Poland and live in Northern Ireland.", "NG324")]
    [InlineData("retention:\n  - id: case-records\n    what: Case records\n    period: 7 years\n    from: the day the case closes\n    then: We destroy it within 3 months.", "NG320")]
    [InlineData("purposes:\n  - id: p\n    name: safeguard children\n    basis: [public-task]\n    law: [children-act-1989]", "NG224")]
    [InlineData("purposes:\n  - id: p\n    name: save your life in an emergency\n    basis: [vital-interests]", "NG224")]
    [InlineData("recipients:\n  - id: x\n    name: The company that prints our letters\n    why: It prints our letters.", "NG108")]
    [InlineData("recipients:\n  - id: x\n    name: Service providers\n    why: They host our website.", "NG108")]
    [InlineData("recipients:\n  - id: x\n    name: Partners in health\n    why: They plan your care.", "NG108")]
    [InlineData("sections:\n  - id: asking\n    heading: How to get a copy of your information\n    body: We reply within one month. A walk costs £10.", "NG130")]
    [InlineData("accuracy: We last checked this on Tuesday 24 November 2026.", "NG312")]
    [InlineData("accuracy: We meet every Monday. 24 November 2026 was our last check.", "NG312")]
    [InlineData("service_contact:\n  email: help@housing.northtown.example", "NG313")]
    [InlineData("data:\n  - id: x\n    name: Your court booking for tennis", "NG217")]
    public void A_value_that_only_looks_like_one_is_left_alone(string yaml, string code)
    {
        var found = Northtown.Check(Northtown.Over(yaml + "\n")).Diagnostics.Where(finding => finding.Rule.Code == code);
        Assert.Equal([], found.Select(Northtown.Line));
    }
}
