using System.Collections.Immutable;
using TaggedPdf.Documents;
using TaggedPdf.Layout.Boxes;
using TaggedPdf.Layout.Lines;
using TaggedPdf.Painting;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Blocks;

/// <summary>The whole document: logo, title band, what stands before the first section, list of contents, then the sections.</summary>
internal sealed class DocumentLayout(LayoutContext context, StructureElement root)
{
    /// <summary>Above and below the picture of a cover, in ems.</summary>
    private const double CoverGap = 4;

    /// <summary>By a smaller part of its size the picture of a cover is not made smaller to keep all of it on one page.</summary>
    private const double SmallestPicture = 0.5;

    /// <summary>Between its paragraphs.</summary>
    private const double CoverLineGap = 1;

    /// <summary>Between the two columns of the contents, in ems.</summary>
    private const double ColumnGap = 2;

    /// <summary>Between the words of an entry and its number, in ems.</summary>
    private const double ShortestDots = 0.4;

    /// <summary>In ems: entries that would have less room stand in one column.</summary>
    private const double NarrowestColumn = 16;

    /// <summary>Contents that take a larger part of a page may go on to the next.</summary>
    private const double LongestWhole = 0.75;

    /// <summary>Between the headings and the text beside them, in ems.</summary>
    private const double HeadingGap = 1.2;

    private readonly Column _page = new(context.Geometry.Left, context.Geometry.TextWidth, null, root);

    /// <summary>Where each heading stands once pages are made up; the list of contents asks while it is painted.</summary>
    public Func<string, int?> PageOf { get; set; } = _ => null;

    /// <summary>The height of a banner across the top of the page, which a band at the top makes room for; 0 without one.</summary>
    public double BannerHeight { get; init; }

    /// <summary>Whether the first page begins with the title on its band, from the top edge of the paper.</summary>
    public bool HasBand => context.Document.Blocks is [Heading { Level: 1 }, ..];

    /// <summary>Whether nothing stands above the band, so that it reaches the top edge of the paper.</summary>
    public bool BandAtTop => HasBand && context.Theme.Logo is null;

    /// <param name="firstPage">The height of the first page's text: a cover is no higher, if a smaller picture can prevent it.</param>
    public List<Box> Boxes(double firstPage)
    {
        var boxes = new List<Box>();
        var blocks = context.Document.Blocks;
        AddLogo(boxes);
        if (HasBand)
        {
            AddBand(boxes, (Heading)blocks[0]);
            blocks = blocks.RemoveAt(0);
        }
        var lead = blocks.TakeWhile(block => block is not Heading { Level: 2 }).ToImmutableArray();
        if (context.Theme.Cover)
        {
            AddCover(boxes, lead, firstPage);
            blocks = blocks[lead.Length..];
        }
        else if (context.Theme.Contents && lead.Length < blocks.Length)
        {
            AddLead(boxes, lead);
            blocks = blocks[lead.Length..];
        }
        var covered = boxes.Count;
        if (context.Theme.Contents)
        {
            AddContents(boxes);
            StartPage(boxes, covered);
        }
        var rest = BlockLayout.Of(context, Text(), blocks);
        if (rest.Count > 0)
        {
            rest[0].SpaceBefore = Math.Max(rest[0].SpaceBefore, context.Styles.Unit * 1.5);
            // Below contents that go on over a page there is room.
            if (boxes.Skip(covered).Sum(box => box.SpaceBefore + box.Height) <= context.Geometry.TextHeight)
            {
                StartPage(rest, 0);
            }
        }
        boxes.AddRange(rest);
        return boxes;
    }

    /// <summary>Where the sections stand: the page, or what the column of their headings leaves of it.</summary>
    private Column Text()
    {
        var headings = PageGeometry.Millimetres(context.Theme.HeadingColumn);
        if (headings <= 0)
        {
            return _page;
        }
        var text = _page.Indented(headings + context.Styles.Unit * HeadingGap, root);
        return text with { Headings = _page.Part(0, headings, root) };
    }

