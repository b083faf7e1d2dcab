using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>
/// A law that the reference data does not have. There are thousands of Acts, so most are no slip: the finding says how to add
/// one. Another law is offered only where its subject is the same, word for word, but for slips of spelling and the year.
/// </summary>
internal static class UnknownStatute
{
    public const string Table = "statutes";

    private const int MostSuggested = 3;

    /// <summary>Longer ids are no slips of a known one.</summary>
    private const int LongestCompared = 120;

    /// <summary>Words of an id that say what kind of law it is, or where it holds, and nothing of its subject.</summary>
    private static readonly string[] NoSubject =
        ["act", "acts", "bill", "regulation", "regulations", "order", "rules", "code", "and", "of", "the", "for", "to", "in", "on", "etc", "uk", "england", "wales", "scotland"];

    /// <summary>Words that stay small inside a title.</summary>
    private static readonly string[] SmallWords = ["and", "of", "the", "for", "to", "in", "on", "etc", "from", "at"];

    /// <param name="meant">The known law that is often written so; null for none.</param>
    public static Diagnostic At(YamlScalar id, IEnumerable<string> known, string? meant)
    {
        var near = meant is null ? SameSubject(id.Text, known) : [meant];
        var add = $"add it: write these three lines into a file of the folder `law`, such as `law/statutes.yaml`, with its official title:\n{Lines(id.Text)}";
        return ReadingProblems.UnknownId.At(
            id.Origin,
            $"`{(id.Text.Length <= 60 ? id.Text : id.Text[..60] + "…")}` is not the id of a statute",
            near.Count == 0 ? add : $"did you mean {string.Join(" or ", near.Select(other => $"`{other}`"))}? If not, {add}") with
        {
            Suggested = near is [var only] ? [new TextEdit(id.Origin, only)] : [],
            SuggestedIf = "if this is what is meant, write this",
        };
    }

    /// <summary>The known laws about the same thing: the one with the same year, else a few of other years.</summary>
    private static List<string> SameSubject(string written, IEnumerable<string> known)
    {
        var subject = Subject(written);
        if (subject.Count == 0 || written.Length > LongestCompared)
        {
            return [];
        }
        var same = known.Where(other => IsSame(subject, Subject(other))).Order(StringComparer.Ordinal).ToList();
        var ofYear = same.Where(other => Year(other) == Year(written)).ToList();
        return [.. (ofYear.Count > 0 ? ofYear : same).Take(MostSuggested)];
    }

    private static bool IsSame(List<string> written, List<string> known) =>
        written.Count == known.Count && written.Zip(known).All(pair => pair.First == pair.Second || Suggestion.Nearest(pair.First, [pair.Second]) is not null);

    private static List<string> Subject(string id) =>
        [.. Words(id).Where(word => !NoSubject.Contains(word, StringComparer.Ordinal) && !IsYear(word))];

    private static string? Year(string id) => Words(id).LastOrDefault(IsYear);

    private static string[] Words(string id) =>
        id.ToLowerInvariant().Split(['-', ' ', '_'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsYear(string word) => word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>The record of a law: its id as written, and its title as far as the id tells it.</summary>
    private static string Lines(string written)
    {
        var words = written.Split(['-', ' ', '_'], StringSplitOptions.RemoveEmptyEntries);
        var id = string.Join('-', Words(written).Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0));
        var title = string.Join(' ', words.Select((word, at) => at > 0 && SmallWords.Contains(word, StringComparer.Ordinal) ? word : char.ToUpperInvariant(word[0]) + word[1..]));
        return $"statutes:\n  - id: {(id.Length > 0 ? id : "its-id")}\n    title: \"{title.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)}\"";
    }
}
