using System.IO.Compression;
using System.Security.Cryptography;
using NoticeGen.Releasing;
using Xunit;

namespace NoticeGen.Tests.Cli.Releasing;

/// <summary>
/// What is handed out, used as a new user would use it: in an empty folder, away from the sources. The release is made
/// before the tests (NOTICEGEN_RELEASE names its folder), because building inside a test would fight with its own build.
/// </summary>
public sealed class ReleaseTests : IDisposable
{
    private static readonly string Version = typeof(Release).Assembly.GetName().Version!.ToString(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("noticegen-release-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_file_is_listed_with_its_digest()
    {
        var release = Folder();
        var sums = File.ReadAllLines(Path.Combine(release, Release.SumsName)).ToDictionary(line => line[66..], line => line[..64], StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(release).Select(path => Path.GetFileName(path)).Where(name => name != Release.SumsName);
        Assert.Equal(files.Order(StringComparer.Ordinal), sums.Keys.Order(StringComparer.Ordinal));
        Assert.All(sums, sum => Assert.Equal(sum.Value, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(release, sum.Key))))));
        Assert.Contains($"noticegen-{Version}-win-x64.zip", sums.Keys);
    }

    [Fact]
    public void The_programs_come_with_the_licences_of_what_is_inside()
    {
        var release = Folder();
        foreach (var (system, program) in new[] { ("win-x64", "noticegen.exe"), ("linux-x64", "noticegen") })
        {
            using var zip = ZipFile.OpenRead(Path.Combine(release, $"noticegen-{Version}-{system}.zip"));
            Assert.Equal(
                ["dotnet-runtime-license.txt", "dotnet-runtime-third-party-notices.txt", program, "third-party-notices.txt"],
                zip.Entries.Select(entry => entry.FullName));
            Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        }
    }

    [Fact]
    public async Task The_tool_package_installs_from_a_folder_and_builds_notices_in_an_empty_one()
    {
        var release = Folder();
        var tools = Path.Combine(_folder, "tools");
        var feed = Path.Combine(_folder, "nuget.config");
        await File.WriteAllTextAsync(
            feed,
            $"<configuration><packageSources><clear /><add key=\"release\" value=\"{release}\" /></packageSources></configuration>",
            TestContext.Current.CancellationToken);
        var installed = await Validators.Run("dotnet", "tool", "install", "NoticeGen", "--version", Version, "--tool-path", tools, "--configfile", feed);
        Assert.True(installed.ExitCode == 0, installed.Output);
        await Use(Path.Combine(tools, OperatingSystem.IsWindows() ? "noticegen.exe" : "noticegen"));
    }

    [Fact]
    public async Task The_single_file_needs_nothing_beside_it()
    {
        var release = Folder();
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("the program for Linux runs on Linux only");
        }
        var alone = Path.Combine(_folder, "alone");
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(release, $"noticegen-{Version}-linux-x64.zip"), alone, TestContext.Current.CancellationToken);
        await Use(Path.Combine(alone, "noticegen"));
    }

    /// <summary>The README's first steps: init, build, look at what is there.</summary>
    private async Task Use(string program)
    {
        var workspace = Path.Combine(_folder, "notices");
        var version = await Validators.Run(program, "--version");
        Assert.Equal((0, $"noticegen {Version}"), (version.ExitCode, version.Output.Trim()));
        var init = await Validators.Run(program, "init", workspace);
        Assert.True(init.ExitCode == 0, init.Output);
        var build = await Validators.Run(program, "build", "--config", Path.Combine(workspace, "noticegen.yaml"));
        Assert.True(build.ExitCode == 0, build.Output);
        var made = Directory.EnumerateFiles(Path.Combine(workspace, "dist"), "*", SearchOption.AllDirectories).Select(path => Path.GetExtension(path)).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string> { ".html", ".pdf", ".docx" }, made);
    }

    private static string Folder()
    {
        var folder = Environment.GetEnvironmentVariable("NOTICEGEN_RELEASE");
        if (folder is not { Length: > 0 } || !Directory.Exists(folder))
        {
            Validators.Missing("NOTICEGEN_RELEASE names no folder; `./build.ps1 release` makes one in artifacts/release");
        }
        return Path.GetFullPath(folder!);
    }
}
