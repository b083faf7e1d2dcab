using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NJsonSchema;
using NoticeGen.Published;
using NoticeGen.Reporting;
using Xunit;

namespace NoticeGen.Tests.Reporting;

/// <summary>The states of the items of an audit: the same in every report that holds them.</summary>
public sealed class AuditStatesTests
{
    private static readonly ImmutableArray<AuditedFile> Audits =
        [PublishedNotices.Audit("shropshire-early-help.pdf"), PublishedNotices.Audit("sandwell-troubled-families.txt")];

    private static readonly Report Whole = new()
    {
        ToolVersion = "0",
        AsAt = Workspace.Day,
        Audits = Audits,
        Findings = Report.Joined(Audits.SelectMany(file => file.Diagnostics)),
    };

    [Fact]
    public async Task A_sarif_report_of_an_audit_is_valid_by_the_schema_and_holds_every_state()
    {
        var sarif = Written.Sarif(Whole);
        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(Repository.Root, "tests", "NoticeGen.Reporting.Tests", "Sarif", "sarif-schema-2.1.0.json"), TestContext.Current.CancellationToken);
        Assert.Equal([], schema.Validate(sarif).Select(error => error.ToString()));
        using var json = JsonDocument.Parse(sarif);
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal(Expected(), States(run.GetProperty("properties")));
        var results = run.GetProperty("results").EnumerateArray().Where(result => result.GetProperty("properties").TryGetProperty("items", out _)).ToList();
        Assert.Equal(Audits.Sum(file => file.ItemFindings.Length), results.Count);
        Assert.Contains(results, result => result.GetProperty("properties").GetProperty("items")[0] is var item
            && (item.GetProperty("id").GetString(), item.GetProperty("state").GetString()) == ("purposes", "contradictory"));
        Assert.Contains(results, result => result.GetProperty("locations")[0].TryGetProperty("logicalLocations", out var places) && places[0].GetProperty("name").GetString()!.StartsWith("page 1, paragraph ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_json_report_holds_the_same_states_and_each_finding_names_its_items()
    {
        using var json = JsonDocument.Parse(Written.Json(Whole));
        Assert.Equal(Expected(), States(json.RootElement));
        var rights = json.RootElement.GetProperty("findings").EnumerateArray().First(finding => finding.GetProperty("code").GetString() == "NG111" && finding.GetProperty("path").GetString()!.EndsWith(".txt", StringComparison.Ordinal));
        Assert.Equal(
            ["right-access", "right-rectification", "right-erasure", "right-restriction"],
            rights.GetProperty("items").EnumerateArray().Select(item => item.GetString()));
    }

    [Fact]
    public void The_tables_for_people_hold_the_same_states()
    {
        using var matrix = new StringWriter(CultureInfo.InvariantCulture);
        AuditMatrix.Write(matrix, Audits);
        var markdown = MarkdownReport.Write(Whole);
        foreach (var item in Audits[0].Items)
        {
            var states = Audits.Select(file => file.Items.FirstOrDefault(own => own.Id == item.Id)?.State)
                .Select(state => state is null or ItemState.NotNeeded ? "-" : AuditReport.Word(state.Value)).ToList();
            Assert.Matches($@"(^|\n){item.Name} +{states[0]} +{states[1]}\n", matrix.ToString());
            Assert.Contains($"| {item.Name} | {states[0]} | {states[1]} |\n", markdown, StringComparison.Ordinal);
        }
    }

    private static List<string> Expected() => [.. Audits.SelectMany(file => file.Items.Select(item => $"{file.Path} {item.Id} {AuditReport.Word(item.State)}"))];

    private static List<string> States(JsonElement holder) =>
    [
        .. from file in holder.GetProperty("audits").EnumerateArray()
           from item in file.GetProperty("items").EnumerateArray()
           select $"{file.GetProperty("path").GetString()} {item.GetProperty("id").GetString()} {item.GetProperty("state").GetString()}",
    ];
}
