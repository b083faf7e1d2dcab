using NoticeGen.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The settings part. Compatibility level 15 is what keeps Word out of compatibility mode; fields are not set to update on
/// opening, since that makes Word ask a question. Words are never hyphenated (clear print).
/// </summary>
internal static class WordSettings
{
    private const string WordUri = "http://schemas.microsoft.com/office/word";

    public static W.Settings Write(WordLook look)
    {
        var language = WordLanguage.Mark(new W.ThemeFontLanguages(), look.Language);
        language.Val ??= LanguageTag.WithRegion("en");
        var settings = new W.Settings(
            new W.Zoom { Percent = "100" },
            new W.EmbedTrueTypeFonts(),
            new W.DefaultTabStop { Val = (short)look.Metrics.ListStep },
            new W.AutoHyphenation { Val = false },
            new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.DoNotCompress },
            new W.Compatibility(
                Setting(W.CompatSettingNameValues.CompatibilityMode, "15"),
                Setting(W.CompatSettingNameValues.OverrideTableStyleFontSizeAndJustification, "1"),
                Setting(W.CompatSettingNameValues.EnableOpenTypeFeatures, "1"),
                Setting(W.CompatSettingNameValues.DoNotFlipMirrorIndents, "1"),
                Setting(W.CompatSettingNameValues.DifferentiateMultirowTableHeaders, "1")),
            language,
            new W.ColorSchemeMapping
            {
                Background1 = W.ColorSchemeIndexValues.Light1,
                Text1 = W.ColorSchemeIndexValues.Dark1,
                Background2 = W.ColorSchemeIndexValues.Light2,
                Text2 = W.ColorSchemeIndexValues.Dark2,
                Accent1 = W.ColorSchemeIndexValues.Accent1,
                Accent2 = W.ColorSchemeIndexValues.Accent2,
                Accent3 = W.ColorSchemeIndexValues.Accent3,
                Accent4 = W.ColorSchemeIndexValues.Accent4,
                Accent5 = W.ColorSchemeIndexValues.Accent5,
                Accent6 = W.ColorSchemeIndexValues.Accent6,
                Hyperlink = W.ColorSchemeIndexValues.Hyperlink,
                FollowedHyperlink = W.ColorSchemeIndexValues.FollowedHyperlink,
            },
            new W.DecimalSymbol { Val = "." },
            new W.ListSeparator { Val = "," });
        if (look.Theme.House is { EvenPagesDiffer: true })
        {
            settings.InsertAfter(new W.EvenAndOddHeaders(), settings.GetFirstChild<W.AutoHyphenation>());
        }
        return settings;
    }

    private static W.CompatibilitySetting Setting(W.CompatSettingNameValues name, string value) => new()
    {
        Name = name,
        Uri = WordUri,
        Val = value,
    };
}
