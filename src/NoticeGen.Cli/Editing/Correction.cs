using System.Collections.Immutable;
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
    /// <summary>Files corrected; none when nothing is left that can be corrected safely.</summary>
    public static int Apply(Work work, ImmutableArray<Diagnostic> diagnostics, CorrectionMode mode)
    {
        var writer = new InputFileWriter(work.Workspace.Root, work.Surroundings.Store);
        var files = Pipeline.Correct(diagnostics);
        foreach (var file in files)
        {
            // The diff is the result of `--diff`; beside a report it is news of what was done.
            var to = mode == CorrectionMode.Show ? work.Terminal.Output : work.Terminal.Error;
            if (work.Terminal.Loudness > Loudness.Quiet || mode == CorrectionMode.Show)
            {
                to.Write(FileDifference.Of(file.Source, file.Text));
            }
            if (mode == CorrectionMode.Write)
            {
                writer.Replace(file.Source, file.Text);
            }
        }
        return files.Length;
    }
}
