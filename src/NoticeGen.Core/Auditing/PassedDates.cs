using System.Globalization;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;

namespace NoticeGen.Auditing;

/// <summary>Sentences that speak of the future and name a day that has passed.</summary>
internal static class PassedDates
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex Date = new($@"\b(\d{{1,2}} )?({FactReader.Months}) (19|20)\d\d\b", Options);

    private static readonly Regex Future = new(@"\b(will|shall|currently|is due|are due|at present)\b", Options | RegexOptions.IgnoreCase);

    public static IEnumerable<Diagnostic> In(MatchedText text, DateOnly asAt)
    {
        for (var block = 0; block < text.Published.Blocks.Length; block++)
        {
            var words = text.Block(block).ToString();
            foreach (var (start, length) in Sentences(words))
            {
                var sentence = words.Substring(start, length);
                if (!Future.IsMatch(sentence) || Date.Matches(sentence) is not { Count: > 0 } dates)
                {
                    continue;
                }
                var last = dates[^1];
                if (EndOf(last.Value) is { } day && day < asAt)
                {
                    var at = text.StartOf(block) + start + last.Index;
                    yield return AuditProblems.DatePassed.At(
                        text.OriginOf(at, last.Length),
                        $"the text speaks of {last.Value} as of something to come",
                        "say what happened, or what happens now");
                }
            }
        }
    }

    private static IEnumerable<(int Start, int Length)> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 == text.Length || (text[i] is '.' or '?' or '!' && text[i + 1] == ' '))
            {
                yield return (start, i + 1 - start);
                start = i + 1;
            }
        }
    }

    /// <summary>The last day that a date such as "March 2025" can mean.</summary>
    private static DateOnly? EndOf(string text) =>
        DateOnly.TryParseExact(text, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateOnly.TryParseExact(text, "MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.AddMonths(1).AddDays(-1)
        : null;
}
