using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadPictureMissing : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG517",
        Name = "easy-read-picture-missing",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1)",
        Summary = "Easy Read words have no picture, or share one with too many others.",
        Explanation = """
            ## Why it matters

            Each idea has words and a picture, side by side. A picture beside four sentences does not say which of them it shows.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We help you. We help your family. We do it well. We like it.
                  picture: family
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We help you. We help your family.
                  picture: family
                - words: We help you and your family well.
                  picture: family
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var most = subject.EasyReadProfile.SentencesPerPicture;
        foreach (var row in subject.EasyRead?.Rows ?? [])
        {
            // The cover has one large picture for all of it; the list of hard words repeats what stood beside pictures before.
            if (row.Sentences.Count == 0 || row.Section.Length == 0 || row.Section == EasyReadText.HardWords)
            {
                continue;
            }
            if (row.Picture is null)
            {
                yield return Info.At(row.Sentences[0].Origin, "these words have no picture", "put them into an `illustrated` row of the template");
            }
            else if (row.Sentences.Count > most)
            {
                yield return Info.At(
                    row.Sentences[0].Origin, $"{row.Sentences.Count} sentences share the picture `{row.Picture.Name}`", $"make rows of {most} sentences at the most, each with its picture");
            }
        }
    }
}
