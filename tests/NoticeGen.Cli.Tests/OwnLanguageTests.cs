using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>Editions and languages that a workspace makes of files alone, as their readers get them; the transcripts show what is said of them.</summary>
public sealed partial class OwnLanguageTests
{
    [Fact]
    public void A_welsh_page_says_what_its_template_and_the_translations_say()
    {
        using var workspace = With("welsh");
        Assert.Equal(0, workspace.Run("build", "-f", "html").ExitCode);
        var page = workspace.Read("dist/northtown-council/newsletter/newsletter.cy.html");
        Assert.Contains("<html lang=\"cy-GB\" dir=\"ltr\">", page, StringComparison.Ordinal);
        Assert.Contains("Pwy ydym ni", page, StringComparison.Ordinal);
        Assert.Contains("Cyngor Northtown", page, StringComparison.Ordinal);
        Assert.Contains("anfon cylchlythyr y cyngor atoch", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("dpo@northtown.example", page, StringComparison.Ordinal);
        Assert.Contains("22 Tachwedd 2026", page, StringComparison.Ordinal);
        Assert.Contains("Full notice (Cymraeg)", workspace.Read("dist/index.html"), StringComparison.Ordinal);
    }

    /// <summary>One of the notices of the repository in the Welsh that comes with the program.</summary>
    [Fact]
    public void A_real_notice_is_whole_in_welsh_and_comes_first()
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Lay("sefton-cy");
        var built = workspace.Run("build", "-f", "html", "-f", "md", "--output-format", "concise");
        Assert.True(built.ExitCode == 0, built.ToString());
        foreach (var code in (string[])["NG702", "NG703", "NG704", "NG705", "NG706", "NG707", "NG708"])
        {
            Assert.DoesNotContain(code, built.Output, StringComparison.Ordinal);
        }
        Assert.Contains("NG710", built.Output, StringComparison.Ordinal);
        foreach (var edition in (string[])["", ".easy-read"])
        {
            var folder = "dist/sefton-council/supporting-families/supporting-families" + edition;
            var links = LinkToFile().Matches(workspace.Read(folder + ".html")).Select(link => link.Value).ToList();
            Assert.Contains("hreflang=\"cy\"", links[0], StringComparison.Ordinal);
            // Names of Acts and of one body are in English, and addresses.
            var english = EnglishWords().Matches(NotWelsh().Replace(workspace.Read(folder + ".cy.md"), " ")).Select(word => word.Value);
            Assert.Empty(english);
        }
    }

