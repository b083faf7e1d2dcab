using System.Collections.Concurrent;
using NoticeGen.Diagnostics;
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

    private readonly InputFiles _files;
    private readonly LawBook _law;
    private readonly PictureBanks _pictures;
    private readonly ConcurrentDictionary<string, ParsedFile> _parsed = new(StringComparer.Ordinal);

    private volatile ParsedFile? _latest;

    public NoticeReader(InputFiles files, LawBook law, TemplateSet templates)
    {
        _files = files;
        _law = law;
        _pictures = new PictureBanks(files, templates);
    }

    /// <summary>The templates with the pictures that an authority's notices may name.</summary>
    public TemplateSet? TemplatesFor(string authorityId) => _pictures.For(authorityId).Value;

    /// <summary>Reads <c>notices/&lt;authority&gt;/&lt;name&gt;.yaml</c> with its layers.</summary>
    public Outcome<Notice> Read(string authorityId, string name)
    {
        var own = Own($"notices/{authorityId}/{name}.yaml");
        var problems = new List<Diagnostic>(own.Map.Diagnostics);
        if (own.Map.Value is not { } notice)
        {
            return new Outcome<Notice>(null, [.. problems]);
        }
        var layers = new List<YamlMap>();
        AddBases(notice, layers, problems);
        var authorityPath = $"notices/{authorityId}/authority.yaml";
        if (_files.Find(authorityPath) is not null)
        {
            var authority = Parse(authorityPath);
            problems.AddRange(authority.Map.Diagnostics);
            if (authority.Map.Value is { } map)
            {
                layers.Add(map);
            }
        }
        layers.Add(notice);
        var merged = layers.Aggregate((lower, upper) => Layers.Merge(NoticeSchema.Notice, lower, upper));
        var pictures = _pictures.For(authorityId);
        problems.AddRange(pictures.Diagnostics);
        if (pictures.Value is not { } templates)
        {
            return new Outcome<Notice>(null, [.. problems]);
        }
        var reader = new RecordReader(new KnownIds(_law, templates));
        var fields = reader.Read(merged, NoticeSchema.Notice);
        problems.AddRange(reader.Problems);
        problems.AddRange(UnknownItems(fields));
        return Outcome.Of(new Notice(authorityId, name, own.Source, fields), problems);
    }

    /// <summary>Puts the notice's base, the base's base and so on before it, the most general first.</summary>
    private void AddBases(YamlMap notice, List<YamlMap> layers, List<Diagnostic> problems)
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
                var known = _files.Under(BaseFolder).Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal) && file.Path != PictureBanks.PathOf("_base"))
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
            layers.Insert(0, map);
            above = map;
        }
    }

    /// <summary>Ids that name an item of another list of the same notice.</summary>
    private static List<Diagnostic> UnknownItems(Record notice)
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
                var ids = notice.Records(reference.List).Select(item => item.Id).ToList();
                foreach (var named in record.Scalars(field.Name).Where(scalar => !ids.Contains(scalar.Text)))
                {
                    var nearest = Suggestion.Nearest(named.Text, ids);
                    problems.Add(ReadingProblems.UnknownId.At(
                        named.Origin,
                        $"`{reference.List}` has no item `{named.Text}`",
                        nearest is not null ? $"did you mean `{nearest}`?" : ids.Count > 0 ? "its items are: " + string.Join(", ", ids) : $"add it to `{reference.List}`"));
                }
            }
        }
        Check(notice);
        return problems;
    }

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

    private sealed record ParsedFile(string Path, SourceText Source, Outcome<YamlMap> Map);

    private sealed class KnownIds(LawBook law, TemplateSet templates) : IKnownIds
    {
        public bool Has(string table, string id) => law.Find(table, id) is not null;

        public IEnumerable<string> All(string table) => law.Ids(table);

        public bool HasPicture(string name) => templates.Pictures.ContainsKey(name);

        public IEnumerable<string> Pictures => templates.Pictures.Keys.Order(StringComparer.Ordinal);
    }
}
