using System.Collections.Immutable;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Published;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Auditing;

/// <summary>
/// The baseline of published files: findings are known by file, rule and words, never by line. Files are kept by their
/// place beside the baseline, so that it means the same from every folder.
/// </summary>
internal sealed class AuditBaseline
{
    private readonly BaselineFile _file;
    private readonly BaselineKeys _keys;
    private readonly ImmutableSortedSet<string> _leftOut;
    private readonly bool _hasAllConfidences;

    private AuditBaseline(BaselineFile file, Host host, RunOptions request, ImmutableSortedSet<string> leftOut)
    {
        var folder = Path.GetDirectoryName(file.Path)!;
        (_file, _leftOut, _hasAllConfidences) = (file, leftOut, request.Rules.Least == Confidence.Ask);
        _keys = new BaselineKeys(path => Path.GetRelativePath(folder, Path.GetFullPath(path, host.WorkingFolder)).Replace('\\', '/'), HasText: true);
    }

    /// <summary>That of a run; null when it has none.</summary>
    /// <exception cref="UserError">It is not there, or it is no baseline.</exception>
    public static AuditBaseline? Open(Host host, RunOptions request, ImmutableSortedSet<string> leftOut) =>
        BaselineFile.OpenForFiles(host, request.Baseline, request.BaselineUse) is { } file ? new AuditBaseline(file, host, request, leftOut) : null;

    /// <summary>Parts findings into new and known ones.</summary>
    public BaselineMatch Match(IEnumerable<Diagnostic> findings) => _file.Baseline.Match(Report.Joined(findings), _keys);

    /// <summary>Entries that are found no more, of the files and rules that the run looked at.</summary>
    public ImmutableArray<BaselineEntry> Gone(AuditedFile[] audited, ImmutableArray<Diagnostic> findings) =>
        [.. Match(findings).Gone.Where(entry => IsLookedFor(entry, Read(audited)))];

    /// <summary>Writes what was found into the file, or takes out of it what is gone; the words for the user.</summary>
    public string Update(BaselineUse use, AuditedFile[] audited, ImmutableArray<Diagnostic> findings)
    {
        var name = Path.GetFileName(_file.Path);
        if (use == BaselineUse.Prune)
        {
            var gone = Gone(audited, findings);
            _file.Write(_file.Baseline.Without(gone));
            return $"{ReportSummary.Count(gone.Length, "finding")} taken out of the baseline {name}";
        }
        var read = Read(audited);
        var kept = new Baseline(_file.Baseline.Entries.Where(entry => !IsLookedFor(entry, read)));
        var found = kept.Match(Report.Joined(findings), _keys).Remaining;
        _file.Write(new Baseline(kept.Entries.Concat(Baseline.Of(found, _keys).Entries)));
        return $"the baseline {name} knows {ReportSummary.Count(_file.Baseline.Entries.Length, "finding")}; `--baseline {name}` makes an audit use it";
    }

    private HashSet<string> Read(AuditedFile[] audited) =>
        audited.Where(file => file.Text is not null).Select(file => _keys.FileOf(file.Path)).ToHashSet(StringComparer.Ordinal);

    private bool IsLookedFor(BaselineEntry entry, HashSet<string> read) => _hasAllConfidences && read.Contains(entry.Notice) && !_leftOut.Contains(entry.Rule);
}
