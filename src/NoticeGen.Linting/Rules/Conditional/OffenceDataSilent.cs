using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class OffenceDataSilent : IRule
{
    /// <summary>Names of those who hardly give or get anything else than information about offences.</summary>
    private static readonly string[] Bodies =
        ["police", "constabulary", "probation", "prison", "youth justice", "youth offending", "criminal justice", "crown prosecution"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG225",
        Name = "offence-data-silent",
        Band = Band.Conditional,
        Severity = Severity.Note,
        Confidence = Confidence.Ask,
        Law = "UK GDPR Art 10; DPA 2018 s.10(5), s.11(2)",
        Summary = "The police, probation or youth justice give or get information, and no kind of information is about offences.",
        Explanation = """
            ## Why it matters

            What the police tell a council, or hear from it, is often about an offence, an alleged one too. Article 10 then asks
            for official authority or a condition. If nothing of it is about offences, there is nothing to do.

            ## Examples

            ```yaml bad
            data:
              - id: health
                name: Your health
                kind: special
                special: [health]
                easy_read:
                  - words: We use information about your health.
                    picture: health
            sources:
              - id: police
                name: Northtown Police
                easy_read:
                  - words: We may share with the police.
                    picture: police
            ```

            ```yaml good
            data:
              - id: crime
                name: Crimes and convictions
                kind: offence
                offence: [offences, convictions]
                easy_read:
                  - words: We use information about crimes.
                    picture: crime
            sources:
              - id: police
                name: Northtown Police
                easy_read:
                  - words: We may share with the police.
                    picture: police
            ```
            """,
    };

    /// <summary>One question a notice: who answers it for one body answers it for all.</summary>
    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        if (subject.Notice.OffenceData.Any() || subject.Notice.Fields.Has("law_enforcement"))
        {
            yield break;
        }
        var named = subject.Notice.Sources.Concat(subject.Notice.Recipients).Select(body => body.Scalar("name"))
            .FirstOrDefault(name => name is not null && Bodies.Any(known => name.Text.Contains(known, StringComparison.OrdinalIgnoreCase)));
        if (named is not null)
        {
            yield return Info.At(
                named.Origin,
                $"“{named.Text}” gives or gets information, and none of the notice's kinds of information is about offences",
                "if some of it is, add it to `data:` with `kind: offence`, and add `article_10:`");
        }
    }
}
