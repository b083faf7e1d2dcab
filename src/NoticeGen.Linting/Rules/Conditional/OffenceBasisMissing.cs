using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class OffenceBasisMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG205",
        Name = "offence-basis-missing",
        Band = Band.Conditional,
        Severity = Severity.Error,
        Law = "UK GDPR Art 10; DPA 2018 s.10(4) and (5), s.11(2)",
        LawLink = LawPages.Dpa2018Section10,
        Summary = "The notice uses information about offences and does not say what allows it.",
        Explanation = """
            ## Why it matters

            Information about offences, alleged offences and court cases is not special category data: it has rules of its
            own. It needs official authority, or a condition in Schedule 1 to the Data Protection Act 2018.

            ## Examples

            ```yaml bad
            article_10:
            ```

            ```yaml bad
            article_10:
              basis: schedule-1-condition
            ```

            ```yaml good
            article_10:
              basis: schedule-1-condition
              schedule_1: [sch1-36, sch1-18]
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var given = subject.Notice.Fields.Nested("article_10");
        if (given?.Scalar("basis") is not { } basis)
        {
            var offence = subject.Notice.Data.FirstOrDefault(item => item.Text("kind") == "offence" || !item.Items("offence").IsEmpty);
            return offence is null
                ? []
                :
                [
                    Info.At(offence.Scalar("name")?.Origin ?? offence.Origin, "this is criminal offence data, and the notice does not say what allows its use", "add `article_10:`") with
                    {
                        Fix = Paste.AtTop(subject.Notice, null, """
                            article_10:
                              basis: "[insert official-authority or schedule-1-condition]"
                            """),
                    },
                ];
        }
        if (basis.Text == "schedule-1-condition" && given.Items("schedule_1").IsEmpty)
        {
            return
            [
                Info.At(basis.Origin, "the notice does not say which condition in Schedule 1 it means", "add `schedule_1:` with the paragraph") with
                {
                    Fix = Paste.Into(given, null, "schedule_1: [\"[insert the number of a paragraph of Schedule 1]\"]"),
                },
            ];
        }
        return subject.Law.Find("article_10", basis.Text) is { } record
            ? new Essential(basis.Origin, "what allows information about offences to be used", [.. NoticeText.ScalarsIn(record)]).MissingFrom(Info, subject.FullEditions)
            : [];
    }
}
