using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed partial class EasyReadPunctuation : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG515",
        Name = "easy-read-punctuation",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1)",
        Summary = "Easy Read words hold brackets, a short form such as “e.g.”, or a reference to another place.",
        Explanation = """
            ## Why it matters

            Full stops and commas are all that Easy Read needs. Brackets hide a second idea, "e.g." and "etc." are not words, and
            "see below" makes the reader search.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We help families (early).
                  picture: family
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We help families early.
                  picture: family
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var sentence in subject.EasySentences)
        {
            foreach (Match match in Marks().Matches(sentence.WithoutLinks))
            {
                // A blank is reported as one.
                if (Placeholders.In(sentence.WithoutLinks).Any(blank => blank.Index <= match.Index && match.Index < blank.Index + blank.Length))
                {
                    continue;
                }
                yield return Info.At(
                    sentence.PlaceOf(match.Index, match.Length), $"“{match.Value}” does not belong in Easy Read", "say it in words, in a sentence of its own") with
                {
                    Suggested = match.Value == "&" ? Rewording.Words(sentence.PlaceOf(match.Index, match.Length), "&", "and") : [],
                };
            }
        }
    }

    [GeneratedRegex(@"[()\[\]{}*†‡—–…“”""]|\b(?:e\.g|i\.e|etc|viz|cf)\b\.?|(?<=\s)&(?=\s)|(?<=\w)/(?=\w)|\b[Ss]ee (?:above|below|page|section|overleaf)\b|\b(?:the (?:above|following)|overleaf)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
