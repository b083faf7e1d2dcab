using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pictures;
using Engine = TaggedPdf.Documents;

namespace NoticeGen.Rendering.Pdf;

/// <summary>Blocks and inlines as the PDF engine takes them.</summary>
internal sealed class BlockMapping : IBlockVisitor<Engine.Block>, IInlineVisitor<Engine.Inline>
{
    /// <summary>For readers who follow links.</summary>
    public static readonly BlockMapping Screen = new(showsAddresses: false, [], rightToLeft: false);

    /// <summary>For paper: where a link leads stands beside it.</summary>
    public static readonly BlockMapping Paper = new(showsAddresses: true, [], rightToLeft: false);

    private readonly bool _showsAddresses;

    /// <summary>Where this edition of the notice and the full one are published; empty where that is not known.</summary>
    private readonly ImmutableArray<string> _own;

    private readonly bool _rightToLeft;

    private BlockMapping(bool showsAddresses, ImmutableArray<string> own, bool rightToLeft) =>
        (_showsAddresses, _own, _rightToLeft) = (showsAddresses, own, rightToLeft);

    /// <summary>The same for one document: its own address and that of the full notice, where they stand alone, have a code beside them that telephones read.</summary>
    public BlockMapping For(DocumentInfo info)
    {
        var rightToLeft = LanguageTag.IsRightToLeft(info.Edition.Language);
        return info.Address is null && !rightToLeft ? this
            : new BlockMapping(_showsAddresses, info.Address is null ? [] : [info.Address, info.FullNotice ?? info.Address], rightToLeft);
    }

    public ImmutableArray<Engine.Block> Of(ImmutableArray<Block> blocks)
    {
        var mapped = new Engine.Block[blocks.Length];
        for (var i = 0; i < mapped.Length; i++)
        {
            mapped[i] = blocks[i].Accept<Engine.Block>(this);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(mapped);
    }

    public Engine.Block Visit(Heading heading) =>
        new Engine.Heading(heading.Level, heading.Id, Inlines(heading.Inlines)) { Place = heading.Origin };

    public Engine.Block Visit(Paragraph paragraph)
    {
        var words = new Engine.Paragraph(Inlines(paragraph.Inlines)) { Place = paragraph.Origin };
        return paragraph.Inlines is [Link { Target: var target }] && _own.Contains(target)
            ? new Engine.Illustrated(DocumentMapping.Picture(AddressCode.Of(target, paragraph.Origin)), [words]) { Place = paragraph.Origin }
            : words;
    }

    public Engine.Block Visit(List list) => new Engine.List(
        list.Numbered, [.. list.Items.Select((item, index) => new Engine.ListItem(Of(item.Blocks)) { Place = item.Origin, Beside = list.Beside[index] })]) { Place = list.Origin };

    public Engine.Block Visit(Table table) =>
        new Engine.Table(Inlines(table.Caption), table.RowHeaders, Row(table.Header), [.. table.Rows.Select(Row)]) { Place = table.Origin };

    public Engine.Block Visit(Callout callout) => new Engine.Callout(Look(callout.Kind), Of(callout.Blocks)) { Place = callout.Origin };

    public Engine.Block Visit(Quote quote) => new Engine.Quote(Of(quote.Blocks)) { Place = quote.Origin };

    public Engine.Block Visit(Facts facts) => new Engine.Facts(
        [.. facts.Entries.Select(fact => new Engine.Fact(Inlines(fact.Label), Of(fact.Value)) { Place = fact.Origin })]) { Place = facts.Origin };

    public Engine.Block Visit(Illustrated illustrated) =>
        new Engine.Illustrated(DocumentMapping.Picture(illustrated.Picture), Of(illustrated.Blocks)) { Place = illustrated.Origin };

    public Engine.Block Visit(Figure figure) => new Engine.Figure(DocumentMapping.Picture(figure.Picture)) { Place = figure.Origin };

    public Engine.Block Visit(Divider divider) => new Engine.Divider { Place = divider.Origin };

    public Engine.Inline Visit(Text text)
    {
        var parts = ImmutableArray.CreateBuilder<Engine.Inline>();
        var from = 0;
        foreach (var island in _rightToLeft ? LeftToRightIslands.In(text.Value) : [])
        {
            parts.Add(Words(from..island.Start.Value));
            parts.Add(new Engine.Group([Words(island)]) { Isolated = true, Place = text.Origin });
            from = island.End.Value;
        }
        if (from == 0)
        {
            return new Engine.Text(text.Value) { Place = text.Origin };
        }
        parts.Add(Words(from..text.Value.Length));
        return new Engine.Group(parts.ToImmutable()) { Place = text.Origin };

        Engine.Text Words(Range range) => new(text.Value[range]) { Place = text.Origin };
    }

    public Engine.Inline Visit(Strong strong) => new Engine.Strong(Inlines(strong.Children)) { Place = strong.Origin };

    public Engine.Inline Visit(Emphasis emphasis) => new Engine.Strong(Inlines(emphasis.Children)) { Place = emphasis.Origin };

    public Engine.Inline Visit(Link link)
    {
        var mapped = new Engine.Link(link.Target, Inlines(link.Children)) { Place = link.Origin };
        return _showsAddresses && LinkAddress.ToShow(link, DocumentText.Of(link.Children)) is { Length: > 0 } address
            ? new Engine.Group([mapped, new Engine.Text($" ({address})") { Place = link.Origin }]) { Place = link.Origin }
            : mapped;
    }

    public Engine.Inline Visit(LineBreak lineBreak) => new Engine.LineBreak { Place = lineBreak.Origin };

    public Engine.Inline Visit(Language language) => new Engine.Language(language.Tag, Inlines(language.Children)) { Place = language.Origin };

    public Engine.Inline Visit(Abbreviation abbreviation) =>
        new Engine.Abbreviation(abbreviation.Expansion, Inlines(abbreviation.Children)) { Place = abbreviation.Origin };

    /// <summary>Its words: a day known to machines has no place in a PDF.</summary>
    public Engine.Inline Visit(Date date) => new Engine.Group(Inlines(date.Children)) { Place = date.Origin };

    private ImmutableArray<Engine.Inline> Inlines(ImmutableArray<Inline> inlines)
    {
        var mapped = new Engine.Inline[inlines.Length];
        for (var i = 0; i < mapped.Length; i++)
        {
            mapped[i] = inlines[i].Accept<Engine.Inline>(this);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(mapped);
    }

    private Engine.TableRow Row(TableRow row) => new(
        [.. row.Cells.Select(cell => new Engine.TableCell(Inlines(cell.Inlines)) { Place = cell.Origin })]) { Place = row.Origin };

    private static Engine.CalloutLook Look(CalloutKind kind) => kind switch
    {
        CalloutKind.Note => Engine.CalloutLook.Outlined,
        CalloutKind.Important => Engine.CalloutLook.Barred,
        _ => Engine.CalloutLook.Panel,
    };
}
