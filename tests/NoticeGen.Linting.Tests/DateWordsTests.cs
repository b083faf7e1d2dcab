using NoticeGen.Linting;
using NoticeGen.Linting.English;
using Xunit;

namespace NoticeGen.Tests.Linting;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("until 31 March 2025.", "31 March 2025", "2025-03-31", "2025-03-31")]
    [InlineData("until March 2025", "March 2025", "2025-03-01", "2025-03-31")]
    [InlineData("by the 1st February 2024", "1st February 2024", "2024-02-01", "2024-02-01")]
    [InlineData("March 31, 2025", "March 31, 2025", "2025-03-31", "2025-03-31")]
    [InlineData("on 05/04/2025 and later", "05/04/2025", "2025-04-05", "2025-04-05")]
    [InlineData("on 2025-04-05", "2025-04-05", "2025-04-05", "2025-04-05")]
    [InlineData("29 February 2024", "29 February 2024", "2024-02-29", "2024-02-29")]
    public void A_date_is_found_however_it_is_written(string text, string written, string first, string last)
    {
        var found = Assert.Single(DateWords.In(text));
        Assert.Equal(written, text.Substring(found.At, found.Length));
        Assert.Equal((first, last), (found.First?.ToString("yyyy-MM-dd"), found.Last?.ToString("yyyy-MM-dd")));
    }

    [Theory]
    [InlineData("31 February 2025")]
    [InlineData("30/02/2025")]
    [InlineData("2025-13-01")]
    public void A_day_that_no_calendar_has_is_found_as_such(string text) => Assert.Null(Assert.Single(DateWords.In(text)).First);

    [Theory]
    [InlineData("the Children Act 1989")]
    [InlineData("since 2014")]
    [InlineData("Ring 0201 960 2000")]
    [InlineData("2014/1530")]
    public void A_year_alone_is_no_date(string text) => Assert.Empty(DateWords.In(text));
}
