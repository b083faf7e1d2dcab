using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Reading;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>Every finding offers YAML to paste, or its rule says why none can be offered.</summary>
public sealed class LinesToPasteTests
{
    private const string Mark = "# rewrite: ";

    [Theory]
    [MemberData(nameof(RuleExamplesTests.Bad), MemberType = typeof(RuleExamplesTests))]
    public void Each_finding_of_a_bad_example_offers_yaml_at_its_indent_or_says_why_not(string code, int index)
    {
        var (_, findings) = RuleExamplesTests.Found(code, index);
        foreach (var finding in findings)
        {
            if (finding.ToPaste() is not { } fix)
            {
                Assert.True(
                    finding.NothingToPaste is { Length: > 20 },
                    $"{code} offers nothing to paste and no reason: {finding.Message}\nGive the finding lines that mend it, or say in NothingToPaste of the rule why there can be none.");
                continue;
            }
            Assert.True(IsYaml(fix.Yaml), $"{code} offers what is no YAML:\n{fix.Yaml}");
            if (fix.Replaces is { } span)
            {
                var there = finding.Origin.Source.Line(finding.Origin.Source.Place(span.Start).Line);
                Assert.True(IndentOf(there) == IndentOf(fix.Yaml), $"{code} offers lines with another indent than those they stand for: begin with that of the first line.\n{there}\n{fix.Yaml}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(RuleExamplesTests.Bad), MemberType = typeof(RuleExamplesTests))]
    public void Lines_that_stand_for_others_make_the_finding_go_away(string code, int index)
    {
        var (yaml, findings) = RuleExamplesTests.Found(code, index);
        foreach (var finding in findings)
        {
            if (finding.ToPaste() is not { Replaces: { } span } fix || fix.Yaml.Contains(Mark, StringComparison.Ordinal))
            {
                continue;
            }
            var text = finding.Origin.Source.Text;
            var changed = text[..span.Start] + fix.Yaml + text[span.End..];
            // Rules that compare notices may find the fault in the other one.
            var after = text == yaml ? RuleExamplesTests.Check(code, index, changed) : Northtown.CheckBesideModel(yaml, changed);
            RuleExamplesTests.NoFinding(RuleExamplesTests.Unreadable(after), $"With the lines that {code} offers, the notice can no longer be read: mend what the rule offers.\n{changed}");
            RuleExamplesTests.NoFinding(
                after.Where(other => other.Rule.Code == code && other.Message == finding.Message),
                $"The lines that {code} offers leave the finding as it was: offer lines that mend it, or begin them with `{Mark}` where only a person can.\n{changed}");
        }
    }

    [Fact]
    public void Every_rule_with_examples_offers_lines_or_has_a_reason_for_all_its_findings()
    {
        string[] known = ["NG128", "NG301", "NG403", "NG501", "NG519", "NG520", "NG521", "NG523", "NG524", "NG525", "NG526", "NG532"];
        var silent = RuleSet.Infos.Where(rule => rule.NothingToPaste is not null).Select(rule => rule.Code).ToList();
        Assert.True(
            known.SequenceEqual(silent),
            $"Rules that offer no lines are {string.Join(", ", silent)}, and {string.Join(", ", known)} here. "
                + "Offer lines where a machine can write them; where only a person can, add the code to the list of this test.");
    }

    /// <summary>Items of a list begin with a dash; fields do not. Both may be indented.</summary>
    private static bool IsYaml(string yaml)
    {
        var under = "value:\n" + string.Join('\n', yaml.Split('\n').Select(line => " " + line)) + "\n";
        return YamlReader.Read(new SourceText("paste.yaml", under)) is { HasErrors: false };
    }

    private static int IndentOf(string text) => text.Length - text.TrimStart(' ').Length;
}
