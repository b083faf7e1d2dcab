using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Documents;
using NoticeGen.Records;
using NoticeGen.Source;
using Scriban;

namespace NoticeGen.Templates;

/// <summary>Everything that designers and writers edit, read once: templates, partials, themes, words, pictures.</summary>
public sealed class TemplateSet
{
    public required FrozenDictionary<string, Variant> Variants { get; init; }

    /// <summary>Partials by name, without folder and ending.</summary>
    public required FrozenDictionary<string, ParsedTemplate> Partials { get; init; }

    /// <summary>Fixed words by language.</summary>
    public required FrozenDictionary<string, WordList> Words { get; init; }

    public required FrozenDictionary<string, PictureEntry> Pictures { get; init; }

    /// <summary>Every template file by its path, so that a fault can be shown at its place.</summary>
    public required FrozenDictionary<string, SourceText> Sources { get; init; }

    /// <summary>The same with further pictures, which take the place of those with the same names.</summary>
    public TemplateSet With(IEnumerable<PictureEntry> pictures) => new()
    {
        Variants = Variants,
        Partials = Partials,
        Words = Words,
        Sources = Sources,
        Pictures = pictures.UnionBy(Pictures.Values, picture => picture.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(picture => picture.Name, StringComparer.Ordinal),
    };

    /// <summary>The template for an edition: the language's own if there is one, else the variant's.</summary>
    public ParsedTemplate? TemplateFor(Edition edition) =>
        !Variants.TryGetValue(edition.Variant, out var variant) ? null
        : variant.Templates.TryGetValue(edition.Language, out var own) ? own
        : variant.Templates.GetValueOrDefault("");

    /// <summary>The names of the themes to set an edition in: its variant's own first, then the further ones in ordinal order.</summary>
    public ImmutableArray<string> ThemesFor(Edition edition) =>
        Variants.TryGetValue(edition.Variant, out var variant)
            ? [edition.Variant, .. variant.Themes.Keys.Where(name => name != edition.Variant).Order(StringComparer.Ordinal)]
            : [edition.Variant];
}

/// <summary>A folder of <c>templates/</c>: its template, in one language or several, and its themes.</summary>
/// <param name="Templates">By language; the one for every other language under the empty name.</param>
/// <param name="Themes">By name; the variant's own theme under the variant's name.</param>
public sealed record Variant(
    string Name, FrozenDictionary<string, ParsedTemplate> Templates, FrozenDictionary<string, Theme> Themes)
{
    public Theme Theme => Themes[Name];
}

/// <summary>A template that was found fit: parsed, and free of what templates may not use.</summary>
public sealed record ParsedTemplate(SourceText Source, Template Script);

/// <summary>The words of a language with the file they stand in.</summary>
public sealed record WordList(Words Words, Record Record);

/// <summary>A picture of the list: its bytes, and its words by language.</summary>
public sealed class PictureEntry
{
    private readonly FrozenDictionary<string, Picture> _byLanguage;

    public PictureEntry(string name, PictureFormat format, ImmutableArray<byte> content, Record record)
    {
        Name = name;
        Record = record;
        _byLanguage = record.Entries("alt").ToFrozenDictionary(
            words => words.Key,
            words => new Picture(name, ((Scalar)words.Value).Text, format, content, record.KeyOrigin("file")),
            StringComparer.Ordinal);
        Other = _byLanguage.TryGetValue("en", out var english) ? english : new Picture(name, name, format, content, record.KeyOrigin("file"));
    }

    public string Name { get; }

    /// <summary>The entry in the list: source, licence and so on.</summary>
    public Record Record { get; }

    /// <summary>The last day on which it may be printed; null when nothing ends its use.</summary>
    public DateOnly? LastDay => DateOnly.TryParseExact(
        Record.Text("expires"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private Picture Other { get; }

    /// <summary>
    /// The picture with its alternative text in a language, or in English where there is none. Always the same instance,
    /// because renderers prepare a picture once and know it again by reference.
    /// </summary>
    public Picture For(string language) => _byLanguage.TryGetValue(language, out var own) ? own : Other;
}
