using System.Collections.Frozen;
using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Source;

namespace NoticeGen.Templates;

/// <summary>Everything that designers and writers edit, read once: templates, partials, themes, words, pictures.</summary>
public sealed class TemplateSet
{
    public required FrozenDictionary<string, Variant> Variants { get; init; }

    /// <summary>The templates of each variant by language; the one in the source language under the empty name.</summary>
    public required FrozenDictionary<string, FrozenDictionary<string, ParsedTemplate>> Templates { get; init; }

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
        Templates = Templates,
        Partials = Partials,
        Words = Words,
        Sources = Sources,
        Pictures = pictures.UnionBy(Pictures.Values, picture => picture.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(picture => picture.Name, StringComparer.Ordinal),
    };

    /// <summary>
    /// The template for an edition, in its language; null where there is none. One without a language in its name is written
    /// in the source language.
    /// </summary>
    public ParsedTemplate? TemplateFor(Edition edition) =>
        Templates.GetValueOrDefault(edition.Variant) is not { } ofVariant ? null
        : ofVariant.TryGetValue(edition.Language, out var own) ? own
        : edition.IsInSourceLanguage ? ofVariant.GetValueOrDefault("")
        : null;

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

    /// <summary>Whether lists lead to an edition, by the name that readers choose it by.</summary>
    public bool IsListed(string name) => !Variants.Values.Any(variant => !variant.IsListed && variant.Themes.Keys.Any(theme => Edition.NameOf(variant.Name, theme) == name));

    /// <summary>The names of the themes to set an edition in: its variant's own first, then the further ones in ordinal order.</summary>
    public ImmutableArray<string> ThemesFor(Edition edition) =>
        Variants.TryGetValue(edition.Variant, out var variant)
            ? [edition.Variant, .. variant.Themes.Keys.Where(name => name != edition.Variant).Order(StringComparer.Ordinal)]
            : [edition.Variant];
}
