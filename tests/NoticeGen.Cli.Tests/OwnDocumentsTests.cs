using System.Text.Json;
using System.Text.RegularExpressions;
using NoticeGen.Linting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>What is published passes the audit of published texts, in every format and edition: no error, and no warning that lint does not give too.</summary>
public sealed partial class OwnDocumentsTests
{
    private static readonly string[] Formats = ["html", "pdf", "docx", "md", "txt"];

    [Fact]
    public void The_notices_of_the_project() => AuditedAsLinted(Path.Combine(Repository.Root, "noticegen.yaml"));

    [Fact]
    public void The_notice_that_init_writes()
    {
        using var workspace = TestWorkspace.Example();
        AuditedAsLinted(workspace.Full("noticegen.yaml"));
    }

    private static void AuditedAsLinted(string settings)
    {
        using var workspace = TestWorkspace.Empty();
        string[] build = ["build", "--config", settings, "-o", workspace.Full("dist"), .. Formats.SelectMany(format => new[] { "--format", format })];
        Assert.Equal(0, workspace.Run(build).ExitCode);
        // One finding may stand for several notices: it points to each.
        var linted = Findings(workspace.Run("lint", "--config", settings, "--output-format", "json"))
            .Where(finding => finding.Severity != "note").SelectMany(finding => finding.Paths.Select(path => (NoticeOf(path), Kind(finding.Rule)))).ToHashSet();
        // What a comment in the notice holds back is told there, with its reason.
        var waived = Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(settings)!, "notices"), "*.yaml", SearchOption.AllDirectories)
            .SelectMany(path => Comment().Matches(File.ReadAllText(path)).Select(match => (NoticeOf(path.Replace('\\', '/')), Kind(RuleSet.Find(match.Groups[1].Value)!.Code))));
        linted.UnionWith(waived);
        var files = Directory.GetFiles(workspace.Full("dist/"), "*", SearchOption.AllDirectories)
            .Where(file => Formats.Contains(Path.GetExtension(file)[1..]) && Path.GetFileNameWithoutExtension(file) != "index" && !IsFirstLayer(file)).Order(StringComparer.Ordinal).ToList();
        Assert.True(files.Count >= 12, string.Join(' ', files));
        var more = new List<string>();
        foreach (var (rule, severity, paths, message) in Findings(workspace.Run(["lint", .. files, "--output-format", "json"])))
        {
            // dist/authority/notice/file, and notices that are compared.
            var parts = paths[0].Split('/');
            string[] homes = [$"{parts[^3]}/{parts[^2]}", $"{parts[^3]}/authority", "_base/early-help"];
            if (severity == "error" || (severity == "warning" && !homes.Any(home => linted.Contains((home, Kind(rule))))))
            {
                more.Add($"{severity} {rule} {parts[^1]}: {message}");
            }
        }
        Assert.Equal([], more);
    }

    /// <summary>A first layer leaves to the full notice what an audit would miss.</summary>
    private static bool IsFirstLayer(string file) => Path.GetFileName(file).Contains(".children.", StringComparison.Ordinal);

    [GeneratedRegex(@"# noticegen: ignore\[([a-z0-9-]+)\]")]
    private static partial Regex Comment();

    /// <summary>Two notices that disagree are one fault, by whatever it is seen.</summary>
    private static string Kind(string rule) => rule is "NG352" or "NG340" or "NG341" or "NG342" ? "they disagree" : rule;

    private static string NoticeOf(string path) => path.Split("notices/")[^1].Replace(".yaml", "", StringComparison.Ordinal);

    /// <summary>Of each finding its place first, and then those that it points to.</summary>
    private static IEnumerable<(string Rule, string Severity, List<string> Paths, string Message)> Findings(CommandResult result)
    {
        using var report = JsonDocument.Parse(result.Output);
        return
        [
            .. report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => (
                finding.GetProperty("code").GetString()!, finding.GetProperty("severity").GetString()!, PathsOf(finding).ToList(), finding.GetProperty("message").GetString()!)),
        ];
    }

    private static IEnumerable<string> PathsOf(JsonElement finding) =>
        (finding.TryGetProperty("related", out var related) ? related.EnumerateArray().Select(place => place.GetProperty("path").GetString()!) : []).Prepend(finding.GetProperty("path").GetString()!);
}
