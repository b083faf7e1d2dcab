using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Rendering;
using NoticeGen.Reporting;
using NoticeGen.Versions;

using NoticeGen.Source;

namespace NoticeGen.Cli.Archiving;

/// <summary>How an archive was asked for.</summary>
/// <param name="Output">The file, as given; null for the usual one.</param>
/// <param name="Force">Whether an archive of that name that the ledger does not name may be replaced.</param>
/// <param name="DryRun">Whether only to say what the ledger would take in.</param>
internal sealed record ArchiveRequest(string? Output, bool Force, bool DryRun);

/// <summary>
/// One run of <c>archive</c>: checks every notice as a build does, compares each text with the ledger, writes documents,
/// sources and ledger into one zip, and adds to the ledger what is new. All of it or nothing.
/// </summary>
internal sealed class ArchiveRun(OpenedWorkspace opened, ArchiveRequest request)
{
    /// <summary>The formats that an archive holds: those that people are given and keep, and the words for programs.</summary>
    public static readonly ImmutableArray<Format> Formats = [Format.Html, Format.Pdf, Format.Markdown, Format.PlainText, Format.Json];

    /// <summary>Notices whose documents are in memory at once, for each that is worked on at a time.</summary>
    private const int NoticesPerJob = 4;

    private readonly Findings _findings = new(opened);
    private int _stopped;

    /// <summary>Not where only to say what is new was asked for, nor where the archive of the day holds all there is.</summary>
    private bool _wrote;

    private Terminal Terminal => opened.Terminal;

    public int Run()
    {
        var shared = opened.ReadShared();
        if (shared.Pipeline is not { } pipeline || shared.Findings.Any(opened.Stops))
        {
            return GiveUp(_findings.Report(opened.Selection.Notices.Select(Findings.Unchecked), shared), ExitStatus.Of(shared.Findings, opened.FailOn));
        }
        var ledger = LedgerFile.Open(opened.Host, opened.Workspace, opened.Settings);
        RefuseOtherDay(pipeline.Law, ledger);
        var path = ArchivePlace.For(opened, request.Output);
        var isKept = !request.DryRun && request.Output is null && IsRecorded(path, ledger) && opened.Host.Store.FileExists(path);
        if (!isKept)
        {
            RefuseUsedName(path, ledger);
        }
        CompareWithArchives(path, ledger);
        using var archive = request.DryRun || isKept ? null : ArchiveWriter.Open(path, opened.Host.Store);
        var session = new Session(pipeline, ledger, archive, new Recording(opened.Options.AsAt, Tool.Version, Path.GetFileName(path)));
        var notices = ArchiveAll(session);
        shared = shared.With(opened.CheckTogether(pipeline));
        var rendered = Report.Joined(notices.SelectMany(notice => notice.Rendered));
        var found = _findings.Report(notices.Select(notice => notice.Reported), shared.With(rendered));
        var successions = notices.SelectMany(notice => notice.Editions).ToImmutableArray();
        if (ExitStatus.OfRendering(rendered) is not ExitCode.Clean and var unrendered)
        {
            return GiveUp(found, unrendered);
        }
        if (_stopped != 0 || shared.Findings.Any(opened.Stops))
        {
            return GiveUp(found, ExitStatus.Of(found.Findings, opened.FailOn), successions);
        }
        var entries = successions.Select(edition => edition.Succession.Entry).OfType<LedgerEntry>().ToImmutableArray();
        if (isKept && !entries.IsEmpty)
        {
            RefuseUsedName(path, ledger);
        }
        _wrote = archive is not null;
        if (_wrote)
        {
            Finish(session, entries);
        }
        var code = Tell(found, path, successions, entries, ledger);
        if (opened.Options.Report.IsForPeople)
        {
            RemarkWaiting(notices, ledger.Ledger);
        }
        return code;
    }

