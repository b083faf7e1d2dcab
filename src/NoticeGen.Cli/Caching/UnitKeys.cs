using System.Text;
using System.Text.RegularExpressions;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Law;
using NoticeGen.Linting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Caching;

/// <summary>
/// Names what a unit gives by a digest of all that it may depend on: the program, the options, its inputs, what is wrong with what all
/// share, and of the day only which of the dates that matter is the last that has come.
/// </summary>
/// <param name="shared">As at the day that is asked about.</param>
internal sealed partial class UnitKeys(OpenedWorkspace opened, SharedFiles shared)
{
    private readonly Dictionary<string, DateOnly[]?> _days = new(StringComparer.Ordinal);
    private readonly string _common = InputDigests.Joined(
        [PartOptions.Of(opened), .. shared.Findings.Where(opened.Stops).Select(finding => $"{finding.Rule.Code} {finding.Origin.Path} {finding.Message}")]);

    private readonly DateOnly[] _law =
    [
        .. shared.Pipeline is { } pipeline ? LawCalendar.Changes(pipeline.Law, DateOnly.MinValue, DateOnly.MaxValue).Select(change => change.Day).OfType<DateOnly>() : [],
        .. RuleSet.Infos.Select(rule => rule.InForceFrom).OfType<DateOnly>(),
    ];

    public string Of(Unit unit, UnitInputs inputs) => InputDigests.Joined(
        [_common, unit.Id, inputs.Digest, LastDay(inputs, opened.Options.AsAt).ToIso(), .. unit.Notices.Select(notice => notice.Id)]);

    /// <summary>The last day, up to one that is asked about, on which what is made of the inputs or found in them may have changed.</summary>
    public DateOnly LastDay(UnitInputs inputs, DateOnly day)
    {
        // A law of which only the year is known begins with it.
        var last = new DateOnly(day.Year, 1, 1);
        foreach (var days in inputs.Paths.Where(path => path.EndsWith(".yaml", StringComparison.Ordinal)).Select(DaysIn).Prepend(_law))
        {
            if (days is null)
            {
                return day;
            }
            foreach (var other in days)
            {
                last = other > last && other <= day ? other : last;
            }
        }
        return last;
    }

    /// <summary>The days that a file names; null for one that may write their digits as numbers, of which nothing is known.</summary>
    private DateOnly[]? DaysIn(string path)
    {
        if (!_days.TryGetValue(path, out var days))
        {
            var file = opened.Workspace.Files.Find(path)!;
            var text = file.IsNameOnly ? "" : Encoding.UTF8.GetString(file.Content.AsSpan());
            _days.Add(path, days = Escape().IsMatch(text) ? null : [.. NoticeCalendar.In(text).Distinct()]);
        }
        return days;
    }

    [GeneratedRegex(@"\\[xuU]")]
    private static partial Regex Escape();
}
