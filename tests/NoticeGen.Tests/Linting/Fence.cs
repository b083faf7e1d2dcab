using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;

namespace NoticeGen.Tests.Linting;

/// <summary>An example in the explanation of a rule.</summary>
internal sealed partial record Fence(string Yaml, bool IsBad)
{
    public static IReadOnlyList<Fence> In(RuleInfo rule) =>
    [
        .. Pattern().Matches(rule.Explanation).Select(match => new Fence(match.Groups["yaml"].Value, match.Groups["kind"].Value == "bad")),
    ];

    [GeneratedRegex(@"^```yaml (?<kind>bad|good)\n(?<yaml>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
