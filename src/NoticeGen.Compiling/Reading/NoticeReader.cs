using System.Collections.Concurrent;
using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Reading;

/// <summary>
/// Notices out of a workspace's files. What notices share is parsed once, however many share it. Safe to use from several
/// threads at once.
/// </summary>
public sealed class NoticeReader
{
    private const string BaseFolder = "notices/_base";

    private const int MostNamed = 4;

    private readonly InputFiles _files;
    private readonly LawBook _law;
    private readonly PictureBanks _pictures;
    private readonly ConcurrentDictionary<string, ParsedFile> _parsed = new(StringComparer.Ordinal);

    private volatile ParsedFile? _latest;

    private readonly Lazy<Snippets> _snippets;
    private readonly UsualEditions _usual;
    private readonly TemplateNames _names;

    /// <param name="usual">What is made of notices that do not say it themselves.</param>
    public NoticeReader(InputFiles files, LawBook law, TemplateSet templates, UsualEditions? usual = null)
    {
        _files = files;
        _law = law;
        _usual = usual ?? UsualEditions.Unset;
        _names = TemplateNames.In(files);
        _snippets = new(() => Snippets.Read(files).Value!);
        _pictures = new PictureBanks(files, templates);
    }

    /// <summary>The templates with the pictures that an authority's notices may name.</summary>
    public TemplateSet? TemplatesFor(string authorityId) => _pictures.For(authorityId).Value;

    /// <summary>The look that an authority's own file gives to its notices; null where it gives none.</summary>
    public Record? ThemeOf(string authorityId) =>
        PathOf(authorityId) is var path && _files.Find(path) is not null && Parse(path).Map.Value?.Find("theme") is YamlMap theme && TemplatesFor(authorityId) is { } templates
            ? new RecordReader(new KnownIds(_law, templates, _names)).Read(theme, NoticeSchema.ThemeOverrides)
            : null;

