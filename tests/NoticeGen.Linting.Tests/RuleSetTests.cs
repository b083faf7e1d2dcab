using System.Text.RegularExpressions;
using NoticeGen.Linting;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class RuleSetTests
{
    [Fact]
    public void Rules_stand_in_the_order_of_their_codes()
    {
        foreach (var codes in new[] { RuleSet.All.Select(rule => rule.Info.Code).ToList(), RuleSet.Across.Select(rule => rule.Info.Code).ToList() })
        {
            Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        }
    }

    [Fact]
    public void A_rule_is_named_as_its_class_and_lies_in_the_folder_of_its_band()
    {
        (char Band, string Folder)[] bands = [('1', "Content"), ('2', "Conditional"), ('3', "Consistency"), ('4', "PlainLanguage"), ('5', "EasyRead")];
        Assert.All(RuleSet.All, rule =>
        {
            var name = Regex.Replace(rule.GetType().Name, "(?<!^)([A-Z]|[0-9]+)", "-$1").ToLowerInvariant();
            Assert.Equal(name, rule.Info.Name);
            Assert.Matches("^NG[0-9]{3}$", rule.Info.Code);
            var folder = bands.Single(band => band.Band == rule.Info.Code[2]).Folder;
            Assert.EndsWith("." + folder, rule.GetType().Namespace);
        });
    }

    [Fact]
    public void A_rule_that_compares_notices_lies_in_the_folder_for_them() =>
        Assert.All(RuleSet.Across, rule => Assert.EndsWith(".Across", rule.GetType().Namespace));

    [Fact]
    public void Every_rule_has_a_day_from_which_it_counts() =>
        Assert.Equal([], RuleSet.Infos.Where(rule => rule.InForceFrom is null).Select(rule => rule.Code));

    [Fact]
    public void Every_rule_that_cites_a_law_says_where_it_can_be_read() =>
        Assert.All(RuleSet.Infos.Where(rule => rule.Law is not null), rule => Assert.StartsWith("https://", rule.LawLink));

    [Fact]
    public void A_rule_is_found_by_code_in_any_case_and_by_name()
    {
        Assert.Equal("NG104", Catalogue.Find("ng104")?.Code);
        Assert.Equal("NG104", Catalogue.Find("retention-missing")?.Code);
        Assert.Null(Catalogue.Find("NG999"));
    }
}
