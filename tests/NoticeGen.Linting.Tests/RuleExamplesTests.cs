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
    public void The_model_notice_gives_no_finding() => IsClean("tests/NoticeGen.Testing/northtown.yaml", Northtown.Check(Northtown.Model));

    [Fact]
    public void A_notice_that_uses_every_conditional_part_gives_no_finding()
    {
        var yaml = File.ReadAllText(Path.Combine(Repository.Root, "tests", "NoticeGen.Linting.Tests", "complete.yaml"));
        var check = Northtown.Check(yaml);
        IsClean("tests/NoticeGen.Linting.Tests/complete.yaml", check);
        Assert.Equal(2, check.Editions.Length);
    }

    private static void IsClean(string path, CheckedNotice check)
    {
        var found = check.Diagnostics.Select(Northtown.Line).ToList();
        Assert.True(found.Count == 0, $"A good notice has findings. If a new rule asks for something rightly, add it to {path}, and most other failures end too:\n{string.Join('\n', found)}");
    }

    [Fact]
    public void The_model_notice_is_composed_in_both_editions() =>
        Assert.Equal(2, Northtown.Check(Northtown.Model).Editions.Length);

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_example_is_reported(string code, int index)
    {
        var diagnostics = Check(code, Example(code, index));
        Assert.Contains(code, diagnostics.Select(diagnostic => diagnostic.Rule.Code));
        Assert.Equal([], Unreadable(diagnostics));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_example_gives_no_finding_of_any_rule(string code, int index) =>
        Assert.Equal([], Check(code, Example(code, index)).Select(Northtown.Line));

    [Theory]
    [MemberData(nameof(Bad))]
    public void The_yaml_to_paste_mends_the_example(string code, int index)
    {
        var yaml = Northtown.Over(Example(code, index).Yaml);
        var found = Check(code, Example(code, index)).First(diagnostic => diagnostic.Rule.Code == code);
        // Lines that stand for others have a test of their own.
        if (found.ToPaste() is not { Replaces: null })
        {
            return;
        }
        var mended = Fill(Paste(yaml, found));
        var after = Check(code, mended);
        Assert.Equal([], Unreadable(after));
        Assert.DoesNotContain(found.Message, after.Where(diagnostic => diagnostic.Rule.Code == code).Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void Every_rule_has_a_bad_and_a_good_example_and_says_why_it_matters()
    {
        var lacking = Rules.Where(rule =>
            !Fence.In(rule).Any(fence => fence.IsBad)
            || Fence.In(rule).All(fence => fence.IsBad)
            || !rule.Explanation.StartsWith("## Why it matters\n", StringComparison.Ordinal));
        Assert.Equal([], lacking.Select(rule => rule.Code));
    }

    /// <summary>The findings of a rule in one of its examples, with the text that they are about.</summary>
    internal static (string Yaml, IReadOnlyList<Diagnostic> Findings) Found(string code, int index)
    {
        var example = Example(code, index);
        return (Northtown.Over(example.Yaml), [.. Check(code, example).Where(diagnostic => diagnostic.Rule.Code == code)]);
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
        example.IsAlone ? Check(code, Northtown.Over(example.Yaml)) : Northtown.Check(example).Diagnostics;

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

    private static IEnumerable<string> Unreadable(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => ReadingProblems.All.Contains(diagnostic.Rule)).Select(Northtown.Line);

    /// <summary>Fields without indent go over those of the notice; others go below the line of the finding, or in its place.</summary>
    private static string Paste(string yaml, Diagnostic diagnostic)
    {
        var fix = diagnostic.ToPaste()!.Yaml;
        if (fix[0] != ' ')
        {
            return Northtown.Over(fix, yaml);
        }
        var lines = yaml.Split('\n').ToList();
        var line = diagnostic.Origin.Start.Line - 1;
        var field = fix[..(fix.IndexOf(':', StringComparison.Ordinal) + 1)];
        if (lines[line].StartsWith(field, StringComparison.Ordinal))
        {
            lines[line] = fix;
        }
        else
        {
            lines.Insert(line + 1, fix);
        }
        return string.Join('\n', lines);
    }

    /// <summary>What an officer would write in place of "[insert …]".</summary>
    private static string Fill(string yaml) => Blank().Replace(yaml, blank => blank.Groups["field"].Value + blank.Groups["field"].Value.Trim(' ', ':') switch
    {
        "email" => "someone@northtown.example",
        "phone" => "01632 960 999",
        "url" or "form" => "https://northtown.example/page",
        _ => "Some words",
    });

    [GeneratedRegex(@"(?<field>[a-z_]+: |- )""\[insert[^""]*\]""")]
    private static partial Regex Blank();
}
