using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pdf;
using TaggedPdf.Imposition;

namespace NoticeGen.Rendering.Printing;

/// <summary>What can go wrong when notices are put on sheets: codes NG610 to NG614.</summary>
public static class PrintingProblems
{
    public static RuleInfo PageTooSmall { get; } = new()
    {
        Code = "NG610",
        Name = "page-too-small",
        Severity = Severity.Error,
        Since = "0.1",
        Summary = "An edition in large type cannot be set on pages this small.",
        Explanation = """
            ## Why it matters
            Print files are set anew for their paper; type is never made smaller, because people need it at its size. Large
            print and Easy Read on an A5 page would have three or four words in a line, and no room beside the pictures.

            ## What to do
            Print the edition on A4, or as a booklet with A4 pages on A3 paper. Booklets with A5 pages suit the standard edition.
            """,
    };

    public static RuleInfo ThickBooklet { get; } = new()
    {
        Code = "NG611",
        Name = "thick-booklet",
        Severity = Severity.Warning,
        Since = "0.1",
        Summary = "A booklet has more sheets than fold and staple well.",
        Explanation = """
            ## Why it matters
            Each sheet that is folded into the others pushes the inner pages out. Above 15 sheets (60 pages) the inner pages
            stand out by millimetres, so that trimming cuts into their margin, and office staplers no longer go through.

            ## What to do
            Print the notices flat on both sides, or make several booklets.
            """,
    };

    public static RuleInfo MixedDirections { get; } = new()
    {
        Code = "NG612",
        Name = "mixed-directions",
        Severity = Severity.Error,
        Since = "0.1",
        Summary = "Languages read from the left and from the right cannot share a booklet.",
        Explanation = """
            ## Why it matters
            A booklet is bound on the left for languages such as English and Welsh, and on the right for languages such as
            Urdu and Arabic. One fold cannot be both.

            ## What to do
            Make one booklet for each direction, or print them together without a fold.
            """,
    };

    /// <summary>All of them, for the catalogue.</summary>
    public static ImmutableArray<RuleInfo> All { get; } = [PageTooSmall, ThickBooklet, MixedDirections];

    internal static Diagnostic TooSmall(PrintItem item, Paper page) => new()
    {
        Rule = PageTooSmall,
        Severity = PageTooSmall.Severity,
        Message = string.Create(
            CultureInfo.InvariantCulture,
            $"`{item.Title}` ({item.EditionTitle}) cannot be set on {page.Title} pages: its type of {item.Theme.Sizes.Body:0.#} points leaves room for only a few words in a line"),
        Origin = DocumentMapping.PlaceOf(item.Document),
        Help = "print it on A4, or as a booklet with A4 pages on A3 paper",
    };

    internal static Diagnostic TooThick(Document document, int sheets) => new()
    {
        Rule = ThickBooklet,
        Severity = ThickBooklet.Severity,
        Message = string.Create(CultureInfo.InvariantCulture, $"a booklet of {sheets} sheets ({sheets * SheetOrder.PagesOnFoldedSheet} pages) folds badly"),
        Origin = DocumentMapping.PlaceOf(document),
        Help = "print it flat on both sides, or make several booklets",
    };

    internal static Diagnostic Mixed(PrintItem left, PrintItem right) => new()
    {
        Rule = MixedDirections,
        Severity = MixedDirections.Severity,
        Message = $"`{left.Title}` is read from the left and `{right.Title}` from the right, so they cannot share a booklet",
        Origin = DocumentMapping.PlaceOf(right.Document),
        Help = "make one booklet for each direction, or print them together without a fold",
    };
}
