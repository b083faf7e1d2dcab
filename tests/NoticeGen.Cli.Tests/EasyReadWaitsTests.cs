using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>An Easy Read edition that is not ready waits; the full notice is published without it.</summary>
public sealed class EasyReadWaitsTests
{
    private const string Page = "dist/northtown-council/newsletter/newsletter.html";
    private const string EasyPage = "dist/northtown-council/newsletter/newsletter.easy-read.html";
    private const string Recipient = "    easy_read:\n      - words: We pay a company. It sends the emails for us.\n        picture: paid-service\n";
    private const string Purpose = "    easy_read:\n      - words: We send you news by email.\n        picture: email\n";
    private const string NameRow = "      - words: We use your name.\n        picture: identity-card\n";

    /// <summary>What is missing, by what is taken out of the notice or put into it, and the one finding for it.</summary>
    public static TheoryData<string, string, string> Unready => new()
    {
        { Recipient, "", "NG501" },
        { Recipient + "\n", "\n  - id: other\n    name: The people who mend our computers\n    why: They mend them.\n    role: processor\n\n", "NG501" },
        { NameRow, NameRow + "        draft: true\n", "NG523" },
        { NameRow, NameRow.Replace("We use your name.", "\"[insert what]\"", StringComparison.Ordinal), "NG523" },
        { NameRow, NameRow.Replace("We use your name.", "TBC", StringComparison.Ordinal), "NG523" },
        { "  title: Our email news and your information", "  title: \"[insert the title in easy words]\"", "NG523" },
    };