    private void StartPage(List<Box> boxes, int index)
    {
        if (context.Theme.Cover && index < boxes.Count)
        {
            boxes[index].StartsPage = true;
        }
    }

    /// <summary>What stands before the first section, its pictures large and in the middle of the page.</summary>
    private void AddCover(List<Box> boxes, ImmutableArray<Block> lead, double room)
    {
        var width = Math.Min(PageGeometry.Millimetres(context.Theme.CoverPictureWidth), _page.Width);
        var start = boxes.Count;
        Block? previous = null;
        foreach (var block in lead)
        {
            var first = boxes.Count;
            if (block is not Figure figure)
            {
                boxes.AddRange(BlockLayout.Of(context, _page, [block]));
            }
            else if (PictureLayout.Alone(context, _page.Part((_page.Width - width) / 2, width, root), figure.Picture, width) is { } picture)
            {
                boxes.Add(picture);
            }
            if (boxes.Count > first)
            {
                boxes[first].SpaceBefore = context.Styles.Unit * (block is Figure || previous is Figure or Heading or null ? CoverGap : CoverLineGap);
            }
            previous = block;
        }
        BlockLayout.KeepTogether(boxes[start..]);
        var over = Stack.Of(boxes).End.Y - room;
        for (var i = start; i < boxes.Count && over > 0; i++)
        {
            if (boxes[i] is PictureBox picture)
            {
                boxes[i] = picture.Scaled(Math.Max(SmallestPicture, 1 - over / picture.Height));
                over -= picture.Height - boxes[i].Height;
            }
        }
    }

    /// <summary>What stands before the first section comes before the contents too: it is what most readers want to know.</summary>
    private void AddLead(List<Box> boxes, ImmutableArray<Block> lead)
    {
        var first = boxes.Count;
        boxes.AddRange(BlockLayout.Of(context, _page with { Measure = Text().Width }, lead));
        if (boxes.Count > first)
        {
            boxes[first].SpaceBefore = Math.Max(boxes[first].SpaceBefore, context.Styles.Unit * 1.5);
        }
    }

    private void AddLogo(List<Box> boxes)
    {
        var width = Math.Min(PageGeometry.Millimetres(60), _page.Width);
        var highest = PageGeometry.Millimetres(18);
        if (context.Theme.Logo is { } logo && context.Pictures.Open(logo, context.Problems) is { } drawn
            && PictureLayout.Alone(context, _page, logo, Math.Min(width, highest * drawn.Proportion)) is { } box)
        {
            boxes.Add(box);
        }
    }

    private void AddBand(List<Box> boxes, Heading title)
    {
        var styles = context.Styles;
        var atTop = boxes.Count == 0;
        var frame = new Frame
        {
            Parent = null, Look = FrameLook.Band, X = 0, Width = context.Geometry.Width,
            PaddingTop = atTop ? Math.Max(styles.Unit, Math.Max(styles.Unit * 2, context.Geometry.Top * 0.7) - BannerHeight) : styles.Unit * 1.4,
            PaddingBottom = styles.Unit * 1.6,
            Ground = styles.Brand, Edge = styles.Brand,
        };
        var column = _page with { Frame = frame };
        var first = boxes.Count;
        foreach (var line in column.Lines(context, context.Document.Masthead, styles.Masthead))
        {
            boxes.Add(ArtifactBox.Of(line, ArtifactBox.Header));
        }
        var element = root.Add(new StructureElement("H1", title.Place));
        var runs = InlineReader.Read(context, element, styles.Title, title.Inlines);
        var lines = column.TitleLines(context, context.Setter.Set(runs, styles.Title));
        if (lines.Count > 0)
        {
            lines[0].Anchor = title.Id;
            lines[0].SpaceBefore = styles.Unit * 0.5;
        }
        boxes.AddRange(lines);
        if (boxes.Count > first)
        {
            boxes[first].SpaceBefore = styles.Unit * 1.2;
        }
        BlockLayout.KeepTogether(boxes);
    }

