using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.PlainLanguage;

internal sealed class BlockCapitals : IWordRule
{
    private const int LongWord = 6;
    private const int ShoutedWord = 4;

    private static readonly string[] NotProse = ["address", "short_name", "registration_number"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG406",
        Name = "block-capitals",
        Band = Band.PlainLanguage,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "Equality Act 2010 s.20 and s.29",
        LawLink = LawPages.AccessibleDocuments,
        InForceFrom = LawDays.EqualityAct,
        Summary = "Words are set in capitals to stress them.",
        Explanation = """
            ## Why it matters

            Words in capitals have no shape, so they are slow to read, and some screen readers spell them out. Use a
            strong word, or let the sentence say that it matters.

            ## Examples

            ```yaml bad
            accuracy: You MUST ALWAYS tell us when something changes. THIS MATTERS.
            ```

            ```yaml good
            accuracy: You must always tell us when something changes.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var texts = subject.Prose.Where(text => !NotProse.Contains(text.Field.Name));
        foreach (var text in texts)
        {
            (int At, string Word)? before = null;
            foreach (var (at, word) in Capitals.In(text.Folded))
            {
                var follows = before is { } last && last.At + last.Word.Length + 1 == at && last.Word.Length >= ShoutedWord && word.Length >= ShoutedWord;
                if (follows || (word.Length >= LongWord && subject.Lexicon.Abbreviations.Full(word) is null))
                {
                    var start = follows ? before!.Value.At : at;
                    yield return Info.At(text.Place(start, at + word.Length - start), $"“{text.Value.Text[start..(at + word.Length)]}” is in capitals", "write it in small letters") with
                    {
                        Suggested = Small(text, start, at + word.Length - start),
                    };
                    break;
                }
                before = (at, word);
            }
        }
    }

    private static ImmutableArray<TextEdit> Small(NoticeText text, int start, int length)
    {
        var words = text.Value.Text.Substring(start, length).ToLowerInvariant();
        var beginsSentence = start == 0 || (start >= 2 && text.Folded[start - 2] is '.' or '?' or '!');
        var place = text.Place(start, length);
        return place.Excerpt.Equals(words, StringComparison.OrdinalIgnoreCase) ? Rewording.Whole(place, beginsSentence ? char.ToUpperInvariant(words[0]) + words[1..] : words) : [];
    }
}
