using System.Collections.Immutable;
using NoticeGen.Cli.Caching;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using NoticeGen.Templates;

namespace NoticeGen.Cli.Building;

/// <summary>
/// One run of <c>build</c>. Notices that have not changed are left alone; each other one is checked, rendered and staged at
/// once, so that memory does not grow with the number of notices. A notice that fails keeps the files of its last good
/// build; all others are published together at the end.
/// </summary>
internal sealed class Build(OpenedWorkspace opened, BuildPlan plan)
{
    private readonly Findings _findings = new(opened);
    private readonly BuildConclusion _conclusion = new(opened, plan);

    /// <summary>Law and templates, which are read when something is built of them and not before.</summary>
    private readonly Lazy<SharedFiles> _read = new(opened.ReadShared);

    /// <summary>What was found about no single notice.</summary>
    private ImmutableArray<Diagnostic> _found = [];

    private int _stopped;

    private bool IsPart => opened.Options.Filters.Part is not null;

    public int Run()
    {
        var hasBadSettings = opened.SettingsFindings.Any(opened.Stops);
        if (hasBadSettings)
        {
            _found = _read.Value.Findings;
        }
        if (hasBadSettings && !IsPart)
        {
            return GiveUpOnAll();
        }
        using var output = OutputFolder.Open(plan.Folder, opened.Host.Store, writes: plan.Mode == BuildMode.Write);
        if (output.WasLeftUnfinished)
        {
            opened.Terminal.Remark("an earlier build was stopped in its midst; what it left half done was taken away");
        }
        RefuseOtherPart(output);
        if (hasBadSettings)
        {
            Record([], output, new CacheUpdate(new BuildCache(opened, output, CacheTrust.None, InputDigests.Of(opened))));
            return GiveUpOnAll();
        }
        var cache = new BuildCache(opened, output, plan.Trust, InputDigests.Of(opened));
        if (cache.Remark is { } remark)
        {
            opened.Terminal.Problem(Severity.Warning, remark);
        }
        var known = opened.ForEach((_, name) => Look(cache, name));
        var memory = new CacheUpdate(cache);
        _found = Remembered(cache, known) ?? _read.Value.Findings;
        if (_found.Any(opened.Stops) || (known.Any(one => one.Kept is null) && _read.Value.Pipeline is null))
        {
            Record([], output, memory);
            return GiveUpOnAll();
        }
        memory.Shared = _found;
        var results = BuildAll(known, output, memory);
        if (_stopped != 0 && plan.FailsFast)
        {
            Record(results, output, memory);
            return GiveUp(results, "stopped at the first notice that failed; nothing was published, and the documents of the last build are as they were");
        }
        results = Compare(results, memory);
        results = SetHeldApart(results, output);
        return Finish(results, memory, output);
    }

    /// <summary>What was found about the shared files, when they have not changed and no notice is built of them; else null.</summary>
    private static ImmutableArray<Diagnostic>? Remembered(BuildCache cache, Looked[] known) =>
        Array.TrueForAll(known, one => one.Kept is not null) && cache.Before.Shared is { } shared && shared.Key == cache.SharedKey ? shared.Findings : null;

