using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NoticeGen.Law;
using NoticeGen.Linting.English;
using NoticeGen.Records;

namespace NoticeGen.Linting.Names;

/// <summary>
/// The titles of the laws of the reference data, for titles in running text: finds "the … Act 1989" and says whether such a
/// law is known, or which one was probably meant.
/// </summary>
public sealed class StatuteTitles
{
    private static readonly string[] Kinds = ["Act", "Regulations", "Regulation", "Order", "Rules"];

    private const int FarthestYear = 2;

    /// <summary>Titles, by their letters, that Parliament has used in years close to each other, not all of them known here.</summary>
    private static readonly FrozenSet<string> OftenUsed =
        FrozenSet.ToFrozenSet(["financeact", "socialsecurityact", "pensionsact", "landlordandtenantact", "representationofthepeopleact", "healthact", "planningact"], StringComparer.Ordinal);

    /// <summary>Words in lower case that stand inside titles.</summary>
    private static readonly FrozenSet<string> SmallWords =
        FrozenSet.ToFrozenSet(["and", "of", "the", "to", "for", "in", "about", "etc", "&"], StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Record> _exact;
    private readonly List<(string Key, string WithoutYear, Record Statute)> _keys;

    /// <summary>Titles of Acts of Parliament without their years; that of data protection is told of by itself.</summary>
    private readonly ImmutableArray<string> _titlesWithoutYear;

    /// <summary>By the letters of a title every year in which Parliament has used it.</summary>
    private readonly FrozenDictionary<string, FrozenSet<string>> _years;

    public StatuteTitles(LawBook law)
    {
        _years = law.Table("act_titles").Where(act => act.Has("title")).ToLookup(act => Key(act.Text("title")!), StringComparer.Ordinal)
            .ToFrozenDictionary(acts => acts.Key, acts => acts.SelectMany(act => act.Scalars("years")).Select(year => year.Text).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var titled = law.Table("statutes").Where(statute => statute.Has("title")).ToList();
        _exact = titled.DistinctBy(statute => statute.Text("title"), StringComparer.Ordinal)
            .ToFrozenDictionary(statute => statute.Text("title")!, statute => statute, StringComparer.Ordinal);
        _titlesWithoutYear = [.. titled.Select(statute => WithoutYear(statute.Text("title")!)).Concat(law.Table("act_titles").Select(act => act.Text("title")).OfType<string>())
            .Where(title => title.EndsWith(" Act", StringComparison.Ordinal) && title != "Data Protection Act").Distinct(StringComparer.Ordinal).OrderByDescending(title => title.Length)];
        _keys = [.. titled.Select(statute => (Key(statute.Text("title")!), Key(WithoutYear(statute.Text("title")!)), statute))];
    }

    /// <summary>A law by its title, written as it should be.</summary>
    public Record? Find(string title) => _exact.GetValueOrDefault(WithSingleBlanks(title));

    /// <summary>Titles in a folded text: a run of capitalised words that ends in "Act 1989" and the like.</summary>
    public static IEnumerable<(int At, string Title)> In(string folded)
    {
        for (var at = 5; at + 4 <= folded.Length; at++)
        {
            if (folded[at - 1] == ' ' && (folded[at], folded[at + 1]) is ('1', '9') or ('2', '0')
                && char.IsAsciiDigit(folded[at + 2]) && char.IsAsciiDigit(folded[at + 3])
                && (at + 4 == folded.Length || !char.IsLetterOrDigit(folded[at + 4]))
                && StartOf(folded, at - 1) is { } start)
            {
                yield return (start, folded[start..(at + 4)]);
            }
        }
    }

    /// <summary>Titles of Acts without their year, which were found nowhere in the text with it: "the Care Act", and several Acts have one title.</summary>
    public IEnumerable<(int At, string Title)> WithoutYearIn(string folded, string whole)
    {
        for (var end = folded.IndexOf(" Act", StringComparison.Ordinal); end >= 0; end = folded.IndexOf(" Act", end + 1, StringComparison.Ordinal))
        {
            var after = end + " Act".Length;
            if ((after < folded.Length && char.IsLetterOrDigit(folded[after])) || HasYear(folded.AsSpan(after)))
            {
                continue;
            }
            foreach (var title in _titlesWithoutYear)
            {
                var at = after - title.Length;
                if (at >= 0 && folded.AsSpan(at, title.Length).SequenceEqual(title) && (at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && !IsLonger(folded, at) && !HasYear(folded.AsSpan(Math.Max(0, at - FarthestOfYear), Math.Min(at, FarthestOfYear))) && !IsGivenWithYear(title, whole))
                {
                    yield return (at, title);
                    break;
                }
            }
        }
    }

    /// <summary>" 1989", " (1989)", ", 1989", " (DPA) 2018", " of 1989", or an abbreviation in brackets that another sentence may explain.</summary>
    private static bool HasYear(ReadOnlySpan<char> rest) => rest.Length > 1 && rest[..Math.Min(rest.Length, FarthestOfYear)].ContainsAnyInRange('0', '9');

    private const int FarthestOfYear = 14;

    /// <summary>Whether a capital stands before it: the words may end a longer title.</summary>
    private static bool IsLonger(string text, int at)
    {
        var (_, word) = WordBefore(text, at);
        return word.Length > 0 && (word is "and" or "of" or "&" || (char.IsUpper(word[0]) && word is not ("The" or "Under" or "In" or "By" or "See" or "This")) || word[^1] == ')');
    }

    private static bool IsGivenWithYear(string title, string whole)
    {
        for (var at = whole.IndexOf(title, StringComparison.OrdinalIgnoreCase); at >= 0; at = whole.IndexOf(title, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (HasYear(whole.AsSpan(at + title.Length)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The law that a wrong title probably means; null when there is none, or the title is right.</summary>
    public Record? Meant(string title)
    {
        if (_exact.ContainsKey(WithSingleBlanks(title)) || _exact.ContainsKey(WithSingleBlanks(title).Replace(" & ", " and ", StringComparison.Ordinal)))
        {
            return null;
        }
        var key = Key(title);
        var withoutYear = Key(WithoutYear(title));
        if (_years.TryGetValue(withoutYear, out var years))
        {
            return years.Contains(key[^4..]) ? null
                : _keys.Where(law => law.WithoutYear == withoutYear).OrderBy(law => Math.Abs(YearOf(law.Key) - YearOf(key))).FirstOrDefault().Statute;
        }
        foreach (var (known, knownWithoutYear, statute) in _keys)
        {
            // One title and a year that is nearly right; or a year that is right and a slip in the words.
            if (known == key || (known[^4..] == key[^4..] && Stems(statute.Text("title")!) == Stems(title)) || (knownWithoutYear == withoutYear && IsSlipOfYear(known, key)) || (known[^4..] == key[^4..] && (Spelling.IsNear(known, key) || IsWordMissing(statute.Text("title")!, title))))
            {
                return statute;
            }
        }
        return null;
    }

    private static int YearOf(string key) => int.TryParse(key.AsSpan(key.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;

    /// <summary>Several Acts have one title and years far apart, and a few titles are used every few years.</summary>
    private static bool IsSlipOfYear(string known, string written) =>
        int.TryParse(known.AsSpan(known.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out var right)
        && int.TryParse(written.AsSpan(written.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out var wrong)
        && Math.Abs(right - wrong) <= FarthestYear
        && !OftenUsed.Contains(known[..^4]);

    /// <summary>Whether one word of a long title is left out, or one too many stands in it: the year is right, and so is the rest.</summary>
    private static bool IsWordMissing(string known, string written)
    {
        const int leastWords = 5;
        var (longer, shorter) = (known.Split(' '), written.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (longer.Length < shorter.Length)
        {
            (longer, shorter) = (shorter, longer);
        }
        if (shorter.Length < leastWords || longer.Length != shorter.Length + 1)
        {
            return false;
        }
        var at = 0;
        while (at < shorter.Length && longer[at].Equals(shorter[at], StringComparison.OrdinalIgnoreCase))
        {
            at++;
        }
        return longer.AsSpan(at + 1).SequenceEqual(shorter.AsSpan(at), StringComparer.OrdinalIgnoreCase);
    }

    private static int? StartOf(string text, int end)
    {
        var (at, word) = WordBefore(text, end);
        if (!Kinds.Contains(word, StringComparer.Ordinal))
        {
            return null;
        }
        var start = at;
        int? first = null;
        while (start > 0)
        {
            (at, word) = WordBefore(text, start);
            if (word.Length == 0 || (!char.IsUpper(word[0]) && word[0] != '(' && !SmallWords.Contains(word)))
            {
                break;
            }
            start = at;
            if (char.IsUpper(word[0]) || word[0] == '(')
            {
                first = start;
            }
            // A word that ends in a comma ends a list of laws, unless the title has one.
        }
        if (first is { } bracket && text[bracket] == '(' && text.AsSpan(bracket, end - bracket).Count('(') > text.AsSpan(bracket, end - bracket).Count(')'))
        {
            // "(Data Protection Act 2018, section 10)": the bracket is not of the title, which may have some of its own.
            first = bracket + 1;
        }
        return first is { } found && StartsSentence(text, found) ? SkipFirstWord(text, found, end) : first;
    }

    /// <summary>"The", "This" and "Under the" at the head of a sentence belong to no title.</summary>
    private static int? SkipFirstWord(string text, int start, int end)
    {
        foreach (var word in (ReadOnlySpan<string>)["The ", "This ", "Under the ", "Under ", "In the ", "In ", "And the ", "And ", "See the ", "See ", "By the ", "By "])
        {
            if (text.AsSpan(start).StartsWith(word, StringComparison.Ordinal))
            {
                return start + word.Length < end && char.IsUpper(text[start + word.Length]) ? start + word.Length : null;
            }
        }
        return start;
    }

    private static bool StartsSentence(string text, int at) => at == 0 || (at >= 2 && text[at - 2] is '.' or ':' or ';') || char.IsUpper(text[at]);

    private static (int At, string Word) WordBefore(string text, int end)
    {
        var last = end - 1;
        while (last >= 0 && text[last] == ' ')
        {
            last--;
        }
        var start = last;
        while (start >= 0 && text[start] is not (' ' or '\n' or '“' or '"' or '['))
        {
            start--;
        }
        return (start + 1, last < 0 ? "" : text[(start + 1)..(last + 1)]);
    }

    private static string WithSingleBlanks(string title) =>
        title.Contains("  ", StringComparison.Ordinal) ? string.Join(' ', title.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : title;

    private static string WithoutYear(string title) =>
        title.Length > 5 && int.TryParse(title.AsSpan(title.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? title[..^5] : title;

    /// <summary>The words without the endings of more than one: "Family" and "Families" are alike.</summary>
    private static string Stems(string title) => string.Join(' ', title.ToLowerInvariant().Replace("&", "and", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.EndsWith("ies", StringComparison.Ordinal) ? $"{word[..^3]}y" : word.TrimEnd('s', '\'', '\u2019')));

    /// <summary>Letters and digits only, "&amp;" as "and", lower case.</summary>
    private static string Key(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var character in title)
        {
            if (character == '&')
            {
                key.Append("and");
            }
            else if (char.IsLetterOrDigit(character))
            {
                key.Append(char.ToLowerInvariant(character));
            }
        }
        return key.ToString();
    }
}
