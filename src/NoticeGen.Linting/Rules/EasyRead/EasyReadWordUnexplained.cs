using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Records;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadWordUnexplained : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG506",
        Name = "easy-read-word-unexplained",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "A hard word is not explained in the next sentence.",
        Explanation = """
            ## Why it matters

            A hard word is explained where it is used first, in the next sentence, not in the same one. Templates that print
            words with `easy` do this by themselves when the hard word stands in the last sentence of its row. Otherwise the row
            must explain it.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: The probation service helps us. We like that.
                  picture: probation
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: The probation service helps us.
                  picture: probation
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var hardWords = subject.Lexicon.HardWords;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in subject.EasyRead?.Rows ?? [])
        {
            for (var index = 0; index < row.Sentences.Count; index++)
            {
                var sentence = row.Sentences[index];
                foreach (var (word, start, length) in hardWords.In(sentence.WithoutLinks))
                {
                    if (!seen.Add(word.Id) || IsExplained(row, index, word))
                    {
                        continue;
                    }
                    yield return Info.At(
                        sentence.PlaceOf(start, length),
                        $"the next sentence does not explain “{word.Text("word")}”",
                        $"say next: “{word.Text("explanation")}”") with
                    {
                        Suggested = Rewording.After(sentence.Origin, sentence.Text, word.Text("explanation")),
                    };
                }
            }
        }
    }

    /// <summary>By the standard explanation further on in the row, or by a sentence that goes on about the word.</summary>
    private static bool IsExplained(EasyReadRow row, int index, Record word)
    {
        var explanation = word.Text("explanation");
        if (row.Sentences.Any(sentence => sentence.Text == explanation) || row.Section == EasyReadText.HardWords)
        {
            return true;
        }
        return index + 1 < row.Sentences.Count
            && (Explaining.Any(start => row.Sentences[index + 1].Text.StartsWith(start, StringComparison.Ordinal))
                || word.Scalars("forms").Append(word.Scalar("word")!).Any(form => row.Sentences[index + 1].Text.StartsWith(form.Text, StringComparison.OrdinalIgnoreCase)));
    }

    private static readonly string[] Explaining = ["This ", "It is ", "It means ", "They are ", "They ", "That "];
}
