using System.Collections.Immutable;

namespace NoticeGen.Notices;

/// <summary>What the settings say is made of notices that do not say it themselves; empty where they say nothing either.</summary>
public sealed record UsualEditions(ImmutableArray<string> Editions, ImmutableArray<string> Languages)
{
    /// <summary>The language that comes before the others; null for the source language.</summary>
    public string? First { get; init; }

    public static readonly UsualEditions Unset = new([], []);
}
