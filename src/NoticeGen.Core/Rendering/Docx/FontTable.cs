using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using NoticeGen.Rendering.Pictures;
using NoticeGen.Templates;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// Names the document's font and puts its two weights into the file, so that it looks the same where the font is not
/// installed; where embedded fonts are ignored, Arial stands in.
/// </summary>
/// <remarks>Safe to use from several threads at once; what it holds does not depend on a document.</remarks>
internal sealed class FontTable
{
    /// <summary>How many bytes of an embedded font are veiled (ISO/IEC 29500-4, 9.1.7).</summary>
    private const int VeiledBytes = 32;

    private readonly ConcurrentDictionary<ImmutableArray<byte>, VeiledFont> _veiled = new();

    public void Write(FontTablePart part, Theme theme)
    {
        var family = theme.Fonts[0];
        var font = new W.Font { Name = family.Name };
        font.Append(
            new W.AltName { Val = "Arial" },
            new W.FontCharSet { Val = "00" },
            new W.FontFamily { Val = W.FontFamilyValues.Swiss },
            new W.Pitch { Val = W.FontPitchValues.Variable });
        font.AppendChild(Embed(new W.EmbedRegularFont(), part, family.Regular, "fontRegular"));
        font.AppendChild(Embed(new W.EmbedBoldFont(), part, family.Bold, "fontBold"));
        var arial = new W.Font { Name = "Arial" };
        arial.Append(
            new W.FontCharSet { Val = "00" },
            new W.FontFamily { Val = W.FontFamilyValues.Swiss },
            new W.Pitch { Val = W.FontPitchValues.Variable });
        part.Fonts = new W.Fonts(font, arial);
    }

    private T Embed<T>(T reference, FontTablePart part, FontFace face, string id)
        where T : W.FontRelationshipType
    {
        var veiled = _veiled.GetOrAdd(face.Content, VeiledFont.Of);
        var font = part.AddNewPart<FontPart>("application/vnd.openxmlformats-officedocument.obfuscatedFont", id);
        font.FeedData(new MemoryStream(veiled.Content, writable: false));
        reference.Id = id;
        reference.FontKey = veiled.Key;
        return reference;
    }

    /// <summary>A font as it is embedded, with the key that unveils it.</summary>
    private sealed record VeiledFont(byte[] Content, string Key)
    {
        public static VeiledFont Of(ImmutableArray<byte> content)
        {
            var key = KeyOf(content);
            return new VeiledFont(Veil(content, key), key.ToString("B").ToUpperInvariant());
        }

        /// <summary>Any key serves; one made from the font itself keeps the file the same each time.</summary>
        private static Guid KeyOf(ImmutableArray<byte> content)
        {
            var bytes = content.AsSpan();
            var half = bytes.Length / 2;
            var (first, second) = (Crc32.Of(bytes[..half]), Crc32.Of(bytes[half..]));
            Span<byte> key = stackalloc byte[16];
            for (var i = 0; i < 4; i++)
            {
                BitConverter.TryWriteBytes(key[(i * 4)..], (first * (uint)((2 * i) + 1)) ^ second);
            }
            return new Guid(key);
        }

        /// <summary>The key's hexadecimal digits backwards, laid twice over the first bytes.</summary>
        private static byte[] Veil(ImmutableArray<byte> content, Guid key)
        {
            var result = content.ToArray();
            var digits = Convert.FromHexString(key.ToString("N"));
            for (var i = 0; i < Math.Min(VeiledBytes, result.Length); i++)
            {
                result[i] ^= digits[15 - (i % 16)];
            }
            return result;
        }
    }
}
