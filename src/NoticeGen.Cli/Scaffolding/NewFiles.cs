using System.Text;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;

namespace NoticeGen.Cli.Scaffolding;

/// <summary>Writes files that are not there yet, and never touches one that is.</summary>
internal sealed class NewFiles(string root, Terminal terminal)
{
    /// <summary>Whether at least one file was written.</summary>
    public bool WroteAny { get; private set; }

    /// <param name="path">Below the root, with forward slashes.</param>
    public void Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public void Add(string path, byte[] content)
    {
        var full = Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
        if (File.Exists(full))
        {
            terminal.Say($"kept     {path}");
            return;
        }
        WriteGuard.RefuseLink(root, full, new DiskStore());
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using var file = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
            file.Write(content);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCode.BadInput, $"`{path}` cannot be written in `{root}`", "choose a folder that you may write to, with room on its disk");
        }
        WroteAny = true;
        terminal.Say($"written  {path}");
    }
}
