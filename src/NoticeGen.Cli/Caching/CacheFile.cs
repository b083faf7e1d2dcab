using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Caching;

/// <summary>The first line of the cache: the build as a whole.</summary>
/// <param name="CacheVersion">Tells a file of another version from a damaged one.</param>
internal sealed record StoredBuild(
    int CacheVersion,
    ImmutableSortedDictionary<string, string> Inputs,
    ImmutableSortedDictionary<string, StoredKey> Together,
    string ListsKey,
    int Documents,
    ImmutableArray<CachedFile> Lists,
    StoredKey? Shared = null,
    ImmutableArray<StoredFailure>? Failed = null);

/// <summary>Findings with a digest of everything that they follow from.</summary>
internal sealed record StoredKey(string Key, ImmutableArray<StoredFinding> Findings);

/// <summary>What was found about a notice that could not be published, and the inputs that it was found in.</summary>
internal sealed record StoredFailure(string Id, NoticeKey Key, StoredNotice Found);

/// <summary>The line of a notice: its inputs and its files.</summary>
internal sealed record StoredEntry(string Id, NoticeKey Key, ImmutableArray<CachedFile> Files);

/// <summary>How the lines of the cache are read and written, without reflection.</summary>
[JsonSerializable(typeof(StoredBuild))]
[JsonSerializable(typeof(StoredEntry))]
[JsonSerializable(typeof(StoredNotice))]
[JsonSerializable(typeof(int))]
internal sealed partial class CacheJson : JsonSerializerContext
{
    public static CacheJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // As small as can be; the file is never part of a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>
/// The cache as a file of the output folder: <c>.noticegen.jsonl</c>. The first line is about the build as a whole; two lines
/// follow for each notice, its inputs and files in the first and what was found about it in the second; the last line
/// counts the notices, so that a file that was cut off is known. What was found is thus read only of notices of which it is
/// asked. Unlike everything beside it, the file holds times of files, so that it is not the same on two machines; it is not
/// for publishing.
/// </summary>
internal sealed class CacheFile(StoredFindings findings, PackedTexts packed)
{
    /// <summary>Counted up whenever the meaning of a member changes.</summary>
    private const int SchemaVersion = 5;

    private const byte LineEnd = (byte)'\n';

    /// <summary>Reads what <see cref="Write"/> wrote; null when it is something else.</summary>
    public CacheContent? Read(Stream from)
    {
        try
        {
            var lines = new StreamLines(from);
            if (JsonSerializer.Deserialize(Next(lines).Span, CacheJson.Lines.StoredBuild) is not { CacheVersion: SchemaVersion } build)
            {
                return null;
            }
            var content = new CacheContent
            {
                Inputs = new Dictionary<string, string>(build.Inputs, StringComparer.Ordinal),
                Shared = build.Shared is { } shared ? Read(shared) : null,
                Together = new SortedDictionary<string, CachedFindings>(build.Together.ToDictionary(known => known.Key, known => Read(known.Value)), StringComparer.Ordinal),
                Lists = StoredFindings.Whole(build.Lists),
                ListsKey = build.ListsKey,
                Documents = build.Documents,
                Failed = StoredFindings.Whole(build.Failed ?? []).ToDictionary(
                    failure => failure.Id, failure => new CacheEntry(failure.Key, [], Packed(failure.Found)), StringComparer.Ordinal),
            };
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            while (true)
            {
                var line = Next(lines);
                if (line.Span is not [(byte)'{', ..])
                {
                    return JsonSerializer.Deserialize(line.Span, CacheJson.Lines.Int32) == content.Notices.Count && lines.Next() is null ? content : null;
                }
                var entry = JsonSerializer.Deserialize(line.Span, CacheJson.Lines.StoredEntry) ?? throw new FormatException();
                content.Notices.Add(entry.Id, new CacheEntry(Sharing(texts, entry.Key), StoredFindings.Whole(entry.Files), packed.Add(Next(lines).Span)));
            }
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            return null;
        }
    }

