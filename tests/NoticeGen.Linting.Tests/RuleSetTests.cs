using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
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
        (Type Type, RuleInfo Info)[] rules = [.. RuleSet.All.Select(rule => (rule.GetType(), rule.Info)), .. RuleSet.OfBuilt.Select(rule => (rule.GetType(), rule.Info))];
        Assert.All(rules, rule =>
        {
            var name = Regex.Replace(rule.Type.Name, "(?<!^)([A-Z]|[0-9]+)", "-$1").ToLowerInvariant();
            Assert.Equal(name, rule.Info.Name);
            Assert.Matches("^NG[0-9]{3}$", rule.Info.Code);
            Assert.EndsWith("." + rule.Info.Band, rule.Type.Namespace);
        });
    }

    [Fact]
    public void Codes_of_one_band_begin_with_the_same_digit_and_those_of_others_with_another() =>
        Assert.All(Catalogue.All.GroupBy(rule => rule.Code[2]), digit => Assert.Single(digit.Select(rule => rule.Band).Distinct()));

    [Fact]
    public void A_rule_whose_findings_are_errors_is_certain() =>
        Assert.Equal([], Catalogue.All.Where(rule => rule.Severity == Severity.Error && rule.Confidence < Confidence.Certain).Select(rule => rule.Code));

    [Fact]
    public void Every_rule_of_the_assembly_is_in_the_set()
    {
        var listed = RuleSet.All.Cast<object>().Concat(RuleSet.Across).Concat(RuleSet.OfBuilt).Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal);
        var there = typeof(RuleSet).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(face => face == typeof(IRule) || face == typeof(ICrossRule) || face == typeof(IBuiltRule)))
            .Select(type => type.Name).Order(StringComparer.Ordinal);
        Assert.Equal(there, listed);
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