    private NoticeResult[] BuildAll(Looked[] known, OutputFolder output, CacheUpdate memory)
    {
        var waiting = known.Count(one => one.Kept is null);
        var pipeline = waiting > 0 ? _read.Value.Pipeline : null;
        using var progress = opened.Terminal.Progress(waiting);
        var places = new int[known.Length];
        for (int i = 0, next = 0; i < known.Length; i++)
        {
            places[i] = known[i].Kept is null ? next++ : -1;
            if (plan.Explains && known[i].Kept is null)
            {
                opened.Terminal.Remark($"{opened.Selection.Notices[i].Id} is built: {known[i].Reason}");
            }
        }
        var results = opened.ForEach((index, name) =>
        {
            if (plan.FailsFast && Volatile.Read(ref _stopped) != 0)
            {
                var none = Runs.Findings.Unchecked(name);
                return new NoticeResult(name) { Shown = none };
            }
            var result = known[index].Kept ?? Make(pipeline!, name, output, memory.Cache.File);
            if (result.Fails)
            {
                Interlocked.Exchange(ref _stopped, 1);
            }
            if (places[index] >= 0)
            {
                Memory.CollectAfter(places[index] + 1);
                progress.Finish(result.Fails
                    ? $"{name.Id}: {ReportSummary.Count(result.Shown.Findings.Concat(result.Rendering).Count(ExitStatus.IsError), "error")}"
                    : $"{name.Id}: {ReportSummary.Count(result.Files.Length, "file")}");
            }
            return result;
        }, (authority, names) =>
        {
            if (!plan.FailsFast || Volatile.Read(ref _stopped) == 0)
            {
                Together(authority, names, memory);
            }
        });
        // Lists, manifest and record of a large estate are large themselves.
        Memory.CollectAtTheEnd(waiting);
        return results;
    }

    /// <summary>At once as far as the run needs it: what was found about an estate is read again, and not to be in memory as a whole.</summary>
    private Looked Look(BuildCache cache, NoticeName name)
    {
        var known = cache.Of(name);
        return new Looked(known.Notice is { } unchanged ? Keep(name, unchanged) : null, known.Reason);
    }

    private NoticeResult Keep(NoticeName name, CachedNotice unchanged)
    {
        var shown = _findings.SetApart(unchanged.Report);
        var held = _findings.Held(shown);
        return new NoticeResult(name)
        {
            Shown = held,
            Rendering = unchanged.Rendering,
            Unchanged = unchanged with { Report = held },
            Failure = shown.Findings.Any(opened.Stops) ? _conclusion.CodeOf(shown.Findings) : ExitCode.Clean,
        };
    }

    private NoticeResult Make(Pipeline pipeline, NoticeName name, OutputFolder output, CacheFile record)
    {
        var check = opened.Timings.Measure("check", () => opened.Host.UntilCancelled(() => pipeline.Check(name.Authority, name.Name)));
        var whole = Runs.Findings.Whole(check);
        var shown = _findings.SetApart(whole);
        var result = new NoticeResult(name) { Shown = _findings.Held(shown), Found = record.Packed(whole, []) };
        if (shown.Findings.Any(opened.Stops) || (check.Editions.IsEmpty && check.ErrorCount > 0))
        {
            return result with { Failure = _conclusion.CodeOf(shown.Findings) };
        }
        if (opened.Options.Strict && check.Notice!.Questions.Any())
        {
            return result with { Failure = ExitCode.Findings };
        }
        var built = opened.Timings.Measure("render", () => opened.Host.UntilCancelled(() => pipeline.Build(check)));
        opened.Host.Cancelled.ThrowIfCancellationRequested();
        if (!built.Diagnostics.IsEmpty)
        {
            result = result with { Found = record.Packed(whole, built.Diagnostics) };
        }
        if (ExitStatus.OfRendering(built.Diagnostics) is not ExitCode.Clean and var code)
        {
            return result with { Rendering = built.Diagnostics, Failure = code };
        }
        var isDraft = opened.Options.Draft && check.ErrorCount > 0;
        var described = check.Editions.Select(edition => edition.Edition.Language).Distinct(StringComparer.Ordinal)
            .ToDictionary(language => language, language => ManifestNotice.Of(check.Notice!, language, isDraft), StringComparer.Ordinal);
        return result with
        {
            Rendering = built.Diagnostics,
            Waiting = check.Waiting,
            Files = opened.Timings.Measure("write", () => built.Files.Select(file => Stage(output, file, described[file.Edition.Language])).ToImmutableArray()),
        };
    }

    private static ManifestFile Stage(OutputFolder output, BuiltFile built, ManifestNotice notice)
    {
        var staged = output.Stage(built.Path, built.File.Content.AsMemory());
        return new ManifestFile
        {
            Path = built.Path,
            Sha256 = staged.Sha256,
            Bytes = staged.Bytes,
            Pages = built.File.Pages,
            Format = built.File.Format.Name,
            Edition = built.EditionName,
            Language = built.Edition.Language,
            Notice = notice,
        };
    }

