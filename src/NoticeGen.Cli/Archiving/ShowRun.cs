using System.Globalization;
using System.Text;
using NoticeGen.Cli.Hosting;
using NoticeGen.Diagnostics;
using NoticeGen.Rendering;
using NoticeGen.Reporting;
using NoticeGen.Source;
using NoticeGen.Versions;

namespace NoticeGen.Cli.Archiving;

/// <summary>What <c>show</c> was asked.</summary>
internal sealed record ShowRequest
{
    public required NoticeQuestion Question { get; init; }

    public required DateOnly Day { get; init; }

    public required Format Format { get; init; }

    /// <summary>The file to write the text to, as given; null for the standard output.</summary>
    public string? Output { get; init; }

    public bool List { get; init; }

    /// <summary>A day or a version to compare with; null for none.</summary>
    public string? Diff { get; init; }

    public bool AsJson { get; init; }
}

/// <summary>One run of <c>show</c>: which text of a notice stood on a day, since when and until when, and what it said.</summary>
internal sealed class ShowRun(Host host, Terminal terminal, ShowRequest request)
{
    private const int ShownHashDigits = 12;

    public int Run(string? config, string? archive)
    {
        var record = VersionRecord.Open(host, config, archive, out var archives);
        using (archives)
        {
            var edition = record.Find(request.Question);
            var why = "there is no workspace here that git could keep";
            var repository = record.Workspace is { } workspace ? GitRepository.Open(host, workspace.Root, out why) : null;
            var retrieval = new Retrieval(record, archives, repository is null ? null : new GitHistory(repository, record.Workspace!), why);
            try
            {
                var code = request.List ? List(record, edition, retrieval)
                    : request.Diff is { } other ? Compare(record, edition, other, retrieval)
                    : Show(record, edition, retrieval);
                return record.IsCut ? Math.Max(code, ExitCode.Findings) : code;
            }
            finally
            {
                foreach (var remark in archives.Remarks)
                {
                    terminal.Problem(Severity.Warning, remark);
                }
                foreach (var gap in record.Gaps)
                {
                    terminal.Problem(record.IsCut ? Severity.Warning : Severity.Note, gap.Message, gap.Help);
                }
            }
        }
    }

    private int Show(VersionRecord record, NoticeEdition edition, Retrieval retrieval)
    {
        if (request.Format == Format.Pdf && request.Output is null && !request.AsJson)
        {
            throw new UserError(ExitCode.BadInput, "a PDF cannot be shown here", "give a file with --output");
        }
        var version = On(record, edition, request.Day);
        var answer = Answer(record, version);
        if (request.AsJson)
        {
            var text = retrieval.Get(version, Format.PlainText);
            host.Output.Write(JsonReport.Text(
                new ShownJson(JsonReport.SchemaVersion, version, text.From, text.Doubt is null, Encoding.UTF8.GetString(text.Content)), ArchivingJson.Indented.ShownJson));
            return Doubt(text);
        }
        var isAlone = request.Format != Format.PlainText && request.Output is null;
        foreach (var line in answer)
        {
            // A web page or data goes on to another program, which must get nothing else.
            (isAlone ? terminal.Remark : (Action<string>)terminal.Say)(line);
        }
        var found = retrieval.Get(version, request.Format);
        (isAlone ? terminal.Remark : (Action<string>)terminal.Say)(found.From);
        var code = Doubt(found);
        if (request.Output is { } output)
        {
            WriteFile(output, found.Content);
            return code;
        }
        if (!isAlone)
        {
            terminal.Say("");
        }
        host.Output.Write(Encoding.UTF8.GetString(found.Content));
        return code;
    }

    private int Compare(VersionRecord record, NoticeEdition edition, string other, Retrieval retrieval)
    {
        PublishedVersion[] both = [Other(record, edition, other), On(record, edition, request.Day)];
        // The older one first, whichever was named first.
        Array.Sort(both, (left, right) => left.Line.CompareTo(right.Line));
        if (both[0].Line == both[1].Line)
        {
            terminal.Say($"no difference: both are {Named(both[0].Entry)} of {edition}, published {Day(both[0].Published)}");
            return ExitCode.Clean;
        }
        var code = ExitCode.Clean;
        var texts = both.Select(version => retrieval.Get(version, Format.Markdown)).ToList();
        foreach (var (version, text) in both.Zip(texts))
        {
            terminal.Say($"{(version == both[0] ? "from" : "to")} {Named(version.Entry)}, {Lived(version)}; {text.From}");
            code = Math.Max(code, Doubt(text));
        }
        terminal.Say("");
        var name = edition.NoticeId + ".md";
        host.Output.Write(FileDifference.Of(new SourceText(name, Encoding.UTF8.GetString(texts[0].Content)), Encoding.UTF8.GetString(texts[1].Content)));
        return code;
    }

