using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Docx;

/// <summary>Writes blocks as paragraphs and tables, in reading order.</summary>
internal sealed class BlockWriter : IBlockVisitor<bool>
{
    /// <summary>A box that takes a larger part of a page may break over pages, but not before its last fact.</summary>
    private const double WholeBox = 0.75;

    /// <summary>Of a heading with the text under it.</summary>
    private const int FewParagraphs = 7;

    private readonly WordDraft _draft;
    private readonly InlineWriter _inlines;
    private readonly TableWriter _tables;
    private List<WordBlock> _target = [];
    private Surroundings _around = new(StyleIds.BodyText);
    private (int List, bool Numbered)? _marker;
    private bool _isUnderLabel;
    private bool _isCover;

    public BlockWriter(WordDraft draft)
    {
        _draft = draft;
        _inlines = new InlineWriter(draft);
        _tables = new TableWriter(draft, _inlines, this);
    }

    /// <summary>Where blocks stand: what decides their styles.</summary>
    /// <param name="Style">The style of plain paragraphs.</param>
    /// <param name="Box">The kind of the box around them, if any.</param>
    /// <param name="Depth">How many lists they are in.</param>
    /// <param name="Indent">Twips by which a box's paragraphs stand further in, as beside the label of a fact.</param>
    private readonly record struct Surroundings(string Style, CalloutKind? Box = null, int Depth = 0, int Indent = 0);

    /// <summary>A paragraph without words so far, outside all surroundings.</summary>
    public WordParagraph Begin(string style) => new(style, _draft.Runs);

    /// <summary>The blocks as body elements.</summary>
    public List<WordBlock> Write(ImmutableArray<Block> blocks)
    {
        var (target, around) = (_target, _around);
        (_target, _around) = ([], new Surroundings(StyleIds.BodyText));
        WriteAll(blocks);
        var written = _target;
        (_target, _around) = (target, around);
        return written;
    }

    /// <summary>What stands before the first section, as a cover: its pictures large and in the middle.</summary>
    public List<WordBlock> WriteCover(ImmutableArray<Block> blocks)
    {
        _isCover = true;
        var written = Write(blocks);
        _isCover = false;
        return written;
    }

    /// <summary>Makes a paragraph stand first on its page.</summary>
    public static void StartPage(WordBlock block)
    {
        if (block is WordParagraph paragraph)
        {
            paragraph.PageBreakBefore = true;

            // At a break of a page that it makes itself Word drops the white before a heading, here it does not.
            paragraph.Spacing = (paragraph.Spacing ?? new Spacing()) with { Before = 0 };
        }
    }

    public bool Visit(Heading heading)
    {
        _inlines.WriteMarked(Add(StyleIds.Heading(heading.Level)), heading);
        return true;
    }

    public bool Visit(Paragraph paragraph)
    {
        Paragraph(StyleHere(), paragraph.Inlines);
        return true;
    }

    public bool Visit(List list)
    {
        var around = _around;
        var level = around.Depth;
        var inBox = around.Box is not null;
        var id = list.Numbered ? _draft.Lists.Begin(inBox, level)
            : inBox ? NumberedLists.BoxBullets
            : NumberedLists.Bullets;
        _around = around with { Depth = level + 1 };
        foreach (var item in list.Items)
        {
            _marker = (id, list.Numbered);
            WriteAll(item.Blocks);
        }
        _marker = null;
        _around = around;
        return true;
    }

    public bool Visit(Table table)
    {
        if (!table.Caption.IsEmpty)
        {
            Paragraph(StyleIds.Caption, table.Caption);
        }
        AddTable(_tables.Write(table));
        return true;
    }

    public bool Visit(Callout callout)
    {
        var around = _around;
        var start = _target.Count;
        KeepWithWhatLeadsTo(start);
        if (IsSameBoxBefore(callout.Kind))
        {
            // Without something between them Word draws two boxes of a kind as one.
            _target.Add(Begin(StyleIds.Between));
        }
        _around = new Surroundings(StyleIds.Callout(callout.Kind), callout.Kind);
        WriteAll(callout.Blocks);
        _around = around;
        var paragraphs = _target.Skip(start).OfType<WordParagraph>().ToList();
        var lines = TableColumns.LinesOf(callout.Blocks.SelectMany(DocumentText.Lines), _draft.Metrics.TextWidth - (2 * _draft.Metrics.BoxInset), _draft.Metrics);
        var kept = lines <= _draft.Metrics.PageLines * WholeBox ? paragraphs : paragraphs[^Math.Min(2, paragraphs.Count)..];
        foreach (var paragraph in kept.SkipLast(1))
        {
            paragraph.KeepNext = true;
        }
        return true;
    }

