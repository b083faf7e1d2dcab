using System.Collections.Immutable;

namespace NoticeGen.Linting;

/// <summary>Every rule, one line each, in the order of the codes. A test asserts that none is missing.</summary>
public static class RuleSet
{
    public static ImmutableArray<IRule> All { get; } =
    [
    ];
}
