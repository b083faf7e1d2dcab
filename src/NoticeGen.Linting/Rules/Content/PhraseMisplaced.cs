using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.Content;

internal sealed class PhraseMisplaced : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG127",
        Name = "phrase-misplaced",
        Band = Band.Content,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 5(1)(a), 12(1)",
        LawLink = LawPages.Article12,
        Summary = "A phrase does not belong in a public body's notice.",
        Explanation = """
            ## Why it matters

            Notices are put together from others, of shops and of websites. Some of their phrases promise less than the
            law does, or speak of rules that are not about councils.

            ## Examples

            ```yaml bad
            accuracy: We cannot guarantee that your information is always safe.
            ```

            ```yaml good
            accuracy: We look after your information with care.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject) =>
        from text in subject.Prose
        from found in subject.Lexicon.MisplacedPhrases.In(text.Folded)
        let instead = found.Record.Text("say_instead")
        select Info.At(
            text.Place(found.At, found.Text.Length),
            $"“{text.Value.Text.Substring(found.At, found.Text.Length)}” does not belong here: {Doubt.Lower(found.Record.Text("why"))}{Doubt.Of(found.Record)}",
            instead is null ? "take it out" : Doubt.Lower(instead));
}
