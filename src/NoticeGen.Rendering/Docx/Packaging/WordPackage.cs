using System.Collections.Immutable;
using NoticeGen.Packaging;

namespace NoticeGen.Rendering.Docx.Packaging;

/// <summary>
/// The parts of one Word file, their names, and the two kinds of list that a package keeps of them: what each part is, and
/// which refers to which (ISO/IEC 29500-2, clauses 6 and 7).
/// </summary>
internal sealed class WordPackage
{
    private readonly List<(WordPart Part, PartKind Kind)> _parts = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public WordPackage() => Root = new WordPart(this, "");

    /// <summary>The package itself, to which the document and its properties belong.</summary>
    public WordPart Root { get; }

    /// <summary>The file; all parts have their content now.</summary>
    public ImmutableArray<byte> ToBytes()
    {
        var entries = new List<ZipEntry>(_parts.Count + 8);
        using var list = new WordMarkup();
        var withRelationships = 0;
        foreach (var owner in _parts.Select(item => item.Part).Prepend(Root).Where(part => part.Relationships.Count > 0))
        {
            withRelationships++;
            WriteRelationships(list, owner);
            entries.Add(new ZipEntry(RelationshipsName(owner.Name), PackedContent.Once(list.Written)));
            list.Clear();
        }
        WriteContentTypes(list, withRelationships > 0);
        entries.Add(new ZipEntry("[Content_Types].xml", PackedContent.Once(list.Written)));
        entries.AddRange(_parts.Select(item => new ZipEntry(item.Part.Name, item.Part.Content!)));
        entries.Sort(static (a, b) => Rank(a.Name) is var rank && Rank(b.Name) is var other && rank != other
            ? rank.CompareTo(other)
            : string.CompareOrdinal(a.Name, b.Name));
        return StableZip.Of(entries);
    }

    /// <summary>The content types come first, as Word and file sniffers expect, then the root relationships.</summary>
    private static int Rank(string name) => name switch { "[Content_Types].xml" => 0, "_rels/.rels" => 1, _ => 2 };

    internal WordPart NewPart(PartKind kind, WordPart owner)
    {
        var part = new WordPart(this, FreeName(kind, FolderOf(kind, owner.Name)));
        _parts.Add((part, kind));
        return part;
    }

    private static string FolderOf(PartKind kind, string owner)
    {
        var folder = owner[..(owner.LastIndexOf('/') + 1)];
        return kind.Folder.StartsWith("../", StringComparison.Ordinal)
            ? folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)] + kind.Folder["../".Length..]
            : folder + kind.Folder;
    }

    private string FreeName(PartKind kind, string folder)
    {
        string name;
        do
        {
            var number = _numbers[kind.MediaType] = _numbers.GetValueOrDefault(kind.MediaType) + 1;
            name = folder + kind.Name + (number == 1 && !kind.NumberedFromOne ? "" : Measure.Number(number)) + kind.Ending;
        }
        while (!_taken.Add(name));
        return name;
    }

    private static string RelationshipsName(string part)
    {
        var file = part.LastIndexOf('/') + 1;
        return part[..file] + "_rels/" + part[file..] + ".rels";
    }

    private static void WriteRelationships(WordMarkup to, WordPart owner)
    {
        to.Add("\ufeff<?xml version=\"1.0\" encoding=\"utf-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"u8);
        foreach (var relationship in owner.Relationships)
        {
            to.Add("<Relationship Type=\""u8).Value(relationship.Type).Add("\" Target=\""u8).Value(relationship.Target);
            if (relationship.IsExternal)
            {
                to.Add("\" TargetMode=\"External"u8);
            }
            to.Add("\" Id=\""u8).Value(relationship.Id).Add("\" />"u8);
        }
        to.Add("</Relationships>"u8);
    }

    /// <summary>The first type of a file ending is what the ending means; parts of other types are named one by one.</summary>
    private void WriteContentTypes(WordMarkup to, bool withRelationships)
    {
        to.Add("\ufeff<?xml version=\"1.0\" encoding=\"utf-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"u8);
        var endings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, kind) in _parts)
        {
            if (endings.TryAdd(kind.Ending, kind.MediaType))
            {
                WriteDefault(to, kind.Ending, kind.MediaType);
            }
        }
        if (withRelationships)
        {
            WriteDefault(to, ".rels", "application/vnd.openxmlformats-package.relationships+xml");
        }
        foreach (var (part, kind) in _parts)
        {
            if (endings[kind.Ending] != kind.MediaType)
            {
                to.Add("<Override PartName=\"/"u8).Value(part.Name).Add("\" ContentType=\""u8).Value(kind.MediaType).Add("\" />"u8);
            }
        }
        to.Add("</Types>"u8);
    }

    private static void WriteDefault(WordMarkup to, string ending, string mediaType) =>
        to.Add("<Default Extension=\""u8).Value(ending[1..]).Add("\" ContentType=\""u8).Value(mediaType).Add("\" />"u8);
}
