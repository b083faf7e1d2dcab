using System.Globalization;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Reporting;

/// <summary>Tables in GitHub's Markdown: for the summary of a pipeline's run, a pull request or a wiki.</summary>
public static class MarkdownReport
{
    /// <summary>GitHub refuses a step's summary above one megabyte; this many rows stay well below.</summary>
    public const int MostFindings = 1000;

    public static string Write(Report report)
    {
        var page = new StringBuilder("## Privacy notices\n\n");
        page.Append(CultureInfo.InvariantCulture, $"**{Sentence.Of(report.Summary.ToString()).TrimEnd('.')}**, as at {Day(report.AsAt)}.");
        page.Append(report.Known.IsEmpty ? "\n" : $" {ReportSummary.Count(report.Known.Length, "further finding")} known from the baseline.\n");
        WriteNotices(page, report);
        WriteItems(page, report);
        WriteFindings(page, report);
        WriteDue(page, report);
        return page.Append($"\nNoticeGen {Escaped(report.ToolVersion)}\n").ToString();
    }

    private static void WriteNotices(StringBuilder page, Report report)
    {
        if (report.Notices.IsEmpty)
        {
            return;
        }
        page.Append("\n| Notice | Errors | Warnings | Notes | Review by |\n|---|--:|--:|--:|---|\n");
        foreach (var notice in report.Notices)
        {
            var summary = ReportSummary.Of(notice.Findings, 1);
            var review = notice.ReviewBy is not { } day ? "not set" : day < report.AsAt ? $"{Day(day)}, overdue" : Day(day);
            page.Append(CultureInfo.InvariantCulture, $"| {Escaped(notice.Id)} | {summary.Errors} | {summary.Warnings} | {summary.Notes} | {review} |\n");
        }
    }

    private static void WriteItems(StringBuilder page, Report report)
    {
        var read = report.Audits.Where(file => file.Text is not null).ToList();
        if (read.Count > 0)
        {
            page.Append('\n');
            using var table = new StringWriter(page, CultureInfo.InvariantCulture);
            AuditMatrix.WriteMarkdown(table, [.. read.Select(file => (Escaped(file.Path), file))]);
        }
    }

    private static void WriteFindings(StringBuilder page, Report report)
    {
        if (report.Findings.IsEmpty)
        {
            return;
        }
        page.Append("\n| | Rule | Where | What is wrong, and what to do |\n|---|---|---|---|\n");
        foreach (var finding in report.WorstFirst().Take(MostFindings))
        {
            var law = finding.Rule.Law is { } named ? $" *{Escaped(named)}*" : "";
            page.Append($"| {TextReport.Word(finding.Severity)} | {finding.Rule.Code}&nbsp;{Escaped(finding.Rule.Name)} | {Escaped(Place.Of(finding.Origin).ToString())} | {Prose(Sentence.WithHelp(finding))}{law} |\n");
        }
        if (report.Findings.Length > MostFindings)
        {
            page.Append($"\nand {ReportSummary.Count(report.Findings.Length - MostFindings, "more finding")}.\n");
        }
    }

    private static void WriteDue(StringBuilder page, Report report)
    {
        if (report.Due.IsEmpty)
        {
            return;
        }
        page.Append($"\n| Due by {Day(DueDates.LastDay(report.AsAt))} | What | Where |\n|---|---|---|\n");
        foreach (var due in report.Due)
        {
            page.Append($"| {Day(due.Day)}{(due.Day < report.AsAt ? ", overdue" : "")} | {Prose(Sentence.Of(due.What))} | {Escaped(due.Where)} |\n");
        }
    }

    private static string Day(DateOnly day) => day.ToIso();

    /// <summary>A sentence, with what stands between back-ticks as code and nothing else in it that is markup.</summary>
    private static string Prose(string text)
    {
        var written = new StringBuilder(text.Length + 16);
        var done = 0;
        for (var open = NextTick(text, 0); open >= 0 && NextTick(text, open + 1) is > 0 and var close; open = NextTick(text, done))
        {
            // Only the end of a cell counts inside code.
            written.Append(Escaped(text[done..open]))
                .Append('`').Append(DisplayWidth.Shown(text[(open + 1)..close].ReplaceLineEndings(" ")).Replace("|", "\\|", StringComparison.Ordinal)).Append('`');
            done = close + 1;
        }
        return written.Append(Escaped(text[done..])).ToString();
    }

    /// <summary>The next back-tick; -1 when there is none, or when several in a row would end code otherwise than one does.</summary>
    private static int NextTick(string text, int from)
    {
        var at = text.IndexOf('`', from);
        return at >= 0 && at + 1 < text.Length && text[at + 1] == '`' ? -1 : at;
    }

    /// <summary>Text in which nothing is markup: no cell ends, no HTML, no link, no emphasis.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in DisplayWidth.Shown(text.ReplaceLineEndings(" ")))
        {
            _ = letter switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '#' or '|' or '~' or '!' or '$' => escaped.Append('\\').Append(letter),
                // A name after an at sign would send somebody a message.
                '@' => escaped.Append("&#64;"),
                _ => escaped.Append(letter),
            };
        }
        return escaped.ToString();
    }
}
