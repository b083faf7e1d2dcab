using System.Collections.Frozen;
using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Reading;

/// <summary>
/// Everything under <c>templates/</c>: a folder for each variant, <c>partials/</c>, <c>words/</c>, <c>pictures/</c>,
/// <c>fonts/</c>. Reports every fault; what is sound is kept.
/// </summary>
public sealed class TemplateReader
{
    private const string Root = "templates";
    private const string TemplateEnding = ".md.scriban";
    private const string WebPageName = "page.html.scriban";
    private static readonly string[] NotVariants = ["partials", "words", "pictures", "fonts"];

    private readonly InputFiles _files;
    private readonly List<Diagnostic> _problems = [];
    private readonly Dictionary<string, SourceText> _sources = new(StringComparer.Ordinal);

    private TemplateReader(InputFiles files) => _files = files;

    public static Outcome<TemplateSet> Read(InputFiles files) => new TemplateReader(files).ReadAll();

    private Outcome<TemplateSet> ReadAll()
    {
        var set = new TemplateSet
        {
            Partials = ReadPartials(),
            Words = ReadWords(),
            Pictures = ReadPictures(),
            Variants = ReadVariants(),
            Sources = _sources.ToFrozenDictionary(StringComparer.Ordinal),
        };
        if (!set.Variants.ContainsKey(Edition.Standard))
        {
            _problems.Add(TemplateProblems.VariantMissing.At(
                Origin.Of(new SourceText($"{Root}/{Edition.Standard}/notice{TemplateEnding}", "")), "there is no template for the standard edition"));
        }
        return Outcome.Of(set, _problems);
    }

    private FrozenDictionary<string, ParsedTemplate> ReadPartials()
    {
        var partials = new Dictionary<string, ParsedTemplate>(StringComparer.Ordinal);
        foreach (var file in _files.Under($"{Root}/partials").Where(file => file.Path.EndsWith(TemplateEnding, StringComparison.Ordinal)))
        {
            if (ReadTemplate(file.Path) is { } partial)
            {
                partials[NameOf(file.Path)] = partial;
            }
        }
        return partials.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private FrozenDictionary<string, Variant> ReadVariants()
    {
        var variants = new Dictionary<string, Variant>(StringComparer.Ordinal);
        var standardPage = ReadWebPage(Edition.Standard);
        var folders = _files.Under(Root)
            .Select(file => file.Path.Split('/'))
            .Where(parts => parts.Length == 3 && !NotVariants.Contains(parts[1], StringComparer.Ordinal))
            .Select(parts => parts[1])
            .Distinct(StringComparer.Ordinal);
        foreach (var name in folders)
        {
            var templates = new Dictionary<string, ParsedTemplate>(StringComparer.Ordinal);
            YamlMap? own = null;
            var others = new List<(string Name, YamlMap Map)>();
            foreach (var file in _files.Under($"{Root}/{name}"))
            {
                var leaf = file.Path[(file.Path.LastIndexOf('/') + 1)..];
                if (leaf.StartsWith("notice", StringComparison.Ordinal) && leaf.EndsWith(TemplateEnding, StringComparison.Ordinal))
                {
                    if (ReadTemplate(file.Path) is { } template)
                    {
                        templates[leaf["notice".Length..^TemplateEnding.Length].TrimStart('.')] = template;
                    }
                }
                else if (leaf == "theme.yaml")
                {
                    own = ReadYaml(file.Path);
                }
                else if (leaf.EndsWith(".theme.yaml", StringComparison.Ordinal) && ReadYaml(file.Path) is { } map)
                {
                    others.Add((leaf[..^".theme.yaml".Length], map));
                }
            }
            if (templates.Count == 0 || own is null)
            {
                continue;
            }
            var page = name == Edition.Standard ? standardPage : ReadWebPage(name) ?? standardPage;
            var themes = others
                .Select(other => ReadTheme(other.Name, Layers.Merge(TemplateSchema.Theme, own, other.Map)))
                .Prepend(ReadTheme(name, own))
                .Select(theme => KeyValuePair.Create(theme.Name, theme with { WebPage = page }));
            variants[name] = new Variant(
                name, templates.ToFrozenDictionary(StringComparer.Ordinal), themes.ToFrozenDictionary(StringComparer.Ordinal));
        }
        return variants.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A variant's own page around the content of web pages; null when it has none.</summary>
    private ParsedTemplate? ReadWebPage(string variant)
    {
        var path = $"{Root}/{variant}/{WebPageName}";
        return _files.Find(path) is null ? null : ReadTemplate(path);
    }

    private Theme ReadTheme(string name, YamlMap map)
    {
        var record = Check(map, TemplateSchema.Theme);
        var theme = ThemeReader.Read(name, record, ReadFont);
        _problems.AddRange(theme.Diagnostics);
        return theme.Value!;
    }

    private FontFace? ReadFont(Scalar path)
    {
        var file = FontFile.Read(_files, path, Root);
        _problems.AddRange(file.Diagnostics);
        return file.Value;
    }

    private FrozenDictionary<string, WordList> ReadWords()
    {
        var lists = new Dictionary<string, WordList>(StringComparer.Ordinal);
        foreach (var file in _files.Under($"{Root}/words").Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            if (ReadYaml(file.Path) is not { } map)
            {
                continue;
            }
            var record = Check(map, TemplateSchema.Words);
            var months = record.Scalars("months").Select(month => month.Text).ToImmutableArray();
            if (months.Length != 12)
            {
                _problems.Add(ReadingProblems.BadValue.At(record.KeyOrigin("months"), $"there are {months.Length} months; there should be 12"));
                continue;
            }
            var phrases = record.Entries("phrases").ToImmutableDictionary(
                entry => entry.Key, entry => ((Scalar)entry.Value).Text, StringComparer.Ordinal);
            var language = record.Text("language") ?? WorkspacePath.Stem(file.Path);
            lists[language] = new WordList(new Words(language, phrases, months), record);
        }
        return lists.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private FrozenDictionary<string, PictureEntry> ReadPictures()
    {
        var pictures = PictureList.Read(_files, $"{Root}/pictures/pictures.yaml");
        _problems.AddRange(pictures.Diagnostics);
        return (pictures.Value ?? []).ToFrozenDictionary(picture => picture.Name, StringComparer.Ordinal);
    }

    private ParsedTemplate? ReadTemplate(string path)
    {
        var outcome = TextFile.Read(_files, path).Then(source =>
        {
            _sources[path] = source;
            return TemplateParser.Parse(source);
        });
        _problems.AddRange(outcome.Diagnostics);
        return outcome.Value;
    }

    private YamlMap? ReadYaml(string path)
    {
        var outcome = TextFile.Read(_files, path).Then(YamlReader.Read);
        _problems.AddRange(outcome.Diagnostics);
        return outcome.Value;
    }

    private Record Check(YamlMap map, RecordType type)
    {
        var reader = new RecordReader(NothingElse.Instance);
        var record = reader.Read(map, type);
        _problems.AddRange(reader.Problems);
        return record;
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..^TemplateEnding.Length];

    /// <summary>Template files name no ids of the law and no pictures.</summary>
    internal sealed class NothingElse : IKnownIds
    {
        public static readonly NothingElse Instance = new();

        public IEnumerable<string> Pictures => [];

        public bool Has(string table, string id) => true;

        public IEnumerable<string> All(string table) => [];

        public bool HasPicture(string name) => true;
    }
}
