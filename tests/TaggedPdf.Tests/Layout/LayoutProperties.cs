using System.Collections.Immutable;
using CsCheck;
using TaggedPdf.Documents;
using TaggedPdf.Tests.Tags;
using UglyToad.PdfPig.Core;
using Xunit;

namespace TaggedPdf.Tests.Layout;

/// <summary>Random documents on random paper: nothing is lost, nothing is out of order, nothing leaves the page.</summary>
public sealed class LayoutProperties
{
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.Char['a', 'z'].Array[1, 12].Select(letters => new string(letters)),
        Gen.Const("https://www.example.org/a/long/way/to/a/page?with=query&and=more"),
        Gen.Const("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"),
        Gen.Const("ŵyn"), Gen.Const("(see"), Gen.Const("well-known"), Gen.Const("fi–ffi"));

    private static readonly Gen<string> MixedWord = Gen.OneOf(
        Word, Gen.Const("معلومات"), Gen.Const("ہیں۔"), Gen.Const("(نام"), Gen.Const("پتہ)،"), Gen.Const("1996"), Gen.Const("لیےa"), Gen.Const("30-دن"));

    private static readonly Gen<ImmutableArray<Block>> Blocks = new RandomBlocks(Word).Nested(2);

    private static readonly Gen<ImmutableArray<Block>> MixedBlocks = new RandomBlocks(MixedWord).Nested(2);

    private static readonly Gen<PdfTheme> Themes = Gen.Select(
        Gen.Double[100, 300], Gen.Double[140, 400], Gen.Double[8, 25], Gen.Double[12, 24], Gen.Bool).Select(
        (width, height, margin, size, contents) => Samples.Theme with
        {
            Page = new PageSetup(width, height, margin, margin, margin, margin),
            Sizes = new TypeSizes(size, size * 2, size * 1.5, size * 1.2, size, size, 1.4),
            Contents = contents,
        });

    [Fact]
    public void No_text_is_lost_or_out_of_order_and_nothing_leaves_the_page() => CheckAll(Themes, Samples.Everything());

    /// <summary>Urdu and English mixed at random, in pages that run from the right; each font fills in for the other.</summary>
    [Fact]
    public void Right_to_left_documents_keep_their_words_and_their_page_too()
    {
        if (Samples.UrduTheme is not { } urdu)
        {
            Repository.Missing("the Urdu fonts are not installed: install the Debian package fonts-noto-core");
            return;
        }
        CheckAll(Themes.Select(theme => theme with { Fonts = urdu.Fonts }), Samples.Urdu());
    }

    private static void CheckAll(Gen<PdfTheme> themes, Documents.PdfDocument like)
    {
        Gen.Select(like.Info.RightToLeft ? MixedBlocks : Blocks, themes).Sample(
            (blocks, theme) =>
            {
                var document = like with
                {
                    Blocks =
                    [
                    new Heading(1, "title", Samples.Words("A title of some length for this notice")),
                    new Heading(2, "one", Samples.Words("The first section")),
                    .. blocks,
                    new Heading(2, "two", Samples.Words("The second section")),
                    ],
                };
                var file = PdfFiles.Write(document, theme);
                var tree = TagTree.Read(file);
                var own = theme.Contents ? PdfFiles.Squeezed([like.ContentsTitle]) : "";
                var heard = PdfFiles.Squeezed(tree.OwnText());
                var title = PdfFiles.Squeezed(["A title of some length for this notice"]);
                Assert.Equal(
                    PdfFiles.Squeezed(DocumentWords.Of(document.Blocks)), heard.Replace(title + own, title, StringComparison.Ordinal));
                AssertInsidePages(file);
            },
            iter: 25,
            threads: 1,
            print: value => $"{value.Item2.Page} {string.Join(" | ", value.Item1.SelectMany(DocumentWords.Of))}");
    }

    private static void AssertInsidePages(byte[] file)
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(file);
        foreach (var page in pdf.GetPages())
        {
            foreach (var letter in page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)))
            {
                Assert.InRange(letter.StartBaseLine.X, 0, page.Width);
                Assert.InRange(letter.EndBaseLine.X, 0, page.Width);
                Assert.InRange(letter.StartBaseLine.Y, 0, page.Height);
            }
            // Frames, rules, grounds and drawings; a line's own width may reach a little over its path.
            const double LineWidth = 1;
            foreach (var box in page.Paths.Select(path => path.GetBoundingRectangle()).Concat(page.GetImages().Select(image => (PdfRectangle?)image.BoundingBox)))
            {
                if (box is { } drawn)
                {
                    Assert.InRange(drawn.Left, -LineWidth, page.Width);
                    Assert.InRange(drawn.Right, 0, page.Width + LineWidth);
                    Assert.InRange(drawn.Bottom, -LineWidth, page.Height);
                    Assert.InRange(drawn.Top, 0, page.Height + LineWidth);
                }
            }
        }
    }
}
