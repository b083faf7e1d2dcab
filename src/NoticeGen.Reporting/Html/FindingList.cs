using System.Globalization;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting.Html;

/// <summary>Findings in full, under the notice that they are about, with what to do, the lines to paste and the law.</summary>
internal sealed class FindingList(Page page, Report report)
{
    /// <summary>The place of a notice in the page.</summary>
    public static string IdOf(int notice) => string.Create(CultureInfo.InvariantCulture, $"notice-{notice + 1}");

    /// <summary>The place of the first finding of a rule in a notice.</summary>
    public static string IdOf(int notice, RuleInfo rule) => $"{IdOf(notice)}-{rule.Code}";

    /// <summary>Findings about none of the notices.</summary>
    public static List<Diagnostic> Others(Report report)
    {
        var inNotices = report.Notices.SelectMany(notice => notice.Findings).Select(Report.KeyOf).ToHashSet();
        return [.. report.Findings.Where(finding => !inNotices.Contains(Report.KeyOf(finding)))];
    }

    public void WriteNotices()
    {
        page.Markup("<section aria-labelledby=\"notices\">\n<h2 id=\"notices\">Notice by notice</h2>\n");
        for (var index = 0; index < report.Notices.Length; index++)
        {
            WriteNotice(report.Notices[index], index);
        }
        page.Markup("</section>\n");
    }

    public void WriteOthers()
    {
        var others = Others(report);
        if (others.Count == 0)
        {
            return;
        }
        page.Markup("<section aria-labelledby=\"others\">\n<h2 id=\"others\">Settings, templates and reference data</h2>\n<ul class=\"findings\">\n");
        foreach (var finding in others)
        {
            WriteFinding(finding, null);
        }
        page.Markup("</ul>\n</section>\n");
    }

    private void WriteNotice(ReportedNotice notice, int index)
    {
        var id = IdOf(index);
        page.Markup("<section class=\"notice\"").Attribute("aria-labelledby", id).Markup(">\n<h3").Attribute("id", id).Markup(">")
            .Text(notice.Title).Markup("</h3>\n<ul class=\"line\">\n<li>").Text(notice.Authority).Markup("</li>\n<li><code>").Text(notice.Path).Markup("</code></li>\n<li>");
        _ = notice.ReviewBy is not { } review ? page.Markup("No date of review")
            : page.Markup(review < report.AsAt ? "<strong class=\"state error\">Review overdue</strong> since " : "Review by ").Day(review);
        page.Markup("</li>\n</ul>\n");
        if (!notice.IsComplete)
        {
            page.Markup("<p>Not every rule could be asked: a fault in the file comes first.</p>\n");
        }
        if (notice.Findings.IsEmpty)
        {
            page.Markup("<p>Nothing to report.</p>\n");
        }
        else
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            page.Markup("<details class=\"fold\">\n<summary>").Text(ReportSummary.Count(notice.Findings.Length, "finding")).Markup("</summary>\n<ul class=\"findings\">\n");
            foreach (var finding in notice.Findings.OrderByDescending(finding => finding.Severity))
            {
                WriteFinding(finding, seen.Add(finding.Rule.Code) ? IdOf(index, finding.Rule) : null);
            }
            page.Markup("</ul>\n</details>\n");
        }
        WriteWaivers(notice);
        WriteKnown(notice);
        page.Markup("</section>\n");
    }

    private void WriteFinding(Diagnostic finding, string? id)
    {
        var word = TextReport.Word(finding.Severity);
        page.Markup("<li");
        _ = id is null ? page : page.Attribute("id", id);
        page.Markup($" class=\"{word}\">\n<p class=\"what\"><span class=\"state {word}\">").Markup(char.ToUpperInvariant(word[0]) + word[1..])
            .Markup("</span> <strong>").Message(Sentence.Of(finding.Message)).Markup("</strong></p>\n");
        if (finding.Help is { } help)
        {
            page.Markup("<p>").Message(Sentence.Of(help)).Markup("</p>\n");
        }
        if (finding.ToPaste() is { } fix)
        {
            page.Markup("<p>").Message(fix.Title.TrimEnd(':') + ":").Markup("</p>\n<pre><code>")
                .Text(fix.Yaml.ReplaceLineEndings("\n").TrimEnd('\n')).Markup("</code></pre>\n");
        }
        page.Markup("<ul class=\"line\">\n<li>").Text($"{finding.Rule.Code} {finding.Rule.Name}").Markup("</li>\n<li><code>")
            .Text(Place.Of(finding.Origin).ToString()).Markup("</code></li>\n");
        if (finding.Confidence < Confidence.Certain)
        {
            page.Markup(finding.Confidence == Confidence.Likely ? "<li>Likely</li>\n" : "<li>Ask a person who knows the service</li>\n");
        }
        if (finding.Rule.Law is { } law)
        {
            page.Markup("<li>");
            _ = finding.Rule.LawLink is { } link ? page.Link(link, law) : page.Text(law);
            page.Markup("</li>\n");
        }
        page.Markup("</ul>\n</li>\n");
    }

    private void WriteWaivers(ReportedNotice notice)
    {
        if (notice.Waivers.IsEmpty)
        {
            return;
        }
        page.Markup("<h4>Waived</h4>\n<ul class=\"held\">\n");
        foreach (var waiver in notice.Waivers)
        {
            page.Markup("<li><span class=\"state waived\">Waived</span> ").Text($"{waiver.Rule.Code} {waiver.Rule.Name}: {Sentence.Of(waiver.Reason)} ");
            _ = waiver.Until is { } until ? page.Markup("Until ").Day(until).Markup(".") : page.Markup("Without an end.");
            page.Markup(" <code>").Text(Place.Of(waiver.Origin).ToString()).Markup("</code></li>\n");
        }
        page.Markup("</ul>\n");
    }

    private void WriteKnown(ReportedNotice notice)
    {
        if (notice.Known.IsEmpty)
        {
            return;
        }
        page.Markup("<h4>Known, to be put right later</h4>\n<ul class=\"held\">\n");
        foreach (var finding in notice.Known)
        {
            page.Markup("<li><span class=\"state known\">Known</span> ").Text($"{finding.Rule.Code} {finding.Rule.Name}, {TextReport.Word(finding.Severity)}: ")
                .Message(Sentence.Of(finding.Message)).Markup(" <code>").Text(Place.Of(finding.Origin).ToString()).Markup("</code></li>\n");
        }
        page.Markup("</ul>\n");
    }
}
