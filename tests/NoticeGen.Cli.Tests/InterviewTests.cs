using System.Text.RegularExpressions;
using Spectre.Console.Testing;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary><c>new</c> on a terminal: questions in plain words, kept answers, and a notice that says what was answered and nothing else.</summary>
public sealed partial class InterviewTests
{
    private const string Written = "notices/westbury-council/beekeeping.yaml";
    private const string Authority = "notices/westbury-council/authority.yaml";
    private const string Space = "<space>";
    private const string Down = "<down>";
    private const string Enter = "";

    /// <summary>What is shared by all notices of a council.</summary>
    private static readonly string[] Council =
    [
        "Westbury Council", Enter, "Z1234567", "Town Hall, 1 High Street, Westbury, WB1 1AA", "privacy@westbury.example", "01632 960 000",
        "dpo@westbury.example", "01632 960 001", Enter, "complaints@westbury.example", "01632 960 002", "https://www.westbury.example/complain",
        Space, Enter, "large type", Enter, Enter, Enter,
    ];

    private static readonly string[] Service =
    [
        Enter, "We use your name and address to send you news about bees: \"bzz\".", "send you news about bees", Enter, Enter, "Use the link at the foot of any letter.",
        Space, Down, Space, Enter, Enter, Enter, "You give us your details in our form.", Enter,
        "The company that sends our letters", Enter, "They send the letters for us.",
        "your name and address", Enter, "1 year", "the day you ask us to stop",
        Enter, Enter, Down, Down, Enter, "Head of Parks", Down, Enter,
    ];

