using System.Diagnostics;
using System.IO.Compression;
using NoticeGen.Releasing;
using Xunit;

namespace NoticeGen.Tests.Cli.Releasing;

/// <summary>
/// A Windows as Wine has it, with the program that is handed out for Windows: made once for the tests that share it. What is
/// missing skips them. NOTICEGEN_WINE names Wine's program, NOTICEGEN_RELEASE the folder of the release.
/// </summary>
public sealed class WindowsMachine : IAsyncLifetime
{
    /// <summary>Where Debian puts it, which is on no path.</summary>
    private const string UsualPlace = "/usr/lib/wine/wine64";

    /// <summary>On the day of <see cref="TestEstate.Day"/>.</summary>
    private const string Noon = "1795348800";

    private readonly string _folder = Directory.CreateTempSubdirectory("noticegen-windows-").FullName;

    /// <summary>Why there is none; null where there is one.</summary>
    public string? Missing { get; private set; }

    /// <summary>The program as Windows names it.</summary>
    public string Program { get; private set; } = "";

    private static string? Wine =>
        Environment.GetEnvironmentVariable("NOTICEGEN_WINE") is { Length: > 0 } named && File.Exists(named) ? named : File.Exists(UsualPlace) ? UsualPlace : null;

    public async ValueTask InitializeAsync()
    {
        var release = Environment.GetEnvironmentVariable("NOTICEGEN_RELEASE");
        var zip = Directory.Exists(release) ? Directory.EnumerateFiles(release, "noticegen-*-win-x64.zip").FirstOrDefault() : null;
        Missing = Wine is null ? $"Wine is not in {UsualPlace}, and NOTICEGEN_WINE names no file"
            : zip is null ? "NOTICEGEN_RELEASE names no folder with the program for Windows; `./build.ps1 release` makes one in artifacts/release"
            : null;
        if (Missing is not null)
        {
            return;
        }
        await ZipFile.ExtractToDirectoryAsync(zip!, Path.Combine(_folder, "program"));
        Program = Named(Path.Combine(_folder, "program", "noticegen.exe"));
        await Run("wineboot", "--init");
        // Debian's begins as Windows 7, which .NET runs on no more.
        await Run("winecfg", "-v", "win10");
    }

    /// <summary>A path of this machine as Windows names it.</summary>
    public static string Named(string path) => @"Z:" + Path.GetFullPath(path).Replace('/', '\\');

    /// <summary>Runs the Windows program in a folder.</summary>
    internal Task<CommandResult> NoticeGen(string folder, params IEnumerable<string> arguments) => Run(folder, [Program, .. arguments]);

    /// <summary>Starts a program of Windows, with its three streams redirected.</summary>
    internal Process Start(string folder, params IEnumerable<string> command) => Start(folder, Wine!, command);

    /// <summary>Starts one in a console of its own, whose keyboard and screen are the streams.</summary>
    internal Process StartInConsole(string folder, params IEnumerable<string> command) =>
        Start(folder, "script", ["--quiet", "--flush", "--return", "--command", $"stty cols 200 -echo; {Wine} {string.Join(' ', command.Select(word => $"'{word}'"))}", "/dev/null"]);

    public async ValueTask DisposeAsync()
    {
        if (Missing is null)
        {
            foreach (var option in new[] { "-k", "-w" })
            {
                using var server = Start(_folder, Path.Combine(Path.GetDirectoryName(Wine)!, "wineserver"), [option]);
                await server.WaitForExitAsync();
            }
        }
        Directory.Delete(_folder, recursive: true);
    }

    private Task<CommandResult> Run(params IEnumerable<string> command) => Run(_folder, command);

    private async Task<CommandResult> Run(string folder, IEnumerable<string> command)
    {
        using var running = Start(folder, command);
        running.StandardInput.Close();
        var output = running.StandardOutput.ReadToEndAsync();
        var error = running.StandardError.ReadToEndAsync();
        await running.WaitForExitAsync();
        return new CommandResult(running.ExitCode, await output, await error);
    }

    private Process Start(string folder, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["WINEPREFIX"] = Path.Combine(_folder, "prefix");
        start.Environment["WINEDEBUG"] = "-all";
        // What a console of Wine draws for.
        start.Environment["TERM"] = "xterm";
        start.Environment["SOURCE_DATE_EPOCH"] = Noon;
        // Neither Mono nor a browser is asked for.
        start.Environment["WINEDLLOVERRIDES"] = "mscoree,mshtml=";
        return Process.Start(start)!;
    }
}
