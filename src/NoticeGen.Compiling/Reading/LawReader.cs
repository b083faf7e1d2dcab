using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>The built-in reference data, with a workspace's own <c>law/*.yaml</c> merged over it by id.</summary>
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
        YamlMap? merged = null;
        foreach (var file in files)
        {
            var map = YamlReader.Read(file);
            problems.AddRange(map.Diagnostics);
            if (map.Value is not null)
            {
                merged = merged is null ? map.Value : Layers.Merge(LawSchema.Tables, merged, map.Value);
            }
        }
        if (merged is null)
        {
            return new Outcome<LawBook>(null, [.. problems]);
        }
        var reader = new RecordReader(new IdsOf(merged));
        var root = reader.Read(merged, LawSchema.Tables);
        problems.AddRange(reader.Problems);
        return Outcome.Of(new LawBook(root), problems);
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
