using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting.Html;

/// <summary>
/// A page for those who answer for the notices and do not write them: of each notice what the law asks and whether it is met,
/// what is to be done, by whom and until when. It shows no YAML, no path and no code.
/// </summary>
internal sealed class BoardPage
{
    private const string Title = "Privacy notices: where we stand";

    /// <summary>What concerns the law; of all else the board learns the number.</summary>
    private static readonly ImmutableArray<Band> OfLaw = [Band.Files, Band.Content, Band.Conditional, Band.Consistency];

    private readonly Page _page = new();
    private readonly Report _report;
    private readonly ILookup<string, RuleInfo> _rules;

    private BoardPage(Report report)
    {
        _report = report;
        _rules = report.Rules.ToLookup(rule => rule.Code, StringComparer.Ordinal);
    }

    public static string Write(Report report) => new BoardPage(report).Write();

    private string Write()
    {
        HtmlReport.WriteHead(_page, Title, _report.AsAt);
        _page.Markup("<body>\n<a class=\"skip\" href=\"#content\">Skip to content</a>\n<header><div class=\"frame\">\n<h1>").Text(Title)
            .Markup("</h1>\n<p>As it stands on ").Day(_report.AsAt).Markup(".</p>\n</div></header>\n<main id=\"content\" tabindex=\"-1\"><div class=\"frame\">\n");
        WriteSummary();
        for (var index = 0; index < _report.Notices.Length; index++)
        {
            WriteNotice(_report.Notices[index], FindingList.IdOf(index));
        }
        _page.Markup("</div></main>\n<footer><div class=\"frame\"><p>Written by NoticeGen ").Text(_report.ToolVersion)
            .Markup(" for ").Day(_report.AsAt).Markup(". It helps to find gaps; it is not legal advice.</p></div></footer>\n</body>\n</html>\n");
        return _page.ToString();
    }

    private void WriteSummary()
    {
        var ready = _report.Notices.Count(IsReady);
        var questions = _report.Notices.Sum(QuestionsOf);
        var open = questions == 0 ? "" : $" {ReportSummary.Count(questions, "question")} of law {(questions == 1 ? "is" : "are")} to be decided.";
        _page.Markup("<section aria-labelledby=\"summary\">\n<h2 id=\"summary\">In short</h2>\n<p class=\"lead\">")
            .Text(ready < _report.Notices.Length
                ? string.Create(CultureInfo.InvariantCulture, $"{ready} of {ReportSummary.Count(_report.Notices.Length, "notice")} may be published as they stand.{open}")
                : questions > 0 ? $"Every notice may be published as it stands.{open}"
                : "Every notice says what the law asks for, as far as a program can see.")
            .Markup("</p>\n<table class=\"plain\">\n<caption>The notices</caption>\n<thead><tr><th scope=\"col\">Notice</th><th scope=\"col\">State</th><th scope=\"col\">Who answers for it</th><th scope=\"col\">To be reviewed by</th></tr></thead>\n<tbody>\n");
        foreach (var (notice, index) in _report.Notices.Select((notice, index) => (notice, index)))
        {
            _page.Markup("<tr><th scope=\"row\">").Link("#" + FindingList.IdOf(index), notice.Title).Markup(" <span class=\"muted\">").Text(notice.Authority).Markup("</span></th><td data-label=\"State\">");
            WriteState(IsReady(notice) ? "ok" : "error", StateOf(notice));
            _page.Markup("</td><td data-label=\"Who answers for it\">").Text(OwnerOf(notice)).Markup("</td><td data-label=\"To be reviewed by\">");
            WriteReview(notice);
            _page.Markup("</td></tr>\n");
        }
        _page.Markup("</tbody>\n</table>\n</section>\n");
    }

    private void WriteNotice(ReportedNotice notice, string id)
    {
        _page.Markup("<section class=\"notice\"").Attribute("aria-labelledby", id).Markup(">\n<h2").Attribute("id", id).Markup(">").Text(notice.Title).Markup("</h2>\n<p>")
            .Text($"{notice.Authority}. {Sentence.Of(StateOf(notice))} {Sentence.Of(notice.Owner is { } owner ? owner + " answers for it" : OwnerOf(notice))}").Markup("</p>\n");
        WriteToDo(notice);
        WriteAsked(notice);
        var others = notice.Findings.Count(finding => !OfLaw.Contains(finding.Rule.Band));
        if (others > 0)
        {
            _page.Markup("<p>").Text($"Besides the law, {ReportSummary.Count(others, "point")} of plain words, Easy Read and looks {(others == 1 ? "is" : "are")} open.").Markup("</p>\n");
        }
        _page.Markup("</section>\n");
    }

