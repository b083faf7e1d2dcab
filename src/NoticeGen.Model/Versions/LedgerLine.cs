using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NoticeGen.Documents;
using NoticeGen.Source;

namespace NoticeGen.Versions;

/// <summary>A line of <c>ledger.jsonl</c> as text: one JSON object. Members are only ever added; those that are not known are kept out of the way.</summary>
internal static class LedgerLine
{
    /// <summary>Without the line's end.</summary>
    public static string Write(LedgerEntry entry) => JsonSerializer.Serialize(
        new LedgerLineJson(
            entry.Of.NoticeId,
            entry.Version,
            entry.Of.Edition.Variant,
            entry.Of.Edition.Language,
            entry.Published,
            entry.TextHash,
            entry.SourceHash,
            entry.AsAt,
            entry.ToolVersion,
            entry.Archive,
            entry.Supersedes,
            entry.IsBound ? entry.ArchiveHash : null,
            entry.ArchiveHash is null ? null : entry.Previous),
        LedgerJson.Lines.LedgerLineJson);

    /// <param name="fault">What is wrong with the line, as the end of a sentence; null when it is good.</param>
    public static LedgerEntry? Read(string line, out string? fault)
    {
        fault = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException("is not a JSON object");
            }
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            fault = line.StartsWith("<<<<<<<", StringComparison.Ordinal) || line.StartsWith("=======", StringComparison.Ordinal) || line.StartsWith(">>>>>>>", StringComparison.Ordinal)
                ? "is left over from a merge in git"
                : "is not whole: it cannot be read as JSON";
        }
        catch (FormatException problem)
        {
            fault = problem.Message;
        }
        return null;
    }

    /// <summary>What the next line says of this one: SHA-256 of its text, or of several lines joined by line ends.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static LedgerEntry Read(JsonElement json)
    {
        var notice = Needed(json, "notice");
        if (notice.Split('/') is not [{ Length: > 0 }, { Length: > 0 }])
        {
            throw new FormatException($"names the notice `{notice}`, which is not of the form authority/notice");
        }
        var (previous, archive) = (Text(json, "previous"), Text(json, "archiveSha256"));
        if (previous is null != archive is null)
        {
            throw new FormatException($"lacks `{(previous is null ? "previous" : "archiveSha256")}`");
        }
        return new LedgerEntry
        {
            Of = new NoticeEdition(notice, new Edition(Needed(json, "language"), Needed(json, "edition"))),
            Version = Text(json, "version"),
            Published = NeededDay(json, "published"),
            TextHash = Hash("textSha256", Needed(json, "textSha256")),
            SourceHash = Hash("sourcesSha256", Needed(json, "sourcesSha256")),
            AsAt = NeededDay(json, "asAt"),
            ToolVersion = Needed(json, "tool"),
            Archive = Needed(json, "archive"),
            Supersedes = Text(json, "supersedes") is { } before ? Hash("supersedes", before) : null,
            Previous = previous is null ? null : Hash("previous", previous),
            ArchiveHash = archive is null ? null : Hash("archiveSha256", archive),
        };
    }

    private static string? Text(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new FormatException($"has something other than text in `{name}`");

    private static string Needed(JsonElement json, string name) =>
        Text(json, name) is { Length: > 0 } text ? text : throw new FormatException($"lacks `{name}`");

    private static DateOnly NeededDay(JsonElement json, string name)
    {
        var text = Needed(json, name);
        return IsoDay.TryRead(text, out var day)
            ? day
            : throw new FormatException($"has `{text}` in `{name}`, which is not a date such as 2026-11-22");
    }

    private static string Hash(string name, string text) =>
        text.Length == 64 && text.All(char.IsAsciiHexDigitLower)
            ? text
            : throw new FormatException($"has something other than a SHA-256 of 64 small hexadecimal digits in `{name}`");
}

/// <summary>The members of a line, in their order; those that are null are left out.</summary>
internal sealed record LedgerLineJson(
    string Notice,
    string? Version,
    string Edition,
    string Language,
    DateOnly Published,
    string TextSha256,
    string SourcesSha256,
    DateOnly AsAt,
    string Tool,
    string Archive,
    string? Supersedes,
    string? ArchiveSha256,
    string? Previous);

/// <summary>How lines are written, without reflection. They are read member by member, to say which one is wrong.</summary>
[JsonSerializable(typeof(LedgerLineJson))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    public static LedgerJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
