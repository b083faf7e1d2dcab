using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pdf.Fonts;
using NoticeGen.Rendering.Pdf.Pictures;
using NoticeGen.Rendering.Pdf.Writing;

namespace NoticeGen.Rendering.Printing;

/// <summary>
/// Makes print files: notices set for the paper, alone or bound together, and put on sheets in the order in which they
/// are printed. They have no tags and claim no conformance: people who read on a screen are given the accessible file.
/// Fonts and pictures are read once and kept; use one imposer for many files, from as many threads as you like.
/// </summary>
public sealed class Imposer
{
    /// <summary>More sheets folded into each other push the inner pages out by millimetres (creep).</summary>
    public const int MostSheetsInABooklet = 15;

    private readonly FontLibrary _fonts = new();
    private readonly PictureLibrary _colourPictures = new(Inks.Colour);
    private readonly PictureLibrary _greyPictures = new(Inks.Grey);

    /// <summary>One edition of a notice.</summary>
    /// <exception cref="ArgumentException">The setup has faults.</exception>
    public Outcome<PrintedFile> Print(PrintItem item, PrintSetup setup)
    {
        using var run = Start(setup);
        if (LayOut(run, item, setup) is not { } part)
        {
            return Outcome.Of<PrintedFile>(null, run.Problems);
        }
        run.Paint(part, Numbering.Arabic, 1);
        run.FillUp(part, Multiple(setup));
        return Finish(run, [item], new PrintJob(setup, item.Document.Info, part.Document.Words));
    }

    /// <summary>Several editions or notices in one file, with a cover, a list of contents and page numbers of its own.</summary>
    /// <exception cref="ArgumentException">The setup has faults, or there is no item.</exception>
    public Outcome<PrintedFile> Print(ImmutableArray<PrintItem> items, PackCover cover, PrintSetup setup)
    {
        if (items.IsEmpty)
        {
            throw new ArgumentException("a pack needs something to print", nameof(items));
        }
        using var run = Start(setup);
        if (setup.Fold == Fold.Booklet
            && items.FirstOrDefault(item => item.Document.Words.RightToLeft != items[0].Document.Words.RightToLeft) is { } other)
        {
            var (left, right) = other.Document.Words.RightToLeft ? (items[0], other) : (other, items[0]);
            return Outcome.Failed<PrintedFile>(PrintingProblems.Mixed(left, right));
        }
        var front = new FrontMatter(cover, items);
        var pages = new (int First, int Last)[items.Length];
        var parts = items.Select((item, at) => LayOut(run, item, setup, page => Folio(item.Document.Words, page, pages[at]))).ToList();
        if (parts.Contains(null))
        {
            return Outcome.Of<PrintedFile>(null, run.Problems);
        }
        var next = 1;
        for (var at = 0; at < pages.Length; at++)
        {
            pages[at] = (next, next + parts[at]!.PageCount - 1);
            next += parts[at]!.PageCount;
        }
        var coverPart = run.LayOut(front.Cover(), front.CoverTheme(setup.Page), _ => null);
        var contents = run.LayOut(front.Contents(pages), front.ContentsTheme(setup.Page), page => PrintPage.Roman(coverPart!.PageCount + page + 1));
        if (coverPart is null || contents is null)
        {
            return Outcome.Of<PrintedFile>(null, run.Problems);
        }
        var side = setup.Sides == Sides.Duplex ? 2 : 1;
        run.Paint(coverPart, Numbering.Roman, 1, cover.Title);
        run.FillUp(coverPart, side);
        run.Paint(contents, Numbering.Roman, coverPart.PageCount + 1, cover.Words["contents"]);
        run.FillUp(contents, side);
        for (var at = 0; at < parts.Count; at++)
        {
            run.Paint(parts[at]!, Numbering.Arabic, pages[at].First, BookmarkOf(items[at]));
            run.FillUp(parts[at]!, at == parts.Count - 1 ? Multiple(setup) : side);
        }
        return Finish(run, items, new PrintJob(setup, front.Info, cover.Words));
    }

