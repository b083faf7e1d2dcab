using System.Collections.Frozen;
using System.Collections.Immutable;
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

    /// <summary>The template for an edition, in its language; null where there is none.</summary>
    public ParsedTemplate? TemplateFor(Edition edition) => Variants.GetValueOrDefault(edition.Variant)?.TemplateIn(edition.Language);

    /// <summary>The editions that there are: the standard one first, then by role and name.</summary>
    public IEnumerable<Variant> InOrder => Variants.Values
        .OrderByDescending(variant => variant.Name == Edition.Standard)
        .ThenBy(variant => variant.Role)
        .ThenBy(variant => variant.Name, StringComparer.Ordinal);

    /// <summary>What readers choose an edition by, in a language: its theme's own title, else a phrase of the words; null where neither is there.</summary>
    /// <param name="name">As <see cref="Edition.NameIn"/> gives it, such as <c>easy-read-large-print</c>.</param>
    /// <param name="isTested">Whether readers have tested the notice's Easy Read; if not, it is called easier to read.</param>
    public string? TitleOf(string name, string language, bool isTested)
    {
        var phrases = Words.GetValueOrDefault(language)?.Words.Phrases;
        foreach (var variant in Variants.Values)
        {
            foreach (var theme in variant.Themes.Values.Where(theme => Edition.NameOf(variant.Name, theme.Name) == name))
            {
                var untested = "edition-easier-to-read" + (theme.Name == variant.Name ? "" : "-" + theme.Name);
                return (variant.Role == EditionRole.EasyRead && !isTested ? phrases?.GetValueOrDefault(untested) : null)
                    ?? theme.Titles.GetValueOrDefault(language)
                    ?? phrases?.GetValueOrDefault("edition-" + name);
            }
        }
        return phrases?.GetValueOrDefault("edition-" + name);
    }

    /// <summary>The names of the themes to set an edition in: its variant's own first, then the further ones in ordinal order.</summary>
    public ImmutableArray<string> ThemesFor(Edition edition) =>
        Variants.TryGetValue(edition.Variant, out var variant)
            ? [edition.Variant, .. variant.Themes.Keys.Where(name => name != edition.Variant).Order(StringComparer.Ordinal)]
            : [edition.Variant];
}

/// <summary>A folder of <c>templates/</c>: its template, in one language or several, and its themes.</summary>
/// <param name="Templates">By language; the one in the source language under the empty name.</param>
/// <param name="Themes">By name; the variant's own theme under the variant's name.</param>
public sealed record Variant(
    string Name, FrozenDictionary<string, ParsedTemplate> Templates, FrozenDictionary<string, Theme> Themes)
{
    public Theme Theme => Themes[Name];

    public required EditionRole Role { get; init; }

    /// <summary>What the edition must say, by the words of <see cref="EditionTopics"/>.</summary>
    public required ImmutableArray<string> MustHold { get; init; }

    /// <summary>Whether it is made where no <c>editions:</c> says which.</summary>
    public bool IsUsual { get; init; } = true;

    /// <summary>The template in a language; the one without a language in its name is written in the source language.</summary>
    public ParsedTemplate? TemplateIn(string language) =>
        Templates.TryGetValue(language, out var own) ? own : language == Edition.SourceLanguage ? Templates.GetValueOrDefault("") : null;

    /// <summary>Whether it must say what a rule asks for; a rule without a topic may ask every edition.</summary>
    public bool MustSay(string? topic) => topic is null || MustHold.Contains(topic, StringComparer.Ordinal);
}

/// <summary>A template that was found fit: parsed, and free of what templates may not use.</summary>
public sealed record ParsedTemplate(SourceText Source, Template Script);

/// <summary>The words of a language with the file they stand in.</summary>
public sealed record WordList(Words Words, Record Record)
{
    /// <summary>What the language calls itself.</summary>
    public string Name => Record.Text("name") ?? Words.Language;

    /// <summary>Whether notices are published in it where no <c>languages:</c> says in which.</summary>
    public bool IsUsual => Record.Text("usual") != "false";
}

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
        Other = _byLanguage.TryGetValue(Edition.SourceLanguage, out var english) ? english : new Picture(name, name, format, content, record.KeyOrigin("file"));
    }

    public string Name { get; }

    /// <summary>The entry in the list: source, licence and so on.</summary>
    public Record Record { get; }

    /// <summary>The last day on which it may be printed; null when nothing ends its use.</summary>
    public DateOnly? LastDay => IsoDay.TryRead(Record.Text("expires"), out var day) ? day : null;

    private Picture Other { get; }

    /// <summary>
    /// The picture with its alternative text in a language, or in English where there is none. Always the same instance,
    /// because renderers prepare a picture once and know it again by reference.
    /// </summary>
    public Picture For(string language) => _byLanguage.TryGetValue(language, out var own) ? own : Other;
}
