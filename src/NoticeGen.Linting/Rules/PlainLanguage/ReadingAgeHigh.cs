using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.PlainLanguage;

internal sealed class ReadingAgeHigh : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG403",
        Name = "reading-age-high",
        Band = Band.PlainLanguage,
        Severity = Severity.Error,
        Law = "UK GDPR Art 12(1)",
        Summary = "The notice, or a whole section of it, is hard to read.",
        Explanation = """
            ## Why it matters

            The Flesch-Kincaid grade counts words in a sentence and syllables in a word; the reading age is that grade
            and five years. Over grade 9 (age 14, which is what the regulator asks of its own notice) is a warning, over
            grade 12 an error; a single section over grade 12 is a warning. Names of laws and bodies, addresses and
            headings do not count.

            ## Examples

            ```yaml bad
            about: >-
              The organisation's multidisciplinary practitioners undertake comprehensive, proportionate assessments of
              vulnerability, facilitating coordinated interventions by appropriate statutory agencies and commissioned
              organisations. Information governance considerations necessitate the identification, evaluation and documentation
              of safeguarding responsibilities, accompanied by continuous organisational accountability. Administrative
              procedures additionally incorporate individualised confidentiality considerations, notwithstanding operational
              requirements. Accountability necessitates transparent communication concerning the processing of information.
              Interdisciplinary collaboration necessitates the proportionate dissemination of personally identifiable information
              to participating organisations. Organisational representatives systematically evaluate necessity, proportionality
              and accountability before authorising any dissemination of information. Continuous verification procedures
              facilitate the identification of inaccuracies, inconsistencies and duplications throughout administrative
              documentation. Individuals experiencing difficulties communicating inaccuracies may additionally request
              supplementary assistance from administrative representatives of the organisation.
            ```

            ```yaml good
            about: Early Help finds out what help a family needs, and gives it.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var limits = subject.Settings.PlainLanguage;
        foreach (var edition in subject.ReadabilityOf(EditionRole.Full))
        {
            var whole = edition.Readability.Whole;
            if (whole.IsEnough && whole.Grade > limits.GoodGrade)
            {
                yield return Info.At(
                    subject.Notice.OriginOf("title"),
                    $"the notice has a reading age of {Years(whole)}; {limits.GoodGrade + ReadingCounts.YearsBeforeSchool} or less is wanted",
                    "shorter sentences and shorter words bring it down") with
                {
                    Severity = whole.Grade > limits.MostGrade ? Info.Severity : Severity.Warning,
                };
            }
            foreach (var section in edition.Readability.Sections.Where(section => section.Counts.IsEnough && section.Counts.Grade > limits.MostGrade))
            {
                yield return Info.At(
                    subject.Notice.OriginOf(section.Id.Replace('-', '_')),
                    $"the section “{section.Heading}” has a reading age of {Years(section.Counts)}; {limits.GoodGrade + ReadingCounts.YearsBeforeSchool} or less is wanted",
                    "shorter sentences and shorter words bring it down") with
                {
                    Severity = Severity.Warning,
                };
            }
        }
    }

    private static string Years(ReadingCounts counts) => counts.ReadingAge.ToString("0", CultureInfo.InvariantCulture);
}
