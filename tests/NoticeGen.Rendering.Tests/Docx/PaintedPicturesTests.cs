using System.Collections.Immutable;
using NoticeGen.Packaging;
using NoticeGen.Rendering.Docx;
using NoticeGen.Rendering.Pictures;
using TaggedPdf.Pictures;
using Xunit;

namespace NoticeGen.Tests.Rendering.Docx;

/// <summary>The painted pictures that are kept with the program; NOTICEGEN_UPDATE=1 paints them anew.</summary>
public sealed class PaintedPicturesTests
{
    private static readonly string Kept = "src/NoticeGen.Rendering/Docx/" + PaintedPictures.FileName;

    [Fact]
    public void The_painted_pictures_are_what_the_drawings_give_and_no_others()
    {
        var painted = StableZip.Of(
        [
            .. Drawings().Select(svg => new ZipEntry(PaintedPictures.NameOf(svg.AsSpan()), PackedContent.AsItIs(Paint(svg)))).OrderBy(entry => entry.Name, StringComparer.Ordinal),
        ]);
        Golden.Check(Kept, painted);
    }

    [Fact]
    public void Own_drawings_are_known_and_others_are_not()
    {
        Assert.All(Drawings(), svg => Assert.True(PaintedPictures.Of(svg.AsSpan()) is not null, "a drawing of templates/pictures is not painted in the program as it was built: if it has just been painted, run the test again"));
        Assert.Null(PaintedPictures.Of("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"u8));
    }

    private static ImmutableArray<byte> Paint(ImmutableArray<byte> svg) =>
        PackedPictures.Paint(SvgReader.Read(svg).Value!);

    private static List<ImmutableArray<byte>> Drawings() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "templates", "pictures"), "*.svg").Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes).Select(bytes => ImmutableArray.Create(bytes)).DistinctBy(bytes => PaintedPictures.NameOf(bytes.AsSpan())),
    ];
}
