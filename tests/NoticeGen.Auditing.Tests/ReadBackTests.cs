using System.Collections.Immutable;
using System.Text;
using NoticeGen.Auditing;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Linting;
using NoticeGen.Published;
using NoticeGen.Rendering;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>Finished documents are read back: in all formats the project's own notices tell everything, and a lost section is found.</summary>
public sealed class ReadBackTests
{
    private static readonly Lazy<Pipeline> Opened = new(() => Workspace.Project.Open(Workspace.WithoutLint with
    {
        Lint = LintSettings.Default,
        Formats = [Format.Html, Format.Pdf, Format.Docx, Format.Markdown, Format.PlainText],
        Variants = [Edition.Standard],
    }).Value!);

    public static TheoryData<string> Ids => [.. Workspace.Project.NoticeIds];

    public static TheoryData<string> FormatNames => [Format.Html.Name, Format.Pdf.Name, Format.Docx.Name];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_audit_of_our_own_documents_finds_no_more_missing_than_lint_of_their_yaml(string id)
    {
        var check = Opened.Value.Check(id.Split('/')[0], id.Split('/')[1]);
        var known = check.Diagnostics.Select(finding => finding.Rule.Code).Append("NG204").ToHashSet(StringComparer.Ordinal);
        var built = Opened.Value.Build(check);
        Assert.Equal([], Problems.Lines(built.Diagnostics.Where(finding => finding.Rule.Code.StartsWith("NG33", StringComparison.Ordinal))));
        Assert.Equal(5, built.Files.Length);
        var states = new List<string>();
        foreach (var file in built.Files)
        {
            var audited = PublishedNotices.Auditor.Audit(new InputFile(file.Path, file.File.Content));
            var missing = audited.Diagnostics.Where(finding => finding.Message.StartsWith("the notice does not say", StringComparison.Ordinal)).ToList();
            Assert.Equal([], missing.Where(finding => finding.Severity == Severity.Error || !known.Contains(finding.Rule.Code)).Select(finding => $"{file.Path} {Problems.Line(finding)}"));
            Assert.True(audited.Items.Count(item => item.State == ItemState.Present) >= 20, file.Path);
            states.Add(string.Join('\n', audited.Items.Select(item => $"{item.Id} {item.State}")));
            Assert.InRange(audited.Diagnostics.Length, 0, 20);
        }
        // The same notice tells the same in every format.
        Assert.Single(states.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(FormatNames))]
    public void A_section_that_a_renderer_loses_is_named_with_notice_edition_and_format(string format)
    {
        var whole = Northtown.Check(Northtown.Model).Editions[0].Document;
        var start = whole.Blocks.Select((block, i) => (block, i)).First(entry => entry.block is Heading { Level: 2 } heading && DocumentText.Of(heading.Inlines) == "Our data protection officer").i;
        var end = whole.Blocks.Select((block, i) => (block, i)).First(entry => entry.i > start && entry.block is Heading { Level: 2 }).i;
        var cut = new Document(whole.Info, whole.Words, [.. whole.Blocks[..start], .. whole.Blocks[end..]]);
        var found = Assert.Single(Check(cut, whole, format), finding => finding.Message.Contains("lacks the section", StringComparison.Ordinal));
        Assert.Equal(
            $"the {format} of the standard edition of `northtown/early-help` lacks the section “Our data protection officer”", found.Message);
        Assert.Equal(("NG331", Severity.Error), (found.Rule.Code, found.Severity));
        Assert.Equal([], Problems.Lines(Check(whole, whole, format)));
    }

    [Fact]
    public void Lost_words_of_a_section_are_quoted()
    {
        var whole = Northtown.Check(Northtown.Model).Editions[0].Document;
        var at = whole.Blocks.Select((block, i) => (block, i)).First(entry => entry.block is Paragraph && entry.i > 3).i;
        var cut = new Document(whole.Info, whole.Words, whole.Blocks.RemoveAt(at));
        var found = Assert.Single(Check(cut, whole, Format.Html.Name));
        Assert.Contains("lacks words of the section “", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_template_leaves_out_is_found_before_anything_is_published()
    {
        var pipeline = Workspace.Small.With(Workspace.NoticePath, Northtown.Model).Open(Workspace.WithoutLint with { Lint = LintSettings.Default, Formats = [Format.Html] }).Value!;
        var check = pipeline.Check("northtown", "housing");
        var found = pipeline.Build(check).Diagnostics.Where(finding => finding.Rule.Code == "NG332").Select(finding => finding.Message).ToList();
        Assert.Contains("the standard edition of `northtown/housing` does not show how to reach the data protection officer", found);
        Assert.Contains(found, message => message.Contains("how long", StringComparison.Ordinal));
    }

    private static ImmutableArray<Diagnostic> Check(Document rendered, Document whole, string format)
    {
        var kind = new[] { Format.Html, Format.Pdf, Format.Docx }.Single(each => each.Name == format);
        var file = new RendererSet(Pipeline.Pages).For(kind).Render(rendered, Workspace.TemplateSet.Variants[Edition.Standard].Themes[Edition.Standard]).Value!;
        return new ReadBack(whole).Check(new InputFile($"northtown/early-help.{format}", file.Content), new ReadBackEdition(Edition.Standard, []));
    }
}
