using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>
/// GitLab's code quality report: a JSON array of issues, each with a fingerprint that is unique in the file. GitLab hides
/// the rule's name, so that the description begins with the code.
/// </summary>
internal static class GitLabReport
{
    public static string Write(Report report) => JsonReport.Text(json =>
    {
        json.WriteStartArray();
        foreach (var (finding, mark) in report.Findings.Zip(Fingerprints.Of(report.Findings)))
        {
            var place = report.PlaceInRepository(finding.Origin);
            json.WriteStartObject();
            json.WriteString("description", $"{finding.Rule.Code}: {Sentence.WithHelp(finding)}");
            json.WriteString("check_name", finding.Rule.Name);
            json.WriteString("fingerprint", mark);
            json.WriteString("severity", finding.Severity switch
            {
                Severity.Error => "blocker",
                Severity.Warning => "major",
                _ => "minor",
            });
            json.WriteStartObject("location");
            json.WriteString("path", place.Path);
            json.WriteStartObject("positions");
            json.WriteStartObject("begin");
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
            json.WriteEndObject();
            json.WriteStartObject("end");
            json.WriteNumber("line", place.EndLine);
            json.WriteNumber("column", place.EndColumn);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}
