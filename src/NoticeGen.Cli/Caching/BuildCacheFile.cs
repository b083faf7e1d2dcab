using System.Collections.Immutable;
using System.Text.Json;
using NoticeGen.Cli.Publishing;

namespace NoticeGen.Cli.Caching;

/// <summary>
/// The cache as a file of the output folder: <c>.noticegen.json</c>. Unlike everything beside it, it holds times of files,
/// so that it is not the same on two machines; it is not for publishing.
/// </summary>
internal sealed class BuildCacheFile(FindingJson findings)
{
    /// <summary>Counted up whenever the meaning of a member changes.</summary>
    private const int SchemaVersion = 1;

    /// <summary>Reads what <see cref="Write"/> wrote; null when it is something else.</summary>
    public BuildCache? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            // Not disposed: notices that are not looked at are written back from it as they are.
            var root = JsonDocument.Parse(bytes).RootElement;
            return root.GetProperty("cacheVersion").GetInt32() != SchemaVersion ? null : new BuildCache
            {
                Inputs = Sorted(root.GetProperty("inputs"), value => value.GetString()!),
                Notices = Sorted(root.GetProperty("notices"), ReadEntry),
                Shared = root.TryGetProperty("shared", out var shared) ? ReadFindings(shared) : null,
                Together = Sorted(root.GetProperty("together"), ReadFindings),
                Lists = ReadFiles(root.GetProperty("lists")),
                ListsKey = root.GetProperty("listsKey").GetString()!,
                Documents = root.GetProperty("documents").GetInt32(),
            };
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            return null;
        }
    }

    public byte[] Write(BuildCache cache)
    {
        using var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to))
        {
            json.WriteStartObject();
            json.WriteNumber("cacheVersion", SchemaVersion);
            json.WriteStartObject("inputs");
            foreach (var (path, digest) in cache.Inputs)
            {
                json.WriteString(path, digest);
            }
            json.WriteEndObject();
            if (cache.Shared is { } shared)
            {
                json.WritePropertyName("shared");
                WriteFindings(json, shared);
            }
            json.WriteStartObject("together");
            foreach (var (authority, found) in cache.Together)
            {
                json.WritePropertyName(authority);
                WriteFindings(json, found);
            }
            json.WriteEndObject();
            json.WriteString("listsKey", cache.ListsKey);
            json.WriteNumber("documents", cache.Documents);
            WriteFiles(json, "lists", cache.Lists);
            json.WriteStartObject("notices");
            foreach (var (id, entry) in cache.Notices)
            {
                json.WritePropertyName(id);
                WriteEntry(json, entry);
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return to.ToArray();
    }

    /// <summary>A notice in the form in which the cache holds it.</summary>
    public CacheEntry EntryOf(CachedNotice notice)
    {
        using var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to))
        {
            json.WriteStartObject();
            findings.WriteNotice(json, notice.Report);
            findings.Write(json, "rendering", notice.Rendering);
            json.WriteEndObject();
        }
        return new CacheEntry(notice.Key, notice.Files, JsonDocument.Parse(to.ToArray()).RootElement);
    }

    /// <summary>The notice of an entry whose inputs are the same as they were; null when the record is damaged.</summary>
    public CachedNotice? NoticeOf(CacheEntry entry, NoticeName name)
    {
        try
        {
            return new CachedNotice(entry.Key, findings.ReadNotice(entry.Json, name), findings.Read(entry.Json.GetProperty("rendering")), entry.Files);
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            return null;
        }
    }

    private CachedFindings ReadFindings(JsonElement json)
    {
        var key = json.GetProperty("key").GetString()!;
        try
        {
            return new CachedFindings(key, findings.Read(json.GetProperty("findings")));
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            // Their files have changed; without a key they answer to nothing.
            return new CachedFindings("", []);
        }
    }

    private void WriteFindings(Utf8JsonWriter json, CachedFindings found)
    {
        json.WriteStartObject();
        json.WriteString("key", found.Key);
        findings.Write(json, "findings", found.Findings);
        json.WriteEndObject();
    }

    private static CacheEntry ReadEntry(JsonElement json)
    {
        var key = json.GetProperty("key");
        return new CacheEntry(
            new NoticeKey(Word(key, 0), Word(key, 1), Word(key, 2), Word(key, 3), Word(key, 4), Word(key, 5)),
            ReadFiles(json.GetProperty("files")),
            json.GetProperty("found"));
    }

    private static void WriteEntry(Utf8JsonWriter json, CacheEntry entry)
    {
        json.WriteStartObject();
        json.WriteStartArray("key");
        var key = entry.Key;
        foreach (var part in (ReadOnlySpan<string>)[key.Tool, key.Options, key.AsAt, key.Shared, key.Authority, key.Own])
        {
            json.WriteStringValue(part);
        }
        json.WriteEndArray();
        WriteFiles(json, "files", entry.Files);
        json.WritePropertyName("found");
        entry.Json.WriteTo(json);
        json.WriteEndObject();
    }

    private static ImmutableArray<CachedFile> ReadFiles(JsonElement json) =>
    [
        .. json.EnumerateArray().Select(file => new CachedFile(Word(file, 0), Word(file, 1), new FileState(file[2].GetInt64(), file[3].GetInt64()))),
    ];

    private static void WriteFiles(Utf8JsonWriter json, string name, ImmutableArray<CachedFile> files)
    {
        json.WriteStartArray(name);
        foreach (var file in files)
        {
            json.WriteStartArray();
            json.WriteStringValue(file.Path);
            json.WriteStringValue(file.Sha256);
            json.WriteNumberValue(file.State.Bytes);
            json.WriteNumberValue(file.State.Changed);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static SortedDictionary<string, T> Sorted<T>(JsonElement json, Func<JsonElement, T> read)
    {
        var all = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            all[member.Name] = read(member.Value);
        }
        return all;
    }

    private static string Word(JsonElement json, int index) => json[index].GetString() ?? throw new FormatException();

    private static bool IsDamage(Exception problem) =>
        problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException or ArgumentException;
}
