using System.IO.Compression;
using UglyToad.PdfPig;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>What the authority has not confirmed, as readers of the files see it; the transcript shows what is said of it.</summary>
public sealed class ToConfirmTests
{
    private const string Mark = "Draft: 1 point is still to be confirmed";

    private const string Question = "to_confirm:\n  - id: period\n    field: retention.period\n    question: Is one month right?\n";

    [Fact]
    public void Every_file_says_that_it_is_a_draft_until_the_question_is_answered()
    {
        using var workspace = TestWorkspace.Example();
        var notice = workspace.Read(TestWorkspace.Notice);
        string[] build = ["build", "--fragment", .. Formats().SelectMany(format => new[] { "--format", format })];
        workspace.Write(TestWorkspace.Notice, notice + Question);
        Assert.Equal(0, workspace.Run(build).ExitCode);
        var files = Files(workspace);
        Assert.True(files.Length > 10, string.Join(' ', files));
        Assert.All(files, file => Assert.Contains(Mark, Words(file), StringComparison.Ordinal));

        workspace.Write(TestWorkspace.Notice, notice);
        Assert.Equal(0, workspace.Run(build).ExitCode);
        Assert.All(Files(workspace), file => Assert.DoesNotContain("to be confirmed", Words(file), StringComparison.Ordinal));
    }

    [Fact]
    public void A_strict_build_publishes_what_has_no_question_and_holds_the_rest_back()
    {
        using var workspace = TestWorkspace.Example();
        var notice = workspace.Read(TestWorkspace.Notice);
        workspace.Write("notices/northtown-council/other.yaml", notice.Replace("Our email newsletter", "Our other newsletter", StringComparison.Ordinal));
        workspace.Write(TestWorkspace.Notice, notice + Question);
        Assert.Equal(1, workspace.Run("build", "--strict", "--format", "html").ExitCode);
        Assert.True(File.Exists(workspace.Full("dist/northtown-council/other/other.html")));
        Assert.False(File.Exists(workspace.Full("dist/northtown-council/newsletter/newsletter.html")));

        // A build that was made without it is no way around.
        Assert.Equal(0, workspace.Run("build", "--format", "html").ExitCode);
        Assert.Equal(1, workspace.Run("build", "--strict", "--format", "html").ExitCode);
    }

    [Fact]
    public void No_comment_baseline_or_setting_makes_a_strict_build_publish_it()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write(TestWorkspace.Notice, workspace.Read(TestWorkspace.Notice) + Question.Replace("    question", "    # noticegen: ignore[not-confirmed] asked twice\n    question", StringComparison.Ordinal));
        Assert.DoesNotContain("NG128", workspace.Run("lint", "--output-format", "concise").Output, StringComparison.Ordinal);
        Assert.Equal(1, workspace.Run("build", "--strict", "--format", "html").ExitCode);
    }

    [Fact]
    public void A_draft_and_a_strict_build_do_not_go_together()
    {
        using var workspace = TestWorkspace.Example();
        Assert.Contains("--strict", workspace.Run("build", "--strict", "--draft").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_for_a_board_counts_the_questions()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write(TestWorkspace.Notice, workspace.Read(TestWorkspace.Notice) + Question);
        Assert.Contains("for the authority to confirm</dt><dd>1</dd>", workspace.Run("lint", "--output-format", "html").Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Formats() => ["html", "pdf", "docx", "md", "txt", "json"];

    private static string[] Files(TestWorkspace workspace) => Directory.GetFiles(workspace.Full("dist/northtown-council/newsletter"));

    private static string Words(string file)
    {
        switch (Path.GetExtension(file))
        {
            case ".pdf":
                using (var pdf = PdfDocument.Open(file))
                {
                    return string.Join(' ', pdf.GetPage(1).GetWords().Select(word => word.Text));
                }
            case ".docx":
                using (var word = ZipFile.OpenRead(file))
                {
                    return string.Concat(word.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(Text));
                }
            default:
                return File.ReadAllText(file);
        }
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
