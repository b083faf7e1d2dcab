using System.Text;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;

namespace NoticeGen.Cli.Scaffolding;

/// <summary>
/// Writes files that are not there yet, and never touches one that is: under a temporary name first, then moved, since what was
/// left half-written would be kept by the next run.
/// </summary>
internal sealed class NewFiles(string root, Terminal terminal, IFileStore store)
{
    private const string TemporaryEnding = ".noticegen-new";

    /// <summary>Whether at least one file was written.</summary>
    public bool WroteAny { get; private set; }

    /// <param name="path">Below the root, with forward slashes.</param>
    public void Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public void Add(string path, byte[] content)
    {
        var full = Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
        if (store.FileExists(full))
        {
            terminal.Say($"kept     {path}");
            return;
        }
        WriteGuard.RefuseLink(root, full, store);
        try
        {
            store.CreateFolder(Path.GetDirectoryName(full)!);
            store.Write(full + TemporaryEnding, content);
            store.Move(full + TemporaryEnding, full);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserError(DiskFault.CodeOf(problem), $"`{path}` cannot be written in `{root}`", "choose a folder that you may write to, with room on its disk");
        }
        WroteAny = true;
        terminal.Say($"written  {path}");
    }
}
