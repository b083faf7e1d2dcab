using System.Collections.Immutable;

namespace NoticeGen.Diagnostics;

/// <summary>NG901 to NG903: what can be wrong with the comments that switch a finding off.</summary>
public static class SuppressionProblems
{
    public static readonly RuleInfo SuppressionUnused = new()
    {
        Code = "NG901",
        Name = "suppression-unused",
        Band = Band.Housekeeping,
        Severity = Severity.Warning,
        Summary = "A comment switches a finding off, but there is no such finding.",
        Explanation = """
            ## Why it matters

            A comment that outlives its finding would hide the next one. Remove it, or correct the name of the rule.
            A comment counts on its own line, or on the line below when it stands alone.

            ## Examples

            ```yaml bad
            # noticegen: ignore[retention-vague] the schedule is being rewritten until 2030-01-01
            version: "1.0"
            ```

            ```yaml good
            version: "1.0"
            ```
            """,
    };

    public static readonly RuleInfo SuppressionWithoutReason = new()
    {
        Code = "NG902",
        Name = "suppression-without-reason",
        Band = Band.Housekeeping,
        Severity = Severity.Error,
        Summary = "A comment switches a finding off and does not say why.",
        Explanation = """
            ## Why it matters

            Someone will ask why this notice was published with a known gap. The reason is the record of that decision.
            Without one the comment does not count, and the finding stays.

            ## Examples

            ```yaml bad
            # noticegen: ignore[review-overdue]
            review_by: 2020-01-01
            ```

            ```yaml good
            # noticegen: ignore[review-overdue] the review waits for the new retention schedule, until 2030-01-01
            review_by: 2020-01-01
            ```
            """,
    };

    public static readonly RuleInfo SuppressionUnreadable = new()
    {
        Code = "NG903",
        Name = "suppression-unreadable",
        Band = Band.Housekeeping,
        Severity = Severity.Error,
        Summary = "A comment begins with `noticegen:` and cannot be understood.",
        Explanation = """
            ## Why it matters

            A comment that is misspelt does nothing, and nobody notices. The form is: `noticegen: ignore[` rules `]`, a
            reason, and if you like `until` with a date. Rules are named by code or by name; several are parted by commas.

            ## Examples

            ```yaml bad
            # noticegen: ignor[review-overdue] the review waits for the new retention schedule
            review_by: 2020-01-01
            ```

            ```yaml good
            # noticegen: ignore[review-overdue] the review waits for the new retention schedule
            review_by: 2020-01-01
            ```
            """,
    };

    public static ImmutableArray<RuleInfo> All { get; } = [SuppressionUnused, SuppressionWithoutReason, SuppressionUnreadable];
}
