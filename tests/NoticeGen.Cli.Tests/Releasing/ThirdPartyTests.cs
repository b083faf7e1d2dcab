using System.Collections.Immutable;
using System.Text.Json;
using NoticeGen.Cli.Hosting;
using NoticeGen.Releasing;
using Xunit;

namespace NoticeGen.Tests.Cli.Releasing;

/// <summary>What is said about the work of others that ships inside the program.</summary>
public sealed class ThirdPartyTests
{
    private static readonly ReleasePlan Plan = new(Repository.Root, "", []);

    private static readonly ImmutableArray<ShippedPackage> Shipped = ShippedPackage.ReadAll(Plan.LockFile, Release.PackageFolder());

    [Fact]
    public void Every_library_of_the_program_is_listed_and_no_tool_of_the_build()
    {
        var names = Shipped.Select(package => package.Name).ToList();
        Assert.Contains("Scriban.Signed", names);
        Assert.Contains("HarfBuzzSharp.NativeAssets.Win32", names);
        Assert.DoesNotContain("Microsoft.CodeAnalysis.BannedApiAnalyzers", names);
        Assert.DoesNotContain("xunit.v3", names);
    }

    [Fact]
    public void Every_licence_may_be_used_by_a_public_body() =>
        Assert.Equal([], Shipped.Where(package => !ThirdPartyNotices.Accepted.Contains(package.Licence)).Select(package => $"{package.Name}: {package.Licence}"));

    [Fact]
    public void A_licence_that_nobody_has_looked_at_stops_the_release()
    {
        var fault = Assert.Throws<ReleaseFault>(() => ThirdPartyNotices.Write([Shipped[0] with { Licence = "AGPL-3.0-only" }], ""));
        Assert.Contains("AGPL-3.0-only", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_is_not_restored_stops_the_release() =>
        Assert.Contains("dotnet restore", Assert.Throws<ReleaseFault>(() => ShippedPackage.ReadAll(Plan.LockFile, Path.GetTempPath())).Message, StringComparison.Ordinal);

    [Fact]
    public void The_program_prints_the_notices_that_it_carries()
    {
        using var workspace = TestWorkspace.Empty();
        var run = workspace.Run("licences");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(File.ReadAllText(Plan.Notices).ReplaceLineEndings("\n"), run.Output.ReplaceLineEndings("\n"));
        Assert.All(Shipped, package => Assert.Contains($"{package.Name} {package.Version}\n", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_bill_of_materials_names_each_package_with_its_digest_and_what_it_depends_on()
    {
        using var bill = JsonDocument.Parse(BillOfMaterials.Write("1.2.3", Shipped));
        var components = bill.RootElement.GetProperty("components").EnumerateArray().ToList();
        Assert.Equal(Shipped.Select(package => package.Name), components.Select(component => component.GetProperty("name").GetString()));
        Assert.All(components, component => Assert.Equal(128, component.GetProperty("hashes")[0].GetProperty("content").GetString()!.Length));
        var references = components.Select(component => component.GetProperty("bom-ref").GetString()).ToHashSet();
        var dependencies = bill.RootElement.GetProperty("dependencies").EnumerateArray().ToList();
        Assert.Equal("pkg:nuget/NoticeGen@1.2.3", dependencies[0].GetProperty("ref").GetString());
        Assert.All(dependencies.SelectMany(one => one.GetProperty("dependsOn").EnumerateArray()), one => Assert.Contains(one.GetString(), references));
    }

    [Fact]
    public void The_version_stands_in_one_place_and_the_changelog_knows_it()
    {
        var version = typeof(Release).Assembly.GetName().Version!.ToString(3);
        Assert.Equal(version, Tool.Version);
        Assert.Contains($"\n## {version}", File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md")), StringComparison.Ordinal);
    }
}
