using System.Text.RegularExpressions;
using Xunit;

namespace NoticeGen.Tests.Architecture;

/// <summary>The list of decisions names every page once, as the page names itself, and no page that is not there.</summary>
public sealed partial class DecisionTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "decisions");

    [Fact]
    public void The_list_of_decisions_is_that_of_the_pages()
    {
        var pages = Directory.EnumerateFiles(Folder, "0*.md").ToDictionary(path => Path.GetFileName(path), path => File.ReadLines(path).First(), StringComparer.Ordinal);
        House.Refuse(
            Wrong(File.ReadAllLines(Path.Combine(Folder, "README.md")), pages),
            "docs/decisions/README.md does not fit the pages beside it",
            "Give each page one row, in the order of the numbers: `| [0001](0001-name.md) | Title of the page | in force |`; of one that is superseded only the row stays, with a link to what holds now.");
    }

    [Theory]
    [InlineData("| [0001](0001-a.md) | One | in force |\n| 0002 | Two | superseded by [0003](0003-c.md) |\n| [0003](0003-c.md) | Three | in force |", "")]
    [InlineData("| [0001](0001-a.md) | One | in force |", "0003-c.md has no row")]
    [InlineData("| [0001](0001-a.md) | Won | in force |\n| [0003](0003-c.md) | Three | in force |", "0001 is called “Won”, and its page “One”")]
    [InlineData("| [0001](0001-a.md) | One | in force |\n| [0003](0003-c.md) | Three | in force |\n| [0004](0004-d.md) | Four | in force |", "0004-d.md is not there")]
    [InlineData("| [0001](0001-a.md) | One | in force |\n| 0001 | Two | superseded by [0003](0003-c.md) |\n| [0003](0003-c.md) | Three | in force |", "0001 stands after 0001")]
    [InlineData("| [0003](0003-c.md) | Three | in force |\n| [0001](0001-a.md) | One | in force |", "0001 stands after 0003")]
    [InlineData("| [0001](0003-c.md) | Three | in force |\n| [0002](0001-a.md) | One | in force |", "0001 links to 0003-c.md")]
    [InlineData("| [0001](0001-a.md) | One | in force |\n| 0002 | Two | superseded by [0009](0009-i.md) |\n| [0003](0003-c.md) | Three | in force |", "0009-i.md is not there")]
    [InlineData("| [0001](0001-a.md) | One | in force |\n| 0002 | Two | in force |\n| [0003](0003-c.md) | Three | in force |", "0002 is in force and has no page")]
    [InlineData("| [0001](0001-a.md) | One | superseded by [0003](0003-c.md) |\n| [0003](0003-c.md) | Three | in force |", "0001 is superseded and still has a page")]
    public void What_does_not_fit_is_found(string rows, string said)
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal) { ["0001-a.md"] = "# 0001. One", ["0003-c.md"] = "# 0003. Three" };
        var wrong = Wrong(["# Decisions", "", "| No. | Decision | State |", "|---|---|---|", .. rows.Split('\n')], pages);
        Assert.Equal(said, wrong.FirstOrDefault() ?? "");
    }

    /// <param name="pages">The first line of each page, by its name.</param>
    private static List<string> Wrong(IEnumerable<string> lines, Dictionary<string, string> pages)
    {
        var wrong = new List<string>();
        var rows = lines.Select(line => Row().Match(line)).Where(row => row.Success).ToList();
        var before = "";
        foreach (var row in rows)
        {
            var (number, page, title, state) = (row.Groups["number"].Value, row.Groups["page"].Value, row.Groups["title"].Value, row.Groups["state"].Value);
            if (string.CompareOrdinal(number, before) <= 0)
            {
                wrong.Add($"{number} stands after {before}");
            }
            before = number;
            wrong.AddRange(Link().Matches(row.Value).Select(link => link.Groups[1].Value).Where(named => !pages.ContainsKey(named)).Select(named => $"{named} is not there"));
            if (page.Length > 0 && !page.StartsWith(number, StringComparison.Ordinal))
            {
                wrong.Add($"{number} links to {page}");
            }
            else if (page.Length > 0 && pages.TryGetValue(page, out var first) && first != $"# {number}. {title}")
            {
                wrong.Add($"{number} is called “{title}”, and its page “{first.Split(". ", 2)[^1]}”");
            }
            if (page.Length == 0 && state == "in force")
            {
                wrong.Add($"{number} is in force and has no page");
            }
            if (page.Length > 0 && state != "in force")
            {
                wrong.Add($"{number} is superseded and still has a page");
            }
        }
        wrong.AddRange(pages.Keys.Except(rows.Select(row => row.Groups["page"].Value), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(page => $"{page} has no row"));
        return wrong;
    }

    [GeneratedRegex(@"^\| (?:\[(?<number>\d{4})\]\((?<page>[^)]+)\)|(?<number>\d{4})) \| (?<title>[^|]+?) \| (?<state>[^|]+?) \|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
