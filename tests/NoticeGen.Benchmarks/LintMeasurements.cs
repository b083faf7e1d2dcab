using System.Diagnostics;
using System.Globalization;

namespace NoticeGen.Benchmarks;

/// <summary>
/// How long it takes to check an estate of notices on one thread, and how much memory that asks for: from YAML to findings,
/// all editions composed, every rule asked. Nothing is rendered.
/// </summary>
internal static class LintMeasurements
{
    private const int UsualCount = 1_000;
    private const int WarmUp = 50;

    public static void Run(string? count)
    {
        var (files, ids) = Estate.Generated(count is null ? UsualCount : int.Parse(count, CultureInfo.InvariantCulture));
        var pipeline = Pipeline.Open(files, Estate.Options).Value!;
        foreach (var (authority, notice) in ids.Take(WarmUp))
        {
            pipeline.Check(authority, notice);
        }
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var findings = ids.Sum(id => pipeline.Check(id.Authority, id.Notice).Diagnostics.Length);
        var seconds = clock.Elapsed.TotalSeconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Console.WriteLine(FormattableString.Invariant(
            $"{ids.Length:N0} notices, {findings:N0} findings: {seconds:0.00} s, {1000 * seconds / ids.Length:0.00} ms and {allocated / 1024.0 / ids.Length:N0} KB allocated a notice; peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:N0} MB"));
    }
}
