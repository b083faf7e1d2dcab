using System.Text.Json;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>Old notices become drafts of a workspace: where each value came from, what is shared, and what is never touched.</summary>
public sealed class ImportTests
{
    private const string Housing = """
        Housing register privacy notice

        Southtown Council is the data controller (Z1234567). Our address is: Southtown Council, Town Hall, 1 High Street, Southtown, NT1 1AA.

        Why do we use your information?
        - To decide who can have a home
        - To pay benefits

        What is our lawful basis?
        We rely on Article 6(1)(e) public task.
        - The Housing Act 1996, Part 6
        - Section 17 of the Children's Act 1989

        Who do we share your information with?
        - Department of Work and Pensions
        - Landlords – to let you the home

        How long do we keep your information?
        - Applications: 6 years after you leave the register

        Data Protection Officer
        dpo@southtown.gov.uk
        01632 960 001
        """;

    private const string Notice = "notices/southtown-council/housing-register.yaml";

    [Fact]
    public void Lists_contacts_laws_and_periods_go_into_their_fields()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("old/housing-register.txt", Housing);
        Assert.Equal(0, workspace.Run("import", "old/housing-register.txt", "-a", "southtown-council").ExitCode);
        var notice = workspace.Read(Notice);
        foreach (var line in new[]
        {
            "title: \"Housing register privacy notice\"  # line 1: sure", "name: \"decide who can have a home\"  # line 6: likely", "- public-task  # line 10: likely",
            "statute: children-act-1989  # line 12: sure", "- \"section 17\"", "body: dwp  # line 15: sure", "why: \"to let you the home\"  # line 16: likely",
            "what: \"Applications\"  # line 19: likely", "period: \"6 years\"", "from: \"you leave the register\"", "- id: import-purposes",
        })
        {
            Assert.Contains(line, notice, StringComparison.Ordinal);
        }
        var authority = workspace.Read("notices/southtown-council/authority.yaml");
        foreach (var line in new[] { "name: \"Southtown Council\"", "registration_number: \"Z1234567\"", "- \"NT1 1AA\"", "email: \"dpo@southtown.gov.uk\"", "phone: \"01632 960 001\"" })
        {
            Assert.Contains(line, authority, StringComparison.Ordinal);
        }
        var lint = workspace.Run("lint", "southtown-council/housing-register");
        Assert.DoesNotContain("cannot be used", lint.Output, StringComparison.Ordinal);
        Assert.InRange(lint.Output.Split('\n').Length, 1, 26);
    }

    [Fact]
    public void Tables_are_read_by_their_heads_and_what_stands_around_a_page_is_named()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("old/council-tax.html", """
            <!DOCTYPE html><html lang="en"><body><nav><ul><li>Bins</li></ul></nav><div id="cookie-banner"><p>Some cookies are needed.</p></div><main>
            <h1>Council tax privacy notice</h1>
            <h2>Why we use your information</h2>
            <table><tr><th>Purpose</th><th>Lawful basis</th><th>Information</th><th>Who we share it with</th><th>How long we keep it</th></tr>
            <tr><td>To send you a bill</td><td>Legal obligation (Article 6(1)(c))</td><td>Name, bank details</td><td>HMRC, the bank</td><td>6 years</td></tr>
            <tr><td>To tell you about discounts</td><td>Public task</td><td>Name</td><td>Nobody</td><td>2 years</td></tr></table>
            <h2>Our services</h2>
            <table><tr><th>Service name</th><th>Purpose of using your information</th></tr><tr><td>Revenues (REV)</td><td>To collect council tax.</td></tr></table>
            </main></body></html>
            """);
        workspace.Run("import", "old", "-a", "southtown-council");
        var notice = workspace.Read("notices/southtown-council/council-tax.yaml");
        foreach (var lines in new[]
        {
            "name: \"send you a bill\"  # line 5: likely\n    basis:\n      - legal-obligation", "    data:\n      - name\n      - bank-details\n", "    retention:\n      - to-tell-you-about-discounts\n",
            "body: hmrc  # line 5: sure", "period: \"6 years\"", "short_name: \"REV\"",
        })
        {
            Assert.Contains(lines, notice, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("obody", notice, StringComparison.Ordinal);
        var leftovers = workspace.Read("notices/southtown-council/council-tax.leftovers.md");
        Assert.Contains("## A cookie banner\n\n- line 1: Some cookies are needed.", leftovers, StringComparison.Ordinal);
        Assert.Contains("- line 1: Bins", leftovers, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_authority_says_already_is_not_said_again()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("old/housing-register.txt", Housing);
        workspace.Write("old/licensing.txt", Housing.Replace("Housing register", "Licensing", StringComparison.Ordinal).Replace("01632 960 001", "01632 960 002", StringComparison.Ordinal));
        workspace.Run("import", "old/housing-register.txt", "-a", "southtown-council");
        workspace.Run("import", "old/licensing.txt", "-a", "southtown-council");
        var second = workspace.Read("notices/southtown-council/licensing.yaml");
        Assert.DoesNotContain("Southtown Council\"", second, StringComparison.Ordinal);
        Assert.Contains("phone: \"01632 960 002\"", second, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_agree_share_what_they_say_of_the_authority()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("old/housing-register.txt", Housing);
        workspace.Write("old/licensing.md", Housing.Replace("dpo@", "licensing@", StringComparison.Ordinal));
        Assert.Equal(0, workspace.Run("import", "old", "-a", "southtown-council").ExitCode);
        var authority = workspace.Read("notices/southtown-council/authority.yaml");
        Assert.Contains("registration_number", authority, StringComparison.Ordinal);
        Assert.DoesNotContain("dpo:", authority, StringComparison.Ordinal);
        Assert.Contains("licensing@southtown.gov.uk", workspace.Read("notices/southtown-council/licensing.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_each_value_with_its_place()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("old/housing-register.txt", Housing);
        using var json = JsonDocument.Parse(workspace.Run("import", "old", "-a", "southtown-council", "--dry-run", "--output-format", "json").Output);
        var draft = json.RootElement.GetProperty("drafts")[0];
        var period = draft.GetProperty("values").EnumerateArray().Single(value => value.GetProperty("field").GetString() == "retention[applications].period");
        Assert.Equal(("6 years", "line 19", "likely"), (period.GetProperty("value").GetString(), period.GetProperty("places")[0].GetString(), period.GetProperty("sureness").GetString()));
        Assert.False(Path.Exists(workspace.Full(Notice)));
        using var written = JsonDocument.Parse(workspace.Run("import", "old", "-a", "southtown-council", "--output-format", "json").Output);
        Assert.True(Path.Exists(workspace.Full(Notice)));
    }

    [Fact]
    public void A_page_shows_the_file_beside_its_draft_and_is_no_file_of_the_workspace_nor_one_that_is_imported()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("old/housing-register.txt", Housing);
        foreach (var file in new[] { "old/housing-register.txt", "noticegen.yaml", "notices/page.html" })
        {
            Assert.Equal(2, workspace.Run("import", "old", "-a", "southtown-council", "--side-by-side", file).ExitCode);
        }
        Assert.Equal(Housing, workspace.Read("old/housing-register.txt"));
        Assert.Equal(0, workspace.Run("import", "old", "-a", "southtown-council", "--side-by-side", "page.html").ExitCode);
        var page = workspace.Read("page.html");
        Assert.Contains("<code>retention[applications].period</code>\n<p>6 years</p>", page, StringComparison.Ordinal);
        // What went into the authority's file is shown too.
        Assert.Contains("<code>dpo.contact.email</code>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_is_shown_beside_the_draft_and_never_changed()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("old/housing-register.txt", Housing);
        workspace.Write(Notice, "title: Ours\n");
        var again = workspace.Run("import", "old", "-a", "southtown-council");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("stays    title: “Ours”; the file says “Housing register privacy notice” (housing-register.txt, line 1)", again.Output, StringComparison.Ordinal);
        Assert.Contains("+purposes:", again.Output, StringComparison.Ordinal);
        Assert.Equal("title: Ours\n", workspace.Read(Notice));
        Assert.False(Path.Exists(workspace.Full("notices/southtown-council/housing-register.import.lock")));
    }

    [Fact]
    public void A_file_that_says_what_it_said_changes_nothing_whatever_people_wrote_since()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("old/housing-register.txt", Housing);
        workspace.Run("import", "old", "-a", "southtown-council");
        var ours = workspace.Read(Notice).Replace("6 years", "7 years", StringComparison.Ordinal).Replace("id: landlords", "id: owners", StringComparison.Ordinal);
        workspace.Write(Notice, ours);
        File.Delete(workspace.Full("notices/southtown-council/housing-register.leftovers.md"));
        foreach (var update in new[] { "--dry-run", "--update" })
        {
            var again = workspace.Run("import", "old", "-a", "southtown-council", update);
            Assert.Equal(0, again.ExitCode);
            Assert.DoesNotContain("differs", again.Output, StringComparison.Ordinal);
        }
        Assert.Equal(ours, workspace.Read(Notice));
        Assert.False(Path.Exists(workspace.Full("notices/southtown-council/housing-register.leftovers.md")));
    }

    [Fact]
    public void An_update_takes_over_what_the_file_says_anew_and_leaves_what_people_wrote()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("old/housing-register.txt", Housing);
        workspace.Run("import", "old", "-a", "southtown-council");
        const string authority = "notices/southtown-council/authority.yaml";
        workspace.Write(Notice, workspace.Read(Notice).Replace("title: \"Housing register privacy notice\"  # line 1: sure", "title: Our homes # agreed in May", StringComparison.Ordinal));
        workspace.Write("old/housing-register.txt", Housing.Replace("6 years", "9 years", StringComparison.Ordinal).Replace("Housing register", "Homes", StringComparison.Ordinal).Replace("960 001", "960 002", StringComparison.Ordinal)
            .Replace("- Landlords – to let you the home", "- The police", StringComparison.Ordinal));
        var before = workspace.Read(Notice);
        var shown = workspace.Run("import", "old", "-a", "southtown-council");
        Assert.Equal((1, before), (shown.ExitCode, workspace.Read(Notice)));
        Assert.Contains("changed  retention[applications].period: “6 years” → “9 years” (housing-register.txt, line 19)", shown.Output, StringComparison.Ordinal);
        Assert.Contains("give the same command with --update", shown.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(workspace.Run("import", "old", "-a", "southtown-council", "--output-format", "json").Output);
        Assert.Equal(
            ["authority.yaml changed dpo.contact.phone", "housing-register.yaml kept title", "housing-register.yaml changed service", "housing-register.yaml new recipients[the-police]", "housing-register.yaml changed retention[applications].period", "housing-register.yaml gone recipients[landlords]"],
            json.RootElement.GetProperty("drafts")[0].GetProperty("changes").EnumerateArray().Select(change => $"{Path.GetFileName(change.GetProperty("file").GetString())} {change.GetProperty("kind").GetString()} {change.GetProperty("field").GetString()}"));

        Assert.Equal(0, workspace.Run("import", "old", "-a", "southtown-council", "--update").ExitCode);
        var after = workspace.Read(Notice);
        foreach (var line in new[] { "title: Our homes # agreed in May\n", "period: \"9 years\"  # line 19: likely", "name: \"Landlords\"", "name: \"The police\"", "id: import-title-again-1", "housing-register.txt says otherwise now of recipients[landlords]" })
        {
            Assert.Contains(line, after, StringComparison.Ordinal);
        }
        Assert.Contains("phone: \"01632 960 002\"", workspace.Read(authority), StringComparison.Ordinal);
        Assert.DoesNotContain("cannot be used", workspace.Run("lint", "southtown-council/housing-register").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("differs", workspace.Run("import", "old", "-a", "southtown-council", "--update").Output, StringComparison.Ordinal);
        Assert.Equal(after, workspace.Read(Notice));
    }

    [Fact]
    public void One_notice_of_several_that_differs_does_not_change_what_they_share()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("old/housing-register.txt", Housing);
        workspace.Write("old/licensing.txt", Housing.Replace("Housing register", "Licensing", StringComparison.Ordinal));
        workspace.Run("import", "old", "-a", "southtown-council");
        var authority = workspace.Read("notices/southtown-council/authority.yaml");
        workspace.Write("old/licensing.txt", Housing.Replace("Housing register", "Licensing", StringComparison.Ordinal).Replace("960 001", "960 002", StringComparison.Ordinal));
        var result = workspace.Run("import", "old", "-a", "southtown-council", "--update");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(authority, workspace.Read("notices/southtown-council/authority.yaml"));
        Assert.Contains("licensing.txt says otherwise now of dpo", workspace.Read("notices/southtown-council/licensing.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_that_cannot_be_read_is_told_and_left()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("old/housing-register.txt", Housing);
        workspace.Write(Notice, "title: [\n");
        Assert.Equal(2, workspace.Run("import", "old", "-a", "southtown-council", "--update").ExitCode);
        Assert.Equal("title: [\n", workspace.Read(Notice));
    }

    [Fact]
    public void Two_files_of_one_name_are_refused_before_anything_is_written()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("old/a/housing.txt", Housing);
        workspace.Write("old/b/housing notice.txt", Housing);
        var refused = workspace.Run("import", "old", "-a", "southtown-council");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("would both become the draft `housing`", refused.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(workspace.Full("notices/southtown-council")));
    }

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("broken.pdf", "%PDF-1.7 and nothing more")]
    [InlineData("short.html", "<p>Hello</p>")]
    public void A_file_that_cannot_be_read_is_told_and_holds_no_other_back(string name, string content)
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("old/housing-register.txt", Housing);
        workspace.Write("old/" + name, content);
        var result = workspace.Run("import", "old", "-a", "southtown-council");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(name, result.Output, StringComparison.Ordinal);
        Assert.True(Path.Exists(workspace.Full(Notice)));
    }

    [Fact]
    public void A_file_of_more_paragraphs_than_any_notice_has_is_refused_at_once()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("old/many.md", string.Concat(Enumerable.Repeat("# Why we use it\n\n* To help\n\n", 8_000)));
        var result = workspace.Run("import", "old/many.md", "-a", "southtown-council");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("the most that is made into a draft is 5,000", result.Output, StringComparison.Ordinal);
        Assert.False(Path.Exists(workspace.Full("notices/southtown-council")));
    }
}
