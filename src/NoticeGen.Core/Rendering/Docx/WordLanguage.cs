using NoticeGen.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// Language tags as Word's proofing tools want them (with a region), and on the attribute that belongs to the script:
/// ISO/IEC 29500-1, 17.3.2.20.
/// </summary>
internal static class WordLanguage
{
    public static string Tag(string language) => language switch
    {
        "en" => "en-GB",
        "cy" => "cy-GB",
        "gd" => "gd-GB",
        "ga" => "ga-IE",
        _ => language,
    };

    public static T Mark<T>(T languages, string language)
        where T : W.LanguageType
    {
        var tag = Tag(language);
        if (Words.IsRightToLeft(language))
        {
            languages.Bidi = tag;
        }
        else if (language.Split('-')[0] is "zh" or "ja" or "ko")
        {
            languages.EastAsia = tag;
        }
        else
        {
            languages.Val = tag;
        }
        return languages;
    }
}
