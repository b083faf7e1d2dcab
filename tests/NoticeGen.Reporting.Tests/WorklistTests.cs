using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Reporting;

public sealed class WorklistTests
{
    private const string Other = "notices/northtown/parking.yaml";

    private static readonly RuleInfo Unreadable = Findings.RetentionMissing with { Code = "NG008", Name = "wrong-type", Band = Band.Files };
    private static readonly RuleInfo Heading = Unreadable with { Code = "NG041", Name = "heading-level-skipped" };
    private static readonly RuleInfo Placeholder = Findings.RetentionMissing with { Code = "NG120", Name = "placeholder-left" };
    private static readonly RuleInfo Words = Findings.RetentionMissing with { Code = "NG501", Name = "easy-read-words-missing", Band = Band.EasyRead };
    private static readonly RuleInfo Brackets = Words with { Code = "NG515", Name = "easy-read-punctuation", Severity = Severity.Warning };
    private static readonly RuleInfo Jargon = Findings.RetentionMissing with { Code = "NG402", Name = "jargon-used", Band = Band.PlainLanguage, Severity = Severity.Warning };

    private static readonly string Text = string.Concat(Enumerable.Range(1, 99).Select(line => $"line{line}x: value\n"));

    [Fact]
    public void Causes_stand_before_what_follows_from_them_and_a_command_ends_the_list()
    {
        var report = Findings.Report(
            At(Jargon, 2, "“data” is a notice word"),
            At(Words, 3, "a row has no Easy Read words"),
            At(Findings.RetentionMissing, 4, "no retention period"),
            At(Placeholder, 5, "a blank"),
            At(Unreadable, 6, "`basis` holds text"));
        Assert.Equal(
            """
            First put this file right, for it cannot be used as it is: notices/northtown/housing.yaml, line 6.

            Files to put right: 1 error
              notices/northtown/housing.yaml
                error   line 6: `basis` holds text [NG008]
            Blanks to fill: 1
              notices/northtown/housing.yaml
                error   line 5: a blank [NG120]
            What the law asks for: 1 error
              notices/northtown/housing.yaml
                error   line 4: no retention period [NG109]
            Easy Read and other editions: 1 error
              notices/northtown/housing.yaml
                error   line 3: a row has no Easy Read words [NG501]
            Plain words, looks and housekeeping: 1 warning
              notices/northtown/housing.yaml
                warning line 2: “data” is a notice word [NG402]

            """.ReplaceLineEndings("\n").TrimEnd('\n') + "\n\n",
            Write(report));
        Assert.Equal(
            [
                "Next: noticegen lint northtown/housing   when that is done",
                "All:  noticegen lint northtown/housing --full   each finding with its lines and what to write",
                "Why:  noticegen explain NG008",
            ],
            List().Next(report));
    }

    [Fact]
    public void A_composed_text_is_told_of_after_the_file_that_could_not_be_read()
    {
        var report = Findings.Report(At(Heading, 1, "a heading skips a level"), At(Unreadable, 9, "`basis` holds text"));
        Assert.Equal(["NG008", "NG041"], report.CausesFirst().Select(finding => finding.Rule.Code));
    }

