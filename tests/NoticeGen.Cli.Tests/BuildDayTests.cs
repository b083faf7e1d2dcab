using System.IO.Compression;
using UglyToad.PdfPig;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>What is published does not age: a build on another day gives the same files as long as nothing changed.</summary>
public sealed class BuildDayTests
{
    private const string Document = "dist/northtown-council/newsletter/newsletter";

    private const string Settings = "output: dist\nformats: [html, pdf, docx, md, txt, json]\n";

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2027-01-01")]
    // The review is overdue by then, which is a finding and no word of a document.
    [InlineData("2029-02-28")]
    public void Published_files_are_current_on_a_later_day(string day)
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("noticegen.yaml", Settings);
        Assert.Equal(0, workspace.Build("--attach-source", "--fragment").ExitCode);
        var before = workspace.Snapshot("dist");
        var check = workspace.Run("build", "--check", "--attach-source", "--fragment", "--as-at", day);
        Assert.True(check.ExitCode == 0, check.ToString());
        Assert.Equal(0, workspace.Run("build", "--attach-source", "--fragment", "--as-at", day).ExitCode);
        Assert.Equal(before, workspace.Snapshot("dist"));
    }

    [Fact]
    public void An_estate_with_a_search_is_the_same_when_it_is_built_on_another_day_elsewhere()
    {
        using var workspace = TestEstate.Of(201);
        Assert.Equal(0, workspace.Build("-q", "-o", "first").ExitCode);
        Assert.Equal(0, workspace.Run("build", "-q", "-o", "second", "--as-at", "2026-12-24").ExitCode);
        var first = workspace.Files("first");
        Assert.Contains("manifest.json", first.Keys);
        Assert.Contains("notices.json", first.Keys);
        Assert.Contains("northtown-council/index.html", first.Keys);
        Assert.Equal(first, workspace.Files("second"));
    }

    [Fact]
    public void Documents_are_dated_by_their_publication()
    {
        using var workspace = TestWorkspace.Example();
        Publish(workspace, "published: 2026-03-02");
        Assert.Equal("2026-03-02T00:00:00Z", WordDay(workspace));
        using var pdf = PdfDocument.Open(workspace.Full(Document + ".pdf"));
        Assert.Equal("D:20260302000000Z", pdf.Information.CreationDate);
        Assert.Contains("The newest notice here was published on <time datetime=\"2026-03-02\">", workspace.Read("dist/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_whose_publication_nobody_knows_carry_no_date()
    {
        using var workspace = TestWorkspace.Example();
        Publish(workspace, "# not yet published");
        Assert.Null(WordDay(workspace));
        using var pdf = PdfDocument.Open(workspace.Full(Document + ".pdf"));
        Assert.Null(pdf.Information.CreationDate);
        Assert.DoesNotContain("newest", workspace.Read("dist/index.html"), StringComparison.Ordinal);
        Assert.Equal(0, workspace.Run("build", "--check", "--draft", "--as-at", "2026-11-23").ExitCode);
    }

    [Fact]
    public void A_draft_without_errors_counts_none()
    {
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Build("--draft", "-f", "html").ExitCode);
        var page = workspace.Read(Document + ".html");
        Assert.Contains("Draft, not for publication", page, StringComparison.Ordinal);
        Assert.DoesNotContain("0 errors", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_where_nothing_was_built_says_what_it_is_for()
    {
        using var workspace = TestWorkspace.Example();
        var result = workspace.Build("--check");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("there is no earlier build in `dist` to compare with", result.Error, StringComparison.Ordinal);
        Assert.Contains(".gitignore", result.Error, StringComparison.Ordinal);
    }

    private static void Publish(TestWorkspace workspace, string line)
    {
        workspace.Write("noticegen.yaml", Settings);
        var notice = workspace.Read(TestWorkspace.Notice);
        workspace.Write(TestWorkspace.Notice, string.Join('\n', notice.Split('\n').Select(old => old.StartsWith("published:", StringComparison.Ordinal) ? line : old)));
        Assert.Equal(0, workspace.Build("--draft").ExitCode);
    }

    private static string? WordDay(TestWorkspace workspace)
    {
        using var archive = ZipFile.OpenRead(workspace.Full(Document + ".docx"));
        using var properties = archive.GetEntry("docProps/core.xml")!.Open();
        return System.Xml.Linq.XDocument.Load(properties).Root!.Elements().FirstOrDefault(element => element.Name.LocalName == "created")?.Value;
    }
}
