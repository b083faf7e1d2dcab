namespace NoticeGen.Cli.Hosting;

/// <summary>
/// Ctrl-C. Work ends in good order where it next looks at <see cref="Cancelled"/>. What has not looked within a moment, as while one large
/// file is read, is ended where it stands: as when a machine is switched off, that loses nothing that was published. What is being published is not cut short.
/// </summary>
/// <param name="end">Ends the program.</param>
internal sealed class Interruption(Action end) : IDisposable
{
    private readonly CancellationTokenSource _cancelled = new();
    private readonly Lock _gate = new();
    private bool _isPublishing;

    public CancellationToken Cancelled => _cancelled.Token;

    /// <summary>Asks the work to end.</summary>
    /// <returns>False where that was asked before.</returns>
    public bool Request()
    {
        var isFirst = !_cancelled.IsCancellationRequested;
        _cancelled.Cancel();
        return isFirst;
    }

    /// <summary>Ends the program, unless something is being published.</summary>
    public void End()
    {
        lock (_gate)
        {
            if (!_isPublishing)
            {
                end();
            }
        }
    }

    /// <summary>From here until what it gives is disposed the program is not ended.</summary>
    /// <exception cref="OperationCanceledException">It was asked to end before.</exception>
    public IDisposable BeginPublishing()
    {
        lock (_gate)
        {
            Cancelled.ThrowIfCancellationRequested();
            _isPublishing = true;
        }
        return new Publishing(this);
    }

    public void Dispose() => _cancelled.Dispose();

    private sealed class Publishing(Interruption interruption) : IDisposable
    {
        public void Dispose()
        {
            lock (interruption._gate)
            {
                interruption._isPublishing = false;
            }
        }
    }
}
