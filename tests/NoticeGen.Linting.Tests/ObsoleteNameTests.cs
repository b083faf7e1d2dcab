using NoticeGen.Diagnostics;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>Old names are found in every form in which they are written, and left alone where they are history.</summary>
public sealed class ObsoleteNameTests
{
    [Theory]
    [InlineData("clinical commissioning groups", "Integrated care board")]
    [InlineData("Clinical Commissioning Group", "Integrated care board")]
    [InlineData("CCGs", "Integrated care board")]
    [InlineData("primary care trusts", "Integrated care board")]
    [InlineData("DLUHC", "Ministry of Housing, Communities and Local Government")]
    [InlineData("Department for Levelling Up, Housing & Communities", "Ministry of Housing, Communities and Local Government")]
    [InlineData("Department for Levelling Up Housing and Communities", "Ministry of Housing, Communities and Local Government")]
    [InlineData("Local Safeguarding Children Boards", "Safeguarding children partnership")]
    [InlineData("the LSCB", "Safeguarding children partnership")]
    [InlineData("Education and Skills Funding Agency", "Department for Education")]
    [InlineData("ESFA", "Department for Education")]
    [InlineData("Health Education England", "NHS England")]
    [InlineData("NHS Improvement", "NHS England")]
    [InlineData("CRB", "Disclosure and Barring Service")]
    [InlineData("HSCIC", "NHS England")]
    public void An_old_name_in_any_form_is_told_with_that_of_today(string name, string today) =>
        Assert.Contains(today, Assert.Single(Of($"We share information with {name} about you.")).Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("Public Health England")]
    [InlineData("the Troubled Families team")]
    [InlineData("the Supporting Families Programme")]
    [InlineData("the Connexions service")]
    public void What_has_ended_without_one_successor_is_told_and_never_replaced(string name)
    {
        var finding = Assert.Single(Of($"We share information with {name} about you."));
        Assert.Contains("it has ended", finding.Message, StringComparison.Ordinal);
        Assert.Empty(finding.Corrections);
        Assert.Empty(finding.Suggested);
    }

    [Theory]
    [InlineData("Public Health England, which closed in 2021, had it.")]
    [InlineData("In 2016 the Department for Communities and Local Government gave us a grant.")]
    [InlineData("Integrated care boards took over from clinical commissioning groups.")]
    [InlineData("We share information with the integrated care board.")]
    [InlineData("We share information with supporting families in mind.")]
    [InlineData("Write to hee@ccg.example or read https://www.example.org/DLUHC about it.")]
    public void History_and_names_of_today_are_left_alone(string text) => Assert.Empty(Of(text));

    [Fact]
    public void A_wrong_form_is_found_beside_the_right_one() =>
        Assert.Single(Of("We ask the Ministry for Housing, Communities and Local Government and the Ministry of Housing, Communities and Local Government."));

    [Fact]
    public void A_name_and_its_short_form_are_one_finding() =>
        Assert.Single(Of("We share with the Clinical Commissioning Group (CCG). The CCG may share it."));

    [Fact]
    public void Another_body_is_never_written_in_the_place_of_an_old_one_without_asking() =>
        Assert.All(Of("We share information with NHS Digital and the Education and Skills Funding Agency."), finding => Assert.Empty(finding.Corrections));

    [Theory]
    [InlineData("We keep to the GDPR.")]
    [InlineData("We keep to the EU GDPR.")]
    [InlineData("We keep to the General Data Protection Regulation (GDPR).")]
    public void The_regulation_of_the_European_Union_is_dated(string text) => Assert.Single(Of(text, "NG306"));

    [Theory]
    [InlineData("We keep to the UK GDPR.")]
    [InlineData("We keep to the UK General Data Protection Regulation (UK GDPR).")]
    [InlineData("Until 2020 we kept to the GDPR.")]
    [InlineData("Write to GDPR_queries@northtown.example about it.")]
    [InlineData("Until 2018 the Data Protection Act 1998 was the law.")]
    public void The_law_of_today_and_that_of_the_past_are_not(string text) => Assert.Empty(Of(text, "NG306"));

    private static List<Diagnostic> Of(string text, string code = "NG303") =>
        [.. Northtown.Check(Northtown.Over($"sharing: \"{text}\"\n")).Diagnostics.Where(finding => finding.Rule.Code == code)];
}
