using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace TaggedPdf.Fonts;

/// <summary>
/// The tables of a font that printing needs (OpenType 1.9: head, maxp, hhea, hmtx, loca, glyf, cmap, OS/2, name). Everything
/// is checked when it is read, so that later steps may trust it; outlines of PostScript (CFF, CFF2) are HarfBuzz's to read.
/// Lengths are in font units.
/// </summary>
internal sealed class OpenTypeFile
{
    private const string GetItAgain = "get the file again from where it came, or name another font";

    private static readonly string[] ColourTables = ["COLR", "CBDT", "sbix", "SVG "];

    private readonly byte[] _data;
    private readonly Dictionary<uint, (int Offset, int Length)> _tables;
    private readonly int _metricsCount;
    private readonly bool _longOffsets;

    private OpenTypeFile(byte[] data, Dictionary<uint, (int Offset, int Length)> tables)
    {
        _data = data;
        _tables = tables;
        var head = Required("head", 54);
        UnitsPerEm = U16(head, 18);
        Bounds = [S16(head, 36), S16(head, 38), S16(head, 40), S16(head, 42)];
        _longOffsets = S16(head, 50) != 0;
        Check(UnitsPerEm is >= 16 and <= 16384, "its units per em are out of range");
        GlyphCount = U16(Required("maxp", 6), 4);
        Check(GlyphCount > 0, "it has no glyphs");
        var hhea = Required("hhea", 36);
        Ascent = S16(hhea, 4);
        Descent = S16(hhea, 6);
        LineGap = S16(hhea, 8);
        _metricsCount = U16(hhea, 34);
        Check(_metricsCount is > 0 && _metricsCount <= GlyphCount, "its table of widths is damaged");
        Required("hmtx", _metricsCount * 4);
        CheckOutlines();
        Characters = ReadCharacters();
        ReadNamesAndWeights();
    }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public ImmutableArray<int> Bounds { get; }

    public int Ascent { get; }

    /// <summary>Negative below the base line.</summary>
    public int Descent { get; }

    public int LineGap { get; }

    public int CapitalHeight { get; private set; }

    public int Weight { get; private set; } = 400;

    /// <summary>Whether files may carry it that people go on writing in.</summary>
    public bool MayBeEdited { get; private set; } = true;

    /// <summary>The PostScript name, with only the characters a PDF name holds as they are.</summary>
    public string PostScriptName { get; private set; } = "Font";

    public CharacterMap Characters { get; }

    /// <summary>Whether outlines are TrueType's (<c>glyf</c>); else they are PostScript's.</summary>
    public bool HasTrueTypeOutlines => _tables.ContainsKey(Tag("glyf"));

    /// <summary>Whether it holds many weights in one and must be set to one of them before it is used.</summary>
    public bool IsVariable => _tables.ContainsKey(Tag("fvar"));

    /// <summary>Whether the weight is among what varies (OpenType 1.9, fvar).</summary>
    public bool HasWeights
    {
        get
        {
            var table = Table("fvar");
            const int Head = 12;
            var found = false;
            for (var axis = 0; table.Length > Head && axis < U16(table, 8); axis++)
            {
                var place = U16(table, 4) + (axis * U16(table, 10));
                found |= place < table.Length && table[place..].StartsWith("wght"u8);
            }
            return found;
        }
    }

    public ReadOnlySpan<byte> Data => _data;

    /// <summary>Reads a font; null with the fault when it cannot be used.</summary>
    public static OpenTypeFile? Read(byte[] data, out FontFault? fault)
    {
        fault = null;
        try
        {
            return new OpenTypeFile(data, ReadDirectory(data));
        }
        catch (FaultFound found)
        {
            fault = found.Fault;
            return null;
        }
    }

    /// <summary>A table, empty when the font has none.</summary>
    public ReadOnlySpan<byte> Table(string tag) =>
        _tables.TryGetValue(Tag(tag), out var place) ? _data.AsSpan(place.Offset, place.Length) : default;

    public int Advance(int glyph) =>
        U16(Table("hmtx"), Math.Min(glyph, _metricsCount - 1) * 4);

    /// <summary>The advance in thousandths of the type size, as a PDF file states it.</summary>
    public double Thousandths(int glyph) => InThousandths(Advance(glyph));

    /// <summary>A length in thousandths of the type size, as a PDF file states it.</summary>
    public double InThousandths(int units) => Math.Round(units * 1000.0 / UnitsPerEm, 2);

    public int LeftSideBearing(int glyph)
    {
        var hmtx = Table("hmtx");
        var at = glyph < _metricsCount ? glyph * 4 + 2 : _metricsCount * 4 + (glyph - _metricsCount) * 2;
        return at + 2 <= hmtx.Length ? S16(hmtx, at) : 0;
    }

    /// <summary>Whether a glyph is known to draw nothing.</summary>
    public bool IsBlank(int glyph) => HasTrueTypeOutlines && Outline(glyph).IsEmpty;

