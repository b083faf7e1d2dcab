using NoticeGen.Documents;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Documents;

/// <summary>Which items of a list stand side by side.</summary>
public sealed class ListTests
{
    private static readonly Origin Nowhere = Origin.Of(new SourceText("sample.md", ""));

    [Theory]
    [InlineData("short short long short short", "-----")]
    [InlineData("long short short short short", "-++++")]
    [InlineData("short short short short long short", "++++--")]
    [InlineData("short short short", "---")]
    [InlineData("", "")]
    public void Short_items_stand_side_by_side_where_enough_of_them_follow_each_other(string items, string beside)
    {
        var list = Of(items, numbered: false);

        Assert.Equal(beside, string.Concat(list.Beside.Select(item => item ? '+' : '-')));
        Assert.Equal(beside.Contains('+', StringComparison.Ordinal), list.InColumns);
    }

    [Fact]
    public void Items_of_a_numbered_list_never_do() =>
        Assert.DoesNotContain(true, Of("short short short short", numbered: true).Beside);

    private static List Of(string items, bool numbered) => new(
        Nowhere, numbered, [.. items.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => new ListItem(
            Nowhere, [new Paragraph(Nowhere, [new Text(Nowhere, item == "short" ? "Your name" : new string('x', 60))])]))]);
}
