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

    /// <summary>Those of a language whose hard words nobody has listed.</summary>
    public static HardWords None { get; } = new([]);

    public HardWords(LawBook law, DateOnly day)
        : this(
        [
            .. law.Table("hard_words")
                .Where(word => LawBook.IsValid(word, day) && law.IsSaid(word.Scalar("word")!))
                .SelectMany(word => word.Scalars("forms").Prepend(word.Scalar("word")!).Select(form => (Form: form.Text, Word: word)))
                .OrderByDescending(entry => entry.Form.Length)
                .ThenBy(entry => entry.Form, StringComparer.Ordinal),
        ])
    {
    }

    private HardWords(ImmutableArray<(string Form, Record Word)> forms)
    {
        _forms = forms;
        _index = new PhraseIndex([.. _forms.Select(entry => entry.Form)]);
    }

    /// <summary>The first place of each hard word in a text, in the order of the text. A word inside a longer one does not count.</summary>
    public IReadOnlyList<HardWordPlace> In(string text)
    {
        var candidates = _index.In(text);
        if (candidates.Count == 0)
        {
            return [];
        }
        List<HardWordPlace>? found = null;
        for (var candidate = 0; candidate < candidates.Count; candidate++)
        {
            var (form, word) = _forms[candidates[candidate]];
            for (var at = 0; (at = text.IndexOf(form, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            {
                var end = at + form.Length;
                if (IsWhole(text, at, end) && !IsTaken(found, at, end))
                {
                    (found ??= new List<HardWordPlace>(1)).Add(new HardWordPlace(word, at, form.Length));
                    break;
                }
            }
        }
        if (found is null or { Count: 1 })
        {
            return found ?? (IReadOnlyList<HardWordPlace>)[];
        }
        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        // Two forms of one word may stand in one text.
        return [.. found.DistinctBy(place => place.Word.Id)];
    }

    private static bool IsTaken(List<HardWordPlace>? found, int start, int end)
    {
        for (var at = 0; at < (found?.Count ?? 0); at++)
        {
            if (start < found![at].Start + found[at].Length && found[at].Start < end)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
}