    /// <summary>The same notice in Urdu, whose words, templates, standard sentences and font the workspace gives.</summary>
    [Fact]
    public void A_real_notice_is_whole_in_urdu_and_its_words_are_copied_whole()
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Lay("sefton-cy");
        workspace.Lay("sefton-ur");
        var hasFonts = UrduFonts.LayInto(workspace, "notices/sefton-council");
        var built = workspace.Run("build", "-f", "html", "-f", "md", "-f", hasFonts ? "pdf" : "txt", "--language", "ur", "--output-format", "concise");
        Assert.True(built.ExitCode == 0, built.ToString());
        foreach (var code in (string[])["NG029", "NG601", "NG702", "NG703", "NG704", "NG705", "NG706", "NG707", "NG708"])
        {
            Assert.DoesNotContain(code, built.Output, StringComparison.Ordinal);
        }
        Assert.Contains("NG710", built.Output, StringComparison.Ordinal);
        foreach (var edition in (string[])["", ".easy-read"])
        {
            var file = "dist/sefton-council/supporting-families/supporting-families" + edition + ".ur";
            // What the pictures of the program show is said in English and Welsh.
            var text = workspace.Read(file + ".md").Replace("Two parents with two children", "", StringComparison.Ordinal);
            Assert.Empty(EnglishWords().Matches(NotWelsh().Replace(text, " ")).Select(word => word.Value));
            Assert.DoesNotContain("۔.", text, StringComparison.Ordinal);
            Assert.Contains("<html lang=\"ur\" dir=\"rtl\">", workspace.Read(file + ".html"), StringComparison.Ordinal);
            if (hasFonts)
            {
                var copied = UrduFonts.Copied(workspace.Full(file + ".pdf"));
                Assert.Contains("0345 140 0845", copied, StringComparison.Ordinal);
                Assert.Contains("ino.information@sefton.gov.uk", copied, StringComparison.Ordinal);
                Assert.Contains("معلومات", copied, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_real_notice_in_welsh_passes_our_own_audit()
    {
        using var workspace = TestWorkspace.Empty();
        workspace.Lay("sefton-cy");
        Assert.Equal(0, workspace.Run("build", "-q").ExitCode);
        foreach (var ending in (string[])["cy.html", "cy.pdf", "cy.docx", "easy-read.cy.html"])
        {
            var output = workspace.Run("lint", "dist/sefton-council/supporting-families/supporting-families." + ending, "--output-format", "concise").Output;
            Assert.DoesNotContain(": error ", output, StringComparison.Ordinal);
            // What the English notice does not say either.
            Assert.Subset(new HashSet<string> { "NG115", "NG116", "NG121", "NG122", "NG354" }, Rule().Matches(output).Select(found => found.Groups[2].Value).ToHashSet());
        }
    }

    [GeneratedRegex(": (error|warning|note) (NG\\d+) ")]
    private static partial Regex Rule();

    [GeneratedRegex("<a href=\"supporting-families[^>]*>")]
    private static partial Regex LinkToFile();

    [GeneratedRegex(@"https?://\S+|\S+@\S+|\w[\w ,()&']* (?:Act|Regulations) \d{4}|Department for Levelling Up, Housing and Communities|Ministry of Housing, Communities and Local Government|Information Commissioner's Office")]
    private static partial Regex NotWelsh();

    [GeneratedRegex(@"\b(?:the|your|you|information|with|this|that|have|from|may)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWords();

    [Fact]
    public void Each_page_leads_to_itself_in_each_other_language_and_else_to_the_full_notice()
    {
        using var workspace = With("urdu");
        workspace.Replace("noticegen.yaml", "output: dist", "output: dist\nlanguages: [en, cy, ur]\nfirst: cy");
        Assert.NotEqual(101, workspace.Run("build", "-f", "html", "-f", "md", "--draft").ExitCode);
        foreach (var (page, others) in ((string, string[])[])[
            ("newsletter.html", ["<a href=\"newsletter.cy.html\" hreflang=\"cy\" lang=\"cy\">Cymraeg</a>", "<a href=\"newsletter.ur.html\" hreflang=\"ur\" lang=\"ur\">"]),
            ("newsletter.easy-read.html", ["<a href=\"newsletter.easy-read.cy.html\" hreflang=\"cy\" lang=\"cy\">Cymraeg</a>", "<a href=\"newsletter.ur.html\" hreflang=\"ur\" lang=\"ur\">"]),
            ("newsletter.easy-read.cy.html", ["<a href=\"newsletter.easy-read.html\" hreflang=\"en\" lang=\"en\">English</a>"]),
            ("newsletter.ur.html", ["<a href=\"newsletter.cy.html\" hreflang=\"cy\" lang=\"cy\">Cymraeg</a>", "<a href=\"newsletter.html\" hreflang=\"en\" lang=\"en\">English</a>"])])
        {
            var text = workspace.Read("dist/northtown-council/newsletter/" + page);
            Assert.All(others, other => Assert.Contains(other, text, StringComparison.Ordinal));
            Assert.Equal(2, text.Split(" hreflang=").Length - 1);
        }
    }

    [Fact]
    public void The_pages_of_the_source_language_are_the_same_with_and_without_another()
    {
        using var alone = TestWorkspace.Example();
        using var beside = With("welsh");
        foreach (var workspace in (TestWorkspace[])[alone, beside])
        {
            workspace.Run("build");
        }
        foreach (var name in (string[])["newsletter.pdf", "newsletter.docx"])
        {
            var path = "dist/northtown-council/newsletter/" + name;
            Assert.Equal(File.ReadAllBytes(alone.Full(path)), File.ReadAllBytes(beside.Full(path)));
        }
        foreach (var name in (string[])["newsletter.html", "newsletter.easy-read.html"])
        {
            var path = "dist/northtown-council/newsletter/" + name;
            Assert.Equal(alone.Read(path), TranslationLink().Replace(beside.Read(path), ""));
        }
    }

    /// <summary>A page leads to its translations too.</summary>
    [GeneratedRegex("<li><a [^>]*hreflang=\"cy\"[^\n]*</li>\n")]
    private static partial Regex TranslationLink();

    [Fact]
    public void Text_that_a_notice_changes_is_not_shown_in_the_translation_of_what_it_changed()
    {
        using var workspace = With("welsh");
        workspace.Replace(TestWorkspace.Notice, "owner:", "dpo:\n  title: Privacy Lead\nowner:");
        workspace.Run("build", "-f", "txt");
        var text = workspace.Read("dist/northtown-council/newsletter/newsletter.cy.txt");
        Assert.Contains("Privacy Lead", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Swyddog Diogelu Data", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_translation_builds_its_notice_again_and_no_other()
    {
        using var workspace = With("welsh");
        workspace.Write("notices/northtown-council/other.yaml", workspace.Read(TestWorkspace.Notice));
        workspace.Run("build", "-f", "html", "--draft");
        workspace.Replace("notices/northtown-council/newsletter.cy.yaml", "title: \"Ein", "title: \"Dyma ein");
        var built = workspace.Run("build", "-f", "html", "--draft", "--explain-cache");
        Assert.Contains("northtown-council/newsletter is built: its own file changed: `notices/northtown-council/newsletter.cy.yaml`", built.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("northtown-council/other is built", built.ToString(), StringComparison.Ordinal);
        Assert.Contains("Dyma ein", workspace.Read("dist/northtown-council/newsletter/newsletter.cy.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Right_to_left_follows_from_the_language_in_pages_fragments_and_word_files()
    {
        using var workspace = With("urdu");
        workspace.Replace("noticegen.yaml", "output: dist", "output: dist\neditions: [standard]");
        workspace.Run("build", "-f", "html", "-f", "docx", "-f", "fragment", "--draft");
        const string Path = "dist/northtown-council/newsletter/newsletter.ur.";
        Assert.Contains("<html lang=\"ur\" dir=\"rtl\">", workspace.Read(Path + "html"), StringComparison.Ordinal);
        Assert.Contains("lang=\"ur\" dir=\"rtl\"", workspace.Read(Path + "fragment.html"), StringComparison.Ordinal);
        using var archive = ZipFile.OpenRead(workspace.Full(Path + "docx"));
        using var styles = new StreamReader(archive.GetEntry("word/styles.xml")!.Open());
        Assert.Contains("<w:bidi />", styles.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_leaflet_prints_its_template_in_every_format()
    {
        using var workspace = With("leaflet");
        workspace.Replace("noticegen.yaml", "output: dist", "output: dist\neditions: [standard, leaflet]");
        Assert.Equal(0, workspace.Run("build").ExitCode);
        foreach (var ending in (string[])["html", "pdf", "docx"])
        {
            Assert.True(File.Exists(workspace.Full("dist/northtown-council/newsletter/newsletter.leaflet." + ending)));
        }
        Assert.Contains("Where to read more", workspace.Read("dist/northtown-council/newsletter/newsletter.leaflet.html"), StringComparison.Ordinal);
        Assert.Contains("Leaflet", workspace.Read("dist/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Easy_Read_words_are_not_judged_where_no_edition_is_in_that_role()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, "      - words: We use your name.\n", "      - words: Your name, [insert more].\n        draft: true\n");
        Assert.Contains("NG523", workspace.Run("lint").Output, StringComparison.Ordinal);
        workspace.Replace("noticegen.yaml", "output: dist", "output: dist\neditions: [standard]");
        var judged = workspace.Run("lint", "--output-format", "concise");
        Assert.Equal(0, judged.ExitCode);
        Assert.DoesNotContain("NG5", judged.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NG120", judged.Output, StringComparison.Ordinal);
    }

    private static TestWorkspace With(string files)
    {
        var workspace = TestWorkspace.Example();
        workspace.Lay(files);
        return workspace;
    }
}
