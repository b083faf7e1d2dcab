using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NoticeGen.Reporting.Html;

/// <summary>
/// A page for officers: what each notice says of what the law asks, what is missing and what to do,
/// and what falls due in the year that follows. One file without script that loads nothing (WCAG 2.2 AA).
/// </summary>
internal static class HtmlReport
{
    public static string Write(Report report)
    {
        var page = new Page();
        WriteHead(page, "Privacy notices: checked against the law", report.AsAt);
        page.Markup("<body>\n<a class=\"skip\" href=\"#content\">Skip to content</a>\n<header><div class=\"frame\">\n<h1>Privacy notices: checked against the law</h1>\n<p>As it stands on ")
            .Day(report.AsAt).Markup(". ").Text(Scope(report)).Markup("</p>\n</div></header>\n<main id=\"content\" tabindex=\"-1\"><div class=\"frame\">\n");
        WriteSummary(page, report);
        WriteContents(page, report);
        if (!report.Notices.IsEmpty)
        {
            new Matrix(page, report).Write();
            new FindingList(page, report).WriteNotices();
        }
        new FindingList(page, report).WriteOthers();
        WriteReadingAges(page, report);
        WriteDue(page, report);
        page.Markup("</div></main>\n<footer><div class=\"frame\"><p>Written by NoticeGen ").Text(report.ToolVersion)
            .Markup(" for ").Day(report.AsAt).Markup(". It helps to find gaps; it is not legal advice.</p></div></footer>\n</body>\n</html>\n");
        return page.ToString();
    }

