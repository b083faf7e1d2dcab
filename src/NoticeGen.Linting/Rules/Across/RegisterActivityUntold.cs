using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Across;

internal sealed class RegisterActivityUntold : ICrossRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG348",
        Name = "register-activity-untold",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Ask,
        Law = "UK GDPR Art 13(1)(c), 14(1)(c), 30(1)(b)",
        Summary = "The register of processing has an activity that no notice tells people of.",
        Explanation = """
            ## Why it matters

            What an authority does with information stands in its register, and people learn of it from its notices. The register is
            the file `register.xlsx` or `register.csv` beside the authority's notices. A row belongs to the notice whose
            name, service or title it names. A purpose that has a plainer name than the register's says with `activity` which it is.

            ## Examples

            ```csv register
            Notice,Purpose of processing,Categories of personal data
            early-help,Family assessment,Name
            sibling,Find out what help your family needs,Name
            ```

            ```yaml bad
            purposes:
              - id: assess
                name: find out what help your family needs
                basis: [public-task]
                law: [children-act-1989]
                easy_read:
                  - words: We find out what help you need.
                    picture: checklist
            ```

            ```yaml good
            purposes:
              - id: assess
                name: find out what help your family needs
                activity: Family assessment
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
        var comparison = RegisterComparison.Of(subject);
        foreach (var group in comparison?.Rows.GroupBy(row => RegisterComparison.Key(row.Notice ?? ""), StringComparer.Ordinal) ?? [])
        {
            var notices = comparison!.NoticesOf(group.First());
            if (notices.IsEmpty)
            {
                yield return Info.At(
                    RegisterComparison.NamedAt(group.First()), $"no notice tells of “{group.First().Notice}”, which the register has {(group.Count() == 1 ? "an activity" : $"{group.Count()} activities")} of",
                    "write the notice, or name in the register the notice that tells of it");
                continue;
            }
            foreach (var row in group.DistinctBy(row => RegisterComparison.Key(row.Activity!.Text)).Where(row => !comparison.PurposesOf(row).Any()))
            {
                var activity = row.Activity!.Text.ReplaceLineEndings(" ");
                yield return Info.At(
                    row.Activity.Origin, $"the register has “{activity}”, and no purpose of the notice is called so",
                    $"add the purpose, or give the one that is meant the line `activity: {activity}`") with
                {
                    Related = [new Related(notices[0].Purposes.FirstOrDefault()?.Name.Origin ?? notices[0].TitleAt, "what the notice tells")],
                };
            }
        }
    }
}
