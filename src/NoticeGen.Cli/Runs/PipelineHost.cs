using NoticeGen.Cli.Hosting;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Runs;

/// <summary>
/// The service that runs this program in a pipeline, known by the variables that it sets: what it reads from a log, where
/// it has the repository, and where it takes a summary.
/// </summary>
/// <param name="Kind">The report for its log, where none was asked for.</param>
/// <param name="Repository">The folder that its paths are relative to; null when it does not say.</param>
/// <param name="Summary">A file that Markdown may be added to; null when it has none.</param>
internal sealed record PipelineHost(ReportKind Kind, string? Repository, string? Summary)
{
    /// <summary>No pipeline: a person at a terminal, or a service that nothing is known of.</summary>
    private static readonly PipelineHost None = new(ReportKind.Text, null, null);

    public static PipelineHost Of(Func<string, string?> variable) =>
        IsTrue(variable("GITHUB_ACTIONS")) ? new(ReportKind.GitHub, variable("GITHUB_WORKSPACE"), Named(variable("GITHUB_STEP_SUMMARY")))
        : IsTrue(variable("TF_BUILD")) ? new(ReportKind.Azure, variable("BUILD_SOURCESDIRECTORY"), null)
        // GitLab reads files only; its log is read by people.
        : IsTrue(variable("GITLAB_CI")) ? new(ReportKind.Text, variable("CI_PROJECT_DIR"), null)
        : None;

    /// <summary>Where a workspace lies below the repository, ending in a slash; empty when it is the repository or not below it.</summary>
    public string FolderOf(string workspace)
    {
        if (string.IsNullOrEmpty(Repository) || RealPath.Of(Repository) is not { } repository || RealPath.Of(workspace) is not { } root)
        {
            return "";
        }
        var below = Path.GetRelativePath(repository, root).Replace('\\', '/');
        return below == "." || below.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(below) ? "" : below + "/";
    }

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private static string? Named(string? path) => string.IsNullOrEmpty(path) ? null : path;
}
