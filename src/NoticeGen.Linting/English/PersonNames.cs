using System.Collections.Frozen;

namespace NoticeGen.Linting.English;

/// <summary>Tells names of people from names of roles and teams. When in doubt it is a role.</summary>
internal static class PersonNames
{
    private static readonly FrozenSet<string> Honorifics =
        FrozenSet.ToFrozenSet(["Mr", "Mrs", "Ms", "Miss", "Dr", "Cllr", "Councillor", "Sir", "Dame"], StringComparer.Ordinal);

    /// <summary>Words in names of roles, teams, bodies and buildings.</summary>
    private static readonly FrozenSet<string> RoleWords = FrozenSet.ToFrozenSet(
        [
            "access", "accessibility", "administration", "adult", "adults", "adviser", "advisor", "advice", "agency", "and", "area", "assistant", "assurance", "authority",
            "benefits", "board", "borough", "building", "business", "care", "centre", "chief", "child", "children", "children's", "childrens", "city", "civic", "clerk", "commissioner",
            "commissioner's", "committee", "communications", "community", "company", "complaints", "compliance", "contact", "contracts", "coordinator", "co-ordinator", "corporate",
            "council", "county", "court", "customer", "data", "democratic", "department", "deputy", "desk", "digital", "director", "directorate", "disclosure", "disclosures", "district", "division",
            "early", "education", "electoral", "enquiries", "environment", "equality", "executive", "families", "family", "feedback", "finance", "for", "freedom", "front", "governance", "group",
            "hall", "head", "health", "help", "helpdesk", "helpline", "house", "housing", "hub", "human", "independent", "information", "insight", "insurance", "integrated", "its", "justice", "lead", "leader", "leaving",
            "legal", "library", "limited", "local", "ltd", "management", "manager", "metropolitan", "monitoring", "nhs", "of", "office", "officer", "office's", "operations", "ombudsman", "parish", "partnership",
            "people", "performance", "planning", "police", "policy", "principal", "privacy", "programme", "project", "protection", "public", "quality", "records", "reception", "registrar", "regulator", "relations",
            "request", "requests", "research", "resources", "rights", "risk", "safeguarding", "school", "schools", "secretary", "security", "senior", "service", "services", "social", "society", "solicitor", "standards", "strategy", "street",
            "support", "survey", "tax", "team", "technology", "the", "to", "town", "trust", "unit", "university", "voluntary", "web", "welfare", "work", "worker", "young", "youth",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <param name="controller">The controller's name, of which no word is a person's.</param>
    public static bool IsPerson(string text, string controller)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && Honorifics.Contains(words[0].TrimEnd('.')))
        {
            return true;
        }
        return IsName(words, controller) || IsNameWithRole(text, controller);
    }

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
        && !Array.Exists(words, word => RoleWords.Contains(word) || controller.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>A capital, then small letters: "Jane", "O'Neill", "Smith-Jones", "A.".</summary>
    private static bool IsNamePart(string word) =>
        word.Length > 0 && char.IsUpper(word[0])
        && word.All(character => char.IsLetter(character) || character is '-' or '\'' or '\u2019' or '.')
        && (word.Length <= 2 || word.Skip(1).Any(char.IsLower));
}