    /// <summary>The TrueType outline of a glyph as it stands in the file; empty for a blank one.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var (start, end) = OutlinePlace(Table("loca"), glyph);
        return Table("glyf")[start..end];
    }

    internal static int U16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    internal static int S16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt16BigEndian(data[at..]);

    internal static long U32(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt32BigEndian(data[at..]);

    private static Dictionary<uint, (int Offset, int Length)> ReadDirectory(byte[] data)
    {
        var kind = data.Length < 4 ? 0 : (uint)U32(data, 0);
        if (kind is not 0x00010000 && kind != Tag("true") && kind != Tag("OTTO"))
        {
            throw new FaultFound(FontFault.Of(data));
        }
        Check(data.Length >= 12, "it is cut off");
        var count = U16(data, 4);
        Check(data.Length >= 12 + count * 16, "its directory is cut off");
        var tables = new Dictionary<uint, (int Offset, int Length)>(count);
        for (var i = 0; i < count; i++)
        {
            var entry = data.AsSpan(12 + i * 16, 16);
            long offset = U32(entry, 8), length = U32(entry, 12);
            Check(offset + length <= data.Length, "it is cut off: a table runs past the end of the file");
            tables[(uint)U32(entry, 0)] = ((int)offset, (int)length);
        }
        return tables;
    }

    private CharacterMap ReadCharacters()
    {
        var cmap = Required("cmap", 4);
        Check(
            !CharacterMap.IsForSymbols(cmap), "it is a symbol font: its signs stand for no characters that could be copied or read aloud",
            "show its signs as pictures, or name a font whose signs have Unicode characters");
        return CharacterMap.Read(cmap) ?? throw new FaultFound(new FontFault(
            "it has no Unicode character table, as some old fonts have none", "name a newer release of it, or another font"));
    }

    private void CheckOutlines()
    {
        Check(
            !Array.Exists(ColourTables, table => _tables.ContainsKey(Tag(table))),
            "it is a colour font: its glyphs are pictures or layers with colours of their own, which the colours of a theme cannot replace",
            "name the family's plain font, with glyphs in one colour");
        Check(
            !_tables.ContainsKey(Tag("EBDT")) || HasTrueTypeOutlines, "it is a bitmap font: its glyphs are drawn for screens of one size",
            "name a font with outlines");
        if (_tables.ContainsKey(Tag("CFF ")) || _tables.ContainsKey(Tag("CFF2")))
        {
            return;
        }
        var loca = Required("loca", (GlyphCount + 1) * (_longOffsets ? 4 : 2));
        var glyf = Required("glyf", 0);
        for (var glyph = 0; glyph < GlyphCount; glyph++)
        {
            var (start, end) = OutlinePlace(loca, glyph);
            Check(start >= 0 && start <= end && end <= glyf.Length, $"the outline of glyph {glyph} is damaged");
            Check(GlyphOutline.IsSound(glyf[start..end], GlyphCount), $"the outline of glyph {glyph} is damaged");
        }
    }

    private (int Start, int End) OutlinePlace(ReadOnlySpan<byte> loca, int glyph) =>
        _longOffsets
            ? ((int)Math.Min(U32(loca, glyph * 4), int.MaxValue), (int)Math.Min(U32(loca, glyph * 4 + 4), int.MaxValue))
            : (U16(loca, glyph * 2) * 2, U16(loca, glyph * 2 + 2) * 2);

    private void ReadNamesAndWeights()
    {
        CapitalHeight = Ascent;
        var os2 = Table("OS/2");
        if (os2.Length >= 78)
        {
            Weight = U16(os2, 4);
            CheckLicence(U16(os2, 8));
            if (U16(os2, 0) >= 2 && os2.Length >= 90)
            {
                CapitalHeight = S16(os2, 88);
            }
        }
        PostScriptName = ReadPostScriptName(Table("name")) ?? PostScriptName;
    }

    /// <summary>ISO 19005-2, 6.2.11.4.1 wants fonts that may be embedded; what is embedded is the part of a font that is used.</summary>
    private void CheckLicence(int bits)
    {
        const string Ask = "ask its maker for a licence and files that allow it, or name another font";
        Check((bits & 0x000F) != 0x0002, "its maker forbids putting it into documents (its licence bits, fsType, say Restricted)", Ask);
        Check((bits & 0x0100) == 0, "its maker forbids putting a part of it into documents (its licence bits, fsType, say No subsetting)", Ask);
        Check((bits & 0x0200) == 0, "its maker forbids putting its outlines into documents (its licence bits, fsType, say Bitmap embedding only)", Ask);
        // None of the four: installable. Bit 3: editable.
        MayBeEdited = (bits & 0x000F) == 0 || (bits & 0x0008) != 0;
    }

    private static string? ReadPostScriptName(ReadOnlySpan<byte> name)
    {
        if (name.Length < 6)
        {
            return null;
        }
        int count = U16(name, 2), storage = U16(name, 4);
        for (var i = 0; i < count && name.Length >= 18 + i * 12; i++)
        {
            var record = name.Slice(6 + i * 12, 12);
            int length = U16(record, 8), offset = storage + U16(record, 10);
            if (U16(record, 6) != 6 || offset + length > name.Length)
            {
                continue;
            }
            var raw = name.Slice(offset, length);
            var text = U16(record, 0) is 0 or 3 ? Encoding.BigEndianUnicode.GetString(raw) : Encoding.Latin1.GetString(raw);
            var clean = string.Concat(text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
            if (clean.Length > 0)
            {
                return clean;
            }
        }
        return null;
    }

    private ReadOnlySpan<byte> Required(string tag, int length)
    {
        var table = Table(tag);
        Check(_tables.ContainsKey(Tag(tag)) && table.Length >= length, $"its table `{tag}` is missing or cut off");
        return table;
    }

    private static void Check(bool condition, string fault, string advice = GetItAgain)
    {
        if (!condition)
        {
            throw new FaultFound(new FontFault(fault, advice));
        }
    }

    private static uint Tag(string tag) => (uint)(tag[0] << 24 | tag[1] << 16 | tag[2] << 8 | tag[3]);

    /// <summary>Leaves the constructor early; never seen outside <see cref="Read"/>.</summary>
    private sealed class FaultFound(FontFault fault) : Exception(fault.Message)
    {
        public FontFault Fault { get; } = fault;
    }
}
