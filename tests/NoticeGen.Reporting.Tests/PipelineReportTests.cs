using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Reporting;

/// <summary>The reports that services read: GitHub, Azure, GitLab, JUnit, and every kind alike.</summary>
public sealed class PipelineReportTests
{
    public static TheoryData<string> Kinds => [.. ReportKind.All.Select(kind => kind.Name)];

    private static readonly Diagnostic Finding = Findings.RetentionMissing.At(Findings.At("title: x\npurposes: []\n", "purposes"), "no period", "add it");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_report_gives_the_same_text_that_ends_a_line_and_drives_no_terminal(string name)
    {
        var kind = ReportKind.Find(name)!;
        var text = Written.As(kind, Findings.HostileReport());
        Assert.Equal(text, Written.As(kind, Findings.HostileReport()));
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        // JSON writes controls as escapes.
        Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter != '\n');
        // Members of a board know no codes.
        Assert.Contains(name == "board" ? "The notice says a|b" : "NG109", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_report_of_nothing_is_a_report(string name)
    {
        var text = Written.As(ReportKind.Find(name)!, new Report { ToolVersion = "1", AsAt = Findings.Day });
        Assert.Equal(name is "concise" or "jsonl" or "github" or "azure", text.Length == 0);
    }

    [Fact]
    public void GitHub_reads_a_command_for_each_finding_with_its_text_escaped()
    {
        var lines = GitHubReport.Write(Findings.HostileReport() with { RepositoryFolder = "privacy/" }).TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith(
            "::error file=privacy/notices/north town/a#b%2Cc;d]100%25.yaml,line=3,endLine=3,col=1,endColumn=10,title=NG109 retention-missing::The notice says a|b <script>",
            lines[0], StringComparison.Ordinal);
        Assert.Contains("100%25 x:y,z", lines[0], StringComparison.Ordinal);
        Assert.Contains("@somebody%0Asecond line.%0ADo a|b", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("::warning ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("::notice ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub_gets_no_columns_of_a_range_over_several_lines()
    {
        var finding = Findings.RetentionMissing.At(Findings.At("x:\n  a: b\n  c: d\n", "a: b\n  c"), "m");
        Assert.Contains("line=2,endLine=3,title=", GitHubReport.Write(Findings.Report(finding)), StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_what_GitHub_shows_the_worst_come_first_and_the_rest_is_counted_and_listed()
    {
        var notes = Enumerable.Range(0, 12).Select(i => Finding with { Severity = Severity.Note, Message = $"note {i}" });
        var errors = Enumerable.Range(0, 12).Select(i => Finding with { Message = $"error {i} ##[error]" });
        var lines = GitHubReport.Write(Findings.Report([.. notes, .. errors])).TrimEnd('\n').Split('\n');
        Assert.Equal(10, lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.StartsWith("::error ", lines[0], StringComparison.Ordinal);
        Assert.Equal("::notice title=NoticeGen::5 more findings: see the log of this step, or its summary", lines[19]);
        Assert.Equal(24, lines.Count(line => line.StartsWith("notices/", StringComparison.Ordinal)));
        // A plain line must not hold a command of its own, which the runner finds anywhere in a line.
        Assert.DoesNotContain(lines[21..], line => line.Contains("##[", StringComparison.Ordinal));
    }

    [Fact]
    public void Azure_reads_a_command_for_each_error_and_warning_with_its_text_escaped()
    {
        var lines = AzureReport.Write(Findings.HostileReport()).TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith(
            "##vso[task.logissue type=error;sourcepath=notices/north town/a#b,c%3Bd%5D100%AZP25.yaml;linenumber=3;columnnumber=1;code=NG109;]NG109 retention-missing: The notice says a|b",
            lines[0], StringComparison.Ordinal);
        Assert.StartsWith("##vso[task.logissue type=warning;", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("notices/", lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain("##vso[", lines[2], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("##[", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void GitLab_gets_issues_with_fingerprints_of_their_own()
    {
        using var json = JsonDocument.Parse(Written.By(to => GitLabReport.Write(to, Findings.HostileReport() with { RepositoryFolder = "privacy/" })));
        var issues = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(["blocker", "major", "minor"], issues.Select(issue => issue.GetProperty("severity").GetString()));
        Assert.Equal(3, issues.Select(issue => issue.GetProperty("fingerprint").GetString()).Distinct().Count());
        Assert.All(issues, issue =>
        {
            Assert.StartsWith("NG109: ", issue.GetProperty("description").GetString(), StringComparison.Ordinal);
            Assert.Equal("retention-missing", issue.GetProperty("check_name").GetString());
            Assert.Equal("privacy/notices/north town/a#b,c;d]100%.yaml", issue.GetProperty("location").GetProperty("path").GetString());
            Assert.Equal(3, issue.GetProperty("location").GetProperty("positions").GetProperty("begin").GetProperty("line").GetInt32());
        });
    }

    [Fact]
    public void JUnit_has_a_suite_for_each_notice_and_a_case_for_each_rule()
    {
        var suites = XDocument.Parse(JUnitReport.Write(Findings.HostileReport())).Root!;
        Assert.Equal(("4", "1"), (suites.Attribute("tests")!.Value, suites.Attribute("failures")!.Value));
        var cases = suites.Elements("testsuite").First().Elements("testcase").ToList();
        Assert.Equal(["NG106 purposes-missing", "NG109 retention-missing"], cases.Select(test => test.Attribute("name")!.Value));
        Assert.Empty(cases[0].Elements());
        Assert.Contains("<script>alert(1)</script>", Assert.Single(cases[1].Elements("failure")).Value, StringComparison.Ordinal);
        Assert.All(suites.Elements("testsuite").Last().Elements("testcase"), test => Assert.Single(test.Elements("skipped")));
    }

    [Fact]
    public void JUnit_counts_as_failures_what_fails_the_run()
    {
        var report = Findings.Report(Finding with { Severity = Severity.Warning });
        Assert.Single(XDocument.Parse(JUnitReport.Write(report)).Descendants("system-out"));
        Assert.Empty(XDocument.Parse(JUnitReport.Write(report)).Descendants("failure"));
        Assert.Equal("warning", Assert.Single(XDocument.Parse(JUnitReport.Write(report with { FailsFrom = Severity.Warning })).Descendants("failure")).Attribute("type")!.Value);
    }

    [Fact]
    public void JUnit_has_a_case_that_passes_when_there_is_nothing_else()
    {
        var suites = XDocument.Parse(JUnitReport.Write(new Report { ToolVersion = "1", AsAt = Findings.Day })).Root!;
        Assert.Equal("no findings", Assert.Single(suites.Descendants("testcase")).Attribute("name")!.Value);
    }

    [Fact]
    public void JUnit_puts_what_lies_in_no_notice_into_a_suite_of_its_own()
    {
        var other = Findings.RetentionMissing.At(Origin.Of(new SourceText("noticegen.yaml", "a: b")), "m");
        var report = Findings.Report(Finding);
        var suites = XDocument.Parse(JUnitReport.Write(report with { Findings = [other, .. report.Findings] })).Root!.Elements("testsuite");
        Assert.Equal(["workspace", "northtown/housing"], suites.Select(suite => suite.Attribute("name")!.Value));
    }

    [Fact]
    public void Json_lines_are_objects_one_by_one()
    {
        var lines = Written.Lines(Findings.HostileReport()).TrimEnd('\n').Split('\n');
        Assert.Equal(["error", "warning", "note"], lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("severity").GetString()));
    }

    [Fact]
    public void In_Markdown_nothing_of_a_finding_is_markup()
    {
        var text = MarkdownReport.Write(Findings.HostileReport());
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@somebody", text, StringComparison.Ordinal);
        var rows = text.Split('\n').Where(line => line.StartsWith("| error", StringComparison.Ordinal)).ToList();
        // Four cells: no bar of the text ends one.
        Assert.Equal(5, Regex.Count(Assert.Single(rows), @"(?<!\\)\|"));
        using var html = HtmlTreeOf(Markdig.Markdown.ToHtml(text, Markdig.MarkdownExtensions.UsePipeTables(new Markdig.MarkdownPipelineBuilder()).Build()));
        Assert.Empty(html.QuerySelectorAll("a, script"));
        Assert.Contains("a|b <script>alert(1)</script> & \"q\"", html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run `noticegen easy-read accept a_b`", "Run `noticegen easy-read accept a_b`.")]
    [InlineData("`a|b` and `c`", @"`a\|b` and `c`.")]
    [InlineData("one ` alone_", @"One \` alone\_.")]
    [InlineData("a `b` and ` alone", @"A `b` and \` alone.")]
    [InlineData("two `` of_them", @"Two \`\` of\_them.")]
    [InlineData("`a``b` [c]", @"\`a\`\`b\` \[c\].")]
    public void In_Markdown_what_stands_between_back_ticks_is_code(string message, string written)
    {
        var text = MarkdownReport.Write(Findings.Report(Finding with { Message = message, Help = null }));
        Assert.Contains($"| {written} *UK GDPR", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_Markdown_report_is_cut_and_says_so()
    {
        var many = Enumerable.Range(0, MarkdownReport.MostFindings + 5).Select(i => Finding with { Message = $"m{i}" });
        var text = MarkdownReport.Write(Findings.Report([.. many]));
        Assert.Contains("and 5 more findings.", text, StringComparison.Ordinal);
        Assert.True(text.Length < 1_000_000);
    }

    private static AngleSharp.Dom.IDocument HtmlTreeOf(string html) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
}
