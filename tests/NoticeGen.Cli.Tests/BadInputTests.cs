using System.Text;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>
/// What people get wrong. Each case is tried over a finished build: a sentence with file, line and column, exit 2, and the
/// documents of the last build as they were.
/// </summary>
public sealed class BadInputTests
{
    private const string Modeline = "# yaml-language-server: $schema=../../schema/noticegen.schema.json\n";

    public static TheoryData<string, string, string> BrokenNotices() => new()
    {
        { "title: [unfinished\n", "notices/northtown-council/newsletter.yaml:", "NG001" },
        { "title: A\npurposes:\n\t- id: x\n", "newsletter.yaml:3:1", "the line is indented with a tab" },
        { "title: A\nsummary: B\ntitle: C\n", "newsletter.yaml:3:1", "`title` is given twice" },
        { "title: A\npurposess: []\n", "newsletter.yaml:2:1", "did you mean `purposes`?" },
        { "title: A\npurposes: all of them\n", "newsletter.yaml:2:11", "`purposes` holds the text “all of them”; it should be a list" },
        { "title:\n  - A\n", "newsletter.yaml:2:3", "`title` holds a list of one text, “A”; it should be text" },
        { "", "newsletter.yaml:1:1", "the file is empty" },
        { "# nothing but a comment\n", "newsletter.yaml:1:1", "only comments" },
        { "title: A\npurposes:\n  - id: a\n    name: B\n    basis: [publik-task]\n", "newsletter.yaml:5:13", "did you mean `public-task`?" },
        { "title: A\nlegislation:\n  - id: a\n    statute: care-act-2041\n", "newsletter.yaml:4:14", "did you mean `care-act-2014`?" },
        { "title: A\nrights:\n  exceptions:\n    - right: acess\n      applies: \"no\"\n", "newsletter.yaml:4:14", "did you mean `access`?" },
        { "title: A\neasy_read:\n  picture: hous\n", "newsletter.yaml:3:12", "did you mean `house`?" },
        { "base: early-hlep\ntitle: A\n", "newsletter.yaml:1:7", "there is no base `early-hlep`" },
        { "base: ../authority\ntitle: A\n", "newsletter.yaml:1:7", "lies outside `notices/_base`" },
        { "base: /etc/passwd\ntitle: A\n", "newsletter.yaml:1:7", "lies outside `notices/_base`" },
        { "title: &a A\nsummary: *a\n", "newsletter.yaml:1:8", "the anchor `&a` is not allowed" },
        { "published: 22 May 2026\ntitle: A\n", "newsletter.yaml:1:12", "should be a date such as 2026-11-22" },
    };

    [Theory]
    [MemberData(nameof(BrokenNotices))]
    public void A_broken_notice_is_reported_at_its_place_and_nothing_is_published(string text, string place, string sentence)
    {
        using var workspace = Built();
        var before = workspace.Snapshot("dist");
        workspace.Write(TestWorkspace.Notice, text);
        var result = workspace.Run("build", "-f", "html", "--full");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(place, result.Output, StringComparison.Ordinal);
        Assert.Contains(sentence, result.Output, StringComparison.Ordinal);
        Assert.Contains("nothing was published", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Snapshot("dist"));

    }

