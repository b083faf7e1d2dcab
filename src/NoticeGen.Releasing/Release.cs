using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;

namespace NoticeGen.Releasing;

/// <summary>Where the sources stand, where the release goes and for which systems it is made.</summary>
/// <param name="Root">The folder of <c>NoticeGen.sln</c>.</param>
/// <param name="Output">Made if it is not there; only files of the release's own names are replaced in it.</param>
/// <param name="Systems">Such as <c>win-x64</c>.</param>
internal sealed record ReleasePlan(string Root, string Output, ImmutableArray<string> Systems)
{
    /// <summary>Whether programs are left to be compiled as they run: made minutes sooner, and half as fast in a short run.</summary>
    public bool IsQuick { get; init; }

    public string Program => Path.Combine(Root, "src", "NoticeGen.Cli");

    public string LockFile => Path.Combine(Program, "packages.lock.json");

    /// <summary>The notices as they stand in the repository, and inside the program.</summary>
    public string Notices => Path.Combine(Program, "third-party-notices.txt");

    public string FontLicence => Path.Combine(Root, "templates", "fonts", "OFL.txt");
}

/// <summary>
/// Makes everything that is handed out: the .NET tool package, one program file for each system that needs no .NET, the
/// bill of materials, and the SHA-256 of each.
/// </summary>
internal sealed class Release(ReleasePlan plan, string version, TextWriter log)
{
    public const string SumsName = "SHA256SUMS";

    private static readonly ImmutableArray<string> RuntimeTexts = ["LICENSE.TXT", "THIRD-PARTY-NOTICES.TXT"];

    public void Make()
    {
        // On a fresh machine only the packages of this project stand there, not those of the program.
        Dotnet("restore", plan.Program);
        var packages = ShippedPackage.ReadAll(plan.LockFile, PackageFolder());
        if (ThirdPartyNotices.Write(packages, File.ReadAllText(plan.FontLicence)) != File.ReadAllText(plan.Notices).ReplaceLineEndings("\n"))
        {
            throw new ReleaseFault("src/NoticeGen.Cli/third-party-notices.txt is not current: run `./build.ps1 docs`, and read what changed");
        }
        Directory.CreateDirectory(plan.Output);
        List<string> made = [Pack(), .. plan.Systems.Select(Publish), Describe(packages)];
        var sums = made.Order(StringComparer.Ordinal)
            .Select(name => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(plan.Output, name))))}  {name}\n");
        File.WriteAllText(Path.Combine(plan.Output, SumsName), string.Concat(sums));
        log.WriteLine($"{made.Count} files and {SumsName} in {plan.Output}");
    }

    private string Pack()
    {
        var name = $"NoticeGen.{version}.nupkg";
        Dotnet("pack", plan.Program, "--configuration", "Release", "--output", plan.Output);
        return File.Exists(Path.Combine(plan.Output, name)) ? name : throw new ReleaseFault($"dotnet pack made no {name}");
    }

    private string Publish(string system)
    {
        var folder = Path.Combine(plan.Root, "artifacts", "single-file", system);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
        Dotnet(
            "publish", plan.Program, "--configuration", "Release", "--runtime", system, "--self-contained", "--output", folder,
            "-p:PublishSingleFile=true", "-p:IncludeNativeLibrariesForSelfExtract=true", "-p:EnableCompressionInSingleFile=true",
            // Half of the time of a short run is else spent on compiling the program.
            $"-p:PublishReadyToRun={(plan.IsQuick ? "false" : "true")}");
        var program = system.StartsWith("win-", StringComparison.Ordinal) ? "noticegen.exe" : "noticegen";
        var archive = $"noticegen-{version}-{system}.zip";
        Archive.Write(
            Path.Combine(plan.Output, archive),
            [(program, Path.Combine(folder, program)), (Path.GetFileName(plan.Notices), plan.Notices), .. OfTheRuntime(system)],
            program);
        return archive;
    }

    /// <summary>The licence and notices of the .NET runtime, which is inside these programs.</summary>
    private static IEnumerable<(string Name, string Path)> OfTheRuntime(string system)
    {
        var pack = Path.Combine(PackageFolder(), $"microsoft.netcore.app.runtime.{system}");
        var folder = Directory.Exists(pack) ? Directory.EnumerateDirectories(pack).OrderBy(Version).LastOrDefault() : null;
        return folder is null
            ? throw new ReleaseFault($"the .NET runtime for {system} is not among the restored packages")
            : RuntimeTexts.Select(name => ("dotnet-runtime-" + name.ToLowerInvariant(), Path.Combine(folder, name)));
    }

    private static Version Version(string folder) => System.Version.TryParse(Path.GetFileName(folder), out var version) ? version : new Version();

    private string Describe(ImmutableArray<ShippedPackage> packages)
    {
        var name = $"noticegen-{version}.cdx.json";
        File.WriteAllBytes(Path.Combine(plan.Output, name), BillOfMaterials.Write(version, packages));
        return name;
    }

    private void Dotnet(params string[] arguments)
    {
        log.WriteLine("dotnet " + string.Join(' ', arguments));
        var start = new ProcessStartInfo("dotnet", [.. arguments, "--nologo", "--verbosity", "quiet"]) { WorkingDirectory = plan.Root };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new ReleaseFault($"dotnet {arguments[0]} ended with exit code {process.ExitCode}");
        }
    }

    /// <summary>Where restored packages stand, as NuGet has it.</summary>
    public static string PackageFolder() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
