using System.Text;
using System.Text.Json;
using NJsonSchema;
using NoticeGen.Cli.Configuration;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>A plan names what each unit needs, by a key that is another one when its documents may be others.</summary>
public sealed class PlanTests
{
    private const string North = "northtown-council";
    private const string South = "southtown-council";

    [Fact]
    public async Task A_plan_agrees_with_the_schema_that_the_program_prints()
    {
        using var workspace = TestEstate.Of(3);
        var schema = await JsonSchema.FromJsonAsync(workspace.Run("schema", SchemaFile.Plan).Output, TestContext.Current.CancellationToken);
        foreach (var options in (string[][])[[], ["-a", "south*"], ["--notice", "n02", "-f", "pdf", "--draft"]])
        {
            var plan = Plan(workspace, options);
            Assert.Equal([], schema.Validate(plan.GetRawText()).Select(problem => problem.ToString()));
        }
        Assert.NotEmpty(schema.Validate("""{"schemaVersion":1,"units":[{"id":"a","key":"0"}]}"""));
    }

    [Fact]
    public void The_inputs_of_a_unit_are_all_that_it_needs_and_units_joined_are_the_whole()
    {
        using var workspace = Intertwined();
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var parts = new List<string>();
        foreach (var unit in Plan(workspace).GetProperty("units").EnumerateArray())
        {
            using var box = TestWorkspace.Empty();
            foreach (var input in unit.GetProperty("inputs").EnumerateArray().Select(input => input.GetString()!))
            {
                box.Write(input, workspace.Read(input));
            }
            var id = unit.GetProperty("id").GetString()!;
            var built = box.Build("-q", "--unit", id, "-o", "out");
            Assert.True(built.ExitCode == 0, built.ToString());
            parts.Add("part-" + id);
            foreach (var (path, content) in Directory.EnumerateFiles(box.Full("out"), "*", SearchOption.AllDirectories).Select(path => (Path.GetRelativePath(box.Full("out"), path), File.ReadAllBytes(path))))
            {
                var to = workspace.Full($"part-{id}/{path}");
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.WriteAllBytes(to, content);
            }
            var outputs = unit.GetProperty("outputs").EnumerateArray().Select(output => output.GetString()!).ToList();
            Assert.All(box.Files("out").Keys, path => Assert.Contains(outputs, output => path == output || path.StartsWith(output + "/", StringComparison.Ordinal)));
        }
        Assert.Equal(2, parts.Count);
        Assert.Equal(0, workspace.Run(["merge-manifests", .. parts, "-o", "joined"]).ExitCode);
        Assert.Equal(workspace.Files("dist"), workspace.Files("joined"));
    }

