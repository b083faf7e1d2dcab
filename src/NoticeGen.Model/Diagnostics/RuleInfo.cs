using NoticeGen.Source;

namespace NoticeGen.Diagnostics;

/// <summary>
/// What a code means. Lint rules and the problems found while reading, composing, parsing or rendering share this type,
/// so that <c>noticegen explain</c>, the generated pages and the reports treat all of them alike.
/// </summary>
public sealed record RuleInfo
{
    /// <summary>Stable, never reused: <c>NG</c> and three digits.</summary>
    public required string Code { get; init; }

    /// <summary>Kebab-case and named for the offence: <c>retention-missing</c>.</summary>
    public required string Name { get; init; }

    public required Band Band { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>How sure its findings are, unless one says otherwise of itself.</summary>
    public Confidence Confidence { get; init; } = Confidence.Certain;

    /// <summary>The version of the tool that first had it.</summary>
    public string Since { get; init; } = "0.1";

    /// <summary>One plain sentence: what is wrong when this is reported.</summary>
    public required string Summary { get; init; }

    /// <summary>The provision that asks for it, as a reader would cite it; null where no law does.</summary>
    public string? Law { get; init; }

    /// <summary>A page where that provision or its guidance can be read: of data protection law the first provision cited.</summary>
    public string? LawLink
    {
        get => field ?? (Law is null ? null : Provision.PageOf(Law));
        init;
    }

    /// <summary>What of the notice an edition has to say for it, by a word of <c>must_hold:</c> in themes; null for a rule that asks no edition to say anything.</summary>
    public string? Topic { get; init; }

    /// <summary>The first day on which the law asks for it; null when it always has, for our purposes.</summary>
    public DateOnly? InForceFrom
    {
        get => field ?? (Law is null ? null : Provision.FirstDayOf(Law));
        init;
    }

    /// <summary>Whether its findings are questions that the writer put to the authority: summaries count them apart.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Whether one act of the authority puts it right in all its notices: a report says it once, with every place.</summary>
    public bool IsOfAuthority { get; init; }

    /// <summary>Markdown: why it matters, and for lint rules the examples that the tests run.</summary>
    public required string Explanation { get; init; }

    /// <summary>
    /// Whether a finding may be held back, by a comment or by a baseline: not that a file cannot be read, nor that something
    /// is wrong with what holds findings back.
    /// </summary>
    public bool CanWait => Band is not (Band.Files or Band.Housekeeping);

    /// <summary>A diagnostic of this rule, at its own severity and confidence.</summary>
    public Diagnostic At(Origin origin, string message, string? help = null, string? label = null) => new()
    {
        Rule = this,
        Severity = Severity,
        Confidence = Confidence,
        Origin = origin,
        Message = message,
        Help = help,
        Label = label,
    };
}
