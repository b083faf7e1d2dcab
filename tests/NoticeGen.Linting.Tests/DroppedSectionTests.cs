using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>A template that leaves out what the law asks for must fail the build, in either edition.</summary>
public sealed partial class DroppedSectionTests
{
    private const string Standard = "templates/standard/notice.md.scriban";
    private const string EasyRead = "templates/easy-read/notice.md.scriban";

    [Theory]
    [InlineData(Standard, "## Our data protection officer", "NG103", "the standard edition does not print the data protection officer's email")]
    [InlineData(EasyRead, "## Our data protection officer", "NG103", "the Easy Read edition does not print the data protection officer's email")]
    [InlineData(Standard, "### Complain to the regulator", "NG113", "the standard edition does not print the regulator's telephone number")]
    [InlineData(EasyRead, "### Complain to the regulator", "NG113", "the Easy Read edition does not print the regulator's telephone number")]
    [InlineData(Standard, "## How long we keep your information", "NG104", "the standard edition does not say how long information is kept")]
    [InlineData(EasyRead, "## How long we keep your information", "NG104", "the Easy Read edition does not say how long information is kept")]
    [InlineData(Standard, "## Your rights", "NG111", "the standard edition does not print the right of access")]
    [InlineData(EasyRead, "## Your rights", "NG111", "the Easy Read edition does not print the right of access")]
    [InlineData(Standard, "### {{ right.heading }}", "NG112", "the standard edition does not print the right to object")]
    [InlineData(EasyRead, "## You can say no", "NG112", "the Easy Read edition does not print the right to object")]
    [InlineData(Standard, "### Complain to us", "NG114", "the standard edition does not print the right to complain to the controller")]
    [InlineData(EasyRead, "### Complain to us", "NG114", "the Easy Read edition does not print where to complain to the controller")]
    [InlineData(Standard, "## Why we use your information", "NG106", "the standard edition does not say what the information is used for")]
    [InlineData(EasyRead, "## Why we use your information", "NG106", "the Easy Read edition does not say what the information is used for")]
    [InlineData(EasyRead, "## Why the law lets us do this", "NG107", "the Easy Read edition does not print the lawful basis “Public task”")]
    [InlineData(Standard, "## Who we share your information with", "NG108", "the standard edition does not say who the information is shared with")]
    [InlineData(EasyRead, "## Who we share your information with", "NG108", "the Easy Read edition does not say who the information is shared with")]
    [InlineData(Standard, "## Who gives us information about you", "NG109", "the standard edition does not say where the information comes from")]
    [InlineData(EasyRead, "## Who tells us about you", "NG109", "the Easy Read edition does not say where the information comes from")]
    [InlineData(Standard, "## What information we use", "NG110", "the standard edition does not say which kinds of information are used")]
    [InlineData(EasyRead, "## Who we are", "NG102", "the Easy Read edition does not print how to reach the controller")]
    [InlineData(Standard, "### How to use your rights", "NG118", "the standard edition does not print where to send a request about rights")]
    [InlineData(Standard, "## Sending information outside the UK", "NG115", "the standard edition does not print whether information goes outside the UK")]
    [InlineData(EasyRead, "## Other countries", "NG115", "the Easy Read edition does not print whether information goes outside the UK")]
    [InlineData(Standard, "## Do you have to give us your information?", "NG116", "the standard edition does not print whether people must give their information")]
    [InlineData(EasyRead, "## Computers", "NG117", "the Easy Read edition does not print whether a computer alone makes important decisions")]
    [InlineData(EasyRead, "## Other ways to get this", "NG121", "the Easy Read edition does not print where to ask for another format")]
    public void Leaving_a_section_out_is_reported(string template, string heading, string code, string message)
    {
        var found = Check(Northtown.Template(template, text => WithoutSection(text, heading)));
        Assert.Contains((code, message), found.Select(diagnostic => (diagnostic.Rule.Code, diagnostic.Message)));
    }

    [Theory]
    [InlineData(Standard)]
    [InlineData(EasyRead)]
    public void The_finding_points_at_the_value_and_the_advice_names_the_template(string template)
    {
        var found = Check(Northtown.Template(template, text => WithoutSection(text, "## Our data protection officer")));
        var email = found.Single(diagnostic => diagnostic.Rule.Code == "NG103" && diagnostic.Message.EndsWith("officer's email", StringComparison.Ordinal));
        Assert.Equal("dpo@northtown.example", email.Origin.Excerpt);
        Assert.Equal(Severity.Error, email.Severity);
        Assert.Contains(template, email.Help);
    }

    [Fact]
    public void One_lost_detail_is_reported_as_content_that_is_not_published()
    {
        var found = Check(Northtown.Template(Standard, text => text.Replace("{{ upper_first (full_stop item.then) }}", "", StringComparison.Ordinal)));
        var lost = Assert.Single(found);
        Assert.Equal(("NG301", "We delete them securely."), (lost.Rule.Code, lost.Origin.Excerpt));
    }

    [Fact]
    public void The_right_to_object_among_the_other_rights_is_not_set_apart()
    {
        var template = Northtown.Template(Standard, text => WithoutSection(text, "### {{ right.heading }}")
            .Replace("!right.separate && right.id", "right.id", StringComparison.Ordinal));
        Assert.Contains(
            "the standard edition does not set the right to object apart from the other rights",
            Check(template).Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void A_blank_in_the_template_itself_is_reported_at_its_place()
    {
        var template = Northtown.Template(Standard, text => text.Replace("### How to use your rights", "### How to use your rights [insert what to do]", StringComparison.Ordinal));
        var found = Assert.Single(Check(template));
        Assert.Equal(("NG120", Standard, "[insert what to do]"), (found.Rule.Code, found.Origin.Path, found.Origin.Excerpt));
    }

    private static ImmutableArray<Diagnostic> Check(NoticeGen.Source.InputFile template) =>
        Northtown.Check(Northtown.Model, new Conditions { Template = template }).Diagnostics;

    /// <summary>
    /// Turns everything that a section prints into nothing, and leaves the template's conditions and loops as they are: from
    /// the heading's line to the next heading of its level or a higher one.
    /// </summary>
    private static string WithoutSection(string template, string heading)
    {
        var lines = template.Split('\n').ToList();
        var start = lines.FindIndex(line => line.StartsWith(heading + " {", StringComparison.Ordinal));
        if (start < 0)
        {
            throw new InvalidOperationException($"the template has no section “{heading}”");
        }
        var level = heading.TakeWhile(character => character == '#').Count();
        var end = lines.FindIndex(start + 1, line => line.StartsWith('#') && line.TakeWhile(character => character == '#').Count() <= level);
        var section = string.Join('\n', lines[start..(end < 0 ? lines.Count : end)]);
        lines.RemoveRange(start, (end < 0 ? lines.Count : end) - start);
        lines.Insert(start, string.Join('\n', Control().Matches(section).Select(match => match.Value)));
        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"\{\{[~-]?\s*(?:if|else|end|for|[a-z_]+ =)\b?.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Control();
}
