using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class Schedule1Needless : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG215",
        Name = "schedule-1-needless",
        Band = Band.Conditional,
        Severity = Severity.Warning,
        Law = "DPA 2018 s.10; Sch 1 para 18",
        Summary = "A condition for special category data has a condition of Schedule 1 that it does not need.",
        Explanation = """
            ## Why it matters

            Explicit consent, vital interests, legal claims and a few more hold by themselves. A paragraph of Schedule 1
            beside them says that nobody is sure which of the two is meant; the safeguarding paragraph (18) is for use
            without consent.

            ## Examples

            ```yaml bad
            consent:
              withdraw: Tell the worker who asked you.
            article_9:
              - condition: 9-2-a
                schedule_1: [sch1-18]
            ```

            ```yaml good
            article_9:
              - condition: 9-2-g
                schedule_1: [sch1-18]
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from item in subject.Notice.Research.Prepend(subject.Notice.Fields).SelectMany(owner => owner.Records("article_9"))
        let condition = item.Text("condition") is { } id ? subject.Law.Find("article_9", id) : null
        where condition?.Text("needs_schedule_1") == "none"
        from paragraph in item.Scalars("schedule_1").Take(1)
        select Info.At(
            paragraph.Origin,
            $"{condition.Text("citation")} ({Doubt.Lower(condition.Text("name"))}) needs no condition of Schedule 1",
            "take it out here, or put it under the condition it goes with");
}
