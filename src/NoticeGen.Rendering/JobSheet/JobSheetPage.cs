using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Jobs;
using NoticeGen.Rendering.Pdf;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.JobSheet;

/// <summary>
/// A job ticket for the print room, on A4: what to print, how, how much of it, and room to sign on the first page; where they
/// do not fit there, each file on the pages behind it. It is an accessible PDF like every other; its own words are English.
/// </summary>
public static class JobSheetPage
{
    /// <summary>More rows than these are not tried: they cannot fit beside the rest.</summary>
    private const int MostTitles = 12;

    private const int MostFiles = 20;

    /// <summary>A longer list is looked up, and not leafed through.</summary>
    private const int MostBehind = 300;

    /// <summary>
    /// With a row for each file where these fit on the page, else with sums by edition, and the files behind them; of a very
    /// large job these are to be looked up in the CSV file.
    /// </summary>
    /// <param name="words">English.</param>
    public static Outcome<OutputFile> Render(JobTicket ticket, Words words, Theme theme)
    {
        var renderer = new PdfRenderer();
        var compact = Compact(theme);
        var rows = ticket.Lines.Length;
        foreach (var (detail, most) in ((JobSheetDetail, int)[])[(JobSheetDetail.Titles, MostTitles), (JobSheetDetail.Files, MostFiles)])
        {
            if (rows <= most && renderer.Render(JobSheetDocument.Make(ticket, words, detail), compact) is var made && made.Value is not { Pages: > 1 })
            {
                return made;
            }
        }
        return renderer.Render(JobSheetDocument.Make(ticket, words, rows <= MostBehind ? JobSheetDetail.SumsBeforeFiles : JobSheetDetail.Sums), compact);
    }

    /// <summary>A working paper for one desk: it is read close by, and what is signed must be one page.</summary>
    private static Theme Compact(Theme theme) => theme with
    {
        Page = new PageSetup(210, 297, 12, 16, 15, 16),
        Sizes = new TypeSizes(Body: 10, Title: 18, Heading2: 12.5, Heading3: 10.5, Heading4: 10, Small: 9.5, LineSpacing: 1.25),
        Contents = false,
        HeadingColumn = 0,
        Cover = false,
        Logo = null,
    };
}