    [Fact]
    public void Answers_become_a_notice_without_structural_fault_that_says_nothing_else()
    {
        using var workspace = Asked([.. Council, .. Service], out var console);
        Assert.Equal(0, workspace.Run("new", "westbury-council", "beekeeping").ExitCode);
        var notice = workspace.Read(Written);
        foreach (var said in (string[])["name: \"send you news about bees\"", "basis: [consent]", "outside_uk: none", "made: \"no\"", "required: \"no\"", "withdraw: \"Use the link at the foot of any letter.\"", "owner: \"Head of Parks\"", "editions: [standard]", "\\\"bzz\\\""])
        {
            Assert.Contains(said, notice, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("[insert", notice, StringComparison.Ordinal);
        Assert.Contains("    - \"large type\"", workspace.Read(Authority), StringComparison.Ordinal);
        Assert.DoesNotContain("braille", workspace.Read(Authority), StringComparison.Ordinal);
        var found = workspace.Run("lint", "--notice", "westbury-council/beekeeping", "--output-format", "concise").Output;
        Assert.DoesNotContain(" NG0", found, StringComparison.Ordinal);
        Assert.DoesNotContain(" NG5", found, StringComparison.Ordinal);
        Assert.Empty(Codes(found, "error"));
        Assert.All(Movement().Split(Colour().Replace(console.Output, "")), line => Assert.True(line.TrimEnd().Length <= 80, line));
        Assert.False(Directory.Exists(workspace.Full(".noticegen")));
    }

    [Fact]
    public void Nothing_answered_is_a_blank_and_no_claim()
    {
        using var workspace = Asked([.. Enumerable.Repeat(Enter, 26), Down, Down, Down, Enter, Down, Down, Enter, Down, Down, Down, Enter, Enter, Down, Enter], out _);
        Assert.Equal(0, workspace.Run("new", "westbury-council", "beekeeping").ExitCode);
        var notice = workspace.Read(Written);
        Assert.DoesNotContain("\nproviding_data", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("\ntransfers", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("\nautomated_decisions", notice, StringComparison.Ordinal);
        Assert.Contains("name: \"[insert who receives the information]\"", notice, StringComparison.Ordinal);
        Assert.DoesNotContain(" NG0", workspace.Run("lint", "--output-format", "concise").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_could_not_be_read_is_asked_again()
    {
        var wrong = Council.ToList();
        wrong.Insert(4, "privacy at westbury");
        using var workspace = Asked([.. wrong, .. Service], out var console);
        Assert.Equal(0, workspace.Run("new", "westbury-council", "beekeeping").ExitCode);
        Assert.Contains("does not look like an email address", console.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("email: \"privacy@westbury.example\"", workspace.Read(Authority), StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_a_way_back_to_the_question_before()
    {
        var council = Council.ToList();
        // Typed at the number, at the address and at the list of other ways, and the answers before are given again or changed.
        council.RemoveRange(2, 2);
        council.InsertRange(2, ["Z0000000", "back", "back", "the authority", "Z1234567", "Town Hall, 1 High Street, Westbury, WB1 1AA"]);
        using var workspace = Asked([.. council, .. Service], out var console);
        Assert.Equal(0, workspace.Run("new", "westbury-council", "beekeeping").ExitCode);
        var authority = workspace.Read(Authority);
        Assert.Contains("short_name: \"the authority\"", authority, StringComparison.Ordinal);
        Assert.Contains("registration_number: \"Z1234567\"", authority, StringComparison.Ordinal);
        Assert.DoesNotContain("back", authority, StringComparison.Ordinal);
        Assert.Contains("Enter for: the council (back goes to the question before)", console.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_back_is_the_last_of_the_options_too()
    {
        using var workspace = Asked([.. Council, .. Service[..3], Enter, Down, Down, Down, Down, Down, Down, Down, Down, Enter, "send you more news", Enter, .. Service[4..]], out var console);
        Assert.Equal(0, workspace.Run("new", "westbury-council", "beekeeping").ExitCode);
        Assert.Contains("name: \"send you more news\"", workspace.Read(Written), StringComparison.Ordinal);
        Assert.DoesNotContain("send you news about bees\"", workspace.Read(Written), StringComparison.Ordinal);
        Assert.Contains("You said: send you news about bees", console.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_answered_is_kept_when_the_terminal_is_closed_and_not_asked_again()
    {
        using var workspace = Asked(Council[..6], out _);
        Assert.NotEqual(0, workspace.Run("new", "westbury-council", "beekeeping").ExitCode);
        Assert.False(File.Exists(workspace.Full(Authority)));
        workspace.Person = Person([Enter, .. Council[6..], .. Service]);
        Assert.Equal(0, workspace.Run("new", "westbury-council", "beekeeping").ExitCode);
        Assert.Contains("name: \"Westbury Council\"", workspace.Read(Authority), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_stops_is_told_how_to_go_on()
    {
        using var workspace = Asked([Enter], out _);
        workspace.Cancelled = new CancellationToken(canceled: true);
        var stopped = workspace.Run("new", "westbury-council", "beekeeping");
        Assert.Equal(130, stopped.ExitCode);
        Assert.Contains("noticegen new westbury-council beekeeping", stopped.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_starter_offers_what_its_service_does_and_the_notice_holds_what_was_chosen()
    {
        using var workspace = Asked([.. Council, Enter, Enter, Space, Enter, Enter, Down, Down, Enter, Space, Enter, Space, Enter, Enter, Down, Down, Down, Down, Down, Down, Space, Enter, Enter, Enter, Enter, Space, Enter, Enter, Enter, Enter, Enter, Enter, Enter, Enter, Enter, Enter, Enter], out _);
        Assert.Equal(0, workspace.Run("new", "westbury-council", "council-tax").ExitCode);
        var notice = workspace.Read("notices/westbury-council/council-tax.yaml");
        Assert.Contains("name: \"work out and send your council tax bill\"\n    basis: [legal-obligation]\n    law: [local-government-finance-act-1992]", notice, StringComparison.Ordinal);
        Assert.Contains("legislation:\n  - id: local-government-finance-act-1992\n    statute: local-government-finance-act-1992\n", notice, StringComparison.Ordinal);
        Assert.Contains("kind: special\n    special: [health]", notice, StringComparison.Ordinal);
        Assert.Contains("body: valuation-office-agency", notice, StringComparison.Ordinal);
        Assert.DoesNotContain(" NG0", workspace.Run("lint", "--notice", "westbury-council/council-tax", "--output-format", "concise").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_in_the_README_is_what_a_terminal_shows()
    {
        using var workspace = Asked([.. Council, Enter, Enter, Space, Enter, Enter], out var console);
        workspace.Run("new", "westbury-council", "council-tax");
        var screen = console.Output[console.Output.LastIndexOf("What lets you", StringComparison.Ordinal)..];
        Golden.Check("docs/images/new-asks.svg", TerminalPicture.Svg("noticegen new asks what lets the council send a bill", "\e[1m" + screen));
    }

    [Fact]
    public void No_input_asks_nothing()
    {
        using var workspace = Asked([], out var console);
        Assert.Equal(0, workspace.Run("new", "westbury-council", "beekeeping", "--no-input").ExitCode);
        Assert.Empty(console.Output);
        Assert.Contains("[insert", workspace.Read(Written), StringComparison.Ordinal);
    }

    [Fact]
    public void The_audit_of_every_page_agrees_with_the_lint_of_its_notice()
    {
        using var workspace = Asked([.. Council, .. Service], out _);
        workspace.Run("new", "westbury-council", "beekeeping");
        workspace.Replace(Written, "\npublished:\n", "\npublished: 2026-11-22\n");
        Assert.Equal(0, workspace.Run("build").ExitCode);
        // Lists of notices lie higher up.
        var pages = Directory.EnumerateFiles(workspace.Full("dist"), "*", SearchOption.AllDirectories)
            .Where(page => Path.GetExtension(page) is ".html" or ".pdf" or ".docx")
            .Select(page => Path.GetRelativePath(workspace.Full("dist"), page).Replace('\\', '/'))
            .Where(path => path.Split('/').Length == 3)
            .ToList();
        Assert.NotEmpty(pages);
        foreach (var path in pages)
        {
            var notice = string.Join('/', path.Split('/')[..2]);
            var known = Codes(workspace.Run("lint", "--notice", notice, "--output-format", "concise").Output, "error").ToHashSet(StringComparer.Ordinal);
            var said = workspace.Run("lint", "dist/" + path, "--output-format", "concise").Output;
            Assert.True(Codes(said, "error").All(known.Contains), $"{path}: {said}");
            if (path.EndsWith(".html", StringComparison.Ordinal))
            {
                Assert.DoesNotContain("<hr", workspace.Read("dist/" + path), StringComparison.Ordinal);
            }
        }
    }

    private static IEnumerable<string> Codes(string concise, string severity) =>
        concise.Split('\n').Select(line => line.Split($": {severity} ")).Where(parts => parts.Length > 1).Select(parts => parts[1][..5]).Distinct();

    private static TestWorkspace Asked(IEnumerable<string> keys, out TestConsole console)
    {
        var workspace = TestWorkspace.Example();
        workspace.Person = console = Person(keys);
        return workspace;
    }

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Colour();

    /// <summary>What ends a line, or moves the cursor to another one.</summary>
    [GeneratedRegex(@"\r|\n|\e\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Movement();

    /// <summary>Someone who presses these keys, at a terminal of 80 columns; each line ends with Enter.</summary>
    private static TestConsole Person(IEnumerable<string> keys)
    {
        var console = new TestConsole().Interactive().EmitAnsiSequences();
        console.Profile.Width = 80;
        foreach (var key in keys)
        {
            if (key == Space)
            {
                console.Input.PushKey(ConsoleKey.Spacebar);
            }
            else if (key == Down)
            {
                console.Input.PushKey(ConsoleKey.DownArrow);
            }
            else
            {
                console.Input.PushTextWithEnter(key);
            }
        }
        return console;
    }
}
