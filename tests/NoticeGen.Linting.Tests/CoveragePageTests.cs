using System.Globalization;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed partial class CoveragePageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "coverage.md"));

    [Fact]
    public void Every_rule_that_the_page_of_coverage_names_exists() =>
        Assert.Equal([], Code().Matches(Page).Select(match => match.Value).Where(code => Catalogue.Find(code) is null));

    [Fact]
    public void Every_rule_about_content_stands_on_the_page()
    {
        var named = Named();
        var content = RuleSet.Infos.Where(rule => rule.Band is Band.Content or Band.Conditional && rule.Code != "NG120").Select(rule => rule.Code);
        var missing = content.Where(code => !named.Contains(code)).ToList();
        Assert.True(missing.Count == 0, $"docs/coverage.md does not name {string.Join(", ", missing)}: add each to the row of what it looks for, or add a row with the provision");
    }

    /// <summary>Codes one by one, and those in "NG122 to NG124".</summary>
    private static HashSet<string> Named()
    {
        var named = Code().Matches(Page).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        foreach (Match range in Range().Matches(Page))
        {
            for (var number = int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture); number <= int.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture); number++)
            {
                named.Add($"NG{number}");
            }
        }
        return named;
    }

    [GeneratedRegex("NG[0-9]{3}")]
    private static partial Regex Code();

    [GeneratedRegex("NG([0-9]{3}) to NG([0-9]{3})")]
    private static partial Regex Range();
}
