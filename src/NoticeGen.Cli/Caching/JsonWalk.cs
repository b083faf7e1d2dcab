using System.Text.Json;

namespace NoticeGen.Cli.Caching;

/// <summary>Steps through JSON of a known shape; whatever differs from it is a <see cref="FormatException"/>.</summary>
internal static class JsonWalk
{
    /// <summary>Reads the next token, which must be of a kind.</summary>
    public static void Start(this ref Utf8JsonReader json, JsonTokenType kind)
    {
        json.Read();
        json.Expect(kind);
    }

    public static void Expect(this ref Utf8JsonReader json, JsonTokenType kind)
    {
        if (json.TokenType != kind)
        {
            throw new FormatException();
        }
    }

    /// <summary>Steps to the name of the next member of an object; false at its end.</summary>
    public static bool NextMember(this ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType == JsonTokenType.PropertyName || (json.TokenType == JsonTokenType.EndObject ? false : throw new FormatException());
    }

    /// <summary>Steps to the next element of an array; false at its end.</summary>
    public static bool NextElement(this ref Utf8JsonReader json) => json.Read() ? json.TokenType != JsonTokenType.EndArray : throw new FormatException();

    /// <summary>The name or the string at which the reader stands.</summary>
    public static string Text(this ref Utf8JsonReader json) => json.GetString() ?? throw new FormatException();

    public static string NextText(this ref Utf8JsonReader json)
    {
        json.Start(JsonTokenType.String);
        return json.Text();
    }

    /// <summary>The next string; the one that is expected if it is the same.</summary>
    public static string NextText(this ref Utf8JsonReader json, string? expected)
    {
        json.Start(JsonTokenType.String);
        return expected is not null && json.ValueTextEquals(expected) ? expected : json.Text();
    }

    public static int NextInt32(this ref Utf8JsonReader json)
    {
        json.Start(JsonTokenType.Number);
        return json.GetInt32();
    }

    public static long NextInt64(this ref Utf8JsonReader json)
    {
        json.Start(JsonTokenType.Number);
        return json.GetInt64();
    }
}
