using NoticeGen.Composing;
using NoticeGen.Records;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Composing;

public sealed class TracedStringsTests
{
    private const int Lines = 6_000;

    [Fact]
    public void Thousands_of_texts_that_read_the_same_keep_each_its_own_place()
    {
        var source = new SourceText("a.yaml", string.Concat(Enumerable.Repeat("Line\n", Lines)));
        var strings = new TracedStrings("en", []);
        var texts = Enumerable.Range(0, Lines)
            .Select(line => strings.Add(new Scalar(new Origin(source, new TextSpan(line * 5, 4)), new string("Line".AsSpan()), new ScalarType(ScalarKind.Text), verbatim: true)))
            .ToList();
        Assert.Equal(Enumerable.Range(1, Lines), texts.Select(text => strings.Find(text)!.Value.Origin.Start.Line));
        var first = strings.Slice(texts[0], 0, 2);
        Assert.Equal("Li", strings.Find(first)!.Value.Origin.Excerpt);
        Assert.Null(strings.Find(new string("Line".AsSpan())));
    }
}
