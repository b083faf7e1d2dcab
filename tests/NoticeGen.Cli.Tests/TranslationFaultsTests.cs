using System.Text;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>What is wrong with files of translations is told at its place, and nothing is written.</summary>
public sealed class TranslationFaultsTests
{
    private const string Folder = "notices/northtown-council/";
    private const string Overlay = Folder + "newsletter.cy.yaml";
    private const string Lock = Folder + "newsletter.cy.lock";

    [Theory]
    [InlineData("old.cy.yaml", "old.cy.yaml:1:1: error NG701 overlay-unusable: this says in the language `cy` what `notices/northtown-council/old.yaml` says, and there is no such file")]
    [InlineData("newsletter.ur.yaml", "newsletter.ur.yaml:1:1: error NG701 overlay-unusable: there are no words for the language `ur`")]
    [InlineData("newsletter.en.yaml", "newsletter.en.yaml:1:1: error NG701 overlay-unusable: `notices/northtown-council/newsletter.yaml` is written in `en` already")]
    [InlineData("newsletter.welsh.yaml", "newsletter.welsh.yaml:1:1: error NG701 overlay-unusable: `welsh` is not the name of a language")]
    [InlineData("newsletter.cy-XX.yaml", "newsletter.cy-XX.yaml:1:1: error NG701 overlay-unusable: `cy-XX` is not the name of a language")]
    public void A_file_that_translates_nothing_is_told(string name, string expected)
    {
        using var workspace = Welsh();
        workspace.Write(Folder + name, "title: Teitl\n");
        var linted = workspace.Run("lint", "--output-format", "concise");
        Assert.NotEqual(0, linted.ExitCode);
        Assert.Contains(expected, linted.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary: {a: b}\n", "1:10: error NG008")]
    [InlineData("summary: [a, b]\n", "1:10: error NG008")]
    [InlineData("purposes: Rhywbeth\n", "1:11: error NG008")]
    [InlineData("purposes:\n  - id: newslettr\n    name: A\n", "2:9: error NG701 overlay-unusable: there is no item `newslettr` to translate")]
    [InlineData("purposes:\n  - id: newsletter\n    name: A\n  - id: newsletter\n    name: B\n", "4:9: error NG701 overlay-unusable: `newsletter` is translated twice")]
    [InlineData("[1, 2]\n", "1:1: error NG008")]
    public void A_value_that_is_no_text_of_what_is_translated_is_told(string overlay, string expected)
    {
        using var workspace = Welsh();
        workspace.Write(Overlay, overlay);
        Assert.Contains(Overlay + ":" + expected, workspace.Run("lint", "--output-format", "concise").Output, StringComparison.Ordinal);
        Assert.Equal(overlay, workspace.Read(Overlay));
    }

    [Theory]
    [InlineData("utf-16", "not-utf8: the file is saved as UTF-16")]
    [InlineData("windows-1252", "not-utf8: the file is not UTF-8 text: `ô` is written as in Windows-1252")]
    public void A_translation_in_another_encoding_is_told_and_left_alone(string encoding, string expected)
    {
        using var workspace = Welsh();
        var bytes = Encoded("title: Ffôn\n", encoding);
        File.WriteAllBytes(workspace.Full(Overlay), bytes);
        foreach (var command in (string[][])[["lint"], ["translate", "start", "-l", "cy"], ["translate", "accept", "-l", "cy"]])
        {
            var run = workspace.Run([.. command, "--output-format", "concise"]);
            Assert.NotEqual(0, run.ExitCode);
            Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        }
        Assert.Equal(bytes, File.ReadAllBytes(workspace.Full(Overlay)));
        Assert.False(File.Exists(workspace.Full(Lock)));
    }

    [Theory]
    [InlineData("utf-16", "NG709 translation-file-unusable: the file is saved as UTF-16")]
    [InlineData("windows-1252", "NG709 translation-file-unusable: the file is not saved as UTF-8")]
    public void A_translators_file_in_another_encoding_is_refused(string encoding, string expected)
    {
        using var workspace = Welsh();
        var before = workspace.Read(Overlay);
        File.WriteAllBytes(workspace.Full("back.csv"), Encoded("file,field,english,translation\nnotices/northtown-council/newsletter.yaml,title,A,Ffôn\n", encoding));
        var run = workspace.Run("translate", "import", "back.csv", "-l", "cy", "--output-format", "concise");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Read(Overlay));
    }

    [Theory]
    [InlineData("accepted: someday\nfacts:\n  title: A\n", ":1:11: error NG011")]
    [InlineData("facts: [title]\n", ":1:8: error NG008")]
    [InlineData("facts:\n  title: \"A\n", ": error NG001")]
    [InlineData("facs:\n  title: A\n", ":1:1: error NG007")]
    public void A_memory_that_was_edited_by_hand_is_told_and_not_written_over(string memory, string expected)
    {
        using var workspace = Welsh();
        workspace.Write(Lock, memory);
        foreach (var command in (string[])["accept", "start", "status", "export"])
        {
            var run = workspace.Run("translate", command, "-l", "cy", "--output-format", "concise");
            Assert.NotEqual(0, run.ExitCode);
            Assert.Contains(Lock, run.Output, StringComparison.Ordinal);
            Assert.Contains(expected[expected.LastIndexOf(':')..], run.Output, StringComparison.Ordinal);
        }
        Assert.Equal(memory, workspace.Read(Lock));
    }

    /// <summary>A text that somebody changed there is one that the translation was not accepted for.</summary>
    [Fact]
    public void A_text_changed_in_the_memory_lags_behind()
    {
        using var workspace = Welsh();
        workspace.Run("translate", "accept", "-l", "cy");
        workspace.Replace(Lock, "retention.subscribers.period: \"1 month\"", "retention.subscribers.period: \"9 months\"");
        Assert.Contains("NG705", workspace.Run("lint", "--output-format", "concise").Output, StringComparison.Ordinal);
        Assert.Contains("behind   retention.subscribers.period", workspace.Run("translate", "status", "-l", "cy", "--stale").Output, StringComparison.Ordinal);
    }

    private static byte[] Encoded(string text, string encoding)
    {
        var one = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        return [.. one.GetPreamble(), .. one.GetBytes(text)];
    }

    private static TestWorkspace Welsh()
    {
        var workspace = TestWorkspace.Empty();
        workspace.Run("init", "--language", "cy");
        return workspace;
    }
}
