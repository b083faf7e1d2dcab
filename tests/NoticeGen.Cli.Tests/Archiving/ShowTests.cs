using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using NoticeGen.Cli.Archiving;
using Xunit;

namespace NoticeGen.Tests.Cli.Archiving;

/// <summary>Texts of other days, out of archives and out of a real repository of git; what else <c>show</c> says stands in show.transcript.</summary>
public sealed class ShowTests
{
    private const string First = "You can stop it at any time.";
    private const string Second = "You can stop it whenever you like.";

    [Fact]
    public void Each_day_has_the_text_that_stood_then()
    {
        using var workspace = Published();
        Assert.Contains(First, Words(workspace.Run("show", "newsletter", "--as-at", "2026-05-03")), StringComparison.Ordinal);
        Assert.Contains(First, Words(workspace.Run("show", "newsletter", "--as-at", "2026-11-08")), StringComparison.Ordinal);
        Assert.Contains(Second, Words(workspace.Run("show", "newsletter", "--as-at", "2026-11-09")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("md")]
    [InlineData("html")]
    [InlineData("json")]
    public void Other_formats_come_alone_to_the_output_as_they_were_archived(string format)
    {
        using var workspace = Published();
        var shown = workspace.Run("show", "newsletter", "--as-at", "2026-05-03", "--format", format);
        using var reader = ArchiveReader.Open(workspace.Full("archives/archive-2026-05-03.zip"));
        var archived = reader.Read((format == "html" ? "documents" : "texts") + "/northtown-council/newsletter/newsletter." + format)!;
        Assert.Equal(Encoding.UTF8.GetString(archived), shown.Output);
        Assert.Contains("version 1.0", shown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_is_written_to_a_file_and_never_over_another()
    {
        using var workspace = Published();
        Assert.Equal(0, workspace.Run("show", "newsletter", "--format", "pdf", "-o", "then.pdf", "--as-at", "2026-05-03").ExitCode);
        using var reader = ArchiveReader.Open(workspace.Full("archives/archive-2026-05-03.zip"));
        Assert.Equal(reader.Read("documents/northtown-council/newsletter/newsletter.pdf"), File.ReadAllBytes(workspace.Full("then.pdf")));
        Assert.Equal(0, workspace.Run("show", "newsletter", "--format", "pdf", "-o", "then.pdf", "--as-at", "2026-05-03").ExitCode);
        Assert.Equal(2, workspace.Run("show", "newsletter", "--format", "pdf", "-o", "then.pdf").ExitCode);
    }

    [Fact]
    public void An_archive_is_enough_without_a_workspace()
    {
        using var workspace = Published();
        using var elsewhere = TestWorkspace.Empty();
        File.Copy(workspace.Full("archives/archive-2026-05-03.zip"), elsewhere.Full("kept.zip"));
        var shown = elsewhere.Run("show", "newsletter", "--as-at", "2026-06-01", "--archive", "kept.zip");
        Assert.Equal(0, shown.ExitCode);
        Assert.Contains(First, Words(shown), StringComparison.Ordinal);
        Assert.Contains("line 1 of kept.zip/ledger.jsonl", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_archive_is_named_and_another_one_used()
    {
        using var workspace = Published();
        File.Copy(workspace.Full("archives/archive-2026-05-03.zip"), workspace.Full("archives/copy.zip"));
        var bytes = File.ReadAllBytes(workspace.Full("archives/archive-2026-05-03.zip"));
        // A letter of the text itself; the zip's own lists stay whole.
        bytes[bytes.AsSpan().LastIndexOf("at any time"u8)] ^= 1;
        workspace.Write("archives/archive-2026-05-03.zip", bytes);
        var shown = workspace.Run("show", "newsletter", "--as-at", "2026-05-03");
        Assert.Contains("from copy.zip", shown.Output, StringComparison.Ordinal);
        Assert.Contains("`archive-2026-05-03.zip` cannot be used: it does not fit the ledger", shown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_shows_what_was_changed()
    {
        using var workspace = Published();
        var diff = workspace.Run("show", "newsletter", "--diff", "2026-05-03");
        Assert.Equal(diff.Output, workspace.Run("show", "newsletter", "--as-at", "2026-05-03", "--diff", "1.1").Output);
        Assert.Contains("\n-> We use", diff.Output, StringComparison.Ordinal);
        Assert.Contains("whenever you like", diff.Output, StringComparison.Ordinal);
        Assert.StartsWith("no difference", workspace.Run("show", "newsletter", "--diff", "1.1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_archive_git_gives_the_same_words_and_proves_it()
    {
        using var workspace = InGit();
        Directory.Delete(workspace.Full("archives"), recursive: true);
        var shown = workspace.Run("show", "newsletter", "--as-at", "2026-05-03");
        Assert.True(shown.ExitCode == 0, shown.ToString());
        Assert.Contains("by its hash the same words as were published", shown.Output, StringComparison.Ordinal);
        Assert.Contains(First, Words(shown), StringComparison.Ordinal);
        Assert.Contains("  git ", workspace.Run("show", "newsletter", "--list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_comes_out_otherwise_today_is_never_passed_off_as_the_published_one()
    {
        using var workspace = InGit();
        Directory.Delete(workspace.Full("archives"), recursive: true);
        // As if other templates had made the text then; in the older form, in which a line vouches for no other.
        var ledger = Regex.Replace(workspace.Read("ledger.jsonl"), ",\"archiveSha256\":[^}]*", "");
        var hash = ledger[(ledger.IndexOf("textSha256", StringComparison.Ordinal) + 13)..][..64];
        workspace.Write("ledger.jsonl", ledger.Replace(hash, new string('0', 64), StringComparison.Ordinal));
        var shown = workspace.Run("show", "newsletter", "--as-at", "2026-05-03");
        Assert.Equal(1, shown.ExitCode);
        Assert.Contains("NOT word for word what was published", shown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Git_is_only_read_and_odd_names_do_no_harm()
    {
        using var workspace = InGit();
        workspace.Write("notices/northtown-council/--output=x.yaml", "title: x\n");
        workspace.Write("notices/northtown-council/a\"b 'c.svg", "<svg/>");
        Git(workspace, "add", "-A");
        Git(workspace, "commit", "-q", "-m", "odd names");
        Directory.Delete(workspace.Full("archives"), recursive: true);
        var before = workspace.Snapshot(".git");
        Assert.Equal(0, workspace.Run("show", "newsletter", "--as-at", "2026-05-03").ExitCode);
        Assert.Equal(before, workspace.Snapshot(".git"));
    }

    [Fact]
    public void A_program_called_git_among_the_notices_is_not_run()
    {
        using var workspace = Published();
        Directory.Delete(workspace.Full("archives"), recursive: true);
        workspace.Write("git", "#!/bin/sh\ntouch ran\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(workspace.Full("git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        workspace.Set("PATH", "." + Path.PathSeparator + "bin");
        var shown = workspace.Run("show", "newsletter");
        Assert.Equal(2, shown.ExitCode);
        Assert.Contains("git is not installed", shown.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(workspace.Full("ran")));
    }

    /// <summary>Version 1.0 of 3 May and 1.1 of 9 November, each archived on its day.</summary>
    private static TestWorkspace Published(Action<TestWorkspace>? afterEach = null)
    {
        var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, "published: 2026-11-22", "published: 2026-05-03");
        Assert.Equal(0, workspace.Run("archive", "-q", "--as-at", "2026-05-03").ExitCode);
        afterEach?.Invoke(workspace);
        ArchiveCommandTests.NewVersion(workspace);
        workspace.Replace(TestWorkspace.Notice, "published: 2026-05-03", "published: 2026-11-09");
        Assert.Equal(0, workspace.Run("archive", "-q", "--as-at", "2026-11-09").ExitCode);
        afterEach?.Invoke(workspace);
        return workspace;
    }

    /// <summary>The same, with a commit after each archive.</summary>
    private static TestWorkspace InGit()
    {
        if (!OnPath())
        {
            Validators.Missing("`git` is not on the path");
        }
        var workspace = Published(each =>
        {
            if (!Directory.Exists(each.Full(".git")))
            {
                Git(each, "init", "-q");
            }
            Git(each, "add", "-A");
            Git(each, "commit", "-q", "-m", "published");
        });
        return workspace.Set("PATH", Environment.GetEnvironmentVariable("PATH")!);
    }

    private static bool OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "git.exe" : "git")));

    private static void Git(TestWorkspace workspace, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = workspace.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
    }

    /// <summary>What was shown, on one line: texts are wrapped.</summary>
    private static string Words(CommandResult shown) => string.Join(' ', shown.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
