using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NoticeGen.Linting.English;

/// <summary>Tells names of people from names of roles and teams. When in doubt it is a role.</summary>
internal static partial class PersonNames
{
    private static readonly FrozenSet<string> Honorifics =
        FrozenSet.ToFrozenSet(["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Cllr", "Councillor", "Sir", "Dame"], StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HonorificsByLetters = Honorifics.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"Jane Smith", "Jane A. O'Neill", "J. Smith", "Jane SMITH".</summary>
    private const string FullName = @"(?<name>(?<first>\p{Lu}[\p{L}'\u2019]*\.?)(?: \p{Lu}\.?)? (?<last>\p{Lu}[\p{L}'\u2019-]+))";

    private const string Role =
        @"(?:(?i:data protection|information(?: governance| security| rights| management| compliance)?|freedom of information|complaints|monitoring|privacy|records|service|legal|governance) (?i:officer|manager|lead|adviser|advisor|director)|DPO|SIRO|(?i:electoral registration officer|returning officer)|(?i:caldicott guardian)|(?i:head|director) of \p{L}+|(?i:chief executive|practice manager|head ?teacher))";

    /// <summary>Words in names of roles, teams, bodies and buildings.</summary>
    private static readonly FrozenSet<string> RoleWords = FrozenSet.ToFrozenSet(
        [
            "abuse", "access", "accessibility", "avenue", "bank", "college", "cross", "drive", "foundation", "gate", "hospice", "hospital", "lane", "place", "road", "row", "square", "surgery", "terrace", "theatre", "way",
            "administration", "adult", "adults", "adviser", "advisor", "advice", "agency", "allowances", "and", "area", "assistant", "assurance", "authority",
            "benefits", "board", "borough", "building", "business", "care", "centre", "chief", "child", "children", "children's", "childrens", "city", "civic", "clerk", "commissioner",
            "commissioner's", "committee", "communications", "community", "company", "complaints", "compliance", "contact", "contracts", "coordinator", "co-ordinator", "corporate",
            "council", "county", "court", "customer", "data", "declaration", "declarations", "democratic", "department", "deputy", "desk", "digital", "director", "directorate", "disclosure", "disclosures", "district", "division",
            "early", "education", "electoral", "enquiries", "environment", "equality", "executive", "expenses", "families", "family", "feedback", "finance", "for", "freedom", "front", "governance", "group",
            "hall", "head", "health", "help", "helpdesk", "helpline", "house", "housing", "hub", "human", "independent", "information", "insight", "insurance", "integrated", "interests", "its", "justice", "lead", "leader", "leaving",
            "legal", "library", "limited", "local", "ltd", "management", "manager", "metropolitan", "monitoring", "nhs", "of", "office", "officer", "office's", "operations", "ombudsman", "parish", "partnership",
            "people", "performance", "planning", "police", "policy", "principal", "privacy", "programme", "project", "protection", "public", "quality", "records", "reception", "registrar", "regulator", "relations",
            "request", "requests", "research", "resources", "rights", "risk", "safeguarding", "school", "schools", "secretary", "security", "senior", "service", "services", "social", "society", "solicitor", "standards", "strategy", "street",
            "support", "survey", "tax", "team", "technology", "the", "to", "town", "trust", "unit", "university", "voluntary", "web", "welfare", "work", "worker", "young", "youth",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word may be a part of a name: no form of address, and no word of roles and bodies.</summary>
    public static bool IsOwnWord(string word) => !Honorifics.Contains(word) && !RoleWords.Contains(word);

    /// <param name="controller">The controller's name, of which no word is a person's.</param>
    public static bool IsPerson(string text, string controller)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && Honorifics.Contains(words[0].TrimEnd('.')))
        {
            return true;
        }
        return IsName(words, controller) || IsNameWithRole(text, controller) || IsKnownName(text, controller) || Named(text, controller) is not null;
    }

    /// <summary>Whether the text is a common given name, alone or with a surname, in any case: "Jane", "jane smith", "Jane Smith (she/her)".</summary>
    public static bool IsKnownName(string text, string controller)
    {
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        var words = (bracket < 0 ? text : text[..bracket]).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 1 or 2 or 3 && (GivenNames.Has(words[0]) || (text.Contains(',', StringComparison.Ordinal) && GivenNames.Has(words[^1])))
            && Array.TrueForAll(words, word => word.All(character => char.IsLetter(character) || character is '-' or '\'' or '\u2019' or '.'))
            && !Array.Exists(words, word => IsOfBody(word, controller));
    }

    /// <summary>
    /// A person named in running text as somebody to turn to, or as the holder of a post: "ring Jane on", "Mrs J Smith", "Jane Smith, Data
    /// Protection Officer", "DPO: J. Smith". Null where none is.
    /// </summary>
    public static (int At, int Length)? Named(string text, string controller)
    {
        if (!MayName(text))
        {
            return null;
        }
        foreach (var found in (ReadOnlySpan<Regex>)[WithHonorific(), BeforeRole(), AfterRole(), ToTurnTo()])
        {
            for (var match = found.Match(text); match.Success; match = match.NextMatch())
            {
                var (name, first, last) = (match.Groups["name"], match.Groups["first"], match.Groups["last"]);
                if ((!first.Success || IsFirstName(first.ValueSpan) || (match.Groups["sure"].Success && IsName(name.Value.Split(' '), controller))) && !(last.Success && IsOfBody(last.Value, controller)))
                {
                    return (name.Index, name.Length);
                }
            }
        }
        return null;
    }

    /// <summary>A name that stands on a line of its own below a line that ends in a role: "Name: Jane Smith".</summary>
    public static (int At, int Length)? NamedBelow(string line, string text, string controller) =>
        EndsInRole().IsMatch(line) && AtHead().Match(text) is { Success: true } match && match.Groups["name"] is var name
        && (match.Groups["label"].Success ? IsName(name.Value.Split(' '), controller) : IsKnownName(name.Value, controller)) ? (name.Index, name.Length) : null;

    /// <summary>A name that stands on a line of its own above a line that is a role: "Jane Smith", "Data Protection Officer".</summary>
    public static (int At, int Length)? NamedAbove(string text, string line, string controller) =>
        IsRole().IsMatch(line) && AtHead().Match(text) is { Success: true } match && match.Groups["name"] is var name
        && match.Length == text.Length && IsKnownName(name.Value, controller) ? (name.Index, name.Length) : null;

    /// <summary>Whether the part of an email address before the sign is a person's: "jane.smith", "j_smith", "jane".</summary>
    public static bool IsMailboxOfPerson(string local)
    {
        var parts = local.Split(['.', '_', '-']);
        var last = parts[^1].TrimEnd("0123456789".ToCharArray());
        return parts.Length == 1
            ? GivenNames.Has(last)
            : parts.Length <= 3 && (parts[0].Length == 1 || GivenNames.Has(parts[0]) || GivenNames.Has(last)) && Array.TrueForAll(parts[..^1], part => part.All(char.IsAsciiLetter))
                && (last.Length > 2 || GivenNames.Has(last)) && last.All(char.IsAsciiLetter) && !RoleWords.Contains(last) && !RoleWords.Contains(parts[0]);
    }

    /// <summary>Whether a word of the text is a given name, a form of address or an initial: nothing else begins a person's name here.</summary>
    private static bool MayName(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('A', 'Z'); at >= 0; )
        {
            var end = at + 1;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }
            var word = text[at..end];
            if (word.Length == 1 ? end + 2 < text.Length && text[end] is ' ' or '.' : HonorificsByLetters.Contains(word) || GivenNames.Has(word))
            {
                return true;
            }
            var next = text[end..].IndexOfAnyInRange('A', 'Z');
            at = next < 0 ? next : end + next;
        }
        return false;
    }

    private static bool IsFirstName(ReadOnlySpan<char> word) => word.TrimEnd('.') is var bare && (bare.Length == 1 || GivenNames.Has(bare));

    private static bool IsOfBody(string word, string controller) => RoleWords.Contains(word) || controller.Contains(word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?<name>(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor)\.? (?:\p{Lu}\.? ?){0,3}(?:\p{Lu}\p{L}+ (?:\p{Lu}\.? )?)?(?<last>\p{Lu}\p{Ll}[\p{L}-]*))(?!['\u2019\p{L}])", RegexOptions.ExplicitCapture)]
    private static partial Regex WithHonorific();

    [GeneratedRegex(Role + @"(?: \((?:the )?DPO\))?[^.@\w]*(?:(?:is|are|(?:contact )?details(?: are)?)[^.@\w]*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex EndsInRole();

    [GeneratedRegex(@"^(?:(?i:the|our|interim|acting|deputy|group) )*" + Role + @"(?: \((?:the )?DPO\))?(?:$|,| (?:for|of|at) )", RegexOptions.ExplicitCapture)]
    private static partial Regex IsRole();

    [GeneratedRegex(@"^\W*(?<label>(?i:contact )?(?i:name):? ?)?" + FullName + @"(?:$|[,\n])", RegexOptions.ExplicitCapture)]
    private static partial Regex AtHead();

    [GeneratedRegex(@"\b" + FullName + @"(?:,? (?:who )?(?:is|as|acts as|,)|,|:| \(| [-\u2013\u2014|])? ?(?:(?:our|the|your|an?|acting|deputy|interim|its|\p{L}+['\u2019]s?) )*" + Role + @"\b", RegexOptions.ExplicitCapture)]
    private static partial Regex BeforeRole();

    [GeneratedRegex(@"\b" + Role + @"\b(?: \((?:the )?[""'\u201c]?DPO[""'\u201d]?\))?(?: (?:for|of|at) [\p{L}'\u2019 ]{1,60}?)?(?:,|(?<sure>:)|\.? \(| [-\u2013\u2014|]| (?<sure>is|called|named)(?: currently| called)?|, (?:who is|called|named))? ?" + FullName + @"\b", RegexOptions.ExplicitCapture)]
    private static partial Regex AfterRole();

    [GeneratedRegex(
        @"\b(?i:contact|call|ring|phone|telephone|e-?mail|text|ask for|speak (?:to|with)|talk to|write to|addressed to|attention of|attn\.?:?|fao:?|c/o|get in touch with|turn to|name:) (?:" + FullName + @"|(?<name>(?<first>\p{Lu}\p{L}+))(?= (?:on|at|by|via|using|in|or|for|if|who)\b|[,.;:]|$))",
        RegexOptions.ExplicitCapture)]
    private static partial Regex ToTurnTo();

    /// <summary>"Jane Smith, Data Protection Officer", "Head of Service (Jane Smith)".</summary>
    private static bool IsNameWithRole(string text, string controller)
    {
        var parts = text.Split([",", "(", ")", ":", " - ", " \u2013 ", " \u2014 ", "/"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1
            && Array.Exists(parts, part => IsName(part.Split(' '), controller))
            && Array.Exists(parts, part => Array.Exists(part.Split(' '), word => word.ToLowerInvariant() is "officer" or "manager" or "head" or "director" or "dpo" or "lead" or "adviser" or "advisor" or "solicitor"));
    }

    private static bool IsName(string[] words, string controller) =>
        words.Length is 2 or 3
        && Array.TrueForAll(words, IsNamePart)
        && !Array.Exists(words, word => IsOfBody(word, controller));

    /// <summary>A capital, then small letters: "Jane", "O'Neill", "Smith-Jones", "A.".</summary>
    private static bool IsNamePart(string word) =>
        word.Length > 0 && char.IsUpper(word[0])
        && word.All(character => char.IsLetter(character) || character is '-' or '\'' or '\u2019' or '.')
        && (word.Length <= 2 || word.Skip(1).Any(char.IsLower));
}
