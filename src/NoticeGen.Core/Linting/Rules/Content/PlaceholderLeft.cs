using System.Text.RegularExpressions;
using NoticeGen.Diagnostics;

namespace NoticeGen.Linting.Rules.Content;

internal sealed partial class PlaceholderLeft : IRule
{
    public RuleInfo Info { get; } = new()
    {
        Code = "NG120",
        Name = "placeholder-left",
        Severity = Severity.Error,
        Since = "0.1",
        Summary = "A drafting note or a blank was left in the text.",
        Explanation = """
            ## Why it matters

            Councils have published notices with "[insert name]" and lists of examples in square brackets still in them.
            Fill the blank, or take the sentence out.

            ## Examples

            ```yaml bad
            service: "[insert the name of the service]"
            ```

            ```yaml bad
            sharing: We share with other bodies [e.g. other data controllers].
            ```

            ```yaml good
            service: Early Help
            ```
            """,
    };

    public IEnumerable<Finding> Check(LintSubject subject)
    {
        foreach (var text in subject.Texts.Where(text => text.IsWords))
        {
            foreach (var match in Blank().Matches(text.Value.Text).Concat(Mark().Matches(text.Value.Text)))
            {
                yield return new Finding(
                    NoticeText.PlaceIn(text.Value, match.Index, match.Length),
                    $"a placeholder was left in `{text.Field.Name}`: “{match.Value}”",
                    "fill it in, or take the sentence out");
            }
        }
    }

    // A Markdown link, [text](address), is no placeholder.
    [GeneratedRegex(
        @"\[\s*(?:insert|add|enter|name of|your|delete|e\.\s?g\.|eg\b|if applicable|tb[ac]|to be|xx)[^\]]*\](?!\()"
        + @"|<\s*(?:insert|add|enter|name of|your)\b[^>]*>"
        + @"|\blorem ipsum\b"
        + @"|\bx{4,}\b"
        + @"|_{4,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"\b(?:TODO|TBC|TBD|FIXME)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
