namespace NoticeGen.Cli.Hosting;

/// <summary>
/// Ctrl-C. Work ends in good order where it next looks at <see cref="Cancelled"/>. What only reads, and has not looked within a moment,
/// as while one large file is read, is ended where it stands.
/// </summary>
/// <param name="end">Ends the program.</param>
internal sealed class Interruption(Action end) : IDisposable
{
    private readonly CancellationTokenSource _cancelled = new();
    private volatile bool _onlyReads;

    public CancellationToken Cancelled => _cancelled.Token;

    /// <summary>Says that the command changes no file, so that it may be ended anywhere.</summary>
    public void OnlyReads() => _onlyReads = true;

    /// <summary>Asks the work to end.</summary>
    /// <returns>False where that was asked before.</returns>
    public bool Request()
    {
        var isFirst = !_cancelled.IsCancellationRequested;
        _cancelled.Cancel();
        return isFirst;
    }

    /// <summary>Ends the program if it only reads.</summary>
    public void End()
    {
        if (_onlyReads)
        {
            end();
        }
    }

    public void Dispose() => _cancelled.Dispose();
}
