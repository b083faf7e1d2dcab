using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Registers;

namespace NoticeGen.Linting.Rules.Across;

internal sealed class RegisterRetentionDiffers : ICrossRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG350",
        Name = "register-retention-differs",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Ask,
        Law = "UK GDPR Art 13(2)(a), 14(2)(a), 30(1)(f)",
        Summary = "The register of processing gives another period than the notice.",
        Explanation = """
            ## Why it matters

            People are told one period, and the authority works by another. Look in the retention schedule, and correct the
            register or the notice. Only lengths of time are compared, and only where both give some.

            ## Examples

            ```csv register
            Notice,Purpose of processing,Retention schedule
            early-help,Find out what help your family needs,25 years
            sibling,Find out what help your family needs,25 years
            ```

            ```yaml bad
            retention:
              - id: case-records
                what: Case records
                period: 7 years
                from: the date of birth
                easy_read:
                  - words: We keep records for 7 years.
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

    public IEnumerable<Diagnostic> Check(EstateSubject subject)
    {
        var comparison = RegisterComparison.Of(subject);
        foreach (var row in comparison?.Rows ?? [])
        {
            foreach (var purpose in comparison!.PurposesOf(row))
            {
                var told = purpose.Periods.SelectMany(period => Periods.In(period.Text)).Select(period => period.Length).ToHashSet();
                foreach (var cell in told.Count == 0 ? [] : row.Of(RegisterColumns.Retention))
                {
                    var text = cell.Text.ReplaceLineEndings(" ");
                    if (Periods.In(text).Where(period => !told.Contains(period.Length)).Select(period => text.Substring(period.At, period.Characters)).FirstOrDefault() is { } other)
                    {
                        yield return Info.At(
                            cell.Origin, $"the register keeps “{purpose.Name.Text}” for {other}, and the notice for {string.Join(" or ", purpose.Periods.Select(period => period.Text).Distinct(StringComparer.Ordinal))}",
                            "look in the retention schedule, and correct one of them") with
                        {
                            Related = [new Related(purpose.Periods[0].Origin, "the period in the notice")],
                        };
                    }
                }
            }
        }
    }
}
