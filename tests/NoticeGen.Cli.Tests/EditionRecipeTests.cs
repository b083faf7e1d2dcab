using NoticeGen.Templates;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>The examples of docs/editions.md are the files that the transcripts are played with.</summary>
public sealed class EditionRecipeTests
{
    [Theory]
    [InlineData("leaflet", "templates/leaflet/notice.md.scriban")]
    [InlineData("leaflet", "templates/leaflet/theme.yaml")]
    [InlineData("welsh", "notices/northtown-council/authority.cy.yaml")]
    public void An_example_of_the_page_is_a_file_of_the_tests(string folder, string path)
    {
        var file = File.ReadAllText(Path.Combine(Repository.Root, "tests", "NoticeGen.Cli.Tests", "files", folder, path)).ReplaceLineEndings("\n");
        var page = Page();
        var block = page[(page.IndexOf('\n', page.IndexOf("```", page.IndexOf($"`{path}`", StringComparison.Ordinal), StringComparison.Ordinal)) + 1)..];
        Assert.Equal(file, block[..block.IndexOf("```", StringComparison.Ordinal)]);
    }

    [Fact]
    public void The_page_lists_every_phrase_that_a_language_needs()
    {
        var words = File.ReadAllText(Path.Combine(Repository.Root, "templates", "words", "en.yaml")).ReplaceLineEndings("\n");
        var needed = string.Concat(words.Split('\n').Where(line => line.Length > 0 && line[0] != '#' && !line.StartsWith("  edition-", StringComparison.Ordinal)).Select(line => line + "\n"));
        Assert.Contains("```yaml\n" + needed + "```", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_phrase_of_the_source_language_is_asked_for_but_titles_of_editions_and_formats()
    {
        var phrases = Workspace.TemplateSet.Words["en"].Words.Phrases.Keys.Where(key => !key.StartsWith("edition-", StringComparison.Ordinal) && !key.StartsWith("format-", StringComparison.Ordinal));
        var asked = PhraseKeys.OfDocuments.Concat(PhraseKeys.OfSoundDrafts).Concat(PhraseKeys.OfTranslations).Concat(PhraseKeys.OfLists).Concat(PhraseKeys.OfLargeLists).Union(PhraseKeys.OfPrintFiles, StringComparer.Ordinal);
        Assert.Equal(phrases.Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    /// <summary>With the indents of its lists taken off.</summary>
    private static string Page() => string.Join('\n', File.ReadAllText(Path.Combine(Repository.Root, "docs", "editions.md")).ReplaceLineEndings("\n").Split('\n')
        .Select(line => line.StartsWith("   ", StringComparison.Ordinal) ? line[3..] : line));
}