    /// <summary>Sections only: one line each, so that the list stays short.</summary>
    private void AddContents(List<Box> boxes)
    {
        var entries = context.Document.Outline.Where(heading => heading.Level == 2).ToList();
        if (entries.Count < 2)
        {
            return;
        }
        var styles = context.Styles;
        var style = context.Theme.HeadingColumn > 0 ? styles.HeadingBeside(2) : styles.Heading(2);
        var heading = root.Add(new StructureElement("H2", context.Anywhere));
        var start = boxes.Count;
        boxes.AddRange(_page.Lines(context, context.Document.ContentsTitle, style, heading.AddContent()));
        boxes[start].SpaceBefore = styles.Unit * 1.5;
        var list = root.Add(new StructureElement("TOC", context.Anywhere));
        var first = boxes.Count;
        var half = (_page.Width - styles.Unit * ColumnGap) / 2;
        if (half >= styles.Unit * NarrowestColumn)
        {
            boxes.Add(EntriesInColumns(list, entries, half));
        }
        else
        {
            boxes.AddRange(entries.SelectMany(entry => Entry(list, entry, _page)));
        }
        boxes[first].KeepWithPrevious = true;
        boxes[first].SpaceBefore = styles.Unit * 0.5;
        var all = boxes[start..];
        if (all.Sum(box => box.SpaceBefore + box.Height) <= context.Geometry.TextHeight * LongestWhole)
        {
            BlockLayout.KeepTogether(all);
        }
    }

    /// <summary>The entries in two columns, the first read to its end before the second, which is never the longer.</summary>
    private RowBox EntriesInColumns(StructureElement list, List<Heading> entries, double half)
    {
        var rows = (entries.Count + 1) / 2;
        var columns = new[] { 0, _page.Width - half }
            .Select((offset, index) => new RowCell(
                [.. entries.Skip(index * rows).Take(rows).SelectMany(entry => Entry(list, entry, _page.Part(offset, half, list)))]))
            .ToList();
        return new RowBox(columns, default) { X = _page.X, Width = _page.Width };
    }

    private List<Box> Entry(StructureElement list, Heading heading, Column column)
    {
        var styles = context.Styles;
        var link = list.Add(new StructureElement("TOCI", heading.Place))
            .Add(new StructureElement("Reference", heading.Place))
            .Add(new StructureElement("Link", heading.Place));
        var words = Inline.WordsOf(heading.Inlines).Trim();
        var style = styles.Body with { Colour = styles.Link };
        var target = new LinkTarget(link, "#" + heading.Id, words, Underlined: false);
        var run = Column.Run(context, words + " ", style, link.AddContent());
        var numberWidth = styles.Unit * 1.6;
        var narrow = column with { Width = column.Width - numberWidth - styles.Unit * ShortestDots };
        var lines = context.Setter.Set([run], style).Lines(narrow.Width);
        var boxes = new List<Box>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = new LineBox(lines[i], style, context) { X = narrow.X, Width = narrow.Width };
            boxes.Add(new ContentsBox(line, target)
            {
                X = column.X, Width = column.Width, Dots = styles.Muted, NumberWidth = numberWidth, WordsWidth = lines[i].Width,
                PageNumber = i == lines.Count - 1 ? () => PageNumber(heading.Id, run, style, column) : null,
            });
        }
        BlockLayout.KeepTogether(boxes);
        if (boxes.Count > 0)
        {
            // Tall letters keep lines apart by themselves.
            boxes[0].SpaceBefore = boxes[0].Height > style.LineHeight ? 0 : styles.Unit * 0.15;
        }
        return boxes;
    }

    private LineBox? PageNumber(string id, StyledRun like, TextStyle style, Column column)
    {
        if (PageOf(id) is not { } page)
        {
            return null;
        }
        var number = (page + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var set = context.Setter.Set([like with { Text = number }], style);
        return new LineBox(set.Lines(column.Width)[0], style, context) { X = column.X, Width = column.Width, AtEnd = true };
    }
}
