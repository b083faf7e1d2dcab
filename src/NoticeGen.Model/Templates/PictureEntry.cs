using System.Collections.Frozen;
using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Templates;

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
