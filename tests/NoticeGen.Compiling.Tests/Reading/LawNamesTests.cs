using NoticeGen.Testing;
using Xunit;

namespace NoticeGen.Tests.Reading;

/// <summary>What people call a provision or an Act is taken for its id; what could be another is refused.</summary>
public sealed class LawNamesTests
{
    private const string Head = "title: Housing\ncontroller:\n  name: N\n";

    [Theory]
    [InlineData("6(1)(e)", "public-task")]
    [InlineData("Article 6(1)(e)", "public-task")]
    [InlineData("Art. 6 (1) (e) of the UK GDPR", "public-task")]
    [InlineData("Article 6(1)(e) of the UK General Data Protection Regulation", "public-task")]
    [InlineData("Public task (Article 6(1)(e))", "public-task")]
    [InlineData("6(1)(ea)", "recognised-legitimate-interest")]
    [InlineData("Legal obligation", "legal-obligation")]
    public void A_basis_is_known_by_its_article(string written, string id)
    {
        var read = Workspace.Empty.WithNotice($"{Head}purposes:\n  - id: a\n    name: b\n    basis: [\"{written}\"]\n").Read();
        Assert.Empty(read.Diagnostics);
        Assert.Equal(id, Assert.Single(read.Value!.Purposes.First().Scalars("basis")).Text);
    }

    [Theory]
    [InlineData("6(1)")]
    [InlineData("6(1)(e) and 6(1)(c)")]
    [InlineData("9(2)(g)")]
    [InlineData("Article 6(1)(e) of the Equality Act 2010")]
    [InlineData("section 6(1)(e)")]
    public void What_names_no_basis_or_several_is_refused(string written)
    {
        var read = Workspace.Empty.WithNotice($"{Head}purposes:\n  - id: a\n    name: b\n    basis: [\"{written}\"]\n").Read();
        Assert.Equal("NG010", Assert.Single(read.Diagnostics).Rule.Code);
    }

    [Theory]
    [InlineData("Schedule 1, Part 2, Paragraph 18", "sch1-18")]
    [InlineData("DPA 2018 Sch 1 para 6", "sch1-6")]
    [InlineData("paragraph 2", "sch1-2")]
    [InlineData("18", "sch1-18")]
    [InlineData("Paragraph 18 (Safeguarding of children and of individuals at risk)", "sch1-18")]
    public void A_condition_of_Schedule_1_is_known_by_its_paragraph(string written, string id)
    {
        var read = Workspace.Empty.WithNotice($"{Head}article_9:\n  - condition: Article 9(2)(g)\n    schedule_1: \"{written}\"\n").Read();
        Assert.Empty(read.Diagnostics);
        var item = Assert.Single(read.Value!.Fields.Records("article_9"));
        Assert.Equal("9-2-g", item.Text("condition"));
        Assert.Equal(id, Assert.Single(item.Scalars("schedule_1")).Text);
    }

    [Theory]
    [InlineData("Schedule 1, Part 1, Paragraph 18")]
    [InlineData("Article 6")]
    [InlineData("paragraph 5")]
    public void A_paragraph_of_another_Part_or_law_is_refused(string written)
    {
        var read = Workspace.Empty.WithNotice($"{Head}article_9:\n  - condition: 9-2-g\n    schedule_1: \"{written}\"\n").Read();
        Assert.Equal("NG010", Assert.Single(read.Diagnostics).Rule.Code);
    }

    [Theory]
    [InlineData("Children Act 2004", "children-act-2004")]
    [InlineData("the Local Government Act 1972", "local-government-act-1972")]
    [InlineData("Town & Country Planning Act 1990", "town-and-country-planning-act-1990")]
    public void An_Act_is_known_by_its_title(string written, string id)
    {
        var read = Workspace.Empty.WithNotice($"{Head}legislation:\n  - id: a\n    statute: {written}\n").Read();
        Assert.Empty(read.Diagnostics);
        Assert.Equal(id, read.Value!.Fields.Records("legislation").Single().Text("statute"));
    }

    [Fact]
    public void A_wrong_form_of_a_title_is_offered_the_right_Act()
    {
        var problem = Assert.Single(Workspace.Empty.WithNotice($"{Head}legislation:\n  - id: a\n    statute: NHS Act 2006\n").Read().Diagnostics);
        Assert.StartsWith("did you mean `national-health-service-act-2006`?", problem.Help, StringComparison.Ordinal);
        Assert.Contains("title: \"NHS Act 2006\"", problem.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_of_the_notice_is_found_by_its_title()
    {
        var yaml = $"{Head}legislation:\n  - id: first\n    statute: children-act-2004\npurposes:\n  - id: a\n    name: b\n    law: Children Act 2004\n";
        var problem = Assert.Single(Workspace.Empty.WithNotice(yaml).Read().Diagnostics);
        Assert.Equal("did you mean `first`?", problem.Help);
        Assert.Equal("first", Assert.Single(problem.Suggested).Replacement);
    }

    [Theory]
    [InlineData("basis: 6(1)(c), 6(1)(e)")]
    [InlineData("basis: legal-obligation public-task")]
    [InlineData("basis: Legal obligation; Public task")]
    public void Several_in_one_text_are_offered_as_a_list(string line)
    {
        var problem = Assert.Single(Workspace.Empty.WithNotice($"{Head}purposes:\n  - id: a\n    name: b\n    {line}\n").Read().Diagnostics);
        Assert.Equal("    basis: [legal-obligation, public-task]", problem.Fix?.Yaml);
    }

    [Theory]
    [InlineData("article_9: [9(2)(g)]")]
    [InlineData("article_9: 9(2)(g)")]
    [InlineData("article_9:\n  - 9(2)(g)")]
    public void A_condition_stands_for_the_group_that_it_is_the_heart_of(string yaml)
    {
        var read = Workspace.Empty.WithNotice($"{Head}{yaml}\n").Read();
        Assert.Empty(read.Diagnostics);
        Assert.Equal("9-2-g", read.Value!.Fields.Records("article_9").Single().Text("condition"));
    }
}
