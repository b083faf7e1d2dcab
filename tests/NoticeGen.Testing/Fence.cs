using System.Globalization;
using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;

namespace NoticeGen.Testing;

/// <summary>An example in the explanation of a rule.</summary>
internal sealed partial record Fence(string Yaml, bool IsBad)
{
    /// <summary>The facts that the Easy Read words were accepted for, in examples about that.</summary>
    public string? Accepted { get; init; }

    /// <summary>Reference data of the workspace's own that the examples need.</summary>
    public string? Law { get; init; }

    /// <summary>The authority's register of processing, as CSV.</summary>
    public string? Register { get; init; }

    /// <summary>Of examples about files as rendered: the pages of the file.</summary>
    public int? Pages { get; init; }

    /// <summary>The template of the edition <c>poster</c>, in examples that are templates.</summary>
    public string? Template { get; init; }

    /// <summary>Whether the notice is all that the example needs.</summary>
    public bool IsAlone => Accepted is null && Law is null && Pages is null && Template is null && Register is null;

    public static IReadOnlyList<Fence> In(RuleInfo rule) =>
    [
        .. Pattern().Matches(rule.Explanation).Select(match => new Fence(match.Groups["file"].Value == "yaml" ? match.Groups["text"].Value : "editions: [standard, easy-read, poster]", match.Groups["kind"].Value == "bad")
        {
            Template = match.Groups["file"].Value == "yaml" ? null : match.Groups["text"].Value,
            Accepted = Beside(rule, "yaml accepted"),
            Law = Beside(rule, "yaml law"),
            Register = Beside(rule, "csv register"),
            Pages = Beside(rule, "text pages") is { } pages ? int.Parse(pages, CultureInfo.InvariantCulture) : null,
        }),
    ];

    [GeneratedRegex(@"^```(?<file>yaml|scriban) (?<kind>bad|good)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Pattern();

    private static string? Beside(RuleInfo rule, string kind)
    {
        var found = Regex.Match(rule.Explanation, $@"^```{kind}\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline);
        return found.Success ? found.Groups["text"].Value : null;
    }
}
