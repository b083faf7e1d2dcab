using System.Collections.Immutable;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Editing;

/// <summary>What to do with corrections.</summary>
internal enum CorrectionMode
{
    None,

    /// <summary>Show them as a diff and write nothing.</summary>
    Show,

    /// <summary>Show them and write them.</summary>
    Write,
}

/// <summary>Makes the safe corrections in the files of a workspace, and shows each as a diff.</summary>
internal static class Correction
{
    /// <summary>
    /// Files corrected; none when nothing is left that can be corrected safely. A file that is a link is left as it is: what it
    /// leads to may be shared.
    /// </summary>
    public static int Apply(OpenedWorkspace opened, ImmutableArray<Diagnostic> diagnostics, CorrectionMode mode)
    {
        var writer = new InputFileWriter(opened.Workspace.Root, opened.Host.Store);
        var files = Pipeline.Correct(diagnostics).ToLookup(file => WriteGuard.LinkOn(opened.Workspace.Root, Path.Combine(opened.Workspace.Root, file.Source.Path), opened.Host.Store) is not null);
        var corrected = files[false].ToList();
        foreach (var file in corrected)
        {
            // The diff is the result of `--diff`; beside a report it is news of what was done.
            var to = mode == CorrectionMode.Show ? opened.Terminal.Output : opened.Terminal.Error;
            if (opened.Terminal.Loudness > Loudness.Quiet || mode == CorrectionMode.Show)
            {
                to.Write(FileDifference.Of(file.Source, file.Text));
            }
            if (mode == CorrectionMode.Write)
            {
                writer.Replace(file.Source, file.Text);
            }
        }
        foreach (var file in corrected.Count == 0 || mode == CorrectionMode.Show ? files[true] : [])
        {
            opened.Terminal.Problem(Severity.Warning, $"`{file.Source.Path}` is a link, and is not corrected", "correct the file that it leads to");
        }
        return corrected.Count;
    }
}
