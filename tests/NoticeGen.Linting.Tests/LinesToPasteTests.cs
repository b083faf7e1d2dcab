using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Linting.Rules.Content;
using NoticeGen.Reading;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>What findings of the rules' own examples offer to paste works when it is pasted as printed.</summary>
public sealed class LinesToPasteTests
{
    [Theory]
    [MemberData(nameof(RuleExamplesTests.Bad), MemberType = typeof(RuleExamplesTests))]
    public void What_a_bad_example_offers_mends_it_when_pasted_as_printed(string code, int index)
    {
        var (yaml, findings) = RuleExamplesTests.Found(code, index);
        foreach (var finding in findings)
        {
            if (finding.ToPaste() is not { } fix)
            {
                Assert.True(
                    finding.Help is { Length: > 0 },
                    $"{code} offers nothing to paste and no help: {finding.Message}\nSay what to do in the help of the finding.");
                continue;
            }
            if (RuleExamplesTests.IsOfAnotherFile(finding))
            {
                continue;
            }
            var path = finding.Origin.Path;
            var changed = PlainPaster.Paste(ImmutableDictionary<string, string>.Empty.Add(path, finding.Origin.Source.Text), finding, fix)[path];
            // Rules that compare notices may find the fault in the other one.
            var after = finding.Origin.Source.Text == yaml ? RuleExamplesTests.Check(code, index, changed) : Northtown.CheckBesideModel(yaml, changed);
            RuleExamplesTests.NoFinding(RuleExamplesTests.Unreadable(after), $"With the lines that {code} offers, the notice can no longer be read: mend what the rule offers.\n{changed}");
            RuleExamplesTests.NoFinding(
                after.Where(other => other.Rule.Code == code && other.Message == finding.Message && code != PlaceholderLeft.Blank),
                $"The lines that {code} offers leave the finding as it was: offer lines that mend it, or none where only a person can.\n{fix.Title}\n{changed}");
        }
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(400, false)]
    public void A_line_as_long_as_a_page_is_not_repeated_for_the_sake_of_one_word(int words, bool isOffered)
    {
        var yaml = Northtown.Over($"accuracy: \"Read http://northtown.example/policy. {string.Concat(Enumerable.Repeat("We keep it right. ", words))}\"\n");
        Assert.Equal(isOffered, Northtown.Check(yaml).Diagnostics.Single(found => found.Rule.Code == "NG317").ToPaste() is not null);
    }

    [Theory]
    [InlineData("providing_data:", "providing_data:\n  required: \"[insert yes, no or partly]\"\n  if_not: \"[insert what happens if people do not give their information]\"")]
    [InlineData("transfers:", "transfers:\n  outside_uk: \"[insert none, not-routinely or yes]\"")]
    [InlineData("automated_decisions:", "automated_decisions:\n  made: \"[insert no or yes]\"")]
    public void A_fact_of_law_is_left_as_a_blank_that_stops_the_notice(string empty, string offered)
    {
        var yaml = Northtown.Over(empty);
        var finding = Northtown.Check(yaml).Diagnostics.Single(found => found.ToPaste()?.Yaml == offered);
        var pasted = PlainPaster.Paste(ImmutableDictionary<string, string>.Empty.Add(finding.Origin.Path, yaml), finding, finding.ToPaste()!)[finding.Origin.Path];
        var after = Northtown.Check(pasted).Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => found.Rule.Code).Distinct();
        Assert.Equal([PlaceholderLeft.Blank], after);
    }

    [Fact]
    public void Fields_that_stand_there_empty_are_filled_in_their_place()
    {
        var yaml = Northtown.Over("complaints:\n  # an online form or email\n  contact:\n    email:\n    # and another way\n    form: # the address\n");
        var finding = Northtown.Check(yaml).Diagnostics.Single(found => found.Rule.Code == "NG114" && found.Severity == Severity.Error);
        var pasted = PlainPaster.Paste(ImmutableDictionary<string, string>.Empty.Add(finding.Origin.Path, yaml), finding, finding.ToPaste()!)[finding.Origin.Path];
        Assert.StartsWith(
            "complaints:\n  # an online form or email\n  contact:\n    email:\n    # and another way\n    form: \"[insert the web address of the complaint form]\"\n    address:\n      - \"[insert the postal address]\"\n",
            pasted, StringComparison.Ordinal);
    }
}
