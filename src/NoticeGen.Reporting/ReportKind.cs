using System.Collections.Immutable;
using NoticeGen.Reporting.Html;

namespace NoticeGen.Reporting;

/// <summary>A way to write a report down.</summary>
/// <param name="Name">What people give on the command line.</param>
/// <param name="Describes">A few words for help.</param>
/// <param name="IsForPeople">Whether it is read line by line, so that further lines may stand after it; else it is a file of its own.</param>
public sealed record ReportKind(string Name, string Describes, bool IsForPeople, Action<Report, TextReportStyle, TextWriter> Write)
{
    public static readonly ReportKind Text = new("text", "what to do next, or with --full each finding", true, (report, style, to) => new TextReport(style).WriteWhole(to, report));
    public static readonly ReportKind Concise = new("concise", "a line each", true, (report, _, to) => ConciseReport.Write(to, report.Findings));
    public static readonly ReportKind Json = new("json", "JSON", false, (report, _, to) => JsonReport.Write(to, report));
    public static readonly ReportKind JsonLines = new("jsonl", "a JSON object on each line", false, (report, _, to) => JsonLinesReport.Write(to, report));
    public static readonly ReportKind Sarif = new("sarif", "SARIF 2.1.0, for code scanning", false, (report, _, to) => SarifReport.Write(to, report));
    public static readonly ReportKind GitHub = new("github", "annotations of GitHub Actions", true, (report, _, to) => to.Write(GitHubReport.Write(report)));
    public static readonly ReportKind Azure = new("azure", "issues of Azure Pipelines", true, (report, _, to) => to.Write(AzureReport.Write(report)));
    public static readonly ReportKind GitLab = new("gitlab", "GitLab code quality", false, (report, _, to) => GitLabReport.Write(to, report));
    public static readonly ReportKind JUnit = new("junit", "JUnit XML: a suite for each notice, a case for each rule", false, (report, _, to) => to.Write(JUnitReport.Write(report)));
    public static readonly ReportKind Markdown = new("markdown", "tables", false, (report, _, to) => to.Write(MarkdownReport.Write(report)));
    public static readonly ReportKind Html = new("html", "a page for officers: items, findings, what falls due", false, (report, _, to) => to.Write(HtmlReport.Write(report)));
    public static readonly ReportKind Board = new("board", "a page for a board: what the law asks, whether it is met, who must act by when", false, (report, _, to) => to.Write(BoardPage.Write(report)));

    /// <summary>Every kind, those for people first.</summary>
    public static ImmutableArray<ReportKind> All { get; } =
        [Text, Concise, Json, JsonLines, Sarif, GitHub, Azure, GitLab, JUnit, Markdown, Html, Board];

    public static ReportKind? Find(string name) => All.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.OrdinalIgnoreCase));
}
