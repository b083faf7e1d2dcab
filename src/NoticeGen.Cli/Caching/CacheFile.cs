using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;

namespace NoticeGen.Cli.Caching;

/// <summary>
/// The cache as a file of the output folder: <c>.noticegen.jsonl</c>. The first line is about the build as a whole; two lines
/// follow for each notice, its inputs and files in the first and what was found about it in the second; the last line
/// counts the notices, so that a file that was cut off is known. What was found is thus read only of notices of which it is
/// asked. Unlike everything beside it, the file holds times of files, so that it is not the same on two machines; it is not
/// for publishing.
/// </summary>
internal sealed class CacheFile(FindingJson findings)
{
    /// <summary>Counted up whenever the meaning of a member changes.</summary>
    private const int SchemaVersion = 2;

    private const byte LineEnd = (byte)'\n';

    /// <summary>As small as can be; the file is never part of a web page.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads what <see cref="Write"/> wrote; null when it is something else.</summary>
    public CacheContent? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var rest = bytes;
            if (ReadWhole(NextLine(ref rest).Span) is not { } cache)
            {
                return null;
            }
            NoticeKey? last = null;
            while (true)
            {
                var line = NextLine(ref rest);
                if (IsLast(line.Span, cache.Notices.Count))
                {
                    return rest.IsEmpty ? cache : null;
                }
                var (id, entry) = ReadEntry(line.Span, last);
                cache.Notices.Add(id, entry with { Found = NextLine(ref rest) });
                last = entry.Key;
            }
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            return null;
        }
    }

    /// <param name="cache">All of it but its notices.</param>
    /// <param name="notices">In the order of their ids; asked for one after another, so that records of large estates are never whole in memory.</param>
    public void Write(Stream to, CacheContent cache, IEnumerable<(string Id, CacheEntry Entry)> notices)
    {
        using var json = new Utf8JsonWriter(to, Options);
        WriteWhole(json, cache);
        var count = 0;
        foreach (var (id, entry) in notices)
        {
            EndLine(json, to);
            WriteEntry(json, id, entry);
            EndLine(json, to);
            to.Write(entry.Found.Span);
            count++;
        }
        EndLine(json, to);
        json.WriteNumberValue(count);
        json.Flush();
        to.WriteByte(LineEnd);
    }

    /// <summary>A notice in the form in which the cache holds it.</summary>
    public CacheEntry EntryOf(CachedNotice notice)
    {
        using var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to, Options))
        {
            json.WriteStartObject();
            findings.WriteNotice(json, notice.Report);
            findings.Write(json, "rendering", notice.Rendering);
            json.WriteEndObject();
        }
        return new CacheEntry(notice.Key, notice.Files, to.ToArray());
    }

    /// <summary>The notice of an entry whose inputs are the same as they were; null when the record is damaged.</summary>
    public CachedNotice? NoticeOf(CacheEntry entry, NoticeName name)
    {
        try
        {
            var (report, rendering) = findings.ReadNotice(entry.Found.Span, name);
            return new CachedNotice(entry.Key, report, rendering, entry.Files);
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            return null;
        }
    }

    /// <summary>The next line without its end, of which there is always one.</summary>
    private static ReadOnlyMemory<byte> NextLine(ref ReadOnlyMemory<byte> rest)
    {
        var end = rest.Span.IndexOf(LineEnd);
        if (end < 0)
        {
            throw new FormatException();
        }
        var line = rest[..end];
        rest = rest[(end + 1)..];
        return line;
    }

    private static void EndLine(Utf8JsonWriter json, Stream to)
    {
        json.Flush();
        json.Reset();
        to.WriteByte(LineEnd);
    }

    private static bool IsLast(ReadOnlySpan<byte> line, int notices)
    {
        var json = new Utf8JsonReader(line);
        json.Read();
        return json.TokenType == JsonTokenType.Number && (json.GetInt32() == notices ? true : throw new FormatException());
    }

    private CacheContent? ReadWhole(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        var cache = new CacheContent();
        json.Start(JsonTokenType.StartObject);
        // The first member, so that a file of another version is known before anything of it is taken for something else.
        if (!json.NextMember() || json.GetString() != "cacheVersion" || json.NextInt32() != SchemaVersion)
        {
            return null;
        }
        while (json.NextMember())
        {
            switch (json.GetString())
            {
                case "inputs":
                    json.Start(JsonTokenType.StartObject);
                    while (json.NextMember())
                    {
                        var path = json.Text();
                        cache.Inputs.Add(path, json.NextText());
                    }
                    break;
                case "shared":
                    json.Read();
                    cache = cache with { Shared = ReadFindings(ref json) };
                    break;
                case "together":
                    json.Start(JsonTokenType.StartObject);
                    while (json.NextMember())
                    {
                        var authority = json.Text();
                        json.Read();
                        cache.Together.Add(authority, ReadFindings(ref json));
                    }
                    break;
                case "lists":
                    cache = cache with { Lists = ReadFiles(ref json) };
                    break;
                case "listsKey":
                    cache = cache with { ListsKey = json.NextText() };
                    break;
                case "documents":
                    cache = cache with { Documents = json.NextInt32() };
                    break;
                default:
                    throw new FormatException();
            }
        }
        return cache;
    }

    private void WriteWhole(Utf8JsonWriter json, CacheContent cache)
    {
        json.WriteStartObject();
        json.WriteNumber("cacheVersion", SchemaVersion);
        json.WriteStartObject("inputs");
        foreach (var (path, digest) in cache.Inputs.OrderBy(input => input.Key, StringComparer.Ordinal))
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
        json.WriteEndObject();
    }

    /// <summary>Reads from the start of the object.</summary>
    private CachedFindings ReadFindings(ref Utf8JsonReader json)
    {
        json.Expect(JsonTokenType.StartObject);
        if (!json.NextMember() || !json.ValueTextEquals("key"u8))
        {
            throw new FormatException();
        }
        var key = json.NextText();
        if (!json.NextMember() || !json.ValueTextEquals("findings"u8))
        {
            throw new FormatException();
        }
        json.Read();
        var at = json;
        json.Skip();
        json.Read();
        json.Expect(JsonTokenType.EndObject);
        try
        {
            return new CachedFindings(key, findings.Read(ref at));
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

    /// <param name="last">The key of the notice before, which has most of its words in common.</param>
    private static (string Id, CacheEntry Entry) ReadEntry(ReadOnlySpan<byte> line, NoticeKey? last)
    {
        var json = new Utf8JsonReader(line);
        json.Start(JsonTokenType.StartArray);
        var id = json.NextText();
        json.Start(JsonTokenType.StartArray);
        var key = new NoticeKey(
            json.NextText(last?.Tool), json.NextText(last?.Options), json.NextText(last?.AsAt), json.NextText(last?.Shared), json.NextText(last?.Authority), json.NextText());
        json.Start(JsonTokenType.EndArray);
        var files = ReadFiles(ref json);
        json.Start(JsonTokenType.EndArray);
        return (id, new CacheEntry(key, files, default));
    }

    private static void WriteEntry(Utf8JsonWriter json, string id, CacheEntry entry)
    {
        json.WriteStartArray();
        json.WriteStringValue(id);
        json.WriteStartArray();
        var key = entry.Key;
        foreach (var part in (ReadOnlySpan<string>)[key.Tool, key.Options, key.AsAt, key.Shared, key.Authority, key.Own])
        {
            json.WriteStringValue(part);
        }
        json.WriteEndArray();
        WriteFiles(json, null, entry.Files);
        json.WriteEndArray();
    }

    private static ImmutableArray<CachedFile> ReadFiles(ref Utf8JsonReader json)
    {
        var files = ImmutableArray.CreateBuilder<CachedFile>();
        json.Start(JsonTokenType.StartArray);
        while (json.NextElement())
        {
            json.Expect(JsonTokenType.StartArray);
            files.Add(new CachedFile(json.NextText(), json.NextText(), new FileState(json.NextInt64(), json.NextInt64())));
            json.Start(JsonTokenType.EndArray);
        }
        return files.DrainToImmutable();
    }

    private static void WriteFiles(Utf8JsonWriter json, string? name, ImmutableArray<CachedFile> files)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }
        json.WriteStartArray();
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

    private static bool IsDamage(Exception problem) =>
        problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException or ArgumentException;
}
