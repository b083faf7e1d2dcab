using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>
/// What single values look like: a date, an address, an id. Says of one that cannot be read what belongs there, and offers the
/// value written as it should be where the slip is plain.
/// </summary>
internal static partial class ValueShapes
{
    private const int LongestId = 80;

    private static readonly string[] DayForms =
        ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d/M/yy", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy"];

    private static readonly SearchValues<char> OfIds = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>What is wrong with a value of a kind; null when it can be read.</summary>
    public static Diagnostic? Check(YamlScalar scalar, ScalarKind kind, string name)
    {
        var text = scalar.Text;
        if (IsSound(kind, text))
        {
            return null;
        }
        var (fault, help) = kind switch
        {
            ScalarKind.Flag => ($"`{name}` should be `true` or `false`, not `{Short(text)}`", $"write `{name}: true` or `{name}: false`"),
            ScalarKind.Number => ($"`{name}` should be a number, not `{Short(text)}`", "write it in figures, such as `12` or `1.5`"),
            ScalarKind.Date => ($"`{name}` should be a date such as 2026-11-22, not `{Short(text)}`", "write the year, the month and the day, in figures, with hyphens between"),
            ScalarKind.Id => ($"`{Short(text)}` cannot be an id: use lower-case letters, digits and hyphens", "an id is a short name without spaces, such as `case-records`"),
            ScalarKind.Email => ($"`{Short(text)}` does not look like an email address", $"write the address alone, such as `{name}: dpo@northtown.gov.uk`; words about it go into `note:`"),
            ScalarKind.Telephone => ($"`{Short(text)}` does not look like a telephone number", $"write the number alone, such as `{name}: 01632 960 000`; an extension or other words go into `note:`"),
            ScalarKind.Url when HasUserName(text) => ($"`{Short(text)}` shows one host and leads to another: take out what stands before the @", "copy the address again from the page that it should lead to"),
            ScalarKind.Url => ($"`{Short(text)}` is not a web address: it should begin with https:// or http:// and hold no spaces", $"copy the whole address from the browser, such as `{name}: https://www.northtown.gov.uk/privacy`"),
            _ => ($"`{name}` should be a colour such as #1f4e79, not `{Short(text)}`", $"write it in quotes, such as `{name}: \"#1f4e79\"`"),
        };
        return ReadingProblems.BadValue.At(scalar.Origin, fault, help) with
        {
            Suggested = Meant(kind, text) is { } meant ? [new TextEdit(scalar.Origin, meant)] : [],
            SuggestedIf = "if this is what is meant, write this",
        };
    }

    private static bool IsSound(ScalarKind kind, string text) => kind switch
    {
        ScalarKind.Flag => text is "true" or "false",
        ScalarKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        ScalarKind.Date => IsoDay.TryRead(text, out _),
        ScalarKind.Id => IsId(text),
        ScalarKind.Email => IsEmail(text),
        ScalarKind.Telephone => IsTelephone(text),
        ScalarKind.Url => IsUrl(text) && !HasUserName(text),
        ScalarKind.Colour => IsColour(text),
        _ => true,
    };

    /// <summary>Whether a text is of a kind that few texts are, so that it tells by itself which field it belongs to.</summary>
    public static bool IsPlainly(ScalarKind kind, string text) => kind is ScalarKind.Email or ScalarKind.Url or ScalarKind.Telephone && IsSound(kind, text);

    /// <summary>The value as it should be written, where it holds one thing of the kind and nothing that would be lost.</summary>
    private static string? Meant(ScalarKind kind, string text)
    {
        var trimmed = text.Trim();
        var meant = kind switch
        {
            ScalarKind.Date => Day(trimmed),
            ScalarKind.Id => Slug(trimmed),
            ScalarKind.Email => AngledEmail().Match(trimmed) is { Success: true } inner ? inner.Groups["address"].Value : trimmed.Replace(" ", "", StringComparison.Ordinal),
            ScalarKind.Telephone => trimmed.Replace('.', ' ').Replace('/', ' ').Replace('\u2013', '-').Replace("Tel: ", "", StringComparison.OrdinalIgnoreCase).Trim(),
            ScalarKind.Url => BareHost().IsMatch(trimmed) ? "https://" + trimmed : trimmed.Replace(" ", "%20", StringComparison.Ordinal),
            ScalarKind.Colour => trimmed.Length == 6 ? "#" + trimmed
                : trimmed.Length == 4 && trimmed[0] == '#' ? "#" + string.Concat(trimmed.Skip(1).Select(digit => new string(digit, 2))) : null,
            _ => null,
        };
        return meant is not null && meant != text && IsSound(kind, meant) ? meant : null;
    }

    /// <summary>A day in another form; of two numbers up to twelve the first is the day, as it is written in Britain.</summary>
    private static string? Day(string text)
    {
        var plain = Ordinal().Replace(text.Replace(",", " ", StringComparison.Ordinal), "$1");
        plain = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return DateOnly.TryParseExact(plain, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToIso() : null;
    }

    /// <summary>The words as an id; empty where none of their letters may stand in one.</summary>
    public static string Slug(string words)
    {
        var slug = string.Join('-', words.ToLowerInvariant().Split(' ', '-', '_', '/', '.', ',').Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0));
        return slug.Length <= LongestId ? slug : slug[..LongestId].TrimEnd('-');
    }

    public static bool IsId(string text) => text.Length is > 0 and <= LongestId && !text.AsSpan().ContainsAnyExcept(OfIds);

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && text.LastIndexOf('.') > at + 1 && !text.EndsWith('.')
            && text.All(c => c is > ' ' and < '\x7f' and not ('<' or '>' or '(' or ')' or ',' or ';' or ':' or '"' or '\\' or '[' or ']'));
    }

    private static bool IsTelephone(string text) =>
        text.Count(char.IsAsciiDigit) is >= 5 and <= 20 && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '(' or ')' or '-');

    /// <summary>What stands before an @ and the host is a name to log in with, which readers take for the host.</summary>
    private static bool HasUserName(string text) =>
        text.Contains('@', StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.UserInfo.Length > 0;

    private static bool IsUrl(string text) =>
        (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal))
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or '\\' or '^' or '`' or '{' or '}' or '|')
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Contains('.', StringComparison.Ordinal);

    private static bool IsColour(string text) =>
        text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex(@"^(?:[^<>]*<|mailto:)(?<address>[^<>\s]+@[^<>\s]+?)>?$", RegexOptions.CultureInvariant)]
    private static partial Regex AngledEmail();

    [GeneratedRegex(@"^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|org|com|net|eu|scot|wales|cymru)(?:/|$))\S*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareHost();

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
