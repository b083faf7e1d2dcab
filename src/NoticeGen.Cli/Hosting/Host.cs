using System.Globalization;
using Spectre.Console;

namespace NoticeGen.Cli.Hosting;

/// <summary>
/// Everything the commands take from the machine they run on, in one place, so that a test can stand in for it.
/// </summary>
internal sealed record Host
{
    private const string EpochVariable = "SOURCE_DATE_EPOCH";

    /// <summary>The end of the year 9999, the last that a date can hold.</summary>
    private const long LastSecond = 253_402_300_799;

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The folder that paths of options are relative to.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The user's own folder; null where the account has none.</summary>
    public string? Home { get; init; }

    /// <summary>An environment variable; null when it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The only clock of the program: today, unless <c>--as-at</c> or SOURCE_DATE_EPOCH says otherwise.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The day that stands for now: SOURCE_DATE_EPOCH where it is set, so that a build can be repeated, else the clock's.</summary>
    /// <exception cref="UserError">SOURCE_DATE_EPOCH is not a number of seconds.</exception>
    public DateOnly Today => EpochDay ?? DateOnly.FromDateTime(Clock.GetLocalNow().Date);

    /// <summary>The day of SOURCE_DATE_EPOCH; null where it is not set.</summary>
    /// <exception cref="UserError">It is not a number of seconds.</exception>
    public DateOnly? EpochDay
    {
        get
        {
            if (Variable(EpochVariable) is not { Length: > 0 } text)
            {
                return null;
            }
            return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LastSecond
                ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
                : throw new UserError(
                    ExitCode.BadInput, $"{EpochVariable} is `{text}`, which is not a number of seconds since 1970", "set it to a number, or give --as-at");
        }
    }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Opens a dialogue with the person at the terminal; null when nobody sits there.</summary>
    public Func<IAnsiConsole>? Dialogue { get; init; }

    /// <summary>Columns of the terminal; null when there is none.</summary>
    public int? Width { get; init; }

    public int Processors { get; init; } = 1;

    /// <summary>How many bytes of the texts of notices a run keeps in memory; those beyond are read again when they are needed.</summary>
    public long KeptTexts { get; init; } = 16 << 20;

    /// <summary>How outputs are written.</summary>
    public IFileStore Store { get; init; } = new DiskStore();

    /// <summary>Opens an address in the user's browser; an address that cannot be opened has been printed.</summary>
    public Action<string> Browse { get; init; } = _ => { };

    /// <summary>Set when the user presses Ctrl-C.</summary>
    public CancellationToken Cancelled { get; init; }

    /// <summary>
    /// Gives what work that touches no file comes to; where Ctrl-C comes first, the work is left alone, on a thread that ends with
    /// the program: one huge notice may take seconds in which nothing looks at <see cref="Cancelled"/>.
    /// </summary>
    /// <exception cref="OperationCanceledException">Ctrl-C came first.</exception>
    public T UntilCancelled<T>(Func<T> work)
    {
        if (!Cancelled.CanBeCanceled)
        {
            return work();
        }
        var task = Task.Factory.StartNew(work, Cancelled, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            task.Wait(Cancelled);
        }
        catch (AggregateException)
        {
            // Thrown below as it was thrown there.
        }
        return task.GetAwaiter().GetResult();
    }

    /// <summary>What ends the program where <see cref="Cancelled"/> is not heard and nothing is written; null where nobody can.</summary>
    public Interruption? Interruption { get; init; }
}
