using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Benchmarks;

/// <summary>
/// How long it takes to check an estate of notices on one thread, and how much memory that asks for: from YAML to findings,
/// all editions composed, every rule asked. Nothing is rendered. Once for notices that share most of their text, as those of
/// one council do, and once for notices of which every text differs.
/// </summary>
internal static class LintMeasurements
{
    private const int UsualCount = 1_000;
    private const int WarmUp = 50;

    public static void Run(string? count)
    {
        var notices = count is null ? UsualCount : int.Parse(count, CultureInfo.InvariantCulture);
        Measure("shared text", Estate.Generated(notices));
        Measure("every text differs", Estate.Different(notices));
    }

    private static void Measure(string name, (InputFiles Files, (string Authority, string Notice)[] Ids) estate)
    {
        var pipeline = Pipeline.Open(estate.Files, Estate.Options).Value!;
        foreach (var (authority, notice) in estate.Ids.Take(WarmUp))
        {
            pipeline.Check(authority, notice);
        }
        var measured = estate.Ids[WarmUp..];
        using var process = Process.GetCurrentProcess();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var used = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var findings = measured.SelectMany(id => pipeline.Check(id.Authority, id.Notice).Diagnostics).ToList();
        var seconds = clock.Elapsed.TotalSeconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        process.Refresh();
        used = process.TotalProcessorTime - used;
        Console.WriteLine(FormattableString.Invariant(
            $"{name}: {measured.Length:N0} notices, {findings.Count:N0} findings ({Digest(findings)}): {1000 * seconds / measured.Length:0.00} ms, {used.TotalMilliseconds / measured.Length:0.00} CPU ms and {allocated / 1024.0 / measured.Length:N0} KB allocated a notice; peak {process.PeakWorkingSet64 / 1048576.0:N0} MB"));
    }

    /// <summary>The same for the same findings in the same order: tells whether a change for speed changed what is found.</summary>
    private static string Digest(List<Diagnostic> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{finding.Rule.Code}|{finding.Severity}|{finding.Origin}|{finding.Origin.Span}|{finding.Message}|{finding.Label}|{finding.Help}|{finding.Field}|");
            text.AppendJoin('|', finding.Corrections).AppendJoin('|', finding.Suggested).AppendJoin('|', finding.Related).Append('\n');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }
}
