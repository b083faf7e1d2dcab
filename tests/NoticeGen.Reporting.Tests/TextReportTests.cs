using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Reporting;

public sealed class TextReportTests
{
    [Fact]
    public void A_finding_shows_place_excerpt_help_fix_law_and_where_to_read_more()
    {
        const string text = "title: Housing\npurposes:\n  - id: tax\n    name: Council tax\n";
        var finding = Findings.RetentionMissing.At(
            Findings.At(text, "name: Council tax"), "no retention period for `Council tax`", "add `retention`", "this purpose") with
        {
            Related = [new Related(Findings.At(text, "title"), "this notice")],
            Fix = new Fix("paste at the end of the file", "retention:\n  - id: tax\n    what: Council tax records\n"),
        };
        Assert.Equal(
            """
            error[NG109 retention-missing]: no retention period for `Council tax`
             --> notices/northtown/housing.yaml:4:5
              |
            4 |     name: Council tax
              |     ^^^^^^^^^^^^^^^^^ this purpose
              |
             --> notices/northtown/housing.yaml:1:1
              |
            1 | title: Housing
              | ^^^^^ this notice
              |
              = help: add `retention`
              = fix: paste at the end of the file:

            retention:
              - id: tax
                what: Council tax records

              = law: UK GDPR Art 13(2)(a)
              = more: noticegen explain NG109


            """.ReplaceLineEndings("\n"),
            Report(finding));
    }

    [Fact]
    public void The_gutter_is_as_wide_as_the_largest_line_number()
    {
        var text = string.Concat(Enumerable.Repeat("a: b\n", 11)) + "here: x\n";
        var lines = Lines(Findings.RetentionMissing.At(Findings.At(text, "here"), "m"));
        Assert.Equal("  --> notices/northtown/housing.yaml:12:1", lines[1]);
        Assert.Equal("   |", lines[2]);
        Assert.Equal("12 | here: x", lines[3]);
        Assert.Equal("   | ^^^^", lines[4]);
    }

    [Theory]
    [InlineData("\tname: Bins", "name", "    name: Bins", "    ^^^^")]
    [InlineData("a\tname", "name", "a   name", "    ^^^^")]
    [InlineData("住所: name", "name", "住所: name", "      ^^^^")]
    [InlineData("x: 住所", "住所", "x: 住所", "   ^^^^")]
    [InlineData("e\u0301t: name", "name", "e\u0301t: name", "    ^^^^")]
    [InlineData("😀 name", "name", "😀 name", "   ^^^^")]
    [InlineData("👩\u200D👧 name", "name", "👩\u200D👧 name", "   ^^^^")]
    public void Carets_stand_under_their_characters(string text, string word, string shown, string carets)
    {
        var lines = Lines(Findings.RetentionMissing.At(Findings.At(text, word), "m"));
        Assert.Equal("1 | " + shown, lines[3]);
        Assert.Equal("  | " + carets, lines[4]);
    }

    [Fact]
    public void A_finding_at_the_end_of_a_line_has_one_caret_after_the_text()
    {
        var source = new SourceText("a.yaml", "title:\nx: y\n");
        var lines = Lines(Findings.RetentionMissing.At(new Origin(source, new TextSpan(6, 0)), "m"));
        Assert.Equal("1 | title:", lines[3]);
        Assert.Equal("  |       ^", lines[4]);
    }

    [Fact]
    public void A_span_over_several_lines_is_marked_on_its_first_line()
    {
        var lines = Lines(Findings.RetentionMissing.At(Findings.At("x:\n  a: b\n  c: d\n", "a: b\n  c: d"), "m"));
        Assert.Equal("2 |   a: b", lines[3]);
        Assert.Equal("  |   ^^^^", lines[4]);
    }

    [Fact]
    public void A_finding_about_a_file_without_text_has_no_excerpt()
    {
        var lines = Lines(Findings.RetentionMissing.At(Origin.Of(new SourceText("gone.yaml", "")), "m"));
        Assert.Equal(" --> gone.yaml:1:1", lines[1]);
        Assert.Equal("  = law: UK GDPR Art 13(2)(a)", lines[2]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(150)]
    [InlineData(295)]
    [InlineData(60_000)]
    [InlineData(900_000)]
    public void A_long_line_is_cut_to_the_width_and_keeps_the_caret_under_its_word(int place)
    {
        var text = new string('-', place) + "word" + new string('=', Math.Max(300 - place, 90_000));
        var lines = Report(Findings.RetentionMissing.At(Findings.At(text, "word"), "m"), 60).Split('\n');
        Assert.All(lines[3..5], line => Assert.InRange(line.Length, 1, 60));
        Assert.Contains('…', lines[3]);
        Assert.Equal(lines[3].IndexOf("word", StringComparison.Ordinal), lines[4].IndexOf("^^^^", StringComparison.Ordinal));
        Assert.DoesNotContain("^^^^^", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_of_wide_characters_is_cut_between_characters()
    {
        var text = new string('住', 100) + "word" + new string('所', 100);
        var lines = Report(Findings.RetentionMissing.At(Findings.At(text, "word"), "m"), 61).Split('\n');
        var before = lines[3][4..lines[3].IndexOf("word", StringComparison.Ordinal)];
        var columns = before.Sum(c => c == '住' ? 2 : 1);
        Assert.Equal(columns, lines[4].IndexOf('^', StringComparison.Ordinal) - 4);
        Assert.StartsWith("…住", before, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_from_a_file_cannot_drive_the_terminal_or_turn_the_reading_order()
    {
        var text = "title: \e[2Jgone \u202Eback";
        var report = Report(Findings.RetentionMissing.At(Findings.At(text, "title"), "bad `\e[31mred`", "see \u2066x"));
        Assert.DoesNotContain('\e', report);
        Assert.DoesNotContain('\u202E', report);
        Assert.DoesNotContain('\u2066', report);
        Assert.Contains("title: \uFFFD[2Jgone \uFFFDback", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_changes_nothing_but_colour()
    {
        var finding = Findings.RetentionMissing.At(Findings.At("title: x\n", "title"), "m", "do this", "here");
        var writer = new StringWriter();
        new TextReport(new TextReportStyle(Ink.Coloured, 100)).Write(writer, [finding]);
        var bare = System.Text.RegularExpressions.Regex.Replace(writer.ToString(), "\e\\[[0-9;]*m", "");
        Assert.NotEqual(bare, writer.ToString());
        Assert.Equal(Report(finding), bare);
    }

    [Theory]
    [InlineData(2, 1, 0, 5, "2 errors, 1 warning in 5 notices")]
    [InlineData(0, 0, 1, 1, "1 note in 1 notice")]
    [InlineData(0, 0, 0, 1234, "nothing to report in 1,234 notices")]
    public void The_summary_counts_in_words(int errors, int warnings, int notes, int notices, string expected) =>
        Assert.Equal(expected, new ReportSummary(errors, warnings, notes, notices).ToString());

    [Fact]
    public void The_concise_report_is_one_line_for_each_finding()
    {
        var writer = new StringWriter();
        ConciseReport.Write(writer, [Findings.RetentionMissing.At(Findings.At("a: b\nc: d\n", "d"), "two\nlines")]);
        Assert.Equal("notices/northtown/housing.yaml:2:4: error NG109 retention-missing: two lines\n", writer.ToString());
    }

    private static string[] Lines(Diagnostic finding) => Report(finding).Split('\n');

    private static string Report(Diagnostic finding, int width = 100)
    {
        var writer = new StringWriter();
        new TextReport(new TextReportStyle(Ink.Plain, width)).Write(writer, [finding]);
        return writer.ToString();
    }
}
