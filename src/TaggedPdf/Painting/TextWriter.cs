using TaggedPdf.Documents;
using TaggedPdf.Fonts;
using TaggedPdf.Syntax;

namespace TaggedPdf.Painting;

/// <summary>
/// Writes text operators (ISO 32000-1, 9.4): one text object for as long as possible, so that lines are placed from the
/// one before; one TJ a line, with adjustments only where kerning or spacing asks for them. It follows the pen as a viewer would move it, so rounding never adds up.
/// </summary>
internal sealed class TextWriter(Inks inks)
{
    private bool _inArray;
    private EmbeddedFont? _font;
    private double _size;
    private PaintColour? _colour;
    private int _rise;
    private double _lineX;
    private double _lineY;
    private double _pen;

    /// <summary>Whether a text object is open.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Writes a word into the open text object.</summary>
    public void Write(PdfBuffer target, EmbeddedFont font, in PlacedWord word, double pageHeight)
    {
        SetState(target, font, word);
        var y = pageHeight - word.BaseLine;
        if (word.Shaped.Coded is { } coded)
        {
            SetRise(target, 0, 0);
            MoveTo(target, word.X, y);
            target.Bytes(coded.Bytes);
            font.Use(coded.Codes);
            _pen += coded.Advance * _size / 1000;
            return;
        }
        var unit = word.Size / font.Font.File.UnitsPerEm;
        var glyphs = word.Shaped.Glyphs;
        var pairs = font.Font.Pairs;
        for (var i = 0; i < glyphs.Length;)
        {
            var end = i + 1;
            while (end < glyphs.Length && pairs[glyphs[end].Pair].Text.Length == 0)
            {
                end++;
            }
            var cluster = glyphs.AsSpan(i, end - i);
            if (cluster.Length > 1)
            {
                // Several glyphs for one text (ISO 32000-1, 14.9.4).
                EndLine(target);
                target.Bytes("/Span<</ActualText"u8).Utf16String(pairs[cluster[0].Pair].Text).Bytes(">>BDC\n"u8);
            }
            WriteGlyphs(target, font, cluster, (word.X, y, unit));
            if (cluster.Length > 1)
            {
                EndLine(target);
                target.Bytes("EMC\n"u8);
            }
            i = end;
        }
    }

    private void WriteGlyphs(
        PdfBuffer target, EmbeddedFont font, ReadOnlySpan<ShapedGlyph> glyphs, (double X, double Y, double Unit) origin)
    {
        foreach (var glyph in glyphs)
        {
            SetRise(target, glyph.Rise, origin.Unit);
            MoveTo(target, origin.X + glyph.X * origin.Unit, origin.Y);
            var code = font.Code(glyph.Pair);
            target.StringCode(code);
            _pen += font.Advance(code) * _size / 1000;
        }
    }

    /// <summary>Ends the text object, if one is open.</summary>
    public void End(PdfBuffer target)
    {
        if (IsOpen)
        {
            EndLine(target);
            target.Bytes("ET\n"u8);
            IsOpen = false;
        }
    }

    /// <summary>Ends the line; the text object stays open for what follows.</summary>
    public void EndLine(PdfBuffer target)
    {
        if (_inArray)
        {
            target.Bytes(")]TJ\n"u8);
            _inArray = false;
        }
    }

    /// <summary>Opens a text object, if none is open.</summary>
    public void Begin(PdfBuffer target)
    {
        if (!IsOpen)
        {
            target.Bytes("BT\n"u8);
            IsOpen = true;
            _lineX = _lineY = 0;
        }
    }

    private void SetState(PdfBuffer target, EmbeddedFont font, in PlacedWord word)
    {
        if (!ReferenceEquals(font, _font) || word.Size != _size)
        {
            EndLine(target);
            target.Byte((byte)'/').Ascii(font.Resource).Byte((byte)' ').Number(word.Size).Bytes("Tf\n"u8);
            _font = font;
            _size = word.Size;
        }
        if (_colour != word.Colour)
        {
            EndLine(target);
            inks.Letters(target, word.Colour);
            _colour = word.Colour;
        }
    }

    private void SetRise(PdfBuffer target, int rise, double unit)
    {
        if (rise != _rise)
        {
            EndLine(target);
            target.Number(rise * unit).Bytes("Ts\n"u8);
            _rise = rise;
        }
    }

    private void MoveTo(PdfBuffer target, double x, double y)
    {
        if (_inArray && Math.Abs(y - _lineY) < 0.005)
        {
            var adjustment = (long)Math.Round((_pen - x) * 1000 / _size);
            if (adjustment != 0)
            {
                target.Adjustment(adjustment);
                _pen -= adjustment * _size / 1000;
            }
            return;
        }
        EndLine(target);
        double dx = Math.Round(x - _lineX, 2), dy = Math.Round(y - _lineY, 2);
        target.Number(dx).Number(dy).Bytes("Td[("u8);
        _lineX += dx;
        _lineY += dy;
        _pen = _lineX;
        _inArray = true;
    }
}
