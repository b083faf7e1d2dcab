using System.Text.RegularExpressions;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Rules.Consistency;
using NoticeGen.Linting.Rules.EasyRead;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Source;

namespace NoticeGen.Linting;

/// <summary>The days after which a notice reads differently though nobody has touched it.</summary>
public static partial class NoticeCalendar
{
    /// <summary>
    /// What a date means to the rules, by the field whose value it is. They look ahead: a review that is due later is too far off, a
    /// licence that ends sooner is to be renewed.
    /// </summary>
    private static readonly (string Field, Func<DateOnly, DateOnly[]> Days)[] Meanings =
    [
        ("published", day => [day]),
        ("tested_on", day => [day]),
        ("review_by", day => [(day is { Month: 2, Day: 29 } ? day.AddDays(1) : day).AddYears(-DateImpossible.LongestBetweenReviews), day.AddDays(1)]),
        ("expires", day => [day.AddDays(-PictureExpired.DaysBefore), day.AddDays(1)]),
    ];

    /// <summary>
    /// Days on which what is found in a file may change though nobody has touched it, read from its text alone: each date that it names,
    /// wherever it stands, and the day after, or what the date of a field means. In no special order; more than there are rather than fewer.
    /// </summary>
    /// <param name="yaml">A notice, a file that notices share, or reference data.</param>
    public static IEnumerable<DateOnly> In(string yaml)
    {
        // A date in words may stand on two lines.
        var text = LineBreak().Replace(yaml, " ");
        foreach (var date in DateWords.In(text))
        {
            if (date is not { First: { } first, Last: { } last } || first.Year < 1000 || last == DateOnly.MaxValue)
            {
                continue;
            }
            var meaning = Array.Find(Meanings, field => IsValueOf(field.Field, text.AsSpan(..date.At))).Days;
            foreach (var day in meaning?.Invoke(first) ?? [first, last.AddDays(1)])
            {
                yield return day;
            }
        }
    }

    private static bool IsValueOf(string field, ReadOnlySpan<char> before) =>
        before.TrimEnd(" \"'") is [.. var key, ':'] && key.TrimEnd(" \"'").EndsWith(field, StringComparison.Ordinal);

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreak();

    /// <summary>Each day on which something has just ended, with what it was. In no special order.</summary>
    public static IEnumerable<(DateOnly Day, string What)> Of(Notice notice)
    {
        if (notice.ReviewBy is { } review)
        {
            yield return (review.AddDays(1), $"its review was due on {review.ToIso()}");
        }
        if (notice.Published is { } published)
        {
            yield return (published, "it is published");
        }
        var texts = NoticeText.Of(notice.Fields);
        foreach (var source in texts.Select(text => text.Value.Origin.Source).Append(notice.File).Distinct())
        {
            foreach (var until in Suppressions.In(source).Ends)
            {
                yield return (until.AddDays(1), $"a waiver in `{source.Path}` ended on {until.ToIso()}");
            }
        }
        foreach (var text in texts.Where(text => text.IsWords))
        {
            foreach (var date in DateWords.In(text.Value.Text))
            {
                if (date.Last is { } last && last < DateOnly.MaxValue)
                {
                    yield return (last.AddDays(1), $"“{text.Value.Text.Substring(date.At, date.Length)}” in `{text.Field.Name}` has passed");
                }
            }
        }
    }
}