    /// <summary>Reads <c>notices/&lt;authority&gt;/&lt;name&gt;.yaml</c> with its layers.</summary>
    public Outcome<Notice> Read(string authorityId, string name)
    {
        var own = Own($"notices/{authorityId}/{name}.yaml");
        List<Diagnostic> problems = [.. FileNames.Check(_files, own.Source), .. own.Map.Diagnostics];
        if (own.Map.Value is not { } notice)
        {
            return new Outcome<Notice>(null, [.. problems]);
        }
        var layers = new List<Layer>();
        AddBases(notice, layers, problems);
        var authorityPath = PathOf(authorityId);
        if (_files.Find(authorityPath) is not null)
        {
            var authority = Parse(authorityPath);
            problems.AddRange(authority.Map.Diagnostics);
            if (authority.Map.Value is { } map)
            {
                layers.Add(new Layer(authorityPath, map));
                ReportBaseOf(map, problems);
            }
        }
        layers.Add(new Layer(own.Path, notice));
        if (layers.Exists(layer => Snippets.MayBeIn(layer.Map)))
        {
            var all = Merged(layers);
            layers = layers.ConvertAll(layer => layer with { Map = _snippets.Value.In(layer.Map, all, problems) });
        }
        var isWhole = !problems.Exists(LeavesOutALayer);
        var merged = Merged(layers);
        var pictures = _pictures.For(authorityId);
        problems.AddRange(pictures.Diagnostics);
        if (pictures.Value is not { } templates)
        {
            return new Outcome<Notice>(null, [.. problems]);
        }
        var (fields, unread) = Check(merged, templates, problems);
        if (!isWhole)
        {
            // Most of what the notice lacks now would stand in the file that cannot be read: of that nothing is certain.
            return new Outcome<Notice>(null, [.. problems.Where(problem => problem.Rule != ReadingProblems.MissingField)]);
        }
        problems.AddRange(UnknownItems(fields));
        var read = new Notice(authorityId, name, own.Source, fields);
        var plan = EditionPlan.Of(fields, read.OriginOf("languages"), (templates, _usual));
        problems.AddRange(plan.Problems);
        var editions = plan.Editions;
        var hasEasyRead = editions.Any(edition => templates.Variants[edition.Variant].Role == EditionRole.EasyRead);
        if (!hasEasyRead)
        {
            problems.RemoveAll(problem => IsInEasyRead(merged, problem.Origin));
        }
        var translations = ImmutableDictionary.CreateBuilder<string, Notice>(StringComparer.Ordinal);
        foreach (var language in editions.Where(edition => !edition.IsInSourceLanguage).Select(edition => edition.Language).Distinct(StringComparer.Ordinal))
        {
            if (_files.Find(NoticeFiles.OverlayPath(own.Path, language)) is null)
            {
                problems.Add(LanguageProblems.OverlayMissing.At(
                    read.OriginOf("languages"),
                    $"the notice is published in the language `{language}`, and its own texts stay as they are",
                    $"write them in `{NoticeFiles.OverlayPath(own.Path, language)}`"));
            }
            if (Unconfirmed(templates.Words[language], _law.In(language)) is { } unconfirmed)
            {
                problems.Add(LanguageProblems.NotConfirmed.At(
                    read.OriginOf("languages"),
                    $"no qualified translator has confirmed {unconfirmed} in the language `{language}`",
                    "have one read them before you publish; then write `language-not-confirmed: off` under `severities:` in noticegen.yaml"));
            }
            var found = new List<Diagnostic>();
            var (translated, missed) = Check(Translated(layers, language, found), templates, found);
            var texts = TranslatedText.Of(fields, translated, language);
            var made = editions.Where(edition => edition.Language == language).Select(edition => templates.Variants[edition.Variant].Role).ToHashSet();
            texts = [.. texts.Where(text => text.OnlyIn is not { } role || made.Contains(role))];
            var parity = new LanguageParity(templates.Words[Edition.SourceLanguage].Words, templates.Words[language].Words, path => Accepted(path, found));
            found.AddRange(parity.Check(read, texts, path => _files.Find(path) is not null).ToList());
            // What is wrong with the notice itself has been said.
            problems.AddRange(found.Except(problems));
            translations.Add(language, new Notice(authorityId, name, own.Source, translated) { Unread = missed, Editions = editions, HasEasyRead = hasEasyRead, Texts = texts });
        }
        return Outcome.Of(
            new Notice(authorityId, name, own.Source, fields) { Unread = unread, Editions = editions, HasEasyRead = hasEasyRead, Translations = translations.ToImmutable() },
            problems);
    }

    /// <summary>What nobody qualified has confirmed of a language, of the reference data record by record; null where all is.</summary>
    private static string? Unconfirmed(WordList words, LawBook law)
    {
        var said = law.Language == words.Words.Language ? law.Confirmed : ImmutableDictionary<string, bool>.Empty;
        var (confirmed, others) = (said.Count(record => record.Value), said.Where(record => !record.Value).Select(record => $"`{record.Key}`").ToList());
        return words.IsUnconfirmed ? "the words, templates and standard sentences" + (confirmed == 0 ? "" : $", but for {confirmed} of the texts of the reference data,")
            : others.Count > 0 ? $"what is said for {string.Join(", ", others.Take(MostNamed))}{(others.Count > MostNamed ? $" and {others.Count - MostNamed} more" : "")} of the reference data"
            : null;
    }

    private AcceptedFacts Accepted(string path, List<Diagnostic> problems)
    {
        var facts = AcceptedFactsReader.Read(_files, path);
        problems.AddRange(facts.Diagnostics);
        return facts.Value ?? AcceptedFacts.None;
    }

    private static string PathOf(string authorityId) => $"notices/{authorityId}/authority.yaml";

    /// <summary>Whether a place lies in words for the Easy Read edition.</summary>
    private static bool IsInEasyRead(YamlNode node, Origin place) => node switch
    {
        YamlMap map => map.Entries.Any(entry => entry.Key.Text == "easy_read"
            ? entry.Value.Origin.Source == place.Source && entry.Value.Origin.Span.Start <= place.Span.Start && place.Span.Start < entry.Value.Origin.Span.End
            : IsInEasyRead(entry.Value, place)),
        YamlList list => list.Items.Any(item => IsInEasyRead(item, place)),
        _ => false,
    };

