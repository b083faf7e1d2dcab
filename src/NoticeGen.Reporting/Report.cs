using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Published;
using NoticeGen.Source;

namespace NoticeGen.Reporting;

/// <summary>What a run found, as one value that every kind of report is written from.</summary>
public sealed record Report
{
    public required string ToolVersion { get; init; }

    /// <summary>The day for which the law was asked.</summary>
    public required DateOnly AsAt { get; init; }

    /// <summary>The notices that were looked at, in the order of their files.</summary>
    public ImmutableArray<ReportedNotice> Notices { get; init; } = [];

    /// <summary>Everything to report, in the order of reports; what several notices share stands once.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>Findings that the baseline knows: counted, shown to those who decide, and no failure.</summary>
    public ImmutableArray<Diagnostic> Known { get; init; } = [];

    /// <summary>How many entries of the baseline nothing answers to any more.</summary>
    public int Prunable { get; init; }

    /// <summary>Which rules and findings were chosen, in a line for people; null where everything is reported.</summary>
    public string? Chosen { get; init; }

    /// <summary>The lint rules that were asked, in the order of their codes: what has no finding has passed.</summary>
    public ImmutableArray<RuleInfo> Rules { get; init; } = [];

    /// <summary>What the law asks of a notice, in the words of the reference data; none where a report does not show it.</summary>
    public ImmutableArray<AskedItem> Asked { get; init; } = [];

    /// <summary>What falls due in the year that follows, in the order of the days.</summary>
    public ImmutableArray<DueDate> Due { get; init; } = [];

    /// <summary>Of a run over published files: each with what it tells, item by item.</summary>
    public ImmutableArray<AuditedFile> Audits { get; init; } = [];

    /// <summary>The part of an estate that was looked at, such as <c>2/4</c>; null for the whole.</summary>
    public string? Part { get; init; }

    /// <summary>From which severity on a finding fails the run; null for none.</summary>
    public Severity? FailsFrom { get; init; } = Severity.Error;

    /// <summary>The workspace's folder below the repository, ending in a slash, for reports that are read there; else empty.</summary>
    public string RepositoryFolder { get; init; } = "";

    public ReportSummary Summary => Notices.Select(notice => notice.Counted).OfType<ReportSummary>().Aggregate(ReportSummary.Of(Findings, Notices.Length), (all, counted) => all.With(counted));

    public bool Fails(Diagnostic finding) => FailsFrom is { } from && finding.Severity >= from;

    /// <summary>A place as the repository's host knows it.</summary>
    public Place PlaceInRepository(Origin origin) => Place.Of(origin, RepositoryFolder);

    /// <summary>Findings in the order of reports; what several notices share is said once.</summary>
    public static ImmutableArray<Diagnostic> Joined(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.DistinctBy(KeyOf).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare)),
    ];

    /// <summary>The same, where what one authority puts right once for all its notices is said at the first place and points to the others.</summary>
    public static ImmutableArray<Diagnostic> OncePerCause(IEnumerable<Diagnostic> diagnostics)
    {
        var joined = Joined(diagnostics);
        var causes = joined.Where(finding => finding.Rule.IsOfAuthority).GroupBy(finding => (finding.Rule.Code, FolderOf(finding.Origin.Path), finding.Severity, finding.Message));
        return [.. joined.Where(finding => !finding.Rule.IsOfAuthority).Concat(causes.Select(WithAllPlaces)).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))];
    }

    /// <summary>The folder of a file, with a slash at its end: for that of an authority, what its notices share.</summary>
    public static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static Diagnostic WithAllPlaces(IEnumerable<Diagnostic> same)
    {
        var first = same.First();
        return first with { Related = [.. first.Related, .. same.Skip(1).Select(finding => new Related(finding.Origin, "the same here"))] };
    }

    /// <summary>What makes two diagnostics the same finding, seen from two notices.</summary>
    public static (string Code, string Path, TextSpan Span, string Message) KeyOf(Diagnostic diagnostic) =>
        (diagnostic.Rule.Code, diagnostic.Origin.Path, diagnostic.Origin.Span, diagnostic.Message);

    /// <summary>Causes before what follows from them: files that cannot be used, blanks, law, editions, style; then in the order of the report.</summary>
    public IEnumerable<Diagnostic> CausesFirst() => Findings.OrderBy(WorkOrder.StageOf).ThenBy(WorkOrder.MayFollowFromReading);

    /// <summary>The worst findings first, those of one severity in the order of the report.</summary>
    public IEnumerable<Diagnostic> WorstFirst() => Findings.OrderByDescending(finding => finding.Severity);
}

/// <summary>One notice in a report, with what was found about it, in its own file or in one that it shares.</summary>
public sealed record ReportedNotice
{
    /// <summary><c>authority/notice</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its own file.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>The authority's name.</summary>
    public required string Authority { get; init; }

    public DateOnly? ReviewBy { get; init; }

    /// <summary>The role that answers for it; null when none is named.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether every rule could be asked: the file was read and its editions composed.</summary>
    public bool IsComplete { get; init; } = true;

    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>How many findings there are that are not among <see cref="Findings"/>, because no report of the run shows them; null for none.</summary>
    public ReportSummary? Counted { get; init; }

    /// <summary>Findings that the baseline knows.</summary>
    public ImmutableArray<Diagnostic> Known { get; init; } = [];

    /// <summary>The comments that hold a finding back, each with its reason.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>How old a reader each edition asks for, where that was measured.</summary>
    public ImmutableArray<ReadingAge> ReadingAges { get; init; } = [];
}

/// <summary>Something that the law asks a notice to say.</summary>
/// <param name="Name">Such as "How long information is kept".</param>
/// <param name="Citation">The provision; null where that of the rule says it.</param>
/// <param name="Rule">The code of the rule that looks for it.</param>
public sealed record AskedItem(string Name, string? Citation, string Rule)
{
    /// <summary>In the order of the reference data.</summary>
    public static ImmutableArray<AskedItem> In(LawBook law) =>
    [
        .. from item in law.Table("essentials")
           let rule = item.Text("rule")
           where rule is not null
           select new AskedItem(item.Text("name")!, item.Text("citation"), rule),
    ];
}

/// <summary>How old a reader must be to read an edition at first sight.</summary>
/// <param name="Edition">As people call it: "Standard", "Easy Read".</param>
/// <param name="Years">Age in years.</param>
public sealed record ReadingAge(string Edition, double Years);