    /// <summary>What all pages for auditors and boards begin with: their title, their look, and that they load nothing.</summary>
    /// <param name="more">How it looks beyond that.</param>
    internal static void WriteHead(Page page, string title, DateOnly asAt, string more = "")
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(ReportStyles.Css + more)));
        page.Markup("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-").Markup(hash)
            .Markup("'; img-src data:\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"base-uri 'none'; form-action 'none'\">\n")
            .Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n<title>")
            .Text($"{title}, {asAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}")
            // Without an icon of its own a page makes browsers ask for one.
            .Markup("</title>\n<link rel=\"icon\" href=\"data:image/svg+xml;base64,")
            .Markup(Convert.ToBase64String("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#17324d"/></svg>"""u8))
            .Markup("\">\n<style>").Markup(ReportStyles.Css + more).Markup("</style>\n</head>\n");
    }

    private static string Scope(Report report)
    {
        var authorities = report.Notices.Select(notice => notice.Authority).Distinct(StringComparer.Ordinal).Count();
        return authorities == 1 && report.Notices.Length > 0
            ? $"{ReportSummary.Count(report.Notices.Length, "notice")} of {report.Notices[0].Authority}."
            : $"{ReportSummary.Count(report.Notices.Length, "notice")} of {authorities.ToString(CultureInfo.InvariantCulture)} authorities.";
    }

    private static void WriteSummary(Page page, Report report)
    {
        var summary = report.Summary;
        var clear = report.Notices.Count(notice => notice.IsComplete && !notice.Findings.Any(finding => finding.Severity == Diagnostics.Severity.Error));
        var waived = report.Notices.SelectMany(notice => notice.Waivers).Select(waiver => (waiver.Origin, waiver.Rule)).Distinct().Count();
        page.Markup("<section aria-labelledby=\"summary\">\n<h2 id=\"summary\">In short</h2>\n<p class=\"lead\">")
            .Text(InShort(report))
            .Markup("</p>\n<dl class=\"numbers\">\n");
        WriteNumber(page, clear, $"of {ReportSummary.Count(report.Notices.Length, "notice")} without an error");
        WriteNumber(page, summary.Errors, "errors, which stop publication");
        WriteNumber(page, summary.Warnings, "warnings, which ask for a decision");
        WriteUnlessNone(page, summary.Notes, "notes, worth a look");
        WriteUnlessNone(page, summary.Questions, "of these, for the authority to confirm");
        WriteUnlessNone(page, waived, "waived, with a reason");
        WriteUnlessNone(page, report.Known.Length, "known, to be put right later");
        page.Markup("</dl>\n</section>\n");
    }

    private static void WriteUnlessNone(Page page, int number, string what)
    {
        if (number > 0)
        {
            WriteNumber(page, number, what);
        }
    }

    private static string InShort(Report report)
    {
        var summary = report.Summary;
        var notInFull = report.Notices.Count(notice => !notice.IsComplete);
        var said = summary.Errors > 0 ? $"{ReportSummary.Count(summary.Errors, "error")} must be put right: something that the law asks for is missing or wrong."
            : summary.Warnings > 0 ? $"No error stands. {ReportSummary.Count(summary.Warnings, "warning")} ask{(summary.Warnings == 1 ? "s" : "")} for a decision."
            : "No error and no warning stands.";
        return notInFull == 0 ? said : $"{said} {ReportSummary.Count(notInFull, "notice")} could not be checked in full.";
    }

    internal static void WriteNumber(Page page, int number, string what) => page.Markup("<div><dt>").Text(what)
        .Markup("</dt><dd>").Text(number.ToString("N0", CultureInfo.InvariantCulture)).Markup("</dd></div>\n");

    private static void WriteContents(Page page, Report report)
    {
        page.Markup("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ul>\n");
        if (!report.Notices.IsEmpty)
        {
            page.Markup("<li><a href=\"#items\">What each notice says</a></li>\n<li><a href=\"#notices\">Notice by notice</a>\n<ul>\n");
            foreach (var (notice, index) in report.Notices.Select((notice, index) => (notice, index)))
            {
                page.Markup("<li>").Link("#" + FindingList.IdOf(index), notice.Title).Markup(" <span class=\"muted\">").Text(notice.Authority).Markup("</span></li>\n");
            }
            page.Markup("</ul>\n</li>\n");
        }
        page.Markup(FindingList.Others(report).Count > 0 ? "<li><a href=\"#others\">Settings, templates and reference data</a></li>\n" : "")
            .Markup(report.Notices.Any(notice => !notice.ReadingAges.IsEmpty) ? "<li><a href=\"#reading\">Reading ages</a></li>\n" : "")
            .Markup("<li><a href=\"#due\">What falls due</a></li>\n</ul>\n</nav>\n");
    }

    private static void WriteReadingAges(Page page, Report report)
    {
        if (report.Notices.All(notice => notice.ReadingAges.IsEmpty))
        {
            return;
        }
        var editions = report.Notices.SelectMany(notice => notice.ReadingAges).Select(age => age.Edition).Distinct(StringComparer.Ordinal).ToList();
        page.Markup("<section aria-labelledby=\"reading\">\n<h2 id=\"reading\">Reading ages</h2>\n<p>The age at which a reader follows a text at first sight, in years.</p>\n")
            .Markup("<table class=\"plain\">\n<caption>Reading ages by notice and edition</caption>\n<thead><tr><th scope=\"col\">Notice</th>");
        foreach (var edition in editions)
        {
            page.Markup("<th scope=\"col\" class=\"number\">").Text(edition).Markup("</th>");
        }
        page.Markup("</tr></thead>\n<tbody>\n");
        foreach (var notice in report.Notices)
        {
            page.Markup("<tr><th scope=\"row\">").Text(notice.Title).Markup("</th>");
            foreach (var edition in editions)
            {
                page.Markup("<td").Attribute("data-label", edition).Markup(" class=\"number\">")
                    .Text(notice.ReadingAges.FirstOrDefault(age => age.Edition == edition)?.Years.ToString("0.#", CultureInfo.InvariantCulture) ?? "").Markup("</td>");
            }
            page.Markup("</tr>\n");
        }
        page.Markup("</tbody>\n</table>\n</section>\n");
    }

    private static void WriteDue(Page page, Report report)
    {
        page.Markup("<section aria-labelledby=\"due\">\n<h2 id=\"due\">What falls due</h2>\n<p>By ").Day(DueDates.LastDay(report.AsAt))
            .Markup(": reviews, also those that are overdue, waivers that end, and changes of the law that the reference data knows.</p>\n");
        if (report.Due.IsEmpty)
        {
            page.Markup("<p>Nothing.</p>\n</section>\n");
            return;
        }
        page.Markup("<table class=\"plain\">\n<caption>What falls due, by day</caption>\n<thead><tr><th scope=\"col\">Day</th><th scope=\"col\">What</th><th scope=\"col\">Where</th></tr></thead>\n<tbody>\n");
        foreach (var due in report.Due)
        {
            page.Markup("<tr><th scope=\"row\">").Day(due.Day);
            page.Markup(due.Day < report.AsAt ? " <strong class=\"state error\">overdue</strong>" : "")
                .Markup("</th><td data-label=\"What\">").Message(Sentence.Of(due.What)).Markup("</td><td data-label=\"Where\">").Text(due.Where).Markup("</td></tr>\n");
        }
        page.Markup("</tbody>\n</table>\n</section>\n");
    }
}
