using System.Globalization;
using NoticeGen.Linting;
using Xunit;

namespace NoticeGen.Tests.Linting;

/// <summary>The days on which something about a file may change are found in its text.</summary>
public sealed class NoticeCalendarTests
{
    [Theory]
    [InlineData("published: 2026-03-01", "2026-03-01")]
    [InlineData("  tested_on: \"2026-03-01\"", "2026-03-01")]
    [InlineData("review_by: 2027-03-01", "2024-03-01 2027-03-02")]
    [InlineData("review_by:\n  2027-03-01", "2024-03-01 2027-03-02")]
    [InlineData("'review_by' : '2028-02-29'", "2025-03-01 2028-03-01")]
    [InlineData("{expires: 2026-12-31}", "2026-11-01 2027-01-01")]
    [InlineData("# noticegen: ignore[retention-vague] being rewritten, until 2027-03-31", "2027-03-31 2027-04-01")]
    [InlineData("note: It ends on 31\n    March 2027.", "2027-03-31 2027-04-01")]
    [InlineData("note: It ends in March 2027.", "2027-03-01 2027-04-01")]
    [InlineData("note: from 1 May 2026 to 3 May 2026", "2026-05-01 2026-05-02 2026-05-03 2026-05-04")]
    [InlineData("valid_from: 2026-06-19\nvalid_to: 2027-06-18", "2026-06-19 2026-06-20 2027-06-18 2027-06-19")]
    [InlineData("note: 31 February 2027, 20 pages, 12345", "")]
    public void Each_date_counts_for_what_it_means(string yaml, string days) =>
        Assert.Equal(days, string.Join(' ', NoticeCalendar.In(yaml).Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal)));
}
