using System.Diagnostics;
using System.Globalization;
using NoticeGen.Cli.Outputs;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>
/// The real program, killed at moments that nobody chose: every file is that of the last build or of the one that was
/// killed, none is missing, and the next build is as good as a first one.
/// </summary>
public sealed class KilledBuildTests
{
    private const int UsualKills = 8;
    private const int Notices = 12;

    /// <summary>How often the program is killed; many times where there is time for it.</summary>
    private const string CountVariable = "NOTICEGEN_KILLS";

    [Fact]
    public void No_file_is_lost_or_half_written_and_the_next_build_is_right()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable(CountVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : UsualKills;
        var random = new Random(20261122);
        using var workspace = TestEstate.Of(Notices);
        string[] names = ["High Street", "Low Street"];
        var clean = new SortedDictionary<string, string>[2];
        for (var i = 0; i < 2; i++)
        {
            Rename(workspace, names[1 - i], names[i]);
            Assert.Equal(0, workspace.Build("-q", "-o", $"clean{i}").ExitCode);
            clean[i] = workspace.Files($"clean{i}");
        }
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, Build(workspace, null));
        var usual = clock.Elapsed;
        Assert.Equal(clean[1], workspace.Files("dist"));
        var killed = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var now = kill % 2;
            Rename(workspace, names[1 - now], names[now]);
            // Mostly late, when files are being put in place.
            killed += Build(workspace, usual * (1 - (0.7 * random.NextDouble() * random.NextDouble()))) == 0 ? 0 : 1;
            var left = workspace.Files("dist");
            foreach (var (path, digest) in clean[now].Where(file => file.Key != Manifest.FileName))
            {
                Assert.True(left.TryGetValue(path, out var found), $"kill {kill}: {path} is lost");
                Assert.True(found == digest || found == clean[1 - now][path], $"kill {kill}: {path} is neither old nor new");
            }
            Assert.NotNull(Manifest.Read(File.ReadAllBytes(workspace.Full("dist/manifest.json"))));
            Assert.Equal(0, workspace.Build("-q").ExitCode);
            Assert.Equal(clean[now], workspace.Files("dist"));
        }
        Assert.True(kills == 0 || killed > 0, "every build ended before it was killed");
    }

    private static void Rename(TestWorkspace workspace, string from, string to)
    {
        foreach (var path in (ReadOnlySpan<string>)[TestWorkspace.Authority, TestEstate.OtherAuthority])
        {
            workspace.Write(path, workspace.Read(path).Replace(from, to, StringComparison.Ordinal));
        }
    }

    /// <summary>Builds with the program itself, which is killed after a while; gives its exit code.</summary>
    private static int Build(TestWorkspace workspace, TimeSpan? killAfter) =>
        RealProgram.Run(workspace, ["build", "-q", "--as-at", TestEstate.Day], killAfter).ExitCode;
}
