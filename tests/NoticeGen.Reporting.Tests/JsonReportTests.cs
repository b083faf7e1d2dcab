using System.Text.Json;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using Xunit;

namespace NoticeGen.Tests.Reporting;

public sealed class JsonReportTests
{
    [Fact]
    public void The_envelope_is_versioned_and_holds_every_part_of_a_finding()
    {
        const string text = "title: Hōrō\npurposes: []\n";
        var finding = Findings.RetentionMissing.At(Findings.At(text, "purposes"), "no \"period\"", "add it", "here") with
        {
            Related = [new Related(Findings.At(text, "title"), "this notice")],
            Fix = new Fix("paste", "retention:\n"),
        };
        using var report = Parse(finding);
        var root = report.RootElement;
        Assert.Equal(1, root.GetProperty("schemaVersion").GetInt32());
        Assert.Equal("noticegen", root.GetProperty("tool").GetProperty("name").GetString());
        Assert.Equal("1.2.3", root.GetProperty("tool").GetProperty("version").GetString());
        Assert.Equal(1, root.GetProperty("summary").GetProperty("errors").GetInt32());
        Assert.Equal(1, root.GetProperty("summary").GetProperty("notices").GetInt32());
        Assert.Equal("2026-11-22", root.GetProperty("asAt").GetString());
        var found = Assert.Single(root.GetProperty("findings").EnumerateArray());
        Assert.Equal("NG109", found.GetProperty("code").GetString());
        Assert.Equal("error", found.GetProperty("severity").GetString());
        Assert.Equal("no \"period\"", found.GetProperty("message").GetString());
        Assert.Equal(2, found.GetProperty("line").GetInt32());
        Assert.Equal(1, found.GetProperty("column").GetInt32());
        Assert.Equal(2, found.GetProperty("endLine").GetInt32());
        Assert.Equal(9, found.GetProperty("endColumn").GetInt32());
        Assert.Equal("this notice", found.GetProperty("related")[0].GetProperty("label").GetString());
        Assert.Equal("retention:\n", found.GetProperty("fix").GetProperty("yaml").GetString());
        Assert.Equal("UK GDPR Art 13(2)(a)", found.GetProperty("law").GetString());
    }

    [Fact]
    public void Letters_of_any_language_are_written_as_they_are_and_lines_end_alike_everywhere()
    {
        var bytes = Write(Findings.RetentionMissing.At(Findings.At("title: Hōrō", "Hōrō"), "the title `Hōrō`"));
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        Assert.Contains("the title `Hōrō`", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.NotEqual(0xEF, bytes[0]);
    }

    private static JsonDocument Parse(params Diagnostic[] findings) => JsonDocument.Parse(Write(findings));

    private static byte[] Write(params Diagnostic[] findings) =>
        System.Text.Encoding.UTF8.GetBytes(Written.Json(Findings.Report(findings)));
}