    private ImmutableArray<ArchivedNotice> ArchiveAll(Session session)
    {
        // In the order of the paths in the zip, so that each batch can be written and forgotten.
        var ordered = opened.Selection.Notices.OrderBy(notice => notice.Id + "/", StringComparer.Ordinal).ToImmutableArray();
        using var progress = Terminal.Progress(ordered.Length);
        session.Archive?.Add(ArchiveReadme.FileName, Encoding.UTF8.GetBytes(ArchiveReadme.Of(opened.Options.AsAt)));
        var done = ImmutableArray.CreateBuilder<ArchivedNotice>(ordered.Length);
        var size = opened.Options.Jobs * NoticesPerJob;
        for (var first = 0; first < ordered.Length; first += size)
        {
            var batch = ordered[first..Math.Min(ordered.Length, first + size)];
            var made = opened.ForEach(batch, (_, name) =>
            {
                var notice = Make(session, name);
                progress.Finish($"{name.Id}: {(notice.Files.IsEmpty ? "checked" : ReportSummary.Count(notice.Files.Length, "file"))}");
                return notice;
            });
            foreach (var notice in made)
            {
                if (Volatile.Read(ref _stopped) == 0)
                {
                    Keep(session, notice);
                }
                done.Add(notice with { Files = [] });
            }
        }
        return done.MoveToImmutable();
    }

    private ArchivedNotice Make(Session session, NoticeName name)
    {
        var check = opened.Timings.Measure("check", () => session.Pipeline.Check(name.Authority, name.Name));
        var reported = _findings.Of(check);
        var editions = check.Notice is { } notice ? Editions(session, check, notice) : [];
        if (reported.Findings.Any(opened.Stops) || check.Editions.IsEmpty || editions.Any(edition => edition.Succession.Severity == Severity.Error))
        {
            Interlocked.Exchange(ref _stopped, 1);
        }
        var archived = new ArchivedNotice(check, reported, editions);
        if (Volatile.Read(ref _stopped) != 0 || session.Archive is null)
        {
            return archived;
        }
        var built = opened.Timings.Measure("render", () => session.Pipeline.Build(check));
        opened.Host.Cancelled.ThrowIfCancellationRequested();
        if (ExitStatus.OfRendering(built.Diagnostics) != ExitCode.Clean)
        {
            Interlocked.Exchange(ref _stopped, 1);
        }
        return archived with { Files = built.Files, Rendered = built.Diagnostics };
    }

    private ImmutableArray<ArchivedEdition> Editions(Session session, CheckedNotice check, Notices.Notice notice)
    {
        var sources = SourceHash.Of(opened.Workspace.Files, notice.Id);
        return
        [
            .. check.Editions.Select(edition =>
            {
                var of = new NoticeEdition(notice.Id, edition.Edition);
                var hash = TextHash.Of(edition.Document);
                var succession = Succession.Of(
                    session.Ledger.Ledger.History(of),
                    new CurrentText
                    {
                        Of = of,
                        Version = notice.Version,
                        IsVersionKnown = session.Ledger.Ledger.Knows(notice.Id, notice.Version),
                        Published = notice.Published,
                        TextHash = hash,
                        SourceHash = sources,
                    },
                    session.Recording);
                return new ArchivedEdition(of, hash, succession, Place.Of(notice.OriginOf(succession.Field)));
            }),
        ];
    }

    /// <summary>Writes the documents of a notice, and keeps its texts for later: they stand further back in the zip.</summary>
    private static void Keep(Session session, ArchivedNotice notice)
    {
        if (session.Archive is not { } archive || notice.Files.IsEmpty)
        {
            return;
        }
        var ledger = session.Ledger.Ledger.With(notice.Editions.Select(edition => edition.Succession.Entry).OfType<LedgerEntry>());
        foreach (var file in notice.Files.OrderBy(ArchivedNotice.PathOf, StringComparer.Ordinal))
        {
            var path = ArchivedNotice.PathOf(file);
            if (path.StartsWith(ArchivedNotice.TextsFolder, StringComparison.Ordinal))
            {
                session.Texts.Add(new WaitingFile(path, file.File.Content, notice.Describe(file, ledger)));
            }
            else
            {
                archive.Add(path, file.File.Content.AsSpan(), notice.Describe(file, ledger));
            }
        }
    }

    private void Finish(Session session, ImmutableArray<LedgerEntry> entries)
    {
        var archive = session.Archive!;
        archive.Add(ArchivedLedger.AddedName, ArchivedLedger.Write(entries));
        archive.Add(ArchivedLedger.FileName, session.Ledger.Content);
        var sources = ArchiveSources.Of(opened.Workspace, opened.Selection.Notices);
        var later = sources.Select(file => new WaitingFile("sources/" + file.Path, file.Content, null))
            .Concat(session.Texts)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        var listed = later.Select(file => ArchiveWriter.Described(file.Path, file.Content.AsSpan(), file.Document));
        archive.AddLists(new ArchiveManifest(opened.Options.AsAt, [.. archive.Files, .. listed]));
        foreach (var file in later)
        {
            archive.Add(file.Path, file.Content.AsSpan(), file.Document);
        }
        archive.Finish();
        var content = session.Ledger.With(session.Ledger.Ledger.Bind(entries, archive.Sha256));
        opened.Host.Cancelled.ThrowIfCancellationRequested();
        // The archive comes first: a ledger must not name one that is not there.
        archive.Move(request.Force);
        try
        {
            if (!entries.IsEmpty)
            {
                session.Ledger.Write(content);
            }
        }
        catch (UserError)
        {
            archive.TakeBack();
            throw;
        }
    }

