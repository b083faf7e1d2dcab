using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace NoticeGen.Auditing.Finished.Pdf;

/// <summary>
/// The syntax of PDF values (ISO 32000-1, 7.3) as this program's writer uses it. Values stay bytes until one is asked for.
/// </summary>
internal static class PdfSyntax
{
    /// <summary>The value of a key of a dictionary; empty when it has none.</summary>
    /// <exception cref="FormatException">It is no dictionary.</exception>
    public static ReadOnlySpan<byte> Entry(ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> key)
    {
        Demand(dictionary.StartsWith("<<"u8));
        var at = SkipSpace(dictionary, 2);
        while (dictionary[at] == '/')
        {
            var name = at;
            at = Skip(dictionary, at);
            var isWanted = dictionary[(name + 1)..at].SequenceEqual(key);
            var start = SkipSpace(dictionary, at);
            at = SkipReference(dictionary, start);
            if (isWanted)
            {
                return dictionary[start..at];
            }
            at = SkipSpace(dictionary, at);
        }
        return [];
    }

    /// <summary>The number of the object that a value refers to.</summary>
    public static int Reference(ReadOnlySpan<byte> value)
    {
        var id = Reference(Inside(value), out var length);
        Demand(SkipSpace(Inside(value), length) == Inside(value).Length);
        return id;
    }

    /// <summary>The number of the object that the reference at the start of a text refers to.</summary>
    public static int Reference(ReadOnlySpan<byte> text, out int length)
    {
        var id = Integer(text, out length);
        Demand(text[length..].StartsWith(" 0 R"u8));
        length += 4;
        return id;
    }

    /// <summary>The numbers of the objects that a value, or an array of values, refers to.</summary>
    public static List<int> References(ReadOnlySpan<byte> value)
    {
        var all = new List<int>();
        var numbers = Inside(value);
        for (var at = SkipSpace(numbers, 0); at < numbers.Length; at = SkipSpace(numbers, at))
        {
            all.Add(Reference(numbers[at..], out var length));
            at += length;
        }
        return all;
    }

    public static int Integer(ReadOnlySpan<byte> text) => Integer(text, out _);

    public static int Integer(ReadOnlySpan<byte> text, out int length)
    {
        Demand(Utf8Parser.TryParse(text, out int value, out length));
        return value;
    }

    /// <summary>Where a number ends that begins at a place.</summary>
    public static int SkipNumber(ReadOnlySpan<byte> text, int at)
    {
        var start = at;
        while (at < text.Length && text[at] is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'-')
        {
            at++;
        }
        Demand(at > start);
        return at;
    }

    /// <summary>The value of four hexadecimal digits.</summary>
    public static int Hex4(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            int digit = digits[i];
            var nibble = digit is >= '0' and <= '9' ? digit - '0' : digit is >= 'A' and <= 'F' ? digit - 'A' + 10 : -1;
            Demand(nibble >= 0);
            value = (value << 4) | nibble;
        }
        return value;
    }

    /// <summary>The byte of a literal string (ISO 32000-1, 7.3.4.2) at a place, which moves on behind it.</summary>
    public static int StringByte(ReadOnlySpan<byte> text, ref int at)
    {
        var unit = text[at++];
        if (unit is < (byte)'(' or > (byte)')' and not (byte)'\\')
        {
            return unit;
        }
        Demand(unit == '\\');
        unit = text[at++];
        Demand(unit is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'r');
        return unit == 'r' ? '\r' : unit;
    }

    public static int SkipSpace(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && IsSpace(text[at]))
        {
            at++;
        }
        return at;
    }

    /// <summary>Where a value ends that begins at a place.</summary>
    public static int Skip(ReadOnlySpan<byte> text, int at)
    {
        switch (text[at])
        {
            case (byte)'<' when text[at + 1] == '<':
                at = SkipSpace(text, at + 2);
                while (text[at] != '>')
                {
                    at = SkipSpace(text, Skip(text, at));
                }
                Demand(text[at + 1] == '>');
                return at + 2;
            case (byte)'<':
                return at + text[at..].IndexOf((byte)'>') + 1;
            case (byte)'[':
                at = SkipSpace(text, at + 1);
                while (text[at] != ']')
                {
                    at = SkipSpace(text, Skip(text, at));
                }
                return at + 1;
            case (byte)'(':
                return SkipLiteral(text, at);
            case (byte)'>' or (byte)']' or (byte)')':
                throw new FormatException();
            default:
                at++;
                while (at < text.Length && !IsSpace(text[at]) && text[at] is not ((byte)'/' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'(' or (byte)')'))
                {
                    at++;
                }
                return at;
        }
    }

    /// <exception cref="FormatException">What this program always writes is not so.</exception>
    public static void Demand(bool isSo)
    {
        if (!isSo)
        {
            throw new FormatException();
        }
    }

    private static int SkipReference(ReadOnlySpan<byte> text, int at)
    {
        var end = Skip(text, at);
        return char.IsAsciiDigit((char)text[at]) && text[end..].StartsWith(" 0 R"u8) ? end + 4 : end;
    }

    private static int SkipLiteral(ReadOnlySpan<byte> text, int at)
    {
        var depth = 0;
        do
        {
            switch (text[at++])
            {
                case (byte)'\\':
                    at++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')':
                    depth--;
                    break;
            }
        }
        while (depth > 0);
        return at;
    }

    private static ReadOnlySpan<byte> Inside(ReadOnlySpan<byte> value) =>
        value.Length > 0 && value[0] == '[' ? value[1..value.LastIndexOf((byte)']')] : value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSpace(byte c) => c <= ' ' && c is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or 0 or (byte)'\f';
}
