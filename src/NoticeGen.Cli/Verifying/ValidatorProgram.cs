using System.ComponentModel;
using System.Diagnostics;
using NoticeGen.Cli.Hosting;

namespace NoticeGen.Cli.Verifying;

/// <summary>A validator as it can be started on this machine.</summary>
/// <param name="Command">What is started, by its full name: the validator itself, or Java or Node with it.</param>
/// <param name="First">Arguments that come before those of the validator.</param>
internal sealed record ValidatorProgram(string Command, string[] First)
{
    /// <summary>UTF-16 units of a command line; Windows takes half as many again.</summary>
    private const int LongestLine = 20_000;

    /// <summary>
    /// The program that a variable names, or one on the path. A <c>.jar</c> is started with Java, a script (<c>.js</c>, <c>.mjs</c>) with Node.
    /// Nothing is looked for in the working folder, nor fetched from anywhere.
    /// </summary>
    /// <exception cref="UserError">The variable names no file.</exception>
    public static ValidatorProgram? Find(Validator validator, Host host)
    {
        if (host.Variable(validator.Variable) is not { Length: > 0 } named)
        {
            return OnPath(validator.Command, host) is { } found ? new ValidatorProgram(found, []) : null;
        }
        var file = Path.GetFullPath(named, host.WorkingFolder);
        if (!host.Store.FileExists(file))
        {
            throw new UserError(ExitCode.BadInput, $"{validator.Variable} is `{named}`, where there is no file", $"name the program of {validator.Title}, or leave the variable out");
        }
        var runtime = Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".jar" => "java",
            ".js" or ".mjs" => "node",
            _ => null,
        };
        if (runtime is null)
        {
            return new ValidatorProgram(file, []);
        }
        return OnPath(runtime, host) is { } started
            ? new ValidatorProgram(started, runtime == "java" ? ["-jar", file] : [file])
            : throw new UserError(ExitCode.BadInput, $"{validator.Variable} is `{named}`, which `{runtime}` runs, and that is not on the path", $"install it, or leave {validator.Variable} out");
    }

    /// <summary>Runs it over files, several times where they are many, and gives what it wrote.</summary>
    /// <exception cref="UserError">It cannot be started.</exception>
    public IEnumerable<string> Run(IReadOnlyList<string> arguments, IEnumerable<string> files)
    {
        var some = new List<string>();
        var length = 0;
        foreach (var file in files)
        {
            if (length + file.Length > LongestLine)
            {
                yield return Run([.. arguments, .. some]);
                some.Clear();
                length = 0;
            }
            some.Add(file);
            length += file.Length + 3;
        }
        if (some.Count > 0)
        {
            yield return Run([.. arguments, .. some]);
        }
    }

    private string Run(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Command)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in First.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }
        try
        {
            using var process = Process.Start(start)!;
            var complaints = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            complaints.Wait();
            return output;
        }
        catch (Exception problem) when (problem is Win32Exception or IOException)
        {
            throw new UserError(ExitCode.BadInput, $"`{Command}` cannot be started", "check that it runs by itself");
        }
    }

    /// <summary>By its full name: systems that look into the working folder first would run a program that lies among the notices.</summary>
    private static string? OnPath(string command, Host host)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        return (host.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => folder.Trim('"'))
            .Where(Path.IsPathFullyQualified)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, command + ending)))
            .FirstOrDefault(host.Store.FileExists);
    }
}
