using System.Text;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Source;

namespace NoticeGen.Cli.Editing;

/// <summary>
/// Puts a new text in the place of a file that a person wrote: under a temporary name first, then moved, so that the file is
/// never half-written. A byte-order mark stays; a file that has changed since it was read is left alone.
/// </summary>
internal sealed class InputFileWriter(string root, IFileStore store)
{
    private const string TemporaryEnding = ".noticegen-new";

    /// <exception cref="UserError">The disk refuses, or the file is no longer what was read.</exception>
    public void Replace(SourceText before, string after)
    {
        var path = Path.Combine(root, before.Path);
        var temporary = path + TemporaryEnding;
        WriteGuard.RefuseLink(root, path, store);
        try
        {
            var bytes = store.Read(path);
            if (SourceText.Decode(before.Path, bytes, out _)?.Text != before.Text)
            {
                throw new UserError(ExitCode.BadInput, $"`{before.Path}` was changed by someone else in the meantime", "run the command again");
            }
            var content = new List<byte>(bytes.Length);
            if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            {
                content.AddRange(Encoding.UTF8.Preamble);
            }
            content.AddRange(Encoding.UTF8.GetBytes(after));
            store.CheckReplaceable(path);
            store.Write(temporary, content.ToArray());
            store.Move(temporary, path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Discard(temporary);
            throw new UserError(DiskFault.CodeOf(problem), $"`{before.Path}` could not be written: {Reason(problem)}", "nothing in it was changed");
        }
    }

    /// <summary>The same for a file of the program's own beside those of a person, which may not be there yet.</summary>
    /// <param name="before">With no text, when there is no such file.</param>
    /// <exception cref="UserError">The disk refuses, or the file is no longer what was read.</exception>
    public void Put(SourceText before, string after)
    {
        var path = Path.Combine(root, before.Path);
        if (store.FileExists(path))
        {
            Replace(before, after);
            return;
        }
        WriteGuard.RefuseLink(root, path, store);
        try
        {
            store.Write(path + TemporaryEnding, Encoding.UTF8.GetBytes(after));
            store.Move(path + TemporaryEnding, path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Discard(path + TemporaryEnding);
            throw new UserError(DiskFault.CodeOf(problem), $"`{before.Path}` could not be written: {Reason(problem)}", "nothing was recorded");
        }
    }

    private void Discard(string path)
    {
        try
        {
            store.Delete(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // What is left has an ending of its own; the refusal that follows says what is wrong with the folder.
        }
    }

    private static string Reason(Exception problem) => DiskFault.Of(problem) switch
    {
        DiskFaultKind.Full => "the disk is full",
        DiskFaultKind.InUse => "another program has it open",
        DiskFaultKind.Denied => "it is read-only, or you may not write to its folder",
        DiskFaultKind.NameTooLong => "its path is too long",
        DiskFaultKind.Link => $"`{Path.GetFileName(((LinkInTheWay)problem).Path)}` beside it is a link to another place",
        _ => problem.Message,
    };
}
