using NoticeGen.Diagnostics;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Correcting;

/// <summary>Safe corrections change the words that are wrong and nothing else.</summary>
public sealed class CorrectorTests
{
    [Theory]
    [InlineData("sharing: We share information with Highways England.  # a comment", "sharing: We share information with National Highways.  # a comment")]
    [InlineData("sharing: 'The Department of Work and Pensions may ask.'", "sharing: 'The Department for Work and Pensions may ask.'")]
    [InlineData("sharing: \"We share it under the Children's Act 1989.\"", "sharing: \"We share it under the Children Act 1989.\"")]
    [InlineData("sharing: We share it under the Children’s Act 1989.", "sharing: We share it under the Children Act 1989.")]
    [InlineData("sharing: |\n  First line.\n\n  We share it with Highways England.\n", "sharing: |\n  First line.\n\n  We share it with National Highways.\n")]
    [InlineData("accuracy: Go to https://ico.org.uk/concerns/ about wrong information.", "accuracy: Go to https://ico.org.uk/make-a-complaint/ about wrong information.")]
    public void What_has_one_right_form_is_written_in_it_and_all_else_stays(string before, string after)
    {
        var yaml = Northtown.Over(before);
        Assert.Equal(Northtown.Over(after), Corrected(yaml));
    }

    [Theory]
    [InlineData("sharing: We share it with NHS\n  Digital.")]
    [InlineData("sharing: >\n  We share it with NHS\n  Digital.\n")]
    [InlineData("sharing: Until 2023 NHS Digital did this.")]
    [InlineData("sharing: We share it with NHS Digital.")]
    [InlineData("sharing: We share it with Public Health England.")]
    [InlineData("sharing: Highways England gave us a grant.")]
    [InlineData("sharing: In 2019 we asked Highways England.")]
    [InlineData("sharing: WE SHARE IT WITH NHS DIGITAL.")]
    public void What_a_person_must_look_at_is_left_alone(string before)
    {
        var yaml = Northtown.Over(before);
        Assert.Null(Corrected(yaml));
    }

    [Fact]
    public void A_correction_that_would_change_how_the_file_reads_is_left_out()
    {
        var source = new SourceText("notices/a/b.yaml", "one: red apples\ntwo: green apples\n");
        Diagnostic Finding(int at, int length, string replacement) => new()
        {
            Rule = new RuleInfo { Code = "NG999", Name = "test", Band = Band.Housekeeping, Severity = Severity.Warning, Summary = "Test.", Explanation = "" },
            Severity = Severity.Warning,
            Message = "test",
            Origin = Origin.Of(source),
            Corrections = [new TextEdit(new Origin(source, new TextSpan(at, length)), replacement)],
        };
        var red = source.Text.IndexOf("red", StringComparison.Ordinal);
        var green = source.Text.IndexOf("green", StringComparison.Ordinal);
        var corrected = Assert.Single(Pipeline.Correct([Finding(red, 3, "blue: sour"), Finding(green, 5, "ripe")]));
        Assert.Equal("one: red apples\ntwo: ripe apples\n", corrected.Text);
        Assert.Empty(Pipeline.Correct([Finding(red, 3, "blue # sour")]));
    }

    [Fact]
    public void Edits_keep_line_ends_and_leave_out_what_overlaps()
    {
        var source = new SourceText("a.yaml", "one: a\r\ntwo: bb\r\n");
        TextEdit Edit(int at, int length, string text) => new(new Origin(source, new TextSpan(at, length)), text);
        Assert.Equal("one: x\r\ntwo: y\r\nz", TextEdit.Apply(source, [Edit(13, 2, "y"), Edit(5, 1, "x"), Edit(14, 1, "no"), Edit(17, 0, "z")]));
    }

    private static string? Corrected(string yaml) => Pipeline.Correct(Northtown.Check(yaml).Diagnostics) switch
    {
        [] => null,
        [var file] => file.Text,
        var files => throw new InvalidOperationException($"{files.Length} files"),
    };
}
