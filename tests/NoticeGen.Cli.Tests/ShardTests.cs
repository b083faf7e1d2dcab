using System.Globalization;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Workspaces;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>An estate that is built in parts and joined is the estate that is built whole.</summary>
public sealed class ShardTests
{
    [Theory]
    [InlineData("0/0")]
    [InlineData("0/3")]
    [InlineData("5/4")]
    [InlineData("1/x")]
    [InlineData("-1/3")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("1/10001")]
    [InlineData("99999999999/2")]
    [InlineData("")]
    public void What_is_no_part_is_refused_before_anything_is_written(string shard)
    {
        using var workspace = TestEstate.Of(1);
        var result = workspace.Build("--shard", shard);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"`{shard}`", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Full("dist")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void The_parts_joined_are_the_whole_byte_for_byte(int parts)
    {
        using var workspace = TestEstate.Of(5);
        Assert.Equal(0, workspace.Build("-q", "-o", "whole").ExitCode);
        var folders = BuildParts(workspace, parts);
        Assert.Equal(
            workspace.Files("whole").Keys.Where(path => path.Contains("/n0", StringComparison.Ordinal)),
            folders.SelectMany(folder => workspace.Files(folder).Keys).Where(path => path != "manifest.json").Order(StringComparer.Ordinal));
        var joined = workspace.Run(["merge-manifests", .. folders.Reverse(), "--output", "joined"]);
        Assert.Equal((0, ""), (joined.ExitCode, joined.Error));
        Assert.Equal(workspace.Files("whole"), workspace.Files("joined"));
        var next = workspace.Build("-o", "joined", "--explain-cache");
        Assert.Contains("5 notices left alone", next.Error, StringComparison.Ordinal);
        Assert.Contains("nothing had changed", next.Output, StringComparison.Ordinal);
        Assert.Equal(0, workspace.Run(["merge-manifests", .. folders, "--output", "joined"]).ExitCode);
    }

    [Fact]
    public void A_part_is_untouched_by_what_changes_in_others_and_one_that_is_older_than_the_workspace_is_not_joined()
    {
        using var workspace = TestEstate.Of(4);
        var folders = BuildParts(workspace, 2);
        var before = workspace.Files(folders[0]);
        Assert.Contains("nothing had changed", workspace.Build("--shard", "1/2", "-o", folders[0]).Output, StringComparison.Ordinal);
        workspace.Replace(TestEstate.PathOf(3), "Newsletter 3", "News 3");
        TestEstate.Add(workspace, 5);
        Refused(workspace, folders, "`p2` was not made from the same files as the workspace holds now: southtown-council");
        Assert.Contains("nothing had changed", workspace.Build("--shard", "1/2", "-o", folders[0]).Output, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Files(folders[0]));
        Assert.Contains("published 3 notices", workspace.Build("--shard", "2/2", "-o", folders[1]).Output, StringComparison.Ordinal);
        Assert.Equal(0, workspace.Run(["merge-manifests", .. folders, "-o", "joined"]).ExitCode);
        workspace.Write("noticegen.yaml", "output: dist\nformats: [html, txt]\n");
        Assert.Equal(2, workspace.Run(["merge-manifests", .. folders, "-o", "joined"]).ExitCode);
    }

    [Fact]
    public void Of_other_authorities_a_part_reads_the_names_alone()
    {
        using var workspace = TestEstate.Of(4);
        BuildParts(workspace, 2);
        workspace.Write(TestEstate.OtherAuthority, "name: [unfinished\n");
        workspace.Write(TestEstate.PathOf(1), new string('x', 5 << 20));
        Assert.Contains("nothing had changed", workspace.Build("--shard", "1/2", "-o", "p1").Output, StringComparison.Ordinal);
        var opened = NoticeGen.Cli.Workspaces.Workspace.Open(workspace.Root, null, new Shard(1, 2));
        Assert.Equal(4, opened.Notices.Length);
        var others = opened.Own.Where(file => file.Path.StartsWith("notices/southtown-council/", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, others.Count);
        Assert.All(others, file => Assert.True(file.IsNameOnly));
        Assert.All(opened.Own.Except(others), file => Assert.False(file.IsNameOnly));
    }

    [Fact]
    public void A_part_shows_a_picture_from_the_folder_of_another_authority_as_the_whole_does()
    {
        using var workspace = TestEstate.Of(2);
        workspace.Write("notices/southtown-council/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><rect width=\"40\" height=\"20\" fill=\"#036\"/></svg>");
        workspace.Replace(TestWorkspace.Authority, "\ntheme:\n", "\ntheme:\n  logo: ../southtown-council/logo.svg\n");
        Assert.Equal(0, workspace.Build("-q", "-o", "whole").ExitCode);
        var page = workspace.Read("whole/northtown-council/n00/n00.html");
        Assert.Contains("data:image/svg+xml", page, StringComparison.Ordinal);
        var folders = BuildParts(workspace, 2);
        Assert.Equal(0, workspace.Run(["merge-manifests", .. folders, "-o", "one"]).ExitCode);
        Assert.Equal(workspace.Files("whole"), workspace.Files("one"));
        workspace.Replace("notices/southtown-council/logo.svg", "#036", "#063");
        Refused(workspace, folders, "`p1` was not made from the same files");
        Assert.Equal(0, workspace.Build("-q", "--shard", "1/2", "-o", "p1").ExitCode);
        Assert.NotEqual(page, workspace.Read("p1/northtown-council/n00/n00.html"));
    }

    [Fact]
    public void Whether_a_notice_of_another_authority_is_there_is_known_and_what_it_says_does_not_matter()
    {
        using var workspace = TestEstate.Of(2);
        workspace.Write(TestEstate.PathOf(0), workspace.Read(TestEstate.PathOf(0)) + $"\nlinks:\n  - id: other\n    name: The other newsletter\n    notice: {TestEstate.IdOf(3)}\n");
        Assert.Equal([1, 0], BuildAll(workspace, 2));
        TestEstate.Add(workspace, 3);
        Refused(workspace, Folders(2), "`p1` was not made from the same files");
        Assert.Equal([0, 0], BuildAll(workspace, 2));
        var before = workspace.Files("p1");
        workspace.Replace(TestEstate.PathOf(3), "Newsletter 3", "News 3");
        Assert.Equal([0, 0], BuildAll(workspace, 2));
        Assert.Equal(before, workspace.Files("p1"));
        Assert.Equal(0, workspace.Run(["merge-manifests", .. Folders(2), "-o", "joined"]).ExitCode);
    }

    [Fact]
    public void A_very_large_authority_is_divided_by_notice()
    {
        using var workspace = TestEstate.Of(1);
        for (var i = 1; i <= Unit.MostNotices; i++)
        {
            TestEstate.Add(workspace, 2 * i);
        }
        string[] some = ["--notice", "n1?4", "--notice", "n38"];
        Assert.Equal(0, workspace.Build(["-q", "-o", "whole", .. some]).ExitCode);
        Assert.Equal([0, 0, 0], BuildAll(workspace, 3, some));
        var units = Folders(3).SelectMany(folder => Manifest.Read(File.ReadAllBytes(workspace.Full(folder + "/manifest.json")))!.Part!.Units).Select(unit => unit.Id).Order(StringComparer.Ordinal);
        Assert.Equal(["northtown-council@1-of-2", "northtown-council@2-of-2"], units);
        Assert.Equal(0, workspace.Run(["merge-manifests", .. Folders(3), "-o", "joined"]).ExitCode);
        Assert.Equal(workspace.Files("whole"), workspace.Files("joined"));
    }

    [Fact]
    public void What_is_not_a_whole_is_refused_and_nothing_is_written()
    {
        using var workspace = TestEstate.Of(4);
        var folders = BuildParts(workspace, 3);
        Refused(workspace, folders[1..], "no part holds northtown-council: this part is missing: 1/3");
        Refused(workspace, [folders[2]], "no part holds northtown-council, southtown-council: these parts are missing: 1/3, 2/3");
        Refused(workspace, [.. folders, folders[0]], "`northtown-council` is given twice");
        Refused(workspace, [.. folders, "nowhere"], "it has no `manifest.json`");
        Assert.Equal(0, workspace.Build("-q", "--shard", "1/2", "-o", "other", "--draft").ExitCode);
        Refused(workspace, ["other", folders[1], folders[2]], "were not made with the same options and by the same program");
        Assert.Equal(0, workspace.Build("-q", "-o", "whole").ExitCode);
        Refused(workspace, ["whole", folders[1]], "is no part of an estate");
        var manifest = Manifest.Read(File.ReadAllBytes(workspace.Full("p2/manifest.json")))!;
        workspace.Write("p2/manifest.json", manifest, "0.0.9");
        Refused(workspace, folders, "was made by version 0.0.9 of noticegen");
        var changed = manifest with { Files = [.. manifest.Files, Manifest.Read(File.ReadAllBytes(workspace.Full("p1/manifest.json")))!.Files[0] with { Sha256 = "0" }] };
        workspace.Write("p2/manifest.json", changed, Tool.Version);
        Refused(workspace, folders, "and is not the same");
        workspace.Write("p2/manifest.json", manifest, Tool.Version);
        workspace.Write("p2/" + manifest.Files[0].Path, "changed");
        Refused(workspace, folders, "is not as its part left it");
        Assert.Equal(2, workspace.Run(["merge-manifests", .. folders, "--output", "p1"]).ExitCode);
    }

    [Fact]
    public void Whatever_parts_hold_all_units_are_the_whole()
    {
        using var workspace = TestEstate.Of(4);
        Assert.Equal(0, workspace.Build("-q", "-o", "whole").ExitCode);
        Assert.Equal(0, workspace.Build("-q", "--shard", "2/3", "-o", "some").ExitCode);
        Assert.Equal(0, workspace.Build("-q", "--unit", "northtown-council", "-o", "unit").ExitCode);
        Assert.Equal(0, workspace.Run("merge-manifests", "some", "unit", "-o", "joined").ExitCode);
        Assert.Equal(workspace.Files("whole"), workspace.Files("joined"));
        Assert.Equal(2, workspace.Build("--unit", "southtown-council", "-o", "unit").ExitCode);
        Assert.Equal(2, workspace.Build("--unit", "southtown-council", "--shard", "1/2").ExitCode);
        var unknown = workspace.Build("--unit", "nothtown-council", "-o", "none");
        Assert.Equal((3, true), (unknown.ExitCode, unknown.Error.Contains("did you mean `northtown-council`?", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_part_does_not_take_away_another_part_or_a_whole()
    {
        using var workspace = TestEstate.Of(2);
        Assert.Equal(0, workspace.Build("-q", "--shard", "1/2").ExitCode);
        var before = workspace.Files("dist");
        var other = workspace.Build("--shard", "2/2");
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("holds part 1/2, which part 2/2 would take away", other.Error, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Files("dist"));
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        Assert.Equal(2, workspace.Build("-q", "--shard", "1/2").ExitCode);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void A_notice_that_fails_keeps_its_documents_when_parts_are_joined_even_if_its_part_has_nothing_else(int parts)
    {
        using var workspace = TestEstate.Of(5);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var before = workspace.Files("dist");
        workspace.Replace(TestEstate.PathOf(1), "purposes:", "purposes_x:");
        workspace.Replace(TestEstate.PathOf(0), "Newsletter 0", "News 0");
        TestEstate.Add(workspace, 5);
        workspace.Replace(TestEstate.PathOf(5), "purposes:", "purposes_x:");
        var codes = BuildAll(workspace, parts);
        Assert.Contains(2, codes);
        var result = workspace.Run(["merge-manifests", .. Folders(parts), "-o", "dist"]);
        Assert.Equal(codes.Max(), result.ExitCode);
        Assert.Contains("1 notice was not published: southtown-council/n01; documents of its last good build stay as they are", result.Error, StringComparison.Ordinal);
        Assert.Contains("1 notice of the workspace has no documents: southtown-council/n05", result.Error, StringComparison.Ordinal);
        var after = workspace.Files("dist");
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(before["southtown-council/n01/n01.html"], after["southtown-council/n01/n01.html"]);
        Assert.NotEqual(before["northtown-council/n00/n00.html"], after["northtown-council/n00/n00.html"]);
        Assert.Contains("Newsletter 1", workspace.Read("dist/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dist", false)]
    [InlineData("new", true)]
    public void Documents_that_a_part_has_from_another_day_come_back_only_into_a_new_folder(string folder, bool comesBack)
    {
        using var workspace = TestEstate.Of(3);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        BuildParts(workspace, 2);
        // Withdrawn on one day, and back with a fault on the next.
        File.Delete(workspace.Full(TestEstate.PathOf(1)));
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        TestEstate.Add(workspace, 1);
        workspace.Replace(TestEstate.PathOf(1), "purposes:", "purposes_x:");
        var codes = BuildAll(workspace, 2);
        Assert.Equal(codes.Max(), workspace.Run(["merge-manifests", .. Folders(2), "-o", folder]).ExitCode);
        Assert.Equal(comesBack, workspace.Files(folder).ContainsKey("southtown-council/n01/n01.html"));
    }

    [Fact]
    public void When_all_fails_the_whole_is_as_it_was()
    {
        using var workspace = TestEstate.Of(3);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var before = workspace.Files("dist");
        workspace.Write(TestWorkspace.Authority, "name: [unfinished\n");
        workspace.Write(TestEstate.OtherAuthority, "name: [unfinished\n");
        Assert.All(BuildAll(workspace, 2), code => Assert.Equal(2, code));
        Assert.Equal(["manifest.json"], workspace.Files("p1").Keys);
        Assert.Equal(2, workspace.Run(["merge-manifests", .. Folders(2), "-o", "dist"]).ExitCode);
        Assert.Equal(before, workspace.Files("dist"));
    }

    [Fact]
    public void A_fault_of_what_all_share_still_leaves_parts_that_say_so()
    {
        using var workspace = TestEstate.Of(3);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var before = workspace.Files("dist");
        workspace.Write("noticegen.yaml", "output: dist\nformats: [html]\nbaseline: ../known.json\n");
        Assert.All(BuildAll(workspace, 2), code => Assert.Equal(2, code));
        Assert.All(Folders(2), folder => Assert.NotEmpty(Manifest.Read(File.ReadAllBytes(workspace.Full(folder + "/manifest.json")))!.Part!.Failed));
        Assert.Equal(2, workspace.Run(["merge-manifests", .. Folders(2), "-o", "dist"]).ExitCode);
        Assert.Equal(before, workspace.Files("dist"));
    }

    [Fact]
    public void What_the_filters_of_the_parts_left_out_stays_and_is_named()
    {
        using var workspace = TestEstate.Of(4);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var before = workspace.Files("dist");
        Assert.All(BuildAll(workspace, 2, "-a", "southtown-council"), code => Assert.Equal(0, code));
        var result = workspace.Run(["merge-manifests", .. Folders(2), "-o", "dist"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("`--authority southtown-council`; 2 other notices stay as before: northtown-council/n00, northtown-council/n02", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Files("dist"));
        Assert.Equal(0, workspace.Build("-q", "--shard", "2/2", "-o", "p2").ExitCode);
        Refused(workspace, Folders(2), "they are not parts of one whole");
    }

    [Fact]
    public void The_lists_name_a_notice_as_its_web_page_does_though_newer_documents_stand_beside()
    {
        using var workspace = TestEstate.Of(2);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        Assert.Equal(0, workspace.Build("-q", "-o", "whole").ExitCode);
        workspace.Replace(TestEstate.PathOf(0), "Newsletter 0", "News 0");
        Assert.Equal(0, workspace.Build("-q", "-o", "whole", "-f", "txt").ExitCode);
        Assert.All(BuildAll(workspace, 2, "-f", "txt"), code => Assert.Equal(0, code));
        Assert.Equal(0, workspace.Run(["merge-manifests", .. Folders(2), "-o", "dist"]).ExitCode);
        Assert.Contains("Newsletter 0", workspace.Read("dist/index.html"), StringComparison.Ordinal);
        Assert.Equal(workspace.Files("whole"), workspace.Files("dist"));
    }

    [Fact]
    public void A_part_that_was_stopped_at_its_first_failure_stops_the_whole()
    {
        using var workspace = TestEstate.Of(3);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var before = workspace.Files("dist");
        workspace.Replace(TestEstate.PathOf(1), "purposes:", "purposes_x:");
        workspace.Replace(TestEstate.PathOf(0), "Newsletter 0", "News 0");
        BuildAll(workspace, 2, "--fail-fast");
        var result = workspace.Run(["merge-manifests", .. Folders(2), "-o", "dist"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("was stopped at its first failure", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Files("dist"));
    }

    [Fact]
    public void A_part_that_is_used_again_forgets_a_failure_that_was_put_right_and_learns_of_a_stricter_threshold()
    {
        using var workspace = TestEstate.Of(2);
        workspace.Replace(TestEstate.PathOf(0), "purposes:", "purposes_x:");
        Assert.Equal([2], BuildAll(workspace, 1));
        TestEstate.Add(workspace, 0);
        Assert.Equal([0], BuildAll(workspace, 1));
        Assert.Empty(Failed());
        // Nothing about the notices has changed, and yet they fail now.
        Assert.Equal([1], BuildAll(workspace, 1, "--fail-on", "note"));
        Assert.Equal(2, Failed().Length);
        Assert.Equal([0], BuildAll(workspace, 1));
        Assert.Empty(Failed());

        FailedNotice[] Failed() => [.. Manifest.Read(File.ReadAllBytes(workspace.Full("p1/manifest.json")))!.Part!.Failed];
    }

    [Fact]
    public void A_merge_tells_programs_what_it_did_and_can_say_it_without_doing_it()
    {
        using var workspace = TestEstate.Of(3);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        workspace.Replace(TestEstate.PathOf(1), "purposes:", "purposes_x:");
        workspace.Replace(TestEstate.PathOf(0), "Newsletter 0", "News 0");
        File.Delete(workspace.Full(TestEstate.PathOf(2)));
        BuildAll(workspace, 2);
        var before = workspace.Files("dist");
        foreach (var isDry in (ReadOnlySpan<bool>)[true, false])
        {
            var result = workspace.Run(["merge-manifests", .. Folders(2), "-o", "dist", "--output-format", "json", .. isDry ? ["-n"] : Array.Empty<string>()]);
            Assert.Equal(2, result.ExitCode);
            using var json = System.Text.Json.JsonDocument.Parse(result.Output);
            var merge = json.RootElement.GetProperty("merge");
            Assert.Equal(!isDry, merge.GetProperty("written").GetBoolean());
            var failed = Assert.Single(merge.GetProperty("failedNotices").EnumerateArray());
            Assert.Equal(("southtown-council/n01", 2, true), (failed.GetProperty("notice").GetString(), failed.GetProperty("code").GetInt32(), failed.GetProperty("keepsDocuments").GetBoolean()));
            var changes = merge.GetProperty("changes").EnumerateArray().ToDictionary(change => change.GetProperty("path").GetString()!, change => change.GetProperty("change").GetString());
            Assert.Equal("removed", changes["northtown-council/n02/n02.html"]);
            Assert.Equal("changed", changes["northtown-council/n00/n00.html"]);
            Assert.Equal(isDry, before.SequenceEqual(workspace.Files("dist")));
        }
    }

    [Fact]
    public void Documents_on_one_disk_are_not_copied_and_what_becomes_of_one_name_leaves_the_other()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "whether two names are one file is asked of Unix here");
        using var workspace = TestEstate.Of(2);
        var folders = BuildParts(workspace, 2);
        Assert.Equal(0, workspace.Run(["merge-manifests", .. folders, "-o", "joined"]).ExitCode);
        var part = workspace.Files("p1");
        // Two names of one file: what is written into one is in the other.
        File.AppendAllText(workspace.Full("joined/northtown-council/n00/n00.html"), "x");
        Assert.NotEqual(part, workspace.Files("p1"));
        Assert.Equal(0, workspace.Build("-q", "--shard", "1/2", "-o", "p1").ExitCode);
        Assert.Equal(part, workspace.Files("p1"));
        workspace.Replace(TestEstate.PathOf(0), "Newsletter 0", "News 0");
        BuildParts(workspace, 2);
        part = workspace.Files("p1");
        Assert.Equal(0, workspace.Run(["merge-manifests", .. folders, "-o", "joined"]).ExitCode);
        File.Delete(workspace.Full(TestEstate.PathOf(0)));
        Assert.Equal(0, workspace.Build("-q", "-o", "joined").ExitCode);
        Assert.Equal(part, workspace.Files("p1"));
    }

    [Theory]
    [InlineData("more/s.txt", "leads")]
    [InlineData("linked.txt", "leads")]
    [InlineData("../s.txt", "names")]
    [InlineData("more/../../s.txt", "names")]
    [InlineData("{root}/s.txt", "names")]
    [InlineData("missing.txt", "cannot be read")]
    public void A_part_cannot_reach_outside_itself(string path, string why)
    {
        using var other = TestWorkspace.Empty();
        other.Write("s.txt", "secret");
        using var workspace = TestEstate.Of(2);
        workspace.Write("s.txt", "secret");
        var folders = BuildParts(workspace, 2);
        Directory.CreateSymbolicLink(workspace.Full("p1/more"), other.Root);
        File.CreateSymbolicLink(workspace.Full("p1/linked.txt"), other.Full("s.txt"));
        var manifest = Manifest.Read(File.ReadAllBytes(workspace.Full("p1/manifest.json")))!;
        var entry = manifest.Files[0] with
        {
            Path = path.Replace("{root}", workspace.Root, StringComparison.Ordinal),
            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("secret"u8)),
            Bytes = 6,
        };
        workspace.Write("p1/manifest.json", manifest with { Files = [.. manifest.Files, entry] }, Tool.Version);
        Refused(workspace, folders, why switch { "leads" => "is a link to another place", "names" => "which is not a file of the part", _ => why });
    }

    [Fact]
    public void A_whole_is_not_written_to_a_part_under_another_name()
    {
        using var workspace = TestEstate.Of(2);
        var folders = BuildParts(workspace, 2);
        Directory.CreateSymbolicLink(workspace.Full("way"), workspace.Full("p1"));
        var before = workspace.Files("p1");
        Assert.Equal(2, workspace.Run(["merge-manifests", .. folders, "-o", "way"]).ExitCode);
        Assert.Equal(before, workspace.Files("p1"));
    }

    private static string[] Folders(int parts) => [.. Enumerable.Range(1, parts).Select(number => string.Create(CultureInfo.InvariantCulture, $"p{number}"))];

    /// <summary>Builds all parts, some of which may fail, and gives their exit codes.</summary>
    private static int[] BuildAll(TestWorkspace workspace, int parts, params string[] options) =>
        [.. Folders(parts).Select((folder, i) => workspace.Build(["-q", "--shard", string.Create(CultureInfo.InvariantCulture, $"{i + 1}/{parts}"), "-o", folder, .. options]).ExitCode)];

    private static string[] BuildParts(TestWorkspace workspace, int parts)
    {
        Assert.All(BuildAll(workspace, parts), code => Assert.Equal(0, code));
        return Folders(parts);
    }

    private static void Refused(TestWorkspace workspace, string[] folders, string sentence)
    {
        var result = workspace.Run(["merge-manifests", .. folders, "--output", "joined"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.Empty(workspace.Files("joined").Keys);
    }
}