    /// <summary>What notices show only together; a finding that stops a build fails the notices that it stands in or points to.</summary>
    private NoticeResult[] Compare(NoticeResult[] results, CacheUpdate memory)
    {
        foreach (var group in opened.Selection.Notices.GroupBy(notice => notice.Authority, notice => notice.Name, StringComparer.Ordinal))
        {
            _found = _found.AddRange(Together(group.Key, [.. group], memory));
        }
        var stopping = _found.Except(memory.Shared).Where(opened.Stops).ToList();
        return stopping.Count == 0 ? results : [.. results.Select(result =>
            !result.Fails && stopping.Where(finding => IsAbout(finding, result.Name)).ToList() is { Count: > 0 } own ? result with { Failure = _conclusion.CodeOf(own) } : result)];
    }

    private ImmutableArray<Diagnostic> Together(string authority, IReadOnlyCollection<string> names, CacheUpdate memory) =>
        memory.Together(authority, names, () => opened.Timings.Measure("compare", () => _read.Value.Pipeline!.CheckTogether(authority, names)));

    /// <summary>A value that several notices share counts for all of the authority.</summary>
    private static bool IsAbout(Diagnostic finding, NoticeName name)
    {
        var paths = finding.Related.Select(related => related.Origin.Path).Prepend(finding.Origin.Path).ToList();
        return paths.Contains(name.Path) || (!paths.Exists(path => Workspace.Named(path) is not null) && paths.Exists(path => Workspace.AuthorityOf(path) == name.Authority));
    }

    /// <summary>A notice one of whose documents is open in another program is not published this time; the others are.</summary>
    private NoticeResult[] SetHeldApart(NoticeResult[] results, OutputFolder output)
    {
        var held = output.FindHeld();
        foreach (var (_, reason) in held)
        {
            opened.Terminal.Problem(Severity.Error, reason.Message, reason.Help);
        }
        var codes = held.ToDictionary(file => file.Path, file => file.Reason.ExitCode, StringComparer.Ordinal);
        var after = held.IsEmpty ? results : [.. results.Select(result => !result.Fails && result.Files.Select(file => codes.GetValueOrDefault(file.Path)).Max() is > ExitCode.Clean and var code ? result with { Failure = code } : result)];
        output.Discard(after.Where(result => result.Fails).SelectMany(result => result.Files).Select(file => file.Path).ToHashSet(StringComparer.Ordinal));
        return after;
    }

    /// <summary>Whether a published file is of an edition that its notice is now published without.</summary>
    private static bool Waits(NoticeResult result, ManifestFile file) => file.Notice?.Id == result.Name.Id
        && result.Waiting.Any(edition => edition.Language == file.Language && (file.Edition == edition.Variant || file.Edition?.StartsWith(edition.Variant + "-", StringComparison.Ordinal) == true));

    /// <summary>Notices match, and none is published in the editions, languages and formats that were asked for.</summary>
    private UserError NothingToMake()
    {
        var asked = opened.Selection;
        var own = asked.Variants.Select(name => _read.Value.Pipeline?.Templates.Variants.GetValueOrDefault(name)).OfType<Variant>().Where(variant => !variant.Formats.IsEmpty).ToList();
        return own.Find(variant => !asked.FormatsAreUsual && !asked.Formats.Any(format => variant.Formats.Contains(format.Name))) is { } variant
            ? new UserError(
                ExitCode.NothingMatched, $"the edition `{variant.Name}` is not made as {string.Join(" or ", asked.Formats.Select(format => $"`{format.Name}`"))}",
                $"it is made as {string.Join(" and ", variant.Formats.Select(format => $"`{format}`"))}: leave `--format` out, or ask for one of these")
            : new UserError(
                ExitCode.NothingMatched, "the notices that match have none of the editions that were asked for",
                "an edition is made where `editions:` names it, and a language where `languages:` does: in the notice, in its `authority.yaml` or in noticegen.yaml");
    }

