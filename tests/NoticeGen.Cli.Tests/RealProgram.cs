using System.Diagnostics;

namespace NoticeGen.Tests.Cli;

/// <summary>The program as people start it: a process of its own.</summary>
internal static class RealProgram
{
    /// <summary>Anyone's account on every Unix system, who owns nothing.</summary>
    private const string Nobody = "65534";

    /// <summary>Where the program lies: compiled ahead of time, where there is one, so that its time goes into its work and not into starting.</summary>
    private static string? Native => Environment.GetEnvironmentVariable("NOTICEGEN_NATIVE") is { Length: > 0 } named ? named : null;

    /// <summary>Runs it in a workspace; it is killed after a while, if it is still at work then.</summary>
    public static CommandResult Run(TestWorkspace workspace, IEnumerable<string> arguments, TimeSpan? killAfter = null) =>
        Run(workspace, [.. Command, .. arguments], killAfter);

    /// <summary>Runs it as a user who may do only what everyone may; null where that cannot be done.</summary>
    public static CommandResult? RunAsNobody(TestWorkspace workspace, params IEnumerable<string> arguments)
    {
        string[] other = ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups"];
        return Environment.UserName == "root" && Tool(workspace, [.. other, "test", "-r", Native ?? Library])
            ? Run(workspace, [.. other, .. Command, .. arguments], killAfter: null)
            : null;
    }

    /// <summary>Whether another program of the system did its work.</summary>
    public static bool Tool(TestWorkspace workspace, params IReadOnlyList<string> command)
    {
        try
        {
            return Run(workspace, command, killAfter: null).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Library => Path.Combine(AppContext.BaseDirectory, "noticegen.dll");

    private static string[] Command => Native is { } program ? [program] : ["dotnet", Library];

    private static CommandResult Run(TestWorkspace workspace, IReadOnlyList<string> command, TimeSpan? killAfter)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = workspace.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using var running = Process.Start(start)!;
        var output = running.StandardOutput.ReadToEndAsync();
        var error = running.StandardError.ReadToEndAsync();
        if (killAfter is { } wait && !running.WaitForExit(wait))
        {
            running.Kill();
        }
        running.WaitForExit();
        Task.WaitAll(output, error);
        return new CommandResult(running.ExitCode, output.Result, error.Result);
    }
}
