using System.Diagnostics;
using System.Globalization;

namespace NoticeGen.Benchmarks;

/// <summary>
/// How the published program does on an estate of many notices: a first build, a build after which nothing has changed, one
/// after which one notice has, and a lint; on one core and on two. Each run is a process of its own.
/// </summary>
internal static class EstateMeasurements
{
    private const int UsualCount = 1_000;
    public const string Day = "2026-11-22";
    public const string Heading = "| run | jobs | seconds | CPU seconds | files a CPU second | peak MB | exit |\n|---|--:|--:|--:|--:|--:|--:|";

    private const string FullBuild = "full build", Unchanged = "nothing changed", UnchangedAgain = "nothing changed, again", Changed = "one notice changed";

    /// <param name="arguments">The number of notices; the published program, or its dll; formats.</param>
    public static void Run(ReadOnlySpan<string> arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : UsualCount;
        var program = Path.GetFullPath(arguments.Length > 1 ? arguments[1] : throw new ArgumentException("give the number of notices, the program, and formats if not the usual ones"));
        var formats = arguments[2..].ToArray().SelectMany(format => new[] { "-f", format }).ToArray();
        var root = Directory.CreateTempSubdirectory("noticegen-estate-").FullName;
        try
        {
            var changing = Estate.WriteTo(root, count);
            Console.WriteLine(Heading);
            foreach (var jobs in (ReadOnlySpan<int>)[1, 2])
            {
                string[] build = ["build", "-q", "--draft", "--as-at", Day, "--jobs", jobs.ToString(CultureInfo.InvariantCulture), "-o", $"dist{jobs}", .. formats];
                Measure(FullBuild, (program, root, jobs), build);
                Measure(Unchanged, (program, root, jobs), build);
                Measure(UnchangedAgain, (program, root, jobs), build);
                File.AppendAllText(changing, "\n# changed\n");
                Measure(Changed, (program, root, jobs), build);
                Measure("lint", (program, root, jobs), ["lint", "-q", "--as-at", Day, "--jobs", jobs.ToString(CultureInfo.InvariantCulture)]);
            }
            Console.WriteLine(FormattableString.Invariant($"\n{count:N0} notices, {Documents(Path.Combine(root, "dist1")):N0} files."));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    public static void Measure(string name, (string Program, string Root, int Jobs) where, string[] arguments)
    {
        var isDll = where.Program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo("/usr/bin/env") { WorkingDirectory = where.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        // The kernel's own account of the finished process: time and memory as it was at its most.
        string[] command = ["time", "-f", "%e %U %S %M", .. isDll ? (string[])["dotnet", where.Program] : [where.Program], .. arguments];
        foreach (var argument in command)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        _ = output.Result;
        var told = error.TrimEnd('\n').Split('\n')[^1].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var cpu = told[1] + told[2];
        var rate = arguments[0] == "build" && name is not (Unchanged or UnchangedAgain or Changed) ? (Documents(Path.Combine(where.Root, $"dist{where.Jobs}")) / cpu).ToString("0", CultureInfo.InvariantCulture) : "";
        Console.WriteLine(FormattableString.Invariant($"| {name} | {where.Jobs} | {told[0]:0.00} | {cpu:0.00} | {rate} | {told[3] / 1024:0} | {process.ExitCode} |"));
    }

    /// <summary>Files about notices: neither lists of notices nor what a build keeps for itself.</summary>
    private static int Documents(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(Path.GetFileName)
            .Count(name => name is not ("index.html" or "manifest.json") && name![0] != '.');
}
