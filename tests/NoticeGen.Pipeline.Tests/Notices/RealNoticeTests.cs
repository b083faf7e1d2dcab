using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NoticeGen.Documents;
using NoticeGen.Law;
using NoticeGen.Linting.Subject;
using NoticeGen.Rendering;
using NoticeGen.Templates;
using Xunit;

namespace NoticeGen.Tests.Notices;

/// <summary>
/// The project's own notices, as a reader gets them: what the law asks for is read back from the finished files, not
/// from anything on the way to them.
/// </summary>
public sealed class RealNoticeTests
{
    private static readonly string[] Variants = [Edition.Standard, "easy-read"];

    private static readonly Lazy<Pipeline> Opened = new(() => Workspace.Project.Open().Value!);

    private static readonly Lazy<Pipeline> OtherFormats = new(() => Workspace.Project.Open(
        Workspace.WithoutLint with { Formats = [Format.Markdown, Format.PlainText, Format.Json, Format.Fragment] }).Value!);

    private static readonly ConcurrentDictionary<string, Lazy<Finished>> Files = new(StringComparer.Ordinal);

    /// <summary>The notice that has an edition for children.</summary>
    private const string ForChildren = "shropshire-council/early-help";

    public static TheoryData<string> Ids => [.. Workspace.Project.NoticeIds];

    public static TheoryData<string, string, string> Editions
    {
        get
        {
            var all = new TheoryData<string, string, string>();
            foreach (var id in Workspace.Project.NoticeIds)
            {
                foreach (var variant in Variants)
                {
                    all.Add(id, variant, Format.Html.Name);
                    all.Add(id, variant, Format.Pdf.Name);
                }
            }
            return all;
        }
    }

