using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class ContentNotPublished : IRule
{
    /// <summary>What a thing is called: told wherever the edition says it, such as in a heading made from another field.</summary>
    private static readonly string[] Names = ["name", "short_name", "legal_name"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG301",
        Name = "content-not-published",
        Band = Band.Consistency,
        Severity = Severity.Error,
        Law = "UK GDPR Art 12(1)",
        Summary = "Something that the notice says reaches no reader.",
        Explanation = """
            ## Why it matters

            A fact in the YAML that the template leaves out looks published and is not. Every text of a notice must be
            printed by the standard edition, `easy_read` words by the Easy Read edition, and those of `childrens_edition` by that for children. Either print it, or take it
            out of the notice.

            ## Examples

            Here the template prints what starts the clock only after a period, and there is none:

            ```yaml bad
            retention:
              - id: case-records
                what: Case records
                criteria: We keep them until the youngest child has left school.
                from: the date of birth
                easy_read:
                  - words: We keep records until children leave school.
                    picture: clock
            ```

            ```yaml good
            retention:
              - id: case-records
                what: Case records
                period: 25 years
                from: the date of birth
                easy_read:
                  - words: We keep records for 25 years.
                    picture: long-time
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var byRole = subject.Editions.ToLookup(edition => edition.Variant.Role);
        foreach (var text in subject.Texts.Where(text => text.IsPrinted))
        {
            var wanted = byRole[text.OnlyIn ?? EditionRole.Full];
            if (!wanted.Any() || wanted.Any(edition => edition.Prints(text.Value)))
            {
                continue;
            }
            if (Names.Contains(text.Field.Name) && wanted.Any(edition => SaysName(subject, text, edition)))
            {
                continue;
            }
            yield return Info.At(
                text.Value.Origin,
                $"the {wanted.First().Name} edition does not print this `{text.Field.Name}`",
                $"{wanted.First().HowToPrint}, or take it out of the notice") with
            {
                Label = "not printed",
            };
        }
    }

    /// <summary>The words stand somewhere else in the edition, or the current name of the body stands for them.</summary>
    private static bool SaysName(LintSubject subject, NoticeText text, ComposedEdition edition) =>
        Phrase.IndexIn(edition.FoldedWords, text.Folded, StringComparison.OrdinalIgnoreCase) >= 0
        || (text.Owner.FindScalar("body") is { Text: var body } && subject.Law.Find("bodies", body)?.Scalar("name") is { } name && edition.Prints(name));
}
