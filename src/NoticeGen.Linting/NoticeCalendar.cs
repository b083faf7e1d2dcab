using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Source;

namespace NoticeGen.Linting;

/// <summary>The days after which a notice reads differently though nobody has touched it.</summary>
public static class NoticeCalendar
{
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
