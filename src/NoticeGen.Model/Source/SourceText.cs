using System.Collections.Immutable;
using System.Text;

namespace NoticeGen.Source;

/// <summary>One input file: its workspace-relative path (forward slashes), its text, and where its lines begin.</summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly InputFile? _file;
    private readonly ImmutableArray<string> _places;
    private Content? _kept;
    private WeakReference<Content>? _seen;

    public SourceText(string path, string text)
        : this(path, text, [])
    {
    }

    /// <summary>A text that was taken out of a file of another kind, such as a PDF.</summary>
    /// <param name="places">For each line, where a reader of the file finds it: "page 3"; none where line numbers say it.</param>
    public SourceText(string path, string text, ImmutableArray<string> places)
    {
        Path = path;
        _kept = new Content(text);
        Length = text.Length;
        _places = places;
    }

    private SourceText(InputFile file, int length)
    {
        Path = file.Path;
        _file = file;
        Length = length;
        _places = [];
    }

    /// <summary>Workspace-relative, with forward slashes on every system.</summary>
    public string Path { get; }

    public string Text => Held.Text;

    /// <summary>In UTF-16 units.</summary>
    public int Length { get; }

    public int LineCount => Held.LineStarts.Length;

    /// <summary>
    /// Where its comments stand, from their marks to the end of their lines: found by whoever reads the file's language, and
    /// only where one is meant for this tool.
    /// </summary>
    public ImmutableArray<TextSpan> Comments { get; set; } = [];

    /// <summary>See <see cref="InputFile.IsBuiltIn"/>.</summary>
    public bool IsBuiltIn { get; set; }

    private Content Held => _kept ?? Decoded();

    /// <summary>
    /// A file that is UTF-8, with or without a byte-order mark; its text is decoded when it is asked for, and kept for as long
    /// as there is room. Returns null when the bytes are not UTF-8.
    /// </summary>
    public static SourceText? Deferred(InputFile file) => Of(file, isKept: false);

    /// <summary>
    /// Decodes UTF-8, with or without a byte-order mark.
    /// Returns null when the bytes are not UTF-8; <paramref name="badOffset"/> is then the first byte that is wrong.
    /// </summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, out int badOffset)
    {
        var body = Body(bytes);
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

    /// <summary>
    /// The same with its text kept until <see cref="Release"/>. Returns null when the bytes are not UTF-8.
    /// </summary>
    public static SourceText? Kept(InputFile file) => Of(file, isKept: true);

    private static SourceText? Of(InputFile file, bool isKept)
    {
        try
        {
            var body = Body(file.Content.AsSpan());
            var text = isKept ? Strict.GetString(body) : null;
            return new SourceText(file, text?.Length ?? Strict.GetCharCount(body)) { _kept = text is null ? null : new Content(text) };
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>
    /// Ends the keeping of a file's text: the findings of a run over an estate know the files of all its notices, of which
    /// the text is next asked for when a finding is shown, if ever. It is decoded again then.
    /// </summary>
    public void Release()
    {
        if (_file is not null)
        {
            _kept = null;
        }
    }

    /// <summary>Line and column of an offset, both from 1, the column in UTF-16 units.</summary>
    public (int Line, int Column) Place(int offset)
    {
        offset = Math.Clamp(offset, 0, Length);
        var starts = Held.LineStarts;
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }
        return (line + 1, offset - starts[line] + 1);
    }

    /// <summary>What a reader of the file would call the place of an offset, such as "page 3"; null where it is the line's number.</summary>
    public string? PlaceName(int offset) => _places.IsDefaultOrEmpty ? null : _places[Math.Min(Place(offset).Line, _places.Length) - 1];

    /// <summary>The text of a line (from 1) without its line ending.</summary>
    public string Line(int line) => Held.Line(line);

    /// <summary>Every line without its line ending; kept for as long as the text is, for the many findings that lay lines into it.</summary>
    internal ImmutableArray<string> Lines => Held.Lines;

    /// <summary>So many characters of a line (from 1) at most, from one of its characters (from 0) on.</summary>
    public string Line(int line, int from, int most)
    {
        var held = Held;
        var start = held.LineStarts[line - 1];
        var end = held.EndOf(line);
        start = Math.Min(start + from, end);
        return held.Text[start..Math.Min(end, start + most)].TrimEnd('\n', '\r');
    }

    /// <summary>The offset at which a line (from 1) begins.</summary>
    public int LineStart(int line)
    {
        var starts = Held.LineStarts;
        return starts[Math.Clamp(line, 1, starts.Length) - 1];
    }

    public override string ToString() => Path;

    private Content Decoded()
    {
        if (_seen is { } seen && seen.TryGetTarget(out var content))
        {
            return content;
        }
        content = new Content(Strict.GetString(Body(_file!.Content.AsSpan())));
        _seen = new WeakReference<Content>(content);
        return content;
    }

    private static ReadOnlySpan<byte> Body(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    /// <summary>A text with its lines, which are found when first asked for; two threads that ask at once find the same.</summary>
    private sealed class Content(string text)
    {
        private int[]? _lineStarts;
        private ImmutableArray<string> _lines;

        public string Text => text;

        public int[] LineStarts => _lineStarts ??= FindLineStarts(text);

        public ImmutableArray<string> Lines => _lines.IsDefault ? _lines = [.. Enumerable.Range(1, LineStarts.Length).Select(Line)] : _lines;

        public int EndOf(int line) => line < LineStarts.Length ? LineStarts[line] : text.Length;

        public string Line(int line) => text.AsSpan(LineStarts[line - 1]..EndOf(line)).TrimEnd("\n\r").ToString();

        private static int[] FindLineStarts(ReadOnlySpan<char> text)
        {
            var starts = new List<int>(text.Length / 32) { 0 };
            for (var next = text.IndexOfAny('\n', '\r'); next >= 0;)
            {
                var at = next;
                // The two together end one line.
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                starts.Add(at);
                var more = text[at..].IndexOfAny('\n', '\r');
                next = more < 0 ? -1 : at + more;
            }
            return [.. starts];
        }
    }
}
