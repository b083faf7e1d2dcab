using NoticeGen.Cli.Hosting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>Formats beyond the usual three, fragments, and pages of a workspace's own, by the command line.</summary>
public sealed class OtherFormatTests
{
    [Fact]
    public void Settings_ask_for_formats_and_the_option_for_fragments()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("noticegen.yaml", "formats: [html, md]\nfragment_level: 3\n");

        var built = workspace.Run("build", "--edition", "standard", "--fragment");

        Assert.True(built.ExitCode == ExitCode.Clean, built.ToString());
        const string Folder = "dist/northtown-council/newsletter/newsletter.";
        Assert.Equal(
            ["dist/index.html", "dist/manifest.json", "dist/northtown-council/index.html", Folder + "fragment.html", Folder + "html", Folder + "md"],
            workspace.Snapshot("dist").Keys.Order(StringComparer.Ordinal));
        Assert.Contains("<h3 id=\"northtown-council-newsletter-", workspace.Read(Folder + "fragment.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("fragment.html", workspace.Read("dist/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_template_that_loads_a_script_stops_the_build_at_its_line()
    {
        using var workspace = TestWorkspace.Example();
        var page = File.ReadAllText(Path.Combine(Repository.Root, "templates", "standard", "page.html.scriban"));
        workspace.Write(
            "templates/standard/page.html.scriban",
            page.Replace("</head>", "<script src=\"https://www.example.org/x.js\"></script>\n</head>", StringComparison.Ordinal));

        var built = workspace.Run("build", "-f", "html", "--full");

        Assert.Equal(ExitCode.Findings, built.ExitCode);
        Assert.Contains("NG605 page-template-unfit", built.Output, StringComparison.Ordinal);
        Assert.Contains("--> templates/standard/page.html.scriban:18:1", built.Output, StringComparison.Ordinal);
    }
}
