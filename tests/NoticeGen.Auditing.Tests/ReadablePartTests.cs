using System.Text;
using NoticeGen.Auditing;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>Files that unfold to more than any notice has: what can be read is read, and the rest is said.</summary>
public sealed class ReadablePartTests
{
    private const string Sentence = "This notice tells you how Northtown Council uses information about you and your family.";

    [Theory]
    [InlineData("notice.txt", "{0}\n\n{1}\n\n{0}")]
    [InlineData("notice.md", "{0}\n\n{1}\n\n{0}")]
    [InlineData("notice.html", "<!doctype html><body><p>{0}</p><p>{1}</p><p>{0}</p></body>")]
    public void A_word_that_no_one_can_read_is_cut_and_what_follows_is_read(string name, string file)
    {
        var read = Read(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, file, Sentence, new string('a', ReadablePart.LongestWord + 1)));
        Assert.Equal([Sentence.Length, ReadablePart.LongestWord, Sentence.Length], read.Value!.Blocks.Select(block => block.Span.Length));
        var problem = Assert.Single(read.Diagnostics);
        Assert.Equal(("NG050", Severity.Warning), (problem.Rule.Code, problem.Severity));
        Assert.Contains("a word of more than 1,000 letters", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_word_that_people_write_is_read_whole()
    {
        var read = Read("notice.txt", $"{Sentence} {new string('a', ReadablePart.LongestWord)} {Sentence}");
        Assert.Empty(read.Diagnostics);
        Assert.EndsWith(Sentence, read.Value!.Words(Assert.Single(read.Value.Blocks)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData(" ")]
    public void A_text_longer_than_any_notice_is_read_up_to_its_bound(string between)
    {
        var read = Read("notice.md", string.Join(between, Enumerable.Repeat(Sentence, ReadablePart.LongestText / Sentence.Length + 10)) + "\n\n<!-- noticegen: ignore[retention-vague] reason -->\n");
        Assert.InRange(read.Value!.Blocks.Sum(block => block.Span.Length), ReadablePart.LongestText - Sentence.Length, ReadablePart.LongestText);
        Assert.Contains("longer than 400,000 characters", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
        Assert.All(read.Value.Comments, comment => Assert.True(comment.Block <= read.Value.Blocks.Length));
    }

    [Fact]
    public void A_text_within_the_bound_is_left_as_it_is() =>
        Assert.Empty(Read("notice.txt", string.Join("\n\n", Enumerable.Repeat(Sentence, ReadablePart.LongestText / Sentence.Length - 10))).Diagnostics);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<DIV class=x>")]
    [InlineData("<my-part>")]
    [InlineData("<svg><g>")]
    [InlineData("<svg><style><g>")]
    public void Parts_deep_in_each_other_are_refused_before_they_are_read(string tags)
    {
        var problem = Assert.Single(Read("notice.html", $"<!doctype html><body><p>{Sentence}</p>{string.Concat(Enumerable.Repeat(tags, 1_001))}").Diagnostics);
        Assert.Equal("NG050", problem.Rule.Code);
        Assert.Contains("500 deep", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Words")]
    [InlineData("<div>Words</div>")]
    [InlineData("<br>Words")]
    [InlineData("<img src=x alt='Words'>")]
    [InlineData("3 < 4 and so on ")]
    [InlineData("<i>Words</i> ")]
    [InlineData("<button><p>")]
    [InlineData("<svg><path d='M0 0'/><circle r='1'/></svg>Words ")]
    [InlineData("<script>if(i<n&&a<b){c<d}</script>Words ")]
    [InlineData("<style>a<b{}</style><!-- <div> -->Words ")]
    public void As_many_side_by_side_are_a_page(string part) =>
        Assert.Empty(Read("notice.html", $"<!doctype html><body><p>{Sentence}</p>{string.Concat(Enumerable.Repeat(part, 3_000))}").Diagnostics);

    [Fact]
    public void A_list_and_a_table_without_end_tags_are_a_page() =>
        Assert.Empty(Read("notice.html", $"<!doctype html><body><p>{Sentence}<ul>{string.Concat(Enumerable.Repeat("<li>Words", 2_000))}</ul><table>{string.Concat(Enumerable.Repeat("<tr><th>Words<td>Words", 2_000))}</table>").Diagnostics);

    private static Outcome<PublishedText> Read(string name, string content) => PublishedReader.Read(new InputFile(name, [.. Encoding.UTF8.GetBytes(content)]));
}
