using System.Text.Json.Serialization;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>
/// GitLab's code quality report: a JSON array of issues, each with a fingerprint that is unique in the file. GitLab hides
/// the rule's name, so that the description begins with the code.
/// </summary>
internal static class GitLabReport
{
    public static void Write(TextWriter to, Report report) => JsonReport.Write(
        to,
        report.Findings.Zip(Fingerprints.Of(report.Findings), (finding, mark) => Issue(finding, mark, report.PlaceInRepository(finding.Origin))),
        ReportJson.Indented.IEnumerableGitLabIssue);

    private static GitLabIssue Issue(Diagnostic finding, string mark, Place place) => new(
        $"{finding.Rule.Code}: {Sentence.WithHelp(finding)}",
        finding.Rule.Name,
        mark,
        finding.Severity switch
        {
            Severity.Error => "blocker",
            Severity.Warning => "major",
            _ => "minor",
        },
        new GitLabLocation(place.Path, new GitLabPositions(new GitLabPosition(place.Line, place.Column), new GitLabPosition(place.EndLine, place.EndColumn))));
}

internal sealed record GitLabIssue(string Description, [property: JsonPropertyName("check_name")] string CheckName, string Fingerprint, string Severity, GitLabLocation Location);

internal sealed record GitLabLocation(string Path, GitLabPositions Positions);

internal sealed record GitLabPositions(GitLabPosition Begin, GitLabPosition End);

internal sealed record GitLabPosition(int Line, int Column);
