using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Rendering.Pdf;
using Xunit;

namespace NoticeGen.Tests.Rendering.Pdf;

public sealed class DeterminismTests
{
    [Fact]
    public void Fresh_and_used_renderers_give_the_same_bytes()
    {
        var used = PdfFiles.Render(PdfSamples.Long());
        PdfFiles.Render(PdfSamples.Welsh());
        var again = PdfFiles.Render(PdfSamples.Long());
        var fresh = new PdfRenderer().Render(PdfSamples.Long(), Samples.Theme).Value!.Content;
        Assert.Equal(used, again);
        Assert.Equal(used, fresh);
    }

    [Fact]
    public void Many_threads_give_the_same_bytes_as_one()
    {
        var renderer = new PdfRenderer();
        var files = new ImmutableArray<byte>[16];
        Parallel.For(0, files.Length, index =>
            files[index] = renderer.Render(index % 2 == 0 ? Samples.Everything() : PdfSamples.Welsh(), Samples.Theme).Value!.Content);
        var expected = new[] { PdfFiles.Render(Samples.Everything()), PdfFiles.Render(PdfSamples.Welsh()) };
        for (var index = 0; index < files.Length; index++)
        {
            Assert.Equal(expected[index % 2], files[index]);
        }
    }

    [Fact]
    public void Culture_does_not_matter()
    {
        var expected = PdfFiles.Render(Samples.Everything());
        var before = CultureInfo.CurrentCulture;
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(expected, PdfFiles.Render(Samples.Everything()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
