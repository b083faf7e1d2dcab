using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.EasyRead;

internal sealed class EasyReadGradeHigh : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG525",
        Name = "easy-read-grade-high",
        Band = Band.EasyRead,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1)",
        Summary = "The Easy Read edition is hard to read as a whole.",
        Explanation = """
            ## Why it matters

            The Flesch-Kincaid grade is made of the length of sentences and of words. Easy Read should not be above grade 4, a reading
            age of about 9. An address, a telephone number and the name of a law or a body count as one word. `noticegen readability`
            shows the grade of each section.

            ## Examples

            ```yaml bad
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: Administrative cooperation considerably facilitates multidisciplinary organisational accountability.
                  picture: family
                - words: Administrative cooperation considerably facilitates multidisciplinary organisational accountability.
                  picture: family
                - words: Administrative cooperation considerably facilitates multidisciplinary organisational accountability.
                  picture: family
                - words: Administrative cooperation considerably facilitates multidisciplinary organisational accountability.
                  picture: family
                - words: Administrative cooperation considerably facilitates multidisciplinary organisational accountability.
                  picture: family
                - words: Administrative cooperation considerably facilitates multidisciplinary organisational accountability.
                  picture: family
                - words: Administrative cooperation considerably facilitates multidisciplinary organisational accountability.
                  picture: family
                - words: Administrative cooperation considerably facilitates multidisciplinary organisational accountability.
                  picture: family
                - words: Administrative cooperation considerably facilitates multidisciplinary organisational accountability.
                  picture: family
                - words: Administrative cooperation considerably facilitates multidisciplinary organisational accountability.
                  picture: family
                - words: Administrative cooperation considerably facilitates multidisciplinary organisational accountability.
                  picture: family
                - words: Administrative cooperation considerably facilitates multidisciplinary organisational accountability.
                  picture: family
            ```

            ```yaml good
            easy_read:
              title: Early Help and your information
              tested_with: Northtown People First
              tested_on: 2026-10-01
              checked_by: Northtown People First
              introduction:
                - words: We help families.
                  picture: family
            ```
            """,
    };

    /// <summary>Flesch-Kincaid; a reading age of about 9, which GOV.UK writes for.</summary>
    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var edition in subject.ReadabilityOf(EditionRole.EasyRead))
        {
            var grade = edition.Readability.Whole.Grade;
            if (Math.Round(grade, 1) <= PlainLanguageLimits.EasyReadGrade)
            {
                continue;
            }
            yield return Info.At(
                subject.Notice.OriginOf("easy_read"),
                string.Create(CultureInfo.InvariantCulture, $"the Easy Read edition has reading grade {grade:0.0}; {PlainLanguageLimits.EasyReadGrade} is the most"),
                "make sentences shorter, and use shorter words");
        }
    }
}