    /// <summary>A clock that is wrong would write false days into a record that is never changed.</summary>
    private void RefuseOtherDay(LawBook law, LedgerFile ledger)
    {
        var day = opened.Options.AsAt;
        var first = law.Table("article_6").Select(basis => basis.Scalar("valid_from")?.Day).Min();
        if (day < first)
        {
            throw new UserError(ExitCode.BadInput, $"the day of the archive is {Day(day)}, before the reference data begins on {Day(first.Value)}", "see that the clock of this machine is right, or give --as-at");
        }
        if (day < ledger.Ledger.LastDay)
        {
            throw new UserError(ExitCode.BadInput, $"the day of the archive is {Day(day)}, before the last entry of the ledger of {Day(ledger.Ledger.LastDay.Value)}", "see that the clock of this machine is right, or give --as-at");
        }
        if (day > opened.Host.Today)
        {
            throw new UserError(ExitCode.BadInput, $"the day of the archive is {Day(day)}, which is still to come: the ledger records what has been published", "archive on that day");
        }
    }

    /// <summary>The ledger carries the hash of each archive that it names, so that not even a better one can take its name.</summary>
    private void RefuseUsedName(string path, LedgerFile ledger)
    {
        var name = Path.GetFileName(path);
        if (!request.DryRun && IsRecorded(path, ledger))
        {
            var isThere = opened.Host.Store.FileExists(path);
            throw new UserError(
                ExitCode.BadInput,
                isThere ? $"`{ArchivePlace.Shown(path, opened.Host.WorkingFolder)}` is there already, and archives are not changed: {ledger.Name} names it"
                    : $"an archive `{name}` was made before: {ledger.Name} names it",
                "give another name with --output");
        }
    }

    private static bool IsRecorded(string path, LedgerFile ledger) => ledger.Ledger.Entries.Any(entry => entry.Archive == Path.GetFileName(path));

    /// <summary>A line must not be put after one that somebody changed; what a stopped run left is said.</summary>
    private void CompareWithArchives(string path, LedgerFile ledger)
    {
        var folders = new[] { Path.Combine(opened.Workspace.Root, Settings.DefaultArchives), Path.GetDirectoryName(path)! };
        foreach (var folder in folders.Distinct(StringComparer.Ordinal).Where(opened.Host.Store.FolderExists))
        {
            using var archives = ArchiveFolder.Open(opened.Host, folder, opened.Workspace.Root);
            archives.CheckEnd(ledger.Ledger, ledger.Name);
            foreach (var name in archives.Unrecorded(ledger.Ledger).Where(name => name != Path.GetFileName(path)))
            {
                Terminal.Problem(Severity.Warning, ArchiveFolder.SayUnrecorded(name, ledger.Name), ArchiveFolder.HelpUnrecorded);
            }
        }
    }

    private int Tell(Report found, string path, ImmutableArray<ArchivedEdition> editions, ImmutableArray<LedgerEntry> entries, LedgerFile ledger)
    {
        opened.Write(found, () => Result(path, entries));
        SaySuccessions(editions);
        var recorded = entries.Select(entry =>
            $"{(request.DryRun ? "would record" : "recorded")} {entry.Of}: {(entry.Version is { } version ? $"version {version}, " : "")}published {Day(entry.Published)}");
        var added = entries.Length == 0 ? "nothing new" : ReportSummary.Count(entries.Length, "new line");
        var where = ArchivePlace.Shown(path, opened.Host.WorkingFolder);
        var outcome = request.DryRun ? $"{added} for {ledger.Name}; nothing was written"
            : !_wrote ? $"nothing new for {ledger.Name}; {where} stays as it is"
            : $"archived {ReportSummary.Count(opened.Selection.Notices.Length, "notice")} in {where}; {added} in {ledger.Name}";
        if (_wrote)
        {
            foreach (var line in recorded)
            {
                Terminal.Detail(line);
            }
            recorded = [];
        }
        opened.Conclude(found, [.. recorded, outcome], hasChanged: !entries.IsEmpty);
        if (opened.Options.Report.IsForPeople)
        {
            RemarkGone(ledger);
        }
        return ExitCode.Clean;
    }

