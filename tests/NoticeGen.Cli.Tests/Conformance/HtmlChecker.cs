using System.Diagnostics;

namespace NoticeGen.Tests.Cli.Conformance;

/// <summary>
/// Runs <c>tests/web/check.mjs</c>: the Nu HTML checker, axe-core in a real browser, and a keyboard walk.
/// It needs <c>npm ci</c> in that folder, Node, Java and Chromium (<c>NOTICEGEN_CHROMIUM</c> may name the browser).
/// </summary>
internal static class HtmlChecker
{
    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "web");

    /// <summary>What is not on this machine, as a sentence; null when all is.</summary>
    public static string? Missing()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            return "the page checkers are not installed: run `npm ci` in tests/web";
        }
        var browser = Environment.GetEnvironmentVariable("NOTICEGEN_CHROMIUM");
        if (!string.IsNullOrEmpty(browser) && !File.Exists(browser))
        {
            return "NOTICEGEN_CHROMIUM names no file";
        }
        string[] programs = string.IsNullOrEmpty(browser) ? ["node", "java", "chromium"] : ["node", "java"];
        var absent = programs.Where(program => !IsOnPath(program)).ToList();
        return absent.Count == 0 ? null : $"not found on the path: {string.Join(", ", absent)}";
    }

    /// <summary>Checks pages; gives the exit code and everything that was printed.</summary>
    public static Task<(int ExitCode, string Report)> Check(IEnumerable<string> files, CancellationToken cancellation) => Run("check.mjs", files, cancellation);

    /// <summary>Runs a script of the folder; gives the exit code and everything that was printed.</summary>
    public static async Task<(int ExitCode, string Report)> Run(string script, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(script);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start");
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output + await errors);
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
