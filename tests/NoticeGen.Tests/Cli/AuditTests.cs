using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary><c>lint FILE…</c>: an authority can start with it before it has any YAML.</summary>
public sealed class AuditTests
{
    private static readonly string Published = Path.Combine(Repository.Root, "tests", "NoticeGen.Tests", "Auditing", "Published");

    [Fact]
    public void A_file_is_audited_without_a_workspace_and_a_missing_essential_fails_the_run()
    {
        using var workspace = With("sandwell-early-help.txt");
        var result = workspace.Run("lint", "sandwell-early-help.txt");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("  missing       The extra reason for special category data\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  present       The right to see information, line 87\n", result.Output, StringComparison.Ordinal);
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
        Assert.Contains("\"place\": \"page 1\"", output, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"web-address\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "files and filters cannot be given together", "lint", "--authority", "x", "sandwell-early-help.txt")]
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
