using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Jobs;
using NoticeGen.Rendering.Pdf;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.JobSheet;

/// <summary>
/// A job ticket as one A4 page for the print room: what to print, how, how much of it, and room to sign. It is an
/// accessible PDF like every other; its own words are English.
/// </summary>
public static class JobSheetPage
{
    /// <summary>
    /// With a row for each file where these fit on the page, else with sums by edition; the files are then to be looked up
    /// in the CSV file.
    /// </summary>
    /// <param name="words">English.</param>
    public static Outcome<OutputFile> Render(JobTicket ticket, Words words, Theme theme)
    {
        var renderer = new PdfRenderer();
        var compact = Compact(theme);
        if (ticket.Lines.Length <= JobSheetDocument.MostRows)
        {
            var full = renderer.Render(JobSheetDocument.Make(ticket, words, isFull: true), compact);
            if (full.Value is not { Pages: > 1 })
            {
                return full;
            }
        }
        return renderer.Render(JobSheetDocument.Make(ticket, words, isFull: false), compact);
    }

    /// <summary>A working paper for one desk: it is read close by, and must be one page.</summary>
    private static Theme Compact(Theme theme) => theme with
    {
        Page = new PageSetup(210, 297, 15, 18, 16, 18),
        Sizes = new TypeSizes(Body: 10, Title: 18, Heading2: 12.5, Heading3: 10.5, Heading4: 10, Small: 9.5, LineSpacing: 1.25),
        Contents = false,
        Cover = false,
        Logo = null,
    };
}
