using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;

namespace NoticeGen.Testing;

/// <summary>An example in the explanation of a rule.</summary>
internal sealed partial record Fence(string Yaml, bool IsBad)
{
    /// <summary>The facts that the Easy Read words were accepted for, in examples about that.</summary>
    public string? Accepted { get; init; }

    public static IReadOnlyList<Fence> In(RuleInfo rule) =>
    [
        .. Pattern().Matches(rule.Explanation).Select(match => new Fence(match.Groups["yaml"].Value, match.Groups["kind"].Value == "bad")
        {
            Accepted = AcceptedPattern().Match(rule.Explanation) is { Success: true } accepted ? accepted.Groups["yaml"].Value : null,
        }),
    ];

    [GeneratedRegex(@"^```yaml (?<kind>bad|good)\n(?<yaml>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^```yaml accepted\n(?<yaml>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex AcceptedPattern();
}
