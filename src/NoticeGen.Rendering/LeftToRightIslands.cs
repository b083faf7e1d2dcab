using System.Text.RegularExpressions;

namespace NoticeGen.Rendering;

/// <summary>
/// What runs from left to right as a whole within text from right to left. The Unicode Bidirectional Algorithm (UAX #9) alone would
/// turn round the groups of a telephone number and the brackets of “Article 6(1)(e)”, and part the number of a house from its street.
/// </summary>
internal static partial class LeftToRightIslands
{
    /// <summary>The islands of a run of words of a document from right to left, in order.</summary>
    public static IEnumerable<Range> In(string words)
    {
        if (words.Any(char.IsAsciiLetter) && !words.Any(RunsRightToLeft))
        {
            // The marks of the sentence around it belong to that sentence.
            var start = Array.FindIndex(words.ToCharArray(), letter => char.IsLetterOrDigit(letter) || letter is '(' or '+');
            var end = words.AsSpan().TrimEnd(" \u00A0:;,.!?\u060C\u061B\u061F\u06D4").Length;
            if (end > start)
            {
                yield return start..end;
            }
            yield break;
        }
        foreach (Match island in NumbersOfParts().Matches(words))
        {
            yield return island.Index..(island.Index + island.Length);
        }
    }

    /// <summary>Whether a letter is of a script from right to left.</summary>
    public static bool RunsRightToLeft(char letter) => char.IsLetter(letter) && letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>Places in laws, such as <c>9(2)(g)</c>, and numbers in groups, as telephones have them.</summary>
    [GeneratedRegex(@"(?<![\w(])(?:[0-9]+[A-Z]*(?:\([0-9A-Za-z]+\))+|\+?(?:\(0\) ?)?[0-9]{2,}(?: (?:\(0\) )?[0-9]{2,})+)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex NumbersOfParts();
}
