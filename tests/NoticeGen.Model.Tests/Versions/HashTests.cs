using System.Text;
using NoticeGen.Source;
using NoticeGen.Versions;
using Xunit;

namespace NoticeGen.Tests.Versions;

public sealed class HashTests
{
    private const string Id = "northtown-council/housing";

    [Fact]
    public void Line_ends_of_sources_do_not_count()
    {
        Assert.Equal(Of(("notices/northtown-council/housing.yaml", "a: b\nc: d\n")), Of(("notices/northtown-council/housing.yaml", "a: b\r\nc: d\r\n")));
        Assert.NotEqual(SourceHash.ContentHash("a\rb"u8), SourceHash.ContentHash("ab"u8));
    }

    [Theory]
    [InlineData("notices/northtown-council/housing.yaml", true)]
    [InlineData("notices/northtown-council/authority.yaml", true)]
    [InlineData("notices/northtown-council/pictures/pictures.yaml", true)]
    [InlineData("notices/_base/housing.yaml", true)]
    [InlineData("notices/_base/deep/housing.yaml", true)]
    [InlineData("notices/northtown-council/council-tax.yaml", false)]
    [InlineData("notices/westbury-council/authority.yaml", false)]
    [InlineData("templates/standard/notice.md.scriban", false)]
    [InlineData("law/names.yaml", false)]
    [InlineData("notices/northtown-council/logo.svg", false)]
    public void A_notices_own_files_count(string path, bool counts)
    {
        Assert.Equal(counts, SourceHash.Counts(path, Id));
    }

    [Fact]
    public void A_files_name_and_its_content_are_not_mixed_up()
    {
        Assert.NotEqual(
            Of(("notices/northtown-council/housing.yaml", "x"), ("notices/_base/a.yaml", "y")),
            Of(("notices/northtown-council/housing.yaml", "y"), ("notices/_base/a.yaml", "x")));
    }

    private static string Of(params (string Path, string Text)[] files) =>
        SourceHash.Of(new InputFiles(files.Select(file => new InputFile(file.Path, [.. Encoding.UTF8.GetBytes(file.Text)]))), Id);
}
