using NoticeGen.Linting;
using NoticeGen.Reporting;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class RulePagesTests
{
    [Fact]
    public void A_rule_with_examples_has_every_part_under_its_heading()
    {
        var pages = RulePages.Write(Catalogue.All).Split("\n### ").Skip(1).ToDictionary(page => page[..5], StringComparer.Ordinal);
        Assert.All(RuleSet.Infos.Where(rule => rule.Law is not null), rule => Assert.Equal(
            ["What it does", "Why it matters", "Example", "What to write instead", "Law"],
            pages[rule.Code].Split('\n').TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.StartsWith("#### ", StringComparison.Ordinal)).Select(line => line[5..])));
    }

    [Fact]
    public void Every_link_to_a_rule_leads_to_its_heading()
    {
        var page = RulePages.Write(Catalogue.All);
        Assert.All(Catalogue.All, rule =>
        {
            Assert.Contains($"(#{rule.Code.ToLowerInvariant()}-{rule.Name})", page);
            Assert.Contains($"\n### {rule.Code} {rule.Name}\n", page);
        });
    }
}
