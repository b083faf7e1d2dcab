using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadVerbMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG528",
        Name = "easy-read-verb-missing",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "An Easy Read row has no verb, so it says nothing.",
        Explanation = """
            ## Why it matters

            A row is one idea, and an idea needs a verb. "Your school number." says nothing when the sentence it belongs to
            stands two pages before. Say what you do with it: "We use your school number." A name may stand first and be
            explained after it: "The Jobcentre. It helps people to find work." A single name or a list of names is certain;
            where a word may be a verb that the program does not know, the finding is likely.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We share with schools.
                  picture: share
                - words: Schools and nurseries.
                  picture: places-to-learn
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We may share with schools and nurseries.
                  picture: places-to-learn
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var row in subject.EasyRead?.Rows ?? [])
        {
            // Words on the cover and credits stand without a picture; the list of hard words explains.
            if (row.Picture is null || row.Sentences.Count == 0 || row.Section is EasyReadText.HardWords or EasyReadText.About)
            {
                continue;
            }
            // A hard word is explained in a paragraph of its own; its verb says nothing of the row that uses the word.
            foreach (var paragraph in row.Sentences.GroupBy(sentence => sentence.Places))
            {
                if (!paragraph.Any(sentence => FiniteVerbs.In(sentence.Text) == Predicate.Present))
                {
                    yield return Info.At(
                        paragraph.First().Origin, $"“{paragraph.First().Text}” has no verb",
                        "make it a sentence, such as “We use your name.” or “We may share with the police.”") with
                    {
                        Confidence = paragraph.All(sentence => FiniteVerbs.In(sentence.Text) == Predicate.None) ? Confidence.Certain : Confidence.Likely,
                    };
                }
            }
        }
    }
}
