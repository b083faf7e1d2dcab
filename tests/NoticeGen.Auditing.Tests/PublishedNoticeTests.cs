using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Linting.Subject;
using NoticeGen.Published;
using NoticeGen.Reporting;
using Xunit;

namespace NoticeGen.Tests.Auditing;

/// <summary>What the audit of five real notices reports, compared with what a careful reader found in them.</summary>
public sealed class PublishedNoticeTests
{
    [Fact]
    public void The_page_about_the_five_notices_is_current()
    {
        var files = PublishedNotices.All.Select(notice => (notice.Title, PublishedNotices.Audit(notice.File + ".txt"))).ToList();
        using var page = new StringWriter { NewLine = "\n" };
        page.Write(File.ReadAllText(Path.Combine(Repository.Root, "tests", "NoticeGen.Auditing.Tests", "careful-reader.md")).ReplaceLineEndings("\n"));
        page.Write("\n## What each notice tells\n\n");
        AuditMatrix.WriteMarkdown(page, files);
        page.Write("\n## Every finding, with its line\n");
        foreach (var (title, file) in files)
        {
            page.Write($"\n### {title}\n\n");
            foreach (var finding in file.Diagnostics.OrderBy(finding => finding.Origin.Span.Start).ThenBy(finding => finding.Rule.Code, StringComparer.Ordinal))
            {
                page.Write($"- {(finding.Origin.Span.Length == 0 ? "Missing" : $"Line {finding.Origin.Start.Line}")}, {finding.Rule.Code}: {finding.Message}\n");
            }
        }
        page.Write("\n### Beside each other\n\n");
        foreach (var finding in PublishedNotices.Auditor.Compare([.. files.Select(file => file.Item2)]))
        {
            page.Write($"- {finding.Message}: {finding.Origin.Excerpt} and {finding.Related[0].Origin.Excerpt}\n");
        }
        Golden.Check("docs/audit-of-five-notices.md", page.ToString());
    }

    [Theory]
    [InlineData("sandwell-early-help", "article-9", ItemState.Missing)]
    [InlineData("sandwell-early-help", "categories", ItemState.Weak)]
    [InlineData("sandwell-early-help", "retention", ItemState.Weak)]
    [InlineData("sandwell-early-help", "right-objection", ItemState.Weak)]
    [InlineData("sandwell-early-help", "complain-to-regulator", ItemState.Outdated)]
    [InlineData("sandwell-troubled-families", "right-access", ItemState.Missing)]
    [InlineData("sandwell-troubled-families", "lawful-basis", ItemState.Weak)]
    [InlineData("sandwell-troubled-families", "article-9", ItemState.Weak)]
    [InlineData("sandwell-troubled-families", "article-10", ItemState.Weak)]
    [InlineData("sefton-supporting-families", "controller-identity", ItemState.Present)]
    [InlineData("sefton-supporting-families", "right-restriction", ItemState.Missing)]
    [InlineData("sefton-supporting-families", "right-rectification", ItemState.Outdated)]
    [InlineData("sefton-supporting-families", "schedule-1", ItemState.Present)]
    [InlineData("shropshire-early-help", "purposes", ItemState.Contradictory)]
    [InlineData("shropshire-early-help", "article-9", ItemState.Weak)]
    [InlineData("shropshire-early-help", "complain-to-regulator", ItemState.Weak)]
    [InlineData("birmingham-integrated-social-care", "transfers", ItemState.Weak)]
    [InlineData("birmingham-integrated-social-care", "withdraw-consent", ItemState.Present)]
    [InlineData("birmingham-integrated-social-care", "regulator-contact", ItemState.Weak)]
    public void An_item_is_as_a_careful_reader_found_it(string file, string item, ItemState state) =>
        Assert.Equal(state, PublishedNotices.Audit(file + ".txt").StateOf(item));

    [Fact]
    public void None_of_the_five_tells_of_the_right_to_complain_to_the_controller_as_the_law_now_asks()
    {
        Assert.All(PublishedNotices.All, notice =>
            Assert.NotEqual(ItemState.Present, PublishedNotices.Audit(notice.File + ".txt").StateOf("complain-to-controller")));
    }

