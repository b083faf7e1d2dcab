using System.Text.Json;
using NoticeGen.Cli.Building;
using NoticeGen.Cli.Hosting;
using NoticeGen.Rendering;
using Xunit;

namespace NoticeGen.Tests.Cli.Verifying;

/// <summary><c>noticegen verify</c> and <c>build --verify</c>: what is different is said, and ends with 1.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private const string Folder = "dist/northtown-council/newsletter/";
    private const string Second = "notices/northtown-council/second.yaml";

    private readonly TestWorkspace _workspace = TestWorkspace.Example();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void What_was_just_built_is_as_it_should_be_in_every_format()
    {
        Build("-f", "*");
        var verified = _workspace.Run("verify");
        Assert.True(verified.ExitCode == ExitCode.Clean, verified.ToString());
        // Two editions in each format, and large print on paper and in Word.
        Assert.EndsWith($"files of `dist` read, {(2 * Format.All.Length) + 2} compared with the notices: all is as it should be\n", verified.Output, StringComparison.Ordinal);
        Assert.Contains("veraPDF was not run: `verapdf` is not on the path, nor does NOTICEGEN_VERAPDF name it", verified.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("newsletter.html")]
    [InlineData("newsletter.pdf")]
    [InlineData("newsletter.docx")]
    public void A_file_that_was_changed_or_deleted_is_found(string name)
    {
        Build();
        _workspace.Write(Folder + name, [.. File.ReadAllBytes(_workspace.Full(Folder + name)), (byte)'\n']);
        AssertFound(_workspace.Run("verify"), "NG336", $"`northtown-council/newsletter/{name}` is not the file that was built");
        File.Delete(_workspace.Full(Folder + name));
        AssertFound(_workspace.Run("verify", "dist"), "NG336", $"`northtown-council/newsletter/{name}` is gone");
    }

    [Fact]
    public void A_notice_that_was_changed_and_not_built_again_is_found_whatever_the_build_remembers()
    {
        Build();
        var notice = _workspace.Read(TestWorkspace.Notice);
        _workspace.Write(TestWorkspace.Notice, notice.Replace("newsletter", "bulletin", StringComparison.Ordinal));
        AssertFound(_workspace.Run("verify"), "NG331", "lacks words of the section");
        _workspace.Write(TestWorkspace.Notice, notice);
        File.WriteAllText(_workspace.Full("dist/.noticegen.jsonl"), "not a record");
        Assert.Equal(ExitCode.Clean, _workspace.Run("verify").ExitCode);
    }

    [Fact]
    public void A_notice_that_is_published_and_gone_from_the_sources_is_called_stale()
    {
        BuildTwo();
        File.Delete(_workspace.Full(Second));
        AssertFound(_workspace.Run("verify"), "NG337", "is published, and the workspace has no notice `northtown-council/second`");
    }

    [Fact]
    public void A_notice_that_cannot_be_read_now_is_not_called_different()
    {
        Build();
        _workspace.Write(TestWorkspace.Notice, "title: [");
        var verified = _workspace.Run("verify");
        AssertFound(verified, "NG338", "cannot be made into a document now");
        Assert.DoesNotContain("NG331", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_names_a_file_elsewhere_is_not_followed()
    {
        Build();
        _workspace.Write("dist/manifest.json", _workspace.Read("dist/manifest.json").Replace("\"path\": \"index.html\"", "\"path\": \"../noticegen.yaml\"", StringComparison.Ordinal));
        AssertFound(_workspace.Run("verify"), "NG336", "which does not lie in the output folder");
    }

    [Fact]
    public void A_list_that_links_to_what_is_not_published_is_found()
    {
        Build();
        _workspace.Write("dist/index.html", _workspace.Read("dist/index.html").Replace("newsletter.pdf", "newsletter-old.pdf", StringComparison.Ordinal));
        AssertFound(_workspace.Run("verify"), "NG335", "newsletter-old.pdf`, which is not published");
    }

    [Fact]
    public void A_folder_without_a_manifest_is_refused()
    {
        var verified = _workspace.Run("verify", "notices-of-others");
        Assert.Equal(ExitCode.BadInput, verified.ExitCode);
        Assert.Contains("`notices-of-others` is not the output folder of a build: it has no `manifest.json`", verified.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_with_a_slip_are_told_before_a_folder_that_is_missing_for_it()
    {
        _workspace.Write("noticegen.yaml", "ouput: public\n");
        var verified = _workspace.Run("verify");
        Assert.Equal(ExitCode.BadInput, verified.ExitCode);
        Assert.Contains("the settings `noticegen.yaml` cannot be used, and they say where the output is", verified.Error, StringComparison.Ordinal);
        Assert.Contains("it has no `manifest.json`", _workspace.Run("verify", "notices-of-others").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verapdf", "NOTICEGEN_VERAPDF")]
    [InlineData("nu", "NOTICEGEN_VNU")]
    [InlineData("axe", "NOTICEGEN_AXE")]
    public void A_validator_that_is_required_and_missing_is_an_error(string name, string variable)
    {
        Build();
        var verified = _workspace.Run("verify", "--require", name);
        Assert.Equal(ExitCode.BadInput, verified.ExitCode);
        Assert.Contains($"or name its program in {variable}", verified.Error, StringComparison.Ordinal);
        _workspace.Set(variable, "nowhere");
        Assert.Contains($"{variable} is `nowhere`, where there is no file", _workspace.Run("verify").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_validator_says_of_a_file_is_said_of_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the stand-in for the validator is a shell script");
        Build();
        Program("verapdf.sh", "shift 5\nfor file; do case $file in *easy-read*) echo \"FAIL $file\"; echo \"  7.1-3 content is neither artifact nor tagged\";; *) echo \"PASS $file\";; esac; done\n");
        _workspace.Set("NOTICEGEN_VERAPDF", "verapdf.sh");
        var verified = _workspace.Run("verify", "--require", "verapdf");
        AssertFound(verified, "NG339", "veraPDF on `northtown-council/newsletter/newsletter.easy-read.pdf`: it does not conform (ua1): 7.1-3 content is neither artifact nor tagged");
        Assert.DoesNotContain("veraPDF on `northtown-council/newsletter/newsletter.pdf`", verified.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("veraPDF was not run", verified.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_validator_that_says_nothing_of_a_file_has_not_passed_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the stand-in for the validator is a shell script");
        Build();
        Program("silent.sh", "echo nothing\n");
        foreach (var (variable, title) in (ReadOnlySpan<(string, string)>)[("NOTICEGEN_VERAPDF", "veraPDF"), ("NOTICEGEN_VNU", "the Nu HTML checker"), ("NOTICEGEN_AXE", "axe")])
        {
            _workspace.Set(variable, "silent.sh");
            AssertFound(_workspace.Run("verify", "--full"), "NG339", $"{title} on `northtown-council/newsletter/newsletter.");
        }
    }

    [Fact]
    public void Programs_get_the_files_and_auditors_a_page_that_loads_nothing()
    {
        Build();
        var verified = _workspace.Run("verify", "--output-format", "json", "--proof", "proof.html");
        using var json = JsonDocument.Parse(verified.Output);
        var files = json.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.True(json.RootElement.GetProperty("holds").GetBoolean());
        var page = _workspace.Read("proof.html");
        Assert.All(files, file => Assert.Contains(file.GetProperty("sha256").GetString()!, page, StringComparison.Ordinal));
        Assert.Contains(files, file => file.TryGetProperty("lines", out var lines) && lines.GetInt32() > 50);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Equal(page, _workspace.Run("verify", "--output-format", "html").Output);
    }

    [Fact]
    public void A_build_can_be_verified_at_once()
    {
        var built = _workspace.Run("build", "--verify", "--force");
        Assert.True(built.ExitCode == ExitCode.Clean, built.ToString());
        Assert.Contains("all is as it should be", built.Error, StringComparison.Ordinal);
        BuildTwo();
        File.Delete(_workspace.Full(Second));
        var filtered = _workspace.Run("build", "--verify", "--notice", "newsletter", "--edition", "standard");
        Assert.Equal(ExitCode.Findings, filtered.ExitCode);
        Assert.Contains("error: NG337 `northtown-council/second/second.docx` is published", filtered.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("NG337 `northtown-council/newsletter", filtered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_shown_on_a_terminal_alone()
    {
        Build();
        Assert.DoesNotContain("1 of 1", _workspace.Run("verify").Error, StringComparison.Ordinal);
        _workspace.IsTerminal = true;
        Assert.Contains("1 of 1: northtown-council/newsletter", _workspace.Run("verify").Error, StringComparison.Ordinal);
    }

    private void Build(params string[] options)
    {
        var built = _workspace.Run(["build", "--fail-on", "none", .. options]);
        Assert.True(built.ExitCode == ExitCode.Clean, built.ToString());
    }

    private void BuildTwo()
    {
        _workspace.Write(Second, _workspace.Read(TestWorkspace.Notice));
        Build();
    }

    private void Program(string name, string script)
    {
        _workspace.Write(name, "#!/bin/sh\n" + script);
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        File.SetUnixFileMode(_workspace.Full(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void AssertFound(CommandResult verified, string code, string message)
    {
        Assert.True(verified.ExitCode == ExitCode.Findings, verified.ToString());
        Assert.Contains(code, verified.Output, StringComparison.Ordinal);
        Assert.Contains(message, string.Join(' ', verified.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
