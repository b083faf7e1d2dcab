using System.Globalization;

namespace NoticeGen.Cli.Hosting;

/// <summary>How long the steps took, for <c>--timings</c>. Steps that run on several notices at once add up.</summary>
internal sealed class Timings(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<(string Step, TimeSpan Took)> _steps = [];
    private readonly long _start = clock.GetTimestamp();

    /// <summary>Since the command began.</summary>
    public TimeSpan Total => clock.GetElapsedTime(_start);

    public T Measure<T>(string step, Func<T> act)
    {
        var start = clock.GetTimestamp();
        try
        {
            return act();
        }
        finally
        {
            Add(step, clock.GetElapsedTime(start));
        }
    }

    public void WriteTo(TextWriter to)
    {
        foreach (var (step, took) in _steps)
        {
            Write(to, step, took);
        }
        Write(to, "all", Total);
    }

    /// <summary>"0.4 s".</summary>
    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");

    private void Add(string step, TimeSpan took)
    {
        lock (_gate)
        {
            var index = _steps.FindIndex(known => known.Step == step);
            if (index < 0)
            {
                _steps.Add((step, took));
            }
            else
            {
                _steps[index] = (step, _steps[index].Took + took);
            }
        }
    }

    private static void Write(TextWriter to, string step, TimeSpan took) =>
        to.Write(string.Create(CultureInfo.InvariantCulture, $"{took.TotalMilliseconds,10:0.0} ms  {step}\n"));
}
