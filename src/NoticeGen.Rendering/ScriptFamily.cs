using NoticeGen.Documents;
using NoticeGen.Templates;
using TaggedPdf.Fonts;

namespace NoticeGen.Rendering;

/// <summary>
/// The family of a theme that a language's own letters are set in: its first, but for Urdu in a theme whose first has Latin letters
/// the first one with those of Urdu. PDF files choose letter by letter; other files name a family for the whole text.
/// </summary>
internal static class ScriptFamily
{
    /// <summary>The height of a line of the common sans-serif fonts, for a font that says nothing.</summary>
    private const double UsualLine = 1.2;

    private const string LatinLetters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>
    /// The theme with a family first that has Latin letters: an authority that names a font for Urdu alone keeps its English as it was,
    /// and email addresses in Urdu are set in it.
    /// </summary>
    public static Theme LatinFirst(Theme theme)
    {
        var latin = theme.Fonts.ToList().FindIndex(family => FontNature.Of(family.Regular.Content).HasLettersOf(LatinLetters));
        return latin <= 0 ? theme : theme with { Fonts = [theme.Fonts[latin], .. theme.Fonts.RemoveAt(latin)] };
    }

    /// <summary>Null for a theme without fonts.</summary>
    public static FontFamily? Of(Theme theme, Words words)
    {
        var sample = words["contents"];
        return theme.Fonts.FirstOrDefault(family => FontNature.Of(family.Regular.Content).HasLettersOf(sample)) ?? theme.Fonts.FirstOrDefault();
    }

    /// <summary>How high a line of a family is by itself, as a multiple of the size of type.</summary>
    public static double OwnLine(FontFamily? family) => (family is null ? null : FontNature.Of(family.Regular.Content).OwnLine) ?? UsualLine;
}