    public static TheoryData<string, string[]> Changes => new()
    {
        { "nothing", [] },
        { "a notice", [North] },
        { "a notice more", [South] },
        { "what a notice of another authority says", [North] },
        { "a notice that another points to is gone", [North, South] },
        { "an authority", [South] },
        { "a picture of another authority", [North, South] },
        { "settings", [North, South] },
        { "a theme", [North, South] },
        { "words", [North, South] },
        { "law", [North, South] },
        { "what notices share", [North, South] },
        { "a draft", [North, South] },
        { "a format", [North, South] },
        { "a threshold", [North, South] },
        { "a baseline", [North, South] },
        { "the next day", [] },
        { "a day on which a review is overdue", [North] },
        { "another year", [North, South] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_key_changes_with_what_the_documents_may_depend_on_and_with_nothing_else(string change, string[] changed)
    {
        using var workspace = Intertwined();
        workspace.Write("templates/words/en.yaml", File.ReadAllText(Path.Combine(Repository.Root, "templates/words/en.yaml")));
        workspace.Write("templates/standard/theme.yaml", File.ReadAllText(Path.Combine(Repository.Root, "templates/standard/theme.yaml")));
        workspace.Write("notices/_base/shared.yaml", "summary: What we do.\n");
        var before = Keys(workspace);
        string[] options = [];
        var day = "2026-11-22";
        switch (change)
        {
            case "a notice":
                workspace.Replace(TestEstate.PathOf(2), "Newsletter 2", "News 2");
                break;
            case "a notice more":
                TestEstate.Add(workspace, 7);
                break;
            case "what a notice of another authority says":
                workspace.Replace(TestEstate.PathOf(0), "Newsletter 0", "News 0");
                break;
            case "a notice that another points to is gone":
                File.Delete(workspace.Full(TestEstate.PathOf(1)));
                break;
            case "an authority":
                workspace.Write(TestEstate.OtherAuthority, workspace.Read(TestEstate.OtherAuthority) + "# changed\n");
                break;
            case "a picture of another authority":
                workspace.Replace($"notices/{South}/logo.svg", "#036", "#063");
                break;
            case "settings":
                workspace.Write("noticegen.yaml", workspace.Read("noticegen.yaml") + "# changed\n");
                break;
            case "a theme":
                workspace.Write("templates/standard/theme.yaml", workspace.Read("templates/standard/theme.yaml") + "# changed\n");
                break;
            case "words":
                workspace.Write("templates/words/en.yaml", workspace.Read("templates/words/en.yaml") + "# changed\n");
                break;
            case "law":
                workspace.Write("law/own.yaml", "# none\n");
                break;
            case "what notices share":
                workspace.Write("notices/_base/shared.yaml", "summary: What we also do.\n");
                break;
            case "a draft":
                options = ["--draft"];
                break;
            case "a format":
                options = ["-f", "txt"];
                break;
            case "a threshold":
                options = ["--fail-on", "note"];
                break;
            case "a baseline":
                Assert.Equal(0, workspace.Run("lint", "-q", "--write-baseline", "--baseline", "known.json").ExitCode);
                options = ["--baseline", "known.json"];
                break;
            case "the next day":
                day = "2026-11-23";
                break;
            case "a day on which a review is overdue":
                day = "2026-12-02";
                break;
            case "another year":
                day = "2027-01-01";
                break;
        }
        var after = Keys(workspace, day, options);
        Assert.Equal(changed, before.Where(key => after.GetValueOrDefault(key.Key) != key.Value).Select(key => key.Key));
    }

    [Fact]
    public void Parts_of_several_days_are_joined_unless_something_falls_due_between()
    {
        using var workspace = Intertwined();
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        foreach (var (unit, day, code) in new[] { (North, "2026-11-22", 0), (South, "2026-11-30", 0), (South, "2026-12-02", 2) })
        {
            Assert.Equal(0, workspace.Run("build", "-q", "--unit", unit, "-o", unit, "--as-at", day).ExitCode);
            if (unit == South)
            {
                var joined = workspace.Run("merge-manifests", North, South, "-o", "joined");
                Assert.Equal(code, joined.ExitCode);
                Assert.Equal(code != 0, joined.Error.Contains("a date between them matters to northtown-council", StringComparison.Ordinal));
                Assert.Equal(workspace.Files("dist"), workspace.Files("joined"));
            }
        }
    }

    [Fact]
    public void Inputs_may_be_links_where_that_is_asked_for_and_only_they_are_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a right there");
        using var workspace = Intertwined();
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        using var box = TestWorkspace.Empty();
        foreach (var path in Directory.EnumerateFiles(workspace.Full("notices"), "*", SearchOption.AllDirectories).Append(workspace.Full("noticegen.yaml")))
        {
            var link = box.Full(Path.GetRelativePath(workspace.Root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(link)!);
            File.CreateSymbolicLink(link, path);
        }
        var before = workspace.Snapshot("notices");
        Assert.Equal(2, box.Build("-q").ExitCode);
        foreach (var unit in (string[])[North, South])
        {
            Assert.Equal(0, box.Build("-q", "--follow-links", "--unit", unit, "-o", unit).ExitCode);
        }
        Assert.Equal(0, box.Run("merge-manifests", "--follow-links", North, South, "-o", "joined").ExitCode);
        Assert.Equal(workspace.Files("dist"), box.Files("joined"));
        Assert.Equal(Keys(workspace), Keys(box, "2026-11-22", "--follow-links"));
        // A folder that is a link names none of its files.
        Directory.CreateSymbolicLink(box.Full("law"), workspace.Full("notices"));
        Assert.Equal(2, box.Build("-q", "--follow-links").ExitCode);
        Assert.Equal(before, workspace.Snapshot("notices"));
    }

    /// <summary>Two authorities, of which one shows a picture of the other and points to a notice of it; its review is due on 1 December 2026.</summary>
    private static TestWorkspace Intertwined()
    {
        var workspace = TestEstate.Of(3);
        workspace.Write($"notices/{South}/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><rect width=\"40\" height=\"20\" fill=\"#036\"/></svg>");
        workspace.Replace(TestWorkspace.Authority, "\ntheme:\n", $"\ntheme:\n  logo: ../{South}/logo.svg\n");
        workspace.Write(TestEstate.PathOf(0), workspace.Read(TestEstate.PathOf(0)) + $"\nlinks:\n  - id: other\n    name: The other newsletter\n    notice: {TestEstate.IdOf(1)}\n");
        for (var i = 0; i < 3; i++)
        {
            var lines = workspace.Read(TestEstate.PathOf(i)).Split('\n').Where(line => !line.StartsWith("review_by:", StringComparison.Ordinal));
            workspace.Write(TestEstate.PathOf(i), string.Join('\n', lines) + $"\nreview_by: {(i == 2 ? "2026-12-01" : "2027-10-01")}\n");
        }
        return workspace;
    }

    private static Dictionary<string, string> Keys(TestWorkspace workspace, string day = "2026-11-22", params string[] options) =>
        Plan(workspace, ["--as-at", day, .. options]).GetProperty("units").EnumerateArray().ToDictionary(unit => unit.GetProperty("id").GetString()!, unit => unit.GetProperty("key").GetString()!);

    private static JsonElement Plan(TestWorkspace workspace, params string[] options)
    {
        var result = workspace.Run(["plan", .. options]);
        Assert.True(result.ExitCode == 0, result.ToString());
        using var json = JsonDocument.Parse(Encoding.UTF8.GetBytes(result.Output));
        return json.RootElement.Clone();
    }
}
