using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;

namespace NoticeGen.Linting.Rules.Consistency;

internal sealed class DatePassed : IWordRule
{
    /// <summary>Words with which a text speaks of what is to come or goes on.</summary>
    private static readonly string[] Coming =
        ["will", "shall", "until", "is to be", "are to be", "is due", "are due", "plan to", "plans to", "currently", "going to", "expected", "by"];

    /// <summary>Words with which it speaks of what has been.</summary>
    private static readonly string[] Past =
        ["was", "were", "had", "did", "ran", "ended", "began", "stopped", "closed", "finished", "became", "used to", "has ended", "replaced", "called", "renamed", "deleted", "destroyed on", "is over"];

    /// <summary>Words of a published text before the day of its next review; a notice with fields has one for it.</summary>
    private static readonly string[] Reviewing =
        ["to be revised", "to be reviewed", "next review", "review date", "date of review", "next revision", "next revised", "next reviewed", "due for review", "due for revision", "review due", "review by", "renewal date"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG311",
        Name = "date-passed",
        Band = Band.Consistency,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 5(1)(a), 12(1)",
        LawLink = LawPages.Article12,
        Summary = "The notice speaks of a day in the past as if it were still to come.",
        Explanation = """
            ## Why it matters

            Copied notices promise for years that something "will be destroyed by December 2022". Say what has happened,
            or take it out.

            ## Examples

            ```yaml bad
            accuracy: The study will end by December 2022.
            ```

            ```yaml good
            accuracy: The study ended in December 2022.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        foreach (var text in subject.Prose)
        {
            List<DateWord> dates = [.. DateWords.In(text.Value.Text)];
            for (var i = 0; i < dates.Count; i++)
            {
                var date = dates[i];
                // Of "from October 2022 until March 2025" the last day says whether it is over.
                var isLast = i + 1 == dates.Count || SentenceAt(text.Folded, date.At) != SentenceAt(text.Folded, dates[i + 1].At);
                // A published text has no field around it: what follows in the same paragraph or cell says whether it is over.
                if (date.Last < subject.AsAt && isLast && (IsToCome(text, date) || (subject.IsPublished && HasAny(SentenceAround(text.Folded, date.At), Reviewing))) && !(subject.IsPublished && IsToldAsOver(text.Folded, date.At)))
                {
                    yield return Info.At(
                        text.Place(date.At, date.Length),
                        $"“{text.Value.Text.Substring(date.At, date.Length)}” is past, and the notice speaks of it as still to come",
                        "say what has happened since, or take it out");
                }
            }
        }
    }

    private static bool IsToCome(NoticeText text, DateWord date)
    {
        var sentence = SentenceAround(text.Folded, date.At);
        if (text.Field.Name is "period" or "from")
        {
            // A period that has run out: unless the item says that it is over.
            return HasAny(sentence, Coming) && !NoticeText.ScalarsIn(text.Owner).Any(other => HasAny(Phrase.Fold(other.Text), Past));
        }
        return HasAny(sentence, Coming) && !HasAny(sentence, Past);
    }

    /// <summary>"Office for National Statistics: until December 2022. The Office had to destroy it": a line without a verb of what will be, and a past one after it.</summary>
    private static bool IsToldAsOver(string text, int at)
    {
        var (start, length) = SentenceAt(text, at);
        return !HasAny(text.Substring(start, length), ["will", "shall", "is", "are"]) && HasAny(text[(start + length)..], ["had to"]);
    }

    private static bool HasAny(string text, string[] words) =>
        Array.Exists(words, word => Phrase.IndexIn(text, word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static string SentenceAround(string text, int at)
    {
        var (start, length) = SentenceAt(text, at);
        return text.Substring(start, length);
    }

    private static (int Start, int Length) SentenceAt(string text, int at)
    {
        foreach (var (start, length) in Sentences.In(text))
        {
            if (at >= start && at < start + length)
            {
                return (start, length);
            }
        }
        return (0, text.Length);
    }
}
