using System.Collections.Immutable;
using System.Text;

namespace NoticeGen.Source;

/// <summary>One input file: its workspace-relative path (forward slashes), its text, and where its lines begin.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;
    private readonly ImmutableArray<string> _places;

    public SourceText(string path, string text)
        : this(path, text, [])
    {
    }

    /// <summary>A text that was taken out of a file of another kind, such as a PDF.</summary>
    /// <param name="places">For each line, where a reader of the file finds it: "page 3"; none where line numbers say it.</param>
    public SourceText(string path, string text, ImmutableArray<string> places)
    {
        Path = path;
        Text = text;
        _places = places;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>Workspace-relative, with forward slashes on every system.</summary>
    public string Path { get; }

    public string Text { get; }

    public int LineCount => _lineStarts.Length;

    /// <summary>
    /// Decodes UTF-8, with or without a byte-order mark.
    /// Returns null when the bytes are not UTF-8; <paramref name="badOffset"/> is then the first byte that is wrong.
    /// </summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, out int badOffset)
    {
        var body = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        badOffset = -1;
        try
        {
            return new SourceText(path, Strict.GetString(body));
        }
        catch (DecoderFallbackException problem)
        {
            badOffset = problem.Index + (bytes.Length - body.Length);
            return null;
        }
    }

    /// <summary>Line and column of an offset, both from 1, the column in UTF-16 units.</summary>
    public (int Line, int Column) Place(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = Array.BinarySearch(_lineStarts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>What a reader of the file would call the place of an offset, such as "page 3"; null where it is the line's number.</summary>
    public string? PlaceName(int offset) => _places.IsDefaultOrEmpty ? null : _places[Math.Min(Place(offset).Line, _places.Length) - 1];

    /// <summary>The text of a line (from 1) without its line ending.</summary>
    public string Line(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Length ? _lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\n', '\r');
    }

    /// <summary>The offset at which a line (from 1) begins.</summary>
    public int LineStart(int line) => _lineStarts[Math.Clamp(line, 1, _lineStarts.Length) - 1];

    public override string ToString() => Path;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }
        return [.. starts];
    }
}
