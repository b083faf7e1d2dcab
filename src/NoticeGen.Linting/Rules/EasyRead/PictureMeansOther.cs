using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class PictureMeansOther : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG533",
        Name = "picture-means-other",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "A picture stands beside words that it does not stand for.",
        Explanation = """
            ## Why it matters

            Some readers read the pictures first. A picture that means money on one page and "it is free" on the next tells
            them two things, one of them wrong: one picture, one meaning. The list of pictures says with `stands_for:` which
            words a picture goes with; words beside it that hold none of these are about something else. Pictures of an
            authority's own without `stands_for:` are not looked at.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: It is free to ask.
                  picture: money
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: It is free to ask.
                  picture: free
            ```
            """,
    };

    /// <summary>Of many pictures that fit, so many are named.</summary>
    private const int MostNamed = 3;

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.IsTranslation)
        {
            yield break;
        }
        foreach (var row in new[] { subject.EasyRead, subject.Childrens }.SelectMany(text => text?.Rows ?? []))
        {
            if (row.Picture is null || row.Sentences.Count == 0 || row.Section == EasyReadText.About
                || subject.Pictures.GetValueOrDefault(row.Picture.Name) is not { } entry || !entry.Record.Has("stands_for"))
            {
                continue;
            }
            var words = string.Join(' ', row.Sentences.Select(sentence => sentence.FoldedWithoutLinks));
            if (entry.Record.Scalars("stands_for").Any(phrase => Stands(phrase.Text, words)) || Meant(entry, words) > 0)
            {
                continue;
            }
            var better = subject.Pictures.Values
                .Select(picture => (picture.Name, Length: Meant(picture, words)))
                .Where(picture => picture.Length > 0)
                .OrderByDescending(picture => picture.Length)
                .ThenBy(picture => picture.Name, StringComparer.Ordinal)
                .Take(MostNamed)
                .Select(picture => $"`{picture.Name}`")
                .ToList();
            yield return Info.At(
                row.Sentences[0].Origin,
                $"the picture `{entry.Name}` stands for “{entry.Record.Scalars("stands_for").First().Text}”, and “{row.Sentences[0].Text}” says nothing of it",
                better.Count > 0
                    ? $"look whether {string.Join(" or ", better)} fits, or say with the words what the picture shows"
                    : "choose a picture that shows what the words say: `noticegen pictures` shows all");
        }
    }

    /// <summary>The length of the longest words of a picture that stand in a text; 0 when none does.</summary>
    private static int Meant(PictureEntry picture, string words) =>
        picture.Record.Has("stands_for")
            ? picture.Record.Scalars("stands_for")
                .Where(phrase => WordForms.Of(phrase.Text.ToLowerInvariant()).Prepend(phrase.Text).Any(form => Stands(form, words)))
                .Select(phrase => phrase.Text.Length)
                .DefaultIfEmpty(0)
                .Max()
            : 0;

    private static bool Stands(string phrase, string words) => Phrase.IndexIn(words, phrase, StringComparison.OrdinalIgnoreCase) >= 0;
}
