using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Names;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class DatedPhrase : IWordRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG306",
        Name = "dated-phrase",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "The notice uses words of older law.",
        Explanation = """
            ## Why it matters

            Notices are copied for years. Words of the Data Protection Act 1998, or of the EU text, tell people of rights
            and rules that have changed.

            ## Examples

            ```yaml bad
            accuracy: You can have information rectified, blocked, erased or destroyed.
            ```

            ```yaml good
            accuracy: You can ask us to correct or delete information.
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
        foreach (var text in subject.Prose)
        {
            foreach (var (at, phrase, pattern) in subject.Lexicon.DatedPhrases.In(text.Folded))
            {
                if (phrase.Id == "ask-them-to-assess" && !text.Folded.Contains("Commissioner", StringComparison.Ordinal))
                {
                    continue;
                }
                if (phrase.Scalars("unless").Any(wording => Phrase.IndexIn(text.Folded, wording.Text, StringComparison.OrdinalIgnoreCase) >= 0)
                    || (phrase.Scalar("valid_from")?.Day is { } from && History.IsTold(text.Folded, at, from))
                    || NameList.IsInAddress(text.Folded, at, at + pattern.Length))
                {
                    continue;
                }
                yield return Info.At(
                    text.Place(at, pattern.Length),
                    $"“{text.Value.Text.Substring(at, pattern.Length)}” is out of date: {phrase.Text("why")?.TrimEnd('.')}{Doubt.Of(phrase)}",
                    phrase.Text("say_instead") is { } instead ? $"say “{instead.TrimEnd('.')}”" : "say it in today's words") with
                {
                    Suggested = Rewording.Words(text.Place(at, pattern.Length), pattern, WordsFor(phrase)),
                };
            }
        }
    }

    /// <summary>What may stand in the same sentence; a whole sentence, or one with a blank, is for a person to place.</summary>
    private static string? WordsFor(Record phrase) =>
        phrase.Text("say_instead") is { } instead && !instead.EndsWith('.') && !instead.Contains(", with ", StringComparison.Ordinal) ? instead : null;
}
