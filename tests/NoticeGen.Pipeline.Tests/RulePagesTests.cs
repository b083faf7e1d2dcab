using NoticeGen.Reporting;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class RulePagesTests
{
    [Fact]
    public void The_page_of_the_rules_is_current() => Golden.Check("docs/rules.md", RulePages.Write(Catalogue.All));

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