    public bool Visit(Quote quote)
    {
        var around = _around;
        if (around.Box is null)
        {
            _around = around with { Style = StyleIds.Quote };
        }
        WriteAll(quote.Blocks);
        _around = around;
        return true;
    }

    public bool Visit(Facts facts)
    {
        var around = _around;
        var inBox = _around.Box is not null;
        var longest = facts.Entries.Select(fact => DocumentText.Of(fact.Label).Length).DefaultIfEmpty().Max();
        var column = inBox ? _draft.Metrics.BoxFactColumn(longest) : _draft.Metrics.FactColumn;
        var beside = longest <= (inBox ? Metrics.LongestBoxFactLabel : Metrics.LongestFactLabel);
        foreach (var fact in facts.Entries)
        {
            WriteFact(fact, beside && FitsBeside(fact, column) ? column : null);
            _around = around;
        }
        return true;
    }

    public bool Visit(Illustrated illustrated)
    {
        AddTable(_tables.Write([illustrated]));
        return true;
    }

    public bool Visit(Figure figure)
    {
        // Tall letters leave the picture of a cover less of its page.
        var side = _isCover ? Theme.CoverPictureWidth * (_draft.Metrics.IsTall ? 0.75 : 1) : _draft.Theme.PictureWidth * 1.5;
        if (_draft.Pictures.Of(_draft.Main, figure.Picture) is null)
        {
            return true;
        }
        var paragraph = Add(StyleIds.Figure);
        if (_isCover)
        {
            paragraph.Spacing = new Spacing(Before: _draft.Metrics.Em * 4);
            paragraph.IsCentred = true;
        }
        _inlines.WriteDrawing(paragraph, _draft.Main, new PictureFrame(figure.Picture, Math.Min(side, _draft.Metrics.TextWidthMillimetres), side));
        return true;
    }

    public bool Visit(Divider divider)
    {
        Add(StyleIds.Divider);
        return true;
    }

    /// <summary>A long address, such as that of a mailbox, cannot be broken: beside its label it would leave half a line empty.</summary>
    private bool FitsBeside(Fact fact, int column) =>
        fact.Value is not [Documents.Paragraph paragraph, ..]
        || TableColumns.LongestWord(DocumentText.Of(paragraph.Inlines)) <= _draft.Metrics.LettersBesideLabel(column);

