using System.Collections.Immutable;
using NoticeGen.Auditing.Verifying;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Linting;
using NoticeGen.Linting.English;
using NoticeGen.Linting.Subject;
using NoticeGen.Published;
using NoticeGen.Rendering;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Pipelines.Verifying;

/// <summary>
/// Published files are read by libraries that did not write them: in every format the project's own notices show everything, and
/// what a renderer loses is found. A renderer that loses something writes what a right one writes of a document without it.
/// </summary>
public sealed class DocumentVerifierTests
{
    private static readonly Lazy<Pipeline> Opened = new(() => Workspace.Project.Open(Workspace.WithoutLint with
    {
        Lint = LintSettings.Default,
        Formats = Format.All,
    }).Value!);

    private static readonly Lazy<Document> Whole = new(() => Northtown.Check(Northtown.Model).Editions[0].Document);

    public static TheoryData<string> Ids => [.. Workspace.Project.NoticeIds];

    public static TheoryData<string> Formats => [.. Format.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_file_of_our_own_notices_shows_all_of_it(string id)
    {
        var check = Opened.Value.Check(id.Split('/')[0], id.Split('/')[1]);
        var built = Opened.Value.Build(check).Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var expected = Opened.Value.Expect(check, asDraft: false);
        Assert.Equal(built.Keys.Order(StringComparer.Ordinal), expected.Select(file => file.Path).Order(StringComparer.Ordinal));
        Assert.All(expected, file =>
        {
            var verified = file.Verifier.Check(new InputFile(file.Path, built[file.Path].File.Content), file.Format.Name, file.Edition);
            Assert.Equal([], Problems.Lines(verified.Diagnostics));
            Assert.True(verified.Lines > 80 && verified.Essentials > 4, file.Path);
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_audit_of_our_own_documents_finds_no_more_missing_than_lint_of_their_yaml(string id)
    {
        var check = Opened.Value.Check(id.Split('/')[0], id.Split('/')[1]);
        var known = check.Diagnostics.Select(finding => finding.Rule.Code).Append("NG204").ToHashSet(StringComparer.Ordinal);
        var states = new List<string>();
        foreach (var file in Opened.Value.Build(check).Files.Where(file => file.EditionName == Edition.Standard && file.File.Format != Format.Json && file.File.Format != Format.Fragment))
        {
            var audited = PublishedNotices.Auditor.Audit(new InputFile(file.Path, file.File.Content));
            var missing = audited.Diagnostics.Where(finding => finding.Severity > Severity.Note && finding.Message.StartsWith("the notice does not say", StringComparison.Ordinal)).ToList();
            Assert.Equal([], missing.Where(finding => finding.Severity == Severity.Error || !known.Contains(finding.Rule.Code)).Select(finding => $"{file.Path} {Problems.Line(finding)}"));
            Assert.True(audited.Items.Count(item => item.State == ItemState.Present) >= 20, file.Path);
            states.Add(string.Join('\n', audited.Items.Select(item => $"{item.Id} {item.State}")));
            Assert.InRange(audited.Diagnostics.Length, 0, 20);
        }
        // The same notice tells the same in every format.
        Assert.Equal(Format.All.Length - 2, states.Count);
        Assert.Single(states.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_lost_section_is_named_with_notice_edition_and_format(string format)
    {
        var (start, end) = SectionAt("Our data protection officer");
        var found = Check(With([.. Whole.Value.Blocks[..start], .. Whole.Value.Blocks[end..]]), format);
        var section = Assert.Single(found, finding => finding.Message.Contains("lacks the section", StringComparison.Ordinal));
        Assert.Equal($"the {format} of the standard edition of `northtown/early-help` lacks the section “Our data protection officer”", section.Message);
        Assert.Equal(("NG331", Severity.Error), (section.Rule.Code, section.Severity));
        Assert.Contains(found, finding => finding.Rule.Code == "NG332" && finding.Message.EndsWith("does not show how to reach the data protection officer", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void One_lost_word_is_found_and_quoted(string format)
    {
        var blocks = Whole.Value.Blocks;
        var at = blocks.Select((block, i) => (block, i)).First(entry => entry.block is Paragraph { Inlines: [Text { Value.Length: > 60 }, ..] } && entry.i > 5).i;
        var paragraph = (Paragraph)blocks[at];
        var words = ((Text)paragraph.Inlines[0]).Value.Split(' ');
        var cut = new Paragraph(paragraph.Origin, paragraph.Inlines.SetItem(0, new Text(paragraph.Origin, string.Join(' ', words.Where((_, i) => i != 4)))));
        var found = Assert.Single(Check(With(blocks.SetItem(at, cut)), format));
        Assert.Equal("NG331", found.Rule.Code);
        Assert.Contains($"“{paragraph.Words[..30]}", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_lost_heading_is_found(string format)
    {
        var at = SectionAt("Our data protection officer").Start;
        var found = Check(With(Whole.Value.Blocks.RemoveAt(at)), format);
        Assert.Contains(found, finding => finding.Rule.Code is "NG331" or "NG334" && finding.Message.Contains("“Our data protection officer”", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Sections_that_changed_places_are_found(string format)
    {
        var (start, end) = SectionAt("Our data protection officer");
        var blocks = Whole.Value.Blocks;
        var next = blocks.Select((block, i) => (block, i)).Skip(end + 1).First(entry => entry.block is Heading { Level: 2 }).i;
        var found = Check(With([.. blocks[..start], .. blocks[end..next], .. blocks[start..end], .. blocks[next..]]), format);
        Assert.Contains(found, finding => finding.Rule.Code == "NG334");
        Assert.DoesNotContain(found, finding => finding.Rule.Code is "NG332" or "NG335");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Neighbouring_blocks_that_changed_places_are_found(string format)
    {
        var blocks = Whole.Value.Blocks;
        var at = blocks.Select((block, i) => (block, i)).First(entry => entry.block is Paragraph { Words.Length: > 40 } && entry.i + 1 < blocks.Length && blocks[entry.i + 1] is Paragraph { Words.Length: > 40 }).i;
        var found = Check(With(blocks.SetItem(at, blocks[at + 1]).SetItem(at + 1, blocks[at])), format);
        Assert.All(found, finding => Assert.Equal("NG334", finding.Rule.Code));
        Assert.NotEmpty(found);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_link_that_became_plain_words_is_found(string format)
    {
        var lost = DocumentLinks.Of(Whole.Value.Blocks).First(link => link.Target.StartsWith("https://", StringComparison.Ordinal) && DocumentText.Of(link.Children) != link.Target);
        var found = Check(With([.. Whole.Value.Blocks.Select(block => Unlinked.In(block, lost))]), format);
        Assert.Contains(found, finding => finding.Rule.Code == "NG335" && finding.Message.EndsWith($"lacks the link to `{lost.Target}`", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_whole_document_has_nothing_to_find(string format)
    {
        var found = Problems.Lines(Check(Whole.Value, format));
        Assert.True(found.Length == 0, $"The {format} of a whole notice differs from the notice. Is it read as it is written (ShownDocument), and does DocumentVerifier know what such a file does not show?\n{string.Join('\n', found)}");
    }

    [Fact]
    public void A_file_that_no_library_can_read_says_so()
    {
        var found = Assert.Single(Verifier().Check(new InputFile("northtown/early-help.pdf", [.. "%PDF-1.7 and nothing else"u8]), Format.Pdf.Name, Edition.Standard).Diagnostics);
        Assert.Equal("NG333", found.Rule.Code);
    }

    [Fact]
    public void A_link_within_a_page_that_leads_nowhere_is_found()
    {
        var page = Render(Whole.Value, Format.Html);
        var broken = System.Text.Encoding.UTF8.GetString([.. page]).Replace("id=\"rights\"", "id=\"no-rights\"", StringComparison.Ordinal);
        var found = Verifier().Check(new InputFile("northtown/early-help.html", [.. System.Text.Encoding.UTF8.GetBytes(broken)]), Format.Html.Name, Edition.Standard).Diagnostics;
        Assert.Contains(found, finding => finding.Rule.Code == "NG335" && finding.Message.Contains("leads nowhere", StringComparison.Ordinal));
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

    private static (int Start, int End) SectionAt(string title)
    {
        var blocks = Whole.Value.Blocks.Select((block, i) => (block, i)).ToList();
        var start = blocks.First(entry => entry.block is Heading { Level: 2 } heading && DocumentText.Of(heading.Inlines) == title).i;
        return (start, blocks.First(entry => entry.i > start && entry.block is Heading { Level: 2 }).i);
    }

    private static Document With(ImmutableArray<Block> blocks) => new(Whole.Value.Info, Whole.Value.Words, blocks);

    private static ImmutableArray<Diagnostic> Check(Document rendered, string format)
    {
        var kind = Format.All.Single(each => each.Name == format);
        return Verifier().Check(new InputFile($"northtown/early-help.{kind.Ending}", Render(rendered, kind)), kind.Name, Edition.Standard).Diagnostics;
    }

    private static DocumentVerifier Verifier()
    {
        var check = Northtown.Check(Northtown.Model);
        return new DocumentVerifier(Whole.Value, RenderedEssential.Of(check.Notice!, Workspace.Law.Regulator(check.Notice!.RegulatorId, Workspace.Day), Workspace.Law));
    }

    private static ImmutableArray<byte> Render(Document document, Format format) =>
        new RendererSet(Pipeline.Pages).For(format).Render(document, Workspace.TemplateSet.Variants[Edition.Standard].Themes[Edition.Standard]).Value!.Content;
}
