using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pdf;
using NoticeGen.Templates;
using TaggedPdf;
using TaggedPdf.Imposition;

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

    private readonly PdfEngine _engine = new();

    /// <summary>One edition of a notice.</summary>
    /// <exception cref="ArgumentException">The setup has faults.</exception>
    public Outcome<PrintedFile> Print(PrintItem item, PrintSetup setup)
    {
        using var run = _engine.Print(setup);
        if (PageFit.Fit(item.Theme, setup.Page) is not { } theme)
        {
            return Outcome.Failed<PrintedFile>(PrintingProblems.TooSmall(item, setup.Page));
        }
        if (LayOut(run, item.Document, theme, multiple: Multiple(setup)) is not { } part)
        {
            return Failed(run);
        }
        run.Paint(part, Numbering.Arabic, 1);
        // Where a page is left over, the outside is of use; where none is, the notice itself ends there.
        var back = part.PageCount % Multiple(setup) == 0 || setup.Fold == Fold.None || BackCover.Of(item.Document) is not { } cover
            ? null
            : LayOut(run, cover, BackCover.Look(theme), _ => null);
        run.FillUp(part, Multiple(setup), back);
        return Finish(run, [item], new PrintJob(setup, item.Document.Info, item.Document.Words));
    }

    /// <summary>Several editions or notices in one file, with a cover, a list of contents and page numbers of its own.</summary>
    /// <exception cref="ArgumentException">The setup has faults, or there is no item.</exception>
    public Outcome<PrintedFile> Print(ImmutableArray<PrintItem> items, PackCover cover, PrintSetup setup)
    {
        if (items.IsEmpty)
        {
            throw new ArgumentException("a pack needs something to print", nameof(items));
        }
        using var run = _engine.Print(setup);
        if (setup.Fold == Fold.Booklet
            && items.FirstOrDefault(item => item.Document.Words.RightToLeft != items[0].Document.Words.RightToLeft) is { } other)
        {
            var (left, right) = other.Document.Words.RightToLeft ? (items[0], other) : (other, items[0]);
            return Outcome.Failed<PrintedFile>(PrintingProblems.Mixed(left, right));
        }
        var front = new FrontMatter(cover, items);
        var pages = new (int First, int Last)[items.Length];
        var tooSmall = new List<Diagnostic>();
        var parts = new List<PrintPart>();
        for (var at = 0; at < items.Length; at++)
        {
            var (item, number) = (items[at], at);
            if (PageFit.Fit(item.Theme, setup.Page) is not { } theme)
            {
                tooSmall.Add(PrintingProblems.TooSmall(item, setup.Page));
            }
            else if (LayOut(run, item.Document, theme, page => Folio(item.Document.Words, page, pages[number])) is { } part)
            {
                parts.Add(part);
            }
        }
        if (parts.Count < items.Length)
        {
            return Outcome.Of<PrintedFile>(null, tooSmall.Concat(ProblemMapping.Of(run.Problems)));
        }
        var next = 1;
        for (var at = 0; at < pages.Length; at++)
        {
            pages[at] = (next, next + parts[at].PageCount - 1);
            next += parts[at].PageCount;
        }
        var coverPart = LayOut(run, front.Cover(), front.CoverTheme(setup.Page), _ => null);
        var contents = LayOut(
            run, front.Contents(pages), front.ContentsTheme(setup.Page), page => RomanNumber.Of(coverPart!.PageCount + page));
        if (coverPart is null || contents is null)
        {
            return Failed(run);
        }
        var side = setup.Sides == Sides.Duplex ? 2 : 1;
        run.Paint(coverPart, Numbering.Roman, 1, cover.Title);
        run.FillUp(coverPart, side);
        run.Paint(contents, Numbering.Roman, coverPart.PageCount + 1, cover.Words["contents"]);
        run.FillUp(contents, side);
        for (var at = 0; at < parts.Count; at++)
        {
            run.Paint(parts[at], Numbering.Arabic, pages[at].First, BookmarkOf(items[at]));
            run.FillUp(parts[at], at == parts.Count - 1 ? Multiple(setup) : side);
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
        using var run = _engine.Print(setup);
        var words = new PrintWords(look.Words);
        var info = new DocumentInfo
        {
            Edition = new Edition(look.Words.Language, Edition.Standard), NoticeId = "", Title = words["fold-title"], Authority = DocumentMapping.Tool, Dated = look.AsAt,
        };
        var theme = PageFit.Fit(look.Theme, setup.Page) ?? look.Theme;
        if (LayOut(run, new Document(info, look.Words, []), theme) is not { } part)
        {
            return Failed(run);
        }
        run.AddFoldTest(part, new FoldTestWords(
            words["fold-title"], [words["fold-print"], words["fold-fold"], words["fold-check"], words["fold-staple"]]));
        return Finish(run, [], new PrintJob(setup, info, look.Words));
    }

    /// <param name="folio">What the foot of a page says, counted from 1; null for its own page numbers.</param>
    /// <param name="multiple">Of how many pages its sheets are made.</param>
    private static PrintPart? LayOut(PrintRun run, Document document, Theme theme, Func<int, string?>? folio = null, int multiple = 1)
    {
        var mapped = DocumentMapping.Of(document, BlockMapping.Paper);
        return run.LayOut(
            folio is null ? mapped : mapped with { Folio = (page, _) => folio(page) },
            ThemeMapping.Of(theme),
            new PrintWords(document.Words)["print-blank"],
            multiple);
    }

    private static Outcome<PrintedFile> Failed(PrintRun run) => Outcome.Of<PrintedFile>(null, ProblemMapping.Of(run.Problems));

    /// <summary>Its own page number, for the reader of the notice, and that of the pack, for who looks it up in the contents.</summary>
    private static string Folio(Words words, int page, (int First, int Last) pages) =>
        words.Fill("page-of", ("page", Text(page)), ("pages", Text(pages.Last - pages.First + 1)))
        + " \u00B7 " + new PrintWords(words).Fill("print-pack-page", ("page", Text(pages.First + page - 1)));

    /// <summary>The editions of a notice may share its title.</summary>
    private static string BookmarkOf(PrintItem item) =>
        item.EditionName == Edition.Standard ? item.Title : $"{item.Title} ({item.EditionTitle})";

    private static int Multiple(PrintSetup setup) =>
        setup.Fold == Fold.Booklet ? SheetOrder.PagesOnFoldedSheet : setup.Sides == Sides.Duplex ? 2 : 1;

    private static Outcome<PrintedFile> Finish(PrintRun run, ImmutableArray<PrintItem> items, PrintJob job)
    {
        if (run.Problems.Count > 0)
        {
            return Failed(run);
        }
        var words = new PrintWords(job.Words);
        var info = DocumentMapping.Info(job.Info, job.Words) with { Subject = words["print-only"], Keywords = [], Attachment = null };
        var printed = run.Finish(info, new SheetWords
        {
            BlankLabel = words["print-blank-label"],
            Front = sheet => words.Fill("print-front", ("sheet", Text(sheet))),
            Back = sheet => words.Fill("print-back", ("sheet", Text(sheet))),
        });
        var isThick = job.Setup.Fold == Fold.Booklet && printed.Sheets > MostSheetsInABooklet;
        return Outcome.Of(
            new PrintedFile(new OutputFile(Format.Print, printed.Content, printed.Sides))
            {
                Pages = printed.Pages,
                BlankPages = printed.BlankPages,
                Sides = printed.Sides,
                Sheets = printed.Sheets,
                Ranges = Ranges(items, printed.Parts),
            },
            isThick ? [PrintingProblems.TooThick(items[0].Document, printed.Sheets)] : []);
    }

    /// <summary>The items are the last parts that were painted; a cover and contents may stand before them.</summary>
    private static ImmutableArray<PrintedRange> Ranges(ImmutableArray<PrintItem> items, ImmutableArray<PrintedPart> parts) =>
    [
        .. items.Zip(parts.Skip(parts.Length - items.Length), (item, part) => new PrintedRange(item, part.FirstPage, part.LastPage)
        {
            FirstSheet = part.FirstSheet, LastSheet = part.LastSheet, Sheets = part.Sheets,
        }),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a print file is made for, and what it says about itself.</summary>
/// <param name="Words">Of the language that the whole is read in.</param>
internal sealed record PrintJob(PrintSetup Setup, DocumentInfo Info, Words Words);
