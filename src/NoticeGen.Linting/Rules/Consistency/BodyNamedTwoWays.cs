using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class BodyNamedTwoWays : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG326",
        Name = "body-named-two-ways",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "One body has two names in the notice.",
        Explanation = """
            ## Why it matters

            The same body that gives information and receives it should have the same name in both lists, or readers
            count two.

            ## Examples

            ```yaml bad
            sources:
              - id: schools
                name: Schools
                easy_read:
                  - words: We may share with schools.
                    picture: school
              - id: police
                name: Northtown Constabulary
            recipients:
              - id: police
                name: Northtown Police
                easy_read:
                  - words: We may share with the police.
                    picture: police
            ```

            ```yaml good
            sources:
              - id: police
                name: Northtown Police
                easy_read:
                  - words: We may share with the police.
                    picture: police
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var recipients = subject.Notice.Recipients.ToLookup(item => item.Id, StringComparer.Ordinal);
        foreach (var source in subject.Notice.Sources.Where(source => source.Id.Length > 0))
        {
            var other = recipients[source.Id].FirstOrDefault();
            if (other?.Scalar("name") is { } theirs && source.Scalar("name") is { } ours && AreTwoNames(ours.Text, theirs.Text))
            {
                yield return Info.At(ours.Origin, $"the source `{source.Id}` is “{ours.Text}”, the recipient `{source.Id}` is “{theirs.Text}”", "use one name, or give the two different ids") with
                {
                    Suggested = Rewording.Whole(ours.Origin, theirs.Text),
                    SuggestedIf = "if the name of the recipient is right, write this",
                    Related = [new Related(theirs.Origin, "named otherwise here")],
                };
            }
        }
    }

    /// <summary>A kind of body may be wider in one list than in the other; names of single bodies, in capitals, may not differ.</summary>
    private static bool AreTwoNames(string left, string right)
    {
        var (a, b) = (Periods.Plain(left), Periods.Plain(right));
        return IsProper(left) && IsProper(right)
            && !a.Contains(b, StringComparison.OrdinalIgnoreCase) && !b.Contains(a, StringComparison.OrdinalIgnoreCase)
            && a.Split(' ').Intersect(b.Split(' '), StringComparer.OrdinalIgnoreCase).Any();
    }

    private static bool IsProper(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 5 } words
        && words.All(word => char.IsUpper(word[0]) || word is "of" or "for" or "and" or "the");
}
