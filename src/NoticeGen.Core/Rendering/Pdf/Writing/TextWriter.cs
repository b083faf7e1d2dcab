using NoticeGen.Rendering.Pdf.Fonts;
using NoticeGen.Rendering.Pictures;

namespace NoticeGen.Rendering.Pdf.Writing;

/// <summary>
/// Writes text operators (ISO 32000-1, 9.4): one text object for as long as possible, one TJ a line, with adjustments
/// only where kerning or spacing asks for them. It follows the pen as a viewer would move it, so rounding never adds up.
/// </summary>
internal sealed class TextWriter(Inks inks)
{
    private bool _inObject;
    private bool _inArray;
    private EmbeddedFont? _font;
    private double _size;
    private PaintColour? _colour;
    private int _rise;
    private double _lineX;
    private double _lineY;
    private double _pen;

    public void Write(PdfBuffer target, EmbeddedFont font, in PlacedWord word, double pageHeight)
    {
        Begin(target);
        SetState(target, font, word);
        var y = pageHeight - word.BaseLine;
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
                EndArray(target);
                target.Ascii("/Span<</ActualText").Utf16String(pairs[cluster[0].Pair].Text).Ascii(">>BDC\n");
            }
            WriteGlyphs(target, font, cluster, (word.X, y, unit));
            if (cluster.Length > 1)
            {
                EndArray(target);
                target.Ascii("EMC\n");
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
            target.Hex4(code);
            _pen += font.Advance(code) * _size / 1000;
        }
    }

    /// <summary>Ends the text object, if one is open.</summary>
    public void End(PdfBuffer target)
    {
        if (_inObject)
        {
            EndArray(target);
            target.Ascii("ET\n");
            _inObject = false;
        }
    }

    private void Begin(PdfBuffer target)
    {
        if (!_inObject)
        {
            target.Ascii("BT\n");
            _inObject = true;
            _lineX = _lineY = 0;
        }
    }

    private void SetState(PdfBuffer target, EmbeddedFont font, in PlacedWord word)
    {
        if (!ReferenceEquals(font, _font) || word.Size != _size)
        {
            EndArray(target);
            target.Byte((byte)'/').Ascii(font.Resource).Byte((byte)' ').Number(word.Size).Ascii("Tf\n");
            _font = font;
            _size = word.Size;
        }
        if (_colour != word.Colour)
        {
            EndArray(target);
            inks.Fill(target, word.Colour);
            _colour = word.Colour;
        }
    }

    private void SetRise(PdfBuffer target, int rise, double unit)
    {
        if (rise != _rise)
        {
            EndArray(target);
            target.Number(rise * unit).Ascii("Ts\n");
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
                target.Byte((byte)'>').Integer(adjustment).Byte((byte)'<');
                _pen -= adjustment * _size / 1000;
            }
            return;
        }
        EndArray(target);
        double dx = Math.Round(x - _lineX, 2), dy = Math.Round(y - _lineY, 2);
        target.Number(dx).Number(dy).Ascii("Td[<");
        _lineX += dx;
        _lineY += dy;
        _pen = _lineX;
        _inArray = true;
    }

    private void EndArray(PdfBuffer target)
    {
        if (_inArray)
        {
            target.Ascii(">]TJ\n");
            _inArray = false;
        }
    }
}
