using System.Buffers;
using System.Text;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// The markup of a part, written from front to back as UTF-8. What stands between elements and attributes is given as it
/// is; words of the notice go through <see cref="Text"/> and <see cref="Value"/>, which let nothing become markup.
/// </summary>
internal sealed class WordMarkup : IDisposable
{
    private const int Usual = 32 * 1024;

    /// <summary>The most bytes of UTF-8 that one UTF-16 unit takes.</summary>
    private const int WidestUnit = 3;

    public static ReadOnlySpan<byte> Declaration => "<?xml version=\"1.0\" encoding=\"utf-8\"?>"u8;

    private static readonly SearchValues<char> SpecialInText = SearchValues.Create("&<>");

    /// <summary>XML reads white space other than spaces as spaces where it is not written as references (XML 1.0, 3.3.3).</summary>
    private static readonly SearchValues<char> SpecialInValues = SearchValues.Create("&<>\"\t\n\r");

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Usual);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Takes back what was written after a length.</summary>
    public void CutTo(int length) => Length = length;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    /// <summary>Markup as it is.</summary>
    public WordMarkup Add(ReadOnlySpan<byte> markup)
    {
        markup.CopyTo(Room(markup.Length));
        Length += markup.Length;
        return this;
    }

    /// <summary>Content of an element; characters that XML forbids print as nothing.</summary>
    public WordMarkup Text(string text) => Escape(text, SpecialInText);

    /// <summary>What stands between the quotation marks of an attribute.</summary>
    public WordMarkup Value(string value) => Escape(value, SpecialInValues);

    public WordMarkup Value(long number)
    {
        const int longest = 20;
        number.TryFormat(Room(longest), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
        return this;
    }

    private WordMarkup Escape(string text, SearchValues<char> special)
    {
        var rest = WordText.Clean(text).AsSpan();
        for (var at = rest.IndexOfAny(special); at >= 0; at = rest.IndexOfAny(special))
        {
            AddPlain(rest[..at]);
            Add(Reference(rest[at]));
            rest = rest[(at + 1)..];
        }
        AddPlain(rest);
        return this;
    }

    private static ReadOnlySpan<byte> Reference(char special) => special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\t' => "&#x9;"u8,
        '\n' => "&#xA;"u8,
        _ => "&#xD;"u8,
    };

    private void AddPlain(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, Room(text.Length * WidestUnit));

    private Span<byte> Room(int needed)
    {
        if (_bytes.Length - Length < needed)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + needed));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
        return _bytes.AsSpan(Length);
    }
}
