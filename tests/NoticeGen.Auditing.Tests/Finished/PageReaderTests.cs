using System.Text;
using NoticeGen.Auditing.Files;
using NoticeGen.Auditing.Finished;
using NoticeGen.Rendering;
using Xunit;

namespace NoticeGen.Tests.Auditing.Finished;

/// <summary>The quick reader of our own web pages reads what the general one reads, and leaves it all other pages.</summary>
public sealed class PageReaderTests
{
    private static readonly Lazy<Pipeline> Opened = new(() => Workspace.Project.Open(Workspace.WithoutLint with { Formats = [Format.Html] }).Value!);
    private static readonly Lazy<Pipeline> OpenedForDrafts = new(() => Workspace.Project.Open(Workspace.WithoutLint with { Formats = [Format.Html], Draft = true }).Value!);

    public static TheoryData<string> Ids => [.. Workspace.Project.NoticeIds];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Our_own_pages_read_as_the_general_reader_reads_them(string id)
    {
        var pages = Pages(id);
        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            var own = PageReader.Read(Encoding.UTF8.GetBytes(page));
            Assert.NotNull(own);
            Assert.NotEmpty(own.Links);
            Shown.AssertSame(HtmlFileReader.Read("page.html", page), own);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_page_that_was_changed_anywhere_is_left_to_the_general_reader_or_read_as_it_reads_it(int seed)
    {
        var random = new Random(seed);
        var page = Pages(Workspace.Project.NoticeIds.First())[^1];
        string[] pieces = ["<p>", "</p>", "<div>", "</div>", "<li>", "</li>", "<a href=\"#x\">", "</a>", "<strong>", "</strong>", "&amp;", "&", "<", ">", "\"", "word ", "<br>", "<tr>", "<td>", "<h2>", "<svg>", "</main>", "<main>", "<!-- x -->", " hidden", "<ul>", "<table>"];
        var (from, read) = (page.IndexOf("<body", StringComparison.Ordinal), 0);
        for (var i = 0; i < 150; i++)
        {
            var at = random.Next(from, page.Length);
            var cut = random.Next(3) == 0 ? 0 : random.Next(1, 12);
            var changed = page[..at] + (random.Next(2) == 0 ? pieces[random.Next(pieces.Length)] : "") + page[Math.Min(page.Length, at + cut)..];
            if (PageReader.Read(Encoding.UTF8.GetBytes(changed)) is { } own)
            {
                read++;
                Shown.AssertSame(HtmlFileReader.Read("page.html", changed), own);
            }
        }
        Assert.InRange(read, 1, 149);
    }

    private static List<string> Pages(string id)
    {
        var check = Opened.Value.Check(id.Split('/')[0], id.Split('/')[1]);
        return [.. Opened.Value.Build(check).Files.Concat(OpenedForDrafts.Value.Build(check).Files).Select(file => Encoding.UTF8.GetString(file.File.Content.AsSpan()))];
    }
}
