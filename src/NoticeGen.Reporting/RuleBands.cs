using System.Collections.Immutable;
using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>A band with the heading of its part in pages.</summary>
internal sealed record RuleBand(Band Band, string Heading)
{
    public bool Holds(RuleInfo rule) => rule.Band == Band;
}

internal static class RuleBands
{
    /// <summary>In the order of the codes.</summary>
    public static readonly ImmutableArray<RuleBand> All =
    [
        new(Band.Files, "Files, templates and output"),
        new(Band.Content, "What every notice must say"),
        new(Band.Conditional, "What a notice must say in some cases"),
        new(Band.Consistency, "Consistency"),
        new(Band.PlainLanguage, "Plain language"),
        new(Band.EasyRead, "Easy Read"),
        new(Band.Accessibility, "Accessibility, and files for print"),
        new(Band.Languages, "Languages"),
        new(Band.Housekeeping, "Housekeeping"),
    ];
}
