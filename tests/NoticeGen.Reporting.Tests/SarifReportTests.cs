using System.Text.Json;
using NJsonSchema;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using Xunit;

namespace NoticeGen.Tests.Reporting;

/// <summary>Against the schema of the OASIS Standard, and against what GitHub code scanning asks for beyond it.</summary>
public sealed class SarifReportTests
{
    private static readonly string SchemaPath = Path.Combine(Repository.Root, "tests", "NoticeGen.Reporting.Tests", "Sarif", "sarif-schema-2.1.0.json");

    [Fact]
    public async Task A_report_of_anything_is_valid_by_the_schema_of_the_standard()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath, TestContext.Current.CancellationToken);
        Assert.Equal([], schema.Validate(Written.Sarif(Findings.HostileReport())).Select(error => error.ToString()));
        Assert.Equal([], schema.Validate(Written.Sarif(Findings.Report())).Select(error => error.ToString()));
        var everyRule = Findings.Report() with { Rules = Catalogue.All };
        Assert.Equal([], schema.Validate(Written.Sarif(everyRule)).Select(error => error.ToString()));
    }

    [Fact]
    public async Task The_schema_does_find_faults()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath, TestContext.Current.CancellationToken);
        var text = Written.Sarif(Findings.HostileReport());
        Assert.NotEmpty(schema.Validate(text.Replace("\"level\": \"warning\"", "\"level\": \"bad\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(text.Replace("\"startLine\": 3", "\"startLine\": 0", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(text.Replace("\"ruleId\"", "\"rule\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_has_all_that_code_scanning_requires()
    {
        using var json = JsonDocument.Parse(Written.Sarif(Findings.HostileReport() with { RepositoryFolder = "privacy/" }));
        var root = json.RootElement;
        Assert.True(root.TryGetProperty("$schema", out _));
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        var run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.All(rules, rule =>
        {
            Assert.NotEmpty(rule.GetProperty("id").GetString()!);
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.NotEmpty(rule.GetProperty("fullDescription").GetProperty("text").GetString()!);
            Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!);
            Assert.InRange(rule.GetProperty("properties").GetProperty("tags").GetArrayLength(), 0, 10);
            Assert.False(rule.GetProperty("properties").TryGetProperty("security-severity", out _));
        });
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["error", "warning", "note"], results.Select(result => result.GetProperty("level").GetString()));
        Assert.Equal(3, results.Select(result => result.GetProperty("partialFingerprints").GetProperty("noticegen/v1").GetString()).Distinct().Count());
        Assert.All(results, result =>
        {
            // GitHub's uploader computes its own and warns of another.
            Assert.False(result.GetProperty("partialFingerprints").TryGetProperty("primaryLocationLineHash", out _));
            Assert.Equal("NG109", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.StartsWith(result.GetProperty("message").GetProperty("text").GetString()![..1].ToUpperInvariant(), result.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
            var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            Assert.Equal("privacy/notices/north%20town/a%23b%2Cc%3Bd%5D100%25.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            var region = place.GetProperty("region");
            Assert.Equal((3, 1, 3, 10), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        });
    }

    [Fact]
    public void A_finding_keeps_its_mark_when_lines_move_above_it()
    {
        static string? Mark(string text)
        {
            using var json = JsonDocument.Parse(Written.Sarif(Findings.Report(Findings.RetentionMissing.At(Findings.At(text, "purposes"), "m"))));
            return json.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("partialFingerprints").GetProperty("noticegen/v1").GetString();
        }

        Assert.Equal(Mark("title: x\npurposes: []\n"), Mark("# a comment\n\ntitle: x\n  purposes: []\n"));
        Assert.NotEqual(Mark("title: x\npurposes: []\n"), Mark("title: x\npurposes: [a]\n"));
    }

    [Fact]
    public void More_findings_than_code_scanning_takes_are_cut_to_the_worst()
    {
        var source = Findings.At("a: b\n", "a");
        var note = Findings.RetentionMissing.At(source, "n") with { Severity = Severity.Note };
        var findings = Enumerable.Repeat(note, SarifReport.MostResults).Append(Findings.RetentionMissing.At(source, "e"));
        using var json = JsonDocument.Parse(Written.Sarif(Findings.Report([.. findings])));
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal(SarifReport.MostResults, run.GetProperty("results").GetArrayLength());
        Assert.Equal("error", run.GetProperty("results")[0].GetProperty("level").GetString());
        Assert.Contains("25,001", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }
}
