using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Law;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Subject;

/// <summary>A range of the numbering plan.</summary>
public sealed record TelephoneRange(string Prefix, string Kind, ImmutableArray<int> DigitCounts)
{
    public bool Allows(int digits) => DigitCounts.Contains(digits);

    /// <summary>"11" or "10 or 11", for messages.</summary>
    public string Lengths => string.Join(" or ", DigitCounts);
}

/// <summary>The telephone numbers of the United Kingdom by their first digits, out of the reference data.</summary>
public sealed class TelephonePlan
{
    private readonly ImmutableArray<TelephoneRange> _longestFirst;

    public TelephonePlan(LawBook law) => _longestFirst =
    [
        .. law.Table("telephone_ranges")
            .Select(range => new TelephoneRange(
                range.Text("prefix")!,
                range.Text("kind")!,
                [.. range.Scalars("digits").Select(digits => int.Parse(digits.Text, CultureInfo.InvariantCulture))]))
            .OrderByDescending(range => range.Prefix.Length)
            .ThenBy(range => range.Prefix, StringComparer.Ordinal),
    ];

    /// <summary>The range of a number; null when none begins like it.</summary>
    public TelephoneRange? RangeOf(string digits) =>
        _longestFirst.FirstOrDefault(range => digits.StartsWith(range.Prefix, StringComparison.Ordinal));
}

/// <summary>A telephone number as written, and its digits as dialled in the United Kingdom.</summary>
internal sealed record TelephoneNumber(string Written, string Digits);

/// <summary>Finds telephone numbers: in fields that hold one, and in running text.</summary>
internal static class TelephoneNumbers
{
    private const string RelayPrefix = "18001";

    /// <summary>Fewer digits in running text may be anything.</summary>
    private const int FewestDigits = 9;

    public static IEnumerable<(Origin Origin, TelephoneNumber Number)> In(LintSubject subject)
    {
        foreach (var text in subject.Texts)
        {
            if (text.Value.Type is ScalarType { Kind: ScalarKind.Telephone })
            {
                if (Read(text.Value.Text) is { } number)
                {
                    yield return (text.Value.Origin, number);
                }
            }
            else if (text.IsWords && text.IsPrinted)
            {
                foreach (var (at, length) in Written(text.Folded))
                {
                    if (Read(text.Folded.Substring(at, length)) is { } number)
                    {
                        yield return (text.Place(at, length), number);
                    }
                }
            }
        }
    }

    /// <summary>A number of the United Kingdom; null for one of another country, or where letters stand in it.</summary>
    public static TelephoneNumber? Read(string written)
    {
        var text = written.Trim();
        var extension = text.IndexOf("ext", StringComparison.OrdinalIgnoreCase);
        text = extension > 0 ? text[..extension] : text;
        if (text.Any(character => !char.IsAsciiDigit(character) && character is not (' ' or '-' or '(' or ')' or '+' or '.' or '\u2011')))
        {
            return null;
        }
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.StartsWith(RelayPrefix, StringComparison.Ordinal))
        {
            digits = digits[RelayPrefix.Length..];
        }
        if (text.StartsWith('+'))
        {
            // "+44 (0)20 …" is written with the 0 that callers from abroad leave out.
            return digits.StartsWith("44", StringComparison.Ordinal) ? new TelephoneNumber(written, "0" + digits[2..].TrimStart('0')) : null;
        }
        return digits.Length == 0 ? null : new TelephoneNumber(written, digits);
    }

    /// <summary>A number of eleven digits in the groups in which it is said aloud; null for any other.</summary>
    public static string? Spaced(string digits) => digits.Length != 11 || digits[0] != '0' ? null
        : digits[1] == '2' ? $"{digits[..3]} {digits[3..7]} {digits[7..]}"
        : digits[1] is '3' or '8' ? $"{digits[..4]} {digits[4..7]} {digits[7..]}"
        : $"{digits[..5]} {digits[5..8]} {digits[8..]}";

    /// <summary>Runs of digits that begin with 0, with spaces and hyphens between them.</summary>
    private static IEnumerable<(int At, int Length)> Written(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '0' || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '.' or '-' or ',' or '+' or '(')))
            {
                continue;
            }
            int end = at, digits = 0, last = at;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is ' ' or '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            {
                if (char.IsAsciiDigit(text[end]))
                {
                    digits++;
                    last = end;
                }
                end++;
            }
            if (digits >= FewestDigits)
            {
                yield return (at, last + 1 - at);
            }
            at = Math.Max(at, end - 1);
        }
    }
}
