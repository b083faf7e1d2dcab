using System.Globalization;
using NoticeGen.Jobs;

namespace NoticeGen.Cli.Exporting;

/// <summary>A job ticket for a terminal.</summary>
internal static class JobTicketText
{
    /// <summary>A line for each file.</summary>
    public static IEnumerable<string> Lines(JobTicket ticket)
    {
        var digits = Number(ticket.Lines.Length).Length;
        var widest = ticket.Lines.Max(line => line.File.Length);
        foreach (var line in ticket.Lines)
        {
            var printing = line.Printing!;
            yield return $"{Number(line.Sequence).PadLeft(digits)}  {line.File.PadRight(widest)}  {Way(printing)}, {Counted(line.Pages ?? 0, "page", "pages")} on {Counted(printing.Sheets, "sheet", "sheets")}, {Counted(printing.Copies, "copy", "copies")}"
                + (line.Note is { } note ? $" ({note.ReplaceLineEndings(" ")})" : "");
        }
    }

    public static string Totals(JobTicket ticket)
    {
        var totals = ticket.Totals;
        return $"{Counted(totals.Copies, "copy", "copies")}, {Counted(totals.Sheets, "sheet", "sheets")}, {Number(totals.SheetsSaved)} saved";
    }

    private static string Way(JobPrinting printing) =>
        string.Join(' ', printing.Paper.ToUpperInvariant() + (printing.Sheet is { } sheet ? $" on {sheet.ToUpperInvariant().Replace("MM", "mm", StringComparison.Ordinal)}" : ""), printing.Fold == JobWords.Booklet ? JobWords.Booklet : printing.Duplex ? JobWords.Duplex : JobWords.Single, printing.Colour);

    private static string Counted(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
