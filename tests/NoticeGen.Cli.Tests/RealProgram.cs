using System.Diagnostics;
using System.Globalization;

namespace NoticeGen.Tests.Cli;

/// <summary>The program as people start it: a process of its own.</summary>
internal static class RealProgram
{
    /// <summary>Anyone's account on every Unix system, who owns nothing.</summary>
    private const string Nobody = "65534";

    /// <summary>Where the program lies: compiled ahead of time, where there is one, so that its time goes into its work and not into starting.</summary>
    private static string? Native => Environment.GetEnvironmentVariable("NOTICEGEN_NATIVE") is { Length: > 0 } named ? named : null;

    public static CommandResult Run(TestWorkspace workspace, IEnumerable<string> arguments) => Run(workspace, [.. Command, .. arguments], _ => { });

    /// <summary>Runs it and kills it when it has made a file; it may have come to its end before the news of that arrives.</summary>
    /// <param name="path">Below the workspace, in a folder that is there.</param>
    public static CommandResult RunUntil(TestWorkspace workspace, IEnumerable<string> arguments, string path) =>
        RunUntil(workspace, arguments, path, running => running.Kill());

    /// <summary>The same, asking it to end, as a scheduler does that takes its machine back.</summary>
    public static CommandResult RunUntilTerminated(TestWorkspace workspace, IEnumerable<string> arguments, string path) =>
        RunUntil(workspace, arguments, path, running => Tool(workspace, "kill", "-TERM", running.Id.ToString(CultureInfo.InvariantCulture)));

    private static CommandResult RunUntil(TestWorkspace workspace, IEnumerable<string> arguments, string path, Action<Process> end)
    {
        var full = workspace.Full(path);
        var made = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(Path.GetDirectoryName(full)!, Path.GetFileName(full));
        watcher.Created += (_, _) => made.TrySetResult();
        watcher.EnableRaisingEvents = true;
        return Run(workspace, [.. Command, .. arguments], running =>
        {
            Task.WaitAny(made.Task, running.WaitForExitAsync());
            end(running);
        });
    }

    /// <summary>Runs it and kills it when so many things have happened to files and folders of the workspace; it may have come to its end before.</summary>
    public static CommandResult RunUntilEvent(TestWorkspace workspace, IEnumerable<string> arguments, int count)
    {
        var happened = new TaskCompletionSource();
        var left = count;
        void Count(object sender, FileSystemEventArgs e)
        {
            if (Interlocked.Decrement(ref left) == 0)
            {
                happened.TrySetResult();
            }
        }
        using var watcher = new FileSystemWatcher(workspace.Root) { IncludeSubdirectories = true };
        watcher.Created += Count;
        watcher.Renamed += Count;
        watcher.Deleted += Count;
        watcher.EnableRaisingEvents = true;
        return Run(workspace, [.. Command, .. arguments], running =>
        {
            Task.WaitAny(happened.Task, running.WaitForExitAsync());
            running.Kill();
        });
    }

    /// <summary>Runs it as a user who may do only what everyone may; null where that cannot be done.</summary>
    public static CommandResult? RunAsNobody(TestWorkspace workspace, params IEnumerable<string> arguments)
    {
        string[] other = ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups"];
        return Environment.UserName == "root" && Tool(workspace, [.. other, "test", "-r", Native ?? Library])
            ? Run(workspace, [.. other, .. Command, .. arguments], _ => { })
            : null;
    }

    /// <summary>Whether another program of the system did its work.</summary>
    public static bool Tool(TestWorkspace workspace, params IReadOnlyList<string> command)
    {
        try
        {
            return Run(workspace, command, _ => { }).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Library => Path.Combine(AppContext.BaseDirectory, "noticegen.dll");

    /// <summary>What starts it, before its arguments.</summary>
    public static string[] Command => Native is { } program ? [program] : ["dotnet", Library];

    private static CommandResult Run(TestWorkspace workspace, IReadOnlyList<string> command, Action<Process> meanwhile)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = workspace.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using var running = Process.Start(start)!;
        var output = running.StandardOutput.ReadToEndAsync();
        var error = running.StandardError.ReadToEndAsync();
        meanwhile(running);
        running.WaitForExit();
        Task.WaitAll(output, error);
        return new CommandResult(running.ExitCode, output.Result, error.Result);
    }
}
