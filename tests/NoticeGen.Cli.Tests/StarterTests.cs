using NoticeGen.Cli.Scaffolding;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>The starters of <c>new</c>: each can be read as it is written, and decides nothing for the authority.</summary>
public sealed class StarterTests
{
    /// <summary>Fields by which a notice says what nobody has decided yet.</summary>
    private static readonly string[] Claims = ["outside_uk:", "made:", "required:", "basis: [", "period: 1", "role:"];

    public static TheoryData<string> All => [.. Starters.Names, "beekeeping"];

    [Theory]
    [MemberData(nameof(All))]
    public void A_starter_has_no_structural_fault_and_claims_nothing(string service)
    {
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("new", "westbury-council", service).ExitCode);
        var path = $"notices/westbury-council/{service}.yaml";
        var lines = File.ReadAllLines(Path.Combine(workspace.Root, path));
        Assert.DoesNotContain(lines, line => !line.TrimStart().StartsWith('#') && Claims.Any(claim => line.Contains(claim, StringComparison.Ordinal)));
        var found = workspace.Run("lint", "--notice", $"westbury-council/{service}", "--output-format", "concise").Output.Split('\n');
        Assert.DoesNotContain(found, line => line.StartsWith(path, StringComparison.Ordinal) && line.Contains(" NG0", StringComparison.Ordinal));
        Assert.Contains(found, line => line.Contains("placeholder-left", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_the_law_says_of_a_period_stands_with_its_source_and_is_no_answer(string service)
    {
        var lines = Starters.Text(Starters.For(service), new Dictionary<string, string>()).Split('\n').Select(line => line.Trim()).ToList();
        foreach (var at in Enumerable.Range(0, lines.Count).Where(at => lines[at].StartsWith("# By law:", StringComparison.Ordinal)))
        {
            Assert.Matches(@"^# https://www\.(legislation\.gov\.uk|gov\.uk|electoralcommission\.org\.uk)/", lines[at + 1]);
            Assert.StartsWith("period: \"[insert", lines[at + 2], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_question_for_a_period_tells_what_the_law_says()
    {
        var pay = StarterItem.In(Starters.Text("human-resources", new Dictionary<string, string>())).Single(item => item.Words == "pay records");
        Assert.Equal("at least 3 years from the end of the tax year (Income Tax (Pay As You Earn) Regulations 2003, regulation 97)", pay.ByLaw);
    }

    [Fact]
    public void There_are_starters_for_the_everyday_services() => Assert.True(Starters.Names.Count >= 12);

    [Theory]
    [InlineData("council-tax", "council-tax")]
    [InlineData("council-tax-2026", "council-tax")]
    [InlineData("parking-permits", "parking")]
    [InlineData("premises-licensing", "licensing")]
    [InlineData("beekeeping", Starters.General)]
    [InlineData("parkinglot", Starters.General)]
    public void A_notice_begins_from_the_starter_of_its_service(string notice, string starter) => Assert.Equal(starter, Starters.For(notice));

    [Fact]
    public void New_names_the_starters_there_are()
    {
        using var workspace = TestWorkspace.Example();
        var said = workspace.Run("new", "westbury-council", "beekeeping");
        Assert.All(Starters.Names, name => Assert.Contains(name, said.Output + said.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void A_law_that_is_not_known_can_be_added_with_the_lines_of_its_finding()
    {
        using var workspace = TestWorkspace.Example();
        var notice = Path.Combine(workspace.Root, TestWorkspace.Notice);
        File.AppendAllText(notice, "\nlegislation:\n  - id: ours\n    statute: small-holdings-and-allotments-act-1908\n");
        var told = workspace.Run("lint").Output.ReplaceLineEndings("\n");
        var yaml = told[told.IndexOf("statutes:\n", StringComparison.Ordinal)..].Split('\n')[..3];
        var indent = yaml[1].Length - yaml[1].TrimStart().Length - 2;
        Directory.CreateDirectory(Path.Combine(workspace.Root, "law"));
        File.WriteAllText(Path.Combine(workspace.Root, "law", "statutes.yaml"), string.Join('\n', yaml.Select((line, at) => at == 0 ? line : line[indent..])) + "\n");
        Assert.DoesNotContain("NG010", workspace.Run("lint", "--output-format", "concise").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("highway-act-1980", "`highways-act-1980`")]
    [InlineData("childrens-act-1989", "`children-act-1989`")]
    public void A_slip_is_offered_the_law_it_means(string written, string meant) => Assert.Contains(meant, Told(written), StringComparison.Ordinal);

    [Theory]
    [InlineData("small-holdings-and-allotments-act-1908")]
    [InlineData("deregulation-act-2015")]
    [InlineData("local-government-pensions-act-1972")]
    public void No_law_about_something_else_is_offered(string written) => Assert.DoesNotContain("did you mean", Told(written), StringComparison.Ordinal);

    private static string Told(string statute)
    {
        using var workspace = TestWorkspace.Example();
        File.AppendAllText(Path.Combine(workspace.Root, TestWorkspace.Notice), $"\nlegislation:\n  - id: ours\n    statute: {statute}\n");
        var output = workspace.Run("lint").Output;
        Assert.Contains("statutes:", output, StringComparison.Ordinal);
        return output;
    }
}
