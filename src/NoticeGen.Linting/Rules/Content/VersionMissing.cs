using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class VersionMissing : IRule
{
    public static RuleInfo Rule { get; } = new()
    {
        Code = "NG122",
        Name = "version-missing",
        Band = Band.Content,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 5(2), 12(1)",
        LawLink = LawPages.NoticeReviews,
        Summary = "The notice has no version or no date of publication.",
        Explanation = """
            ## Why it matters

            The regulator expects a log of past notices with the dates of change. A reader must be able to tell which text
            was in force when their information was collected.

            ## Examples

            ```yaml bad
            version:
            ```

            ```yaml good
            version: "1.0"
            published: 2026-11-01
            ```
            """,
    };

    public RuleInfo Info => Rule;

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var notice = subject.Notice;
        List<string> missing = [];
        List<string> yaml = [];
        if (notice.Version is null)
        {
            missing.Add("no version");
            yaml.Add("version: \"1.0\"");
        }
        if (notice.Published is null)
        {
            missing.Add("no date of publication");
            yaml.Add($"published: {subject.AsAt.ToIso()}");
        }
        if (missing.Count > 0)
        {
            // Whoever puts these in puts the day of the review beside them: one gap, one finding.
            if (notice.ReviewBy is null)
            {
                missing.Add("no review date");
                yaml.Add($"review_by: {subject.AsAt.AddYears(1).ToIso()}");
            }
            yield return Info.At(
                notice.OriginOf(notice.Version is null ? "version" : "published"),
                $"the notice has {(missing.Count == 1 ? missing[0] : string.Join(", ", missing.Take(missing.Count - 1)) + " and " + missing[^1])}",
                notice.ReviewBy is null ? "count versions up, and give the day on which this one goes out and the day of the next review, a year ahead at the most" : "count versions up, and give the day on which this one goes out") with
            {
                Fix = Paste.AtTop(notice, notice.Published is null ? "with the day on which this version goes out" : null, string.Join('\n', yaml)),
            };
        }
    }
}