    private void WriteAll(ImmutableArray<Block> blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is Illustrated)
            {
                // Rows that follow each other are one table: fewer things for a screen reader to enter and leave.
                var rows = blocks.Skip(i).TakeWhile(block => block is Illustrated).Cast<Illustrated>().ToImmutableArray();
                AddTable(_tables.Write(rows));
                i += rows.Length - 1;
            }
            else
            {
                blocks[i].Accept(this);
                if (i + 1 < blocks.Length && BelongsTogether(blocks[i], blocks[i + 1]) && _target is [.., WordParagraph last])
                {
                    last.KeepNext = true;
                }
            }
        }
    }

    /// <summary>
    /// A box is not torn from the sentence that speaks of it: a few paragraphs under a heading stay with it as a whole, of
    /// more the last.
    /// </summary>
    private void KeepWithWhatLeadsTo(int box)
    {
        var heading = box - 1;
        while (heading >= 0 && _target[heading] is WordParagraph paragraph && !IsHeading(paragraph.Style))
        {
            heading--;
        }
        var first = heading >= 0 && _target[heading] is WordParagraph && box - heading <= FewParagraphs ? heading : box - 1;
        foreach (var paragraph in _target.Skip(first).OfType<WordParagraph>())
        {
            paragraph.KeepNext = true;
        }
    }

    private static bool IsHeading(string style) => style.StartsWith("Heading", StringComparison.Ordinal);

    /// <summary>A sentence stays with the list or table that it leads to.</summary>
    private static bool BelongsTogether(Block block, Block next) =>
        block is Documents.Paragraph paragraph
        && next is List or Table && DocumentText.Of(paragraph.Inlines).AsSpan().TrimEnd().EndsWith(':');

    /// <summary>
    /// Label and value in one paragraph, the value hanging in a column of its own; when a label is too long for that, the
    /// label stands in a line above.
    /// </summary>
    /// <param name="column">Where the value begins; null where it stands below its label.</param>
    private void WriteFact(Fact fact, int? column)
    {
        var inBox = _around.Box is not null;
        var first = column is not null && fact.Value is [Documents.Paragraph, ..];
        var indent = first ? column.GetValueOrDefault() : 0;
        var label = Add(
            inBox ? _around.Style : first ? StyleIds.Fact : StyleIds.FactLabel,
            inBox && first ? InBox(indent, indent) : null);
        if (inBox && !label.StandsApart && _target is [.., WordParagraph above, _] && above.Style == label.Style)
        {
            // Where white would show as a gap, it stands in the label's own line.
            label.Spacing = new Spacing(LeastLine: _draft.Metrics.LineHeight + (_draft.Metrics.Gap / 2));
        }
        _inlines.WriteStrong(label, fact.Label);
        var rest = fact.Value;
        if (first)
        {
            _inlines.WriteRun(label, "<w:tab />"u8);
            _inlines.Write(label, ((Documents.Paragraph)fact.Value[0]).Inlines);
            rest = rest.RemoveAt(0);
        }
        else
        {
            label.KeepNext = true;
            _isUnderLabel = inBox;
        }
        _around = inBox
            ? _around with { Indent = indent }
            : _around with { Style = first ? StyleIds.FactValue : StyleIds.BodyText };
        WriteAll(rest);
    }

    private string StyleHere() => (_around.Box, _around.Depth, _marker) switch
    {
        (not null, _, _) => _around.Style,
        (null, 0, _) => _around.Style,
        (null, _, { } marker) => StyleIds.List(marker.Numbered, _around.Depth),
        _ => StyleIds.ListContinue(_around.Depth),
    };

    private void Paragraph(string style, ImmutableArray<Inline> inlines) => _inlines.Write(Add(style), inlines);

    private WordParagraph Add(string style, Indentation? indentation = null)
    {
        var paragraph = Begin(style);
        paragraph.Indentation = indentation;
        if (_marker is { } marker && _around.Depth > 0)
        {
            // Bullets outside boxes are numbered by their style already.
            if (marker.Numbered || _around.Box is not null || _around.Depth > StyleIds.DeepestList)
            {
                var level = _around.Depth - 1;
                var house = _around.Box is null ? _draft.Lists.HouseLevelOf(marker.Numbered, level) : null;
                paragraph.Numbering = new Numbering(marker.List, house?.Level ?? level);
            }
            _marker = null;
        }
        else if (indentation is null && _around.Box is not null && _around.Depth + _around.Indent > 0)
        {
            paragraph.Indentation = InBox(_around.Indent + (_around.Depth * _draft.Metrics.ListStep), hanging: 0);
        }
        if (_around.Box is not null && _target is [.., WordParagraph before])
        {
            SpaceInBox(before, paragraph);
        }
        if (_target is [.., WordTable] && !IsHeading(style) && style != StyleIds.Caption)
        {
            // A table has no space below of its own; the styles of headings and captions bring theirs.
            paragraph.Spacing = new Spacing(Before: _draft.Metrics.Gap * 2);
        }
        else if (_draft.Theme.Cover && !_isCover && style == StyleIds.BodyText && _target is [.., WordParagraph heading] && IsHeading(heading.Style))
        {
            // The white below headings is that of the pictures that stand there otherwise.
            paragraph.Spacing = new Spacing(Before: _draft.Metrics.Gap);
        }
        _target.Add(paragraph);
        return paragraph;
    }

    /// <summary>
    /// Paragraphs of a box close up, since space between differently indented ones would show as a gap in the box.
    /// Between those that stand alike Word paints it over.
    /// </summary>
    private void SpaceInBox(WordParagraph before, WordParagraph paragraph)
    {
        if (before.Spacing is { } spacing)
        {
            // Only the last paragraph keeps the space below the box.
            before.Spacing = spacing with { After = 0 };
        }
        if (!_isUnderLabel && StandsLike(before, paragraph))
        {
            paragraph.StandsApart = true;
            paragraph.Spacing = new Spacing(Before: _draft.Metrics.Gap / 2);
        }
        _isUnderLabel = false;
    }

    private static bool StandsLike(WordParagraph before, WordParagraph paragraph) =>
        before.Style == paragraph.Style && before.Indentation == paragraph.Indentation && before.Numbering == paragraph.Numbering;

    private Indentation InBox(int left, int hanging) => new(_draft.Metrics.BoxInset + left, hanging);

    private void AddTable(WordTable table)
    {
        if (_target is [.., WordTable])
        {
            // Two tables without a paragraph between them are one table to Word.
            _target.Add(Begin(StyleIds.Between));
        }
        _target.Add(table);
        _marker = null;
    }

    private bool IsSameBoxBefore(CalloutKind kind) =>
        _target is [.., WordParagraph before] && before.Style == StyleIds.Callout(kind);
}
