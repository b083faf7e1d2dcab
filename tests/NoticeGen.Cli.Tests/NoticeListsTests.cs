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
        var pipeline = NoticeGen.Testing.Workspace.Project.Open(NoticeGen.Testing.Workspace.WithoutLint).Value!;
        using var output = OutputFolder.Open(workspace.Full("dist"), new DiskStore(), writes: true);
        var lists = NoticeLists.Stage([.. Enumerable.Range(0, notices).Select(FileOf)], pipeline, output);
        Assert.True(lists.IsWhole);
        Assert.Equal(
            ["a/index.html", "b/index.html", "index.html", .. hasIndex ? new[] { "notices.json" } : []],
            lists.Files.Select(file => file.Path).Order(StringComparer.Ordinal));
        output.Commit(new Manifest(lists.Files), Tool.Version);
        Assert.Equal(!hasIndex, workspace.Read("dist/index.html").Contains("Notice 7,", StringComparison.Ordinal));
        Assert.Contains("Notice 7,", workspace.Read("dist/b/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_an_authority_looks_as_its_notices_do_in_a_build_and_after_a_merge()
    {
        using var workspace = TestEstate.Of(2);
        workspace.Write("notices/southtown-council/logo.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#6a1b3d"/></svg>""");
        Theme(workspace, "brand: \"#6a1b3d\"", "on_brand: \"#ffffff\"", "logo: logo.svg", "logo_alternative: Southtown");
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        AssertLooks("dist");
        Assert.Equal(0, workspace.Build("-q", "--unit", "northtown-council", "-o", "north").ExitCode);
        Assert.Equal(0, workspace.Build("-q", "--unit", "southtown-council", "-o", "south").ExitCode);
        Assert.Equal(0, workspace.Run("merge-manifests", "north", "south", "-o", "joined").ExitCode);
        AssertLooks("joined");
        // A build of another authority lists it as it is.
        Assert.Equal(0, workspace.Build("-q", "--force", "--authority", "northtown-council").ExitCode);
        AssertLooks("dist");

        void AssertLooks(string folder)
        {
            Assert.Contains("#6a1b3d", workspace.Read($"{folder}/southtown-council/n01/n01.html"), StringComparison.Ordinal);
            Assert.Contains("#6a1b3d", workspace.Read($"{folder}/southtown-council/index.html"), StringComparison.Ordinal);
            Assert.Contains("alt=\"Southtown\"", workspace.Read($"{folder}/southtown-council/index.html"), StringComparison.Ordinal);
            foreach (var other in (ReadOnlySpan<string>)["index.html", "northtown-council/index.html"])
            {
                Assert.DoesNotContain("#6a1b3d", workspace.Read($"{folder}/{other}"), StringComparison.Ordinal);
                Assert.DoesNotContain("class=\"logo\"", workspace.Read($"{folder}/{other}"), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_look_that_cannot_be_used_is_told_of_the_notices_and_the_list_has_that_of_all_lists()
    {
        using var workspace = TestEstate.Of(2);
        Assert.Equal(0, workspace.Build("-q").ExitCode);
        Theme(workspace, "brand: mauve", "logo: none.svg", "page: none.html");
        Assert.NotEqual(0, workspace.Build("-q").ExitCode);
        Assert.Contains("Newsletter 1", workspace.Read("dist/southtown-council/index.html"), StringComparison.Ordinal);
        Assert.Equal(Style("dist/index.html"), Style("dist/southtown-council/index.html"));

        string Style(string path) => workspace.Read(path).Split("<style>")[1].Split("</style>")[0];
    }

    [Theory]
    [InlineData("first: cy", "newsletter.cy.html")]
    [InlineData("first: en", "newsletter.html")]
    public void A_notice_is_listed_in_each_language_and_first_in_that_which_comes_first(string first, string page)
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Run("init", "--language", "cy");
        workspace.Write("noticegen.yaml", $"output: dist\nlanguages: [en, cy]\n{first}\n");
        Assert.Equal(0, workspace.Run("build", "-q").ExitCode);
        foreach (var list in (string[])["dist/index.html", "dist/northtown-council/index.html"])
        {
            var titles = workspace.Read(list).Split("<ul class=\"notices\">")[1];
            Assert.Contains(page, titles[..titles.IndexOf("</a>", StringComparison.Ordinal)], StringComparison.Ordinal);
            Assert.Contains("newsletter.cy.html\" hreflang=\"cy\"><span lang=\"cy\" dir=\"ltr\">Ein cylchlythyr e-bost: sut rydym yn defnyddio eich gwybodaeth</span></a>", titles, StringComparison.Ordinal);
            Assert.Contains("newsletter.html\">Our email newsletter: how we use your information</a>", titles, StringComparison.Ordinal);
            var editions = System.Text.RegularExpressions.Regex.Matches(titles, "<dt>[^<]+").Select(edition => edition.Value[4..]).ToList();
            Assert.Equal(page == "newsletter.html" ? ["Full notice", "Full notice (Cymraeg)"] : ["Full notice (Cymraeg)", "Full notice"], editions[..2]);
        }
    }

    [Fact]
    public void A_title_that_is_said_in_no_other_language_is_listed_once()
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Run("init", "--language", "cy");
        workspace.Write("noticegen.yaml", "output: dist\nlanguages: [en, cy]\nfirst: cy\n");
        workspace.Replace("notices/northtown-council/newsletter.cy.yaml", "title: \"Ein cylchlythyr e-bost: sut rydym yn defnyddio eich gwybodaeth\"", "");
        Assert.Equal(0, workspace.Run("build", "-q").ExitCode);
        var list = workspace.Read("dist/index.html").Split("<ul class=\"notices\">")[1];
        Assert.StartsWith("<a href=\"northtown-council/newsletter/newsletter.html\">Our email newsletter: how we use your information</a></h", list[list.IndexOf("<a ", StringComparison.Ordinal)..], StringComparison.Ordinal);
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

    private static void Theme(TestWorkspace workspace, params IEnumerable<string> lines) => workspace.Write(
        TestEstate.OtherAuthority,
        string.Join('\n', [.. workspace.Read(TestEstate.OtherAuthority).Split('\n').TakeWhile(line => line != "theme:"), "theme:", .. lines.Select(line => $"  {line}"), ""]));

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
