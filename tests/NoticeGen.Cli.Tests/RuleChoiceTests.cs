using System.Text.Json;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>What is chosen is reported whole, and what is left out is not: of notices and of published files alike.</summary>
public sealed class RuleChoiceTests
{
    public static TheoryData<string> Kinds => ["notices", "published"];

    [Theory]
    [InlineData("notices", "NG105", "retention-vague")]
    [InlineData("published", "NG105", "retention-vague")]
    public void A_rule_that_is_selected_is_reported_as_without_a_choice_and_no_other_is(string kind, string code, string name)
    {
        using var workspace = Faulty();
        var all = Lint(workspace, kind);
        Assert.Contains(all, finding => finding.Code == code);
        Assert.Contains(all, finding => finding.Code != code && finding.Code.StartsWith("NG1", StringComparison.Ordinal));
        Assert.Contains(all, finding => !finding.Code.StartsWith("NG1", StringComparison.Ordinal));
        Assert.Equal(all.Where(finding => finding.Code == code), Lint(workspace, kind, "--select", code));
        Assert.Equal(all.Where(finding => finding.Code != code), Lint(workspace, kind, "--ignore", name));
        Assert.Equal(
            all.Where(finding => finding.Code != code && finding.Code.StartsWith("NG1", StringComparison.Ordinal)), Lint(workspace, kind, "--select", "NG1*", "--ignore", name));
    }

    [Theory]
    [InlineData("notices")]
    [InlineData("published")]
    public void Findings_that_are_less_sure_are_left_out_and_all_others_stay(string kind)
    {
        using var workspace = Faulty();
        var all = Lint(workspace, kind);
        Assert.True(all.Select(finding => finding.Confidence).Distinct(StringComparer.Ordinal).Count() > 1, "the case must have findings that are sure and others");
        Assert.Equal(all.Where(finding => finding.Confidence == "certain"), Lint(workspace, kind, "--confidence", "certain"));
        Assert.Equal(all.Where(finding => finding.Confidence != "ask"), Lint(workspace, kind, "--confidence", "likely"));
        Assert.Equal(all, Lint(workspace, kind, "--confidence", "ask"));
    }

    private static TestWorkspace Faulty()
    {
        var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, "period: 1 month\n    from: the day you ask us to stop\n", "period: as long as necessary\n");
        workspace.Replace(TestWorkspace.Notice, "transfers:\n  outside_uk: none\n", "");
        workspace.Replace(TestWorkspace.Notice, "You can stop it at any time.", "You can terminate it at any time, subject to the aforementioned. PLEASE READ ALL OF THIS NOTICE.");
        workspace.Write("old.txt", "We use your information. Your data is held by the council for as long as necessary. You can write to the Data Protection Officer.");
        return workspace;
    }

    private static List<Found> Lint(TestWorkspace workspace, string kind, params string[] choice)
    {
        var result = workspace.Run(["lint", .. kind == "published" ? ["old.txt"] : Array.Empty<string>(), .. choice, "--output-format", "json"]);
        using var json = JsonDocument.Parse(result.Output);
        return
        [
            .. json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => new Found(
                Text(finding, "code"), Text(finding, "name"), Text(finding, "confidence"), Text(finding, "message"), finding.GetProperty("line").GetInt32())),
        ];
    }

    private static string Text(JsonElement finding, string member) => finding.GetProperty(member).GetString()!;

    private sealed record Found(string Code, string Name, string Confidence, string Message, int Line);
}
