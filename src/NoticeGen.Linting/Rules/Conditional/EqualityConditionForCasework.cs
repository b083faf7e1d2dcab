using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class EqualityConditionForCasework : IRule
{
    private static readonly string[] Monitoring = ["monitor", "statistic", "review how", "treat people equally"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG214",
        Name = "equality-condition-for-casework",
        Band = Band.Conditional,
        Severity = Severity.Warning,
        Confidence = Confidence.Ask,
        Law = "DPA 2018 Sch 1 para 8(3)",
        Summary = "The condition for equality monitoring is named and nothing says that it is for monitoring alone.",
        Explanation = """
            ## Why it matters

            Paragraph 8 allows information to be used to check that groups of people are treated equally. It cannot
            support decisions about a particular person, so it does not carry casework. Say in `why` that it is for
            monitoring, or name the paragraph that carries the casework.

            ## Examples

            ```yaml bad
            article_9:
              - condition: 9-2-g
                schedule_1: [sch1-8]
                why: It covers information about ethnicity.
            ```

            ```yaml good
            article_9:
              - condition: 9-2-g
                schedule_1: [sch1-8]
                why: We use it to monitor whether we treat people equally.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from item in subject.Notice.Fields.Records("article_9").Concat(subject.Notice.Fields.Nested("article_10") is { } offences ? [offences] : [])
        from paragraph in item.Scalars("schedule_1")
        where paragraph.Text == "sch1-8" && !Monitoring.Any(word => item.Text("why")?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false)
        select Info.At(
            paragraph.Origin,
            "paragraph 8 (equality of opportunity or treatment) cannot support decisions about a particular person",
            "name the paragraph that carries the casework, such as `sch1-18`, and say in `why` that paragraph 8 is for monitoring");
}
