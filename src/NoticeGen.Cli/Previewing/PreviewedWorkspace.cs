using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NoticeGen.Cli.Caching;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Diagnostics;
using NoticeGen.Rendering;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Previewing;

/// <summary>
/// The notices of a workspace as they were last saved. Only what has changed is looked at again; what cannot be read leaves
/// what was shown before.
/// </summary>
internal sealed class PreviewedWorkspace(Host host, RunOptions options)
{
    private readonly Lock _one = new();
    private ImmutableArray<PreviewedNotice> _notices = [];
    private ImmutableArray<Diagnostic> _shared = [];
    private string? _problem;
    private Pipeline? _pipeline;
    private string _sharedKey = "";
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Counts the times at which something else was to be shown.</summary>
    public int Revision { get; private set; }

    /// <summary>Done when there is something else to show.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    /// <summary>Reads the workspace again.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A fault of the program while somebody writes must not end what they look at.")]
    public void Refresh()
    {
        try
        {
            Read();
            _problem = null;
        }
        catch (UserError error)
        {
            _problem = error.Help is { } help ? $"{error.Message}: {help}" : error.Message;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _problem = $"noticegen itself has a fault: {fault.Message}";
        }
        lock (_one)
        {
            Revision++;
        }
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>A document as it is to be shown; null when there is none of this name.</summary>
    public OutputFile? Find(string authority, string notice, string file) =>
        _notices.FirstOrDefault(known => known.Name.Authority == authority && known.Name.Name == notice)?.Find(file);

    private void Read()
    {
        var opened = OpenedWorkspace.Open(host, options);
        var inputs = InputDigests.Of(opened);
        var sharedKey = InputDigests.Joined(inputs.Shared, inputs.Ids);
        if (_pipeline is { } known && sharedKey == _sharedKey)
        {
            _pipeline = known.Over(opened.Workspace.Files);
        }
        else
        {
            var shared = opened.ReadShared();
            _shared = shared.Findings;
            if (shared.Pipeline is null)
            {
                return;
            }
            (_pipeline, _sharedKey) = (shared.Pipeline, sharedKey);
        }
        var (pipeline, before) = (_pipeline, _notices.ToDictionary(notice => notice.Name));
        _notices = [.. opened.ForEach((_, name) =>
        {
            var key = InputDigests.Joined(sharedKey, inputs.OfAuthority(name.Authority), inputs.OfNotice(name));
            return before.TryGetValue(name, out var old) && old.Key == key ? old : PreviewedNotice.Of(name, key, pipeline, old);
        })];
    }

    /// <summary>All that the page shows beside the documents, as JSON.</summary>
    public string Write() => JsonReport.Text(
        new PreviewJson(Revision, _problem, _shared.Select(JsonReport.Finding), _notices.Select(notice => new PreviewedNoticeJson(
            notice.Name.Id,
            notice.Title,
            notice.Revision,
            notice.IsCurrent,
            notice.Findings.Count(finding => finding.Severity == Severity.Error),
            notice.Findings.Count(finding => finding.Severity == Severity.Warning),
            notice.Documents.Select(document => new PreviewedDocumentJson(document.Title, document.Format.Name, document.FileName)),
            notice.Findings.Select(JsonReport.Finding)))),
        PreviewingJson.Indented.PreviewJson);
}