    [Fact]
    public void The_right_to_complain_to_the_controller_is_not_asked_for_before_its_day()
    {
        var before = PublishedNotices.On(new DateOnly(2026, 6, 18)).Audit(PublishedNotices.File("sandwell-troubled-families.txt"));
        Assert.DoesNotContain(before.Items, item => item.Id == "complain-to-controller");
        Assert.DoesNotContain(before.Diagnostics, finding => finding.Rule.Code == "NG114");
        Assert.Contains(PublishedNotices.Audit("sandwell-troubled-families.txt").Diagnostics, finding => finding is { Rule.Code: "NG114", Severity: Severity.Error });
    }

    [Fact]
    public void A_pdf_of_a_notice_is_found_to_say_what_its_text_says()
    {
        var text = PublishedNotices.Audit("shropshire-early-help.txt");
        var pdf = PublishedNotices.Audit("shropshire-early-help.pdf");
        Assert.Equal(text.Items.Select(item => (item.Id, item.State)), pdf.Items.Select(item => (item.Id, item.State)));
        Assert.Equal("page 1, paragraph 3", pdf.Items.Single(item => item.Id == "dpo-contact").Place!.Source.PlaceName(pdf.Items.Single(item => item.Id == "dpo-contact").Place!.Span.Start));
    }

    [Fact]
    public void Two_notices_of_one_trust_with_two_officers_contradict_each_other()
    {
        var found = Assert.Single(PublishedNotices.Auditor.Compare([PublishedNotices.Audit("sandwell-early-help.txt"), PublishedNotices.Audit("sandwell-troubled-families.txt")]));
        Assert.Equal(("NG352", "gdpr_queries@sandwellchildrenstrust.org"), (found.Rule.Code, found.Origin.Excerpt));
        Assert.Equal("dp_officer@sandwell.gov.uk", found.Related[0].Origin.Excerpt);
    }

    [Fact]
    public void Facts_are_taken_out_in_one_spelling()
    {
        var facts = PublishedNotices.Audit("sefton-supporting-families.txt").Facts;
        Assert.Contains(facts, fact => fact is { Kind: FactKind.Registration, Value: "Z6451588" });
        Assert.Contains(facts, fact => fact is { Kind: FactKind.Email, Value: "ino.information@sefton.gov.uk" });
        Assert.Contains(facts, fact => fact is { Kind: FactKind.Telephone, Value: "01519343359" });
        Assert.Contains(facts, fact => fact is { Kind: FactKind.Statute, Value: "Localism Act 2011" });
        Assert.Contains(facts, fact => fact is { Kind: FactKind.Schedule1, Value: "Schedule 1 paragraph 18" });
    }

    [Fact]
    public void What_a_lost_picture_left_behind_is_one_finding_and_is_not_looked_through()
    {
        var file = PublishedNotices.Audit("sefton-supporting-families.txt");
        Assert.Equal([70, 174], file.Diagnostics.Where(finding => finding.Rule.Code == "NG353").Select(finding => finding.Origin.Start.Line).Order());
        Assert.DoesNotContain(file.Diagnostics, finding => finding.Origin.Start.Line > 174);
    }

    [Theory]
    [InlineData("We will keep your records until March 2031.")]
    [InlineData("The national programme ran until March 2025.")]
    public void A_day_to_come_and_a_story_of_the_past_are_left_alone(string sentence) =>
        Assert.DoesNotContain(PublishedNotices.AuditText("Privacy notice of Northtown Council about its services\n" + sentence).Diagnostics, finding => finding.Rule.Code == "NG311");

    [Fact]
    public void A_pattern_of_a_workspace_that_cannot_be_understood_is_reported_at_its_place()
    {
        var law = new NoticeGen.Source.InputFile("law/own.yaml", [.. Encoding.UTF8.GetBytes("contradictions:\n  - id: own\n    first: '(?=x)'\n    second: y\n    why: because\n")]);
        var opened = AuditPipeline.Open(new NoticeGen.Source.InputFiles([law]), Workspace.Day, NoticeGen.Linting.Subject.LintSettings.Default);
        Assert.Equal("law/own.yaml:3:13 NG052 the pattern in `first` cannot be understood", Problems.Line(Assert.Single(opened.Diagnostics)));
    }
}
