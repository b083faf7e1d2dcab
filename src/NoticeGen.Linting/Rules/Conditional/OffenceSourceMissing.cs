using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Conditional;

internal sealed class OffenceSourceMissing : IRule
{
    /// <summary>Words in the names of those who know of offences; social workers, schools and the national offices hear of them.</summary>
    private static readonly string[] Knowing =
        ["police", "court", "probation", "prison", "justice", "offending", "criminal", "crown", "council", "school", "social", "housing", "partner", "agenc", "service", "organisation", "department", "community safety", "domestic abuse"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG223",
        Name = "offence-source-missing",
        Band = Band.Conditional,
        Severity = Severity.Note,
        Confidence = Confidence.Ask,
        Law = "UK GDPR Art 14(2)(f)",
        Summary = "The notice uses information about offences and names no source that could give it.",
        Explanation = """
            ## Why it matters

            People must be told where information comes from. It is seldom the person who tells of an offence: the list
            of sources has a gap, or the information is not used.

            ## Examples

            ```yaml bad
            sources:
              - id: nurseries
                name: Nurseries
                easy_read:
                  - words: Nurseries.
                    picture: nursery
            ```

            ```yaml good
            sources:
              - id: police
                name: Northtown Police
                easy_read:
                  - words: The police tell us about you.
                    picture: police
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var sources = subject.Notice.Sources.ToList();
        if (sources.Count > 0
            && subject.Notice.OffenceData.FirstOrDefault() is { } offence
            && !sources.Exists(source => Knowing.Any(word => source.Text("name")?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false)))
        {
            yield return Info.At(
                offence.Scalar("name")?.Origin ?? offence.Origin,
                "none of the sources could give this information",
                "add who gives it to `sources:`, such as the police or the courts");
        }
    }
}
