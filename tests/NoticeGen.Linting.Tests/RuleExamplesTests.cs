using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Reading;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>The examples that readers see in the explanations are run.</summary>
public sealed partial class RuleExamplesTests
{
    private static IEnumerable<RuleInfo> Rules => RuleSet.Infos.Concat(SuppressionProblems.All);

    public static TheoryData<string, int> Bad => Examples(bad: true);

    public static TheoryData<string, int> Good => Examples(bad: false);

    [Fact]
    public void The_model_notice_gives_no_finding() => NoFinding(
        Northtown.Check(Northtown.Model).Diagnostics,
        "All examples are laid over the model notice, tests/NoticeGen.Testing/northtown.yaml: let it keep every rule, or let the rule leave it alone.");

    [Fact]
    public void A_notice_that_uses_every_conditional_part_gives_no_finding()
    {
        var yaml = File.ReadAllText(Path.Combine(Repository.Root, "tests", "NoticeGen.Linting.Tests", "complete.yaml"));
        var check = Northtown.Check(yaml);
        NoFinding(check.Diagnostics, "tests/NoticeGen.Linting.Tests/complete.yaml keeps every rule: complete it, or let the rule leave it alone.");
        Assert.Equal(2, check.Editions.Length);
    }

    [Fact]
    public void The_templates_stand_the_want_of_every_part()
    {
        var yaml = File.ReadAllText(Path.Combine(Repository.Root, "tests", "NoticeGen.Linting.Tests", "complete.yaml"));
        var parts = TopLevel().Matches(yaml).Select(part => part.Groups["name"].Value).ToList();
        Assert.True(parts.Count > 15, string.Join(' ', parts));
        Assert.All(parts, part =>
        {
            var without = TopLevel().Replace(yaml, match => match.Groups["name"].Value == part ? "" : match.Value);
            Assert.Empty(Northtown.Check(without).Diagnostics.Where(finding => finding.Rule.Code == "NG032").Select(Problems.Line));
        });
    }

    [Fact]
    public void The_model_notice_is_composed_in_both_editions() =>
        Assert.Equal(2, Northtown.Check(Northtown.Model).Editions.Length);

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_example_is_reported(string code, int index)
    {
        var diagnostics = Check(code, Example(code, index));
        Assert.True(diagnostics.Any(diagnostic => diagnostic.Rule.Code == code), NotFound(code, index, diagnostics));
        NoFinding(Unreadable(diagnostics), $"The example cannot be read as a notice: mend the YAML that the explanation of {code} shows.");
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_example_gives_no_finding_of_any_rule(string code, int index) => NoFinding(
        Check(code, Example(code, index)),
        $"Readers copy what {code} shows as good. Mend the example in its explanation, or the rule that finds fault with it:\n{Example(code, index).Yaml}");

    [Fact]
    public void Every_rule_has_a_bad_and_a_good_example_and_says_why_it_matters()
    {
        var lacking = Rules.Where(rule =>
            !Fence.In(rule).Any(fence => fence.IsBad)
            || Fence.In(rule).All(fence => fence.IsBad)
            || !rule.Explanation.StartsWith("## Why it matters\n", StringComparison.Ordinal));
        var codes = lacking.Select(rule => rule.Code).ToList();
        Assert.True(codes.Count == 0, $"The explanation of {string.Join(", ", codes)} lacks a part. Begin it with `## Why it matters`, "
            + "and show at least one example each under ```yaml bad and ```yaml good; these are fields of a notice, laid over the model.");
    }

    /// <summary>The findings of a rule in one of its bad examples, at least one, with the text that they are about.</summary>
    internal static (string Yaml, IReadOnlyList<Diagnostic> Findings) Found(string code, int index)
    {
        var example = Example(code, index);
        var all = Check(code, example);
        List<Diagnostic> own = [.. all.Where(diagnostic => diagnostic.Rule.Code == code)];
        Assert.True(own.Count > 0, NotFound(code, index, all));
        return (Northtown.Over(example.Yaml), own);
    }

    /// <summary>The findings in a text, under the conditions of an example.</summary>
    internal static ImmutableArray<Diagnostic> Check(string code, int index, string yaml) =>
        Example(code, index) is { IsAlone: true } ? Check(code, yaml) : [];

    /// <summary>Examples of rules that compare notices stand beside the model.</summary>
    private static ImmutableArray<Diagnostic> Check(string code, string yaml) =>
        RuleSet.Across.Any(rule => rule.Info.Code == code)
            ? Northtown.CheckBesideModel(yaml)
            : Northtown.Check(yaml).Diagnostics;

    private static ImmutableArray<Diagnostic> Check(string code, Fence example) =>
        example.Register is { } register ? Northtown.CheckBesideModel(Northtown.Over(example.Yaml), register: register)
            : example.IsAlone ? Check(code, Northtown.Over(example.Yaml)) : Northtown.Check(example).Diagnostics;

    private static TheoryData<string, int> Examples(bool bad)
    {
        var data = new TheoryData<string, int>();
        foreach (var rule in Rules)
        {
            var fences = Fence.In(rule);
            for (var index = 0; index < fences.Count; index++)
            {
                if (fences[index].IsBad == bad)
                {
                    data.Add(rule.Code, index);
                }
            }
        }
        return data;
    }

    private static Fence Example(string code, int index) => Fence.In(Rules.Single(rule => rule.Code == code))[index];

    /// <summary>Whether it stands in a file that the example is not, such as the list of pictures or the reference data.</summary>
    internal static bool IsOfAnotherFile(Diagnostic finding) => finding.Origin.Path is var path && (path.StartsWith("law/", StringComparison.Ordinal) || path.Contains("/pictures", StringComparison.Ordinal));

    internal static IEnumerable<Diagnostic> Unreadable(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => ReadingProblems.All.Contains(diagnostic.Rule));

    /// <summary>Fails when there are findings: shows them, and says what to do.</summary>
    internal static void NoFinding(IEnumerable<Diagnostic> findings, string whatToDo)
    {
        var lines = findings.Select(Northtown.Line).ToList();
        Assert.True(lines.Count == 0, $"{string.Join('\n', lines)}\n{whatToDo}");
    }

    private static string NotFound(string code, int index, IEnumerable<Diagnostic> instead) =>
        $"{code} does not find its own bad example:\n{Example(code, index).Yaml}\n"
            + $"It finds: {string.Join('\n', instead.Select(Northtown.Line).DefaultIfEmpty("nothing"))}\n"
            + "The fields are laid over tests/NoticeGen.Testing/northtown.yaml. Mend the example in the explanation, or the rule; "
            + "a rule that is not in RuleSet.All (or RuleSet.Across, when it compares notices) does not run.";

    /// <summary>A field of the notice, with all that stands below it.</summary>
    [GeneratedRegex(@"^(?<name>[a-z_0-9]+):.*\n(?:(?:[ #-].*)?\n)*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TopLevel();
}
