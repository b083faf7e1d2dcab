using NoticeGen.Linting;
using NoticeGen.Linting.Subject;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>Notices of one authority beside each other, whichever of them are chosen.</summary>
public sealed class TogetherTests
{
    [Fact]
    public void The_two_mailboxes_of_one_officer_are_found()
    {
        var found = Project().CheckTogether("sandwell-childrens-trust", ["early-help", "troubled-families"]);
        Assert.Contains(found, diagnostic => diagnostic.Rule.Code == "NG340" && diagnostic.Message.Contains("email", StringComparison.Ordinal));
    }

    [Fact]
    public void One_chosen_notice_is_still_compared_with_the_others()
    {
        var all = Project().CheckTogether("sandwell-childrens-trust", ["early-help", "troubled-families"]);
        var one = Project().CheckTogether("sandwell-childrens-trust", ["early-help"]);
        Assert.Equal(all.Select(Northtown.Line), one.Select(Northtown.Line));
    }

    [Fact]
    public void An_authority_with_one_notice_disagrees_with_nobody() =>
        Assert.Empty(Project().CheckTogether("sefton-council", ["supporting-families"]));

    [Fact]
    public void The_order_of_findings_does_not_depend_on_what_was_read_first()
    {
        var first = Project();
        first.Check("sandwell-childrens-trust", "troubled-families");
        var second = Project();
        second.Check("sandwell-childrens-trust", "early-help");
        string[] names = ["early-help", "troubled-families"];
        Assert.Equal(
            first.CheckTogether("sandwell-childrens-trust", names).Select(Northtown.Line),
            second.CheckTogether("sandwell-childrens-trust", names).Select(Northtown.Line));
    }

    [Fact]
    public void A_comment_for_a_rule_that_compares_notices_is_reported_when_nothing_is_found_for_it()
    {
        const string Comment = "# noticegen: ignore[retention-differs] the schedule of the trust is being rewritten\n";
        var found = Northtown.CheckBesideModel(Comment + Northtown.Over("version: \"1.0\"\n"));
        var unused = Assert.Single(found, diagnostic => diagnostic.Rule.Code == "NG901");
        Assert.Equal((1, 1), unused.Origin.Start);
        Assert.Equal("nothing is found here for `retention-differs`", unused.Message);
        Assert.DoesNotContain("noticegen:", unused.ToPaste()!.Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_that_holds_a_finding_between_notices_back_is_in_use()
    {
        const string Retention = """
            retention:
              - id: case-records
                what: Case records
                # noticegen: ignore[retention-differs] the schedule of the trust is being rewritten
                period: 7 years
                from: the date of birth
                easy_read:
                  - words: We keep records for 7 years.
                    picture: clock
            """;
        var sibling = Northtown.Over("title: \"Early Help for schools: how we use your information\"\n" + Retention + "\n");
        Assert.DoesNotContain(Northtown.CheckBesideModel(Northtown.Model, sibling), diagnostic => diagnostic.Rule.Code is "NG901" or "NG345");
    }

    private static Pipeline Project() => Workspace.Project.Open(Workspace.WithoutLint with { Lint = LintSettings.Default }).Value!;
}
