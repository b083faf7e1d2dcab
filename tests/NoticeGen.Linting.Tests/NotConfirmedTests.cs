using NoticeGen.Diagnostics;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>Questions that the writer put to the authority.</summary>
public sealed class NotConfirmedTests
{
    [Theory]
    [InlineData("article_9", "article_9:")]
    [InlineData("retention[case-records].period", "period:")]
    [InlineData("retention.period", "period:")]
    [InlineData("controller.contact.address", "address:")]
    [InlineData("controller.legal_name", "controller:")]
    [InlineData("purposes[assess]", "- id: assess")]
    public void A_question_points_to_what_it_asks_about(string field, string line)
    {
        var found = Assert.Single(Found(field));
        Assert.Equal(Severity.Warning, found.Severity);
        var related = Assert.Single(found.Related).Origin;
        Assert.StartsWith(line, related.Source.Line(related.Start.Line).TrimStart(), StringComparison.Ordinal);
        Assert.Contains("Caldicott Guardian is asked: “Is it so?”", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("retention[no-such-id].period")]
    [InlineData("article_99")]
    [InlineData("controller.colour")]
    [InlineData("title.first")]
    public void A_question_about_no_field_says_so(string field) =>
        Assert.Contains("no field of this notice has that name", Assert.Single(Found(field)).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_one_of_its_own_the_owner_of_the_notice_is_asked()
    {
        var yaml = Northtown.Over("owner: Head of Early Help\nto_confirm:\n  - id: q\n    field: article_9\n    question: Is it so?\n");
        Assert.Contains("Head of Early Help is asked", Assert.Single(Northtown.Check(yaml).Diagnostics, finding => finding.Rule.Code == "NG128").Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Diagnostic> Found(string field) =>
        Northtown.Check(Northtown.Over($"to_confirm:\n  - id: q\n    field: {field}\n    question: Is it so?\n    owner: Caldicott Guardian\n"))
            .Diagnostics.Where(finding => finding.Rule.Code == "NG128");
}
