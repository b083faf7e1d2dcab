using System.Buffers;
using System.Text;

namespace NoticeGen.Auditing.Files;

/// <summary>How much the operators of a page or a form draw (ISO 32000-2, 7.8.2), without drawing it.</summary>
internal sealed class PdfContent
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private readonly Dictionary<string, int> _drawn = new(StringComparer.Ordinal);

    /// <summary>Reads the operators once.</summary>
    public PdfContent(ReadOnlySpan<byte> content)
    {
        Length = content.Length;
        var (name, depth) = ("", 0);
        for (var at = 0; at < content.Length;)
        {
            switch (content[at])
            {
                case (byte)'(':
                    var end = EndOfString(content, at);
                    Letters += Math.Max(0, end - at - 2);
                    at = end;
                    break;
                case (byte)'<':
                    var close = content[at..].IndexOf((byte)'>');
                    close = close < 0 ? content.Length - at : close;
                    Letters += close / 2;
                    at += Math.Max(1, content[at..].StartsWith("<<"u8) ? 2 : close);
                    break;
                case (byte)'%':
                    var line = content[at..].IndexOfAny((byte)'\n', (byte)'\r');
                    at = line < 0 ? content.Length : at + line;
                    break;
                case (byte)'/':
                    var named = LengthOfWord(content[(at + 1)..]);
                    name = Encoding.Latin1.GetString(content.Slice(at + 1, named));
                    at += 1 + named;
                    break;
                default:
                    var length = LengthOfWord(content[at..]);
                    var word = content.Slice(at, length);
                    depth = Math.Max(0, depth + Change(word));
                    Deepest = Math.Max(Deepest, depth);
                    if (word.SequenceEqual("Do"u8))
                    {
                        _drawn[name] = _drawn.GetValueOrDefault(name) + 1;
                    }
                    NamedStates += word.SequenceEqual("gs"u8) ? 1 : 0;
                    at += Math.Max(1, length);
                    break;
            }
        }
    }

    /// <summary>Bytes.</summary>
    public int Length { get; }

    /// <summary>Bytes of strings, each of which is a letter or half of one.</summary>
    public int Letters { get; private set; }

    /// <summary>How many saved states and marked parts are open in each other at the most.</summary>
    public int Deepest { get; private set; }

    /// <summary>How often a state is taken that the resources name, with whatever stands in it.</summary>
    public int NamedStates { get; private set; }

    /// <summary>How often each form or picture is drawn, by the name that the resources give it.</summary>
    public IReadOnlyDictionary<string, int> Drawn => _drawn;

    private static int Change(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("q"u8) || word.SequenceEqual("BDC"u8) || word.SequenceEqual("BMC"u8) ? 1
        : word.SequenceEqual("Q"u8) || word.SequenceEqual("EMC"u8) ? -1 : 0;

    private static int LengthOfWord(ReadOnlySpan<byte> rest) => rest.IndexOfAny(Ends) is >= 0 and var end ? end : rest.Length;

    /// <summary>After the bracket that closes the one at a place; brackets in a string are in pairs or follow on a stroke.</summary>
    private static int EndOfString(ReadOnlySpan<byte> content, int start)
    {
        var open = 0;
        for (var at = start; at < content.Length; at++)
        {
            switch (content[at])
            {
                case (byte)'\\':
                    at++;
                    break;
                case (byte)'(':
                    open++;
                    break;
                case (byte)')' when --open == 0:
                    return at + 1;
            }
        }
        return content.Length;
    }
}
