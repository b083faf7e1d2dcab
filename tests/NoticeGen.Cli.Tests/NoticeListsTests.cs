using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>The lists of a large estate.</summary>
public sealed class NoticeListsTests
{
    [Theory]
    [InlineData(200, false)]
    [InlineData(201, true)]
    public void A_large_estate_has_what_its_search_looks_through_and_the_manifest_names_it(int notices, bool hasIndex)
    {
        using var workspace = TestWorkspace.Empty();
        var templates = NoticeGen.Testing.Workspace.Project.Open(NoticeGen.Testing.Workspace.WithoutLint).Value!.Templates;
        using var output = OutputFolder.Open(workspace.Full("dist"), new DiskStore(), writes: true);
        var lists = NoticeLists.Stage([.. Enumerable.Range(0, notices).Select(FileOf)], templates, output);
        Assert.True(lists.IsWhole);
        Assert.Equal(
            ["a/index.html", "b/index.html", "index.html", .. hasIndex ? new[] { "notices.json" } : []],
            lists.Files.Select(file => file.Path).Order(StringComparer.Ordinal));
        output.Commit(new Manifest(lists.Files), Tool.Version);
        Assert.Equal(!hasIndex, workspace.Read("dist/index.html").Contains("Notice 7,", StringComparison.Ordinal));
        Assert.Contains("Notice 7,", workspace.Read("dist/b/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_staff_read_is_published_and_not_listed()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace("noticegen.yaml", "output: dist", "output: dist\neditions: [standard, poster, script]");
        Assert.Equal(0, workspace.Run("build").ExitCode);
        Assert.True(File.Exists(workspace.Full("dist/northtown-council/newsletter/newsletter.script.docx")));
        Assert.Contains("newsletter.poster.pdf", workspace.Read("dist/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("newsletter.script.", workspace.Read("dist/index.html"), StringComparison.Ordinal);
    }

    private static ManifestFile FileOf(int number)
    {
        var authority = number % 2 == 0 ? "a" : "b";
        return new ManifestFile
        {
            Path = $"{authority}/n{number}/n{number}.html",
            Sha256 = "",
            Bytes = 1,
            Format = "html",
            Edition = "standard",
            Language = "en",
            Notice = new ManifestNotice { Id = $"{authority}/n{number}", Title = $"Notice {number}", Authority = authority.ToUpperInvariant() },
        };
    }
}
