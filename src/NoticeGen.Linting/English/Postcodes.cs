namespace NoticeGen.Linting.English;

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

    /// <summary>The last line of a text, where it is a postcode but for a slip in its second half: "NT1 1A".</summary>
    public static (int At, int Length)? SlipAtEnd(string text)
    {
        var end = text.AsSpan().TrimEnd(" .\n").Length;
        var at = end == 0 ? 0 : text.LastIndexOfAny(['\n', ','], end - 1) + 1;
        while (at < end && text[at] == ' ')
        {
            at++;
        }
        var words = text[at..end].Split(' ');
        return words.Length == 2 && LooksMeant(text[at..end]) && words[1].Length is >= 2 and <= 4
            && words[1].Any(char.IsAsciiDigit) && words[1].Any(char.IsAsciiLetterUpper)
            && Outward.Contains(Shape(words[0]), StringComparer.Ordinal) && Shape(words[1]) != "9AA"
            ? (at, end - at)
            : null;
    }

    private static string Shape(string word) => string.Concat(word.Select(character =>
        char.IsAsciiLetterUpper(character) ? 'A' : char.IsAsciiDigit(character) ? '9' : '?'));
}