    private (Record Fields, UnreadValues? Unread) Check(YamlMap map, TemplateSet templates, List<Diagnostic> problems)
    {
        var reader = new RecordReader(new KnownIds(_law, templates, _names));
        var record = reader.Read(map, NoticeSchema.Notice);
        problems.AddRange(reader.Problems);
        return (record, reader.Unread);
    }

    /// <summary>
    /// The layers with what each says in a language over it, so that a text which an upper layer changes is not shown in the
    /// translation of the lower one.
    /// </summary>
    private YamlMap Translated(List<Layer> layers, string language, List<Diagnostic> problems)
    {
        YamlMap? whole = null;
        foreach (var layer in layers)
        {
            whole = whole is null ? layer.Map : Layers.Merge(NoticeSchema.Notice, whole, layer.Map);
            var path = NoticeFiles.OverlayPath(layer.Path, language);
            if (_files.Find(path) is null)
            {
                continue;
            }
            var texts = Parse(path).Map;
            problems.AddRange(texts.Diagnostics);
            if (texts.Value is { } map)
            {
                var said = Snippets.MayBeIn(map) ? _snippets.Value.In(map, whole, problems) : map;
                whole = new Translation(new Overlay(layer.Path, language), problems).Over(NoticeSchema.Notice, whole, said);
            }
        }
        return whole!;
    }

    private static YamlMap Merged(List<Layer> layers) =>
        layers.Select(layer => layer.Map).Aggregate((lower, upper) => Layers.Merge(NoticeSchema.Notice, lower, upper));

    /// <summary>Whether a fault keeps a whole file, or a part of it that nobody can name, from being read.</summary>
    private static bool LeavesOutALayer(Diagnostic problem) =>
        problem.Severity == Severity.Error
        && problem.Rule != ReadingProblems.DuplicateKey && problem.Rule != ReadingProblems.EmptyFile && problem.Rule != ReadingProblems.UnknownField;

    /// <summary>A base is built on by the notice or by another base; named in the authority's file it would have no effect.</summary>
    private static void ReportBaseOf(YamlMap authority, List<Diagnostic> problems)
    {
        if (authority.Entries.FirstOrDefault(entry => entry.Key.Text == "base") is { Key: { } key, Value: YamlScalar { IsAbsent: false } name })
        {
            problems.Add(ReadingProblems.UnknownField.At(
                key.Origin,
                $"`base: {name.Text}` has no effect in `authority.yaml`",
                $"take it out here, and write `base: {name.Text}` in each notice that builds on it"));
        }
    }

