namespace NoticeGen.Cli.Hosting;

/// <summary>
/// Says how far the work has come. Notices finish in any order; the lines that are written where there is no terminal
/// come in the order of the notices all the same.
/// </summary>
internal sealed class Progress(Terminal terminal, int total, bool isListed) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly string?[] _lines = new string?[total];
    private int _done;
    private int _written;

    /// <summary>One notice is finished; <paramref name="line"/> says with what.</summary>
    public void Finish(int index, string line)
    {
        lock (_gate)
        {
            _done++;
            if (terminal.ShowsMoving)
            {
                terminal.ShowMoving($"{_done} of {total}: {line}");
                return;
            }
            if (!isListed)
            {
                return;
            }
            _lines[index] = line;
            while (_written < total && _lines[_written] is { } next)
            {
                terminal.Remark(next);
                _lines[_written++] = "";
            }
        }
    }

    public void Dispose()
    {
        if (terminal.ShowsMoving && _done > 0)
        {
            terminal.ShowMoving("");
        }
    }
}