    private int List(VersionRecord record, NoticeEdition edition, Retrieval retrieval)
    {
        var history = record.Ledger.History(edition);
        if (request.AsJson)
        {
            host.Output.Write(JsonReport.Text(
                new HistoryJson(JsonReport.SchemaVersion, history.Select(version => new PlacedJson(version, retrieval.PlaceOf(version.Entry)))), ArchivingJson.Indented.HistoryJson));
            return ExitCode.Clean;
        }
        var rows = history.Select(version => new[]
        {
            version.Entry.Version ?? "none",
            Day(version.Published),
            version.WasReplacedAtOnce ? "same day" : version.Until is { } until ? Day(until) : "stands",
            version.Entry.TextHash[..ShownHashDigits],
            retrieval.PlaceOf(version.Entry) ?? $"nowhere here; kept in {version.Entry.Archive}",
        }).Prepend(["version", "published", "until", "text", "to be had from"]).ToList();
        var widths = Enumerable.Range(0, 4).Select(column => rows.Max(row => row[column].Length)).ToArray();
        terminal.Say(edition.ToString());
        foreach (var row in rows)
        {
            terminal.Say("  " + string.Join("  ", row.Select((cell, column) => column < widths.Length ? cell.PadRight(widths[column]) : cell)));
        }
        return ExitCode.Clean;
    }

    private static PublishedVersion On(VersionRecord record, NoticeEdition edition, DateOnly day) =>
        record.Ledger.On(edition, day) ?? throw new UserError(
            ExitCode.NothingMatched,
            $"what {edition} said on {Day(day)} is not known: the first text that {record.Name} has was published on {Day(record.Ledger.History(edition)[0].Published)}",
            "a text may have stood before that day; look in the records of your website");

    /// <summary>What a day or a version stands for; a version that looks like a day is a day.</summary>
    private static PublishedVersion Other(VersionRecord record, NoticeEdition edition, string given)
    {
        if (IsoDay.TryRead(given, out var day))
        {
            return On(record, edition, day);
        }
        var history = record.Ledger.History(edition);
        return history.LastOrDefault(version => version.Entry.Version == given) ?? throw new UserError(
            ExitCode.NothingMatched,
            $"`{given}` is no day such as 2026-05-03, and {edition} has no such version",
            "its versions are: " + string.Join(", ", history.Select(version => version.Entry.Version).OfType<string>().Distinct(StringComparer.Ordinal)));
    }

    private string[] Answer(VersionRecord record, PublishedVersion version) =>
    [
        $"{version.Entry.Of} on {Day(request.Day)}: {Named(version.Entry)}",
        Lived(version),
        $"text {version.Entry.TextHash}, in line {version.Line.ToString(CultureInfo.InvariantCulture)} of {record.Name}",
    ];

    private static string Named(LedgerEntry entry) => entry.Version is { } version ? $"version {version}" : "no version given";

    private static string Lived(PublishedVersion version) =>
        version.Successor is not { } next ? $"published {Day(version.Published)}; nothing later is recorded"
        : version.WasReplacedAtOnce ? $"published {Day(version.Published)} and replaced on the same day by {Named(next)}"
        : $"published {Day(version.Published)}, until {Day(version.Until!.Value)}; then {Named(next)}";

    /// <summary>Says that a text is not the one that was published, and gives the exit code for it.</summary>
    private int Doubt(RetrievedText text)
    {
        if (text.Doubt is not { } doubt)
        {
            return ExitCode.Clean;
        }
        terminal.Problem(Severity.Warning, doubt.Message, doubt.Help);
        return ExitCode.Findings;
    }

    private void WriteFile(string given, byte[] content)
    {
        var path = Path.GetFullPath(given, host.WorkingFolder);
        var store = host.Store;
        try
        {
            if (store.FolderExists(path))
            {
                throw new UserError(ExitCode.BadInput, $"`{given}` is a folder", "give a file with --output");
            }
            if (store.FileExists(path) && !store.Read(path).AsSpan().SequenceEqual(content))
            {
                throw new UserError(ExitCode.BadInput, $"`{given}` is there already, with something else in it", "give another file with --output");
            }
            var temporary = path + ".noticegen-tmp";
            store.Write(temporary, content);
            store.Move(temporary, path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserError(DiskFault.CodeOf(problem), $"`{given}` could not be written", "see that the folder is there, that you may write to it and that the disk has room");
        }
        terminal.Say($"written to {given}");
    }

    private static string Day(DateOnly day) => day.ToIso();
}
