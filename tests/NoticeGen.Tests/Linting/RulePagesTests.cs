using NoticeGen.Reporting;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class RulePagesTests
{
    [Fact]
    public void The_page_of_the_rules_is_current()
    {
        var path = Path.Combine(Repository.Root, "docs", "rules.md");
        var page = RulePages.Write(Catalogue.All);
        if (Environment.GetEnvironmentVariable("NOTICEGEN_UPDATE") == "1")
        {
            Assert.NotEqual("true", Environment.GetEnvironmentVariable("CI"));
            File.WriteAllText(path, page);
        }
        Assert.True(File.ReadAllText(path) == page, "docs/rules.md is out of date: run the tests with NOTICEGEN_UPDATE=1 and read the difference");
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
