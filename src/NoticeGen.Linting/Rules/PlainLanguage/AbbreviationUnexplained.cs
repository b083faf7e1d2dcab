using System.Collections.Frozen;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Source;

namespace NoticeGen.Linting.Rules.PlainLanguage;

internal sealed class AbbreviationUnexplained : IWordRule
{
    private const int ShortestLetters = 2;
    private const int LongestUnknown = 4;

    /// <summary>Words that say that what follows is a name.</summary>
    private static readonly string[] Naming = ["called ", "call this ", "call it ", "call them ", "known as ", "referred to as ", "refer to as ", "shortened to ", "abbreviated to ", "or ", "means ", "stands for "];

    /// <summary>What may stand in brackets before the short form.</summary>
    private static readonly string[] Introducing = ["the ", "hereafter ", "hereafter the ", "hereinafter ", "hereinafter the ", "in short ", "short: ", "abbreviated ", "also ", "now "];

    private const string QuotationMarks = "'\"\u2018\u2019\u201c\u201d";

    /// <summary>Small words of a name, whose letters its short form leaves out or not.</summary>
    private static readonly string[] SmallWords = ["a", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"];

    /// <summary>Words that writers put in capitals to stress them.</summary>
    private static readonly FrozenSet<string> Stressed = FrozenSet.ToFrozenSet(
        ["ALL", "AND", "ANY", "ARE", "BE", "BEFORE", "BUT", "BY", "CAN", "DO", "DOES", "EACH", "EVERY", "FIRST", "FOR", "FREE", "FROM", "HAVE", "HOW", "IF", "IN", "IS", "ITS", "MAY", "MUST", "MY", "NEW", "NO", "NOT", "NOTE", "NOW",
         "OF", "ON", "ONE", "ONLY", "OR", "OUR", "OUT", "SHOULD", "THAT", "THE", "THEIR", "THEY", "THIS", "TO", "WE", "WHAT", "WHEN", "WHO", "WHY", "WILL", "WITH", "YES", "YOU", "YOUR"],
        StringComparer.Ordinal);

    private static readonly string[] NotProse = ["address", "short_name", "registration_number", "version"];

    public RuleInfo Info { get; } = new()
    {
        Code = "NG405",
        Name = "abbreviation-unexplained",
        Band = Band.PlainLanguage,
        Severity = Severity.Warning,
        Confidence = Confidence.Likely,
        Law = "UK GDPR Art 12(1)",
        Summary = "The notice uses an abbreviation and does not say what it stands for.",
        Explanation = """
            ## Why it matters

            What is plain to those who work with it is a riddle to everyone else. Write the long form, with the short
            one after it in brackets if you use it again. A few that everyone knows, such as NHS, need nothing.

            ## Examples

            ```yaml bad
            accuracy: Tell the MASH if something is wrong.
            ```

            ```yaml good
            accuracy: Tell the multi-agency safeguarding hub (MASH) if something is wrong. The MASH will put it right.
            ```
            """,
    };

    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var list = subject.Lexicon.Abbreviations;
        var places = new Dictionary<string, List<Origin>>(StringComparer.Ordinal);
        var explained = subject.Texts.Where(text => text.Field.Name == "short_name").Select(text => text.Value.Text).ToHashSet(StringComparer.Ordinal);
        var texts = subject.Prose.Where(text => !text.InEasyRead && !NotProse.Contains(text.Field.Name));
        foreach (var text in texts)
        {
            foreach (var (at, word) in Capitals.In(text.Folded))
            {
                if (word.Length < ShortestLetters || (word.Length > LongestUnknown && list.Full(word) is null)
                    || list.IsEveryday(word) || Stressed.Contains(word) || Placeholders.Marks.Contains(word, StringComparer.Ordinal) || IsRoman(word) || IsInCapitals(text.Folded, at, word.Length))
                {
                    continue;
                }
                if (IsExplained(text.Folded, at, word.Length))
                {
                    explained.Add(word);
                }
                if (!places.TryGetValue(word, out var found))
                {
                    places.Add(word, found = []);
                }
                found.Add(text.Place(at, word.Length));
            }
        }
        if (subject.IsPublished)
        {
            // A page may write it out anywhere, in a heading or an address; a notice of ours does so where the word stands first.
            explained.UnionWith(WrittenOut(places.Keys.Where(word => word.Length > ShortestLetters && !explained.Contains(word)).ToHashSet(StringComparer.Ordinal), texts));
        }
        foreach (var (word, found) in places.Where(entry => !explained.Contains(entry.Key) && !IsExplainedInPlural(subject, entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            yield return Info.At(
                found[0],
                $"“{word}” is not explained",
                list.Full(word) is { } full ? $"write “{full} ({word})” the first time" : "write what it stands for, with the short form after it in brackets") with
            {
                Suggested = Rewording.Words(found[0], word, $"{list.Full(word) ?? "[insert what it stands for]"} ({word})"),
                Related = [.. found.Skip(1).Take(4).Select(place => new Related(place, "here too"))],
            };
        }
    }

    /// <summary>Those whose words stand somewhere in full, each with a capital letter: "Data Protection Officer" for DPO.</summary>
    private static IEnumerable<string> WrittenOut(HashSet<string> words, IEnumerable<NoticeText> texts)
    {
        if (words.Count == 0)
        {
            yield break;
        }
        foreach (var text in texts)
        {
            var initials = new StringBuilder();
            foreach (var word in text.Folded.Split([' ', '\n', '-', '(', ')', '"', '\u2018', '\u201c'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (char.IsAsciiLetterUpper(word[0]) && word.Length > 1 && char.IsAsciiLetterLower(word[1]))
                {
                    initials.Append(word[0]);
                }
                else if (!SmallWords.Contains(word, StringComparer.OrdinalIgnoreCase))
                {
                    initials.Append(' ');
                }
                if (word[^1] is '.' or ';' or ':' or '!' or '?')
                {
                    initials.Append(' ');
                }
            }
            var runs = initials.ToString();
            foreach (var found in words.Where(word => runs.Contains(word, StringComparison.Ordinal)))
            {
                yield return found;
            }
        }
    }

    /// <summary>Whether what stands around the short form says what it stands for.</summary>
    private static bool IsExplained(string text, int at, int length)
    {
        var before = text.AsSpan(0, at).TrimEnd(QuotationMarks);
        var after = text.AsSpan(at + length).TrimStart(QuotationMarks);
        after = after.StartsWith("s", StringComparison.Ordinal) ? after[1..].TrimStart(QuotationMarks) : after;
        return (IsIntroduced(before) && EndsBracket(after))
            || after.StartsWith(" (") || after.StartsWith(" [") || after.StartsWith(" means") || after.StartsWith(" stands for") || after.StartsWith(" is short for") || after.StartsWith(" for short")
            || EndsWithAny(before, Naming);
    }

    /// <summary>"Education, Health and Care Plans (EHCPs)": a word with a small letter at its end is no short form in itself.</summary>
    private static bool IsExplainedInPlural(LintSubject subject, string word) =>
        subject.Prose.Any(text => text.Folded.IndexOf(word + "s", StringComparison.Ordinal) is >= 0 and var at && IsExplained(text.Folded, at, word.Length));

    /// <summary>"(", "(the " and the like.</summary>
    private static bool IsIntroduced(ReadOnlySpan<char> before)
    {
        foreach (var words in Introducing)
        {
            if (before.EndsWith(words, StringComparison.OrdinalIgnoreCase) && before[..^words.Length] is [.., '(' or '['])
            {
                return true;
            }
        }
        return before is [.., '(' or '['];
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (text.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"(MASH)", "(MASH, in the town hall)", "(MASH or the hub)" and, for an Act, "(ESA 2008)".</summary>
    private static bool EndsBracket(ReadOnlySpan<char> after) =>
        after is [')' or ']' or ',' or ';', ..] || after.StartsWith(" or ") || after.StartsWith(" for short") || (after is [' ', ..] && after[1..].IndexOf(')') is > 0 and <= 4 and var digits && after.Slice(1, digits).ContainsAnyExceptInRange('0', '9') == false);

    private static bool IsRoman(string word) => word.All(letter => letter is 'I' or 'V' or 'X');

    /// <summary>Whether the word before or after is in capitals too: then it is emphasis, which has a rule of its own.</summary>
    private static bool IsInCapitals(string text, int at, int length)
    {
        var end = at + length;
        return (end + 2 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]) && char.IsUpper(text[end + 2]))
            || (at >= 3 && text[at - 1] == ' ' && char.IsUpper(text[at - 2]) && char.IsUpper(text[at - 3]));
    }
}
