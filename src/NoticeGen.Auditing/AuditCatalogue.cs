using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Published;
using NoticeGen.Records;

namespace NoticeGen.Auditing;

/// <summary>Wording that shows something; patterns run in time that grows with the text alone, so no text can stall them.</summary>
internal sealed record Evidence(Record Record, ItemState State, Regex Pattern)
{
    public Regex? Near { get; init; }

    public Regex? Unless { get; init; }

    public Regex? NotWith { get; init; }

    public PublishedBlockKind? In { get; init; }

    public int Times { get; init; } = 1;

    public bool Always => Record.Scalar("always")?.IsTrue ?? false;
}

internal sealed record EssentialItem(Record Record, ImmutableArray<Evidence> Evidence)
{
    public Regex? OnlyIf { get; init; }

    public Regex? NotIf { get; init; }
}

/// <summary>What published notices are looked through for: the reference data with its patterns made ready.</summary>
public sealed class AuditCatalogue
{
    private const RegexOptions Options =
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly List<Diagnostic> _problems = [];

    private AuditCatalogue(LawBook law)
    {
        Law = law;
        Items = [.. law.Table("essentials").Select(ItemOf)];
        foreach (var pair in law.Table("contradictions"))
        {
            // The rules about words look for these; here it is only seen that they can be understood.
            _ = (Pattern(pair, "first"), Pattern(pair, "second"), Pattern(pair, "unless"));
        }
    }

    public LawBook Law { get; }

    internal ImmutableArray<EssentialItem> Items { get; }

    public static Outcome<AuditCatalogue> Of(LawBook law)
    {
        var catalogue = new AuditCatalogue(law);
        return Outcome.Of(catalogue, catalogue._problems);
    }

    private EssentialItem ItemOf(Record record) => new(record, [.. record.Records("evidence").Select(EvidenceOf)])
    {
        OnlyIf = Pattern(record, "only_if"),
        NotIf = Pattern(record, "not_if"),
    };

    private Evidence EvidenceOf(Record record) => new(record, StateOf(record.Text("state")), Required(record, "pattern"))
    {
        Near = Pattern(record, "near"),
        Unless = Pattern(record, "unless"),
        NotWith = Pattern(record, "not_with"),
        In = record.Text("in") switch
        {
            "heading" => PublishedBlockKind.Heading,
            "item" => PublishedBlockKind.Item,
            "paragraph" => PublishedBlockKind.Paragraph,
            _ => null,
        },
        Times = int.TryParse(record.Text("times"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var times) ? times : 1,
    };

    private static ItemState StateOf(string? state) => state switch
    {
        "weak" => ItemState.Weak,
        "outdated" => ItemState.Outdated,
        "contradictory" => ItemState.Contradictory,
        _ => ItemState.Present,
    };

    /// <summary>A pattern that cannot be understood is reported, and matches nothing.</summary>
    private Regex Required(Record record, string field) => Pattern(record, field) ?? Nothing;

    private Regex? Pattern(Record record, string field)
    {
        if (record.Scalar(field) is not { } value)
        {
            return null;
        }
        try
        {
            return new Regex(value.Text, Options);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            _problems.Add(AuditProblems.PatternUnreadable.At(
                value.Origin, $"the pattern in `{field}` cannot be understood", "write a regular expression without look-around and back-references"));
            return Nothing;
        }
    }

    private static readonly Regex Nothing = new("[^\\s\\S]", Options);
}
