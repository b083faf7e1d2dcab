using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>What the codes with one first digit are about.</summary>
internal sealed record RuleBand(char Digit, string Heading)
{
    public bool Holds(RuleInfo rule) => rule.Code[2] == Digit;
}

internal static class RuleBands
{
    /// <summary>In the order of the codes.</summary>
    public static readonly System.Collections.Immutable.ImmutableArray<RuleBand> All =
    [
        new('0', "Files, templates and output"),
        new('1', "What every notice must say"),
        new('2', "What a notice must say in some cases"),
        new('3', "Consistency"),
        new('4', "Plain language"),
        new('5', "Easy Read"),
        new('6', "Accessibility, and files for print"),
        new('7', "Languages"),
        new('8', "Print"),
        new('9', "Housekeeping"),
    ];
}
