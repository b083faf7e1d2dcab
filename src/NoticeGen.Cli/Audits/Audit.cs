using System.Collections.Immutable;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Audits;

/// <summary>One run of <c>lint FILE…</c>. A workspace is not needed; where there is one, its settings and its law count.</summary>
internal sealed class Audit(Surroundings surroundings, WorkRequest request)
{
    public int Run(IReadOnlyList<string> named, bool asMatrix)
    {
        if (!request.Filters.AreEmpty)
        {
            throw new Refusal(
                ExitCode.BadInput,
                "files and filters cannot be given together: --authority, --notice and --edition choose notices in YAML",
                "give the files alone, or the filters alone");
        }
        var files = PublishedFiles.Read(named, surroundings);
        var (inputs, settings, problems) = Open();
        var opened = AuditPipeline.Open(inputs, request.AsAt, settings.Lint);
        problems = [.. problems, .. opened.Diagnostics];
        var audited = opened.Value is { } pipeline && !problems.Any(problem => problem.Severity == Severity.Error)
            ? AuditAll(pipeline, files)
            : [];
        var beside = opened.Value?.Compare(audited) ?? [];
        var found = Work.Joined(problems.Concat(beside).Concat(audited.SelectMany(file => file.Diagnostics)));
        Report(audited, [.. problems, .. beside], found, asMatrix);
        return Verdict.Of(found, request.FailOn ?? settings.FailOn);
    }

    private (InputFiles Files, Settings Settings, ImmutableArray<Diagnostic> Problems) Open()
    {
        if (request.Config is null && Workspace.Find(surroundings.WorkingFolder) is null)
        {
            return (new InputFiles([]), new Settings(), []);
        }
        var workspace = Workspace.Open(surroundings.WorkingFolder, request.Config);
        var settings = Settings.Read(workspace);
        return (workspace.Files, settings.Value ?? new Settings(), settings.Diagnostics);
    }

    private AuditedFile[] AuditAll(AuditPipeline pipeline, ImmutableArray<InputFile> files)
    {
        var audited = new AuditedFile[files.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Jobs, CancellationToken = surroundings.Cancelled };
        Parallel.For(0, files.Length, options, index => audited[index] = pipeline.Audit(files[index]));
        return audited;
    }

    private void Report(AuditedFile[] audited, ImmutableArray<Diagnostic> shared, ImmutableArray<Diagnostic> found, bool asMatrix)
    {
        var output = surroundings.Output;
        var isQuiet = request.Terminal.Loudness == Loudness.Quiet;
        switch (request.Report)
        {
            case ReportFormat.Json:
                using (var to = new MemoryStream())
                {
                    new JsonReport(Tool.Version).Write(to, found, audited.Length, json => AuditReport.WriteJson(json, audited));
                    output.Write(Encoding.UTF8.GetString(to.GetBuffer(), 0, (int)to.Length));
                }
                return;
            case ReportFormat.Concise:
                ConciseReport.Write(output, isQuiet ? found.Where(finding => finding.Severity == Severity.Error) : found);
                break;
            default:
                if (asMatrix)
                {
                    AuditMatrix.Write(output, audited);
                    output.Write("\n");
                    new TextReport(request.Terminal.Style).Write(output, Work.Joined(shared.Concat(audited.Where(file => file.Text is null).SelectMany(file => file.Diagnostics))));
                }
                else
                {
                    WriteText(audited, shared, isQuiet);
                }
                break;
        }
        request.Terminal.Say(ReportSummary.Of(found, audited.Length).ToString());
    }

    private void WriteText(AuditedFile[] audited, ImmutableArray<Diagnostic> shared, bool isQuiet)
    {
        var report = new TextReport(request.Terminal.Style);
        foreach (var file in audited)
        {
            var beside = Work.Joined(file.Diagnostics.Except(file.ItemFindings));
            if (file.Text is null || isQuiet)
            {
                report.Write(surroundings.Output, Work.Joined(file.Diagnostics).Where(finding => !isQuiet || finding.Severity == Severity.Error));
            }
            else
            {
                new AuditReport(request.Terminal.Style).Write(surroundings.Output, file, beside);
            }
        }
        report.Write(surroundings.Output, Work.Joined(shared));
    }
}
