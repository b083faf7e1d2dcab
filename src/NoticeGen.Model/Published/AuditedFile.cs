using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Published;

/// <summary>How well a published notice tells something. The order matters: a later state is worse.</summary>
public enum ItemState
{
    /// <summary>The notice does not use what would make it necessary.</summary>
    NotNeeded,
    Present,

    /// <summary>Something is said, and less than the law asks for.</summary>
    Weak,

    /// <summary>It was right once.</summary>
    Outdated,

    /// <summary>The notice says something else too, and both cannot be right.</summary>
    Contradictory,
    Missing,
}

/// <summary>One item of the catalogue of what notices tell, as found in one file.</summary>
/// <param name="Place">Where it is said; null when nothing is.</param>
/// <param name="Why">What is wrong; null when nothing is.</param>
public sealed record AuditedItem(string Id, string Name, ItemState State, Origin? Place, string? Why, string? Advice, string? Law);

/// <summary>What kind of fact a stretch of text is.</summary>
public enum FactKind
{
    Email,
    Telephone,
    Postcode,
    WebAddress,
    Article,
    Schedule1,
    Statute,
    Date,
    Period,
    Registration,
}

/// <param name="Value">In one spelling for all: an email in small letters, a telephone number by its digits.</param>
public sealed record PublishedFact(FactKind Kind, string Value, Origin Place);

/// <summary>A published notice with everything that was found in it.</summary>
/// <param name="Text">Null when the file could not be read.</param>
public sealed record AuditedFile(
    string Path,
    PublishedText? Text,
    ImmutableArray<AuditedItem> Items,
    ImmutableArray<PublishedFact> Facts,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Those of the findings that say of an item what the report by item says too.</summary>
    public ImmutableArray<Diagnostic> ItemFindings { get; init; } = [];

    /// <summary>The comments that hold a finding back, each with its reason.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];
}
