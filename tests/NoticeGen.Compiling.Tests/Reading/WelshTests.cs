using NoticeGen.Law;
using NoticeGen.Reading;
using NoticeGen.Records;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests;

/// <summary>The Welsh that comes with the program says what the English says, and nothing of its own.</summary>
public sealed class WelshTests
{
    private static readonly DateOnly Day = new(2026, 11, 30);

    [Fact]
    public void Every_text_of_the_reference_data_in_Welsh_translates_one_that_is_there()
    {
        // As a workspace's own, so that it is read at once and every fault is told.
        var files = LawReader.BuiltInFiles().Select(file => file.Path.EndsWith(".cy.yaml", StringComparison.Ordinal) ? new SourceText(file.Path, file.Text) : file);
        Assert.Empty(LawReader.Read(files).Diagnostics);
    }

    [Theory]
    [InlineData("statements", "text")]
    [InlineData("rights", "sentence")]
    [InlineData("article_6", "sentence")]
    public void What_templates_print_of_the_law_is_said_in_Welsh(string table, string field)
    {
        var english = Workspace.Law;
        var welsh = english.In("cy");
        // Standard sentences that no template of the program prints.
        string[] unprinted = ["marketing-none", "research-no-identification", "draft-banner", "data-intro", "special-category-reasons", "sources-intro", "easy-to-read-logo"];
        var untold = english.Table(table).Where(record => LawBook.IsValid(record, Day) && !unprinted.Contains(record.Id) && record.Text(field) == welsh.Find(table, record.Id)!.Text(field)).Select(record => record.Id);
        Assert.Empty(untold);
        var rows = from record in english.Table(table).Where(record => LawBook.IsValid(record, Day) && !unprinted.Contains(record.Id))
                   let other = welsh.Find(table, record.Id)!
                   where Rows(record).Zip(Rows(other)).Any(pair => pair.First.Text("words") == pair.Second.Text("words"))
                   select record.Id;
        Assert.Empty(rows);
    }

    [Fact]
    public void The_regulator_is_told_with_its_Welsh_name_and_line()
    {
        var details = Workspace.Law.In("cy").Regulator("ico", Day);
        Assert.Equal("Swyddfa’r Comisiynydd Gwybodaeth", details.Name!.Text);
        Assert.Equal("0330 414 6421", details.Telephone!.Text);
        Assert.Equal("0303 123 1113", Workspace.Law.Regulator("ico", Day).Telephone!.Text);
        Assert.Same(Workspace.Law, Workspace.Law.In("ur"));
    }

    [Theory]
    [InlineData("bodies")]
    [InlineData("article_9")]
    [InlineData("special_kinds")]
    public void Every_Easy_Read_row_of_the_reference_data_has_its_Welsh(string table)
    {
        var welsh = Workspace.Law.In("cy");
        Assert.Empty(Workspace.Law.Table(table).Where(record => record.Nested("easy_read")?.Scalar("words") is not null && !welsh.IsSaid(welsh.Find(table, record.Id)!.Nested("easy_read")!.Scalar("words")!)).Select(record => record.Id));
    }

    [Theory]
    [InlineData("schedule_1", "title")]
    [InlineData("hard_words", "word")]
    [InlineData("hard_words", "explanation")]
    [InlineData("article_10", "citation")]
    public void Every_record_of_a_table_is_said_in_Welsh(string table, string field)
    {
        var welsh = Workspace.Law.In("cy");
        Assert.Empty(welsh.Table(table).Where(record => !welsh.IsSaid(record.Scalar(field)!)).Select(record => record.Id));
    }

    [Fact]
    public void Hard_words_are_found_in_their_Welsh_forms_and_English_ones_are_not()
    {
        var words = new HardWords(Workspace.Law.In("cy"), Day);
        Assert.Equal(["midwife", "court"], words.In("Gall y fydwraig ofyn i lys.").Select(place => place.Word.Id));
        Assert.Empty(words.In("A midwife can ask a court."));
        Assert.Empty(new HardWords(Workspace.Law, Day).In("Gall y fydwraig ofyn i lys."));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void A_record_says_for_itself_whether_its_texts_are_confirmed(string value, bool expected)
    {
        var own = new SourceText("law/own.cy.yaml", $"bodies:\n  - id: dwp\n    confirmed: {value}\n    name: Enw\n");
        var read = LawReader.Read(LawReader.BuiltInFiles().Append(own));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(expected, read.Value!.In("cy").Confirmed["dwp"]);
        // Whether its source was seen is another thing.
        Assert.Equal(Workspace.Law.Find("bodies", "dwp")!.Text("confirmed"), read.Value.In("cy").Find("bodies", "dwp")!.Text("confirmed"));
        Assert.Equal("Enw", read.Value.In("cy").Find("bodies", "dwp")!.Text("name"));
    }

    [Fact]
    public void What_is_neither_confirmed_nor_not_is_told()
    {
        var own = new SourceText("law/own.cy.yaml", "bodies:\n  - id: dwp\n    confirmed: perhaps\n");
        Assert.Equal(["NG701"], LawReader.Read(LawReader.BuiltInFiles().Append(own)).Diagnostics.Select(problem => problem.Rule.Code));
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("easy-read")]
    [InlineData("short")]
    [InlineData("poster")]
    [InlineData("form")]
    [InlineData("script")]
    [InlineData("children")]
    public void A_template_in_Welsh_has_the_sections_and_the_code_of_the_English_one(string edition)
    {
        var (english, welsh) = (Workspace.TemplateSet.Templates[edition][""].Source.Text, Workspace.TemplateSet.Templates[edition]["cy"].Source.Text);
        Assert.Equal(Found(english, @"\{#[^}]+\}"), Found(welsh, @"\{#[^}]+\}"));
        // What the English one prints of a notice, the Welsh one prints too.
        Assert.Equal(Found(english, @"\bnotice\.[a-z_0-9.]+").Distinct().Order(StringComparer.Ordinal), Found(welsh, @"\bnotice\.[a-z_0-9.]+").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Found(english, "statement \"[a-z-]+\""), Found(welsh, "statement \"[a-z-]+\""));
    }

    private static IEnumerable<string> Found(string text, string pattern) => System.Text.RegularExpressions.Regex.Matches(text, pattern).Select(match => match.Value);

    private static IEnumerable<NoticeGen.Records.Record> Rows(NoticeGen.Records.Record record) => record.Find("easy_read") switch
    {
        NoticeGen.Records.Record one => [one],
        RecordList => record.Records("easy_read"),
        _ => [],
    };
}
