namespace TaggedPdf.Fonts;

/// <summary>
/// The drawing of one glyph in thousandths of an em (Adobe Technical Note 5177, The Type 2 Charstring Format), without hints:
/// print and modern screens do not use them.
/// </summary>
internal sealed class Charstring
{
    private const byte LineTo = 5;
    private const byte CurveTo = 8;
    private const byte EndGlyph = 14;
    private const byte MoveTo = 21;
    private const byte TwoBytes = 28;

    private readonly List<byte> _bytes = [];
    private readonly double _scale;
    private int _originX, _originY, _x, _y;

    /// <param name="width">How far the pen is moved on, in font units.</param>
    /// <param name="unitsPerEm">Of the font.</param>
    public Charstring(int width, int unitsPerEm)
    {
        _scale = 1000.0 / unitsPerEm;
        Number(Scaled(width));
    }

    /// <summary>Whether nothing was drawn.</summary>
    public bool IsBlank { get; private set; } = true;

    /// <summary>Sets where what follows is drawn from, in font units.</summary>
    public void From(int x, int y) => (_originX, _originY) = (x, y);

    public void Move(double x, double y)
    {
        To(x, y);
        _bytes.Add(MoveTo);
    }

    public void Line(double x, double y)
    {
        To(x, y);
        _bytes.Add(LineTo);
        IsBlank = false;
    }

    public void Curve(double x1, double y1, double x2, double y2, double x, double y)
    {
        To(x1, y1);
        To(x2, y2);
        To(x, y);
        _bytes.Add(CurveTo);
        IsBlank = false;
    }

    public byte[] End() => [.. _bytes, EndGlyph];

    /// <summary>From point to point, each rounded where it stands, so that what is rounded does not add up.</summary>
    private void To(double x, double y)
    {
        int toX = Scaled(x + _originX), toY = Scaled(y + _originY);
        Number(toX - _x);
        Number(toY - _y);
        (_x, _y) = (toX, toY);
    }

    private int Scaled(double units) => (int)Math.Clamp(Math.Round(units * _scale), short.MinValue / 2, short.MaxValue / 2);

    private void Number(int value)
    {
        switch (value)
        {
            case >= -107 and <= 107:
                _bytes.Add((byte)(value + 139));
                break;
            case >= 108 and <= 1131:
                _bytes.AddRange([(byte)(247 + ((value - 108) >> 8)), (byte)(value - 108)]);
                break;
            case >= -1131 and <= -108:
                _bytes.AddRange([(byte)(251 + ((-value - 108) >> 8)), (byte)(-value - 108)]);
                break;
            default:
                _bytes.AddRange([TwoBytes, (byte)(value >> 8), (byte)value]);
                break;
        }
    }
}
