using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Documents;
using NoticeGen.Source;
using NoticeGen.Templates;
using TaggedPdf.Imposition;

namespace NoticeGen.Rendering.Printing;

/// <summary>What stands before the notices of a pack: its cover, and the list of what is in it.</summary>
internal sealed class FrontMatter(PackCover cover, ImmutableArray<PrintItem> items)
{
    private const string ContentsId = "contents";
    private const double LargerOnCover = 4.0 / 3;

    /// <summary>How far down the cover its title begins, as a part of the page.</summary>
    private const double TopOfTitle = 0.3;

    private static readonly Origin Nowhere = Origin.Of(new SourceText("", ""));

    private readonly PrintWords _words = new(cover.Words);

    private readonly ImmutableArray<string> _authorities = [.. items.Select(item => item.Authority).Distinct(StringComparer.Ordinal)];

    /// <summary>What the contents are set in for pages of the paper.</summary>
    public Theme ContentsTheme(Paper page)
    {
        var theme = PageFit.Fit(cover.Theme, page) ?? cover.Theme;
        // A pack of one authority looks like its notices; titles may need the fonts of their own language.
        var own = _authorities.Length == 1 ? items[0].Theme : theme;
        return theme with
        {
            Contents = false,
            HeadingColumn = 0,
            Cover = false,
            Colours = own.Colours,
            Logo = own.Logo,
            Fonts = [.. own.Fonts.Concat(theme.Fonts).Concat(items.SelectMany(item => item.Theme.Fonts)).DistinctBy(font => font.Name)],
        };
    }

    /// <summary>What the cover is set in: larger, and its title further down.</summary>
    public Theme CoverTheme(Paper page)
    {
        var theme = ContentsTheme(page);
        return theme with
        {
            Page = theme.Page with { Top = theme.Page.Height * TopOfTitle },
            Sizes = theme.Sizes with { Body = theme.Sizes.Body * LargerOnCover, Title = theme.Sizes.Title * LargerOnCover },
        };
    }

    /// <summary>What the whole file says about itself.</summary>
    public DocumentInfo Info { get; } = new()
    {
        Edition = new Edition(cover.Words.Language, Edition.Standard),
        NoticeId = "",
        Title = cover.Title,
        Authority = string.Join(", ", items.Select(item => item.Authority).Distinct(StringComparer.Ordinal)),
        Dated = cover.AsAt,
    };

    public Document Cover()
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(Heading(1, "title", cover.Title));
        if (_authorities.Length > 1)
        {
            blocks.Add(new List(Nowhere, numbered: false, [.. _authorities.Select(name => new ListItem(Nowhere, [Paragraph(name)]))]));
        }
        var notices = items.Select(item => item.NoticeId).Distinct(StringComparer.Ordinal).Count();
        blocks.Add(Paragraph(notices == 1 ? _words["print-count-one"] : _words.Fill("print-count-many", ("count", Text(notices)))));
        if (notices < items.Length)
        {
            blocks.Add(Paragraph(_words.Fill("print-documents", ("count", Text(items.Length)))));
        }
        blocks.Add(Paragraph(_words.Fill("as-at", ("date", cover.Words.LongDate(cover.AsAt)))));
        return Of(blocks.ToImmutable());
    }

    /// <summary>Each notice with its edition and pages, under its authority where there are several.</summary>
    /// <param name="pages">The first and the last page of each item in the numbering of the pack.</param>
    public Document Contents(IReadOnlyList<(int First, int Last)> pages)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(Heading(1, ContentsId, cover.Words["contents"]));
        var header = Row([_words["print-notice"], _words["print-edition"], _words["print-pages"]]);
        for (var at = 0; at < items.Length;)
        {
            var rows = ImmutableArray.CreateBuilder<TableRow>();
            var start = at;
            for (; at < items.Length && items[at].Authority == items[start].Authority; at++)
            {
                rows.Add(Row([items[at].Title, items[at].EditionTitle, Range(pages[at])]));
            }
            if (_authorities.Length > 1)
            {
                blocks.Add(Heading(2, $"{ContentsId}-{Text(start)}", items[start].Authority));
            }
            blocks.Add(new Table(Nowhere, [], rowHeaders: true, header, rows.ToImmutable()));
        }
        return Of(blocks.ToImmutable());
    }

    private Document Of(ImmutableArray<Block> blocks) => new(_authorities.Length > 1 ? Info with { Authority = "" } : Info, cover.Words, blocks);

    private static string Range((int First, int Last) pages) =>
        pages.First == pages.Last ? Text(pages.First) : $"{Text(pages.First)}\u2013{Text(pages.Last)}";

    private static Heading Heading(int level, string id, string words) => new(Nowhere, level, id, [new Text(Nowhere, words)]);

    private static Paragraph Paragraph(string words) => new(Nowhere, [new Text(Nowhere, words)]);

    private static TableRow Row(ReadOnlySpan<string> cells) => new(Nowhere, [.. cells.ToArray().Select(cell => new TableCell(Nowhere, [new Text(Nowhere, cell)]))]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