    [Fact]
    public void The_five_notices_are_there()
    {
        Assert.Equal(
            [
                "birmingham-childrens-trust/integrated-social-care",
                "sandwell-childrens-trust/early-help",
                "sandwell-childrens-trust/troubled-families",
                "sefton-council/supporting-families",
                "shropshire-council/early-help",
            ],
            Workspace.Project.NoticeIds);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_notice_is_read_composed_parsed_and_rendered_without_a_problem(string id)
    {
        var finished = Of(id);
        Assert.Equal([], Problems.Lines(finished.Checked.Diagnostics));
        // That an Easy Read document is long is advice to its writers, not a fault of the program.
        Assert.Equal([], Problems.Lines(finished.Built.Diagnostics.Where(diagnostic => diagnostic.Rule.Code != "NG520")));
        string[] own = id == ForChildren ? ["children"] : [];
        Assert.Equal(Variants.Concat(own), finished.Checked.Editions.Select(edition => edition.Edition.Variant));
        Assert.Equal(
            ["standard.html", "standard.pdf", "large-print.pdf", "easy-read.html", "easy-read.pdf", .. own.SelectMany(variant => (string[])[$"{variant}.html", $"{variant}.pdf"])],
            finished.Built.Files.Select(file => $"{file.EditionName}.{file.File.Format}"));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Readers_can_reach_the_data_protection_officer(string id, string variant, string format)
    {
        var contact = Of(id).Checked.Notice!.Dpo!.Nested("contact")!;
        AssertPrinted(id, variant, format, contact.Text("email"));
        AssertPrinted(id, variant, format, contact.Text("phone"));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Readers_can_reach_the_controller(string id, string variant, string format)
    {
        var controller = Of(id).Checked.Notice!.Controller!;
        AssertPrinted(id, variant, format, controller.Text("name"));
        AssertPrinted(id, variant, format, controller.Nested("contact")!.Text("email"));
        AssertPrinted(id, variant, format, controller.Nested("contact")!.Text("phone"));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Readers_can_complain_to_the_regulator(string id, string variant, string format)
    {
        var regulator = Opened.Value.Law.Regulator(Of(id).Checked.Notice!.RegulatorId, Workspace.Day);
        AssertPrinted(id, variant, format, regulator.Name!.Text);
        AssertPrinted(id, variant, format, regulator.Telephone!.Text);
        AssertPrinted(id, variant, format, regulator.Complain!.Text);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_right_that_follows_from_the_bases_is_printed(string id, string variant, string format)
    {
        var notice = Of(id).Checked.Notice!;
        Assert.NotEmpty(notice.Bases);
        var exceptions = notice.Fields.Nested("rights")?.Records("exceptions").ToDictionary(item => item.Text("right")!, item => item.Text("applies")!, StringComparer.Ordinal) ?? [];
        var rights = RightsByBasis.Compute(Opened.Value.Law, notice.Bases, Workspace.Day)
            .Where(right => right.Right.Id is not ("complain-to-controller" or "complain-to-regulator"))
            .Where(right => exceptions.TryGetValue(right.Right.Id, out var own) ? own != "no" : right.Applies != RightApplies.No)
            .ToList();
        Assert.Contains(rights, right => right.Right.Id == "access");
        foreach (var (right, _) in rights)
        {
            AssertPrinted(id, variant, format, variant == "easy-read" ? right.Nested("easy_read")!.Text("words") : right.Text("heading"));
        }
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void No_right_is_printed_that_does_not_follow_from_the_bases(string id, string variant, string format)
    {
        var notice = Of(id).Checked.Notice!;
        var named = notice.Fields.Nested("rights")?.Records("exceptions").Select(item => item.Text("right")).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var (right, applies) in RightsByBasis.Compute(Opened.Value.Law, notice.Bases, Workspace.Day))
        {
            if (applies == RightApplies.No && !named.Contains(right.Id))
            {
                Assert.DoesNotContain(Folded.Text(right.Text("heading")!) + ".", Of(id).Words(variant, format), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_word_about_retention_is_printed(string id, string variant, string format)
    {
        var notice = Of(id).Checked.Notice!;
        Assert.NotEmpty(notice.Retention);
        foreach (var item in notice.Retention)
        {
            if (variant == "easy-read")
            {
                foreach (var row in item.Records("easy_read"))
                {
                    AssertPrinted(id, variant, format, row.Text("words"));
                }
                continue;
            }
            foreach (var field in (ReadOnlySpan<string>)["what", "period", "from", "criteria", "then"])
            {
                AssertPrinted(id, variant, format, item.Text(field));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_purpose_source_recipient_and_law_is_printed_in_the_standard_edition(string id)
    {
        var notice = Of(id).Checked.Notice!;
        foreach (var format in (ReadOnlySpan<Format>)[Format.Html, Format.Pdf])
        {
            foreach (var item in notice.Purposes.Concat(notice.Data))
            {
                AssertPrinted(id, Edition.Standard, format.Name, item.Text("name"));
            }
            foreach (var item in notice.Legislation)
            {
                AssertPrinted(id, Edition.Standard, format.Name, Opened.Value.Law.Find("statutes", item.Text("statute")!)!.Text("title"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_fact_of_the_yaml_is_lost_in_the_standard_edition(string id)
    {
        var notice = Of(id).Checked.Notice!;
        var facts = NoticeText.Of(notice.Fields).Where(text => text is { IsPrinted: true, IsWords: true, OnlyIn: null } && !IsReplaced(text)).SelectMany(Paragraphs).ToList();
        Assert.True(facts.Count > 100);
        foreach (var format in (ReadOnlySpan<Format>)[Format.Html, Format.Pdf])
        {
            foreach (var fact in facts)
            {
                AssertPrinted(id, Edition.Standard, format.Name, fact);
            }
        }
    }

    [Theory]
    [InlineData("html")]
    [InlineData("pdf")]
    public void Children_are_told_all_that_is_written_for_them(string format)
    {
        var told = NoticeText.Of(Of(ForChildren).Checked.Notice!.Fields).Where(text => text is { OnlyIn: EditionRole.Children, IsWords: true }).ToList();
        Assert.True(told.Count > 40);
        Assert.All(told, text => AssertPrinted(ForChildren, "children", format, text.Value.Text));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_web_page_and_the_pdf_hold_the_words_of_the_document_in_its_order(string id)
    {
        var finished = Of(id);
        foreach (var edition in finished.Checked.Editions)
        {
            SameWords.Check(DraftMark.On(edition.Document, finished.Checked, inSpiteOfErrors: false), finished.Built.Files.Where(file => file.Edition == edition.Edition));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_web_page_leads_to_every_other_file_of_the_build_and_to_no_other(string id)
    {
        var parts = id.Split('/');
        foreach (ImmutableArray<Format> formats in (ImmutableArray<Format>[])[Format.Usual, [Format.Html], [Format.Html, Format.PlainText]])
        {
            var pipeline = Workspace.Project.Open(Workspace.WithoutLint with { Formats = formats }).Value!;
            var built = pipeline.Build(pipeline.Check(parts[0], parts[1])).Files;
            var names = built.Where(file => Format.Usual.Contains(file.File.Format)).Select(file => file.Path[(file.Path.LastIndexOf('/') + 1)..]).ToList();
            foreach (var page in built.Where(file => file.File.Format == Format.Html))
            {
                var links = HtmlTree.MainPart([.. page.File.Content]).QuerySelectorAll("nav.formats a").Select(link => link.GetAttribute("href")!);
                Assert.Equal(names.Where(name => !page.Path.EndsWith("/" + name, StringComparison.Ordinal)), links);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Fragments_Markdown_plain_text_and_data_hold_them_too(string id)
    {
        var check = OtherFormats.Value.Check(id.Split('/')[0], id.Split('/')[1]);
        var built = OtherFormats.Value.Build(check);
        Assert.Equal(check.Editions.Length * 4, built.Files.Length);
        foreach (var edition in check.Editions)
        {
            SameWords.Check(DraftMark.On(edition.Document, check, inSpiteOfErrors: false), built.Files.Where(file => file.Edition == edition.Edition));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_run_of_words_comes_from_inside_a_file(string id)
    {
        foreach (var run in Of(id).Checked.Editions.SelectMany(edition => TextRuns.Of(edition.Document)))
        {
            Assert.InRange(run.Origin.Span.End, 0, run.Origin.Source.Text.Length);
            Assert.True(run.Origin.Span.Length > 0, $"`{run.Value}` at {run.Origin} has no characters of a file");
        }
    }

    /// <summary>A body that is named by id stands there under its current name.</summary>
    private static bool IsReplaced(NoticeText text) => text.Field.Name == "name" && text.Owner.FindScalar("body") is not null;

    /// <summary>The paragraphs and list items of a text, without the signs of Markdown.</summary>
    private static IEnumerable<string> Paragraphs(NoticeText text) =>
        Regex.Split(text.Value.Text, @"\n\s*\n|\n(?=- )").Select(part => Regex.Replace(part, @"^- |\*\*|\[|\]\([^)]*\)", ""));

    /// <summary>A template may change the case of a value's first letter, and nothing else.</summary>
    private static void AssertPrinted(string id, string variant, string format, string? words)
    {
        if (words is not null)
        {
            Assert.Contains(Folded.Text(words).TrimEnd('.'), Of(id).Words(variant, format), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static Finished Of(string id) => Files.GetOrAdd(id, key => new Lazy<Finished>(() =>
    {
        var parts = key.Split('/');
        var notice = Opened.Value.Check(parts[0], parts[1]);
        return new Finished(notice, Opened.Value.Build(notice));
    })).Value;

    /// <summary>A notice as checked and as built, with the words of its files.</summary>
    private sealed record Finished(CheckedNotice Checked, BuiltNotice Built)
    {
        private readonly ConcurrentDictionary<(string, string), string> _words = new();

        public string Words(string variant, string format) => _words.GetOrAdd((variant, format), key =>
        {
            var content = Built.Files.Single(file => file.EditionName == variant && file.File.Format.Name == format).File.Content.ToArray();
            return format == Format.Html.Name ? HtmlTree.Words(content) : Folded.Text(PdfTree.Words(content));
        });
    }
}
