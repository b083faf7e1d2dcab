using System.Collections.Immutable;
using NoticeGen.Auditing.Verifying;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Reporting;

/// <summary>What <c>verify</c> found, on one screen.</summary>
public sealed class ProofTextTests
{
    [Fact]
    public void Where_all_is_right_nothing_is_written() => Assert.Equal("", Written(File("a.html", "northtown/a")));

    [Fact]
    public void Each_kind_of_difference_stands_once_for_a_notice() =>
        Assert.Equal(
            "northtown/a: 2 of 2 files\n"
            + "  error 3 times in 2 files, such as: words one are missing [NG331]\n"
            + "  error `a.pdf` is gone [NG336]\n\n",
            Written(
                File("a.html", "northtown/a", Found("NG331", "words one are missing"), Found("NG331", "words two are missing")),
                File("a.pdf", "northtown/a", Found("NG331", "words one are missing"), Found("NG336", "`a.pdf` is gone"))));

    [Fact]
    public void An_estate_whose_files_all_differ_stays_on_one_screen()
    {
        var text = Written([.. Enumerable.Range(0, 200).Select(at => File($"{at}.html", $"northtown/n{at}", Found("NG331", "a"), Found("NG332", "b"), Found("NG335", "c")))]);
        Assert.InRange(text.Split('\n').Length, 2, 28);
        Assert.Contains("and so in 194 further notices\n", text, StringComparison.Ordinal);
    }

    private static string Written(params ImmutableArray<ProvenFile> files) =>
        new ProofText(TextReportStyle.Plain).Write(new Proof("dist", new DateOnly(2026, 1, 2), "0.1.0", files, [], [.. files.SelectMany(file => file.Findings)]));

    private static ProvenFile File(string path, string notice, params ImmutableArray<Diagnostic> findings) =>
        new(path, null, notice, "standard", "html", null, [], findings);

    private static Diagnostic Found(string code, string message) =>
        VerifyProblems.All.Single(rule => rule.Code == code).At(Origin.Of(new SourceText("a", "")), message);
}
