using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Published;
using NoticeGen.Records;

namespace NoticeGen.Auditing;

/// <summary>Wording that shows something; patterns run in time that grows with the text alone, so no text can stall them.</summary>
internal sealed record Evidence(Record Record, ItemState State, Wording Pattern)
{
    public Wording? Near { get; init; }

    public Wording? Unless { get; init; }

    /// <summary>Wording that must not stand in the same sentence.</summary>
    public Wording? NotBeside { get; init; }

    /// <summary>Wording that, as what was found, does not count.</summary>
    public Wording? OtherThan { get; init; }

    public Wording? NotWith { get; init; }

    /// <summary>What the headings over the place, or the sentence before its list, must say.</summary>
    public Wording? With { get; init; }

    public Wording? Under { get; init; }

    /// <summary>What the nearest of these must not say.</summary>
    public Wording? NotUnder { get; init; }

    /// <summary>How bad a fault is that is certain; null for the usual warning.</summary>
    public Severity? Severity { get; init; }

    public PublishedBlockKind? In { get; init; }

    public int Times { get; init; } = 1;

    public bool Always => Record.Scalar("always")?.IsTrue ?? false;
}

internal sealed record EssentialItem(Record Record, ImmutableArray<Evidence> Evidence)
{
    public Wording? OnlyIf { get; init; }

    public Wording? NotIf { get; init; }

    /// <summary>Wording with which <see cref="NotIf"/> does not count.</summary>
    public Wording? AskedIf { get; init; }

    /// <summary>Wording without which silence is no certain breach.</summary>
    public Wording? CertainIf { get; init; }

    /// <summary>Whether nobody qualified has confirmed its wording: then no silence is a certain breach.</summary>
    public bool IsUnconfirmed { get; init; }

    /// <summary>Wording of its subject with which silence is no certain breach: it may be told in other words.</summary>
    public Wording? Perhaps { get; init; }

    /// <summary>Wording that leads to another notice, which may tell it.</summary>
    public Wording? Elsewhere { get; init; }

    /// <summary>Wording with which a sentence only announces what the notice is about.</summary>
    public Wording? Announced { get; init; }

    /// <summary>Wording with which a sentence does not count for <see cref="OnlyIf"/>, <see cref="CertainIf"/> and <see cref="Perhaps"/>.</summary>
    public Wording? Passing { get; init; }
}

/// <summary>A law of its own for some processing, which asks other things than the UK GDPR.</summary>
/// <param name="Pattern">Wording that says that it applies.</param>
/// <param name="Beside">Wording that says that the UK GDPR applies to another part.</param>
internal sealed record LawEnforcementWording(Wording Pattern, Wording? Beside);

/// <summary>What a heading is about, and the fields that hold what stands below it.</summary>
/// <param name="Items">The field of its list items, such as <c>data[].name</c>; null when they become a section.</param>
/// <param name="Text">The field of its sentences; null when they become a section.</param>
internal sealed record Topic(string Id, Wording Pattern, string? Items, string? Text);

/// <summary>What published notices are looked through for: the reference data with its patterns made ready.</summary>
public sealed class AuditCatalogue
{
    private readonly List<Diagnostic> _problems = [];
    private readonly PatternParts _parts;

    /// <summary>Whether every wording is of the program's own reference data: its patterns were all made in its tests.</summary>
    private readonly bool _isKnown;

    /// <summary>Patterns by their text: items share some, which are made once.</summary>
    private readonly Dictionary<string, Wording> _made = new(StringComparer.Ordinal);

    private AuditCatalogue(LawBook law)
    {
        Law = law;
        _parts = new PatternParts(law);
        _isKnown = law.Table("wordings").All(wording => wording.Scalar("pattern")?.Origin.Source.IsBuiltIn ?? true);
        LawEnforcement = law.Table("law_enforcement").Select(record => new LawEnforcementWording(Required(record, "pattern"), Pattern(record, "beside"))).FirstOrDefault();
        Items = [.. law.Table("essentials").Select(ItemOf)];
        ItemsInWelsh = [.. law.Table("essentials_in_welsh").Select(record => law.Find("essentials", record.Id) is { } essential ? InWelsh(essential, record) : null).OfType<EssentialItem>()];
        Topics = [.. law.Table("topics").Select(topic => new Topic(topic.Id, Required(topic, "pattern"), topic.Text("items"), topic.Text("text")))];
        foreach (var pair in law.Table("contradictions"))
        {
            // The rules about words look for these; here it is only seen that they can be understood.
            _ = (Pattern(pair, "first"), Pattern(pair, "second"), Pattern(pair, "unless"));
        }
        foreach (var fault in law.Table("written_faults"))
        {
            _ = (Pattern(fault, "pattern"), Pattern(fault, "unless"), Pattern(fault, "not_with"));
        }
    }

    public LawBook Law { get; }

    internal ImmutableArray<EssentialItem> Items { get; }

    /// <summary>The same for a text in Welsh, as far as there are words for it.</summary>
    internal ImmutableArray<EssentialItem> ItemsInWelsh { get; }

    /// <summary>What an import knows of headings; the first that fits counts.</summary>
    internal ImmutableArray<Topic> Topics { get; }

    internal LawEnforcementWording? LawEnforcement { get; }

    /// <summary>All patterns by their text.</summary>
    internal IReadOnlyDictionary<string, Wording> Wordings => _made;

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

    private EssentialItem InWelsh(Record essential, Record wording) => new(essential, [.. wording.Records("evidence").Select(EvidenceOf)])
    {
        OnlyIf = Pattern(wording, "only_if"),
        Perhaps = Pattern(wording, "perhaps"),
        Elsewhere = Pattern(wording, "elsewhere"),
        IsUnconfirmed = true,
    };

    private Evidence EvidenceOf(Record record) => new(record, StateOf(record.Text("state")), Required(record, "pattern"))
    {
        Near = Pattern(record, "near"),
        Unless = Pattern(record, "unless"),
        NotBeside = Pattern(record, "not_beside"),
        OtherThan = Pattern(record, "other_than"),
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
    private Wording Required(Record record, string field) => Pattern(record, field) ?? Nothing;

    private Wording? Pattern(Record record, string field)
    {
        if (record.Scalar(field) is not { } value)
        {
            return null;
        }
        var pattern = _parts.Whole(value.Text);
        if (_made.TryGetValue(pattern, out var made))
        {
            return made;
        }
        try
        {
            return _made[pattern] = Wording.Of(pattern, _isKnown && value.Origin.Source.IsBuiltIn);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            _problems.Add(AuditProblems.PatternUnreadable.At(
                value.Origin, $"the pattern in `{field}` cannot be understood", "write a regular expression without look-around and back-references"));
            return Nothing;
        }
    }

    private static readonly Wording Nothing = Wording.Of("[^\\s\\S]", isKnown: true);
}
