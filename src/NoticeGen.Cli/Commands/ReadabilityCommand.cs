using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
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

    private static string Json(List<Row> rows)
    {
        using var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", JsonReport.SchemaVersion);
            json.WriteStartArray("editions");
            foreach (var row in rows)
            {
                json.WriteStartObject();
                json.WriteString("notice", row.NoticeId);
                json.WriteString("edition", row.Edition.Edition.Variant);
                json.WriteString("language", row.Edition.Edition.Language);
                Write(json, row.Edition.Readability.Whole);
                json.WriteStartArray("sections");
                foreach (var section in row.Edition.Readability.Sections)
                {
                    json.WriteStartObject();
                    json.WriteString("id", section.Id);
                    json.WriteString("heading", section.Heading);
                    Write(json, section.Counts);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(to.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ReadingCounts counts)
    {
        json.WriteNumber("readingAge", Math.Round(counts.ReadingAge, 1));
        json.WriteNumber("grade", Math.Round(counts.Grade, 1));
        json.WriteNumber("readingEase", Math.Round(counts.ReadingEase, 1));
        json.WriteNumber("sentences", counts.Sentences);
        json.WriteNumber("words", counts.Words);
        json.WriteNumber("longestSentence", counts.LongestSentence);
        json.WriteBoolean("enough", counts.IsEnough);
    }

    private sealed record Row(string NoticeId, EditionReadability Edition);
}
