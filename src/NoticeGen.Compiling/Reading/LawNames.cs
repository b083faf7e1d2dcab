using System.Globalization;
using System.Text.RegularExpressions;
using NoticeGen.Law;
using NoticeGen.Records;

namespace NoticeGen.Reading;

/// <summary>
/// Records of the reference data by what people call them: an Act by its title, a lawful basis by its name, a provision by its
/// number, such as <c>Article 6(1)(e)</c>, <c>9(2)(g)</c> or <c>Schedule 1, Part 2, paragraph 18</c>.
/// </summary>
internal static partial class LawNames
{
    /// <summary>Longer texts name nothing.</summary>
    private const int Longest = 200;

    /// <summary>Words of a citation that tell no provision from another of its table.</summary>
    private static readonly HashSet<string> OfCitations = new(StringComparer.Ordinal)
    {
        "uk", "eu", "gdpr", "dpa", "data", "protection", "general", "regulation", "regulations", "act", "2016", "2018", "679",
        "article", "art", "schedule", "sched", "sch", "part", "pt", "paragraph", "para", "condition", "the", "of", "to", "and", "in", "under",
    };

    private static readonly string[] Schedules = ["schedule", "sched", "sch", "paragraph", "para"];
    private static readonly string[] Articles = ["article", "art"];

    /// <summary>The id of the one record of a table that a text names; null where it names none, or several.</summary>
    public static string? IdOf(LawBook law, string table, string written)
    {
        if (written.Length > Longest)
        {
            return null;
        }
        var words = WordsOf(written);
        var named = law.Table(table).Where(record => Names(record).Any(name => Title(name).SequenceEqual(Title(written)))).Take(2).ToList();
        if (named.Count == 0)
        {
            named = [.. law.Table(table).Where(record => IsCited(record, words)).Take(2)];
        }
        return named is [var only] ? only.Id : null;
    }

    private static IEnumerable<string> Names(Record record) =>
        ((string[])["title", "name", "citation"]).Select(field => record.FindScalar(field)?.Text).OfType<string>();

    /// <summary>The id of the one law of which a text is a wrong form that was seen elsewhere; null where it is none.</summary>
    public static string? IdOfWrongForm(LawBook law, string written)
    {
        if (written.Length > Longest)
        {
            return null;
        }
        var named = law.Table(UnknownStatute.Table).Where(record => record.FindScalars("wrong_forms").Concat(record.FindScalars("other_forms")).Any(form => Title(form.Text).SequenceEqual(Title(written)))).Take(2).ToList();
        return named is [var only] ? only.Id : null;
    }

    /// <summary>The words of a title, however its capitals, hyphens, brackets and ampersands are written.</summary>
    private static IEnumerable<string> Title(string text) =>
        WordsOf(text.Replace("&", " and ", StringComparison.Ordinal)).Where(word => word != "the");

    /// <summary>Whether a text gives the number of a provision, with nothing but its law and its name beside it.</summary>
    private static bool IsCited(Record record, IReadOnlyList<string> words)
    {
        if (record.FindScalar("citation")?.Text is not { } citation || WordsOf(citation) is var cited && Pins(cited) is not { Count: > 0 })
        {
            return false;
        }
        var ofName = Names(record).SelectMany(WordsOf).Except(cited).ToHashSet(StringComparer.Ordinal);
        List<string> number = [.. words.Where(word => !ofName.Contains(word))];
        var part = After(words, "part") ?? After(words, "pt");
        return Pins(number).SequenceEqual(Pins(cited))
            && number.TrueForAll(word => IsPin(word) || OfCitations.Contains(word))
            && (part is null || part == record.FindScalar("part")?.Text)
            && !words.Intersect(cited.Any(Articles.Contains) ? Schedules : Articles).Any();
    }

    /// <summary>The numbers and letters of a provision, without the year of its law, and without the Schedule and the Part, which the paragraph's number tells.</summary>
    private static List<string> Pins(List<string> words) =>
        [.. words.Where((word, at) => IsPin(word) && !OfCitations.Contains(word) && !(at > 0 && words[at - 1] is "schedule" or "sched" or "sch" or "part" or "pt"))];

    private static bool IsPin(string word) => char.IsAsciiDigit(word[0]) || (word.Length <= 2 && !OfCitations.Contains(word));

    private static string? After(IReadOnlyList<string> words, string word) =>
        words.Zip(words.Skip(1)).FirstOrDefault(pair => pair.First == word).Second;

    private static List<string> WordsOf(string text) =>
        [.. Word().Matches(text.ToLower(CultureInfo.InvariantCulture).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)).Select(match => match.Value)];

    [GeneratedRegex("[0-9]+|[a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
