using System.Collections.Immutable;
using CsCheck;
using NoticeGen.Documents;
using NoticeGen.Templates;
using UglyToad.PdfPig;
using Xunit;

namespace NoticeGen.Tests.Rendering.Pdf;

/// <summary>Random documents on random paper: nothing is lost, nothing is out of order, nothing leaves the page.</summary>
public sealed class LayoutProperties
{
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.Char['a', 'z'].Array[1, 12].Select(letters => new string(letters)),
        Gen.Const("https://www.example.org/a/long/way/to/a/page?with=query&and=more"),
        Gen.Const("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"),
        Gen.Const("ŵyn"), Gen.Const("(see"), Gen.Const("well-known"), Gen.Const("fi–ffi"));

    private static readonly Gen<string> Sentence = Word.Array[1, 25].Select(words => string.Join(' ', words));

    private static readonly Gen<ImmutableArray<Inline>> Inlines = Gen.OneOf<Inline>(
        Sentence.Select(text => (Inline)Samples.T(text)),
        Sentence.Select(text => (Inline)new Strong(PdfSamples.Nowhere, Samples.Words(text))),
        Sentence.Select(text => (Inline)new Link(PdfSamples.Nowhere, "https://example.org/", Samples.Words(text))),
        Gen.Const((Inline)new LineBreak(PdfSamples.Nowhere)),
        Word.Select(text => (Inline)new Abbreviation(PdfSamples.Nowhere, "long form", Samples.Words(text))))
        .Array[1, 4].Select(inlines => inlines.Prepend(Samples.T("x ")).ToImmutableArray());

    private static readonly Gen<Block> Leaf = Gen.OneOf(
        Inlines.Select(inlines => (Block)new Paragraph(PdfSamples.Nowhere, inlines)),
        Gen.Const((Block)new Divider(PdfSamples.Nowhere)),
        Gen.Const((Block)new Figure(PdfSamples.Nowhere, Samples.Phone)),
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, 12], Gen.Bool).SelectMany(MakeTable));

    private static readonly Gen<ImmutableArray<Block>> Blocks = Nested(2);

    private static readonly Gen<Theme> Themes = Gen.Select(
        Gen.Double[100, 300], Gen.Double[140, 400], Gen.Double[8, 25], Gen.Double[12, 24], Gen.Bool).Select(
        (width, height, margin, size, contents) => Samples.Theme with
        {
            Page = new PageSetup(width, height, margin, margin, margin, margin),
            Sizes = new TypeSizes(size, size * 2, size * 1.5, size * 1.2, size, size, 1.4),
            Contents = contents,
        });

    [Fact]
    public void No_text_is_lost_or_out_of_order_and_nothing_leaves_the_page()
    {
        Gen.Select(Blocks, Themes).Sample(
            (blocks, theme) =>
            {
                var document = PdfSamples.Of(
                [
                    new Heading(PdfSamples.Nowhere, 1, "title", Samples.Words("A title of some length for this notice")),
                    new Heading(PdfSamples.Nowhere, 2, "one", Samples.Words("The first section")),
                    .. blocks,
                    new Heading(PdfSamples.Nowhere, 2, "two", Samples.Words("The second section")),
                ]);
                var file = PdfFiles.Render(document, theme);
                var tree = TagTree.Read(file);
                var own = theme.Contents ? "Contents" : "";
                var heard = PdfFiles.Squeezed(tree.OwnText());
                var title = PdfFiles.Squeezed(["A title of some length for this notice"]);
                Assert.Equal(
                    PdfFiles.Squeezed(DocumentText.Lines(document)), heard.Replace(title + own, title, StringComparison.Ordinal));
                AssertInsidePages(file);
            },
            iter: 25,
            threads: 1,
            print: value => $"{value.Item2.Page} {string.Join(" | ", value.Item1.SelectMany(DocumentText.Lines))}");
    }

    private static void AssertInsidePages(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        foreach (var page in pdf.GetPages())
        {
            foreach (var letter in page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)))
            {
                Assert.InRange(letter.StartBaseLine.X, 0, page.Width);
                Assert.InRange(letter.EndBaseLine.X, 0, page.Width);
                Assert.InRange(letter.StartBaseLine.Y, 0, page.Height);
            }
        }
    }

    private static Gen<ImmutableArray<Block>> Nested(int depth)
    {
        if (depth == 0)
        {
            return Leaf.Array[1, 3].Select(blocks => blocks.ToImmutableArray());
        }
        var inner = Nested(depth - 1);
        return Gen.OneOf(
            Leaf,
            Gen.Select(Gen.Bool, inner.Array[1, 4]).Select((numbered, items) => (Block)new List(
                PdfSamples.Nowhere, numbered, [.. items.Select(blocks => new ListItem(PdfSamples.Nowhere, blocks))])),
            Gen.Select(Gen.Enum<CalloutKind>(), inner).Select((kind, blocks) => (Block)new Callout(PdfSamples.Nowhere, kind, blocks)),
            inner.Select(blocks => (Block)new Quote(PdfSamples.Nowhere, blocks)),
            inner.Select(blocks => (Block)new Illustrated(PdfSamples.Nowhere, Samples.Phone, blocks)),
            Gen.Select(Word, inner).Select((label, blocks) => (Block)new Facts(
                PdfSamples.Nowhere, [new Fact(PdfSamples.Nowhere, Samples.Words(label), blocks)])))
            .Array[1, 6].Select(blocks => blocks.ToImmutableArray());
    }

    private static Gen<Block> MakeTable(int columns, int rows, bool rowHeaders)
    {
        var cell = Gen.OneOf(Inlines, Gen.Const(ImmutableArray<Inline>.Empty)).Select(inlines => new TableCell(PdfSamples.Nowhere, inlines));
        var row = cell.Array[columns].Select(cells => new TableRow(PdfSamples.Nowhere, [.. cells]));
        return Gen.Select(row, row.Array[rows], Inlines).Select((head, body, caption) =>
            (Block)new Table(PdfSamples.Nowhere, caption, rowHeaders, head, [.. body]));
    }
}