    private void WriteToDo(ReportedNotice notice)
    {
        var findings = notice.Findings.Where(finding => OfLaw.Contains(finding.Rule.Band) && finding.Severity != Severity.Note).OrderByDescending(finding => finding.Severity).ToList();
        _page.Markup("<table class=\"plain\">\n<caption>What is to be done</caption>\n<thead><tr><th scope=\"col\">What</th><th scope=\"col\">Asked by</th><th scope=\"col\">By when</th></tr></thead>\n<tbody>\n");
        foreach (var finding in findings)
        {
            _page.Markup("<tr><th scope=\"row\">").Text(Plain(Sentence.Of(Said(finding)))).Markup("</th><td data-label=\"Asked by\">").Text(finding.Rule.Law ?? "").Markup("</td><td data-label=\"By when\">");
            if (finding.Severity == Severity.Error)
            {
                _page.Text("Before it is published");
            }
            else if (notice.ReviewBy is not null)
            {
                WriteReview(notice);
            }
            _page.Markup("</td></tr>\n");
        }
        foreach (var waiver in notice.Waivers)
        {
            _page.Markup("<tr><th scope=\"row\">").Text(Plain($"{Sentence.Of(waiver.Rule.Summary)} It was put off: {waiver.Reason}")).Markup("</th><td data-label=\"Asked by\">").Text(waiver.Rule.Law ?? "").Markup("</td><td data-label=\"By when\">");
            _ = waiver.Until is { } until ? _page.Day(until) : _page.Text("No day is set");
            _page.Markup("</td></tr>\n");
        }
        _page.Markup("<tr><th scope=\"row\">Review the notice</th><td data-label=\"Asked by\"></td><td data-label=\"By when\">");
        WriteReview(notice);
        _page.Markup("</td></tr>\n</tbody>\n</table>\n");
    }

    private void WriteAsked(ReportedNotice notice)
    {
        var asked = _report.Asked.Where(item => _rules.Contains(item.Rule)).ToList();
        if (asked.Count == 0)
        {
            return;
        }
        _page.Markup("<details class=\"fold\">\n<summary>What the law asks</summary>\n<table class=\"plain\">\n<caption>What the law asks</caption>\n<thead><tr><th scope=\"col\">The notice must say</th><th scope=\"col\">Asked by</th><th scope=\"col\">Met?</th></tr></thead>\n<tbody>\n");
        foreach (var item in asked)
        {
            var rule = _rules[item.Rule].First();
            _page.Markup("<tr><th scope=\"row\">").Text(item.Name).Markup("</th><td data-label=\"Asked by\">").Text(item.Citation ?? rule.Law ?? "").Markup("</td><td data-label=\"Met?\">");
            var found = notice.Findings.Where(finding => finding.Rule.Code == item.Rule).ToList();
            if (!notice.IsComplete && found.Count == 0)
            {
                WriteState("unknown", "Not known yet");
            }
            else if (found.Count > 0)
            {
                var isCertain = found.Exists(finding => finding.Severity == Severity.Error);
                WriteState(isCertain ? "error" : "warning", isCertain ? "Not met" : "In doubt");
            }
            else if (notice.Waivers.Any(waiver => waiver.Rule.Code == item.Rule) || notice.Known.Any(finding => finding.Rule.Code == item.Rule))
            {
                WriteState("waived", "Put off");
            }
            else
            {
                WriteState("ok", rule.Band == Band.Conditional ? "Met, or not needed here" : "Met");
            }
            _page.Markup("</td></tr>\n");
        }
        _page.Markup("</tbody>\n</table>\n</details>\n");
    }

    private void WriteReview(ReportedNotice notice)
    {
        if (notice.ReviewBy is not { } review)
        {
            _page.Text("No day of review is set");
            return;
        }
        _page.Day(review);
        if (review < _report.AsAt)
        {
            _page.Markup(" <strong class=\"state error\">overdue</strong>");
        }
    }

    private void WriteState(string kind, string words) => _page.Markup("<strong").Attribute("class", "state " + kind).Markup(">").Text(words).Markup("</strong>");

    private static bool IsReady(ReportedNotice notice) => notice.IsComplete && !notice.Findings.Any(finding => finding.Severity == Severity.Error);

    private static string StateOf(ReportedNotice notice)
    {
        if (!notice.IsComplete)
        {
            return "could not be checked in full";
        }
        var errors = notice.Findings.Count(finding => finding.Severity == Severity.Error);
        var doubts = QuestionsOf(notice);
        return errors > 0 ? $"{ReportSummary.Count(errors, "thing")} must be put right first"
            : doubts > 0 ? $"may be published; {ReportSummary.Count(doubts, "question")} to decide"
            : "says what the law asks for";
    }

    private static int QuestionsOf(ReportedNotice notice) =>
        notice.Findings.Count(finding => finding.Severity == Severity.Warning && OfLaw.Contains(finding.Rule.Band));

    private static string OwnerOf(ReportedNotice notice) => notice.Owner ?? "No owner is named";

    /// <summary>What is found. A question stands without the name of its field, which is code.</summary>
    private static string Said(Diagnostic finding)
    {
        const string unconfirmed = "` is not confirmed";
        var message = finding.Message;
        return message.StartsWith('`') && message.IndexOf(unconfirmed, StringComparison.Ordinal) is > 0 and var at
            ? "not confirmed" + message[(at + unconfirmed.Length)..]
            : message;
    }

    /// <summary>Words without the marks of code.</summary>
    private static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal);
}
