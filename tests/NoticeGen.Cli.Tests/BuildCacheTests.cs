using System.Reflection;
using System.Text.RegularExpressions;
using NoticeGen.Cli.Hosting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>What a build leaves alone because nothing about it has changed, and that this never changes what is published.</summary>
public sealed partial class BuildCacheTests
{
    private const string Page = "dist/northtown-council/n00/n00.html";

    [Fact]
    public void A_build_after_which_nothing_changed_reads_no_law_and_reports_the_same()
    {
        using var workspace = TestEstate.Of(2);
        workspace.Replace(TestEstate.PathOf(0), "retention:", "sharing: We share it by fax, e.g. with the partners, in perpetuity.\nretention:");
        string[] reports = ["--report", "html=r.html", "--report", "sarif=r.sarif", "--report", "junit=r.xml", "--report", "json=r.json"];
        var first = workspace.Build(["--full", .. reports]);
        Assert.Equal(0, first.ExitCode);
        var before = workspace.Snapshot("dist");
        var pages = Array.ConvertAll(["r.html", "r.sarif", "r.xml", "r.json"], workspace.Read);
        var second = workspace.Build(["--full", .. reports]);
        Assert.NotEqual(0, Finding().Count(first.Output));
        Assert.Equal(first.Output.Split("\npublished")[0], second.Output.Split("\nnothing had changed")[0]);
        Assert.Equal(pages, Array.ConvertAll(["r.html", "r.sarif", "r.xml", "r.json"], workspace.Read));
        Assert.Equal(before, workspace.Snapshot("dist"));
        var third = workspace.Build("--timings", "--explain-cache");
        Assert.DoesNotContain("law and templates", third.Error, StringComparison.Ordinal);
        Assert.Contains("2 notices left alone", third.Error, StringComparison.Ordinal);
        Assert.Contains("nothing had changed", third.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_was_made_again_from_other_sources_is_another_one()
    {
        var own = new Dictionary<string, Assembly>(StringComparer.Ordinal);
        Gather(typeof(Tool).Assembly);
        Assert.Equal(own.Values.Select(assembly => assembly.ManifestModule.Name).Order(StringComparer.Ordinal), Tool.Modules.Select(module => module.Name).Order(StringComparer.Ordinal));

        void Gather(Assembly assembly)
        {
            if (own.TryAdd(assembly.GetName().Name!, assembly))
            {
                foreach (var name in assembly.GetReferencedAssemblies().Where(name => name.Name is "TaggedPdf" || name.Name!.StartsWith("NoticeGen.", StringComparison.Ordinal)))
                {
                    Gather(Assembly.Load(name));
                }
            }
        }
    }

    [Theory]
    [InlineData("notice", "northtown-council/n00 is built: its own file changed: `notices/northtown-council/n00.yaml`", 1)]
    [InlineData("authority", "northtown-council/n00 is built: a file of its authority changed: `notices/northtown-council/authority.yaml`", 1)]
    [InlineData("settings", "northtown-council/n00 is built: a file that all notices share changed: `noticegen.yaml`", 2)]
    [InlineData("template", "a file that all notices share changed: `templates/words/en.yaml`", 2)]
    [InlineData("base", "a file that all notices share changed: `notices/_base/new.yaml` is new", 2)]
    [InlineData("option", "it was built with other options (editions all; formats html; now editions all; formats txt alone)", 2)]
    [InlineData("day", "the day is 2026-11-23, and was 2026-11-22", 2)]
    [InlineData("missing", "`northtown-council/n00/n00.html` is missing", 1)]
    [InlineData("changed", "`northtown-council/n00/n00.html` was changed by something else than a build", 1)]
    [InlineData("manifest", "`manifest.json` is not as the last build left it", 2)]
    [InlineData("force", "nothing that earlier builds remember is believed", 2)]
    [InlineData("new", "northtown-council/n02 is built: it was not built here before", 1)]
    [InlineData("damaged", "the record of the earlier build cannot be read", 2)]
    [InlineData("gone", "the output folder has no record of an earlier build", 2)]
    public void What_is_built_again_says_why(string change, string sentence, int built)
    {
        using var workspace = TestEstate.Of(2);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        string[] more = [];
        switch (change)
        {
            case "notice":
                workspace.Replace(TestEstate.PathOf(0), "Newsletter 0", "News 0");
                break;
            case "authority":
                workspace.Replace(TestWorkspace.Authority, "01632 960 000", "01632 960 009");
                break;
            case "settings":
                workspace.Replace("noticegen.yaml", "output: dist", "output: dist # here");
                break;
            case "template":
                workspace.Write("templates/words/en.yaml", File.ReadAllText(Path.Combine(Repository.Root, "templates", "words", "en.yaml")) + "\n# ours\n");
                break;
            case "base":
                workspace.Write("notices/_base/new.yaml", "summary: None.\n");
                break;
            case "option":
                more = ["-f", "txt"];
                break;
            case "day":
                more = ["--as-at", "2026-11-23"];
                break;
            case "missing":
                File.Delete(workspace.Full(Page));
                break;
            case "changed":
                workspace.Write(Page, workspace.Read(Page).Replace("Newsletter 0", "Newsletter 9", StringComparison.Ordinal));
                break;
            case "manifest":
                workspace.Write("dist/manifest.json", workspace.Read("dist/manifest.json") + " ");
                break;
            case "force":
                more = ["--force"];
                break;
            case "new":
                TestEstate.Add(workspace, 2);
                break;
            case "damaged":
                workspace.Write("dist/.noticegen.jsonl", workspace.Read("dist/.noticegen.jsonl")[..^20]);
                break;
            default:
                File.Delete(workspace.Full("dist/.noticegen.jsonl"));
                break;
        }
        var result = change == "day" ? workspace.Run(["build", "--explain-cache", .. more]) : workspace.Build(["--explain-cache", .. more]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.Equal(built, BuiltLine().Count(result.Error));
        Assert.Equal(change == "damaged", result.Error.Contains("is damaged or of another version and was not used", StringComparison.Ordinal));
        var again = workspace.Run(["build", "--explain-cache", .. change == "day" ? more : ["--as-at", TestEstate.Day, .. more]]);
        Assert.Equal(change == "force" ? 2 : 0, BuiltLine().Count(again.Error));
    }

    [Fact]
    public void A_copied_file_with_another_time_is_left_alone_and_a_changed_one_of_the_same_size_and_time_is_found_by_content()
    {
        using var workspace = TestEstate.Of(1);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var time = File.GetLastWriteTimeUtc(workspace.Full(Page));
        File.SetLastWriteTimeUtc(workspace.Full(Page), time.AddDays(-3));
        Assert.Contains("1 notice left alone", workspace.Build("--explain-cache").Error, StringComparison.Ordinal);
        var whole = workspace.Read(Page);
        workspace.Write(Page, whole.Replace("Newsletter 0", "Newsletter 9", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(workspace.Full(Page), time.AddDays(-3));
        Assert.Contains("1 notice left alone", workspace.Build("--explain-cache").Error, StringComparison.Ordinal);
        Assert.Equal(1, workspace.Build("-q", "--check").ExitCode);
        Assert.Contains("was changed by something else", workspace.Build("--explain-cache", "--verify").Error, StringComparison.Ordinal);
        Assert.Equal(whole, workspace.Read(Page));
    }

    [Theory]
    [InlineData("--check")]
    [InlineData("--check", "--verify")]
    [InlineData("--untrusted-cache")]
    public void A_forged_record_of_the_last_build_hides_no_error(params string[] options)
    {
        using var workspace = TestEstate.Of(1);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var path = TestEstate.PathOf(0);
        var before = Digest(workspace, path);
        workspace.Replace(path, "basis: [consent]", "basis: [no-such-basis]");
        workspace.Write("dist/.noticegen.jsonl", workspace.Read("dist/.noticegen.jsonl").Replace(before, Digest(workspace, path), StringComparison.Ordinal));
        // The control: a usual build takes the record for its own.
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var result = workspace.Build(["-q", .. options]);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("no-such-basis", result.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--check")]
    [InlineData("--untrusted-cache")]
    public void A_document_and_its_record_changed_together_are_found(string option)
    {
        using var workspace = TestEstate.Of(1);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var (whole, before, time) = (workspace.Read(Page), Digest(workspace, Page), File.GetLastWriteTimeUtc(workspace.Full(Page)));
        workspace.Write(Page, whole.Replace("Newsletter 0", "Newsletter 9", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(workspace.Full(Page), time);
        workspace.Write("dist/.noticegen.jsonl", workspace.Read("dist/.noticegen.jsonl").Replace(before, Digest(workspace, Page), StringComparison.Ordinal));
        Assert.Equal(option == "--check" ? 1 : 0, workspace.Build("-q", option).ExitCode);
        Assert.Equal(option != "--check", workspace.Read(Page) == whole);
    }

    [Fact]
    public void A_folder_copied_from_elsewhere_is_not_taken_for_this_workspaces_own()
    {
        using var other = TestEstate.Of(1);
        using var workspace = TestEstate.Of(1);
        Assert.Equal(0, other.Build("-q").ExitCode);
        foreach (var path in other.Snapshot("dist").Keys.Append("dist/.noticegen.jsonl"))
        {
            workspace.Write(path, File.ReadAllBytes(other.Full(path)));
        }
        Assert.Equal(0, workspace.Build("-q", "--check").ExitCode);
        workspace.Replace(TestEstate.PathOf(0), "Newsletter 0", "Bulletin 0");
        workspace.Write("dist/.noticegen.jsonl", workspace.Read("dist/.noticegen.jsonl").Replace(Digest(other, TestEstate.PathOf(0)), Digest(workspace, TestEstate.PathOf(0)), StringComparison.Ordinal));
        Assert.Equal(1, workspace.Build("-q", "--check").ExitCode);
        Assert.Equal(0, workspace.Build("-q", "--untrusted-cache").ExitCode);
        Assert.Contains("Bulletin 0", workspace.Read(Page), StringComparison.Ordinal);
    }

    private static string Digest(TestWorkspace workspace, string path) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(workspace.Full(path))));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void However_a_workspace_changes_the_files_are_those_of_a_first_build(int seed)
    {
        var random = new Random(seed);
        using var workspace = TestEstate.Of(4);
        var present = new SortedSet<int> { 0, 1, 2, 3 };
        for (var step = 0; step < 8; step++)
        {
            var chosen = present.ElementAt(random.Next(present.Count));
            switch (random.Next(7))
            {
                case 0:
                    workspace.Write(TestEstate.PathOf(chosen), workspace.Read(TestEstate.PathOf(chosen)).Replace("Newsletter", "Letter", StringComparison.Ordinal) + $"\n# {step}\n");
                    break;
                case 1:
                    workspace.Write(TestWorkspace.Authority, workspace.Read(TestWorkspace.Authority).Replace("High Street", $"Low Street", StringComparison.Ordinal) + $"\n# {step}\n");
                    break;
                case 2:
                    TestEstate.Add(workspace, 10 + step);
                    present.Add(10 + step);
                    break;
                case 3 when present.Count > 2:
                    File.Delete(workspace.Full(TestEstate.PathOf(chosen)));
                    present.Remove(chosen);
                    break;
                case 4:
                    workspace.Write("templates/words/en.yaml", File.ReadAllText(Path.Combine(Repository.Root, "templates", "words", "en.yaml")) + $"\n# {step}\n");
                    break;
                case 5 when Directory.Exists(workspace.Full("dist")):
                    var files = Directory.GetFiles(workspace.Full("dist"), "*.*", SearchOption.AllDirectories);
                    Array.Sort(files, StringComparer.Ordinal);
                    File.Delete(files.Where(file => !file.EndsWith("manifest.json", StringComparison.Ordinal)).ElementAt(random.Next(files.Length - 1)));
                    break;
                default:
                    Assert.Equal(0, workspace.Build("-q", "--notice", TestEstate.IdOf(chosen)).ExitCode);
                    break;
            }
            Assert.Equal(0, workspace.Build("-q").ExitCode);
            Assert.Equal(0, workspace.Build("-q", "-o", $"clean{step}").ExitCode);
            Assert.Equal(workspace.Files($"clean{step}"), workspace.Files("dist"));
        }
    }

    [GeneratedRegex(@"\[NG\d{3} ")]
    private static partial Regex Finding();

    [GeneratedRegex(" is built: ")]
    private static partial Regex BuiltLine();
}
