using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace NoticeGen.Tests.Rendering.Pdf;

public sealed class AttachmentTests
{
    [Fact]
    public void The_source_is_attached_only_where_it_is_asked_for()
    {
        const string Yaml = "title: Housing\nsummary: Gwybodaeth am dŷ\ncontroller:\n  name: Northtown Council\n";
        var options = Workspace.WithoutLint with { Formats = [NoticeGen.Rendering.Format.Pdf] };

        var attached = Assert.Single(Attachments(Yaml, options with { AttachSource = true }));
        Assert.Equal("housing.yaml", attached.Name);
        Assert.Equal(Yaml, Encoding.UTF8.GetString(attached.Memory.Span));
        Assert.Empty(Attachments(Yaml, options));
    }

    private static List<EmbeddedFile> Attachments(string yaml, BuildOptions options)
    {
        var pipeline = Workspace.Small.WithNotice(yaml).Open(options).Value!;
        var built = pipeline.Build(pipeline.Check("northtown", "housing"));
        using var pdf = PdfDocument.Open([.. built.Files.Single(file => file.EditionName == "standard").File.Content]);
        return pdf.Advanced.TryGetEmbeddedFiles(out var files) ? [.. files] : [];
    }
}
