using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Building;

/// <summary>What became of an estate when its parts were joined: what was published, what kept its last documents, and what has none.</summary>
internal sealed class MergeResult
{
    private readonly int _parts;
    private readonly ImmutableArray<FailedNotice> _failed;
    private readonly ImmutableArray<string> _filters;
    private readonly ImmutableArray<ManifestFile> _files;
    private readonly ImmutableArray<string> _published;
    private readonly ImmutableArray<string> _leftOut;
    private readonly ImmutableArray<string> _missing;

    /// <param name="files">The documents of the whole.</param>
    public MergeResult(ImmutableArray<PartFolder> parts, ImmutableArray<FailedNotice> failed, Workspace workspace, ImmutableArray<ManifestFile> files)
    {
        var built = parts.SelectMany(part => part.Manifest.Files).Select(file => file.Notice?.Id).OfType<string>().Except(failed.Select(one => one.Notice), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var held = files.Select(file => file.Notice?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        _parts = parts.Length;
        _failed = failed;
        _filters = parts[0].Part.Filters;
        _files = [.. files.Where(file => file.Notice is not null)];
        _published = [.. held.Order(StringComparer.Ordinal)];
        _leftOut = _filters.IsEmpty ? [] : [.. held.Where(id => !built.Contains(id) && !failed.Any(one => one.Notice == id)).Order(StringComparer.Ordinal)];
        _missing = [.. workspace.Notices.Select(name => name.Id).Concat(failed.Select(one => one.Notice)).Distinct(StringComparer.Ordinal).Where(id => !held.Contains(id)).Order(StringComparer.Ordinal)];
    }

    public string Summary(OutputFolder output, bool isDryRun) =>
        $"{(isDryRun ? "" : "joined ")}{ReportSummary.Count(_parts, "part")}: {ReportSummary.Count(_published.Length, "notice")}, {ReportSummary.Count(_files.Length, "document")}; "
        + $"{ReportSummary.Count(output.Changes.Count(change => change.Change != Change.Same), "file")} {(isDryRun ? "would change" : "changed")}";

    /// <summary>Says what of the whole is not new, and what is not there.</summary>
    public void Tell(Terminal terminal)
    {
        if (!_leftOut.IsEmpty)
        {
            terminal.Remark($"the parts were built with `{string.Join(' ', _filters)}`; {ReportSummary.Count(_leftOut.Length, "other notice")} {(_leftOut.Length == 1 ? "stays" : "stay")} as before: {ReportSummary.Named(_leftOut)}");
        }
        var kept = _failed.Select(one => one.Notice).Except(_missing, StringComparer.Ordinal).ToImmutableArray();
        if (!kept.IsEmpty)
        {
            terminal.Problem(
                Severity.Error,
                $"{ReportSummary.Count(kept.Length, "notice")} {(kept.Length == 1 ? "was" : "were")} not published: {ReportSummary.Named(kept)}; documents of {(kept.Length == 1 ? "its" : "their")} last good build stay as they are",
                "the reports of the parts say what is wrong");
        }
        if (!_missing.IsEmpty)
        {
            terminal.Problem(
                _failed.IsEmpty ? Severity.Warning : Severity.Error,
                $"{ReportSummary.Count(_missing.Length, "notice")} of the workspace {(_missing.Length == 1 ? "has" : "have")} no documents: {ReportSummary.Named(_missing)}");
        }
    }

    /// <summary>The member <c>merge</c> of the JSON report.</summary>
    /// <param name="folder">The output folder as the user would name it.</param>
    public JsonObject Json(string folder, bool isWritten, OutputFolder output) => new()
    {
        ["merge"] = JsonReport.Members(
            new MergeJson(
                folder,
                isWritten,
                _parts,
                _published.Length,
                _files.Length,
                _failed.Select(failed => new UnpublishedJson(failed.Notice, failed.Code, !_missing.Contains(failed.Notice))),
                _filters,
                _leftOut,
                _missing,
                FileChange.Json(output.Changes.Where(change => change.Change != Change.Same)),
                KeptFile.Json(output.Kept)),
            ResultJson.Indented.MergeJson),
    };
}
