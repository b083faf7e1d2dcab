using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.PlainLanguage;

internal sealed class ChildrensWordsHard : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG410",
        Name = "childrens-words-hard",
        Band = Band.PlainLanguage,
        Severity = Severity.Warning,
        Law = "UK GDPR Art 12(1) and Recital 58",
        Summary = "The children's edition is hard to read for a child of 8.",
        Explanation = """
            ## Why it matters

            What is addressed to a child must be so clear and plain that the child can understand it, and the regulator advises to
            write for the youngest of the age band. The children's edition is for readers of 8 to 13: as a whole it should have a
            reading age of 8 (Flesch-Kincaid grade 3 and five), and no sentence more than 15 words. An address, a telephone number
            and the name of a law or a body count as one word. `noticegen readability` shows the reading age of each section.

            ## Examples

            ```yaml bad
            editions: [standard, easy-read, children]
            childrens_edition:
              purposes:
                - words: We want to find out what would help you and your family so that things can get better.
                  picture: family-support
              data:
                - words: We know your name.
                  picture: identity-card
              recipients:
                - words: We may tell the police.
                  picture: police
              retention:
                - words: We keep it for 25 years.
                  picture: long-time
            ```

            ```yaml good
            editions: [standard, easy-read, children]
            childrens_edition:
              purposes:
                - words: We want to help you. We want to help your family too.
                  picture: family-support
              data:
                - words: We know your name.
                  picture: identity-card
              recipients:
                - words: We may tell the police.
                  picture: police
              retention:
                - words: We keep it for 25 years.
                  picture: long-time
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var sentence in subject.Childrens?.Sentences.Where(sentence => sentence.Words > PlainLanguageLimits.ChildrensSentenceWords) ?? [])
        {
            yield return Info.At(
                sentence.Origin,
                $"this sentence for children has {sentence.Words} words",
                $"make it two sentences, of {PlainLanguageLimits.ChildrensSentenceWords} words at the most") with
            {
                Suggested = Rewording.Split(sentence.Origin, PlainLanguageLimits.ChildrensSentenceWords),
            };
        }
        foreach (var whole in subject.ReadabilityOf(EditionRole.Children).Select(edition => edition.Readability.Whole))
        {
            if (whole.IsEnough && Math.Round(whole.Grade, 1) > PlainLanguageLimits.ChildrensGrade)
            {
                yield return Info.At(
                    subject.Notice.OriginOf("childrens_edition"),
                    string.Create(CultureInfo.InvariantCulture, $"the children's edition has a reading age of {whole.ReadingAge:0.0}; {PlainLanguageLimits.ChildrensGrade + ReadingCounts.YearsBeforeSchool} or less is wanted"),
                    "make sentences shorter, and use shorter words");
            }
        }
    }
}
