using System.Collections.Immutable;
using NoticeGen.Cli.Reports;
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
        var (workspace, settings, problems) = Open();
        var reports = ReportFiles.Open(surroundings, request.ReportFiles, workspace, [.. files.Select(file => Path.GetFullPath(file.Path, surroundings.WorkingFolder))]);
        var opened = AuditPipeline.Open(workspace?.Files ?? new InputFiles([]), request.AsAt, settings.Lint with { LeftOut = request.Rules.LeftOut() });
        problems = [.. problems, .. opened.Diagnostics];
        var audited = opened.Value is { } pipeline && !problems.Any(problem => problem.Severity == Severity.Error)
            ? AuditAll(pipeline, files)
            : [];
        ImmutableArray<Diagnostic> shared = [.. problems, .. opened.Value?.Compare(audited) ?? []];
        var failOn = request.FailOn ?? settings.FailOn;
        var report = ReportOf(audited, shared, failOn);
        reports.Write(report);
        Write(audited, shared, report, asMatrix);
        return Verdict.Of(report.Findings, failOn);
    }

    private (Workspace? Workspace, Settings Settings, ImmutableArray<Diagnostic> Problems) Open()
    {
        if (request.Config is null && Workspace.Find(surroundings.WorkingFolder) is null)
        {
            return (null, new Settings(), []);
        }
        var workspace = Workspace.Open(surroundings.WorkingFolder, request.Config);
        var settings = Settings.Read(workspace);
        return (workspace, settings.Value ?? new Settings(), settings.Diagnostics);
    }

    private Report ReportOf(AuditedFile[] audited, ImmutableArray<Diagnostic> shared, FailOn failOn) => new()
    {
        ToolVersion = Tool.Version,
        AsAt = request.AsAt,
        Notices =
        [
            .. audited.Select(file => new ReportedNotice
            {
                Id = file.Path, Path = file.Path, Title = file.Path, Authority = "", IsComplete = file.Text is not null, Findings = Reporting.Report.Joined(file.Diagnostics),
            }),
        ],
        Findings = Reporting.Report.Joined(shared.Concat(audited.SelectMany(file => file.Diagnostics))),
        FailsFrom = Verdict.FailsFrom(failOn),
    };

    private AuditedFile[] AuditAll(AuditPipeline pipeline, ImmutableArray<InputFile> files)
    {
        var audited = new AuditedFile[files.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Jobs, CancellationToken = surroundings.Cancelled };
        Parallel.For(0, files.Length, options, index => audited[index] = pipeline.Audit(files[index]));
        return audited;
    }

    private void Write(AuditedFile[] audited, ImmutableArray<Diagnostic> shared, Report report, bool asMatrix)
    {
        var output = surroundings.Output;
        var isQuiet = request.Terminal.Loudness == Loudness.Quiet;
        if (request.Report == ReportKind.Json)
        {
            output.Write(JsonReport.Write(report, json => AuditReport.WriteJson(json, audited)));
            return;
        }
        if (request.Report != ReportKind.Text)
        {
            output.Write(request.Report.Write(report, request.Terminal.Style));
        }
        else if (asMatrix)
        {
            AuditMatrix.Write(output, audited);
            output.Write("\n");
            new TextReport(request.Terminal.Style).Write(output, Reporting.Report.Joined(shared.Concat(audited.Where(file => file.Text is null).SelectMany(file => file.Diagnostics))));
        }
        else
        {
            WriteText(audited, shared, isQuiet);
        }
        if (request.Report.IsForPeople)
        {
            request.Terminal.Say(report.Summary.ToString());
        }
    }

    private void WriteText(AuditedFile[] audited, ImmutableArray<Diagnostic> shared, bool isQuiet)
    {
        var report = new TextReport(request.Terminal.Style);
        foreach (var file in audited)
        {
            var beside = Reporting.Report.Joined(file.Diagnostics.Except(file.ItemFindings));
            if (file.Text is null || isQuiet)
            {
                report.Write(surroundings.Output, Reporting.Report.Joined(file.Diagnostics).Where(finding => !isQuiet || finding.Severity == Severity.Error));
            }
            else
            {
                new AuditReport(request.Terminal.Style).Write(surroundings.Output, file, beside);
            }
        }
        report.Write(surroundings.Output, Reporting.Report.Joined(shared));
    }
}
