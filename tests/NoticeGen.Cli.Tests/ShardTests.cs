using System.Globalization;
using NoticeGen.Cli.Publishing;
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
    public void A_part_is_left_alone_when_nothing_changed_and_says_so_when_other_parts_did()
    {
        using var workspace = TestEstate.Of(4);
        var folders = BuildParts(workspace, 2);
        var before = workspace.Files(folders[0]);
        Assert.Contains("nothing had changed", workspace.Build("--shard", "1/2", "-o", folders[0]).Output, StringComparison.Ordinal);
        workspace.Replace(TestEstate.PathOf(3), "Newsletter 3", "News 3");
        Assert.Equal(0, workspace.Build("-q", "--shard", "1/2", "-o", folders[0]).ExitCode);
        var after = workspace.Files(folders[0]);
        Assert.NotEqual(before["manifest.json"], after["manifest.json"]);
        Refused(workspace, folders, "were not made from the same files");
    }

    [Fact]
    public void What_is_not_a_whole_is_refused_and_nothing_is_written()
    {
        using var workspace = TestEstate.Of(4);
        var folders = BuildParts(workspace, 3);
        Refused(workspace, folders[..2], "this one is missing: 3/3");
        Refused(workspace, [folders[2]], "these are missing: 1/3, 2/3");
        Refused(workspace, [.. folders, folders[0]], "part 1/3 is given twice");
        Refused(workspace, [.. folders, "nowhere"], "it has no `manifest.json`");
        Assert.Equal(0, workspace.Build("-q", "--shard", "1/2", "-o", "other").ExitCode);
        Refused(workspace, ["other", folders[1], folders[2]], "they are not parts of one whole");
        Assert.Equal(0, workspace.Build("-q", "-o", "whole").ExitCode);
        Refused(workspace, ["whole", folders[1]], "is no part of an estate");
        var manifest = Manifest.Read(File.ReadAllBytes(workspace.Full("p2/manifest.json")))!;
        workspace.Write("p2/manifest.json", manifest, "0.0.9");
        Refused(workspace, folders, "was made by version 0.0.9 of noticegen");
        var changed = manifest with { Files = [.. manifest.Files, Manifest.Read(File.ReadAllBytes(workspace.Full("p1/manifest.json")))!.Files[0] with { Sha256 = "0" }] };
        workspace.Write("p2/manifest.json", changed, NoticeGen.Cli.Tool.Version);
        Refused(workspace, folders, "and is not the same");
        workspace.Write("p2/manifest.json", manifest, NoticeGen.Cli.Tool.Version);
        workspace.Write("p2/" + manifest.Files[0].Path, "changed");
        Refused(workspace, folders, "is not as its part left it");
        Assert.Equal(2, workspace.Run(["merge-manifests", .. folders, "--output", "p1"]).ExitCode);
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

    private static string[] BuildParts(TestWorkspace workspace, int parts)
    {
        var folders = Enumerable.Range(1, parts).Select(number => string.Create(CultureInfo.InvariantCulture, $"p{number}")).ToArray();
        for (var i = 0; i < parts; i++)
        {
            var result = workspace.Build("-q", "--shard", string.Create(CultureInfo.InvariantCulture, $"{i + 1}/{parts}"), "-o", folders[i]);
            Assert.True(result.ExitCode == 0, result.ToString());
        }
        return folders;
    }

    private static void Refused(TestWorkspace workspace, string[] folders, string sentence)
    {
        var result = workspace.Run(["merge-manifests", .. folders, "--output", "joined"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.Empty(workspace.Files("joined").Keys);
    }
}
