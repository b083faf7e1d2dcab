using System.Globalization;

namespace NoticeGen.Linting.English;

/// <summary>A date that a text names.</summary>
/// <param name="First">Its first day; null for a day that no calendar has, such as 31 February.</param>
/// <param name="Last">Its last day: of the month or the year, where no day is named.</param>
internal readonly record struct DateWord(int At, int Length, DateOnly? First, DateOnly? Last);

/// <summary>Finds dates in text: "31 March 2025", "March 2025", "March 31, 2025", "31/03/2025", "2025-03-31".</summary>
internal static class DateWords
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static IEnumerable<DateWord> In(string text)
    {
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            // Every date has a year of four digits that begins with 19 or 20.
            if (!IsYear(text, at))
            {
                continue;
            }
            if (Written(text, at) is { } found)
            {
                yield return found;
            }
            at += 3;
        }
    }

    private static bool IsYear(string text, int at) =>
        (text[at], text[at + 1]) is ('1', '9') or ('2', '0')
        && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        && (at + 4 == text.Length || !char.IsLetterOrDigit(text[at + 4]));

    private static DateWord? Written(string text, int yearAt)
    {
        var year = int.Parse(text.AsSpan(yearAt, 4), CultureInfo.InvariantCulture);
        if (yearAt + 10 <= text.Length && text[yearAt + 4] == '-' && text[yearAt + 7] == '-'
            && int.TryParse(text.AsSpan(yearAt + 5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var isoMonth)
            && int.TryParse(text.AsSpan(yearAt + 8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var isoDay))
        {
            return Day(yearAt, 10, (year, isoMonth, isoDay));
        }
        if (yearAt >= 2 && text[yearAt - 1] is '/' or '.')
        {
            return Slashed(text, yearAt, year);
        }
        var end = yearAt - 1;
        while (end >= 0 && text[end] is ' ' or ',')
        {
            end--;
        }
        var (wordAt, word) = WordBefore(text, end);
        var dayOfAmericans = 0;
        if (word.Length is 1 or 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out dayOfAmericans))
        {
            (wordAt, word) = WordBefore(text, wordAt - 2);
        }
        var month = Array.IndexOf(Months, word.ToLowerInvariant()) + 1;
        if (month == 0)
        {
            return null;
        }
        if (dayOfAmericans > 0)
        {
            return Day(wordAt, yearAt + 4 - wordAt, (year, month, dayOfAmericans));
        }
        var (dayAt, before) = wordAt >= 2 && text[wordAt - 1] == ' ' ? WordBefore(text, wordAt - 2) : (0, "");
        if (before.Length > 0 && char.IsAsciiDigit(before[0]) && int.TryParse(before.AsSpan().TrimEnd("stndrh"), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day < 100)
        {
            return Day(dayAt, yearAt + 4 - dayAt, (year, month, day));
        }
        var first = new DateOnly(year, month, 1);
        return new DateWord(wordAt, yearAt + 4 - wordAt, first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>Day, month and year between slashes or full stops, as in the United Kingdom.</summary>
    private static DateWord? Slashed(string text, int yearAt, int year)
    {
        var start = yearAt - 1;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == text[yearAt - 1]))
        {
            start--;
        }
        var parts = text[start..(yearAt - 1)].Split(text[yearAt - 1]);
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            ? Day(start, yearAt + 4 - start, (year, month, day))
            : null;
    }

    private static DateWord Day(int at, int length, (int Year, int Month, int Day) date)
    {
        var exists = date.Month is >= 1 and <= 12 && date.Day >= 1 && date.Day <= DateTime.DaysInMonth(date.Year, date.Month);
        DateOnly? day = exists ? new DateOnly(date.Year, date.Month, date.Day) : null;
        return new DateWord(at, length, day, day);
    }

    private static (int At, string Word) WordBefore(string text, int end)
    {
        var start = end;
        while (start >= 0 && char.IsLetterOrDigit(text[start]))
        {
            start--;
        }
        return (start + 1, end < 0 ? "" : text[(start + 1)..(end + 1)]);
    }
}
