using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Parsing;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Parsing;

/// <summary>Rows with the same picture that follow each other.</summary>
public sealed class PictureRowsTests
{
    private static readonly Origin Nowhere = Origin.Of(new SourceText("x", ""));

    [Fact]
    public void Two_short_rows_with_the_same_picture_become_one() =>
        Assert.Equal([2], Sizes(Samples.Phone, Samples.Phone));

    [Fact]
    public void A_third_one_begins_a_row_of_its_own() =>
        Assert.Equal([2, 1], Sizes(Samples.Phone, Samples.Phone, Samples.Phone));

    [Fact]
    public void Rows_with_different_pictures_stay() =>
        Assert.Equal([1, 1], Sizes(Samples.Phone, Samples.Phone with { Name = "other" }));

    [Fact]
    public void Rows_that_do_not_follow_each_other_stay()
    {
        ImmutableArray<Block> blocks = [Row(Samples.Phone), new Divider(Nowhere), Row(Samples.Phone)];
        Assert.Equal(blocks, PictureRows.Join(blocks));
    }

    private static IEnumerable<int> Sizes(params Picture[] pictures) =>
        PictureRows.Join([.. pictures.Select(Row)]).Cast<Illustrated>().Select(row => row.Blocks.Length);

    private static Block Row(Picture picture) => new Illustrated(Nowhere, picture, [new Paragraph(Nowhere, Samples.Words("Some words."))]);
}
