using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>
/// The built-in reference data, with a workspace's own <c>law/*.yaml</c> merged over it by id, and what it says in further languages:
/// the texts of <c>law/*.cy.yaml</c> in Welsh.
/// </summary>
public static class LawReader
{
    private const string BuiltInPrefix = "law/uk/";

    /// <summary>The files that are compiled into this library, in ordinal order; paths begin with <c>law/uk/</c>.</summary>
    public static IReadOnlyList<SourceText> BuiltInFiles()
    {
        var assembly = typeof(LawBook).Assembly;
        var files = new List<SourceText>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(BuiltInPrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            files.Add(new SourceText(name, reader.ReadToEnd()) { IsBuiltIn = true });
        }
        return files;
    }

    /// <summary>Reads the files in order, each over the ones before it.</summary>
    public static Outcome<LawBook> Read(IEnumerable<SourceText> files)
    {
        var problems = new List<Diagnostic>();
        var languages = files.ToLookup(file => LanguageTag.In(WorkspacePath.Stem(file.Path)));
        YamlMap? merged = null;
        foreach (var map in languages[null].Select(file => Parse(file, problems)).OfType<YamlMap>())
        {
            merged = merged is null ? map : Layers.Merge(LawSchema.Tables, merged, map);
        }
        if (merged is null)
        {
            return new Outcome<LawBook>(null, [.. problems]);
        }
        var root = Checked(merged, problems);
        var translations = ImmutableDictionary.CreateBuilder<string, Lazy<LawBook>>(StringComparer.Ordinal);
        foreach (var language in languages.Where(language => language.Key is not null))
        {
            var found = new List<Diagnostic>();
            translations.Add(language.Key!, new(() => Translated(merged, language, found)));
            // What comes with the program is sound, and read when it is first asked for.
            if (language.Any(file => !file.IsBuiltIn))
            {
                _ = translations[language.Key!].Value;
                problems.AddRange(found.Except(problems));
            }
        }
        return Outcome.Of(new LawBook(root) { Translations = translations.ToImmutable() }, problems);
    }

    private static LawBook Translated(YamlMap merged, IGrouping<string?, SourceText> language, List<Diagnostic> problems)
    {
        var translation = new Translation(new Overlay(Translation.Law, language.Key!), problems);
        var whole = language.Select(file => Parse(file, problems)).OfType<YamlMap>().Aggregate(merged, (lower, texts) => translation.Over(LawSchema.Tables, lower, texts));
        return new LawBook(Checked(whole, problems)) { Language = language.Key!, Confirmed = translation.Confirmed };
    }

    private static YamlMap? Parse(SourceText file, List<Diagnostic> problems)
    {
        var map = YamlReader.Read(file);
        problems.AddRange(map.Diagnostics);
        return map.Value;
    }

    private static Record Checked(YamlMap tables, List<Diagnostic> problems)
    {
        var reader = new RecordReader(new IdsOf(tables));
        var root = reader.Read(tables, LawSchema.Tables);
        problems.AddRange(reader.Problems);
        return root;
    }

    /// <summary>Records of the reference data name each other; pictures are checked once the templates are known.</summary>
    private sealed class IdsOf(YamlMap tables) : IKnownIds
    {
        private readonly Dictionary<string, HashSet<string>> _ids = tables.Entries.ToDictionary(
            entry => entry.Key.Text,
            entry => (entry.Value as YamlList)?.Items.OfType<YamlMap>()
                .Select(item => (item.Find("id") as YamlScalar)?.Text ?? "").ToHashSet(StringComparer.Ordinal) ?? [],
            StringComparer.Ordinal);

        public IEnumerable<string> Pictures => [];

        public bool Has(string table, string id) => _ids.TryGetValue(table, out var ids) && ids.Contains(id);

        public IEnumerable<string> All(string table) =>
            _ids.TryGetValue(table, out var ids) ? ids.Order(StringComparer.Ordinal) : [];

        public bool HasPicture(string name) => true;
    }
}
