using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Auditing;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Published;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Auditing;

/// <summary>One run of <c>lint FILE…</c>. A workspace is not needed; where there is one, its settings and its law count.</summary>
internal sealed class Audit(Host host, RunOptions request)
{
    public int Run(IReadOnlyList<string> named, bool asMatrix)
    {
        if (!request.Filters.AreEmpty)
        {
            throw new UserError(
                ExitCode.BadInput,
                "published files go with no filter and no notice: --authority, --notice and --edition choose notices in YAML",
                "give the files alone, or the notices alone");
        }
        var files = PublishedFiles.Read(named, host);
        var (workspace, settings, problems) = Open();
        var reports = ReportFiles.Open(host, request.ReportFiles, workspace, [.. files.Select(file => Path.GetFullPath(file.Path, host.WorkingFolder))]);
        var leftOut = request.Rules.LeftOut();
        var baseline = AuditBaseline.Open(host, request, leftOut);
        var opened = AuditPipeline.Open(workspace?.Files ?? new InputFiles([]), request.AsAt, settings.Lint with { LeftOut = leftOut });
        problems = [.. problems, .. opened.Diagnostics];
        var audited = opened.Value is { } pipeline && !problems.Any(problem => problem.Severity == Severity.Error)
            ? AuditAll(pipeline, files)
            : [];
        bool IsAsked(Diagnostic finding) => !leftOut.Contains(finding.Rule.Code) && request.Rules.IsSure(finding);
        audited = [.. audited.Select(file => file with { Diagnostics = [.. file.Diagnostics.Where(IsAsked)] })];
        ImmutableArray<Diagnostic> shared = [.. problems.Concat(opened.Value?.Compare(audited) ?? []).Where(IsAsked)];
        ImmutableArray<Diagnostic> all = [.. shared, .. audited.SelectMany(file => file.Diagnostics)];
        if (baseline is not null && request.BaselineUse != BaselineUse.Read && audited.Length > 0)
        {
            request.Terminal.Remark(baseline.Update(request.BaselineUse, audited, all));
        }
        var failOn = request.FailOn ?? settings.FailOn;
        var report = ReportOf(audited, baseline, all, failOn);
        reports.Write(report);
        Write(audited, shared, report, asMatrix);
        return ExitStatus.Of(report.Findings, failOn);
    }

    private (Workspace? Workspace, Settings Settings, ImmutableArray<Diagnostic> Problems) Open()
    {
        if (request.Config is null && Workspace.Find(host.WorkingFolder) is null)
        {
            return (null, new Settings(), []);
        }
        var workspace = Workspace.Open(host.WorkingFolder, request.Config);
        var settings = Settings.Read(workspace);
        return (workspace, settings.Value ?? new Settings(), settings.Diagnostics);
    }

    private Report ReportOf(AuditedFile[] audited, AuditBaseline? baseline, ImmutableArray<Diagnostic> findings, FailOn failOn)
    {
        var parted = baseline?.Match(findings) ?? new BaselineMatch(Reporting.Report.Joined(findings), [], []);
        var known = parted.Known.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return new Report
        {
            ToolVersion = Tool.Version,
            AsAt = request.AsAt,
            Notices = [.. audited.Select(file => Reported(file, known))],
            Findings = parted.Remaining,
            Known = parted.Known,
            Chosen = request.Rules.Described(),
            Prunable = baseline?.Gone(audited, findings).Length ?? 0,
            Audits = [.. audited],
            FailsFrom = ExitStatus.FailsFrom(failOn),
        };
    }

    private static ReportedNotice Reported(AuditedFile file, HashSet<object> known) => new()
    {
        Id = file.Path,
        Path = file.Path,
        Title = file.Path,
        Authority = "",
        IsComplete = file.Text is not null,
        Findings = [.. Reporting.Report.Joined(file.Diagnostics).Where(finding => !known.Contains(finding))],
        Known = [.. Reporting.Report.Joined(file.Diagnostics).Where(known.Contains)],
        Waivers = file.Waivers,
    };

    private AuditedFile[] AuditAll(AuditPipeline pipeline, ImmutableArray<InputFile> files)
    {
        var audited = new AuditedFile[files.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = request.Jobs, CancellationToken = host.Cancelled };
        using var progress = request.Terminal.Progress(files.Length);
        Parallel.For(0, files.Length, options, index =>
        {
            audited[index] = pipeline.Audit(files[index]);
            progress.Finish(files[index].Path);
        });
        return audited;
    }

    private void Write(AuditedFile[] audited, ImmutableArray<Diagnostic> shared, Report report, bool asMatrix)
    {
        var output = host.Output;
        var isQuiet = request.Terminal.Loudness == Loudness.Quiet;
        if (request.Report != ReportKind.Text)
        {
            request.Report.Write(report, request.Terminal.Style, output);
        }
        else if (asMatrix)
        {
            AuditMatrix.Write(output, audited);
            output.Write("\n");
            var isRead = audited.Where(file => file.Text is not null).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
            new TextReport(request.Terminal.Style).Write(output, report.Findings.Where(finding => shared.Contains(finding) || !isRead.Contains(finding.Origin.Path)));
        }
        else
        {
            WriteText(audited, shared, report, isQuiet);
        }
        if (request.Report.IsForPeople)
        {
            var known = report.Known.IsEmpty ? "" : $"; {report.Known.Length.ToString("N0", CultureInfo.InvariantCulture)} known from the baseline";
            if (request.Report == ReportKind.Text && report.Chosen is { } chosen)
            {
                request.Terminal.Say(chosen);
            }
            request.Terminal.Say(report.Summary + known);
        }
    }

    private void WriteText(AuditedFile[] audited, ImmutableArray<Diagnostic> shared, Report shown, bool isQuiet)
    {
        var report = new TextReport(request.Terminal.Style);
        var known = shown.Known.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (file, notice) in audited.Zip(shown.Notices))
        {
            if (file.Text is null || isQuiet)
            {
                report.Write(host.Output, notice.Findings.Where(finding => !isQuiet || finding.Severity == Severity.Error));
            }
            else
            {
                var items = file.ItemFindings.ToHashSet<object>(ReferenceEqualityComparer.Instance);
                new AuditReport(request.Terminal.Style).Write(host.Output, file, [.. notice.Findings.Where(finding => !items.Contains(finding))]);
            }
        }
        report.Write(host.Output, Reporting.Report.Joined(shared.Where(finding => !known.Contains(finding))));
    }
}
