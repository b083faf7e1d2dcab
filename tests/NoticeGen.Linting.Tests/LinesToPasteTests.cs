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
        Assert.NotEmpty(findings);
        foreach (var finding in findings)
        {
            if (finding.ToPaste() is not { } fix)
            {
                Assert.True(finding.NothingToPaste is { Length: > 20 }, $"{code}: {finding.Message}");
                continue;
            }
            Assert.True(IsYaml(fix.Yaml), $"{code} offers what is no YAML:\n{fix.Yaml}");
            if (fix.Replaces is { } span)
            {
                var there = finding.Origin.Source.Line(finding.Origin.Source.Place(span.Start).Line);
                Assert.Equal(IndentOf(there), IndentOf(fix.Yaml));
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
            Assert.Equal([], after.Where(other => ReadingProblems.All.Contains(other.Rule)).Select(Northtown.Line));
            Assert.DoesNotContain(finding.Message, after.Where(other => other.Rule.Code == code).Select(other => other.Message));
        }
    }

    [Fact]
    public void Every_rule_with_examples_offers_lines_or_has_a_reason_for_all_its_findings()
    {
        var silent = RuleSet.Infos.Where(rule => rule.NothingToPaste is not null).Select(rule => rule.Code);
        Assert.Equal(["NG301", "NG403", "NG519", "NG520", "NG521", "NG524", "NG525", "NG526", "NG532"], silent);
    }

    /// <summary>Items of a list begin with a dash; fields do not. Both may be indented.</summary>
    private static bool IsYaml(string yaml)
    {
        var under = "value:\n" + string.Join('\n', yaml.Split('\n').Select(line => " " + line)) + "\n";
        return YamlReader.Read(new SourceText("paste.yaml", under)) is { HasErrors: false };
    }

    private static int IndentOf(string text) => text.Length - text.TrimStart(' ').Length;
}
