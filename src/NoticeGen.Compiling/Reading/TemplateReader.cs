using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>In UTF-16 units; the longest that comes with the program has some twenty thousand.</summary>
    private const int LongestTemplate = 200_000;

    internal const string TemplateEnding = ".md.scriban";
    private const string WebPageName = "page.html.scriban";
    private const string ThemeName = "theme.yaml";
    private const string FurtherTheme = ".theme.yaml";
    private static readonly string[] NotVariants = ["partials", "words", "pictures", "fonts"];

    /// <summary>What the names of files have before their last ending: print files and fragments.</summary>
    private static readonly string[] ReservedNames = ["print", "fragment"];

    private readonly InputFiles _files;
    private readonly List<Diagnostic> _problems = [];
    private readonly Dictionary<string, FrozenDictionary<string, ParsedTemplate>> _templates = new(StringComparer.Ordinal);
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
            Templates = _templates.ToFrozenDictionary(StringComparer.Ordinal),
            Sources = _sources.ToFrozenDictionary(StringComparer.Ordinal),
        };
        CheckNames(set);
        CheckLanguages(set);
        // One that is there and cannot be read has been reported.
        if (set.TemplateFor(new Edition(Edition.SourceLanguage, Edition.Standard)) is null && !_problems.Exists(problem => problem.Origin.Path.StartsWith($"{Root}/{Edition.Standard}/", StringComparison.Ordinal)))
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
            if (!ValueShapes.IsId(name))
            {
                _problems.Add(TemplateProblems.EditionUnusable.At(
                    Place($"{Root}/{name}"), $"`{name}` cannot be the name of an edition", "rename the folder: use lower-case letters, digits and hyphens"));
                continue;
            }
            var templates = new Dictionary<string, ParsedTemplate>(StringComparer.Ordinal);
            YamlMap? own = null;
            var others = new List<(string Name, YamlMap Map)>();
            var before = _problems.Count;
            foreach (var file in _files.Under($"{Root}/{name}"))
            {
                var leaf = file.Path[(file.Path.LastIndexOf('/') + 1)..];
                if (TemplateNames.IsNotice(leaf))
                {
                    var language = leaf["notice".Length..^TemplateEnding.Length];
                    if (language.Length > 0 && !(language[0] == '.' && LanguageTag.IsWellFormed(language[1..])))
                    {
                        _problems.Add(TemplateProblems.EditionUnusable.At(
                            Place(file.Path), $"`{language.TrimStart('.')}` is no language", $"name the file `notice.LANGUAGE{TemplateEnding}`, such as `notice.cy{TemplateEnding}`"));
                    }
                    else if (ReadTemplate(file.Path) is { } template)
                    {
                        templates[language.TrimStart('.')] = template;
                    }
                }
                else if (leaf == ThemeName)
                {
                    own = ReadYaml(file.Path);
                }
                else if (leaf.EndsWith(FurtherTheme, StringComparison.Ordinal) && ReadYaml(file.Path) is { } map)
                {
                    others.Add((leaf[..^FurtherTheme.Length], map));
                }
            }
            if (templates.Count == 0 || own is null)
            {
                // A file that is there and cannot be read has been reported.
                if (_problems.Count == before && name != Edition.Standard)
                {
                    _problems.Add(Incomplete(name, hasTemplate: templates.Count > 0, hasTheme: own is not null));
                }
                continue;
            }
            var page = name == Edition.Standard ? standardPage : ReadWebPage(name) ?? standardPage;
            var record = Check(own, TemplateSchema.Theme);
            var themes = others
                .Select(other => ReadTheme(other.Name, Check(Layers.Merge(TemplateSchema.Theme, own, other.Map), TemplateSchema.Theme)) with { Titles = TitlesOf(other.Map) })
                .Prepend(ReadTheme(name, record))
                .Select(theme => KeyValuePair.Create(theme.Name, theme with { WebPage = page }));
            if (own.Find("role") is null)
            {
                _problems.Add(TemplateProblems.RoleMissing.At(
                    own.Entries.Count > 0 ? own.Entries[0].Key.Origin : own.Origin,
                    $"the edition `{name}` does not say what it is for{(own.Find("must_hold") is null ? ", so nothing is asked of its words" : "")}",
                    "add `role:` with " + string.Join(", ", EditionRoles.Names)));
            }
            var role = EditionRoles.Of(record.Text("role"));
            _templates[name] = templates.ToFrozenDictionary(StringComparer.Ordinal);
            variants[name] = new Variant(name, themes.ToFrozenDictionary(StringComparer.Ordinal))
            {
                Role = role,
                MustHold = record.Has("must_hold") ? [.. record.Scalars("must_hold").Select(topic => topic.Text)] : EditionTopics.Of(role),
                Formats = [.. record.Scalars("formats").Select(format => format.Text)],
                IsListed = record.Text("listed") != "false",
                Length = LengthOf(record.Nested("length")),
                IsUsual = record.Text("usual") != "false",
            };
        }
        return variants.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static EditionLength LengthOf(Record? length)
    {
        int? Most(string field) => int.TryParse(length?.Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return new EditionLength(Most("pages"), Most("fewest_words"), Most("most_words"));
    }

    /// <summary>What is wrong with a folder that lacks what makes an edition; one that has neither part may be meant for something else.</summary>
    private static Diagnostic Incomplete(string name, bool hasTemplate, bool hasTheme) =>
        TemplateProblems.EditionUnusable.At(
            Place($"{Root}/{name}/{(hasTemplate ? ThemeName : "notice" + TemplateEnding)}"),
            hasTemplate ? $"the edition `{name}` has no theme"
                : hasTheme ? $"the edition `{name}` has no template"
                : $"the folder `{Root}/{name}` is not used: it has no template and no theme",
            hasTemplate ? $"write `{Root}/{name}/{ThemeName}`; that of `{Root}/{Edition.Standard}` is an example"
                : hasTheme ? $"write `{Root}/{name}/notice{TemplateEnding}`"
                : $"an edition has `notice{TemplateEnding}` and `{ThemeName}`; keep other files elsewhere") with
        {
            Severity = hasTemplate || hasTheme ? Severity.Error : Severity.Warning,
        };

    private static FrozenDictionary<string, string> TitlesOf(YamlMap map) =>
        (map.Find("title") as YamlMap)?.Entries.Where(entry => entry.Value is YamlScalar)
            .ToFrozenDictionary(entry => entry.Key.Text, entry => ((YamlScalar)entry.Value).Text, StringComparer.Ordinal) ?? FrozenDictionary<string, string>.Empty;

    /// <summary>Editions share the names of files with languages, formats and further themes of other editions.</summary>
    private void CheckNames(TemplateSet set)
    {
        foreach (var name in set.Variants.Keys.Order(StringComparer.Ordinal))
        {
            var taken = set.Words.ContainsKey(name) ? "a language"
                : ReservedNames.Contains(name, StringComparer.Ordinal) ? "a kind of file"
                : set.Variants.Values.Any(other => other.Themes.Keys.Any(theme => theme != other.Name && Edition.NameOf(other.Name, theme) == name)) ? "a further theme of another edition"
                : null;
            if (taken is not null)
            {
                _problems.Add(TemplateProblems.EditionUnusable.At(
                    Place($"{Root}/{name}"), $"`{name}` cannot be the name of an edition: it is the name of {taken}, and their files would have the same names", "rename the folder"));
            }
        }
    }

    /// <summary>A language needs both its words and a template.</summary>
    private void CheckLanguages(TemplateSet set)
    {
        foreach (var variant in set.InOrder)
        {
            foreach (var language in set.Templates[variant.Name].Keys.Where(language => language.Length > 0 && _files.Find($"{Root}/words/{language}.yaml") is null).Order(StringComparer.Ordinal))
            {
                _problems.Add(TemplateProblems.WordsUnusable.At(
                    Origin.Of(set.Templates[variant.Name][language].Source), $"there are no words for the language `{language}`, so this template is not used", $"write `{Root}/words/{language}.yaml`"));
            }
        }
        foreach (var list in set.Words.Values.Where(list => list.Words.Language != Edition.SourceLanguage && set.Variants.Keys.All(variant => set.TemplateFor(new Edition(list.Words.Language, variant)) is null)).OrderBy(list => list.Words.Language, StringComparer.Ordinal))
        {
            _problems.Add(LanguageProblems.EditionMissing.At(
                list.Record.KeyOrigin("language"),
                $"no edition has a template in the language `{list.Words.Language}`, so nothing is made in it",
                $"write `{Root}/{Edition.Standard}/notice.{list.Words.Language}{TemplateEnding}`"));
        }
    }

    private static Origin Place(string path) => Origin.Of(new SourceText(path, ""));

    /// <summary>A variant's own page around the content of web pages; null when it has none.</summary>
    private PageTemplate? ReadWebPage(string variant)
    {
        var path = $"{Root}/{variant}/{WebPageName}";
        return _files.Find(path) is not null && ReadTemplate(path) is { } page ? new PageTemplate(page) : null;
    }

    private Theme ReadTheme(string name, Record record)
    {
        var theme = ThemeReader.Read(name, record, ReadFont);
        _problems.AddRange(theme.Diagnostics);
        return theme.Value!.Fonts.IsEmpty ? theme.Value with { Fonts = UsualFonts(record) } : theme.Value;
    }

    /// <summary>The typeface of a theme that names none, or none that can be read: nothing is set without one.</summary>
    private ImmutableArray<FontFamily> UsualFonts(Record theme)
    {
        FontFace? Face(string style) => ReadFont(new Scalar(theme.Origin, $"../fonts/HyperlegiblePlainZero-{style}.ttf", new ScalarType(ScalarKind.Text), verbatim: false));
        return Face("Regular") is { } regular && Face("Bold") is { } bold
            ? [new FontFamily("Hyperlegible Plain Zero", "\"Hyperlegible Plain Zero\", Arial, Helvetica, sans-serif", regular, bold)]
            : [];
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
            var language = WorkspacePath.Stem(file.Path);
            if (!LanguageTag.IsWellFormed(language))
            {
                _problems.Add(TemplateProblems.WordsUnusable.At(
                    record.KeyOrigin("language"), $"`{language}` is not the name of a language", "name the file by its BCP 47 tag, such as `cy.yaml` for Welsh"));
                continue;
            }
            if (record.Scalar("language") is { } said && said.Text != language)
            {
                _problems.Add(TemplateProblems.WordsUnusable.At(
                    said.Origin, $"the file is named for `{language}` and says that it is in `{said.Text}`", $"write `language: {language}`, or rename the file"));
                continue;
            }
            lists[language] = new WordList(new Words(language, phrases, months), record);
        }
        foreach (var list in lists.Values.Where(list => !HasAllPhrases(list)).ToList())
        {
            lists.Remove(list.Words.Language);
        }
        if (!lists.ContainsKey(Edition.SourceLanguage) && !_problems.Exists(problem => problem.Origin.Path.StartsWith($"{Root}/words/", StringComparison.Ordinal)))
        {
            _problems.Add(TemplateProblems.WordsUnusable.At(
                Place($"{Root}/words/{Edition.SourceLanguage}.yaml"), "there are no words for English, the language that notices are written in", "write them, or take your own `words` away: the program's stand in for what is not there"));
        }
        return lists.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Whether what is made in a language can be printed; what it would lack is reported.</summary>
    private bool HasAllPhrases(WordList list)
    {
        var isSource = list.Words.Language == Edition.SourceLanguage;
        if (!isSource)
        {
            ReportMissing(list, PhraseKeys.OfSoundDrafts, Severity.Warning, "; drafts say it in English");
            ReportMissing(list, PhraseKeys.OfTranslations, Severity.Warning, "; translations that lag behind say it in English");
            ReportMissing(list, PhraseKeys.OfPrintFiles, Severity.Warning, "; print files say it in English");
        }
        return !ReportMissing(list, isSource ? PhraseKeys.OfDocuments.AddRange(PhraseKeys.OfLists) : PhraseKeys.OfDocuments, Severity.Error, "");
    }

    private bool ReportMissing(WordList list, ImmutableArray<string> keys, Severity severity, string effect)
    {
        const int MostNamed = 12;
        var missing = keys.Where(key => string.IsNullOrWhiteSpace(list.Words.Phrases.GetValueOrDefault(key))).ToList();
        if (missing.Count > 0)
        {
            _problems.Add(TemplateProblems.WordsUnusable.At(
                list.Record.KeyOrigin("phrases"),
                $"the words of `{list.Words.Language}` lack {(missing.Count == 1 ? "a phrase" : $"{missing.Count} phrases")}: {string.Join(", ", missing.Take(MostNamed))}{(missing.Count > MostNamed ? ", …" : "")}{effect}",
                "add each to `phrases:`; docs/editions.md lists the English ones") with
            {
                Severity = severity,
            });
        }
        return missing.Count > 0;
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
            return source.Text.Length <= LongestTemplate ? TemplateParser.Parse(source)
                : Outcome.Failed<ParsedTemplate>(ReadingProblems.FileTooLarge.At(
                    Origin.Of(source), $"the template holds {source.Text.Length:N0} characters; the most that is read is {LongestTemplate:N0}", "check what was pasted here; the words of notices go into their own files"));
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
