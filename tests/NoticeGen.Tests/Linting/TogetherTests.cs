using NoticeGen.Linting;
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

    private static Pipeline Project() => Workspace.Project.Open(Workspace.WithoutLint with { Lint = LintSettings.Default }).Value!;
}
