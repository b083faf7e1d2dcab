using System.Collections.Immutable;
using CsCheck;
using TaggedPdf.Documents;

namespace TaggedPdf.Tests.Layout;

/// <summary>Random blocks of every kind, of random words.</summary>
internal sealed class RandomBlocks(Gen<string> word)
{
    public Gen<ImmutableArray<Block>> Nested(int depth)
    {
        if (depth == 0)
        {
            return Leaf().Array[1, 3].Select(blocks => blocks.ToImmutableArray());
        }
        var inner = Nested(depth - 1);
        return Gen.OneOf(
            Leaf(),
            Gen.Select(Gen.Bool, inner.Array[1, 4]).Select((numbered, items) => (Block)new List(
                numbered, [.. items.Select(blocks => new ListItem(blocks))])),
            Gen.Select(Gen.Enum<CalloutLook>(), inner).Select((look, blocks) => (Block)new Callout(look, blocks)),
            inner.Select(blocks => (Block)new Quote(blocks)),
            inner.Select(blocks => (Block)new Illustrated(Samples.Phone, blocks)),
            Gen.Select(word, inner).Select((label, blocks) => (Block)new Facts(
                [new Fact(Samples.Words(label), blocks)])))
            .Array[1, 6].Select(blocks => blocks.ToImmutableArray());
    }

    private Gen<Block> MakeTable(int columns, int rows, bool rowHeaders)
    {
        var cell = Gen.OneOf(Inlines(), Gen.Const(ImmutableArray<Inline>.Empty)).Select(inlines => new TableCell(inlines));
        var row = cell.Array[columns].Select(cells => new TableRow([.. cells]));
        return Gen.Select(row, row.Array[rows], Inlines()).Select((head, body, caption) =>
            (Block)new Table(caption, rowHeaders, head, [.. body]));
    }

    private Gen<string> Sentence() => word.Array[1, 25].Select(words => string.Join(' ', words));

    private Gen<ImmutableArray<Inline>> Inlines() => Gen.OneOf<Inline>(
        Sentence().Select(text => (Inline)Samples.T(text)),
        Sentence().Select(text => (Inline)new Strong(Samples.Words(text))),
        Sentence().Select(text => (Inline)new Link("https://example.org/", Samples.Words(text))),
        Gen.Const((Inline)new LineBreak()),
        word.Select(text => (Inline)new Abbreviation("long form", Samples.Words(text))))
        .Array[1, 4].Select(inlines => inlines.Prepend(Samples.T("x ")).ToImmutableArray());

    private Gen<Block> Leaf() => Gen.OneOf(
        Inlines().Select(inlines => (Block)new Paragraph(inlines)),
        Gen.Const((Block)new Divider()),
        Gen.Const((Block)new Figure(Samples.Phone)),
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, 12], Gen.Bool).SelectMany(MakeTable));
}
