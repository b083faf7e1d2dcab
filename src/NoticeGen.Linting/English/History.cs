using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NoticeGen.Linting.English;

/// <summary>Whether a sentence tells of the past, where an old name or an old law is the right one.</summary>
internal static partial class History
{
    /// <summary>Words with which a text says that it speaks of the past.</summary>
    private static readonly PhraseSet Words = new(
        "former", "formerly", "earlier", "previously", "old name", "was called", "were called", "first called", "once called", "then called", "at the time",
        "was renamed", "ended", "replaced", "took over", "now called", "is now", "are now", "ran from", "ran until", "closed",
        "abolished", "no longer exists", "no longer exist", "became part of", "merged into", "in the past", "before it was", "historically");

    /// <summary>Verbs of the past: a sentence that has one may be history, so nothing is changed in it without asking.</summary>
    private static readonly PhraseSet Past = new(
        "was", "were", "had", "did", "gave", "got", "sent", "ran", "made", "took", "told", "held", "paid", "began", "started", "received",
        "shared", "collected", "asked", "worked", "funded", "set up", "led", "became", "moved");

    private static readonly ImmutableArray<string> BeforeYears =
        ["in", "until", "till", "before", "since", "by", "from", "during", "between", "to", "and", "of", "january", "february", "march", "april",
         "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Whether the text says that it speaks of the past.</summary>
    public static bool IsTold(string folded) => Words.IsIn(folded) || EndsInPast(folded);

    /// <summary>Whether the sentence around a place says that it speaks of the past, or of a year not after <paramref name="last"/>.</summary>
    /// <param name="last">The last day on which what stands there was right; null where nobody knows it.</param>
    public static bool IsTold(string folded, int at, DateOnly? last)
    {
        var sentence = SentenceAround(folded, at);
        return IsTold(sentence) || (last is { } day && Years(sentence).Any(year => year <= day.Year));
    }

    /// <summary>Whether the sentence around a place may speak of the past: it names a year, or has a verb of the past.</summary>
    public static bool IsPossible(string folded, int at)
    {
        var sentence = SentenceAround(folded, at);
        return IsTold(sentence) || Past.IsIn(sentence) || Years(sentence).Any();
    }

    /// <summary>"Until 2018", "until it closed", "which used to help"; not "until you leave", nor what "is used to help".</summary>
    private static bool EndsInPast(string folded) =>
        (folded.Contains("until", StringComparison.OrdinalIgnoreCase) || folded.Contains("used to", StringComparison.OrdinalIgnoreCase)) && Ending().IsMatch(folded);

    [GeneratedRegex(
        @"\buntil (?:recently|then|[^.;]{0,40}?(?:(?:19|20)\d\d|was|were|closed|ended|became|replaced|abolished|changed|moved|left the eu)\b)|(?<!\b(?:is|are|be|been|being|was|were|only|also|data|information|details|records|cookies?|not|mainly|then|or|and) )\bused to\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    private static string SentenceAround(string folded, int at)
    {
        var start = at;
        while (start > 0 && !IsEnd(folded, start - 1))
        {
            start--;
        }
        var end = at;
        while (end < folded.Length && !IsEnd(folded, end))
        {
            end++;
        }
        return folded[start..end];
    }

    private static bool IsEnd(string folded, int at) =>
        folded[at] is '.' or '!' or '?' && (at + 1 == folded.Length || char.IsWhiteSpace(folded[at + 1]));

    /// <summary>Years that are told as time, not as part of a title: "in 2016", "March 2021", never "Act 1998".</summary>
    private static IEnumerable<int> Years(string sentence)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
        {
            var word = words[at].Trim(',', ';', ':', '(', ')', '"', '\'', '“', '”');
            if (word.Length == 4 && word[0] is '1' or '2' && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2100
                && (at == 0 || BeforeYears.Contains(words[at - 1].TrimStart('(', '“').ToLowerInvariant())))
            {
                yield return year;
            }
        }
    }
}
