using System.Runtime.Versioning;
using NoticeGen.Cli.Hosting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>What a real disk refuses: a file that may not be read, a folder that may not be written to, no room left.</summary>
[SupportedOSPlatform("linux")]
public sealed class RealDiskFaultTests
{
    private const string Logo = "notices/northtown-council/logo.svg";
    private const UnixFileMode Everyone = (UnixFileMode)0b111_111_111;
    private static readonly string[] Build = ["build", "--as-at", TestEstate.Day, "-f", "html", "-f", "pdf"];

    [Fact]
    public void A_logo_that_may_not_be_read_is_named_and_the_last_build_stays()
    {
        using var workspace = Built(out var before);
        workspace.Write(Logo, """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>""");
        workspace.Replace(TestWorkspace.Authority, "theme:\n", "theme:\n  logo: logo.svg\n  logo_alternative: A square\n");
        File.SetUnixFileMode(workspace.Full(Logo), UnixFileMode.None);
        var result = AsNobody(workspace);
        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains("logo.svg", result.Output + result.Error, StringComparison.Ordinal);
        Assert.Contains("may not be read: your account has no right to it", result.Output + result.Error, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Files("dist"));
        File.SetUnixFileMode(workspace.Full(Logo), Everyone);
        var after = AsNobody(workspace);
        Assert.True(after.ExitCode == ExitCode.Clean, after.ToString());
    }

    [Fact]
    public void A_folder_that_may_not_be_written_to_is_named_and_the_last_build_stays()
    {
        using var workspace = Built(out var before);
        workspace.Replace(TestWorkspace.Notice, "Our email newsletter", "Our monthly newsletter");
        var folder = workspace.Full("dist/northtown-council/newsletter");
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        var result = AsNobody(workspace);
        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains("it or its folder is read-only", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Files("dist"));
        File.SetUnixFileMode(folder, Everyone);
        Assert.Equal(ExitCode.Clean, AsNobody(workspace).ExitCode);
    }

    [Fact]
    public void A_disk_without_room_is_named_and_the_last_build_stays()
    {
        using var workspace = TestWorkspace.Example();
        Directory.CreateDirectory(workspace.Full("dist"));
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && RealProgram.Tool(workspace, "mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", workspace.Full("dist")),
            "a small disk of its own can be had only on Linux, by root");
        try
        {
            Assert.Equal(ExitCode.Clean, RealProgram.Run(workspace, [.. Build, "-q", "--edition", "standard"]).ExitCode);
            File.WriteAllBytes(workspace.Full("dist/other.bin"), new byte[256 * 1024]);
            var before = workspace.Files("dist");
            workspace.Replace(TestWorkspace.Notice, "Our email newsletter", "Our monthly newsletter");
            var result = RealProgram.Run(workspace, Build);
            Assert.Equal(ExitCode.TryAgain, result.ExitCode);
            Assert.Contains("the disk is full", result.Error, StringComparison.Ordinal);
            Assert.Equal(before, workspace.Files("dist"));
            File.Delete(workspace.Full("dist/other.bin"));
            Assert.Equal(ExitCode.Clean, RealProgram.Run(workspace, [.. Build, "--edition", "standard"]).ExitCode);
        }
        finally
        {
            RealProgram.Tool(workspace, "umount", workspace.Full("dist"));
        }
    }

    /// <summary>A workspace that everyone may change, with a build in it.</summary>
    private static TestWorkspace Built(out SortedDictionary<string, string> before)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the rights of files are those of Linux");
        var workspace = TestWorkspace.Example();
        Open(workspace);
        Assert.Equal(ExitCode.Clean, AsNobody(workspace).ExitCode);
        before = workspace.Files("dist");
        return workspace;
    }

    private static CommandResult AsNobody(TestWorkspace workspace)
    {
        var result = RealProgram.RunAsNobody(workspace, Build);
        Assert.SkipWhen(result is null, "only root can become another user, who must be able to read the program");
        return result;
    }

    private static void Open(TestWorkspace workspace)
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(workspace.Root, "*", SearchOption.AllDirectories).Append(workspace.Root))
        {
            File.SetUnixFileMode(path, Everyone);
        }
    }
}
