using System.Diagnostics;
using Xunit;

namespace NoticeGen.Testing;

/// <summary>
/// Finds and runs the outside programs that check output. A missing one skips the test with the reason; where
/// <c>NOTICEGEN_REQUIRE_VALIDATORS=1</c> is set, as in continuous integration, missing is a failure.
/// </summary>
internal static class Validators
{
    /// <summary>The program that an environment variable names, or one on the path; skips or fails when there is none.</summary>
    /// <param name="variable">Such as <c>NOTICEGEN_VERAPDF</c>.</param>
    /// <param name="command">Such as <c>verapdf</c>.</param>
    public static string Find(string variable, string command)
    {
        var found = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named && File.Exists(named)
            ? named
            : OnPath(command);
        if (found is null)
        {
            Missing($"`{command}` is not on the path, and {variable} names no file");
        }
        return found!;
    }

    /// <summary>Skips the test because something it needs is not there, or fails it where nothing may be missing.</summary>
    public static void Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("NOTICEGEN_REQUIRE_VALIDATORS") == "1")
        {
            Assert.Fail(reason);
        }
        Assert.Skip(reason);
    }

    /// <summary>Runs a program to its end and gives its exit code and everything it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    private static string? OnPath(string command)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, command + ending)))
            .FirstOrDefault(File.Exists);
    }
}
