using System.Text.RegularExpressions;
using NoticeGen.Testing;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>First layers of a notice in the Welsh that comes with the program.</summary>
public sealed partial class WelshLayersTests
{
    [Fact]
    public void First_layers_of_a_real_notice_are_whole_in_welsh()
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Lay("sefton-cy");
        workspace.Replace("noticegen.yaml", "output: dist", "output: dist\nsite: https://www.example.gov.uk/privacy\neditions: [standard, easy-read, short, poster, form, script]");
        var built = workspace.Run("build", "--output-format", "concise");
        Assert.True(built.ExitCode == 0, built.ToString());
        Assert.DoesNotMatch("NG(13[0-9]|40[89]|70[2-8])", built.Output);
        foreach (var file in (string[])["short.cy.html", "poster.cy.html", "form.cy.txt", "script.cy.html", "script.cy.txt"])
        {
            var text = workspace.Read($"dist/sefton-council/supporting-families/supporting-families.{file}");
            Assert.Contains("supporting-families.cy.html", text, StringComparison.Ordinal);
            var words = file.EndsWith(".txt", StringComparison.Ordinal) ? text : HtmlTree.Words([.. System.Text.Encoding.UTF8.GetBytes(text)]);
            Assert.Empty(English().Matches(Address().Replace(words, " ")).Select(match => match.Value));
        }
    }

    [Theory]
    [InlineData("short", "  Rydym yn defnyddio gwybodaeth am deuluoedd.", 200, "NG409 edition-pages-many: the short (cy) edition has 4 pages, and may have 1; `summary` takes the most room")]
    [InlineData("script", "darganfod a helpu teuluoedd ", 60, "NG408 edition-words-unfit: the script (cy) edition has ")]
    public void A_layer_that_is_too_long_in_welsh_is_found_where_the_welsh_stands(string edition, string words, int times, string message)
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Lay("sefton-cy");
        workspace.Replace("noticegen.yaml", "output: dist", $"output: dist\neditions: [standard, easy-read, {edition}]\nseverities:\n  translation-behind: warning");
        const string Overlay = "notices/sefton-council/supporting-families.cy.yaml", Base = "notices/_base/early-help.cy.yaml";
        var longer = string.Concat(Enumerable.Repeat(words, times));
        if (edition == "short")
        {
            workspace.Write(Overlay, Summary().Replace(workspace.Read(Overlay), $"summary: >-\n{longer}\n", 1));
        }
        else
        {
            workspace.Write(Base, Name().Replace(workspace.Read(Base), $"name: {longer}\n", 1));
        }
        var built = workspace.Run("build", "--output-format", "concise");
        Assert.Contains(message, built.Output, StringComparison.Ordinal);
        Assert.Matches(@"\.cy\.yaml:\d+:\d+: warning NG40[89]", built.Output);
    }

    [Fact]
    public void Children_are_told_in_welsh()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace("noticegen.yaml", "output: dist", "output: dist\nlanguages: [en, cy]\neditions: [standard, children]");
        workspace.Write(TestWorkspace.Notice, workspace.Read(TestWorkspace.Notice) + """
            childrens_edition:
              purposes:
                - words: We send you our news.
                  picture: leaflet
              data:
                - words: We know your name.
                  picture: identity-card
              recipients:
                - words: We pay a company to send it.
                  picture: paid-service
              retention:
                - words: We keep it for one year.
                  picture: calendar

            """);
        var overlay = TestWorkspace.Notice.Replace(".yaml", ".cy.yaml", StringComparison.Ordinal);
        workspace.Write(overlay, """
            childrens_edition:
              purposes:
                - words: Rydym yn anfon ein newyddion atoch.
              data:
                - words: Rydym yn gwybod eich enw.
              recipients:
                - words: Rydym yn talu cwmni i’w anfon.

            """);
        var built = workspace.Run("build", "-f", "html", "--draft", "--output-format", "concise");
        var page = HtmlTree.Words([.. System.Text.Encoding.UTF8.GetBytes(workspace.Read("dist/northtown-council/newsletter/newsletter.children.cy.html"))]);
        foreach (var words in (string[])["Beth rydych chi’n ei wybod amdanaf i?", "Rydym yn gwybod eich enw.", "Ga i ei weld?", "Gallwch ofyn am gopi o’ch gwybodaeth.", "Mae gan blant yr un hawliau ag oedolion."])
        {
            Assert.Contains(Folded.Text(words), page, StringComparison.OrdinalIgnoreCase);
        }
        // What is written for an edition is to be translated where the edition is made, and only there.
        Assert.Contains("newsletter.yaml:7:9: warning NG704 translation-missing: 15 texts", built.Output, StringComparison.Ordinal);
        workspace.Replace("noticegen.yaml", "[standard, children]", "[standard]");
        Assert.Contains("newsletter.yaml:7:9: warning NG704 translation-missing: 14 texts", workspace.Run("lint", "--output-format", "concise").Output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b(?:the|your|you|information|with|this|that|have|from|may)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"https?://\S+|\S+@\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"summary: [^\n]*\n(?:  [^\n]*\n)*")]
    private static partial Regex Summary();

    [GeneratedRegex(@"name: [^\n]*\n")]
    private static partial Regex Name();
}
