namespace NoticeGen.Documents;

/// <summary>The marks that a language ends and divides with, where the program puts them to what a notice says (CLDR; Unicode, chapters 9, 12 and 18).</summary>
public static class Punctuation
{
    /// <summary>Whether nothing more is to be put after a sentence that ends so, in whatever script.</summary>
    public static bool Ends(char mark) =>
        mark is '.' or '!' or '?' or ':' or '\u06D4' or '\u061F' or '\u0964' or '\u0965' or '\u3002' or '\uFF01' or '\uFF1F' or '\uFF1A' or '\u1362' or '\u2026';

    /// <summary>Whether a sentence ends with the mark, where white space follows.</summary>
    public static bool EndsSentence(char mark) => mark is not (':' or '\uFF1A' or '\u2026') && Ends(mark);

    /// <param name="language">BCP 47.</param>
    public static string FullStop(string language) => language.Split('-') switch
    {
        ["ur" or "ks" or "pnb" or "skr", ..] or ["pa", "Arab", ..] => "\u06D4",
        ["hi" or "bn" or "pa" or "ne" or "as" or "or", ..] => "\u0964",
        ["zh" or "yue" or "ja", ..] => "\u3002",
        ["am" or "ti", ..] => "\u1362",
        _ => ".",
    };

    /// <summary>What stands between the items of a list in a sentence, with the space after it.</summary>
    /// <param name="language">BCP 47.</param>
    public static string Comma(string language) => language.Split('-')[0] switch
    {
        "zh" or "yue" or "ja" => "\u3001",
        "am" or "ti" => "\u1363 ",
        "he" or "yi" => ", ",
        _ => LanguageTag.IsRightToLeft(language) ? "\u060C " : ", ",
    };
}
