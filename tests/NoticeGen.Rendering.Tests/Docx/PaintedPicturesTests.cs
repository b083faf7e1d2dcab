using System.Collections.Immutable;
using NoticeGen.Rendering.Docx;
using NoticeGen.Rendering.Docx.Packaging;
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
        var painted = StableZip.Write([.. Drawings().Select(svg => new ZipEntry(PaintedPictures.NameOf(svg.AsSpan()), PackedPart.AsItIs(Paint(svg))))]);
        Golden.Check(Kept, painted);
    }

    [Fact]
    public void Own_drawings_are_known_and_others_are_not()
    {
        Assert.All(Drawings(), svg => Assert.NotNull(PaintedPictures.Of(svg.AsSpan())));
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
