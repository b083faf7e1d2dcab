using NoticeGen.Diagnostics;

namespace NoticeGen.Reporting;

/// <summary>The explanation of a rule under the headings of its page, each as Markdown; empty where the rule says nothing.</summary>
internal sealed record RuleExplanation(string Why, string Example, string Instead)
{
    public static RuleExplanation Of(RuleInfo rule)
    {
        var (why, example, instead) = (new List<string>(), new List<string>(), new List<string>());
        // What stands under no heading is advice.
        var to = instead;
        foreach (var line in rule.Explanation.ReplaceLineEndings("\n").Split('\n'))
        {
            switch (line)
            {
                case "## Why it matters":
                    to = why;
                    break;
                case "## Examples":
                    to = example;
                    break;
                case "## What to do":
                    to = instead;
                    break;
                case "```yaml good" or "```scriban good":
                    to = instead;
                    to.Add(line[..line.IndexOf(' ', StringComparison.Ordinal)]);
                    break;
                case "```yaml bad" or "```scriban bad":
                    to = example;
                    to.Add(line[..line.IndexOf(' ', StringComparison.Ordinal)]);
                    break;
                case "```yaml law":
                    to = example;
                    to.AddRange(["With this in `law/`:", "", "```yaml"]);
                    break;
                case "```yaml accepted":
                    to = example;
                    to.AddRange(["When the Easy Read words were accepted for this:", "", "```yaml"]);
                    break;
                case "```csv register":
                    to = example;
                    to.AddRange(["With this register beside the notices:", "", "```csv"]);
                    break;
                case "```text pages":
                    to = example;
                    to.AddRange(["When the file has so many pages:", "", "```text"]);
                    break;
                default:
                    to.Add(line);
                    break;
            }
        }
        return new RuleExplanation(Joined(why), Joined(example), Joined(instead));
    }

    /// <summary>As one text, with no more than one empty line between parts.</summary>
    private static string Joined(List<string> lines) =>
        string.Join('\n', lines.Where((line, index) => line.Length > 0 || (index > 0 && lines[index - 1].Length > 0))).Trim('\n');
}
