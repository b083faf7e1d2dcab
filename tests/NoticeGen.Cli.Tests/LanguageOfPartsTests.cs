using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>What stays in the language that it was written in is marked as such in a document of another language (WCAG 3.1.2).</summary>
public sealed partial class LanguageOfPartsTests
{
    private const string Page = "dist/northtown-council/newsletter/newsletter.cy.";

    private const string English = "<span lang=\"en\">";

    [Theory]
    // A text of its own; with signs that Markdown knows; made by a function; within strong words; within a link; over several lines.
    [InlineData("about: The team writes [to you] * often*.", $"<p>{English}The team writes [to you] * often*.</span></p>")]
    [InlineData("consent:\n  used_for: [to send it]\n  withdraw: Use the link", $"{English}to send it. Use the link.</span></p>")]
    [InlineData("data:\n  - id: name\n    name: \"Your *name*\"\n    kind: personal", $"{English}Your *name*</span>")]
    [InlineData("aims: [to reach (all) people, \"to write: often\"]", $"<li>{English}to reach (all) people</span></li>\n<li>{English}to write: often</span></li>")]
    [InlineData("links:\n  - id: site\n    name: The council’s site\n    url: https://www.northtown.example", $"<a href=\"https://www.northtown.example\" data-print=\"www.northtown.example\">{English}The council’s site</span></a>")]
    [InlineData("sections:\n  - id: more\n    heading: More to read\n    body: |\n      One **bold word** here\n      and more.\n\n      - an item", $"{English}More to read</span></h2>\n<p>{English}One </span><strong>{English}bold word</span></strong>{English} here and more.</span></p>\n<ul>\n<li>{English}an item</span></li>")]
    public void What_the_language_does_not_say_is_marked(string field, string expected)
    {
        using var workspace = Welsh();
        Put(workspace, field);
        Assert.Contains(expected, Built(workspace), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("phone: 01632 960 000\n    address: [Town Hall, High Street]", "Town Hall, High Street")]
    [InlineData("email: news@northtown.example", "news@northtown.example")]
    public void Names_that_are_in_no_language_are_not(string contact, string printed)
    {
        using var workspace = Welsh();
        Put(workspace, "service_contact:\n    " + contact);
        var page = Built(workspace);
        Assert.Contains(printed, page, StringComparison.Ordinal);
        Assert.DoesNotContain(printed, string.Concat(Marked().Matches(page).Select(run => run.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_titles_without_a_translation_are_marked_and_those_with_one_are_not()
    {
        using var workspace = Welsh();
        Put(workspace, "legislation:\n  - {id: a, statute: equality-act-2010}\n  - {id: b, statute: data-protection-act-2018}");
        workspace.Replace("notices/northtown-council/newsletter.cy.yaml", "name: Y cwmni sy’n anfon ein negeseuon e-bost", "name: The company that sends our emails");
        var page = Built(workspace);
        Assert.Matches("<a href=\"[^\"]+\"[^>]*><span lang=\"en\">Equality Act 2010</span></a>", page);
        Assert.Matches("<a href=\"[^\"]+\"[^>]*>Deddf Diogelu Data 2018</a>", page);
        // Said in the same words, as the names of bodies are that have none in the language.
        Assert.Contains($"{English}The company that sends our emails</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lang=\"cy\"", page[page.IndexOf("<main", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Word_files_are_marked_too()
    {
        using var workspace = Welsh();
        Put(workspace, "about: The team writes to you.");
        Assert.Equal(0, workspace.Run("build", "-f", "docx").ExitCode);
        using var archive = ZipFile.OpenRead(workspace.Full(Page + "docx"));
        using var body = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        Assert.Contains("<w:lang w:val=\"en-GB\" /></w:rPr><w:t xml:space=\"preserve\">The team writes to you.</w:t>", body.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void English_documents_and_those_that_say_everything_have_no_mark()
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Run("init", "--language", "cy");
        Assert.Equal(0, workspace.Run("build", "-f", "html").ExitCode);
        var folder = "dist/northtown-council/newsletter/newsletter.";
        foreach (var name in (string[])["html", "easy-read.html", "easy-read.cy.html", "cy.html"])
        {
            Assert.Empty(Marked().Matches(workspace.Read(folder + name)).Select(run => run.Value));
        }
    }

    private static TestWorkspace Welsh()
    {
        var workspace = TestWorkspace.Empty();
        workspace.Run("init", "--language", "cy");
        workspace.Write("noticegen.yaml", "output: dist\neditions: [standard]\nlanguages: [cy, en]\nseverities: {translation-differs: off}\n");
        return workspace;
    }

    /// <summary>Says it in English alone.</summary>
    private static void Put(TestWorkspace workspace, string field)
    {
        var name = field[..field.IndexOf(':', StringComparison.Ordinal)];
        foreach (var file in (string[])[TestWorkspace.Notice, "notices/northtown-council/newsletter.cy.yaml"])
        {
            var rest = Regex.Replace(workspace.Read(file), $@"^{name}:.*\n(?:(?:[ #].*)?\n)*", "", RegexOptions.Multiline);
            workspace.Write(file, file == TestWorkspace.Notice ? $"{rest.TrimEnd()}\n{field}\n" : rest);
        }
    }

    private static string Built(TestWorkspace workspace)
    {
        var built = workspace.Run("build", "-f", "html");
        Assert.True(built.ExitCode == 0, built.ToString());
        return workspace.Read(Page + "html");
    }

    [GeneratedRegex("<span lang=\"en\">.*?</span>", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
