using NoticeGen.Reporting;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class RulePagesTests
{
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
