using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class Schedule1Missing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG203",
        Name = "schedule-1-missing",
        Band = Band.Conditional,
        Severity = Severity.Error,
        Law = "DPA 2018 s.10(2) and (3)",
        Summary = "A condition for special category data lacks its condition in Schedule 1, or names one of the wrong Part.",
        Explanation = """
            ## Why it matters

            Article 9(2)(b), (h), (i) and (j) hold only together with a condition in Part 1 of Schedule 1 to the Data
            Protection Act 2018, and (g) only with one in Part 2.

            ## Examples

            ```yaml bad
            article_9:
              - condition: 9-2-h
            ```

            ```yaml bad
            article_9:
              - condition: 9-2-g
                schedule_1: [sch1-2]
            ```

            ```yaml good
            article_9:
              - condition: 9-2-h
                schedule_1: [sch1-2]
              - condition: 9-2-g
                schedule_1: [sch1-18]
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject.Notice.Research.Prepend(subject.Notice.Fields)
            .SelectMany(owner => owner.Records("article_9"))
            .SelectMany(item => Check(subject, item));

    private IEnumerable<Diagnostic> Check(LintSubject subject, Record item)
    {
        if (item.Scalar("condition") is not { } condition
            || subject.Law.Find("article_9", condition.Text) is not { } law
            || law.Text("needs_schedule_1") is not { } needed || needed == "none")
        {
            yield break;
        }
        var part = needed == "part-1" ? "1" : "2";
        var named = item.Scalars("schedule_1").ToList();
        if (named.Count == 0)
        {
            yield return Info.At(condition.Origin, $"{law.Text("citation")} needs a condition in Part {part} of Schedule 1 as well", $"add `schedule_1:` with the paragraph you rely on, such as {(part == "1" ? "2" : "18")}; `noticegen explain schedule_1` lists them") with
            {
                Fix = Paste.Into(item, null, $"schedule_1: [\"[insert the number of a paragraph in Part {part} of Schedule 1]\"]"),
            };
        }
        foreach (var paragraph in named)
        {
            if (subject.Law.Find("schedule_1", paragraph.Text) is { } found && found.Text("part") != part)
            {
                yield return Info.At(
                    paragraph.Origin,
                    $"“{found.Text("title")}” is in Part {found.Text("part")} of Schedule 1; {law.Text("citation")} needs one in Part {part}",
                    $"name a paragraph of Part {part}, or move this one to the condition it goes with");
            }
        }
    }
}
