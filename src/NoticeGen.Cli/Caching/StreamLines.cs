namespace NoticeGen.Cli.Caching;

/// <summary>Lines of a stream, one after another, so that a file may be larger than memory.</summary>
internal sealed class StreamLines(Stream from)
{
    private const byte LineEnd = (byte)'\n';

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>The next line without its end, valid until the next is asked for; null after the last.</summary>
    /// <exception cref="FormatException">The last line has no end.</exception>
    public ReadOnlyMemory<byte>? Next()
    {
        for (var looked = 0; ;)
        {
            var length = _buffer.AsSpan(_start + looked, _end - _start - looked).IndexOf(LineEnd);
            if (length >= 0)
            {
                var line = _buffer.AsMemory(_start, looked + length);
                _start += looked + length + 1;
                return line;
            }
            looked = _end - _start;
            if (!Fill())
            {
                return looked == 0 ? null : throw new FormatException();
            }
        }
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        var read = from.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