    [Theory]
    [MemberData(nameof(Unready))]
    public void Only_Easy_Read_waits_for_its_words_and_one_finding_says_so(string before, string after, string code)
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, before, after);
        var linted = workspace.Run("lint", "--output-format", "concise");
        Assert.Equal(0, linted.ExitCode);
        Assert.Contains(": warning " + code, Assert.Single(linted.Output.Split('\n'), IsFinding), StringComparison.Ordinal);
        var built = workspace.Run("build", "--format", "html");
        Assert.Equal(0, built.ExitCode);
        Assert.True(File.Exists(workspace.Full(Page)));
        Assert.False(File.Exists(workspace.Full(EasyPage)));
        Assert.Contains("Easy Read of `northtown-council/newsletter` is not ready", built.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_says_that_the_Easy_Read_of_the_last_one_is_taken_away()
    {
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("build", "--format", "html").ExitCode);
        workspace.Replace(TestWorkspace.Notice, Purpose, "");
        Assert.Contains("the one of the last build is taken away", workspace.Run("build", "--format", "html").Error, StringComparison.Ordinal);
        Assert.False(File.Exists(workspace.Full(EasyPage)));
    }

    [Fact]
    public void An_archive_holds_what_is_published_and_says_what_waits()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, Purpose, "");
        var archived = workspace.Run("archive");
        Assert.Equal(0, archived.ExitCode);
        Assert.Contains("1 new line in ledger.jsonl", archived.Output, StringComparison.Ordinal);
        Assert.Contains("Easy Read of `northtown-council/newsletter` is not ready, and is not archived", archived.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("easy-read", workspace.Read("ledger.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_says_that_the_ledger_goes_on_with_an_Easy_Read_text_that_waits_for_its_successor()
    {
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("archive", "--output", "first.zip").ExitCode);
        workspace.Replace(TestWorkspace.Notice, Purpose, "");
        var archived = workspace.Run("archive", "--output", "second.zip");
        Assert.True(archived.ExitCode == 0, archived.ToString());
        Assert.Contains("the ledger goes on with its text of 2026-11-22, and cannot say when that was taken down", archived.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_missing_words_are_one_finding_that_names_the_command()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, Recipient, "");
        workspace.Replace(TestWorkspace.Notice, Purpose, "");
        workspace.Replace(TestWorkspace.Notice, "    easy_read:\n" + NameRow, "");
        var found = workspace.Run("lint").Output;
        Assert.Equal(1, found.Split("[NG5").Length - 1);
        Assert.Contains("noticegen easy-read draft northtown-council/newsletter", found, StringComparison.Ordinal);
        Assert.Equal(0, workspace.Run("easy-read", "draft").ExitCode);
        Assert.Contains("NG523", Assert.Single(workspace.Run("lint", "--output-format", "concise").Output.Split('\n'), IsFinding), StringComparison.Ordinal);
        Assert.Equal(0, workspace.Run("easy-read", "accept", "--all").ExitCode);
        Assert.DoesNotContain("draft:", workspace.Read(TestWorkspace.Notice), StringComparison.Ordinal);
        Assert.Equal(0, workspace.Run("build", "--format", "html").ExitCode);
        Assert.True(File.Exists(workspace.Full(EasyPage)));
    }

    [Theory]
    [InlineData("lint", "--edition", "standard")]
    [InlineData("lint", "--select", "NG109")]
    public void What_is_not_made_or_not_asked_for_is_not_judged(params string[] arguments)
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, Recipient, "");
        workspace.Replace(TestWorkspace.Notice, NameRow, NameRow.Replace("We use your name.", "\"[x] <b>\"", StringComparison.Ordinal));
        var found = workspace.Run([.. arguments, "--output-format", "concise"]);
        Assert.Equal(0, found.ExitCode);
        Assert.DoesNotContain(found.Output.Split('\n'), IsFinding);
    }

    [Fact]
    public void Rows_of_an_edition_that_is_not_made_may_be_as_they_like()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, "picture: identity-card", "picture: identity-cart");
        Assert.Equal(2, workspace.Run("lint").ExitCode);
        workspace.Append(TestWorkspace.Notice, "\neditions: [standard]\n");
        Assert.Equal(0, workspace.Run("lint").ExitCode);
        Assert.Contains("no Easy Read edition is made", workspace.Run("easy-read", "draft").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workspace_may_hold_the_full_notice_back_as_well()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, Recipient, "");
        workspace.Append("noticegen.yaml", "\nseverities:\n  easy-read-words-missing: error\n");
        Assert.Equal(1, workspace.Run("build", "--format", "html").ExitCode);
        Assert.False(File.Exists(workspace.Full(Page)));
    }

    [Fact]
    public void An_Easy_Read_edition_by_itself_is_not_published_without_its_words()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, Recipient, "");
        Assert.Equal(1, workspace.Run("build", "--format", "html", "--edition", "easy-read").ExitCode);
        workspace.Append(TestWorkspace.Notice, "\neditions: [easy-read]\n");
        Assert.Equal(1, workspace.Run("build", "--format", "html").ExitCode);
    }

    [Fact]
    public void Words_with_a_blank_cannot_be_accepted()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, NameRow, NameRow.Replace("We use your name.", "\"[insert what]\"", StringComparison.Ordinal) + "        draft: true\n");
        var refused = workspace.Run("easy-read", "accept", "--all");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("blank", refused.Error, StringComparison.Ordinal);
        Assert.Contains("draft: true", workspace.Read(TestWorkspace.Notice), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("      - words: We use your name.\n        picture: identity-card\n        draft: true  # mine\n", "      - words: We use your name.\n        picture: identity-card\n")]
    [InlineData("      - draft: true\n        words: We use your name.\n        picture: identity-card\n", "      - draft: false\n        words: We use your name.\n        picture: identity-card\n")]
    [InlineData("      - {words: We use your name., picture: identity-card, draft: true}\n", "      - {words: We use your name., picture: identity-card, draft: false}\n")]
    public void A_mark_goes_and_all_else_stays(string before, string after)
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, NameRow, before);
        var whole = workspace.Read(TestWorkspace.Notice);
        Assert.Equal(1, workspace.Run("easy-read", "accept").ExitCode);
        Assert.Equal(0, workspace.Run("easy-read", "accept", "--all").ExitCode);
        Assert.Equal(whole.Replace(before, after, StringComparison.Ordinal), workspace.Read(TestWorkspace.Notice));
    }

    /// <summary>But that nobody has tested or accepted the edition, which is said of each new one.</summary>
    private static bool IsFinding(string line) =>
        line.StartsWith("notices/", StringComparison.Ordinal) && !line.Contains("NG524", StringComparison.Ordinal) && !line.Contains("NG526", StringComparison.Ordinal);
}
