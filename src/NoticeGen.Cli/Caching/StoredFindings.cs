using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Caching;

/// <summary>A place as the cache keeps it.</summary>
/// <param name="Text">The text itself, where it is no file of the workspace, such as that of a finished PDF; else null.</param>
/// <param name="Places">What its lines are called, where that is not their numbers.</param>
internal sealed record StoredPlace(string Path, int Start, int Length, string? Text = null, ImmutableArray<string>? Places = null);

/// <summary>Another place of a finding as the cache keeps it.</summary>
internal sealed record StoredRelated(StoredPlace At, string Label);

/// <summary>A finding as the cache keeps it. Corrections are left out: only lint makes them, and it keeps no cache.</summary>
internal sealed record StoredFinding(string Code, Severity Severity, Confidence Confidence, string Message, StoredPlace At)
{
    public string? Field { get; init; }

    public string? Label { get; init; }

    public string? Help { get; init; }

    public string? FixTitle { get; init; }

    public string? FixYaml { get; init; }

    public ImmutableArray<StoredRelated>? Related { get; init; }
}

/// <summary>A comment that holds a finding back as the cache keeps it.</summary>
internal sealed record StoredWaiver(StoredPlace At, string Code, string Reason, DateOnly? Until = null);

/// <summary>What was found about a notice, and while its files were made, as the cache keeps it.</summary>
internal sealed record StoredNotice(
    string Title, string Authority, bool Complete, ImmutableArray<ReadingAge> Ages, ImmutableArray<StoredFinding> Findings, ImmutableArray<StoredWaiver> Waivers, ImmutableArray<StoredFinding> Rendering)
{
    public DateOnly? ReviewBy { get; init; }

    public string? Owner { get; init; }
}

/// <summary>
/// Between findings and what the cache keeps of them. The text of a place is that of the workspace's file, which is the same
/// or the finding is not read. What cannot be right is a <see cref="FormatException"/>.
/// </summary>
internal sealed class StoredFindings(InputFiles files)
{
    private static readonly Dictionary<string, RuleInfo> Rules = Catalogue.All.ToDictionary(rule => rule.Code, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, SourceText?> _texts = new(StringComparer.Ordinal);

    /// <summary>Texts that were compared with the files of their paths; their owners keep them, not this.</summary>
    private readonly ConditionalWeakTable<SourceText, object> _own = [];

    public StoredNotice Of(ReportedNotice notice, ImmutableArray<Diagnostic> rendering) => new(
        notice.Title,
        notice.Authority,
        notice.IsComplete,
        notice.ReadingAges,
        Of(notice.Findings),
        [.. notice.Waivers.Select(waiver => new StoredWaiver(Of(waiver.Origin), waiver.Rule.Code, waiver.Reason, waiver.Until))],
        Of(rendering))
    {
        ReviewBy = notice.ReviewBy,
        Owner = notice.Owner,
    };

    public ReportedNotice Read(StoredNotice notice, NoticeName name) => new()
    {
        Id = name.Id,
        Path = name.Path,
        Title = notice.Title,
        Authority = notice.Authority,
        ReviewBy = notice.ReviewBy,
        Owner = notice.Owner,
        IsComplete = notice.Complete,
        ReadingAges = Whole(notice.Ages),
        Findings = Read(notice.Findings),
        Waivers = [.. Whole(notice.Waivers).Select(waiver => new Waiver(Read(waiver.At), Rule(waiver.Code), waiver.Reason, waiver.Until))],
    };

    public ImmutableArray<StoredFinding> Of(ImmutableArray<Diagnostic> findings) =>
    [
        .. findings.Select(Of),
    ];

    public ImmutableArray<Diagnostic> Read(ImmutableArray<StoredFinding> findings) =>
    [
        .. Whole(findings).Select(finding => new Diagnostic
        {
            Rule = Rule(finding.Code),
            Severity = finding.Severity,
            Confidence = finding.Confidence,
            Message = finding.Message,
            Origin = Read(finding.At),
            Field = finding.Field,
            Label = finding.Label,
            Help = finding.Help,
            Fix = finding.FixTitle is { } title ? new Fix(title, finding.FixYaml ?? throw new FormatException()) : null,
            Related = [.. Whole(finding.Related ?? []).Select(related => new Related(Read(related.At), related.Label))],
        }),
    ];

    /// <summary>A list none of whose places is empty, as nothing that was written is.</summary>
    public static ImmutableArray<T> Whole<T>(ImmutableArray<T> items)
        where T : class => items.Contains(null!) ? throw new FormatException() : items;

    private StoredFinding Of(Diagnostic finding)
    {
        var fix = finding.ToPaste();
        return new StoredFinding(finding.Rule.Code, finding.Severity, finding.Confidence, finding.Message, Of(finding.Origin))
        {
            Field = finding.Field,
            Label = finding.Label,
            Help = finding.Help,
            FixTitle = fix?.Title,
            FixYaml = fix?.Yaml,
            Related = finding.Related.IsEmpty ? null : [.. finding.Related.Select(related => new StoredRelated(Of(related.Origin), related.Label))],
        };
    }

    private StoredPlace Of(Origin origin)
    {
        var source = origin.Source;
        var hasNames = source.PlaceName(0) is not null;
        return new StoredPlace(
            source.Path,
            origin.Span.Start,
            origin.Span.Length,
            hasNames || !IsOwn(source) ? source.Text : null,
            hasNames ? [.. Enumerable.Range(1, source.LineCount).Select(line => source.PlaceName(source.LineStart(line))!)] : null);
    }

    private Origin Read(StoredPlace place)
    {
        var source = place.Text is { } text ? new SourceText(place.Path, text, Whole(place.Places ?? [])) : _texts.GetOrAdd(place.Path, Decode) ?? throw new FormatException();
        var span = new TextSpan(place.Start, place.Length);
        return span.Start >= 0 && span.Length >= 0 && span.End <= source.Length ? new Origin(source, span) : throw new FormatException();
    }

    private bool IsOwn(SourceText source) => (bool)_own.GetValue(source, text => Decode(text.Path)?.Text == text.Text);

    private SourceText? Decode(string path) => files.Find(path) is { Fault: null } file ? SourceText.Deferred(file) : null;

    private static RuleInfo Rule(string code) => Rules.GetValueOrDefault(code) ?? throw new FormatException();
}
