using NoticeGen.Linting.English;

namespace NoticeGen.Linting.Names;

/// <summary>
/// The forms in which people write one name of a body or programme: the plural of a kind of body, capitals on every word or on
/// none, "and" for "&amp;", a comma left out.
/// </summary>
internal static class NameForms
{
    private static readonly string[] SmallWords = ["and", "of", "the", "for", "in", "to", "on", "&"];

    /// <summary>The name itself first, each form once.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var forms = new List<string>();
        foreach (var number in (string[])[name, .. Plural(name) is { } plural ? [plural] : Array.Empty<string>()])
        {
            foreach (var joined in (string[])[number, number.Replace(" and ", " & ", StringComparison.Ordinal), number.Replace(" & ", " and ", StringComparison.Ordinal)])
            {
                Add(forms, joined);
                Add(forms, joined.Replace(",", "", StringComparison.Ordinal));
                Add(forms, Capitals(joined));
                if (IsKind(name))
                {
                    Add(forms, char.ToLowerInvariant(joined[0]) + joined[1..]);
                }
            }
        }
        return forms;
    }

    private static void Add(List<string> forms, string form)
    {
        if (!forms.Contains(form, StringComparer.Ordinal))
        {
            forms.Add(form);
        }
    }

    /// <summary>A kind of body is written small behind its first word: "Clinical commissioning group". Only such names have a plural, and short ones.</summary>
    private static bool IsKind(string name) =>
        name.Contains(' ', StringComparison.Ordinal) && name.Split(' ').Skip(1).All(word => word.Length == 0 || char.IsLower(word[0]));

    private static string? Plural(string name) =>
        !IsKind(name) && !IsAbbreviation(name) ? null
        : name.EndsWith('s') || name.EndsWith('S') ? null
        : name.EndsWith('y') && !name.EndsWith("ey", StringComparison.Ordinal) ? name[..^1] + "ies"
        : name + "s";

    private static bool IsAbbreviation(string name) => name.Length > 1 && name.All(char.IsAsciiLetterUpper);

    private static string Capitals(string name) =>
        string.Join(' ', name.Split(' ').Select(word => word.Length == 0 || SmallWords.Contains(word, StringComparer.Ordinal) ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
