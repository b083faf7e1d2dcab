using System.Text;

namespace NoticeGen.Auditing.Finished;

/// <summary>
/// The four character references that our writers of web pages and Word files use in words, none of which stands for a letter;
/// at any other a reader gives up.
/// </summary>
internal static class WrittenReferences
{
    /// <summary>Adds words to what is shown; false at a reference that is not known.</summary>
    public static bool Show(ReadOnlySpan<byte> words, ShownTextBuilder to)
    {
        for (var next = words.IndexOf((byte)'&'); next >= 0; next = words.IndexOf((byte)'&'))
        {
            to.Add(words[..next]);
            if (At(words[next..]) is not { Length: > 0 } reference)
            {
                return false;
            }
            words = words[(next + reference.Length)..];
        }
        to.Add(words);
        return true;
    }

    /// <summary>A value with its references as what they stand for; null at one that is not known.</summary>
    public static string? Resolved(ReadOnlySpan<byte> value)
    {
        var resolved = new StringBuilder(value.Length);
        for (var next = value.IndexOf((byte)'&'); next >= 0; next = value.IndexOf((byte)'&'))
        {
            if (At(value[next..]) is not { Length: > 0 } reference)
            {
                return null;
            }
            resolved.Append(Encoding.UTF8.GetString(value[..next])).Append(reference.Character);
            value = value[(next + reference.Length)..];
        }
        return resolved.Append(Encoding.UTF8.GetString(value)).ToString();
    }

    /// <summary>How long the reference at the start of a text is; 0 when it is another.</summary>
    public static int Length(ReadOnlySpan<byte> text) => At(text).Length;

    /// <summary>The reference at the start of a text; of no length when it is another.</summary>
    private static (char Character, int Length) At(ReadOnlySpan<byte> text) =>
        text.StartsWith("&amp;"u8) ? ('&', 5)
        : text.StartsWith("&lt;"u8) ? ('<', 4)
        : text.StartsWith("&gt;"u8) ? ('>', 4)
        : text.StartsWith("&quot;"u8) ? ('"', 6)
        : default;
}