    [Fact]
    public void Few_findings_are_told_with_what_to_do()
    {
        var text = Write(Findings.Report(At(Unreadable, 6, "there is no field `retentoin`") with { Help = "did you mean `retention`?" }));
        Assert.Contains("    error   line 6: there is no field `retentoin` [NG008]\n            = did you mean `retention`?\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_fault_in_many_places_stands_once_with_its_places()
    {
        var here = Enumerable.Range(1, 12).Select(line => At(Findings.RetentionMissing, line, "no period"));
        Assert.Contains("    error   lines 1, 2, 3, 4, 5, 6, 7 and 5 more: no period [NG109]\n", Write(Findings.Report([.. here])), StringComparison.Ordinal);
        var there = At(Findings.RetentionMissing, 7, "no period", Other);
        Assert.Contains(
            "  error   in 2 files: no period [NG109]\n            notices/northtown/housing.yaml:2, notices/northtown/parking.yaml:7\n",
            Write(Findings.Report(At(Findings.RetentionMissing, 2, "no period"), there)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_when_a_blank_is_filled_is_counted_and_not_listed()
    {
        var text = Write(Findings.Report(
            At(Placeholder, 5, "a blank"), At(Brackets, 5, "“[” does not belong"), At(Brackets, 6, "“(” does not belong"), At(Findings.RetentionMissing, 5, "no period")));
        Assert.Contains("Blanks to fill: 1, and 1 further finding that should go with them\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("“[”", text, StringComparison.Ordinal);
        Assert.Contains("“(”", text, StringComparison.Ordinal);
        Assert.Contains("no period", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_still_to_do_when_a_blank_is_filled_is_listed()
    {
        var text = Write(Findings.Report(At(Placeholder, 5, "a blank"), At(Words, 5, "the row has no Easy Read words")));
        Assert.Contains("the row has no Easy Read words [NG501]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_advice_that_can_be_copied_stay_lines()
    {
        var text = Write(Findings.Report(At(Unreadable, 6, "there is no statute") with { Help = "add it to `law/ours.yaml`:\nstatutes:\n  - id: x" }));
        Assert.Contains("            = add it to `law/ours.yaml`:\n              statutes:\n                - id: x\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void However_many_findings_there_are_the_list_fits_a_screen(int width)
    {
        RuleInfo[] rules = [Unreadable, Placeholder, Findings.RetentionMissing, Words, Jargon];
        var many = rules.SelectMany((rule, i) => Enumerable.Range(1, 40).Select(n => At(
            rule with { Code = $"NG{i}{n:00}" }, rule == Placeholder ? 50 + n : n, $"fault {n} of many, told in a sentence that is longer than a line of a terminal with eighty columns", $"notices/northtown/housing-{n % 7}.yaml")));
        var report = Findings.Report([.. many]);
        var lines = Write(report, width).TrimEnd('\n').Split('\n');
        Assert.InRange(lines.Length + 1 + 1 + List().Next(report).Count(), 15, 25);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.Equal(5, lines.Count(line => line.Contains(": 40", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_an_error_the_next_command_builds()
    {
        var report = Findings.Report(At(Jargon, 2, "“data” is a notice word"));
        Assert.StartsWith("Nothing stops a build. What would make it better:\n", Write(report), StringComparison.Ordinal);
        Assert.Equal("Next: noticegen build northtown/housing   publishes; nothing stops it", List().Next(report).First());
        Assert.StartsWith("First put right what stands at", Write(report with { FailsFrom = Severity.Warning }), StringComparison.Ordinal);
        Assert.Equal("", Write(Findings.Report()));
        Assert.Equal(["Next: noticegen build northtown/housing   publishes"], List().Next(Findings.Report()));
    }

    [Fact]
    public void Missing_Easy_Read_words_are_begun_by_a_command()
    {
        var report = Findings.Report(At(Words, 3, "a row has no Easy Read words"));
        Assert.Contains("`noticegen easy-read draft`", Write(report), StringComparison.Ordinal);
        Assert.StartsWith("Next: noticegen easy-read draft northtown/housing ", List().Next(report).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_from_a_file_cannot_drive_the_terminal()
    {
        var text = Write(Findings.HostileReport());
        Assert.DoesNotContain('\e', text);
        Assert.DoesNotContain('\u202E', text);
    }

    [Fact]
    public void Colour_changes_nothing_but_colour()
    {
        var report = Findings.Report(At(Findings.RetentionMissing, 4, "no retention period"), At(Jargon, 2, "“data” is a notice word"));
        var coloured = new Worklist(new TextReportStyle(Ink.Coloured, 100), "").Write(report);
        Assert.Contains("\e[", coloured, StringComparison.Ordinal);
        Assert.Equal(new Worklist(new TextReportStyle(Ink.Plain, 100), "").Write(report), System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9;]*m", ""));
    }

    private static Worklist List(int width = 120) => new(new TextReportStyle(Ink.Plain, width), "northtown/housing");

    private static string Write(Report report, int width = 120) => List(width).Write(report);

    private static Diagnostic At(RuleInfo rule, int line, string message, string path = "notices/northtown/housing.yaml") =>
        rule.At(Findings.At(Text, $"line{line}x", path), message);
}
