using System.Globalization;
using System.Text;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>
/// What is different in published files, on one screen: by notice, each kind of difference once with the number of files that
/// have it. <see cref="TextReport"/> tells each by itself.
/// </summary>
public sealed class ProofText(TextReportStyle style)
{
    private const int MostNotices = 6;
    private const int MostKinds = 2;
    private const int LongestMessage = 200;
    private const string Indent = "  ";

    private readonly Ink _ink = style.Ink;

    /// <summary>The text; empty where nothing was found.</summary>
    public string Write(Proof proof)
    {
        var ofFiles = proof.Files.SelectMany(file => file.Findings).ToHashSet(ReferenceEqualityComparer.Instance);
        var text = new StringBuilder();
        foreach (var finding in proof.Findings.Where(finding => !ofFiles.Contains(finding)))
        {
            Append(text, "", $"{_ink.Of(finding.Severity, TextReport.Word(finding.Severity))} {finding.Message} [{finding.Rule.Code}]", Indent);
        }
        var notices = proof.Files.Where(file => !file.Findings.IsEmpty).GroupBy(file => file.Notice, StringComparer.Ordinal)
            .OrderByDescending(files => files.Max(file => file.Findings.Max(finding => finding.Severity))).ToList();
        foreach (var files in notices.Take(MostNotices))
        {
            Append(text, "", _ink.Bold($"{files.Key ?? "lists of notices"}: {files.Count()} of {ReportSummary.Count(proof.Files.Count(file => file.Notice == files.Key), "file")}"), Indent);
            var kinds = files.SelectMany(file => file.Findings.Select(finding => (File: file.Path, Finding: finding)))
                .GroupBy(found => (found.Finding.Rule.Code, found.Finding.Severity)).OrderByDescending(kind => kind.Key.Severity).ToList();
            foreach (var kind in kinds.Take(MostKinds))
            {
                Append(text, Indent, Told([.. kind]), Indent + Indent);
            }
            if (kinds.Count > MostKinds)
            {
                Append(text, Indent, $"and {ReportSummary.Count(kinds.Skip(MostKinds).Sum(kind => kind.Count()), "difference")} of other kinds", Indent);
            }
        }
        if (notices.Count > MostNotices)
        {
            Append(text, "", $"and so in {ReportSummary.Count(notices.Count - MostNotices, "further notice")}", "");
        }
        return text.Length == 0 ? "" : text.Append('\n').ToString();
    }

    /// <summary>A kind of difference: itself where it is one, else how often there is such a one, and the first.</summary>
    private string Told(IReadOnlyList<(string File, Diagnostic Finding)> kind)
    {
        var (first, files) = (kind[0].Finding, kind.Select(found => found.File).Distinct(StringComparer.Ordinal).Count());
        var message = first.Message.ReplaceLineEndings(" ");
        message = message.Length <= LongestMessage ? message : message[..LongestMessage].TrimEnd() + "…";
        return DisplayWidth.Shown(_ink.Of(first.Severity, TextReport.Word(first.Severity)) + " " + (kind.Count == 1 ? message
            : string.Create(CultureInfo.InvariantCulture, $"{ReportSummary.Count(kind.Count, "time")} in {ReportSummary.Count(files, "file")}, such as: {message}")) + $" [{first.Rule.Code}]");
    }

    private void Append(StringBuilder text, string indent, string line, string hanging) =>
        text.AppendJoin('\n', Wrapping.Lines(indent, line, hanging, style.Width)).Append('\n');
}
