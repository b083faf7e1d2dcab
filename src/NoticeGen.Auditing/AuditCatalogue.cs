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

    /// <summary>What the headings over the place, or the sentence before its list, must say.</summary>
    public Regex? With { get; init; }

    public Regex? Under { get; init; }

    /// <summary>What the nearest of these must not say.</summary>
    public Regex? NotUnder { get; init; }

    /// <summary>How bad a fault is that is certain; null for the usual warning.</summary>
    public Severity? Severity { get; init; }

    public PublishedBlockKind? In { get; init; }

    public int Times { get; init; } = 1;

    public bool Always => Record.Scalar("always")?.IsTrue ?? false;
}

internal sealed record EssentialItem(Record Record, ImmutableArray<Evidence> Evidence)
{
    public Regex? OnlyIf { get; init; }

    public Regex? NotIf { get; init; }

    /// <summary>Wording with which <see cref="NotIf"/> does not count.</summary>
    public Regex? AskedIf { get; init; }

    /// <summary>Wording without which silence is no certain breach.</summary>
    public Regex? CertainIf { get; init; }

    /// <summary>Wording of its subject with which silence is no certain breach: it may be told in other words.</summary>
    public Regex? Perhaps { get; init; }

    /// <summary>Wording that leads to another notice, which may tell it.</summary>
    public Regex? Elsewhere { get; init; }

    /// <summary>Wording with which a sentence only announces what the notice is about.</summary>
    public Regex? Announced { get; init; }

    /// <summary>Wording with which a sentence does not count for <see cref="OnlyIf"/>, <see cref="CertainIf"/> and <see cref="Perhaps"/>.</summary>
    public Regex? Passing { get; init; }
}

/// <summary>A law of its own for some processing, which asks other things than the UK GDPR.</summary>
/// <param name="Pattern">Wording that says that it applies.</param>
/// <param name="Beside">Wording that says that the UK GDPR applies to another part.</param>
internal sealed record LawEnforcementWording(Regex Pattern, Regex? Beside);

/// <summary>What published notices are looked through for: the reference data with its patterns made ready.</summary>
public sealed class AuditCatalogue
{
    private const RegexOptions Options =
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly List<Diagnostic> _problems = [];
    private readonly Dictionary<string, string> _wordings;

    /// <summary>Patterns by their text: items share some, and each takes time to make.</summary>
    private readonly Dictionary<string, Regex> _made = new(StringComparer.Ordinal);

    private AuditCatalogue(LawBook law)
    {
        Law = law;
        _wordings = law.Table("wordings").Where(wording => wording.Has("pattern")).ToDictionary(wording => wording.Id, wording => wording.Text("pattern")!, StringComparer.Ordinal);
        LawEnforcement = law.Table("law_enforcement").Select(record => new LawEnforcementWording(Required(record, "pattern"), Pattern(record, "beside"))).FirstOrDefault();
        Items = [.. law.Table("essentials").Select(ItemOf)];
        foreach (var pair in law.Table("contradictions"))
        {
            // The rules about words look for these; here it is only seen that they can be understood.
            _ = (Pattern(pair, "first"), Pattern(pair, "second"), Pattern(pair, "unless"));
        }
    }

    public LawBook Law { get; }

    internal ImmutableArray<EssentialItem> Items { get; }

    internal LawEnforcementWording? LawEnforcement { get; }

    public static Outcome<AuditCatalogue> Of(LawBook law)
    {
        var catalogue = new AuditCatalogue(law);
        return Outcome.Of(catalogue, catalogue._problems);
    }

    private EssentialItem ItemOf(Record record) => new(record, [.. record.Records("evidence").Select(EvidenceOf)])
    {
        OnlyIf = Pattern(record, "only_if"),
        NotIf = Pattern(record, "not_if"),
        AskedIf = Pattern(record, "asked_if"),
        CertainIf = Pattern(record, "certain_if"),
        Perhaps = Pattern(record, "perhaps"),
        Elsewhere = Pattern(record, "elsewhere"),
        Announced = Pattern(record, "announced"),
        Passing = Pattern(record, "passing"),
    };

    private Evidence EvidenceOf(Record record) => new(record, StateOf(record.Text("state")), Required(record, "pattern"))
    {
        Near = Pattern(record, "near"),
        Unless = Pattern(record, "unless"),
        With = Pattern(record, "with"),
        NotWith = Pattern(record, "not_with"),
        Under = Pattern(record, "under"),
        NotUnder = Pattern(record, "not_under"),
        Severity = SeverityOf(record.Text("severity")),
        In = record.Text("in") switch
        {
            "heading" => PublishedBlockKind.Heading,
            "item" => PublishedBlockKind.Item,
            "paragraph" => PublishedBlockKind.Paragraph,
            _ => null,
        },
        Times = int.TryParse(record.Text("times"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var times) ? times : 1,
    };

    internal static Severity? SeverityOf(string? severity) => severity switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "note" => Severity.Note,
        _ => null,
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
        var pattern = Whole(value.Text);
        if (_made.TryGetValue(pattern, out var made))
        {
            return made;
        }
        try
        {
            return _made[pattern] = new Regex(pattern, Options);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            _problems.Add(AuditProblems.PatternUnreadable.At(
                value.Origin, $"the pattern in `{field}` cannot be understood", "write a regular expression without look-around and back-references"));
            return Nothing;
        }
    }

    /// <summary>The pattern with the wordings that it names put in, such as <c>{period}</c>.</summary>
    private string Whole(string pattern)
    {
        // A wording may name wordings that stand before it.
        foreach (var (name, words) in _wordings.Reverse())
        {
            pattern = pattern.Replace($"{{{name}}}", $"({words})", StringComparison.Ordinal);
        }
        return pattern;
    }

    private static readonly Regex Nothing = new("[^\\s\\S]", Options);
}
