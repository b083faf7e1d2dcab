using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;

namespace NoticeGen.Cli.Interviewing;

/// <summary>The file that keeps the answers for a notice until its last question is answered.</summary>
internal sealed class KeptAnswers(string root, NoticeName name, IFileStore store)
{
    private readonly string _path = Path.Combine(root, ".noticegen", $"{name.Authority}+{name.Name}.json");

    /// <summary>Null when there are none.</summary>
    public Answers? Read() => store.FileExists(_path) ? Answers.Read(store.Read(_path)) : null;

    /// <exception cref="UserError">The disk refuses.</exception>
    public void Keep(Answers answers)
    {
        WriteGuard.RefuseLink(root, _path, store);
        try
        {
            store.CreateFolder(Path.GetDirectoryName(_path)!);
            store.Write(_path, answers.Write());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserError(DiskFault.CodeOf(problem), $"the answers cannot be kept in `{root}`", "choose a folder that you may write to, with room on its disk");
        }
    }

    public void Forget()
    {
        if (store.FileExists(_path))
        {
            store.Delete(_path);
            store.DeleteFolderIfEmpty(Path.GetDirectoryName(_path)!);
        }
    }
}
