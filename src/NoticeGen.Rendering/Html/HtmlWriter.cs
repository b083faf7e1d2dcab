using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using NoticeGen.Source;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// The one buffer a page is written to. <see cref="Markup"/> takes what the program itself says; everything from a
/// document goes through <see cref="Text"/> or <see cref="Attribute"/>, which escape it.
/// </summary>
internal sealed class HtmlWriter
{
    // "<" and "&" begin markup, quotes end attributes, and control characters are no HTML characters at all
    // (HTML Living Standard, 13.1.4). Tab and line feed are the only controls a text may hold.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"" + string.Concat(Enumerable.Range(0, 0xA0)
            .Where(code => code is < 0x20 or >= 0x7F and not '\t' and not '\n')
            .Select(code => (char)code)));

    private StringBuilder _html = new();

    public HtmlWriter Markup(ReadOnlySpan<char> markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>What another writer has written.</summary>
    public HtmlWriter Markup(HtmlPiece piece)
    {
        foreach (var chunk in piece.Chunks)
        {
            _html.Append(chunk.Span);
        }
        return this;
    }

    /// <summary>Words from a document: nothing in them can become markup.</summary>
    public HtmlWriter Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var next = text.IndexOfAny(Special);
            if (next < 0)
            {
                _html.Append(text);
                return this;
            }
            _html.Append(text[..next]);
            _html.Append(text[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "\uFFFD",
            });
            text = text[(next + 1)..];
        }
    }

    /// <summary>A space, the name, and the value in quotes.</summary>
    public HtmlWriter Attribute(string name, ReadOnlySpan<char> value)
    {
        _html.Append(' ').Append(name).Append("=\"");
        Text(value);
        _html.Append('"');
        return this;
    }

    /// <summary>An attribute that holds the bytes themselves, as RFC 2397 writes them.</summary>
    public HtmlWriter DataAttribute(string name, string mediaType, ImmutableArray<byte> content)
    {
        _html.Append(' ').Append(name).Append("=\"data:").Append(mediaType).Append(";base64,");
        var room = ArrayPool<char>.Shared.Rent((content.Length + 2) / 3 * 4);
        Convert.TryToBase64Chars(content.AsSpan(), room, out var length);
        _html.Append(room, 0, length).Append('"');
        ArrayPool<char>.Shared.Return(room);
        return this;
    }

    /// <summary>What has been written since the last time this was asked; the buffer is then empty again.</summary>
    public HtmlPiece Take()
    {
        var taken = new HtmlPiece(_html);
        _html = new StringBuilder();
        return taken;
    }

    public int Length => _html.Length;

    public override string ToString() => _html.ToString();

    /// <summary>The page so far as a file: UTF-8 without a byte order mark.</summary>
    public OutputFile ToFile(Format format) => ToFile(format, default, "");

    /// <summary>The same with other markup in the place of a stretch.</summary>
    /// <remarks>Pages are large, so they are never made into one string: the bytes are taken from the pieces of the buffer.</remarks>
    public OutputFile ToFile(Format format, TextSpan place, string markup)
    {
        _html.Remove(place.Start, place.Length).Insert(place.Start, markup);
        // At the most: a character that begins in one piece and ends in the next is counted twice.
        var most = 0;
        foreach (var piece in _html.GetChunks())
        {
            most += Encoding.UTF8.GetByteCount(piece.Span);
        }
        var encoder = Encoding.UTF8.GetEncoder();
        var bytes = GC.AllocateUninitializedArray<byte>(most);
        var length = 0;
        foreach (var piece in _html.GetChunks())
        {
            // Not flushed: a character may begin in one piece and end in the next.
            length += encoder.GetBytes(piece.Span, bytes.AsSpan(length), flush: false);
        }
        return new OutputFile(format, ImmutableCollectionsMarshal.AsImmutableArray(length == most ? bytes : bytes[..length]));
    }
}