    /// <param name="content">All of it but its notices.</param>
    /// <param name="notices">In the order of their ids; asked for one after another, so that records of large estates are never whole in memory.</param>
    public void Write(Stream to, CacheContent content, IEnumerable<(string Id, CacheEntry Entry)> notices)
    {
        JsonSerializer.Serialize(
            to,
            new StoredBuild(
                SchemaVersion,
                content.Inputs.ToImmutableSortedDictionary(StringComparer.Ordinal),
                content.Together.ToImmutableSortedDictionary(known => known.Key, known => Of(known.Value), StringComparer.Ordinal),
                content.ListsKey,
                content.Documents,
                content.Lists,
                content.Shared is { } shared ? Of(shared) : null,
                content.Failed.Count == 0 ? null : [.. content.Failed.OrderBy(failure => failure.Key, StringComparer.Ordinal).Select(failure => new StoredFailure(failure.Key, failure.Value.Key, Found(failure.Value)))]),
            CacheJson.Lines.StoredBuild);
        to.WriteByte(LineEnd);
        var count = 0;
        foreach (var (id, entry) in notices)
        {
            JsonSerializer.Serialize(to, new StoredEntry(id, entry.Key, entry.Files), CacheJson.Lines.StoredEntry);
            to.WriteByte(LineEnd);
            to.Write(packed.Unpack(entry.Found));
            to.WriteByte(LineEnd);
            count++;
        }
        JsonSerializer.Serialize(to, count, CacheJson.Lines.Int32);
        to.WriteByte(LineEnd);
    }

    /// <summary>What was found about a notice, in the form in which the cache holds it.</summary>
    /// <param name="rendering">What was found while its files were made.</param>
    public PackedText Packed(ReportedNotice notice, ImmutableArray<Diagnostic> rendering) => Packed(findings.Of(notice, rendering));

    /// <summary>The notice of an entry whose inputs are the same as they were; null when the record is damaged.</summary>
    public CachedNotice? NoticeOf(CacheEntry entry, NoticeName name)
    {
        try
        {
            var stored = Found(entry);
            return new CachedNotice(entry.Key, findings.Read(stored, name), findings.Read(stored.Rendering), entry.Files);
        }
        catch (Exception problem) when (IsDamage(problem))
        {
            return null;
        }
    }

    private PackedText Packed(StoredNotice found) => packed.Add(JsonSerializer.SerializeToUtf8Bytes(found, CacheJson.Lines.StoredNotice));

    private StoredNotice Found(CacheEntry entry) => JsonSerializer.Deserialize(packed.Unpack(entry.Found), CacheJson.Lines.StoredNotice) ?? throw new FormatException();

    /// <summary>The same key, with what is said of many notices kept once.</summary>
    private static NoticeKey Sharing(Dictionary<string, string> texts, NoticeKey key)
    {
        return key with { Tool = Shared(key.Tool), Options = Shared(key.Options), AsAt = Shared(key.AsAt), Shared = Shared(key.Shared), Authority = Shared(key.Authority) };

        string Shared(string text) => texts.TryGetValue(text, out var same) ? same : texts[text] = text;
    }

    private StoredKey Of(CachedFindings found) => new(found.Key, findings.Of(found.Findings));

    private CachedFindings Read(StoredKey stored)
    {
        try
        {
            return new CachedFindings(stored.Key, findings.Read(stored.Findings));
        }
        catch (FormatException)
        {
            // Their files have changed; without a key they answer to nothing.
            return new CachedFindings("", []);
        }
    }

    private static ReadOnlyMemory<byte> Next(StreamLines lines) => lines.Next() ?? throw new FormatException();

    private static bool IsDamage(Exception problem) => problem is JsonException or FormatException or InvalidOperationException or ArgumentException or InvalidDataException;
}
