using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace NoticeGen.Reading.Word;

/// <summary>A relationship of a part (ISO/IEC 29500-2, clause 6.5).</summary>
/// <param name="Target">The name of a part, or an address outside when <paramref name="IsExternal"/>.</param>
internal sealed record Relation(string Id, string Type, string Target, bool IsExternal)
{
    /// <summary>The last word of the type, such as <c>image</c>.</summary>
    public string Kind => Type[(Type.LastIndexOf('/') + 1)..];
}

/// <summary>
/// The parts of an Office package, read with limits, because the file may come from anyone: nothing is unpacked that is
/// not asked for, and nothing beyond a size that no house document reaches.
/// </summary>
internal sealed class WordArchive : IDisposable
{
    private const int MostParts = 5_000;
    private const int LargestPart = 24 << 20;
    private const long LargestTotal = 96L << 20;
    private const int DeepestElement = 200;
    private const string Damaged = "open it in Word, save it under another name and use that file";

    private static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _typesByEnding = new(StringComparer.OrdinalIgnoreCase);
    private long _unpacked;

    private WordArchive(ZipArchive zip) => _zip = zip;

    /// <summary>The content types of all parts, in the order of their names.</summary>
    public IEnumerable<string> MediaTypes => _types.OrderBy(type => type.Key, StringComparer.Ordinal).Select(type => type.Value);

    /// <exception cref="UnusableDocument">The bytes are no sound package.</exception>
    public static WordArchive Open(ImmutableArray<byte> content)
    {
        Sniff(content.AsSpan());
        WordArchive? archive = null;
        try
        {
            var stream = new MemoryStream(ImmutableCollectionsMarshal.AsArray(content)!, writable: false);
            archive = new WordArchive(new ZipArchive(stream, ZipArchiveMode.Read));
            archive.Index();
            return archive;
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentException or IOException)
        {
            archive?.Dispose();
            throw new UnusableDocument("is damaged: it cannot be unpacked", Damaged);
        }
    }

    public void Dispose() => _zip.Dispose();

    public bool Has(string name) => _entries.ContainsKey(name);

    public string MediaTypeOf(string name) =>
        _types.GetValueOrDefault(name) ?? _typesByEnding.GetValueOrDefault(name[(name.LastIndexOf('.') + 1)..]) ?? "";

    /// <exception cref="UnusableDocument">The part is missing, damaged or far too large.</exception>
    public ImmutableArray<byte> Bytes(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            throw new UnusableDocument($"is damaged: its part `{name}` is missing", Damaged);
        }
        try
        {
            using var packed = entry.Open();
            var bytes = new MemoryStream();
            var buffer = new byte[81_920];
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                _unpacked += read;
                // What the file says about its sizes is not believed: a small file can unpack to any amount.
                if (bytes.Length + read > LargestPart || _unpacked > LargestTotal)
                {
                    throw new UnusableDocument(
                        $"unpacks to more than any house document needs: its part `{name}` is too large",
                        "make its pictures smaller (Word: Picture Format, Compress Pictures) and delete its text");
                }
                bytes.Write(buffer.AsSpan(0, read));
            }
            return ImmutableCollectionsMarshal.AsImmutableArray(bytes.ToArray());
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException or IOException)
        {
            throw new UnusableDocument($"is damaged: its part `{name}` cannot be unpacked", Damaged);
        }
    }

    /// <exception cref="UnusableDocument">The part is missing, or is not sound XML.</exception>
    public XElement Xml(string name)
    {
        var bytes = Bytes(name);
        try
        {
            CheckDepth(name, bytes);
            using var reader = Reader(bytes);
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException fault)
        {
            throw new UnusableDocument(
                fault.Message.Contains("DTD", StringComparison.Ordinal)
                    ? $"holds a document type declaration in its part `{name}`, which no Word document has"
                    : $"is damaged: its part `{name}` is not sound XML",
                Damaged);
        }
    }

    /// <summary>What a part refers to; empty when it refers to nothing. The empty name stands for the package itself.</summary>
    public ImmutableArray<Relation> RelationsOf(string name)
    {
        var slash = name.LastIndexOf('/') + 1;
        var rels = $"{name[..slash]}_rels/{name[slash..]}.rels";
        return !Has(rels)
            ? []
            : [.. Xml(rels).Elements(Relationships + "Relationship").Select(relation => RelationOf(name[..slash], relation))];
    }

    private static Relation RelationOf(string folder, XElement relation)
    {
        var target = relation.Attribute("Target")?.Value ?? "";
        var isExternal = relation.Attribute("TargetMode")?.Value == "External";
        return new Relation(
            relation.Attribute("Id")?.Value ?? "",
            relation.Attribute("Type")?.Value ?? "",
            isExternal ? target : PartName(folder, target),
            isExternal);
    }

    private static string PartName(string folder, string target)
    {
        var parts = new List<string>(target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count > 0)
                {
                    parts.RemoveAt(parts.Count - 1);
                }
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }
        return string.Join('/', parts);
    }

    private static void Sniff(ReadOnlySpan<byte> bytes)
    {
        const string SaveAs = "in Word choose Save As, Word Document (.docx)";
        if (bytes.IsEmpty)
        {
            throw new UnusableDocument("is empty", SaveAs);
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new UnusableDocument(
                "is protected with a password, or in Word's old format (.doc)", "take the password away, and " + SaveAs);
        }
        if (!bytes.StartsWith("PK"u8))
        {
            throw new UnusableDocument("is not a Word document", SaveAs);
        }
    }

    private void Index()
    {
        if (_zip.Entries.Count > MostParts)
        {
            throw new UnusableDocument("holds more parts than any house document needs", Damaged);
        }
        foreach (var entry in _zip.Entries)
        {
            if (!_entries.TryAdd(entry.FullName.TrimStart('/'), entry))
            {
                throw new UnusableDocument($"is damaged: it holds `{entry.FullName}` twice", Damaged);
            }
        }
        const string List = "[Content_Types].xml";
        if (!Has(List))
        {
            throw new UnusableDocument("is a zip file, but not a Word document", "name the Word document itself");
        }
        var types = Xml(List);
        foreach (var type in types.Elements(ContentTypes + "Default"))
        {
            _typesByEnding[type.Attribute("Extension")?.Value ?? ""] = type.Attribute("ContentType")?.Value ?? "";
        }
        foreach (var type in types.Elements(ContentTypes + "Override"))
        {
            _types[(type.Attribute("PartName")?.Value ?? "").TrimStart('/')] = type.Attribute("ContentType")?.Value ?? "";
        }
    }

    private static void CheckDepth(string name, ImmutableArray<byte> bytes)
    {
        using var reader = Reader(bytes);
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement)
            {
                throw new UnusableDocument($"is damaged: its part `{name}` is nested deeper than any Word document", Damaged);
            }
        }
    }

    private static XmlReader Reader(ImmutableArray<byte> bytes) => XmlReader.Create(
        new MemoryStream(ImmutableCollectionsMarshal.AsArray(bytes)!, writable: false),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
}
