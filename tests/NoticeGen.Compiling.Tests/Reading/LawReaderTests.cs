using NoticeGen.Law;
using NoticeGen.Reading;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Reading;

public sealed class LawReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void The_built_in_reference_data_has_no_fault()
    {
        var outcome = LawReader.Read(LawReader.BuiltInFiles());
        Assert.Equal([], outcome.Diagnostics.Select(d => $"{d.Origin}: {d.Message}. {d.Help}"));
        Assert.NotNull(outcome.Value);
    }

    [Fact]
    public void A_confirmed_detail_of_the_regulator_is_preferred()
    {
        var ico = Book().Regulator("ico", Today);
        Assert.Equal("Information Commissioner's Office", ico.Name?.Text);
        Assert.Equal("0303 123 1113", ico.Telephone?.Text);
        Assert.Contains(ico.Address, line => line.Text == "SK9 5AF");
    }

    [Theory]
    [InlineData("objection", "public-task", RightApplies.Yes)]
    [InlineData("objection", "legal-obligation", RightApplies.No)]
    [InlineData("erasure", "public-task", RightApplies.Limited)]
    [InlineData("portability", "public-task", RightApplies.No)]
    [InlineData("portability", "consent", RightApplies.Yes)]
    public void Rights_follow_from_the_basis(string right, string basis, RightApplies expected)
    {
        var rights = RightsByBasis.Compute(Book(), [basis], Today);
        Assert.Equal(expected, rights.Single(item => item.Right.Id == right).Applies);
    }

    [Fact]
    public void The_right_to_complain_to_the_controller_begins_on_19_June_2026()
    {
        Assert.DoesNotContain(RightsByBasis.Compute(Book(), ["consent"], new DateOnly(2026, 6, 18)), item => item.Right.Id == "complain-to-controller");
        Assert.Contains(RightsByBasis.Compute(Book(), ["consent"], new DateOnly(2026, 6, 19)), item => item.Right.Id == "complain-to-controller");
    }

    [Fact]
    public void A_workspace_file_changes_one_record_and_leaves_the_others()
    {
        var own = new SourceText("law/own.yaml", "bodies:\n  - id: dwp\n    name: Department for Work\n");
        var book = LawReader.Read([.. LawReader.BuiltInFiles(), own]).Value!;
        Assert.Equal("Department for Work", book.Find("bodies", "dwp")!.Text("name"));
        Assert.Equal("law/own.yaml", book.Find("bodies", "dwp")!.Scalar("name")!.Origin.Path);
        Assert.NotNull(book.Find("bodies", "moj"));
    }

    private static LawBook Book() => LawReader.Read(LawReader.BuiltInFiles()).Value!;
}
