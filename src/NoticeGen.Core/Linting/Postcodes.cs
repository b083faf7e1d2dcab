namespace NoticeGen.Linting;

/// <summary>The shape of postcodes of the United Kingdom: A9 9AA, A99 9AA, AA9 9AA, AA99 9AA, A9A 9AA, AA9A 9AA.</summary>
internal static class Postcodes
{
    private static readonly string[] Outward = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"];

    public static bool EndsWithOne(string line)
    {
        var words = line.TrimEnd('.', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && Shape(words[^1]) == "9AA" && Outward.Contains(Shape(words[^2]), StringComparer.Ordinal);
    }

    /// <summary>Whether a line that is no postcode was meant as one: short, in capitals, with digits.</summary>
    public static bool LooksMeant(string line)
    {
        var text = line.Trim();
        return text.Length is >= 5 and <= 9 && text.Any(char.IsAsciiDigit) && text.Any(char.IsLetter)
            && !text.Any(char.IsAsciiLetterLower) && char.IsLetter(text[0]);
    }

    private static string Shape(string word) => string.Concat(word.Select(character =>
        char.IsAsciiLetterUpper(character) ? 'A' : char.IsAsciiDigit(character) ? '9' : '?'));
}
