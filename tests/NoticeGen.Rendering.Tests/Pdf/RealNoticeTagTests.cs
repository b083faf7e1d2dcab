using NoticeGen.Documents;
using NoticeGen.Rendering;
using TaggedPdf.Tests.Tags;
using Xunit;

namespace NoticeGen.Tests.Rendering.Pdf;

/// <summary>
/// The project's own notices in every edition, large print too: two independent readers find the tag tree and the words
/// that the document asks for, no more and no less.
/// </summary>
public sealed class RealNoticeTagTests
{
    public static TheoryData<string> Ids => [.. Workspace.Project.NoticeIds];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_tag_tree_is_the_one_that_the_document_asks_for(string id)
    {
        foreach (var (document, file) in Files(id))
        {
            var found = TagTree.Read([.. file.File.Content]).WithoutPageNumbers().Plain();
            Assert.Equal(ExpectedTags.Of(document, withContents: file.EditionName != "children").Plain().Dump(), found.Dump());
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Another_reader_finds_the_same_roles_and_words(string id)
    {
        foreach (var (document, file) in Files(id))
        {
            var path = Path.GetTempFileName();
            try
            {
                await File.WriteAllBytesAsync(path, [.. file.File.Content], TestContext.Current.CancellationToken);
                var found = (await StructureText.Read(path)).WithoutPageNumbers().Plain(withAttributes: false);
                Assert.Equal(ExpectedTags.Of(document, withContents: file.EditionName != "children").Plain(withAttributes: false).Dump(), found.Dump());
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    private static IEnumerable<(Document Document, BuiltFile File)> Files(string id)
    {
        var pipeline = RealNotices.Pipeline;
        var notice = pipeline.Check(id.Split('/')[0], id.Split('/')[1]);
        var files = pipeline.Build(notice).Files;
        Assert.Equal(["standard", "large-print", "easy-read"], files.Select(file => file.EditionName).Take(3));
        // What is printed carries the mark of a draft, as the files do.
        return pipeline.PrintItems(notice).Zip(files, (item, file) => (item.Document, file));
    }
}
