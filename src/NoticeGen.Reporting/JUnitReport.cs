using System.Globalization;
using System.Text;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>
/// JUnit's XML: a suite for each notice, a case for each rule, so that what passed shows too. A rule that could not be asked,
/// because the notice could not be read or composed, is skipped. Findings that do not fail the run are the output of a case.
/// </summary>
internal static class JUnitReport
{
    /// <summary>The suite of what lies in no notice: settings, templates, reference data.</summary>
    private const string Workspace = "workspace";

    public static string Write(Report report)
    {
        var suites = report.Notices.Select(notice => SuiteOf(report, notice)).ToList();
        var inNotices = report.Notices.SelectMany(notice => notice.Findings).Select(Report.KeyOf).ToHashSet();
        var others = report.Findings.Where(finding => !inNotices.Contains(Report.KeyOf(finding))).ToList();
        if (others.Count > 0 || !suites.Exists(suite => suite.Cases.Count > 0))
        {
            suites.Insert(0, new Suite(Workspace, others.Count == 0
                ? [new Case("no findings", null, [], false)]
                : [.. others.GroupBy(finding => finding.Rule).Select(group => CaseOf(report, group.Key, [.. group]))]));
        }
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        var failures = suites.Sum(suite => suite.Failures(report));
        xml.Append(CultureInfo.InvariantCulture, $"<testsuites name=\"noticegen\" tests=\"{suites.Sum(suite => suite.Cases.Count)}\" failures=\"{failures}\" errors=\"0\" time=\"0\">\n");
        foreach (var suite in suites)
        {
            WriteSuite(xml, report, suite);
        }
        return xml.Append("</testsuites>\n").ToString();
    }

    private static Suite SuiteOf(Report report, ReportedNotice notice)
    {
        var found = notice.Findings.GroupBy(finding => finding.Rule.Code, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var rules = report.Rules.Concat(notice.Findings.Select(finding => finding.Rule))
            .DistinctBy(rule => rule.Code, StringComparer.Ordinal)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal);
        return new Suite(notice.Id,
        [
            .. rules.Select(rule => found.TryGetValue(rule.Code, out var findings)
                ? CaseOf(report, rule, findings)
                : new Case($"{rule.Code} {rule.Name}", report.RepositoryFolder + notice.Path, [], !notice.IsComplete)),
        ]);
    }

    private static Case CaseOf(Report report, RuleInfo rule, List<Diagnostic> findings) =>
        new($"{rule.Code} {rule.Name}", report.PlaceInRepository(findings[0].Origin).Path, findings, false);

    private static void WriteSuite(StringBuilder xml, Report report, Suite suite)
    {
        xml.Append(CultureInfo.InvariantCulture, $"  <testsuite name=\"{Escaped(suite.Name)}\" tests=\"{suite.Cases.Count}\" failures=\"{suite.Failures(report)}\" errors=\"0\" skipped=\"{suite.Cases.Count(test => test.IsSkipped)}\" time=\"0\">\n");
        foreach (var test in suite.Cases)
        {
            xml.Append($"    <testcase classname=\"{Escaped(suite.Name)}\" name=\"{Escaped(test.Name)}\"");
            xml.Append(test.File is null ? "" : $" file=\"{Escaped(test.File)}\"").Append(" time=\"0\"");
            if (test.IsSkipped)
            {
                xml.Append(">\n      <skipped message=\"the notice could not be read or composed\"/>\n    </testcase>\n");
                continue;
            }
            var failing = test.Findings.FirstOrDefault(report.Fails);
            if (test.Findings.Count == 0)
            {
                xml.Append("/>\n");
                continue;
            }
            xml.Append(">\n");
            var text = Escaped(string.Join("\n\n", test.Findings.Select(finding => $"{report.PlaceInRepository(finding.Origin)}\n{Sentence.InFull(finding)}")));
            xml.Append(failing is null
                ? $"      <system-out>{text}</system-out>\n"
                : $"      <failure type=\"{TextReport.Word(failing.Severity)}\" message=\"{Escaped(Sentence.Of(failing.Message))}\">{text}</failure>\n");
            xml.Append("    </testcase>\n");
        }
        xml.Append("  </testsuite>\n");
    }

    /// <summary>Text for XML 1.0: characters that it cannot hold at all (2.2) become a replacement character.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\n' => escaped.Append("&#10;"),
                '\t' => escaped.Append("&#9;"),
                < 0x20 or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune),
            };
        }
        return escaped.ToString();
    }

    private sealed record Suite(string Name, List<Case> Cases)
    {
        public int Failures(Report report) => Cases.Count(test => test.Findings.Exists(report.Fails));
    }

    private sealed record Case(string Name, string? File, List<Diagnostic> Findings, bool IsSkipped);
}
