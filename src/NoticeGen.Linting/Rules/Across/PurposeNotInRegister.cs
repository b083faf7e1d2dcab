using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Across;

internal sealed class PurposeNotInRegister : ICrossRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG349",
        Name = "purpose-not-in-register",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Ask,
        Law = "UK GDPR Art 30(1)(b)",
        Summary = "A notice tells of a purpose that the register of processing does not have.",
        Explanation = """
            ## Why it matters

            The law asks for a record of all that is done with people's information. What a notice tells and the register
            lacks was either forgotten there, or is no longer done. `noticegen register` writes the rows that are missing.

            ## Examples

            ```csv register
            Notice,Purpose of processing,Categories of personal data
            early-help,Find out what help your family needs,Name
            sibling,Find out what help your family needs,Name
            ```

            ```yaml bad
            purposes:
              - id: assess
                name: tell schools what help your family has
                basis: [public-task]
                law: [children-act-1989]
                easy_read:
                  - words: We tell schools what help you have.
                    picture: checklist
            ```

            ```yaml good
            purposes:
              - id: assess
                name: find out what help your family needs
                basis: [public-task]
                law: [children-act-1989]
                easy_read:
                  - words: We find out what help you need.
                    picture: checklist
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(EstateSubject subject)
    {
        if (RegisterComparison.Of(subject) is not { } comparison)
        {
            yield break;
        }
        var first = comparison.Rows.DistinctBy(row => row.Notice).SelectMany(row => comparison.NoticesOf(row), (row, notice) => (notice.Id, Row: row))
            .DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Row, StringComparer.Ordinal);
        var known = comparison.Rows.SelectMany(comparison.PurposesOf).ToHashSet<PurposeFact>(ReferenceEqualityComparer.Instance);
        foreach (var notice in subject.Notices)
        {
            if (!first.TryGetValue(notice.Id, out var row))
            {
                yield return Info.At(notice.TitleAt, "the register has no activity of this notice", "add its purposes to the register: `noticegen register` writes them; a row names the notice, its service or its title") with
                {
                    Related = [new Related(RegisterComparison.NamedAt(comparison.Rows[0]), "the register begins here")],
                };
                continue;
            }
            foreach (var purpose in notice.Purposes.Where(purpose => !known.Contains(purpose)))
            {
                yield return Info.At(purpose.Name.Origin, $"the register does not have “{purpose.Name.Text}”", "add it to the register, or say with `activity` what the register calls it") with
                {
                    Related = [new Related(row.Activity!.Origin, "what the register has of this notice")],
                };
            }
        }
    }
}
