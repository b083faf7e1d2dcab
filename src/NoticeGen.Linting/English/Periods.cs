using System.Buffers;
using System.Globalization;

namespace NoticeGen.Linting.English;

/// <summary>A length of time in a text.</summary>
/// <param name="Length">In months; years count twelve. Days and weeks are negative days, since no month has a fixed number.</param>
internal readonly record struct Period(int At, int Characters, int Length);

/// <summary>Finds lengths of time: "25 years", "six months", "28 days".</summary>
internal static class Periods
{
    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Verbs of keeping; a length of time after one of them, in the same sentence, is a retention period.</summary>
    private static readonly string[] Keeping = ["keep", "keeps", "kept", "hold", "held", "store", "stored", "retain", "retained", "delete", "deleted", "destroy", "destroyed"];

    /// <summary>Words of a time that is not one of keeping: an age, or the time to answer.</summary>
    private static readonly string[] Otherwise = ["old", "aged", "answer", "reply", "respond", "within", "acknowledge", "informed", "every"];

    /// <summary>A name without case, articles and punctuation, to compare names with.</summary>
    public static string Plain(string text)
    {
        Span<char> plain = text.Length <= UsualLength ? stackalloc char[UsualLength] : new char[text.Length];
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var start = length > 0 ? length + 1 : 0;
            var end = start;
            for (; at < text.Length && !Separators.Contains(text[at]); at++)
            {
                plain[end++] = char.ToLowerInvariant(text[at]);
            }
            if (end > start && plain[start..end] is not ("the" or "a" or "an" or "your" or "our"))
            {
                if (start > 0)
                {
                    plain[length] = ' ';
                }
                length = end;
            }
        }
        return plain[..length].ToString();
    }

    private const int UsualLength = 256;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" ,.\u2019'()");

    /// <summary>Every length of time in a folded text.</summary>
    public static IEnumerable<Period> In(string text)
    {
        foreach (var unit in (ReadOnlySpan<string>)["year", "month", "week", "day"])
        {
            if (text.Contains(unit, StringComparison.OrdinalIgnoreCase))
            {
                return All(text);
            }
        }
        return [];
    }

    /// <summary>Lengths of time for which something is kept.</summary>
    public static IEnumerable<Period> Kept(string folded)
    {
        foreach (var period in In(folded))
        {
            foreach (var (start, length) in Sentences.In(folded))
            {
                if (period.At < start || period.At >= start + length)
                {
                    continue;
                }
                var sentence = folded.Substring(start, length);
                var before = folded[start..period.At];
                if (Has(before, Keeping) && !Has(sentence, Otherwise))
                {
                    yield return period;
                }
            }
        }
    }

    private static bool Has(string text, string[] words) =>
        Array.Exists(words, word => Phrase.IndexIn(text, word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static IEnumerable<Period> All(string text)
    {
        var at = 0;
        (int At, int Number)? last = null;
        foreach (var word in text.Split(' '))
        {
            var bare = word.Trim('.', ',', ';', ':', '(', ')').ToLowerInvariant();
            if (last is { } number && UnitOf(bare) is { } unit)
            {
                yield return new Period(number.At, at + word.TrimEnd('.', ',', ';', ':', ')').Length - number.At, number.Number * unit);
            }
            last = int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits is > 0 and < 1000 ? (at, digits)
                : Array.IndexOf(Numbers, bare) is > 0 and var spelt ? (at, spelt)
                : null;
            at += word.Length + 1;
        }
    }

    private static int? UnitOf(string word) => word switch
    {
        "year" or "years" => 12,
        "month" or "months" => 1,
        "week" or "weeks" => -7,
        "day" or "days" => -1,
        _ => null,
    };
}
