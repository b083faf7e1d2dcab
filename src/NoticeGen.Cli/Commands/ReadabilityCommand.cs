using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Documents;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen readability</c>: how hard each edition of each notice is to read, as a whole and section by section.</summary>
internal static class ReadabilityCommand
{
    public static Command Create(GlobalOptions global, Host host)
    {
        var options = new NoticeOptions();
        var command = new Command("readability", "Measure how hard notices are to read: reading age and sentences, by section.");
        options.AddTo(command);
        command.SetAction(parsed => Run(OpenedWorkspace.Open(host, options.Read(parsed, global, host, []))));
        return command;
    }

    private static int Run(OpenedWorkspace opened)
    {
        var shared = opened.ReadShared();
        if (shared.Pipeline is not { } pipeline)
        {
            opened.Write(new Findings(opened).Report([], shared));
            return ExitStatus.Of(shared.Findings, opened.FailOn);
        }
        using var progress = opened.Terminal.Progress(opened.Selection.Notices.Length, isListed: false);
        var measured = opened.ForEach((index, name) =>
        {
            var check = opened.Timings.Measure("check", () => pipeline.Check(name.Authority, name.Name));
            progress.Finish(index, name.Id);
            return (name.Id, check.Readability);
        });
        var rows = measured.SelectMany(notice => notice.Readability.Select(edition => new Row(notice.Id, edition))).ToList();
        opened.Host.Output.Write(opened.Options.Report == ReportKind.Json ? Json(rows) : Text(rows));
        return ExitCode.Clean;
    }

    private static string Text(List<Row> rows)
    {
        var text = new StringBuilder("reading age: years, Flesch-Kincaid grade and five; names of laws and bodies count as one word\n");
        foreach (var row in rows)
        {
            text.Append('\n').Append(row.NoticeId).Append(", ").Append(row.Edition.Edition.Variant).Append('\n');
            Line(text, "whole notice", row.Edition.Readability.Whole);
            foreach (var section in row.Edition.Readability.Sections.Where(section => section.Heading.Length > 0))
            {
                Line(text, section.Heading, section.Counts);
            }
        }
        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, ReadingCounts counts) => text.Append(
        CultureInfo.InvariantCulture,
        $"  {counts.ReadingAge,5:0.0}{(counts.IsEnough ? ' ' : '~')} {counts.Words,5} words {counts.Sentences,4} sentences, longest {counts.LongestSentence,3}  {name}\n");

    private static string Json(List<Row> rows) => JsonReport.Text(
        new ReadabilityJson(JsonReport.SchemaVersion, rows.Select(row =>
        {
            var (edition, (whole, sections)) = (row.Edition.Edition, row.Edition.Readability);
            return new ReadableEditionJson(row.NoticeId, edition.Variant, edition.Language, whole, sections.Select(section => new ReadableSectionJson(section.Id, section.Heading, section.Counts)));
        })),
        CommandJson.Indented.ReadabilityJson);

    private sealed record Row(string NoticeId, EditionReadability Edition);
}

internal sealed record ReadabilityJson(int SchemaVersion, IEnumerable<ReadableEditionJson> Editions);

internal sealed record ReadableEditionJson(
    [property: JsonPropertyOrder(-1)] string Notice,
    [property: JsonPropertyOrder(-1)] string Edition,
    [property: JsonPropertyOrder(-1)] string Language,
    ReadingCounts Whole,
    [property: JsonPropertyOrder(1)] IEnumerable<ReadableSectionJson> Sections) : MeasuresJson(Whole);

internal sealed record ReadableSectionJson([property: JsonPropertyOrder(-1)] string Id, [property: JsonPropertyOrder(-1)] string Heading, ReadingCounts Whole) : MeasuresJson(Whole);

/// <summary>What was measured, with one decimal: members of what was measured.</summary>
internal abstract record MeasuresJson([property: JsonIgnore] ReadingCounts Whole)
{
    public double ReadingAge => Math.Round(Whole.ReadingAge, 1);

    public double Grade => Math.Round(Whole.Grade, 1);

    public double ReadingEase => Math.Round(Whole.ReadingEase, 1);

    public int Sentences => Whole.Sentences;

    public int Words => Whole.Words;

    public int LongestSentence => Whole.LongestSentence;

    public bool Enough => Whole.IsEnough;
}
