using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

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

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var phrases = Phrases(subject).ToList();
        return phrases.Concat(subject.Lexicon.WrittenFaults.In(Info, subject, phrases.Select(found => found.Origin)));
    }

    private IEnumerable<Diagnostic> Phrases(LintSubject subject)
    {
        var found = subject.Prose.SelectMany(text => subject.Lexicon.MisplacedPhrases.In(text.Folded).Select(phrase => (Text: text, Phrase: phrase))).ToList();
        foreach (var (text, phrase) in found)
        {
            // The Easy Read words of a sentence say it again; who mends the one mends the other.
            if (text.InEasyRead && found.Exists(other => !other.Text.InEasyRead && other.Phrase.Record == phrase.Record))
            {
                continue;
            }
            var instead = phrase.Record.Text("say_instead");
            yield return Info.At(
                text.Place(phrase.At, phrase.Text.Length),
                $"“{text.Value.Text.Substring(phrase.At, phrase.Text.Length)}” does not belong here: {Doubt.Lower(phrase.Record.Text("why"))}{Doubt.Of(phrase.Record)}",
                instead is null ? "take it out" : Doubt.Lower(instead)) with
            {
                Related = text.InEasyRead ? []
                    : [.. found.Where(other => other.Text.InEasyRead && other.Phrase.Record == phrase.Record).Select(other => new Related(other.Text.Place(other.Phrase.At, other.Phrase.Text.Length), "the Easy Read words say it too"))],
            };
        }
    }
}
