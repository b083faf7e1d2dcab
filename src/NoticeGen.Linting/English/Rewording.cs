using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Linting.English;

/// <summary>Changes of words that a person is to agree to: they are shown as lines to paste, and never made without asking.</summary>
internal static class Rewording
{
    private const int FewestWords = 3;

    /// <summary>Words with which a new sentence may begin where an old one is cut.</summary>
    private static readonly string[] Subjects = ["we", "you", "they", "it", "this", "he", "she", "I"];

    /// <summary>The whole text of a place.</summary>
    public static ImmutableArray<TextEdit> Whole(Origin place, string instead) => [new TextEdit(place, instead)];

    /// <summary>Other words for those found, with the capital letter of the old ones; none when the place holds more than these.</summary>
    public static ImmutableArray<TextEdit> Words(Origin place, string found, string? instead) =>
        instead is { Length: > 0 } && IsExact(place, found)
            ? [new TextEdit(WithRepeatedWord(place, instead), char.IsUpper(place.Excerpt[0]) && (found.Length < 2 || !char.IsUpper(found[1])) ? Capital(instead) : instead)]
            : [];

    /// <summary>"liaise with" to "talk with": a last word that stands in the text already is not written twice.</summary>
    private static Origin WithRepeatedWord(Origin place, string instead)
    {
        var last = instead[Math.Max(0, instead.LastIndexOf(' '))..];
        var text = place.Source.Text;
        var end = place.Span.End + last.Length;
        return last[0] == ' ' && text.AsSpan(place.Span.End).StartsWith(last, StringComparison.Ordinal) && (end == text.Length || !char.IsLetter(text[end]))
            ? place with { Span = TextSpan.Between(place.Span.Start, end) }
            : place;
    }

    /// <summary>Another sentence behind one that stands in a file as it is read.</summary>
    public static ImmutableArray<TextEdit> After(Origin place, string sentence, string? next) =>
        next is { Length: > 0 } && IsExact(place, sentence) ? [new TextEdit(place with { Span = new TextSpan(place.Span.End, 0) }, " " + next)] : [];

    /// <summary>The words taken out with the space beside them; what follows at the head of a sentence gets a capital letter.</summary>
    public static ImmutableArray<TextEdit> Without(Origin place, string found)
    {
        if (!IsExact(place, found))
        {
            return [];
        }
        var text = place.Source.Text;
        var (start, end) = (place.Span.Start, place.Span.End);
        if (end < text.Length && text[end] == ',')
        {
            end++;
        }
        if (end + 1 < text.Length && text[end] == ' ')
        {
            end++;
            var capital = char.IsUpper(place.Excerpt[0]) && char.IsLower(text[end]);
            return [new TextEdit(place with { Span = TextSpan.Between(start, capital ? end + 1 : end) }, capital ? text[end..(end + 1)].ToUpperInvariant() : "")];
        }
        return [new TextEdit(place with { Span = TextSpan.Between(start > 0 && text[start - 1] == ' ' ? start - 1 : start, end) }, "")];
    }

    /// <summary>
    /// A sentence cut in two or more where an "and we", a "but you" or a semicolon joins them; none where no such cut brings
    /// every part to the length wanted.
    /// </summary>
    /// <param name="place">The sentence, as it stands in the file.</param>
    public static ImmutableArray<TextEdit> Split(Origin place, int mostWords)
    {
        var text = place.Excerpt;
        var edits = new List<TextEdit>();
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (CutAt(text, at) is not var (length, replacement, next))
            {
                continue;
            }
            var before = English.Words.CountIn(text.AsSpan(from..at));
            if (before >= FewestWords && English.Words.CountIn(text.AsSpan(next..)) >= FewestWords)
            {
                edits.Add(new TextEdit(place with { Span = new TextSpan(place.Span.Start + at, length) }, replacement));
                from = next;
                at = next;
            }
        }
        return edits.Count > 0 && Longest(place, edits) <= mostWords ? [.. edits] : [];
    }

    /// <summary>The stretch that joins two sentences at a place, and what stands there instead.</summary>
    private static (int Length, string Replacement, int Next)? CutAt(string text, int at)
    {
        if (text[at] is not (' ' or ',' or ';'))
        {
            return null;
        }
        foreach (var joint in (ReadOnlySpan<string>)[", and ", "; and ", "; ", " and ", ", but ", " but ", ", so "])
        {
            if (!text.AsSpan(at).StartsWith(joint, StringComparison.Ordinal))
            {
                continue;
            }
            var next = at + joint.Length;
            var subject = Array.Find(Subjects, word => text.AsSpan(next).StartsWith(word, StringComparison.Ordinal) && next + word.Length < text.Length && text[next + word.Length] == ' ');
            if (subject is null || next + 1 >= text.Length)
            {
                return null;
            }
            var keeps = joint.Contains("but", StringComparison.Ordinal) ? "But " : joint.Contains("so", StringComparison.Ordinal) ? "So " : "";
            return keeps.Length > 0 ? (joint.Length, ". " + keeps, next) : (joint.Length + 1, ". " + char.ToUpperInvariant(text[next]), next);
        }
        return null;
    }

    private static int Longest(Origin place, List<TextEdit> edits)
    {
        var longest = 0;
        var from = place.Span.Start;
        foreach (var end in edits.Select(edit => edit.Place.Span.Start).Append(place.Span.End))
        {
            longest = Math.Max(longest, English.Words.CountIn(place.Source.Text[from..end].ReplaceLineEndings(" ")));
            from = end;
        }
        return longest;
    }

    private static bool IsExact(Origin place, string found) =>
        string.Equals(Phrase.Fold(place.Excerpt), Phrase.Fold(found), StringComparison.OrdinalIgnoreCase) && place.Source.Path.EndsWith(".yaml", StringComparison.Ordinal);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