    private int Finish(NoticeResult[] results, CacheUpdate memory, OutputFolder output)
    {
        var failed = results.Where(result => result.Fails).ToList();
        foreach (var result in results.Where(result => !result.Fails && !result.Waiting.IsEmpty))
        {
            var what = CheckedNotice.Named(result.Waiting);
            opened.Terminal.Problem(
                Severity.Warning,
                output.Previous.Files.Any(file => Waits(result, file)) ? $"{what} of `{result.Name.Id}` is not ready: the one of the last build is taken away, for it says what the notice no longer says"
                    : $"{what} of `{result.Name.Id}` is not ready, and is not published",
                $"`noticegen lint --notice {result.Name.Id}` says what is missing; the other editions are published");
        }
        if (failed.Count > 0 && (plan.FailsFast || (failed.Count == results.Length && !IsPart)))
        {
            Record(results, output, memory);
            return GiveUp(results, "nothing was published; the documents of the last build are as they were");
        }
        if (!IsPart && failed.Count == 0 && results.Sum(result => result.Documents) == 0)
        {
            throw NothingToMake();
        }
        var lists = NoticeListing.None;
        if (!IsUnchanged(results, memory, output))
        {
            var all = Published(results, output);
            lists = IsPart ? lists : NoticeLists.Stage(all, _read.Value.Pipeline!, output);
            if (!lists.IsWhole)
            {
                return GiveUp(results, "nothing was published; the documents of the last build are as they were", lists);
            }
            Publish(output, new Manifest([.. all, .. lists.Files]) { Part = PartOf(results, memory) }, memory);
        }
        if (plan.Mode == BuildMode.Write && !memory.Save(output, opened, results))
        {
            opened.Terminal.Problem(Severity.Warning, $"`{CacheContent.FileName}` could not be written: the next build will not know what it can leave alone");
        }
        return _conclusion.Finish(ReportOf(results, lists), output, results);
    }

    /// <summary>Whether the manifest and the lists would say what they say already.</summary>
    private bool IsUnchanged(NoticeResult[] results, CacheUpdate memory, OutputFolder output) =>
        Array.TrueForAll(results, result => result.Unchanged is not null)
        && memory.Cache.AreListsSame()
        && (PartOf(results, memory) is not { } part || part.SaysTheSameAs(output.Previous.Part))
        && ((!IsPart && !opened.Options.Filters.AreEmpty) || results.Sum(result => result.Documents) == memory.Cache.Before.Documents);

    /// <summary>What the new manifest names: what was made, what is left alone, and what was not looked at or failed.</summary>
    private ImmutableArray<ManifestFile> Published(NoticeResult[] results, OutputFolder output)
    {
        var made = results.Where(result => !result.Fails).SelectMany(result => result.Files).ToList();
        var paths = made.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var kept = results.Where(result => result.Fails).Select(result => result.Name.Id).ToHashSet(StringComparer.Ordinal);
        var unchanged = results.Where(result => result.Unchanged is not null).SelectMany(result => result.Unchanged!.Files).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var waiting = results.Where(result => !result.Fails && !result.Waiting.IsEmpty).ToList();
        // A filtered build keeps what it did not look at.
        var keepsAll = !IsPart && !opened.Options.Filters.AreEmpty;
        return
        [
            .. made,
            .. output.Previous.Files.Where(file => file.Notice is { } notice && !paths.Contains(file.Path) && (keepsAll || kept.Contains(notice.Id) || unchanged.Contains(file.Path))
                && !waiting.Exists(result => Waits(result, file))),
        ];
    }

