using System.Buffers;
using System.Text;

namespace NoticeGen.Cli.Hosting;

/// <summary>
/// Lets no control character through to a terminal or a log, whatever a file, a name or an option holds: with one, a text
/// could move the cursor, hide lines or drive the terminal. The program's own colours pass where colours are used.
/// </summary>
/// <param name="to">Not disposed.</param>
/// <param name="hasColours">Whether the program may write colours and erase its own line.</param>
internal sealed class ShownWriter(TextWriter to, bool hasColours) : TextWriter
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\n' or '\t'))]);

    private static readonly SearchValues<char> OfColours = SearchValues.Create("0123456789;");

    public override Encoding Encoding => to.Encoding;

    public override void Flush() => to.Flush();

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        for (var at = buffer.IndexOfAny(Controls); at >= 0; at = buffer.IndexOfAny(Controls))
        {
            to.Write(buffer[..at]);
            var own = OwnLength(buffer[at..]);
            if (own == 0)
            {
                to.Write('\ufffd');
            }
            else
            {
                to.Write(buffer.Slice(at, own));
            }
            buffer = buffer[(at + Math.Max(own, 1))..];
        }
        to.Write(buffer);
    }

    /// <summary>How long the program's own sign is that begins here: the end of a line, a colour, the erasing of a line; 0 for none.</summary>
    private int OwnLength(ReadOnlySpan<char> text)
    {
        if (text is ['\r', '\n', ..])
        {
            return 2;
        }
        if (!hasColours)
        {
            return 0;
        }
        if (text.StartsWith("\r\e[K"))
        {
            return 4;
        }
        if (!text.StartsWith("\e["))
        {
            return 0;
        }
        var end = text[2..].IndexOfAnyExcept(OfColours) + 2;
        return end >= 2 && text[end] == 'm' ? end + 1 : 0;
    }
}
