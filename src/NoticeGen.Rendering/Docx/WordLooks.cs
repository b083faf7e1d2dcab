using System.Collections.Concurrent;
using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Rendering.Docx.Packaging;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The looks that documents have had, each made once for the renderer's life. Safe to use from several threads at once.
/// </summary>
internal sealed class WordLooks(PackedMedia media)
{
    /// <summary>Above the themes and languages of a large estate; a further look is made anew for each file.</summary>
    private const int Most = 256;

    private readonly ConcurrentDictionary<Key, Lazy<WordLook>> _looks = new();

    public WordLook Of(Document document, Theme theme)
    {
        var language = document.Info.Edition.Language;
        theme = ScriptFamily.LatinFirst(theme);
        var key = Key.Of(theme, document.Words, language);
        if (_looks.TryGetValue(key, out var known))
        {
            return known.Value;
        }

        // Without what only some files show and a page does not depend on, so that nothing of it is kept.
        var shared = theme with { Logo = null, WebPage = null };
        var made = new Lazy<WordLook>(() => new WordLook(shared, document.Words, language, media));
        return (_looks.Count < Most ? _looks.GetOrAdd(key, made) : made).Value;
    }

    /// <summary>All of a theme that the shared parts depend on; themes with an authority's overrides are made anew for each notice.</summary>
    private readonly record struct Key(ThemeNature Theme, FontFiles Font, FontFiles Script, HouseDocument? House, string Language, bool RightToLeft)
    {
        public static Key Of(Theme theme, Words words, string language) => new(
            new ThemeNature(theme.Name, theme.Page, theme.Sizes, theme.Colours, theme.Cover),
            FontFiles.Of(theme.Fonts.FirstOrDefault()),
            FontFiles.Of(ScriptFamily.Of(theme, words)),
            theme.House,
            language,
            words.RightToLeft);
    }

    private readonly record struct FontFiles(string Name, ImmutableArray<byte> Regular, ImmutableArray<byte> Bold)
    {
        public static FontFiles Of(FontFamily? family) => family is null ? new("", [], []) : new(family.Name, family.Regular.Content, family.Bold.Content);
    }

    private readonly record struct ThemeNature(string Name, PageSetup Page, TypeSizes Sizes, ThemeColours Colours, bool Cover);
}
