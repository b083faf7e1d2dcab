using System.Globalization;
using System.Text.RegularExpressions;

namespace TaggedPdf.Pictures;

/// <summary>
/// The style sheets of a drawing: rules for an element's name, class or id, as drawing programs write them (CSS 2.2, chapter
/// 5). What is said of nothing that is drawn, such as typefaces, does not matter here.
/// </summary>
internal sealed partial class SvgStyles
{
    /// <summary>Each is looked at for each element; drawing programs write one for each colour.</summary>
    private const int MostRules = 1_000;

    // Comments and rules without end take no more time than others.
    private static readonly Regex Comment = new(@"/\*.*?\*/|<!--|-->", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    private static readonly Regex RuleOf = new(@"(?<head>[^{};]+)\{(?<body>[^{}]*)\}|(?<head>@import[^;]*);", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private readonly List<Rule> _rules = [];

    /// <summary>What a style sheet says that is not read, for a message; null when all of it is.</summary>
    public string? Unread { get; private set; }

    public void Add(string sheet)
    {
        foreach (Match rule in RuleOf.Matches(Comment.Replace(sheet, " ")))
        {
            var head = rule.Groups["head"].Value.Trim();
            if (head.StartsWith('@'))
            {
                // Typefaces and animations paint nothing by themselves; other sheets would.
                Unread ??= head.StartsWith("@import", StringComparison.Ordinal) || head.StartsWith("@media", StringComparison.Ordinal) ? head : null;
                continue;
            }
            foreach (var selector in head.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (_rules.Count == MostRules)
                {
                    Unread ??= string.Create(CultureInfo.InvariantCulture, $"{selector}, rule {MostRules + 1:N0}");
                    return;
                }
                if (Selector().Match(selector) is { Success: true } match)
                {
                    string? Given(string group) => match.Groups[group] is { Success: true, Value: var value } ? value : null;
                    var (name, id) = (Given("name"), Given("id"));
                    string[] classes = [.. match.Groups["class"].Captures.Select(capture => capture.Value)];
                    _rules.Add(new Rule(
                        name is "*" ? null : name, id, classes, rule.Groups["body"].Value, ((id is null ? 0 : 100) + (classes.Length * 10) + (name is null or "*" ? 0 : 1), _rules.Count)));
                }
                else
                {
                    Unread ??= selector;
                }
            }
        }
    }

    /// <summary>The declarations that hold for an element, the stronger after the weaker.</summary>
    public IEnumerable<string> For(string name, string? id, string? classes)
    {
        if (_rules.Count == 0)
        {
            return [];
        }
        var own = classes?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
        return _rules
            .Where(rule => (rule.Name is null || rule.Name == name) && (rule.Id is null || rule.Id == id) && Array.TrueForAll(rule.Classes, own.Contains))
            .OrderBy(rule => rule.Strength)
            .Select(rule => rule.Body);
    }

    /// <param name="Strength">Specificity (CSS 2.2, 6.4.3), then the order of the file.</param>
    private sealed record Rule(string? Name, string? Id, string[] Classes, string Body, (int Specificity, int Order) Strength);

    [GeneratedRegex(@"^(?<name>\*|[A-Za-z][\w-]*)?(?:#(?<id>[\w-]+))?(?:\.(?<class>[\w-]+))*$", RegexOptions.CultureInvariant)]
    private static partial Regex Selector();
}
