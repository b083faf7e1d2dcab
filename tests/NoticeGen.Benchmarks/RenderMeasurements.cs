using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using NoticeGen.Rendering;
using NoticeGen.Source;

namespace NoticeGen.Benchmarks;

/// <summary>
/// How long it takes to make and read back the files of an estate of notices on one thread, one format after another, when
/// everything has been compiled and what notices share is known. Checking is not counted; nothing is written to a disk.
/// </summary>
internal static class RenderMeasurements
{
    private const int UsualCount = 60;
    private const int WarmUp = 10;
    private static readonly Format[] Formats = [Format.Html, Format.Docx, Format.Pdf, Format.Markdown, Format.PlainText];

    /// <param name="arguments">The number of notices; formats, all if none.</param>
    public static void Run(ReadOnlySpan<string> arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : UsualCount;
        var wanted = arguments.Length > 1 ? arguments[1..].ToArray() : null;
        var estate = Estate.Different(count + WarmUp);
        foreach (var format in Formats.Where(format => wanted is null || wanted.Contains(format.Ending)))
        {
            Measure(format, estate);
        }
    }

    private static void Measure(Format format, (InputFiles Files, (string Authority, string Notice)[] Ids) estate)
    {
        var pipeline = Pipeline.Open(estate.Files, Estate.Options with { Formats = [format] }).Value!;
        var notices = estate.Ids.Select(id => pipeline.Check(id.Authority, id.Notice)).ToImmutableArray();
        foreach (var notice in notices.Take(WarmUp))
        {
            pipeline.Build(notice);
        }
        using var process = Process.GetCurrentProcess();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var used = process.TotalProcessorTime;
        var (files, findings) = (0, 0);
        foreach (var notice in notices.Skip(WarmUp))
        {
            var built = pipeline.Build(notice);
            findings += built.Diagnostics.Length;
            foreach (var file in built.Files)
            {
                digest.AppendData(file.File.Content.AsSpan());
                files++;
            }
        }
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        process.Refresh();
        used = process.TotalProcessorTime - used;
        Console.WriteLine(FormattableString.Invariant(
            $"{format.Ending}: {files:N0} files, {findings:N0} findings ({Convert.ToHexStringLower(digest.GetHashAndReset())[..12]}): {used.TotalMilliseconds / files:0.00} CPU ms and {allocated / 1024.0 / files:N0} KB allocated a file"));
    }
}
