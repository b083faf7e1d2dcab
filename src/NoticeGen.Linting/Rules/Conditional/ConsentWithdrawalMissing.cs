using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class ConsentWithdrawalMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG201",
        Name = "consent-withdrawal-missing",
        Topic = EditionTopics.Consent,
        Band = Band.Conditional,
        Severity = Severity.Error,
        Law = "UK GDPR Art 7(3), 13(2)(c), 14(2)(d)",
        Summary = "The notice relies on consent and does not say how to withdraw it.",
        Explanation = """
            ## Why it matters

            Consent can be taken back at any time, as easily as it was given, and people must be told so where consent is
            the legal reason. Every edition must print it.

            ## Examples

            ```yaml bad
            consent:
            purposes:
              - id: feedback
                name: ask what you think of our help
                basis: [consent]
                easy_read:
                  - words: We ask what you think.
                    picture: talk
            ```

            ```yaml good
            consent:
              withdraw: Tell the worker who asked you, or send an email.
            purposes:
              - id: feedback
                name: ask what you think of our help
                basis: [consent]
                easy_read:
                  - words: We ask what you think.
                    picture: talk
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (FirstConsent(subject) is not { } consent)
        {
            return [];
        }
        var given = subject.Notice.Fields.Nested("consent");
        if (given?.Scalar("withdraw") is not { } withdraw)
        {
            return
            [
                Info.At(consent.Origin, "the notice relies on consent and does not say how to withdraw it", "add `consent:` with `withdraw:`") with
                {
                    Fix = Paste.AtTop(subject.Notice, null, """
                        consent:
                          withdraw: "[insert how to withdraw consent, as easily as it was given]"
                        """),
                },
            ];
        }
        var words = NoticeRights.Words(subject, "withdraw-consent", "consent-withdraw");
        return new Essential(withdraw.Origin, "how to withdraw consent", [withdraw, .. NoticeText.ScalarsIn(given), .. words]).MissingFrom(Info, subject.EditionsFor(Info));
    }

    private static Scalar? FirstConsent(LintSubject subject) =>
        subject.Notice.Purposes.SelectMany(purpose => purpose.Scalars("basis")).FirstOrDefault(basis => basis.Text == "consent")
        ?? subject.Notice.Fields.Records("article_9").Select(item => item.Scalar("condition")).FirstOrDefault(condition => condition?.Text == "9-2-a");
}
