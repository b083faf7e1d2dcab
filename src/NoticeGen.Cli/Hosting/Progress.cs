namespace NoticeGen.Cli.Hosting;

/// <summary>Says on a terminal how far the work has come. Notices finish in any order.</summary>
internal sealed class Progress(Terminal terminal, int total) : IDisposable
{
    private readonly Lock _gate = new();
    private int _done;

    /// <summary>One notice is finished; <paramref name="line"/> says with what.</summary>
    public void Finish(string line)
    {
        lock (_gate)
        {
            _done++;
            if (terminal.ShowsMoving)
            {
                terminal.ShowMoving($"{_done} of {total}: {line}");
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