    /// <summary>
    /// A part that publishes nothing still says so in its manifest, so that those who join the parts know what failed; what it
    /// held before stays.
    /// </summary>
    /// <param name="results">None when no notice was looked at, because something that all share cannot be used.</param>
    private void Record(NoticeResult[] results, OutputFolder output, CacheUpdate memory)
    {
        if (!IsPart || plan.Mode != BuildMode.Write)
        {
            return;
        }
        output.Discard(results.SelectMany(result => result.Files).Select(file => file.Path).ToHashSet(StringComparer.Ordinal));
        var part = PartOf(results, memory)! with { IsStopped = plan.FailsFast };
        if (results.Length == 0)
        {
            var code = _conclusion.CodeOf(_found);
            part = part with { Units = [.. part.Units.Zip(opened.Selection.Units, (built, unit) => built with { Failed = [.. unit.Notices.Select(name => new FailedNotice(name.Id, code))] })] };
        }
        Publish(output, output.Previous with { Part = part }, memory);
    }

    private ManifestPart? PartOf(NoticeResult[] results, CacheUpdate memory)
    {
        if (opened.Options.Filters.Part is not { } part)
        {
            return null;
        }
        var failed = results.Where(result => result.Fails).ToDictionary(result => result.Name, result => result.Failure);
        var inputs = new UnitInputsFinder(opened, memory.Cache.Inputs);
        return new ManifestPart(part.ToString(), opened.Options.AsAt, PartOptions.Of(opened))
        {
            FailOn = opened.FailOn,
            IsDraft = opened.Options.Draft,
            Filters = opened.Options.Filters.Options,
            Units =
            [
                .. opened.Selection.Units.Select(unit => new ManifestUnit(unit.Id, inputs.Of(unit).Digest, unit.Notices.Length)
                {
                    Failed = [.. unit.Notices.Where(failed.ContainsKey).Select(name => new FailedNotice(name.Id, failed[name]))],
                }),
            ],
        };
    }

    private void Publish(OutputFolder output, Manifest manifest, CacheUpdate memory)
    {
        // What the lists were made of.
        Memory.CollectAtTheEnd(manifest.Files.Length);
        opened.Host.Cancelled.ThrowIfCancellationRequested();
        memory.Published(manifest, opened.Timings.Measure("write", () => output.Commit(manifest, Tool.Version)));
    }

    private void RefuseOtherPart(OutputFolder output)
    {
        if (opened.Options.Filters.Part is { } part && (!output.Previous.Files.IsEmpty || output.Previous.Part is not null) && !IsOneOf(part, output.Previous.Part))
        {
            throw new UserError(
                ExitCode.BadInput,
                $"`{plan.Folder}` holds {(output.Previous.Part is { } other ? $"part {other.Name}" : "a whole build")}, which part {part} would take away",
                "give each part a folder of its own with --output, or delete this one");
        }
    }

    /// <summary>Whether a folder is that of the part, be it of another number of parts.</summary>
    private static bool IsOneOf(Part part, ManifestPart? there) => there is not null && there.Name.Split('/')[0] == part.ToString().Split('/')[0];

    private Report ReportOf(NoticeResult[] results, NoticeListing lists) => _findings.Report(
        results.Select(result => result.Shown),
        Shared.With(Report.Joined(results.SelectMany(result => result.Rendering))).With(lists.Found));

    /// <summary>For a report, which asks the law for what falls due only if it shows that.</summary>
    private SharedFiles Shared => new(opened.ShowsDueDates ? _read.Value.Pipeline : null, _found);

    /// <summary>Either what becomes of a notice that is left alone, or why it is to be built.</summary>
    private readonly record struct Looked(NoticeResult? Kept, string Reason);

    private int GiveUpOnAll() => _conclusion.GiveUp(
        _findings.Report(opened.Selection.Notices.Select(Runs.Findings.Unchecked), Shared),
        [],
        "nothing was published; the documents of the last build are as they were",
        ExitStatus.Of(_found, opened.FailOn));

    /// <summary>Reports what stops the build; what was published before stays.</summary>
    private int GiveUp(NoticeResult[] results, string sentence, NoticeListing? lists = null) => _conclusion.GiveUp(
        ReportOf(results, lists ?? NoticeListing.None),
        results,
        sentence,
        lists is null ? results.Max(result => result.Failure) : ExitCode.NotRendered);
}