    /// <summary>
    /// One sheet whose pages are numbered, to find out how the printer turns the paper before a booklet is printed. Its
    /// first page says how to fold and staple.
    /// </summary>
    /// <param name="look">The language and the type that it is set in; its title is not printed.</param>
    /// <exception cref="ArgumentException">The setup has faults, or makes no booklet.</exception>
    public Outcome<PrintedFile> FoldTest(PackCover look, PrintSetup setup)
    {
        if (setup.Fold != Fold.Booklet)
        {
            throw new ArgumentException("only what is folded needs a fold test", nameof(setup));
        }
        using var run = Start(setup);
        var words = new PrintWords(look.Words);
        var info = new DocumentInfo
        {
            Edition = new Edition(look.Words.Language, Edition.Standard), NoticeId = "", Title = words["fold-title"], Authority = XmpMetadata.Tool, AsAt = look.AsAt,
        };
        var theme = PageFit.Fit(look.Theme, setup.Page) ?? look.Theme;
        if (run.LayOut(new Document(info, look.Words, []), theme) is not { } part)
        {
            return Outcome.Of<PrintedFile>(null, run.Problems);
        }
        for (var page = 1; page <= Imposition.PagesOnFoldedSheet; page++)
        {
            run.Pages.Add(new PrintPage(FoldTestPage.Paint(part.Context, words, page), Numbering.Arabic, page));
        }
        return Finish(run, [], new PrintJob(setup, info, look.Words));
    }

    private PrintRun Start(PrintSetup setup) => setup.Faults() is [var fault, ..]
        ? throw new ArgumentException(fault, nameof(setup))
        : new PrintRun(setup, _fonts, setup.Grey ? _greyPictures : _colourPictures);

    private static PrintPart? LayOut(PrintRun run, PrintItem item, PrintSetup setup, Func<int, string?>? folio = null)
    {
        if (PageFit.Fit(item.Theme, setup.Page) is not { } theme)
        {
            run.Problems.Add(PrintingProblems.TooSmall(item, setup.Page));
            return null;
        }
        return run.LayOut(item.Document, theme, folio);
    }

    /// <summary>Its own page number, for the reader of the notice, and that of the pack, for who looks it up in the contents.</summary>
    private static string Folio(Words words, int page, (int First, int Last) pages) =>
        words.Fill("page-of", ("page", Text(page + 1)), ("pages", Text(pages.Last - pages.First + 1)))
        + " \u00B7 " + new PrintWords(words).Fill("print-pack-page", ("page", Text(pages.First + page)));

    /// <summary>The editions of a notice may share its title.</summary>
    private static string BookmarkOf(PrintItem item) =>
        item.EditionName == Edition.Standard ? item.Title : $"{item.Title} ({item.EditionTitle})";

    private static int Multiple(PrintSetup setup) =>
        setup.Fold == Fold.Booklet ? Imposition.PagesOnFoldedSheet : setup.Sides == Sides.Duplex ? 2 : 1;

    private static Outcome<PrintedFile> Finish(PrintRun run, ImmutableArray<PrintItem> items, PrintJob job)
    {
        if (run.HasErrors)
        {
            return Outcome.Of<PrintedFile>(null, run.Problems);
        }
        var sides = job.Setup.Fold == Fold.Booklet
            ? Imposition.SaddleStitch(run.Pages.Count, job.Words.RightToLeft)
            : Imposition.Flat(run.Pages.Count, job.Setup.Sides);
        var sheets = sides[^1].Sheet + 1;
        if (job.Setup.Fold == Fold.Booklet && sheets > MostSheetsInABooklet)
        {
            run.Problems.Add(PrintingProblems.TooThick(items[0].Document, sheets));
        }
        var content = new PrintFileWriter(run, sides, job).Write();
        return Outcome.Of(
            new PrintedFile(new OutputFile(Format.Print, content, sides.Length))
            {
                Pages = run.Pages.Count(page => page.Label is not null),
                BlankPages = run.Pages.Count(page => page.Label is null),
                Sides = sides.Length,
                Sheets = sheets,
                Ranges = Ranges(run, items, sides),
            },
            run.Problems);
    }

    /// <summary>The items are the last documents that were painted; a cover and contents may stand before them.</summary>
    private static ImmutableArray<PrintedRange> Ranges(PrintRun run, ImmutableArray<PrintItem> items, ImmutableArray<SheetSide> sides)
    {
        var sheetOf = new int[run.Pages.Count];
        foreach (var side in sides)
        {
            foreach (var page in side.Pages)
            {
                sheetOf[page] = side.Sheet;
            }
        }
        return
        [
            .. items.Zip(run.Placed.Skip(run.Placed.Count - items.Length), (item, placed) =>
            {
                var end = placed.Start + placed.Painted.Pages.Count;
                var sheets = sheetOf[placed.Start..end].Distinct().ToList();
                return new PrintedRange(item, run.Pages[placed.Start].Number, run.Pages[end - 1].Number)
                {
                    FirstSheet = sheets.Min() + 1, LastSheet = sheets.Max() + 1, Sheets = sheets.Count,
                };
            }),
        ];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a print file is made for, and what it says about itself.</summary>
/// <param name="Words">Of the language that the whole is read in.</param>
internal sealed record PrintJob(PrintSetup Setup, DocumentInfo Info, Words Words);
