using NoticeGen.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// Language tags as Word's proofing tools want them, with a region, on the attribute that belongs to the script: ISO/IEC
/// 29500-1, 17.3.2.20.
/// </summary>
internal static class WordLanguage
{
    /// <summary>The name of the attribute, without its prefix.</summary>
    public static string AttributeOf(string language) =>
        LanguageTag.IsRightToLeft(language) ? "bidi"
        : language.Split('-')[0] is "zh" or "ja" or "ko" ? "eastAsia"
        : "val";

    public static T Mark<T>(T languages, string language)
        where T : W.LanguageType
    {
        var tag = LanguageTag.WithRegion(language);
        switch (AttributeOf(language))
        {
            case "bidi":
                languages.Bidi = tag;
                break;
            case "eastAsia":
                languages.EastAsia = tag;
                break;
            default:
                languages.Val = tag;
                break;
        }
        return languages;
    }
}
