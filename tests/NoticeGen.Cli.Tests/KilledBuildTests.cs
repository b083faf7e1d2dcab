using System.Globalization;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Hosting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>
/// The real program, killed by what it has done so far: every file is that of the last build or of the one that was
/// killed, none is missing, and the next build is as good as a first one.
/// </summary>
public sealed class KilledBuildTests
{
    private const int UsualKills = 10;
    private const int Notices = 12;

    /// <summary>
    /// A build may end before the news of its work arrives, on a busy machine more often. It is run again then; when it is
    /// never caught, it no longer makes the file that was waited for.
    /// </summary>
    private const int MostBuilds = 200;

    /// <summary>How often the program is killed; many times where there is time for it.</summary>
    private const string CountVariable = "NOTICEGEN_KILLS";

    private const string Journal = Manifest.FileName + ".both" + OutputClaim.TemporaryEnding;

    private static readonly string[] Names = ["High Street", "Low Street"];

    [Fact]
    public void No_file_is_lost_or_half_written_and_the_next_build_is_right()
    {
        var kills = Kills(UsualKills);
        var random = new Random(20261122);
        using var workspace = TestEstate.Of(Notices);
        var clean = new SortedDictionary<string, string>[2];
        for (var i = 0; i < 2; i++)
        {
            Rename(workspace, to: i);
            Assert.Equal(0, workspace.Build("-q", "-o", $"clean{i}").ExitCode);
            clean[i] = workspace.Files($"clean{i}");
        }
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        Assert.Equal(clean[1], workspace.Files("dist"));
        string[] pages = [.. clean[0].Keys.Where(path => clean[0][path] != clean[1][path] && path != Manifest.FileName)];
        var now = 1;
        for (var kill = 0; kill < kills; kill++)
        {
            var page = pages[random.Next(pages.Length)];
            // In the order of a build: begun, a page staged, the manifest of both being written and in place, a page in place.
            string[] moments = [OutputClaim.LockName, page + OutputClaim.TemporaryEnding, Journal, Manifest.FileName + Replacement.AsideEnding, page + Replacement.AsideEnding];
            var moment = moments[kill % moments.Length];
            var builds = 0;
            do
            {
                Assert.True(builds++ < MostBuilds, $"no build was still at work when it was seen to have made {moment}: is that file still made?");
                now = 1 - now;
                Rename(workspace, to: now);
            }
            while (!IsKilled(workspace, moment, clean[now], clean[1 - now]));
        }
    }

    /// <summary>How many are asked for.</summary>
    public static int Kills(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(CountVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : usual;

    [Fact]
    public void A_build_that_a_scheduler_ends_says_so_and_leaves_the_last_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM");
        using var workspace = TestEstate.Of(Notices);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        var now = 1;
        for (var builds = 0; ; builds++)
        {
            Assert.True(builds < MostBuilds, "no build was still at work when it was asked to end");
            now = 1 - now;
            Rename(workspace, to: now);
            var before = workspace.Files("dist");
            var result = RealProgram.RunUntilTerminated(workspace, ["build", "-q", "--as-at", TestEstate.Day], "dist/" + OutputClaim.LockName);
            Assert.False(File.Exists(workspace.Full("dist/" + OutputClaim.LockName)), "the folder is still claimed");
            if (result.ExitCode != ExitCode.Clean)
            {
                Assert.Equal(ExitCode.Cancelled, result.ExitCode);
                Assert.Equal(before, workspace.Files("dist"));
                return;
            }
        }
    }

    /// <summary>Builds with the program itself, which is killed when it has made a file of the output folder; false when it ended before.</summary>
    private static bool IsKilled(TestWorkspace workspace, string moment, SortedDictionary<string, string> clean, SortedDictionary<string, string> old)
    {
        var result = RealProgram.RunUntil(workspace, ["build", "-q", "--as-at", TestEstate.Day], "dist/" + moment);
        // Only a build that had no time to end leaves its claim on the folder.
        var isKilled = File.Exists(workspace.Full("dist/" + OutputClaim.LockName));
        Assert.True(isKilled || result.Error.Length == 0, result.ToString());
        var left = workspace.Files("dist");
        foreach (var (path, digest) in clean.Where(file => file.Key != Manifest.FileName))
        {
            Assert.True(left.TryGetValue(path, out var found), $"killed at {moment}: {path} is lost");
            Assert.True(found == digest || found == old[path], $"killed at {moment}: {path} is neither old nor new");
        }
        Assert.NotNull(Manifest.Read(File.ReadAllBytes(workspace.Full("dist/manifest.json"))));
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        Assert.Equal(clean, workspace.Files("dist"));
        return isKilled;
    }

    private static void Rename(TestWorkspace workspace, int to)
    {
        foreach (var path in (ReadOnlySpan<string>)[TestWorkspace.Authority, TestEstate.OtherAuthority])
        {
            workspace.Write(path, workspace.Read(path).Replace(Names[1 - to], Names[to], StringComparison.Ordinal));
        }
    }
}
