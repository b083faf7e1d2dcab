using System.Collections.Immutable;
using NoticeGen.Cli.Caching;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Runs;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Building;

/// <summary>What the parts of an estate remember: read one after another, for together they are as large as that of the whole.</summary>
internal sealed class PartRecords(OpenedWorkspace opened, ImmutableArray<PartFolder> parts, OutputFolder output, InputDigests inputs)
{
    /// <summary>Reads and writes records of this workspace; it knows nothing of earlier builds of the output folder.</summary>
    public BuildCache Cache { get; } = new(opened, output, CacheTrust.None, inputs);

    /// <summary>Each part's record, where it has one that can be read.</summary>
    public IEnumerable<CacheContent> All => parts.Select(Read).OfType<CacheContent>();

    /// <summary>The report of one build of the whole, from what the parts found.</summary>
    /// <param name="shared">What this run found about the files that all notices share.</param>
    /// <exception cref="UserError">A part does not hold what it found, or found it in other files than those of this workspace.</exception>
    public Report Report(SharedFiles shared)
    {
        var findings = new Findings(opened);
        var shown = new Dictionary<string, ReportedNotice>(StringComparer.Ordinal);
        var together = new List<Diagnostic>();
        var rendering = new List<Diagnostic>();
        var names = opened.Selection.Notices.ToDictionary(name => name.Id, StringComparer.Ordinal);
        var authorities = opened.Selection.Notices.Select(name => name.Authority).ToHashSet(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var record = Read(part) ?? throw new UserError(
                ExitCode.BadInput, $"`{part.Named}` does not hold what its build found: `{CacheContent.FileName}` is not there or damaged", "copy folders of parts whole, with hidden files, or merge without --report");
            together.AddRange(record.Together.Where(known => authorities.Contains(known.Key)).SelectMany(known => known.Value.Findings));
            foreach (var (id, entry) in record.Failed.Concat(record.Notices.Where(known => !record.Failed.ContainsKey(known.Key))).Where(known => names.ContainsKey(known.Key)))
            {
                // Nothing fell due since the part was built, or it would not be joined.
                var now = Cache.KeyOf(names[id]);
                if (entry.Key with { Options = now.Options, AsAt = now.AsAt } != now || Cache.File.NoticeOf(entry, names[id]) is not { } notice)
                {
                    throw new UserError(ExitCode.BadInput, $"what `{part.Named}` found about `{id}` was found in other files than those of this workspace", "merge in the workspace that the parts were built from, or without --report");
                }
                shown.TryAdd(id, findings.Held(findings.SetApart(notice.Report)));
                rendering.AddRange(notice.Rendering);
            }
        }
        return findings.Report(
            opened.Selection.Notices.Select(name => shown.GetValueOrDefault(name.Id)).OfType<ReportedNotice>(),
            shared.With(Reporting.Report.Joined(together)).With(Reporting.Report.Joined(rendering)));
    }

    private CacheContent? Read(PartFolder part)
    {
        var path = Path.Combine(part.Root, CacheContent.FileName);
        var store = opened.Host.Store;
        return store.IsLink(path) || !store.FileExists(path) ? null : part.Read(path, store, Cache.File.Read);
    }
}
