using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class LinterTests
{
    [Fact]
    public void A_rule_says_nothing_before_its_law_is_in_force()
    {
        var yaml = Northtown.Over("complaints:\n");
        Assert.DoesNotContain("NG114", Codes(Northtown.Check(yaml, new Conditions { AsAt = new DateOnly(2026, 6, 18) }).Diagnostics));
        Assert.Contains("NG114", Codes(Northtown.Check(yaml, new Conditions { AsAt = new DateOnly(2026, 6, 19) }).Diagnostics));
    }

    [Fact]
    public void A_weaker_case_of_a_rule_is_a_warning()
    {
        var yaml = Northtown.Over("complaints:\n  contact:\n    email: complaints@northtown.example\n");
        var found = Assert.Single(Northtown.Check(yaml).Diagnostics);
        Assert.Equal(("NG114", Severity.Warning), (found.Rule.Code, found.Severity));
    }

    [Theory]
    [InlineData("NG123")]
    [InlineData("review-date-missing")]
    public void A_workspace_can_change_a_severity_by_code_or_name(string rule)
    {
        var settings = new LintSettings { Severities = ImmutableSortedDictionary<string, Severity?>.Empty.Add(rule, Severity.Error) };
        var found = Assert.Single(Northtown.Check(Northtown.Over("review_by:\n"), new Conditions { Settings = settings }).Diagnostics);
        Assert.Equal(Severity.Error, found.Severity);
    }

    [Fact]
    public void A_workspace_can_switch_a_rule_off()
    {
        var settings = new LintSettings { Severities = ImmutableSortedDictionary<string, Severity?>.Empty.Add("NG123", null) };
        Assert.Empty(Northtown.Check(Northtown.Over("review_by:\n"), new Conditions { Settings = settings }).Diagnostics);
    }

    [Fact]
    public void A_hard_section_whose_heading_is_no_field_is_told_at_the_title()
    {
        var hard = string.Concat(Enumerable.Repeat("Organisational representatives systematically evaluate proportionality and accountability before authorising interdisciplinary dissemination of personally identifiable information to participating organisations. ", 12));
        var found = Northtown.Check(Northtown.Model.Replace("about: Northtown Council is the local council for Northtown.", $"about: \"{hard}\"", StringComparison.Ordinal)).Diagnostics;
        Assert.Equal("title", Assert.Single(found, finding => finding.Message.StartsWith("the section “Who we are”", StringComparison.Ordinal)).Origin.Excerpt);
    }

    [Fact]
    public void Words_accepted_with_a_fact_that_no_notice_has_any_more_are_told_at_the_title()
    {
        var facts = new InputFile(AcceptedFacts.PathFor("northtown", "early-help"), [.. "facts:\n  departed_field.name: Somebody\n"u8]);
        var found = Northtown.Check(Northtown.Model, new Conditions { Beside = [facts] }).Diagnostics;
        Assert.Equal("title", Assert.Single(found, finding => finding.Message.Contains("departed_field", StringComparison.Ordinal)).Origin.Excerpt);
    }

    [Fact]
    public void What_is_wrong_hundreds_of_times_in_one_text_is_told_twenty_times_and_said_to_go_on()
    {
        const string Sentence = "Read http://northtown.example/policy for more. ";
        static IReadOnlyList<Diagnostic> Found(int times) =>
            [.. Northtown.Check(Northtown.Over($"accuracy: \"{string.Concat(Enumerable.Repeat(Sentence, times))}\"\n")).Diagnostics.Where(found => found.Rule.Code == "NG317")];
        Assert.Equal(20, Found(20).Count);
        Assert.DoesNotContain(Found(20), found => found.Help?.EndsWith("more of the kind in this text", StringComparison.Ordinal) == true);
        var many = Found(200);
        Assert.Equal(20, many.Count);
        Assert.EndsWith("; there are more of the kind in this text", many[^1].Help, StringComparison.Ordinal);
        Assert.DoesNotContain("more of the kind", many[0].Help, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_fault_in_each_item_of_a_list_is_told_for_each()
    {
        var items = string.Concat(Enumerable.Range(1, 60).Select(number => $"  - id: item-{number}\n    name: \"{number} http://northtown.example/policy\"\n"));
        Assert.Equal(60, Northtown.Check(Northtown.Over($"data:\n{items}")).Diagnostics.Count(found => found.Rule.Code == "NG317"));
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_file()
    {
        var diagnostics = Northtown.Check(Northtown.Over("formats:\npurposes: []\nretention: []\n")).Diagnostics;
        var places = diagnostics.Select(diagnostic => diagnostic.Origin.Span.Start).ToList();
        Assert.True(places.Count > 2);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void A_finding_about_something_absent_points_at_the_notice_and_brings_yaml_to_paste()
    {
        var found = Northtown.Check(Northtown.Over("dpo:\n")).Diagnostics.Single(diagnostic => diagnostic.Rule.Code == "NG103");
        Assert.Equal("dpo", found.Origin.Excerpt);
        Assert.StartsWith("dpo:\n  title: Data Protection Officer\n  contact:\n", found.ToPaste()?.Yaml);
    }

    private static IEnumerable<string> Codes(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.Rule.Code);

    [Theory]
    [InlineData("about: |\n  Early Help helps families.\n\n  We liaise with schools.\n", 4, 6, "liaise")]
    [InlineData("about: |\n  We help:\n\n  - families\n    who liaise\n", 5, 9, "liaise")]
    [InlineData("about: >-\n  Early Help helps\n  families. We liaise\n  with schools.\n", 3, 16, "liaise")]
    [InlineData("about: Early Help helps families.\n  We liaise with schools.\n", 2, 6, "liaise")]
    [InlineData("about: >-\n  We go there prior\n  to a visit.\n", 2, 15, "prior\n  to")]
    [InlineData("about: \"Early Help helps\n  families. We liaise.\"\n", 2, 16, "liaise")]
    public void A_finding_inside_a_text_of_several_lines_is_shown_at_its_word(string about, int line, int column, string words)
    {
        var found = Assert.Single(Northtown.Check(Northtown.Over(about)).Diagnostics, diagnostic => diagnostic.Rule.Code == "NG402");
        Assert.Equal((line, column), found.Origin.Start);
        Assert.Equal(words, found.Origin.Excerpt);
    }
}
