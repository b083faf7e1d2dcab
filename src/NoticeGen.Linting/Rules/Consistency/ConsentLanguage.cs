using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class ConsentLanguage : IWordRule
{
    private static readonly PhraseSet Words = new(
        "with your consent", "with your permission", "if you consent", "your consent to", "you have consented", "you have given consent", "given us consent", "given us permission", "give your consent", "gives consent", "with the consent of", "you agree that we");

    public RuleInfo Info { get; } = new()
    {
        Code = "NG321",
        Name = "consent-language",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 6(1)(a), 7",
        LawLink = LawPages.Article7,
        Summary = "The notice speaks of consent, and no purpose relies on it.",
        Explanation = """
            ## Why it matters

            People who read "with your consent" think that they can say no and take it back. Where the law is the
            reason, they cannot. Either consent is a basis, with a way to withdraw it, or the words are wrong.

            ## Examples

            ```yaml bad
            sharing: We share information with schools with your consent.
            ```

            ```yaml good
            sharing: We share information with schools. We do not need your consent for this.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        subject.IsPublished ? subject.Lexicon.Contradictions.In(Info, subject) : InFields(subject);

    private IEnumerable<Diagnostic> InFields(LintSubject subject)
    {
        var relied = subject.Notice.Bases.Contains("consent") || subject.Notice.Fields.Has("consent")
            || subject.Notice.Fields.Records("article_9").Any(item => item.Text("condition") == "9-2-a")
            || subject.Notice.Research.Any(study => study.Scalars("basis").Any(basis => basis.Text == "consent"));
        if (relied)
        {
            yield break;
        }
        foreach (var text in subject.Prose)
        {
            if (Words.In(text.Folded) is var (at, length) && !Negation.StandsBefore(text.Folded, at))
            {
                yield return Info.At(
                    text.Place(at, length),
                    $"“{text.Value.Text.Substring(at, length)}”: no purpose of this notice relies on consent",
                    "say which law is the reason, or add `consent` to the basis of the purpose and `consent:` to the notice");
            }
        }
    }
}
