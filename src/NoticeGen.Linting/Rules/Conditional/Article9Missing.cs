using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class Article9Missing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG202",
        Name = "article-9-missing",
        Band = Band.Conditional,
        Severity = Severity.Error,
        Law = "UK GDPR Art 9(2)",
        Summary = "The notice uses special category data and names no condition for it.",
        Explanation = """
            ## Why it matters

            Information about health, ethnic origin, religion and the like may not be used at all unless a condition of
            Article 9(2) is met. The regulator expects the notice to name it. Councils mostly use (g) or (h).

            ## Examples

            ```yaml bad
            article_9: []
            ```

            ```yaml good
            article_9:
              - condition: 9-2-h
                schedule_1: [sch1-2]
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var conditions = subject.Notice.Fields.Records("article_9").Select(item => item.Scalar("condition")).OfType<Scalar>().ToList();
        if (conditions.Count == 0)
        {
            return SpecialData(subject).FirstOrDefault() is not { } special
                ? []
                :
                [
                    Info.At(special.Scalar("name")?.Origin ?? special.Origin, "this is special category data, and the notice names no Article 9 condition", "add `article_9:` with the condition you rely on") with
                    {
                        Fix = Paste.AtTop(subject.Notice, null, """
                            article_9:
                              - condition: "[insert the id of an Article 9 condition, such as 9-2-g]"
                            """),
                    },
                ];
        }
        return conditions.SelectMany(condition => subject.Law.Find("article_9", condition.Text) is { } record
            ? new Essential(condition.Origin, $"the condition “{record.Text("name")}”", [.. NoticeText.ScalarsIn(record)]).MissingFrom(Info, subject.FullEditions)
            : []);
    }

    /// <summary>Marked as special, or with kinds of special category data named.</summary>
    internal static IEnumerable<Record> SpecialData(LintSubject subject) =>
        subject.Notice.Data.Where(item => item.Text("kind") == "special" || !item.Items("special").IsEmpty);
}
