using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;
using NoticeGen.Reporting.Html;
using Xunit;

namespace NoticeGen.Tests.Reporting;

public sealed class HtmlReportTests
{
    [Fact]
    public void Text_of_files_is_never_markup()
    {
        using var page = Page(Findings.HostileReport());
        Assert.Empty(page.QuerySelectorAll("script, [onclick], a[href^='javascript']"));
        Assert.Contains("The notice says a|b <script>alert(1)</script> & \"q\" 'q' 100%", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page.Body.TextContent);
    }

    [Fact]
    public void Every_cell_of_the_matrix_says_its_state_in_words()
    {
        using var page = Page(Findings.HostileReport());
        string[] Row(string code) => [.. page.QuerySelectorAll(".matrix tbody tr").Single(row => row.TextContent.Contains(code, StringComparison.Ordinal)).QuerySelectorAll(".state").Select(state => state.TextContent)];
        Assert.Equal(["Error", "Not checked"], Row("NG109"));
        Assert.Equal(["Waived", "Not checked"], Row("NG106"));
        using var clean = Page(Findings.Report());
        Assert.Equal(["OK", "OK"], clean.QuerySelectorAll(".matrix .state").Select(state => state.TextContent));
        using var known = Page(Findings.Report() with { Notices = [Findings.Report().Notices[0] with { Known = [Findings.RetentionMissing.At(Findings.At("a: b", "a"), "m")] }] });
        Assert.Equal(["OK", "Known"], known.QuerySelectorAll(".matrix .state").Select(state => state.TextContent).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void A_narrow_screen_is_spared_what_is_OK_and_findings_fold()
    {
        using var page = Page(Findings.HostileReport());
        Assert.All(page.QuerySelectorAll(".matrix tbody tr:not(.band)"), row =>
        {
            var states = row.QuerySelectorAll("td").Select(cell => (cell.ClassList.Contains("fine"), cell.QuerySelector(".state")!.TextContent == "OK")).ToList();
            Assert.All(states, state => Assert.Equal(state.Item2, state.Item1));
            Assert.Equal(states.TrueForAll(state => state.Item2), row.ClassList.Contains("even"));
        });
        using var clean = Page(Findings.Report());
        Assert.NotEmpty(clean.QuerySelectorAll(".matrix tr.even"));
        Assert.StartsWith("OK throughout: Retention", clean.QuerySelector(".narrow strong")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".notice .findings"), list => Assert.Equal("summary", list.PreviousElementSibling!.LocalName));
        Assert.Contains("::details-content", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_in_the_page_leads_to_a_place_in_it_and_every_id_is_given_once()
    {
        using var page = Page(Findings.HostileReport());
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void Tables_have_captions_and_headers_with_scopes()
    {
        using var page = Page(Findings.HostileReport());
        Assert.Equal(3, page.QuerySelectorAll("table").Length);
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(page.QuerySelectorAll("th"), header => Assert.True(header.HasAttribute("scope")));
    }

    [Fact]
    public void Many_notices_are_parted_into_tables_that_fit_a_page()
    {
        var notice = Findings.Report().Notices[0];
        using var page = Page(Findings.Report() with { Notices = [.. Enumerable.Range(0, 12).Select(i => notice with { Id = $"n/{i}", Title = $"Notice {i}" })] });
        Assert.Equal([6, 6, 3], page.QuerySelectorAll(".matrix").Select(table => table.QuerySelectorAll("thead tr:last-child th").Length));
    }

    [Fact]
    public void A_narrow_screen_says_once_what_is_so_in_every_notice_and_names_notices_shortly()
    {
        var notice = Findings.Report().Notices[0];
        var missing = Findings.RetentionMissing.At(Findings.At("a: b", "a"), "m");
        Report With(string title, params Diagnostic[] findings) => Findings.Report(missing) with
        {
            Notices = [notice with { Title = "Housing: how we use it", Findings = [missing] }, notice with { Id = "n/2", Title = title, Findings = [.. findings] }],
        };
        using var same = Page(With("Schools: how we use it", missing));
        Assert.Equal(2, same.QuerySelector(".matrix tr.same")!.QuerySelectorAll(".state.error").Length);
        using var other = Page(With("Schools: how we use it"));
        Assert.Empty(other.QuerySelectorAll(".matrix tr.same"));
        Assert.Contains("Housing: ", other.QuerySelectorAll(".matrix .of").Select(name => name.TextContent));
        using var alike = Page(With("Housing: how others use it"));
        Assert.Contains("Housing: how others use it: ", alike.QuerySelectorAll(".matrix .of").Select(name => name.TextContent));
    }

    [Fact]
    public void Numbers_of_nothing_are_left_out_but_those_of_errors_and_warnings()
    {
        using var page = Page(Findings.Report());
        Assert.Equal(3, page.QuerySelectorAll(".numbers dd").Length);
    }

    [Theory]
    [InlineData("retention-missing", "Retention")]
    [InlineData("dpo-contact-missing", "DPO contact")]
    [InlineData("transfers-silent", "Transfers")]
    [InlineData("automated-decisions-silent", "Automated decisions")]
    [InlineData("retention-vague", "Retention not vague")]
    [InlineData("objection-not-separate", "Objection separate")]
    [InlineData("special-kind-unnamed", "Special kind named")]
    [InlineData("right-over-claimed", "Right not over claimed")]
    [InlineData("basis-closed-to-public-authority", "Basis not closed to public authority")]
    [InlineData("article9-missing", "Article 9")]
    [InlineData("not-confirmed", "Confirmed")]
    public void An_item_is_named_for_what_is_asked(string rule, string item) =>
        Assert.Equal(item, Matrix.ItemName(Findings.RetentionMissing with { Name = rule }));

    [Fact]
    public void Without_errors_it_does_not_claim_that_all_is_well()
    {
        using var page = Page(Findings.Report(Findings.RetentionMissing.At(Findings.At("a: b", "a"), "m") with { Severity = Severity.Warning }));
        Assert.Equal("No error stands. 1 warning asks for a decision.", page.QuerySelector(".lead")!.TextContent);
    }

    private static IDocument Page(Report report) => new HtmlParser().ParseDocument(HtmlReport.Write(report));
}
