using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Documents;
using NoticeGen.Linting;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Reporting;
using NoticeGen.Templates;

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
        using var progress = opened.Terminal.Progress(opened.Selection.Notices.Length);
        var measured = opened.ForEach((_, name) =>
        {
            var check = opened.Timings.Measure("check", () => pipeline.Check(name.Authority, name.Name));
            progress.Finish(name.Id);
            var limits = opened.Settings.Lint.PlainLanguage;
            return check.Readability.Select(measured => new Row(name.Id, measured, pipeline.Templates.Variants[measured.Edition.Variant].Role switch
            {
                EditionRole.EasyRead => limits with { GoodGrade = PlainLanguageLimits.EasyReadGrade, MostGrade = int.MaxValue },
                EditionRole.Children => limits with { GoodGrade = PlainLanguageLimits.ChildrensGrade, MostGrade = int.MaxValue },
                _ => limits,
            }));
        });
        var rows = measured.SelectMany(notice => notice).ToList();
        opened.Host.Output.Write(opened.Options.Report == ReportKind.Json ? Json(rows) : Text(rows, opened.Settings.Lint.PlainLanguage));
        return ExitCode.Clean;
    }

    private static string Text(List<Row> rows, PlainLanguageLimits limits)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            The first number is the reading age: how old a reader must be to follow the text, in years. It comes from the length
            of sentences and words (Flesch-Kincaid grade and five); the name of a law or a body counts as one word.
              up to {Age(limits.GoodGrade)}  easy enough; Easy Read: up to {Age(PlainLanguageLimits.EasyReadGrade)}; for children: up to {Age(PlainLanguageLimits.ChildrensGrade)}
              over {Age(limits.MostGrade)}   too hard to publish
              ~         fewer than {ReadingCounts.Enough} words, so that the age says little

            """);
        foreach (var row in rows)
        {
            var whole = row.Edition.Readability.Whole;
            text.Append('\n').Append(row.NoticeId).Append(", ").Append(row.Edition.Edition.Variant).Append(": ").Append(Verdict(whole, row.Limits)).Append('\n');
            Line(text, "whole notice", whole, "");
            foreach (var section in row.Edition.Readability.Sections.Where(section => section.Heading.Length > 0))
            {
                var mark = !section.Counts.IsEnough ? "" : section.Counts.Grade > row.Limits.MostGrade ? " - too hard" : section.Counts.Grade > row.Limits.GoodGrade ? " - hard" : "";
                Line(text, section.Heading, section.Counts, mark);
            }
        }
        return text.ToString();
    }

    private static string Verdict(ReadingCounts whole, PlainLanguageLimits limits) =>
        !whole.IsEnough ? "too short to say"
        : whole.Grade > limits.MostGrade ? $"too hard to publish; {Age(limits.GoodGrade)} or less is wanted"
        : whole.Grade > limits.GoodGrade ? $"harder than it should be; {Age(limits.GoodGrade)} or less is wanted"
        : "easy enough";

    private static int Age(int grade) => grade + ReadingCounts.YearsBeforeSchool;

    private static void Line(StringBuilder text, string name, ReadingCounts counts, string mark) => text.Append(
        CultureInfo.InvariantCulture,
        $"  {counts.ReadingAge,5:0.0}{(counts.IsEnough ? ' ' : '~')} {counts.Words,5} words {counts.Sentences,4} {(counts.Sentences == 1 ? "sentence, " : "sentences,")} longest {counts.LongestSentence,3}  {name}{mark}\n");

    private static string Json(List<Row> rows) => JsonReport.Text(
        new ReadabilityJson(JsonReport.SchemaVersion, rows.Select(row =>
        {
            var (edition, (whole, sections)) = (row.Edition.Edition, row.Edition.Readability);
            return new ReadableEditionJson(row.NoticeId, edition.Variant, edition.Language, Verdict(whole, row.Limits), whole, sections.Select(section => new ReadableSectionJson(section.Id, section.Heading, section.Counts)));
        })),
        CommandJson.Indented.ReadabilityJson);

    /// <param name="Limits">From where on this edition counts as hard.</param>
    private sealed record Row(string NoticeId, EditionReadability Edition, PlainLanguageLimits Limits);
}

internal sealed record ReadabilityJson(int SchemaVersion, IEnumerable<ReadableEditionJson> Editions);

internal sealed record ReadableEditionJson(
    [property: JsonPropertyOrder(-1)] string Notice,
    [property: JsonPropertyOrder(-1)] string Edition,
    [property: JsonPropertyOrder(-1)] string Language,
    [property: JsonPropertyOrder(-1)] string Verdict,
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
