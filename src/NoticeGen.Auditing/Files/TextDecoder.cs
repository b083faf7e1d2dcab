using System.Text;

namespace NoticeGen.Auditing.Files;

/// <summary>Text of unknown encoding: by its byte-order mark, else UTF-8, else the Windows encoding of Western Europe.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What Windows-1252 has at 0x80 to 0x9f; places it leaves free stay a space.</summary>
    private const string Upper = "\u20ac \u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152 \u017d  \u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153 \u017e\u0178";

    /// <summary>With <c>\n</c> at every line end.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Read(bytes).ReplaceLineEndings("\n");

    private static string Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return string.Create(bytes.Length, bytes, static (text, from) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    text[i] = from[i] is >= 0x80 and <= 0x9f ? Upper[from[i] - 0x80] : (char)from[i];
                }
            });
        }
    }
}
