using NoticeGen.Cli.Hosting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>Whatever a disk does, and wherever: the files are those of the last build or of this one, and the next build is right.</summary>
public sealed class BuildFaultTests
{
    private static readonly Exception Full = new IOException("No space left on device", FaultyStore.NoSpaceLeft);

    [Fact]
    public void A_disk_that_is_full_at_any_write_leaves_the_last_build() =>
        AtEveryStep(step => new FaultyStore { FailOn = count => count >= step, Fault = Full });

    [Fact]
    public void A_disk_that_fails_at_any_one_write_leaves_the_last_build() =>
        AtEveryStep(step => new FaultyStore { FailOn = count => count == step });

    [Fact]
    public void A_file_that_cannot_be_put_in_place_has_the_others_taken_back() =>
        AtEveryStep(step => new FaultyStore { FailMoveOn = count => count == step });

    [Fact]
    public void Ctrl_C_at_any_write_leaves_the_last_build_or_ends_it_in_good_order()
    {
        for (var step = 1; ; step++)
        {
            using var workspace = Changed(out var before, out var clean);
            using var stop = new CancellationTokenSource();
            var now = step;
            var store = new FaultyStore { OnWrite = count => { if (count == now) { stop.Cancel(); } } };
            (workspace.Store, workspace.Cancelled) = (store, stop.Token);
            var result = workspace.Build("--jobs", "1");
            Assert.Equal(result.ExitCode == 0 ? clean : before, workspace.Files("dist"));
            Assert.True(result.ExitCode is 0 or ExitCode.Cancelled, result.ToString());
            if (store.Written < step)
            {
                return;
            }
        }
    }

    [Fact]
    public void Two_builds_at_once_do_not_write_to_one_folder()
    {
        using var workspace = TestEstate.Of(1);
        Directory.CreateDirectory(workspace.Full("dist"));
        using (new DiskStore().Lock(workspace.Full("dist/.noticegen.lock")))
        {
            var result = workspace.Build();
            Assert.Equal(ExitCode.TryAgain, result.ExitCode);
            Assert.Contains("another build is writing to", result.Error, StringComparison.Ordinal);
            Assert.Equal(1, workspace.Build("--check").ExitCode);
        }
        Assert.Equal(0, workspace.Build().ExitCode);
        Assert.False(File.Exists(workspace.Full("dist/.noticegen.lock")));
    }

    [Fact]
    public void What_a_killed_build_left_is_taken_away_and_what_it_set_aside_is_put_back()
    {
        using var workspace = TestEstate.Of(2);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var before = workspace.Files("dist");
        workspace.Write("dist/.noticegen.lock", "");
        workspace.Write("dist/southtown-council/n03/n03.html.noticegen-tmp", "half");
        workspace.Write("dist/southtown-council/n01/n01.html.noticegen-old", "old");
        File.Move(workspace.Full("dist/northtown-council/n00/n00.html"), workspace.Full("dist/northtown-council/n00/n00.html.noticegen-old"));
        var result = workspace.Build();
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("an earlier build was stopped in its midst", result.Error, StringComparison.Ordinal);
        Assert.Contains("nothing had changed", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Files("dist"));
        Assert.False(Directory.Exists(workspace.Full("dist/southtown-council/n03")));
    }

    /// <summary>Builds with a fault at the first step, the second, and so on until no step is left.</summary>
    private static void AtEveryStep(Func<int, FaultyStore> storeWith)
    {
        var failures = 0;
        for (var step = 1; ; step++)
        {
            using var workspace = Changed(out var before, out var clean);
            workspace.Store = storeWith(step);
            var result = workspace.Build("--jobs", "1");
            // The cache comes last: without it everything is published all the same.
            Assert.Equal(result.ExitCode == 0 ? clean : before, workspace.Files("dist"));
            workspace.Store = new DiskStore();
            Assert.Equal(0, workspace.Build("-q").ExitCode);
            Assert.Equal(clean, workspace.Files("dist"));
            if (result.ExitCode == 0 && !result.Error.Contains("could not be written", StringComparison.Ordinal))
            {
                Assert.InRange(failures, 4, 100);
                return;
            }
            failures += result.ExitCode == 0 ? 0 : 1;
        }
    }

    /// <summary>A workspace with a finished build, changed since: one notice is gone, one is new, one says something else.</summary>
    private static TestWorkspace Changed(out SortedDictionary<string, string> before, out SortedDictionary<string, string> clean)
    {
        var workspace = TestEstate.Of(2);
        Assert.Equal(0, workspace.Build("-q", "--edition", "standard").ExitCode);
        before = workspace.Files("dist");
        workspace.Replace(TestEstate.PathOf(0), "Newsletter 0", "News 0");
        File.Delete(workspace.Full(TestEstate.PathOf(1)));
        TestEstate.Add(workspace, 3);
        Assert.Equal(0, workspace.Build("-q", "-o", "clean").ExitCode);
        clean = workspace.Files("clean");
        return workspace;
    }
}
