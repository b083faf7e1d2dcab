using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class DateImpossible : IWordRule
{
    public const int LongestBetweenReviews = 3;

    public RuleInfo Info { get; } = new()
    {
        Code = "NG312",
        Name = "date-impossible",
        Band = Band.Consistency,
        Severity = Severity.Error,
        Law = "UK GDPR Art 12(1)",
        Summary = "A date does not exist, or dates of the notice contradict each other.",
        Explanation = """
            ## Why it matters

            A day such as 31 February was typed wrongly. A notice cannot be due for review before it is published, nor
            be tested or have been published after today. A review many years ahead is none.

            ## Examples

            ```yaml bad
            accuracy: We last checked this on 31 February 2026.
            ```

            ```yaml bad
            published: 2027-06-01
            review_by: 2027-01-01
            ```

            ```yaml bad
            published: 2031-04-01
            review_by: 2032-04-01
            ```

            ```yaml good
            accuracy: We last checked this on 28 February 2026.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var text in subject.Prose)
        {
            foreach (var date in DateWords.In(text.Value.Text).Where(date => date.First is null))
            {
                yield return Info.At(
                    text.Place(date.At, date.Length),
                    $"there is no “{text.Value.Text.Substring(date.At, date.Length)}” in any calendar",
                    "correct the date");
            }
            foreach (var (date, weekday) in DateWords.In(text.Value.Text).Select(date => (date, Weekday(text.Value.Text, date))).Where(dated => dated.Item2 is not null))
            {
                yield return Info.At(
                    text.Place(date.At, date.Length),
                    $"“{text.Value.Text.Substring(date.At, date.Length)}” is a {date.First!.Value.DayOfWeek}, not a {weekday}",
                    "correct the day or the date") with
                {
                    Severity = Severity.Warning,
                };
            }
        }
        var notice = subject.Notice;
        // A review that is overdue is reported as such.
        if (notice.Published > notice.ReviewBy && notice.ReviewBy >= subject.AsAt)
        {
            yield return Info.At(notice.Fields.Scalar("review_by")!.Origin, "the notice is to be reviewed before it is published", "correct one of the two dates") with
            {
                Related = [new Related(notice.Fields.Scalar("published")!.Origin, "published here")],
                Suggested = Rewording.Whole(notice.Fields.Scalar("review_by")!.Origin, notice.Published!.Value.AddYears(1).ToIso()),
                SuggestedIf = "if the day of publication is right, write this",
            };
        }
        if (notice.Published > subject.AsAt)
        {
            // A notice may be made ready for the day of its publication, or asked as at a day before it.
            yield return Info.At(notice.Fields.Scalar("published")!.Origin, $"the notice says that it was published on {notice.Published.Value.ToIso()}, which is still to come", "publish it on that day, or correct the date") with
            {
                Severity = Severity.Warning,
                Confidence = Confidence.Likely,
                Suggested = Rewording.Whole(notice.Fields.Scalar("published")!.Origin, subject.AsAt.ToIso()),
                SuggestedIf = "if it is published today, write this",
            };
        }
        if (notice.ReviewBy is { } review && review > (notice.Published is { } published && published > subject.AsAt ? published : subject.AsAt).AddYears(LongestBetweenReviews))
        {
            yield return Info.At(notice.Fields.Scalar("review_by")!.Origin, $"nobody is to look at the notice before {review.ToIso()}", "set a day a year ahead, two at the most") with
            {
                Severity = Severity.Warning,
                Suggested = Rewording.Whole(notice.Fields.Scalar("review_by")!.Origin, subject.AsAt.AddYears(1).ToIso()),
            };
        }
        if (notice.Fields.Nested("easy_read")?.Scalar("tested_on") is { } tested && tested.Day > subject.AsAt)
        {
            yield return Info.At(tested.Origin, "the Easy Read edition cannot have been tested on a day to come", "correct the date");
        }
    }

    /// <summary>The day of the week that stands before a date, where it is another than the date's own.</summary>
    private static DayOfWeek? Weekday(string text, DateWord date)
    {
        if (date.First is not { } day || date.First != date.Last)
        {
            return null;
        }
        var before = text.AsSpan(0, date.At).TrimEnd();
        before = before.EndsWith("the", StringComparison.OrdinalIgnoreCase) ? before[..^3] : before;
        before = before.TrimEnd(" ,");
        foreach (var weekday in Enum.GetValues<DayOfWeek>())
        {
            if (before.EndsWith(weekday.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return weekday == day.DayOfWeek ? null : weekday;
            }
        }
        return null;
    }
}
