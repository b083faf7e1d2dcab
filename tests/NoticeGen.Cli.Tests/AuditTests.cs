using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary><c>lint FILE…</c>: an authority can start with it before it has any YAML.</summary>
public sealed class AuditTests
{
    private static readonly string Published = Path.Combine(Repository.Root, "tests", "NoticeGen.Testing", "Published");

    [Fact]
    public void A_file_is_audited_without_a_workspace_and_a_missing_essential_fails_the_run()
    {
        using var workspace = With("sandwell-early-help.txt");
        var result = workspace.Run("lint", "sandwell-early-help.txt");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("  missing       The extra reason for special category data\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  present       The right to see information, line 91\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("in 1 notice", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_takes_every_file_that_matches_and_the_matrix_shows_them_side_by_side()
    {
        using var workspace = With("sandwell-early-help.txt", "sefton-supporting-families.txt");
        var result = workspace.Run("lint", "--matrix", "*.txt");
        Assert.Matches(@"\nWho the controller is +weak +present\n", result.Output);
        Assert.Contains("[2] sefton-supporting-families.txt", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_report_holds_items_and_facts_with_the_page()
    {
        using var workspace = With("shropshire-early-help.pdf");
        var output = workspace.Run("lint", "--output-format", "json", "shropshire-early-help.pdf").Output;
        Assert.Contains("\"state\": \"contradictory\"", output, StringComparison.Ordinal);
        Assert.Contains("\"place\": \"page 1, paragraph ", output, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"web-address\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "published files go with no filter and no notice", "lint", "--authority", "x", "sandwell-early-help.txt")]
    [InlineData(2, "--matrix needs files", "lint", "--matrix")]
    [InlineData(2, "there is no file `gone.pdf`", "lint", "gone.pdf")]
    [InlineData(3, "no file matches `*.docx`", "lint", "*.docx")]
    [InlineData(2, "`.` is a folder", "lint", ".")]
    public void What_cannot_be_done_is_refused_in_plain_words(int code, string message, params string[] arguments)
    {
        using var workspace = With("sandwell-early-help.txt");
        var result = workspace.Run(arguments);
        Assert.Equal(code, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_baseline_of_published_files_knows_fails_no_more_and_is_known_by_its_words_and_not_its_line()
    {
        using var workspace = With("sandwell-early-help.txt");
        Assert.Equal(0, workspace.Run("lint", "sandwell-early-help.txt", "--write-baseline").ExitCode);
        workspace.Write("sandwell-early-help.txt", "A line above.\n\n" + workspace.Read("sandwell-early-help.txt"));
        var known = workspace.Run("lint", "sandwell-early-help.txt", "--baseline", "noticegen-audit-baseline.json", "--output-format", "concise");
        Assert.Equal(0, known.ExitCode);
        Assert.Matches(@"^nothing to report in 1 notice; \d\d known from the baseline", known.Output);
        workspace.Write("sandwell-early-help.txt", workspace.Read("sandwell-early-help.txt") + "\nThe Health and Social Care Information Centre may see it.\n");
        var after = workspace.Run("lint", "sandwell-early-help.txt", "--baseline", "noticegen-audit-baseline.json", "--output-format", "concise");
        Assert.Contains("NG303", Assert.Single(Findings(after.Output)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_baseline_loses_what_is_put_right_and_keeps_files_that_were_not_looked_at()
    {
        using var workspace = With("sandwell-early-help.txt", "sefton-supporting-families.txt");
        workspace.Run("lint", "sandwell-early-help.txt", "sefton-supporting-families.txt", "--write-baseline");
        workspace.Write("sandwell-early-help.txt", workspace.Read("sandwell-early-help.txt").Replace("Public Health England", "UK Health Security Agency", StringComparison.Ordinal));
        var pruned = workspace.Run("lint", "sandwell-early-help.txt", "--prune-baseline", "--baseline", "noticegen-audit-baseline.json");
        Assert.Contains("1 finding taken out of the baseline noticegen-audit-baseline.json", pruned.Error, StringComparison.Ordinal);
        var baseline = workspace.Read("noticegen-audit-baseline.json");
        Assert.Contains("sefton-supporting-families.txt", baseline, StringComparison.Ordinal);
        Assert.DoesNotContain("Public Health England", baseline, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_of_published_files_are_chosen_like_others()
    {
        using var workspace = With("sandwell-troubled-families.txt");
        var only = workspace.Run("lint", "sandwell-troubled-families.txt", "--select", "NG353", "--output-format", "concise").Output;
        Assert.All(Findings(only), line => Assert.Contains(" NG353 ", line, StringComparison.Ordinal));
        Assert.NotEmpty(Findings(only));
        Assert.DoesNotContain("NG353", workspace.Run("lint", "sandwell-troubled-families.txt", "--ignore", "published-debris", "--output-format", "concise").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Severities_of_the_settings_count_for_published_files_too()
    {
        using var workspace = With("sandwell-early-help.txt");
        workspace.Write("noticegen.yaml", "severities:\n  controller-contact-missing: off\n  published-notice-silent: error\n");
        var output = workspace.Run("lint", "sandwell-early-help.txt", "--output-format", "concise").Output;
        Assert.DoesNotContain("NG102", output, StringComparison.Ordinal);
        Assert.Contains(": error NG351 ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_a_web_page_are_those_of_its_file()
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Write("notice.html", "<!doctype html>\n<html><body>\n<nav>Menu</nav>\n<main>\n<h1>Privacy notice of Northtown Council</h1>\n<p>We may share what you tell us\nwith NHS Digital and with others.</p>\n</main></body></html>\n");
        Assert.Contains("notice.html:6:1: warning NG303 ", workspace.Run("lint", "notice.html", "--output-format", "concise").Output, StringComparison.Ordinal);
    }

    /// <summary>The lines of a report that are findings.</summary>
    private static IEnumerable<string> Findings(string output) => output.Split('\n').Where(line => line.Contains(" NG", StringComparison.Ordinal));

    private static TestWorkspace With(params string[] files)
    {
        var workspace = TestWorkspace.Empty();
        foreach (var file in files)
        {
            workspace.Write(file, File.ReadAllBytes(Path.Combine(Published, file)));
        }
        return workspace;
    }
}
