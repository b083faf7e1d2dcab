using System.Text.RegularExpressions;

namespace NoticeGen.Documents;

/// <summary>Names of languages as BCP 47 has them: <c>cy</c>, <c>ur</c>, <c>pa-Arab</c>, <c>zh-Hant-HK</c>.</summary>
public static partial class LanguageTag
{
    /// <summary>
    /// Whether a word has the shape of one: the language in two or three small letters, then where wanted its script, region
    /// and variants (RFC 5646, 2.1). Names of languages, such as <c>welsh</c>, have not.
    /// </summary>
    public static bool IsWellFormed(string tag) => Shape().IsMatch(tag);

    /// <summary>
    /// Whether the language is written from the right: by its script where the tag names one, else by the script that it
    /// usually has (CLDR, likely subtags).
    /// </summary>
    public static bool IsRightToLeft(string tag)
    {
        var parts = tag.Split('-');
        return parts.Skip(1).FirstOrDefault(part => part.Length == 4 && char.IsAsciiLetter(part[0])) is { } script
            ? script.ToLowerInvariant() is "arab" or "aran" or "hebr" or "thaa" or "syrc" or "nkoo" or "adlm" or "rohg"
            : parts[0] is "ar" or "arc" or "ckb" or "dv" or "fa" or "glk" or "he" or "ks" or "lrc" or "mzn" or "nqo" or "pnb" or "prs"
                or "ps" or "rhg" or "sd" or "syr" or "ug" or "ur" or "yi";
    }

    /// <summary>
    /// The tag for files: languages of the United Kingdom with the region that they are spoken, spelt and proofed in.
    /// </summary>
    public static string WithRegion(string tag) => tag switch
    {
        "en" => "en-GB",
        "cy" => "cy-GB",
        "gd" => "gd-GB",
        "ga" => "ga-IE",
        _ => tag,
    };

    /// <summary>The language that the name of a file ends in, as <c>housing.cy</c> does in Welsh; null for one that names none.</summary>
    /// <param name="name">Without its ending.</param>
    public static string? In(string name) =>
        name.LastIndexOf('.') is > 0 and var dot && IsWellFormed(name[(dot + 1)..]) ? name[(dot + 1)..] : null;

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-((?!AA|Q[M-Z]|X|ZZ)[A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