    [Theory]
    [InlineData("../../../logo.svg")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/Windows/win.ini")]
    public void A_logo_outside_the_workspace_is_refused(string path)
    {
        using var workspace = Built();
        var before = workspace.Snapshot("dist");
        workspace.Replace(TestWorkspace.Authority, "theme:\n", $"theme:\n  logo: {path}\n");
        Assert.Equal(2, workspace.Run("lint", "--full").ExitCode);
        var result = workspace.Run("build", "-f", "html", "--full");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("NG014", result.Output, StringComparison.Ordinal);
        Assert.Contains($"{path}` lies outside the workspace", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Snapshot("dist"));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_reported_at_its_first_wrong_byte()
    {
        using var workspace = Built();
        workspace.Write(TestWorkspace.Notice, [.. Encoding.ASCII.GetBytes("title: Caf"), 0xE9, .. Encoding.ASCII.GetBytes("\n")]);
        var result = workspace.Run("build", "-f", "html", "--full");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("newsletter.yaml:1:11", result.Output, StringComparison.Ordinal);
        Assert.Contains("save it as UTF-8", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_are_accepted()
    {
        using var workspace = Built();
        var text = workspace.Read(TestWorkspace.Notice).ReplaceLineEndings("\r\n");
        workspace.Write(TestWorkspace.Notice, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        var result = workspace.Run("build", "-f", "html", "--check");
        Assert.Equal("", result.Error.Replace("northtown-council/newsletter: 2 files\n", "", StringComparison.Ordinal));
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void A_file_of_ten_megabytes_is_refused()
    {
        using var workspace = Built();
        workspace.Write(TestWorkspace.Notice, "title: " + new string('a', 10 << 20));
        var result = workspace.Run("build", "-f", "html", "--full");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("no notice is that large", result.Output, StringComparison.Ordinal);
        Assert.InRange(result.Output.Length, 1, 2000);
    }

    [Fact]
    public void Ten_thousand_levels_are_refused()
    {
        using var workspace = Built();
        workspace.Write(TestWorkspace.Notice, "title: " + new string('[', 10_000) + "\n");
        var result = workspace.Run("build", "-f", "html", "--full");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("more than 64 levels deep", result.Output, StringComparison.Ordinal);
        Assert.All(result.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 130));
    }

    [Fact]
    public void An_alias_bomb_is_refused()
    {
        using var workspace = Built();
        workspace.Write(TestWorkspace.Notice, "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c\n");
        var result = workspace.Run("build", "-f", "html", "--full");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("newsletter.yaml:1:4", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bases_that_build_on_each_other_in_a_circle_are_refused()
    {
        using var workspace = Built();
        workspace.Write("notices/_base/one.yaml", "base: two\n");
        workspace.Write("notices/_base/two.yaml", "base: one\n");
        workspace.Write(TestWorkspace.Notice, "base: one\n" + workspace.Read(TestWorkspace.Notice));
        var result = workspace.Run("build", "-f", "html", "--full");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("the base `one` builds on itself", result.Output, StringComparison.Ordinal);
        Assert.Contains("notices/_base/two.yaml:1:7", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ notice.titel }}\n", "notice.titel")]
    [InlineData("{{ for x in notice.purposes }}\n", "NG020")]
    [InlineData("{{ include 'contcat' }}\n", "contact")]
    [InlineData("{{ for x in 1..1000000000 }}x{{ end }}\n", "NG034")]
    public void A_faulty_template_is_reported_at_its_place(string template, string sentence)
    {
        using var workspace = Built();
        var before = workspace.Snapshot("dist");
        workspace.Write("templates/standard/notice.md.scriban", "# {{ notice.title }} {#title}\n" + template);
        var result = workspace.Run("build", "-f", "html", "--full");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("templates/standard/notice.md.scriban:", result.Output, StringComparison.Ordinal);
        Assert.Contains(sentence, result.Output, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Snapshot("dist"));
    }

    [Fact]
    public void A_notice_that_is_a_link_out_of_the_workspace_is_not_read()
    {
        using var outside = TestWorkspace.Empty();
        outside.Write("secret.yaml", "title: Secret\n");
        using var workspace = Built();
        File.CreateSymbolicLink(workspace.Full("notices/northtown-council/linked.yaml"), outside.Full("secret.yaml"));
        var result = workspace.Run("lint", "--full");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("`notices/northtown-council/linked.yaml` leads outside the workspace through a link", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_logo_below_a_folder_that_links_out_of_the_workspace_is_not_read()
    {
        using var outside = TestWorkspace.Empty();
        outside.Write("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
        using var workspace = Built();
        Directory.CreateSymbolicLink(workspace.Full("notices/shared"), outside.Root);
        workspace.Replace(TestWorkspace.Authority, "theme:\n", "theme:\n  logo: ../shared/logo.svg\n");
        var result = workspace.Run("build", "-f", "html", "--full");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("the folder `notices/shared` leads outside the workspace through a link", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_outside_through_another_link_is_found_out()
    {
        using var outside = TestWorkspace.Empty();
        outside.Write("secret.yaml", "title: Secret\n");
        using var workspace = Built();
        Directory.CreateSymbolicLink(workspace.Full("way"), outside.Root);
        File.CreateSymbolicLink(workspace.Full("notices/northtown-council/linked.yaml"), Path.Combine("..", "..", "way", "secret.yaml"));
        var result = workspace.Run("lint", "--full");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("leads outside the workspace through a link", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_in_the_settings_that_no_disk_takes_is_said_in_a_few_words()
    {
        using var workspace = Built();
        workspace.Write("noticegen.yaml", $"output: {string.Concat(Enumerable.Repeat("a/", 9_000))}a\n");
        var result = workspace.Run("build", "-f", "html");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is not a folder inside the workspace", result.Output + result.Error, StringComparison.Ordinal);
        Assert.True(result.Output.Length + result.Error.Length < 5_000);
    }

    [Fact]
    public void A_link_inside_the_workspace_is_read_and_links_in_a_circle_are_not_walked()
    {
        using var workspace = Built();
        workspace.Write("shared/other.yaml", workspace.Read(TestWorkspace.Notice));
        File.CreateSymbolicLink(workspace.Full("notices/northtown-council/other.yaml"), workspace.Full("shared/other.yaml"));
        Assert.Equal(0, workspace.Run("lint", "--notice", "other").ExitCode);

        Directory.CreateSymbolicLink(workspace.Full("notices/circle"), workspace.Full("notices"));
        var result = workspace.Run("lint", "--full");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("links to folders are not followed", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_notices_that_would_write_the_same_files_are_refused()
    {
        using var workspace = Built();
        var text = workspace.Read(TestWorkspace.Notice);
        workspace.Write("notices/northtown-council/Newsletter.yaml", text);
        if (Directory.GetFiles(workspace.Full("notices/northtown-council")).Length == 2)
        {
            Assert.Skip("this disk does not tell capital letters apart, so that there cannot be two");
        }
        var result = workspace.Run("build", "-f", "html", "--full");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("NG018", result.Output, StringComparison.Ordinal);
        Assert.Contains("would write the same files", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_Windows_cannot_hold_stops_its_own_notice_alone()
    {
        using var workspace = Built();
        workspace.Write("notices/northtown-council/con.yaml", workspace.Read(TestWorkspace.Notice));
        var lint = workspace.Run("lint", "--output-format", "concise");
        Assert.Contains("notices/northtown-council/con.yaml:1:1: error NG062 file-name: `con` is a name that Windows keeps for a device", lint.Output, StringComparison.Ordinal);
        var result = workspace.Run("build", "--clean", "-f", "html");
        Assert.Equal(2, result.ExitCode);
        Assert.True(File.Exists(workspace.Full("dist/northtown-council/newsletter/newsletter.html")));
        Assert.False(Directory.Exists(workspace.Full("dist/northtown-council/con")));
    }

    [Theory]
    [InlineData("notices/northtown-council/q\"q.yaml", "error NG062", "`q\"q` holds a `\"`")]
    [InlineData("notices/northtown-council/a:b.yaml", "error NG062", "`a:b` holds a `:`")]
    [InlineData("notices/northtown-council/a\\b.yaml", "error NG062", "`a\\b` holds a `\\`")]
    [InlineData("notices/northtown-council/trail..yaml", "error NG062", "`trail.` ends with a full stop")]
    [InlineData("notices/northtown-council/ lead.yaml", "error NG062", "` lead` begins with a space")]
    [InlineData("notices/northtown-council/aux.x.yaml", "error NG062", "`aux.x` is a name that Windows keeps for a device (`aux`)")]
    [InlineData("notices/northtown-council/LPT1.yaml", "error NG062", "`LPT1` is a name that Windows keeps for a device")]
    [InlineData("notices/com1/x.yaml", "error NG062", "`com1` is a name that Windows keeps for a device")]
    [InlineData("notices/northtown-council/a#b.yaml", "warning NG062", "`a#b` holds a `#`, which means something else in a web address")]
    [InlineData("notices/northtown-council/cafe\u0301.yaml", "warning NG062", "as a letter and a mark (U+0301)")]
    [InlineData("notices/northtown-council/a\u200bb.yaml", "warning NG062", "holds a zero-width space (U+200B)")]
    [InlineData("notices/northtown-council/NEWSLETTER.yaml", "error NG018", "would write the same files")]
    [InlineData("notices/northtown-council/crest?.png", "warning NG062", "`crest?.png` holds a `?`")]
    [InlineData("notices/_base/nul.yaml", "warning NG062", "`nul.yaml` is a name that Windows keeps for a device (`nul`)")]
    public void A_name_that_cannot_be_carried_is_said_at_its_file(string path, string rule, string words)
    {
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
        {
            Assert.Skip("there can be no such name");
        }
        using var workspace = Built();
        workspace.Write(path, workspace.Read(TestWorkspace.Notice));
        var line = Assert.Single(workspace.Run("lint", "--output-format", "concise").Output.Split('\n'), line => line.Contains(words, StringComparison.Ordinal) && line.StartsWith(path, StringComparison.Ordinal));
        Assert.Contains(rule, line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_with_a_line_end_is_not_read_and_writes_no_line_of_its_own()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("there can be no such name");
        }
        using var workspace = Built();
        workspace.Write("notices/northtown-council/x\n##vso[task.setvariable variable=A]1.yaml", workspace.Read(TestWorkspace.Notice));
        workspace.Write("notices/a\n::error::b/x.yaml", workspace.Read(TestWorkspace.Notice));
        foreach (var command in (string[][])[["build", "-v"], ["lint"], ["lint", "--output-format", "concise"], ["lint", "--output-format", "azure"], ["forecast"], ["readability"]])
        {
            var result = workspace.Run(command);
            var lines = (result.Output + "\n" + result.Error).Split('\n');
            Assert.DoesNotContain(lines, line => line.TrimStart().StartsWith("::error::b", StringComparison.Ordinal) || line.TrimStart().StartsWith("##vso[task.setvariable", StringComparison.Ordinal));
        }
        Assert.Contains("its name holds a control character", workspace.Run("lint").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_with_spaces_and_letters_of_other_languages_are_published()
    {
        using var workspace = Built();
        workspace.Write("notices/Pen-y-bont ar Ogwr/hysbysiad tŷ.yaml", workspace.Read(TestWorkspace.Notice));
        workspace.Write("notices/Pen-y-bont ar Ogwr/authority.yaml", workspace.Read(TestWorkspace.Authority));
        var result = workspace.Run("build", "-f", "html", "--full");
        Assert.Equal(0, result.ExitCode);
        Assert.True(File.Exists(workspace.Full("dist/Pen-y-bont ar Ogwr/hysbysiad tŷ/hysbysiad tŷ.html")));
        Assert.Contains("Pen-y-bont%20ar%20Ogwr/hysbysiad%20t%C5%B7/hysbysiad%20t%C5%B7.html", workspace.Read("dist/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_without_a_shape_in_the_font_is_named_with_its_place()
    {
        using var workspace = Built();
        workspace.Replace(TestWorkspace.Notice, "You can stop it at any time.", "Stop it 🦄 now.");
        var result = workspace.Run("build", "-f", "pdf", "--edition", "standard", "--full");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("NG601", result.Output, StringComparison.Ordinal);
        Assert.Contains("🦄", result.Output, StringComparison.Ordinal);
        Assert.Contains(TestWorkspace.Notice + ":", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_plain_text_is_printed_as_text()
    {
        using var workspace = Built();
        workspace.Replace(TestWorkspace.Notice, "name: Your name\n", "name: \"<script>alert(1)</script> *name* [x](y)\"\n");
        Assert.Equal(0, workspace.Run("build", "-f", "html", "--full").ExitCode);
        var page = workspace.Read("dist/northtown-council/newsletter/newsletter.html");
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; *name* [x](y)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_looks_like_a_notice_and_is_not_read_is_named()
    {
        using var workspace = Built();
        workspace.Write("notices/northtown-council/bins.yml", Modeline + "title: Bins\n");
        var result = workspace.Run("lint", "-q");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("`notices/northtown-council/bins.yml` is not read: rename it to end in `.yaml`", result.Error, StringComparison.Ordinal);
    }

    private static TestWorkspace Built()
    {
        var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("build", "-f", "html", "-q").ExitCode);
        return workspace;
    }
}
