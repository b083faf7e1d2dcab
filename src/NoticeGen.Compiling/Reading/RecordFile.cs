using NoticeGen.Diagnostics;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>
/// One YAML file that stands alone, such as the settings: no layers, no ids of the reference data. A file without any
/// field is read as one that sets nothing.
/// </summary>
public static class RecordFile
{
    /// <param name="names">The editions and languages that the file may name; null for a file that names none.</param>
    public static Outcome<Record> Read(InputFiles files, string path, RecordType type, TemplateNames? names = null)
    {
        var text = TextFile.Read(files, path);
        if (text.Value is not { } source)
        {
            return new Outcome<Record>(null, text.Diagnostics);
        }
        var yaml = YamlReader.Read(source);
        if (yaml.Diagnostics is [{ Rule: var rule }] && rule == ReadingProblems.EmptyFile)
        {
            return Outcome.Good(new Record(Origin.Of(source), type, new Value?[type.Fields.Length], new Origin?[type.Fields.Length]));
        }
        return yaml.Then(map =>
        {
            var reader = new RecordReader(new NoIds(names));
            return Outcome.Of(reader.Read(map, type), reader.Problems);
        });
    }

    private sealed class NoIds(TemplateNames? names) : IKnownIds
    {
        public IReadOnlyCollection<string>? Editions => names?.Editions;

        public IReadOnlyCollection<string>? Languages => names?.Languages;

        public IEnumerable<string> Pictures => [];

        public bool Has(string table, string id) => true;

        public IEnumerable<string> All(string table) => [];

        public bool HasPicture(string name) => true;
    }
}
