using System.Text.Json;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>
/// What a command may write, replace and remove: never anything behind a link, never a link, and never a file that is not as
/// it was made.
/// </summary>
public sealed class WriteGuardTests
{
    private const string Pages = "dist/northtown-council/newsletter";

    [Theory]
    [InlineData("dist/northtown-council")]
    [InlineData(Pages)]
    public void Nothing_is_removed_through_a_link_at_any_level_and_the_link_stays(string folder)
    {
        using var web = TestWorkspace.Empty();
        using var workspace = Built();
        Directory.Move(workspace.Full(folder), web.Full("live"));
        Directory.CreateSymbolicLink(workspace.Full(folder), web.Full("live"));
        var before = web.Snapshot("live");
        Directory.Move(workspace.Full("notices/northtown-council"), workspace.Full("notices/southtown-council"));
        var result = workspace.Build("-q");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(before, web.Snapshot("live"));
        Assert.NotNull(new DirectoryInfo(workspace.Full(folder)).LinkTarget);
        Assert.Contains($"`{folder["dist/".Length..]}` in dist is a link to another place, and nothing was removed through it", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(workspace.Full("dist/southtown-council/newsletter/newsletter.html")));
        // It is listed no more, so that it is said once.
        Assert.DoesNotContain("is a link", workspace.Build("-q").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_link_to_a_file_is_not_removed_and_nor_is_the_file_even_if_the_manifest_is_right_about_it(bool isDangling)
    {
        using var web = TestWorkspace.Empty();
        using var workspace = Built();
        var page = workspace.Full($"{Pages}/newsletter.html");
        File.Move(page, web.Full("page.html"));
        File.CreateSymbolicLink(page, web.Full("page.html"));
        if (isDangling)
        {
            File.Delete(web.Full("page.html"));
        }
        File.Move(workspace.Full(TestWorkspace.Notice), workspace.Full("notices/northtown-council/other.yaml"));
        Assert.Contains("is a link to another place", workspace.Build("-q").Error, StringComparison.Ordinal);
        Assert.NotNull(new FileInfo(page).LinkTarget);
        Assert.Equal(!isDangling, File.Exists(web.Full("page.html")));
    }

    [Theory]
    [InlineData("/", "it is a whole disk")]
    [InlineData("..", "it holds the workspace itself")]
    [InlineData("../..", "it holds the workspace itself")]
    [InlineData(".", "where the workspace keeps its own files")]
    [InlineData("notices/../", "where the workspace keeps its own files")]
    [InlineData("Templates/out", "where the workspace keeps its own files")]
    [InlineData("../../root-by-link", "it is a whole disk")]
    [InlineData("home", "it is your own folder, with everything else of yours in it")]
    public void A_disk_as_a_whole_ones_own_folder_and_that_of_the_workspace_are_no_place_for_documents(string folder, string reason)
    {
        using var workspace = TestWorkspace.Empty();
        Assert.Equal(0, workspace.Run("init", "-q", "all/notices").ExitCode);
        Directory.CreateDirectory(workspace.Full("all/notices/home"));
        Directory.CreateSymbolicLink(workspace.Full("root-by-link"), Path.GetPathRoot(workspace.Root)!);
        workspace.Home = workspace.Full("all/notices/home");
        workspace.In("all/notices");
        var before = workspace.Snapshot("all");
        foreach (var command in new[] { "build", "export web" })
        {
            var result = workspace.Run([.. command.Split(' '), "-o", folder]);
            Assert.Equal(ExitCode.BadInput, result.ExitCode);
            Assert.Contains(reason, result.Error, StringComparison.Ordinal);
            Assert.Equal(before, workspace.Snapshot("all"));
        }
        Assert.Equal(0, workspace.Run("build", "-q", "-o", "home/dist").ExitCode);
    }

    [Theory]
    [InlineData("more/accounts.txt")]
    [InlineData("../outside.txt")]
    [InlineData("more/../../outside.txt")]
    [InlineData("./mine.txt")]
    [InlineData("mine.txt")]
    [InlineData(".noticegen.jsonl")]
    [InlineData("{root}/outside.txt")]
    public void A_manifest_that_comes_with_the_repository_removes_nothing(string path)
    {
        using var other = TestWorkspace.Empty();
        using var workspace = Built();
        other.Write("accounts.txt", "precious");
        workspace.Write("outside.txt", "precious");
        workspace.Write("dist/mine.txt", "mine");
        Directory.CreateSymbolicLink(workspace.Full("dist/more"), other.Root);
        var before = workspace.Files("");
        var manifest = ManifestOf(workspace, "dist");
        // Right about the size alone.
        var entry = new ManifestFile { Path = path.Replace("{root}", workspace.Root, StringComparison.Ordinal), Sha256 = new string('0', 64), Bytes = path.EndsWith("mine.txt", StringComparison.Ordinal) ? 4 : 8, Format = "html" };
        workspace.Write("dist/manifest.json", manifest with { Files = [.. manifest.Files, entry] }, Tool.Version);
        Assert.Equal(0, workspace.Build("-q", "--force").ExitCode);
        Assert.Equal(before, workspace.Files(""));
        Assert.Equal("precious", other.Read("accounts.txt"));
        Assert.NotNull(new DirectoryInfo(workspace.Full("dist/more")).LinkTarget);
    }

    [Theory]
    [InlineData(Pages + "/newsletter.html", "\n<!-- by hand -->")]
    [InlineData(Pages + "/newsletter.html", "")]
    [InlineData("dist/northtown-council/index.html", "\n<!-- by hand -->")]
    public void A_file_that_was_changed_by_hand_is_kept_and_named_and_the_others_are_removed(string path, string added)
    {
        using var workspace = Built();
        var text = workspace.Read(path);
        // Of the same size in one case.
        workspace.Write(path, added.Length > 0 ? text + added : text.Replace('e', 'f'));
        var before = workspace.Read(path);
        Directory.Move(workspace.Full("notices/northtown-council"), workspace.Full("notices/southtown-council"));
        var dry = workspace.Build("--dry-run");
        Assert.Contains(path["dist/".Length..], dry.Error, StringComparison.Ordinal);
        Assert.DoesNotContain($"removed {path["dist/".Length..]}", dry.Output, StringComparison.Ordinal);
        var result = workspace.Build("--output-format", "json");
        Assert.Equal(before, workspace.Read(path));
        Assert.Equal([path], workspace.Snapshot("dist/northtown-council").Keys);
        Assert.Contains($"not as noticegen made it: `{path["dist/".Length..]}`", result.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(result.Output);
        var kept = Assert.Single(json.RootElement.GetProperty("build").GetProperty("kept").EnumerateArray());
        Assert.Equal((path["dist/".Length..], "changed"), (kept.GetProperty("path").GetString(), kept.GetProperty("reason").GetString()));
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        Assert.Equal(before, workspace.Read(path));
    }

    [Fact]
    public void Another_name_of_a_file_that_is_removed_keeps_what_it_held()
    {
        using var workspace = Built();
        var before = workspace.Read($"{Pages}/newsletter.html");
        new DiskStore().LinkOrCopy(workspace.Full($"{Pages}/newsletter.html"), workspace.Full("mine.html"));
        workspace.Replace(TestWorkspace.Notice, "Our email newsletter", "Our newsletter");
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        Assert.Equal(before, workspace.Read("mine.html"));
        Assert.NotEqual(before, workspace.Read($"{Pages}/newsletter.html"));
    }

    [Fact]
    public void What_a_build_that_was_ended_in_its_midst_had_replaced_is_still_its_own()
    {
        using var workspace = Built();
        var old = ManifestOf(workspace, "dist");
        workspace.Replace(TestWorkspace.Notice, "Our email newsletter", "Our newsletter");
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var both = old with { Files = [.. old.Files, .. ManifestOf(workspace, "dist").Files] };
        workspace.Write("dist/manifest.json", both, Tool.Version);
        Directory.Move(workspace.Full("notices/northtown-council"), workspace.Full("notices/southtown-council"));
        Assert.Equal(("", 0), (workspace.Build("-q").Error, workspace.Build("-q").ExitCode));
        Assert.False(Directory.Exists(workspace.Full("dist/northtown-council")));
    }

    [Theory]
    [InlineData("dist/index.html")]
    [InlineData("dist/manifest.json")]
    [InlineData("dist/northtown-council/newsletter/newsletter.html")]
    [InlineData("dist/northtown-council/newsletter/newsletter.html.noticegen-tmp")]
    [InlineData("dist/northtown-council/newsletter/newsletter.html.noticegen-old")]
    [InlineData("dist/.noticegen.lock")]
    public void Nothing_is_written_through_a_link_to_a_file_and_the_link_is_not_replaced(string path)
    {
        using var outside = TestWorkspace.Empty();
        foreach (var isDangling in (ReadOnlySpan<bool>)[false, true])
        {
            using var workspace = Built();
            outside.Write("precious.txt", "precious");
            File.Delete(workspace.Full(path));
            File.CreateSymbolicLink(workspace.Full(path), outside.Full(isDangling ? "nothing.txt" : "precious.txt"));
            workspace.Replace(TestWorkspace.Notice, "Our email newsletter", "Our newsletter");
            var result = workspace.Build("-q");
            Assert.Equal(2, result.ExitCode);
            Assert.Equal("precious", outside.Read("precious.txt"));
            Assert.False(File.Exists(outside.Full("nothing.txt")));
            Assert.NotNull(new FileInfo(workspace.Full(path)).LinkTarget);
        }
    }

    [Theory]
    [InlineData("output: pub\n", "pub", "build")]
    [InlineData("output: dist\n", "dist", "build")]
    [InlineData("output: pub/site\n", "pub", "build")]
    [InlineData("output: one/two\n", "one", "build")]
    [InlineData("exports:\n  web:\n    output: pub\n", "pub", "export", "web")]
    [InlineData("exports:\n  print:\n    output: pub\n", "pub", "export", "print")]
    [InlineData("exports:\n  archive:\n    output: pub\n", "pub", "export", "archive")]
    [InlineData("output: dist\n", "exports", "export", "web")]
    [InlineData("output: dist\n", "archives", "export", "archive")]
    [InlineData("output: dist\n", "archives", "archive")]
    [InlineData("ledger: pub/ledger.jsonl\n", "pub", "archive")]
    [InlineData("output: dist\n", "dist", "pictures", "--contact-sheet")]
    public void A_folder_of_the_settings_that_is_a_link_out_of_the_workspace_is_refused_as_the_path_would_be(string settings, string link, params string[] command)
    {
        foreach (var isDangling in (ReadOnlySpan<bool>)[false, true])
        {
            using var outside = TestWorkspace.Empty();
            using var workspace = TestWorkspace.Example();
            workspace.Write("noticegen.yaml", settings + "formats: [html]\n");
            Directory.CreateSymbolicLink(workspace.Full(link), isDangling ? outside.Full("nothing") : outside.Root);
            var result = workspace.Run(command);
            Assert.True(result.ExitCode == 2, result.ToString());
            Assert.Empty(Directory.EnumerateFileSystemEntries(outside.Root));
            Assert.NotNull(new DirectoryInfo(workspace.Full(link)).LinkTarget);
        }
    }

    [Fact]
    public void Lint_says_at_its_line_that_a_setting_leads_out_through_a_link()
    {
        using var outside = TestWorkspace.Empty();
        using var workspace = TestWorkspace.Example();
        Directory.CreateSymbolicLink(workspace.Full("pub"), outside.Root);
        Directory.CreateDirectory(workspace.Full("inner"));
        Directory.CreateSymbolicLink(workspace.Full("way"), workspace.Full("inner"));
        foreach (var setting in (ReadOnlySpan<string>)["output: pub", "baseline: pub/known.json", "ledger: pub/ledger.jsonl", "exports:\n  web:\n    output: pub/web"])
        {
            workspace.Write("noticegen.yaml", setting + "\n");
            Assert.Contains("NG014", workspace.Run("lint").Output, StringComparison.Ordinal);
        }
        workspace.Write("noticegen.yaml", "output: way/site\nformats: [html]\n");
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        Assert.True(File.Exists(workspace.Full("inner/site/index.html")));
    }

    [Theory]
    [InlineData("notices/site")]
    [InlineData("Notices/site")]
    [InlineData("templates")]
    [InlineData("way/site")]
    [InlineData("here")]
    [InlineData(".")]
    public void Documents_are_not_written_among_the_workspaces_own_files(string folder)
    {
        using var workspace = TestWorkspace.Example();
        Directory.CreateSymbolicLink(workspace.Full("way"), workspace.Full("notices"));
        Directory.CreateSymbolicLink(workspace.Full("here"), workspace.Root);
        var before = workspace.Snapshot("notices");
        Assert.Equal(2, workspace.Build("-o", folder).ExitCode);
        workspace.Write("noticegen.yaml", $"output: {folder}\n");
        Assert.Equal(2, workspace.Build().ExitCode);
        Assert.Equal(before, workspace.Snapshot("notices"));
        Assert.False(File.Exists(workspace.Full("index.html")));
    }

    [Fact]
    public void An_output_folder_that_a_user_names_may_be_a_link()
    {
        using var outside = TestWorkspace.Empty();
        using var workspace = TestWorkspace.Example();
        Directory.CreateSymbolicLink(workspace.Full("pub"), outside.Root);
        Assert.Equal(0, workspace.Build("-q", "-f", "html", "-o", "pub").ExitCode);
        Assert.True(File.Exists(outside.Full("index.html")));
    }

    [Fact]
    public void A_correction_leaves_a_link_and_what_it_leads_to()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, "service:", "accuracy: Ask Highways England today.\nservice:");
        var text = workspace.Read(TestWorkspace.Notice);
        workspace.Write("shared/other.yaml", text);
        File.CreateSymbolicLink(workspace.Full("notices/northtown-council/other.yaml"), workspace.Full("shared/other.yaml"));
        var result = workspace.Run("lint", "--fix");
        Assert.Contains("National Highways", workspace.Read(TestWorkspace.Notice), StringComparison.Ordinal);
        Assert.Equal(text, workspace.Read("shared/other.yaml"));
        Assert.NotNull(new FileInfo(workspace.Full("notices/northtown-council/other.yaml")).LinkTarget);
        Assert.Contains("`notices/northtown-council/other.yaml` is a link, and is not corrected", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_does_not_write_through_a_link_of_its_temporary_name()
    {
        using var outside = TestWorkspace.Empty();
        outside.Write("precious.txt", "precious");
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, "service:", "accuracy: Ask Highways England today.\nservice:");
        File.CreateSymbolicLink(workspace.Full(TestWorkspace.Notice + ".noticegen-new"), outside.Full("precious.txt"));
        Assert.Equal(2, workspace.Run("lint", "--fix").ExitCode);
        Assert.Equal("precious", outside.Read("precious.txt"));
    }

    [Fact]
    public void A_new_notice_is_not_written_into_a_folder_that_is_a_link()
    {
        using var outside = TestWorkspace.Empty();
        using var workspace = TestWorkspace.Example();
        Directory.CreateSymbolicLink(workspace.Full("notices/eastham-council"), outside.Root);
        Assert.Equal(2, workspace.Run("new", "eastham-council", "parking").ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside.Root));
    }

    [Theory]
    [InlineData("lint", "--report", "html=linked")]
    [InlineData("lint", "--write-baseline", "--baseline", "linked")]
    [InlineData("archive", "--output", "linked.zip", "--force")]
    [InlineData("pictures", "--contact-sheet", "--output", "linked")]
    public void A_file_that_is_a_link_is_not_written(params string[] command)
    {
        using var outside = TestWorkspace.Empty();
        using var workspace = TestWorkspace.Example();
        foreach (var name in (ReadOnlySpan<string>)["linked", "linked.zip"])
        {
            File.CreateSymbolicLink(workspace.Full(name), outside.Full("nothing.txt"));
        }
        Assert.Equal(2, workspace.Run(command).ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside.Root));
        Assert.NotNull(new FileInfo(workspace.Full("linked")).LinkTarget);
    }

    /// <summary>A workspace with one finished build of web pages.</summary>
    private static TestWorkspace Built()
    {
        var workspace = TestWorkspace.Example();
        workspace.Write("noticegen.yaml", "output: dist\nformats: [html]\n");
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        return workspace;
    }

    private static Manifest ManifestOf(TestWorkspace workspace, string folder) => Manifest.Read(File.ReadAllBytes(workspace.Full(folder + "/manifest.json")))!;
}
