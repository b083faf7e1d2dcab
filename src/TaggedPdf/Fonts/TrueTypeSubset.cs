using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace TaggedPdf.Fonts;

/// <summary>
/// Makes a small TrueType program with only the glyphs a document uses (ISO 32000-1, 9.9), renumbered in the order of
/// the old numbers; glyph 0 stays 0, and composed glyphs follow. The bytes depend on these alone.
/// </summary>
internal sealed class TrueTypeSubset
{
    private const int Points = 6;
    private const int Contours = 8;
    private const int CompositePoints = 10;
    private const int CompositeContours = 12;
    private const int ComponentElements = 28;
    private const int ComponentDepth = 30;

    private readonly Dictionary<ComposedGlyph, int> _composedNumbers = [];

    private TrueTypeSubset(int[] glyphs, ImmutableArray<ComposedGlyph> composed, byte[] program)
    {
        Glyphs = glyphs;
        Composed = composed;
        foreach (var glyph in composed)
        {
            _composedNumbers.Add(glyph, glyphs.Length + _composedNumbers.Count);
        }
        Program = program;
    }

    /// <summary>The old numbers of the glyphs, in the order of their new ones.</summary>
    public int[] Glyphs { get; }

    /// <summary>Those that follow them.</summary>
    public ImmutableArray<ComposedGlyph> Composed { get; }

    public byte[] Program { get; }

    /// <summary>The new number of a glyph that is in the subset.</summary>
    public int NewNumber(int glyph) => Array.BinarySearch(Glyphs, glyph);

    /// <summary>The new number of a composed glyph that is in the subset.</summary>
    public int NewNumber(ComposedGlyph composed) => _composedNumbers[composed];

    /// <param name="font">The font.</param>
    /// <param name="used">The glyphs of it that are used.</param>
    /// <param name="composed">Those made of others, each once.</param>
    public static TrueTypeSubset Make(OpenTypeFile font, IEnumerable<int> used, ImmutableArray<ComposedGlyph> composed)
    {
        var glyphs = Closure(font, used.Concat(composed.SelectMany(glyph => glyph.Parts, (_, part) => part.Glyph)));
        var count = glyphs.Length + composed.Length;
        using var glyf = new MemoryStream();
        var loca = new byte[(count + 1) * 4];
        var hmtx = new byte[count * 4];
        void Write(int at, int advance, int bearing, byte[] outline)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(at * 4), (int)glyf.Length);
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(at * 4), (ushort)advance);
            BinaryPrimitives.WriteInt16BigEndian(hmtx.AsSpan(at * 4 + 2), (short)bearing);
            glyf.Write(outline);
            while (glyf.Length % 4 != 0)
            {
                glyf.WriteByte(0);
            }
        }
        for (var i = 0; i < glyphs.Length; i++)
        {
            var outline = GlyphOutline.WithoutHints(font.Outline(glyphs[i]));
            foreach (var offset in GlyphOutline.PartOffsets(outline))
            {
                var part = Array.BinarySearch(glyphs, OpenTypeFile.U16(outline, offset));
                BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(offset), (ushort)part);
            }
            Write(i, font.Advance(glyphs[i]), font.LeftSideBearing(glyphs[i]), outline);
        }
        for (var i = 0; i < composed.Length; i++)
        {
            var outline = composed[i].Outline(font, glyph => Array.BinarySearch(glyphs, glyph));
            Write(glyphs.Length + i, composed[i].Advance, composed[i].Bounds(font).Left, outline);
        }
        BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(count * 4), (int)glyf.Length);
        var mostParts = composed.Select(glyph => glyph.Parts.Length).DefaultIfEmpty().Max();
        return new TrueTypeSubset(glyphs, composed, Pack(font, count, mostParts, loca, glyf.ToArray(), hmtx));
    }

    /// <summary>The used glyphs, glyph 0 and every part that composite glyphs are made of, sorted.</summary>
    private static int[] Closure(OpenTypeFile font, IEnumerable<int> used)
    {
        var all = new SortedSet<int> { 0 };
        var waiting = new Stack<int>(used);
        waiting.Push(0);
        var seen = new HashSet<int>();
        while (waiting.TryPop(out var glyph))
        {
            if (seen.Add(glyph))
            {
                all.Add(glyph);
                var outline = font.Outline(glyph);
                foreach (var offset in GlyphOutline.PartOffsets(outline))
                {
                    waiting.Push(OpenTypeFile.U16(outline, offset));
                }
            }
        }
        return [.. all];
    }

    private static byte[] Pack(OpenTypeFile font, int count, int mostParts, byte[] loca, byte[] glyf, byte[] hmtx)
    {
        var head = font.Table("head")[..54].ToArray();
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var hhea = font.Table("hhea")[..36].ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)count);
        var maxp = font.Table("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)count);
        AllowParts(maxp, mostParts);
        (string Tag, byte[] Data)[] tables =
        [
            ("glyf", glyf), ("head", head), ("hhea", hhea), ("hmtx", hmtx), ("loca", loca), ("maxp", maxp),
        ];
        var length = 12 + tables.Length * 16 + tables.Sum(table => (table.Data.Length + 3) & ~3);
        var file = new byte[length];
        BinaryPrimitives.WriteInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(4), (short)tables.Length);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(6), 64);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(8), 2);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(10), (short)(tables.Length * 16 - 64));
        var at = 12 + tables.Length * 16;
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, data) = tables[i];
            var entry = file.AsSpan(12 + i * 16, 16);
            Encoding.ASCII.GetBytes(tag, entry);
            data.CopyTo(file, at);
            var padded = (data.Length + 3) & ~3;
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(file.AsSpan(at, padded)));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
            at += padded;
        }
        return file;
    }

    /// <summary>What a reader must make room for (OpenType 1.9, maxp) where glyphs are composed of others.</summary>
    private static void AllowParts(byte[] maxp, int mostParts)
    {
        if (mostParts == 0 || maxp.Length < 32)
        {
            return;
        }
        ushort Stated(int at) => BinaryPrimitives.ReadUInt16BigEndian(maxp.AsSpan(at));
        void State(int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(at), (ushort)Math.Min(value, ushort.MaxValue));
        State(CompositePoints, Math.Max(Stated(Points), Stated(CompositePoints)) * mostParts);
        State(CompositeContours, Math.Max(Stated(Contours), Stated(CompositeContours)) * mostParts);
        State(ComponentElements, Math.Max(Stated(ComponentElements), mostParts));
        State(ComponentDepth, Stated(ComponentDepth) + 1);
    }

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (var i = 0; i < data.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(data[i..]));
        }
        return sum;
    }
}