    /// <summary>The ledger says nothing about notices that are withdrawn; whoever keeps it must know that they are.</summary>
    private void RemarkGone(LedgerFile ledger)
    {
        var there = opened.Workspace.Notices.Select(notice => notice.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in ledger.Ledger.Editions.Select(edition => edition.NoticeId).Distinct(StringComparer.Ordinal).Where(id => !there.Contains(id)))
        {
            Terminal.Problem(Severity.Warning, $"the ledger has `{id}`, and the workspace no longer does: the ledger cannot say when it was withdrawn", "keep a note of the day beside the archive");
        }
    }

    /// <summary>An edition that is not ready is published nowhere, so that it is not recorded; the ledger goes on with the one before it.</summary>
    private void RemarkWaiting(ImmutableArray<ArchivedNotice> notices, Ledger ledger)
    {
        foreach (var notice in notices.Where(notice => !notice.Check.Waiting.IsEmpty))
        {
            var id = $"{notice.Check.AuthorityId}/{notice.Check.Name}";
            var before = ledger.Editions.Where(edition => edition.NoticeId == id && notice.Editions.All(made => made.Of != edition)).Select(edition => ledger.History(edition)[^1].Entry).MaxBy(entry => entry.Published);
            Terminal.Problem(
                Severity.Warning,
                $"{CheckedNotice.Named(notice.Check.Waiting)} of `{id}` is not ready, and is not archived" + (before is null ? "" : $"; the ledger goes on with its text of {Day(before.Published)}, and cannot say when that was taken down"),
                $"`noticegen lint --notice {id}` says what is missing; archive again when it is published" + (before is null ? "" : ", and until then keep a note of the day beside the archive"));
        }
    }

    private JsonObject Result(string path, ImmutableArray<LedgerEntry> entries) => new()
    {
        ["archive"] = JsonReport.Members(
            new ArchiveJson(
                ArchivePlace.Shown(path, opened.Host.WorkingFolder),
                _wrote,
                entries.Select(entry => new RecordedJson(
                    entry.Of.NoticeId, entry.Of.Edition.Variant, entry.Of.Edition.Language, entry.Version, entry.Published, entry.TextHash))),
            ArchivingJson.Indented.ArchiveJson),
    };

    /// <summary>What is to be said about each notice: once, though each of its editions says the same.</summary>
    private void SaySuccessions(ImmutableArray<ArchivedEdition> editions)
    {
        // One version is that of all editions; it is only idle when none of them has changed.
        var changed = editions.Where(edition => edition.Succession.Severity != Severity.Note).Select(edition => edition.Of.NoticeId).ToHashSet(StringComparer.Ordinal);
        foreach (var said in editions.Where(edition => edition.Succession.Severity is { } severity && (severity != Severity.Note || !changed.Contains(edition.Of.NoticeId)))
            .GroupBy(edition => (edition.Of.NoticeId, edition.Succession.Message)))
        {
            var (first, variants) = (said.First(), string.Join(" and ", said.Select(edition => edition.Of.Edition).Select(edition => edition.Variant + (edition.IsInSourceLanguage ? "" : $" ({edition.Language})"))));
            if (first.Succession.Severity == Severity.Error || Terminal.Loudness > Loudness.Quiet)
            {
                Terminal.Problem(first.Succession.Severity!.Value, $"{first.Place}: {variants}: {first.Succession.Message}", first.Succession.Help);
            }
        }
    }

    private int GiveUp(Report found, int code, ImmutableArray<ArchivedEdition> editions = default) => opened.GiveUp(
        found, code, "nothing was archived; the ledger is as it was", tell: () => SaySuccessions(editions.IsDefault ? [] : editions));

    private static string Day(DateOnly day) => day.ToIso();

    /// <summary>What a run works with.</summary>
    /// <param name="Archive">Null for a run that writes nothing.</param>
    private sealed record Session(Pipeline Pipeline, LedgerFile Ledger, ArchiveWriter? Archive, Recording Recording)
    {
        /// <summary>Kept until the documents of all notices are written.</summary>
        public List<WaitingFile> Texts { get; } = [];
    }

    /// <summary>A file whose place in the zip is further back.</summary>
    private sealed record WaitingFile(string Path, ImmutableArray<byte> Content, ArchivedDocument? Document);
}
