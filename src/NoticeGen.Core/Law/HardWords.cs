using System.Collections.Immutable;
using NoticeGen.Records;

namespace NoticeGen.Law;

/// <summary>A hard word of the reference data at its place in a text.</summary>
public readonly record struct HardWordPlace(Record Word, int Start, int Length);

/// <summary>The hard words of Easy Read, and where they stand in a text.</summary>
public sealed class HardWords
{
    /// <summary>Longer forms first, so that "Probation Service" is found before "probation".</summary>
    private readonly ImmutableArray<(string Form, Record Word)> _forms;

    private readonly PhraseIndex _index;

    public HardWords(LawBook law, DateOnly day)
    {
        _forms =
        [
            .. law.Table("hard_words")
                .Where(word => LawBook.IsValid(word, day))
                .SelectMany(word => word.Scalars("forms").Prepend(word.Scalar("word")!).Select(form => (Form: form.Text, Word: word)))
                .OrderByDescending(entry => entry.Form.Length)
                .ThenBy(entry => entry.Form, StringComparer.Ordinal),
        ];
        _index = new PhraseIndex([.. _forms.Select(entry => entry.Form)]);
    }

    /// <summary>Every form in which a hard word is looked for.</summary>
    public IEnumerable<string> Forms => _forms.Select(entry => entry.Form);

    /// <summary>The first place of each hard word in a text, in the order of the text. A word inside a longer one does not count.</summary>
    public IReadOnlyList<HardWordPlace> In(string text)
    {
        var candidates = _index.In(text);
        if (candidates.Count == 0)
        {
            return [];
        }
        var found = new List<HardWordPlace>();
        foreach (var number in candidates)
        {
            var (form, word) = _forms[number];
            for (var at = 0; (at = text.IndexOf(form, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            {
                var end = at + form.Length;
                if (IsWhole(text, at, end) && !found.Exists(other => at < other.Start + other.Length && other.Start < end))
                {
                    found.Add(new HardWordPlace(word, at, form.Length));
                    break;
                }
            }
        }
        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        // Two forms of one word may stand in one text.
        return [.. found.DistinctBy(place => place.Word.Id)];
    }

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
}
