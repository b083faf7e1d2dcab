using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class NotConfirmed : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG128",
        Name = "not-confirmed",
        Band = Band.Content,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 5(2)",
        LawLink = LawPages.NoticeReviews,
        Summary = "Whoever wrote the notice chose something that the authority has not confirmed.",
        IsQuestion = true,
        Explanation = """
            ## Why it matters

            A notice is a promise of the authority's. Where the writer had to choose a lawful basis, a condition or a period,
            the choice is a guess until somebody who answers for it has said yes. `to_confirm:` keeps the question beside the
            notice: it is asked in every report, every file says that it is a draft, and `build --strict` publishes none.

            Take the entry out when it is answered.

            ## Examples

            ```yaml bad
            to_confirm:
              - id: conditions
                field: article_9
                question: The old notice names no paragraph of Schedule 1. Is safeguarding the right one?
                owner: Data Protection Officer
            ```

            ```yaml good
            to_confirm: []
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var question in subject.Notice.Questions.Where(question => question.Has("field") && question.Has("question")))
        {
            var asked = question.Scalar("question")!;
            var field = question.Scalar("field")!;
            var owner = question.Text("owner") ?? subject.Notice.Fields.Text("owner");
            if (FieldPlace.Find(subject.Notice.Fields, field.Text) is not { } place)
            {
                yield return Info.At(
                    field.Origin,
                    $"`{field.Text}` is to be confirmed, and no field of this notice has that name",
                    "name the field as findings do, such as `article_9` or `retention[case-records].period`");
                continue;
            }
            yield return Info.At(
                asked.Origin,
                $"`{field.Text}` is not confirmed{(owner is null ? "" : $"; {owner} is asked")}: “{asked.Text.TrimEnd('.')}”",
                $"{(owner is null ? "say in `owner:` who is asked; when it is answered" : "when it is answered")}, put the answer in and take `{question.Id}` out of `to_confirm`") with
            {
                Related = [new Related(place, "this is what it asks about")],
            };
        }
    }
}
