using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;

namespace NoticeGen.Cli.Previewing;

/// <summary>One run of <c>preview</c>: shows the notices in the browser until Ctrl-C is pressed or the page is closed.</summary>
internal sealed class PreviewRun(Host host, RunOptions options)
{
    /// <param name="port">Null for any that is free.</param>
    /// <param name="opens">Whether the browser is opened.</param>
    public int Run(int? port, bool opens)
    {
        // What is wrong with the command itself is said before anything is shown.
        var settings = Workspace.SettingsFile(host.WorkingFolder, options.Config);
        OpenedWorkspace.Open(host, options);
        var workspace = new PreviewedWorkspace(host, options);
        using var server = PreviewServer.Open(workspace, port, host.Cancelled);
        var watch = new WorkspaceWatch(settings, server.Ended);
        workspace.Refresh();
        var serving = server.Serve();
        options.Terminal.Say($"preview at {server.Gate.Address}");
        options.Terminal.Say("It shows each save. It ends when the page is closed, or with Ctrl-C.");
        host.Output.Flush();
        if (opens)
        {
            host.Browse(server.Gate.Address);
        }
        try
        {
            while (true)
            {
                watch.Wait();
                workspace.Refresh();
            }
        }
        catch (OperationCanceledException) when (server.Ended.IsCancellationRequested)
        {
            serving.Wait(CancellationToken.None);
            return ExitCode.Clean;
        }
    }
}
