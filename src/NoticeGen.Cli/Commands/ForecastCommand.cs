using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Commands;

/// <summary>
/// <c>noticegen forecast</c>: what will start to fail, when, and under which instrument. Findings of today are not repeated.
/// </summary>
internal static class ForecastCommand
{
    public static Command Create(GlobalOptions global, Host host)
    {
        var options = new NoticeOptions();
        var until = new Option<DateOnly?>("--until")
        {
            Description = "The last day to look at; a year from today, or from --as-at, if left out.",
            HelpName = "YYYY-MM-DD",
            CustomParser = Parsed.Day,
        };
        var command = new Command("forecast", "Say what will begin to fail, on which day, and which law or date brings it.");
        options.AddTo(command);
        command.Add(until);
        command.SetAction(parsed =>
        {
            var request = options.Read(parsed, global, host, []);
            var last = parsed.GetValue(until) ?? request.AsAt.AddYears(1);
            if (last <= request.AsAt)
            {
                throw new UserError(ExitCode.BadInput, $"there is nothing to foretell between {Day(request.AsAt)} and {Day(last)}", "give `--until` a later day");
            }
            return Run(OpenedWorkspace.Open(host, request), last);
        });
        return command;
    }

    private static int Run(OpenedWorkspace opened, DateOnly until)
    {
        var shared = opened.ReadShared();
        if (shared.Pipeline is not { } pipeline)
        {
            opened.Write(new Findings(opened).Report([], shared));
            return ExitStatus.Of(shared.Findings, opened.FailOn);
        }
        var forecast = new Forecast(pipeline, until);
        using var progress = opened.Terminal.Progress(opened.Selection.Notices.Length);
        var turns = opened.ForEach((_, name) =>
        {
            var found = opened.Timings.Measure("check", () => forecast.Of(name.Authority, name.Name));
            progress.Finish(name.Id);
            return found;
        }).SelectMany(found => found).OrderBy(turn => turn.Day).ThenBy(turn => turn.NoticeId, StringComparer.Ordinal).ToList();
        opened.Host.Output.Write(opened.Options.Report == ReportKind.Json
            ? JsonReport.Text(Json(opened, forecast, until, turns), CommandJson.Indented.ForecastJson)
            : Text(opened, forecast, until, turns));
        if (opened.Options.Timings)
        {
            opened.Timings.WriteTo(opened.Terminal.Error);
        }
        return ExitStatus.Of([.. turns.SelectMany(turn => turn.New)], opened.FailOn);
    }

    private static string Text(OpenedWorkspace opened, Forecast forecast, DateOnly until, List<NoticeTurn> turns)
    {
        var text = new StringBuilder();
        var days = forecast.Changes.Select(change => change.Day).OfType<DateOnly>().Concat(turns.Select(turn => turn.Day)).Distinct().Order();
        foreach (var day in days)
        {
            text.Append(Day(day)).Append('\n');
            foreach (var change in forecast.Changes.Where(change => change.Day == day))
            {
                text.Append("  ").Append(Line(change)).Append('\n');
            }
            foreach (var turn in turns.Where(turn => turn.Day == day))
            {
                Write(text, turn);
            }
            text.Append('\n');
        }
        var open = forecast.Changes.Where(change => change.Day is null).ToList();
        if (open.Count > 0)
        {
            text.Append("No day is known yet\n");
            foreach (var change in open)
            {
                text.Append($"  {Line(change)}\n");
            }
            text.Append('\n');
        }
        var added = turns.Sum(turn => turn.New.Length);
        var notices = ReportSummary.Count(opened.Selection.Notices.Length, "notice");
        text.Append(added == 0
            ? $"{notices}: nothing new will be found from {Day(opened.Options.AsAt)} to {Day(until)}, as far as is known today\n"
            : $"{notices}: {ReportSummary.Count(added, "new finding")} from {Day(opened.Options.AsAt)} to {Day(until)}, if nothing is changed\n");
        return text.ToString();
    }

    private static void Write(StringBuilder text, NoticeTurn turn)
    {
        text.Append($"  {turn.NoticeId}{(turn.Reasons.IsEmpty ? "" : ": " + string.Join("; ", turn.Reasons))}\n");
        foreach (var diagnostic in turn.New)
        {
            text.Append($"    new: {TextReport.Word(diagnostic.Severity)} {diagnostic.Rule.Code} {diagnostic.Rule.Name}: {diagnostic.Message}\n");
            text.Append($"         {diagnostic.Origin}{(diagnostic.Rule.Law is { } law ? $" ({law})" : "")}\n");
        }
        foreach (var diagnostic in turn.Gone)
        {
            text.Append($"    gone: {TextReport.Word(diagnostic.Severity)} {diagnostic.Rule.Code} {diagnostic.Rule.Name}: {diagnostic.Message}\n");
        }
    }

    private static string Line(ForecastChange change) =>
        $"{char.ToUpperInvariant(change.What[0])}{change.What[1..]}{(change.Instrument is null ? "" : $" ({change.Instrument})")}{Doubt(change)}";

    private static string Doubt(ForecastChange change) => change.IsConfirmed ? "" : " [not confirmed]";

    private static ForecastJson Json(OpenedWorkspace opened, Forecast forecast, DateOnly until, List<NoticeTurn> turns) => new(
        JsonReport.SchemaVersion,
        opened.Options.AsAt,
        until,
        forecast.Changes.Select(change => new ForecastChangeJson(change.Day, change.What, change.Instrument, change.IsConfirmed)),
        turns.Select(turn => new TurnJson(turn.Day, turn.NoticeId, turn.Reasons, turn.New.Select(TurnedJson.Of), turn.Gone.Select(TurnedJson.Of))));

    private static string Day(DateOnly day) => day.ToIso();
}

internal sealed record ForecastJson(int SchemaVersion, DateOnly From, DateOnly Until, IEnumerable<ForecastChangeJson> Changes, IEnumerable<TurnJson> Notices);

internal sealed record ForecastChangeJson(DateOnly? Day, string What, string? Instrument, bool Confirmed);

internal sealed record TurnJson(DateOnly Day, string Notice, ImmutableArray<string> Reasons, IEnumerable<TurnedJson> New, IEnumerable<TurnedJson> Gone);

/// <summary>A finding that begins or ends.</summary>
internal sealed record TurnedJson(string Code, string Name, string Severity, string Message, string Path, int Line, int Column, string? Law)
{
    public static TurnedJson Of(Diagnostic finding)
    {
        var (rule, (line, column)) = (finding.Rule, finding.Origin.Start);
        return new TurnedJson(rule.Code, rule.Name, TextReport.Word(finding.Severity), finding.Message, finding.Origin.Path, line, column, rule.Law);
    }
}
