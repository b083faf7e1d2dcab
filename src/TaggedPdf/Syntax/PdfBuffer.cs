using System.Buffers;
using System.Globalization;
using System.Text;

namespace TaggedPdf.Syntax;

/// <summary>
/// Bytes of PDF syntax being put together: numbers, names and strings in the forms of ISO 32000-1, 7.3.
/// Formatting is independent of culture and machine. Its memory is lent.
/// </summary>
internal sealed class PdfBuffer(int capacity = 256)
{
    private static readonly SearchValues<char> PrintableAscii =
        SearchValues.Create(" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Forgets what was written, to be used again.</summary>
    public PdfBuffer Clear()
    {
        Length = 0;
        return this;
    }

    /// <summary>Gives the memory back; one that never does costs only that others must find their own.</summary>
    public void Release()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    public PdfBuffer Byte(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
        return this;
    }

    public PdfBuffer Bytes(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Reserve(value.Length));
        Length += value.Length;
        return this;
    }

    /// <summary>Puts bytes before everything that was written.</summary>
    public void Prepend(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length);
        _bytes.AsSpan(0, Length).CopyTo(_bytes.AsSpan(value.Length));
        value.CopyTo(_bytes);
        Length += value.Length;
    }

    /// <summary>Text that is known to be ASCII: operators, keys, ready-made syntax.</summary>
    public PdfBuffer Ascii(string value)
    {
        Length += Encoding.Latin1.GetBytes(value, Reserve(value.Length));
        return this;
    }

    public PdfBuffer Integer(long value)
    {
        var target = Reserve(20);
        value.TryFormat(target, out var written, default, CultureInfo.InvariantCulture);
        Length += written;
        return this;
    }

    /// <summary>A real number rounded to hundredths of a unit, in the shortest form, with a space after it.</summary>
    public PdfBuffer Number(double value) => Scaled((long)Math.Round(value * 100), 100);

    /// <summary>A real number rounded to hundred-thousandths: for scale factors.</summary>
    public PdfBuffer Fine(double value) => Scaled((long)Math.Round(value * 100000), 100000);

    /// <summary>A real number rounded to billionths: for the small factors of a matrix.</summary>
    public PdfBuffer Precise(double value) => Scaled((long)Math.Round(value * 1_000_000_000), 1_000_000_000);

    /// <summary>A reference to an indirect object, with a space after it.</summary>
    public PdfBuffer Reference(int id) => Integer(id).Bytes(" 0 R "u8);

    /// <summary>A reference without the closing space, for the end of an array or dictionary.</summary>
    public PdfBuffer LastReference(int id) => Integer(id).Bytes(" 0 R"u8);

    public PdfBuffer Hex4(int value)
    {
        var target = Reserve(4);
        for (var i = 3; i >= 0; i--)
        {
            target[i] = (byte)"0123456789ABCDEF"[value & 15];
            value >>= 4;
        }
        Length += 4;
        return this;
    }

    /// <summary>
    /// A text string (ISO 32000-1, 7.9.2.2): literal when it is ASCII, UTF-16BE with a byte-order mark otherwise.
    /// </summary>
    public PdfBuffer TextString(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(PrintableAscii) < 0)
        {
            return LiteralString(text);
        }
        return Utf16String(text);
    }

    public PdfBuffer Utf16String(string text)
    {
        Ascii("<FEFF");
        foreach (var unit in text)
        {
            Hex4(unit);
        }
        return Byte((byte)'>');
    }

    /// <summary>A byte string of printable ASCII, such as a URI.</summary>
    public PdfBuffer LiteralString(string text)
    {
        Byte((byte)'(');
        foreach (var unit in text)
        {
            if (unit is '(' or ')' or '\\')
            {
                Byte((byte)'\\');
            }
            Byte((byte)unit);
        }
        return Byte((byte)')');
    }

    /// <summary>A character code of two bytes within a literal string (ISO 32000-1, 7.3.4.2).</summary>
    public PdfBuffer StringCode(int code) => StringByte((byte)(code >> 8)).StringByte((byte)code);

    /// <summary>Moves the next glyph of a line back, in thousandths of the type size, between two strings.</summary>
    public PdfBuffer Adjustment(long thousandths) => Byte((byte)')').Integer(thousandths).Byte((byte)'(');

    private PdfBuffer StringByte(byte value) => value switch
    {
        (byte)'(' or (byte)')' or (byte)'\\' => Byte((byte)'\\').Byte(value),
        // A carriage return that is not escaped is read as a line feed.
        (byte)'\r' => Byte((byte)'\\').Byte((byte)'r'),
        _ => Byte(value),
    };

    private PdfBuffer Scaled(long value, int scale)
    {
        if (value < 0)
        {
            Byte((byte)'-');
            value = -value;
        }
        var whole = value / scale;
        var rest = value % scale;
        if (whole != 0 || rest == 0)
        {
            Integer(whole);
        }
        if (rest != 0)
        {
            Byte((byte)'.');
            for (var digit = scale / 10; rest != 0; digit /= 10)
            {
                Byte((byte)('0' + rest / digit));
                rest %= digit;
            }
        }
        return Byte((byte)' ');
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Grow(count);
        }
        return _bytes.AsSpan(Length);
    }

    private void Grow(int count)
    {
        var longer = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + count));
        Written.CopyTo(longer);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = longer;
    }
}