    /// <summary>Puts the notice's base, the base's base and so on before it, the most general first.</summary>
    private void AddBases(YamlMap notice, List<Layer> layers, List<Diagnostic> problems)
    {
        var visited = new List<string>();
        var above = notice;
        while (above.Find("base") is YamlScalar { IsAbsent: false } name)
        {
            if (WorkspacePath.Resolve(BaseFolder + "/_", name.Text + ".yaml") is not { } path || !path.StartsWith(BaseFolder + "/", StringComparison.Ordinal))
            {
                problems.Add(ReadingProblems.PathOutside.At(
                    name.Origin, $"the base `{name.Text}` lies outside `{BaseFolder}`", $"name a file in `{BaseFolder}`, such as `base: early-help`"));
                return;
            }
            if (visited.Contains(path))
            {
                problems.Add(ReadingProblems.BaseCircular.At(
                    name.Origin, $"the base `{name.Text}` builds on itself", "remove one `base:` of the circle"));
                return;
            }
            visited.Add(path);
            if (_files.Find(path) is null)
            {
                var known = _files.Under(BaseFolder).Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal) && file.Path != PictureBanks.PathOf("_base") && NoticeFiles.OverlayAt(file.Path) is null)
                    .Select(file => WorkspacePath.Stem(file.Path)).ToList();
                var nearest = Suggestion.Nearest(name.Text, known);
                problems.Add(ReadingProblems.BaseMissing.At(
                    name.Origin,
                    $"there is no base `{name.Text}`: the file `{path}` does not exist",
                    nearest is not null ? $"did you mean `{nearest}`?" : known.Count > 0 ? "bases are: " + string.Join(", ", known) : $"write `{path}` or remove this line"));
                return;
            }
            var parsed = Parse(path);
            problems.AddRange(parsed.Map.Diagnostics);
            if (parsed.Map.Value is not { } map)
            {
                return;
            }
            layers.Insert(0, new Layer(path, map));
            above = map;
        }
    }

    /// <summary>Ids that name an item of another list of the same notice.</summary>
    private List<Diagnostic> UnknownItems(Record notice)
    {
        var problems = new List<Diagnostic>();
        void Check(Record record)
        {
            for (var place = 0; place < record.Type.Fields.Length; place++)
            {
                var field = record.Type.Fields[place];
                switch (record[place])
                {
                    case null:
                        continue;
                    case Record one:
                        Check(one);
                        break;
                    case RecordList list:
                        foreach (var item in list.Items)
                        {
                            if (item is Record nested)
                            {
                                Check(nested);
                            }
                        }
                        break;
                }
                if (field.Type is not ListType { Item: ItemReferenceType reference })
                {
                    continue;
                }
                // One without an id cannot be named, and its own fault is told.
                var items = notice.Records(reference.List).Where(item => item.Id.Length > 0).ToList();
                var ids = items.ConvertAll(item => item.Id);
                foreach (var named in record.Scalars(field.Name).Where(scalar => !ids.Contains(scalar.Text)))
                {
                    var nearest = ItemCalled(items, named.Text) ?? Suggestion.Nearest(named.Text, ids);
                    problems.Add(ReadingProblems.UnknownId.At(
                        named.Origin,
                        $"`{reference.List}` has no item `{named.Text}`",
                        nearest is not null ? $"did you mean `{nearest}`?" : ids.Count > 0 ? "its items are: " + string.Join(", ", ids) : $"add it to `{reference.List}`") with
                    {
                        Suggested = nearest is null ? [] : [new TextEdit(named.Origin, nearest)],
                        SuggestedIf = "if this is what is meant, write this",
                    });
                }
            }
        }
        Check(notice);
        return problems;
    }

    /// <summary>The id of the item that is called so, or that stands for the law called so.</summary>
    private string? ItemCalled(List<Record> items, string name) =>
        items.Find(item => item.FindScalar("name")?.Text.Equals(name, StringComparison.OrdinalIgnoreCase) == true
            || (item.FindScalar("statute")?.Text is { } statute && (statute == name || statute == LawNames.IdOf(_law, UnknownStatute.Table, name))))?.Id;

    /// <summary>The file of a notice alone, of which only the latest is kept: a run over many notices would keep all.</summary>
    private ParsedFile Own(string path)
    {
        if (_latest is { } latest && latest.Path == path)
        {
            return latest;
        }
        return _latest = ParseNow(path);
    }

    private ParsedFile Parse(string path) => _parsed.GetOrAdd(path, static (key, self) => self.ParseNow(key), this);

    private ParsedFile ParseNow(string path)
    {
        var text = TextFile.Read(_files, path);
        return new ParsedFile(
            path, text.Value ?? new SourceText(path, ""), text.Then(source => YamlReader.Read(source)));
    }

    /// <param name="Path">The file that says it.</param>
    private sealed record Layer(string Path, YamlMap Map);

    private sealed record ParsedFile(string Path, SourceText Source, Outcome<YamlMap> Map);

    private sealed class KnownIds(LawBook law, TemplateSet templates, TemplateNames names) : IKnownIds
    {
        public bool Has(string table, string id) => law.Find(table, id) is not null;

        public IEnumerable<string> All(string table) => law.Ids(table);

        public string? IdOf(string table, string written) => LawNames.IdOf(law, table, written);

        public string? IdOfWrongForm(string statute) => LawNames.IdOfWrongForm(law, statute);

        public bool HasPicture(string name) => templates.Pictures.ContainsKey(name);

        public IReadOnlyCollection<string> Editions => [.. templates.Variants.Keys.Union(names.Editions, StringComparer.Ordinal)];

        public IReadOnlyCollection<string> Languages => [.. templates.Words.Keys.Union(names.Languages, StringComparer.Ordinal)];

        public IEnumerable<string> Pictures => templates.Pictures.Keys.Order(StringComparer.Ordinal);
    }
}
