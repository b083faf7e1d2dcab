using System.IO.Compression;
using System.Xml.Linq;
using NoticeGen.Reporting.Registers;
using NoticeGen.Testing;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>The record of processing that notices make up together, and that it says the same when it is read back.</summary>
public sealed class RegisterTests
{
    private const string Notice = """
        title: "Council tax: how we use your information"
        service: Council tax
        controller: { name: Northtown Council, contact: { address: [Town Hall, NT1 1AA], email: tax@northtown.gov.uk, phone: 01632 960 000 } }
        joint_controllers:
          - { id: county, name: County Council }
        purposes:
          - { id: bill, name: "send bills, and collect them", activity: Billing, people: [Residents, "Landlords, agents"], basis: [public-task, recognised-legitimate-interest], law: [finance], data: [name, bank], recipients: [hmrc, print], retention: [bills] }
          - { id: help, name: "=help you pay", basis: [legal-obligation], law: [finance, housing], data: [name, health, crime], recipients: [hmrc] }
        data:
          - { id: name, name: "Your name, address and so on" }
          - { id: bank, name: Bank details }
          - { id: health, name: Your health, kind: special, special: [health, genetic-data] }
          - { id: crime, name: Offences, kind: offence }
        article_9:
          - { condition: 9-2-g, schedule_1: [sch1-6] }
          - { condition: 9-2-b, schedule_1: [sch1-1] }
        sources:
          - { id: voa, name: Landlords of homes }
        recipients:
          - { id: hmrc, name: HMRC, body: hmrc }
          - { id: print, name: "Printers, Ltd", role: processor }
        transfers:
          outside_uk: "yes"
          note: We look at this each year.
          items:
            - { id: india, country: India, route: safeguards }
            - { id: france, country: France, route: regulations }
        retention:
          - { id: bills, what: Bills, period: 6 years, from: the end of the year }
          - { id: help, what: "=help you pay", period: 2 years }
          - { id: complaints, what: Complaints, criteria: until they are closed }
        legislation:
          - { id: finance, statute: local-government-finance-act-1992, sections: [section 4] }
          - { id: housing, statute: housing-act-1996 }
        security: { measures: ["Locks, and keys", Encryption] }
        automated_decisions: { made: "yes", detail: A computer picks who gets a reminder. }
        """;

    [Fact]
    public void Each_purpose_has_a_row_with_all_that_article_30_asks()
    {
        using var workspace = With(Notice);
        var csv = workspace.Run("register", "-a", "southtown-council").Output;
        Assert.StartsWith("\uFEFFAuthority,Notice,Service,Processing activity,Purpose of processing,Controller,Data protection officer,", csv, StringComparison.Ordinal);
        foreach (var cell in new[]
        {
            "southtown-council,council-tax,Council tax,Billing,\"send bills, and collect them\",\"Northtown Council\nTown Hall\nNT1 1AA\ntax@northtown.gov.uk\n01632 960 000\"", ",\"Residents\nLandlords, agents\",\"Your name, address and so on\nBank details\",",
            "Your health: Data concerning health; Genetic data\nOffences: criminal offence data\"", ",HM Revenue & Customs,\"Printers, Ltd\",\"India\nFrance\",\"India: appropriate safeguards (Article 46)\nFrance: approved by UK regulations (Article 45A)\nWe look at this each year.\"",
            ",Bills: 6 years from the end of the year,", ",\"2 years\nComplaints: until they are closed\",", "UK GDPR Article 6(1)(e): Public task", "UK GDPR Article 9(2)(g): Substantial public interest; Schedule 1 paragraph 6: ",
            ",\"Local Government Finance Act 1992, section 4\",", ",Landlords of homes,\"Yes\nA computer picks who gets a reminder.\"\r\n",
        })
        {
            Assert.Contains(cell, csv, StringComparison.Ordinal);
        }
        // What a spreadsheet would calculate begins with an apostrophe.
        Assert.Contains(",,'=help you pay,", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void A_record_that_is_read_back_says_the_same(string format)
    {
        using var workspace = With(Notice);
        var first = workspace.Run("register", "-a", "southtown-council").Output;
        Assert.Equal(0, workspace.Run("register", "-a", "southtown-council", "--format", format, "-o", $"register.{format}").ExitCode);
        Directory.Delete(Path.Combine(workspace.Root, "notices", "southtown-council"), recursive: true);
        Assert.Equal(0, workspace.Run("import", $"register.{format}", "-a", "southtown-council").ExitCode);
        Assert.Equal(first, workspace.Run("register", "-a", "southtown-council").Output);
    }

    [Fact]
    public void The_five_notices_come_back_from_their_record_as_they_went_in()
    {
        using var workspace = TestWorkspace.Example();
        Directory.Delete(workspace.Full("notices"), recursive: true);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "notices"), "*.yaml", SearchOption.AllDirectories))
        {
            workspace.Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file));
        }
        var first = workspace.Run("register").Output;
        workspace.Run("register", "--format", "xlsx", "-o", "register.xlsx");
        foreach (var folder in Directory.GetDirectories(Path.Combine(workspace.Root, "notices")))
        {
            Directory.Delete(folder, recursive: true);
        }
        foreach (var authority in first.Split('\n').Select(line => line.Split(',')[0]).Where(word => word.EndsWith("-trust", StringComparison.Ordinal) || word.EndsWith("-council", StringComparison.Ordinal)).Distinct())
        {
            Assert.Equal(0, workspace.Run("import", "register.xlsx", "-a", authority).ExitCode);
        }
        Assert.Equal(first, workspace.Run("register").Output);
    }

    [Fact]
    public void The_same_notices_give_the_same_bytes_and_a_workbook_of_texts_alone()
    {
        using var workspace = With(Notice);
        workspace.Run("register", "-a", "southtown-council", "--format", "xlsx", "-o", "one.xlsx");
        workspace.Run("register", "-a", "southtown-council", "--format", "xlsx", "-o", "two.xlsx");
        Assert.Equal(File.ReadAllBytes(workspace.Full("one.xlsx")), File.ReadAllBytes(workspace.Full("two.xlsx")));
        using var zip = ZipFile.OpenRead(Path.Combine(workspace.Root, "one.xlsx"));
        using var part = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var cells = XDocument.Load(part).Descendants().Where(element => element.Name.LocalName == "c").ToList();
        Assert.All(cells, cell => Assert.Equal("inlineStr", cell.Attribute("t")!.Value));
        Assert.Contains(cells, cell => cell.Value == "=help you pay");
    }

    [Fact]
    public void The_page_names_each_notice_and_each_purpose()
    {
        using var workspace = With(Notice.Replace("Bank details", "<b>Bank</b>", StringComparison.Ordinal));
        var page = workspace.Run("register", "-a", "southtown-council", "--format", "html").Output;
        Assert.Contains("<h2 id=\"notice-1\">southtown-council/council-tax</h2>\n<h3 id=\"purpose-1\">send bills, and collect them</h3>", page, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">Retention schedule</th><td><ul><li>2 years</li><li>Complaints: until they are closed</li></ul></td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Bank&lt;/b&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_that_cannot_be_read_stops_the_record_and_a_workbook_needs_a_file()
    {
        using var workspace = With("title: [");
        Assert.Contains("`southtown-council/council-tax` cannot be read", workspace.Run("register", "-a", "southtown-council", "-o", "register.csv").Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(workspace.Root, "register.csv")));
        Assert.Contains("name it: --output register.xlsx", workspace.Run("register", "--format", "xlsx").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_finds_where_notices_and_register_part_and_names_both_places()
    {
        using var workspace = With(Notice);
        workspace.Write("notices/southtown-council/parks.yaml", "title: Parks\npurposes:\n  - { id: book, name: take bookings }\n");
        workspace.Write("notices/southtown-council/register.xlsx", Workbook.Of(
            ["Service", "Processing activity", "Purpose", "Retention"],
            ["Council tax", "Billing", "Collect council tax", "7 years"], ["Council tax", "Fraud", "Find fraud", ""], ["Housing", "List", "Keep a list", ""], ["Housing", "Repairs", "Mend homes", ""]));
        var found = workspace.Run("lint", "-a", "southtown-council", "--output-format", "concise").Output;
        foreach (var line in new[]
        {
            "notices/southtown-council/register.xlsx, Sheet1!B3: warning NG348 register-activity-untold: the register has “Fraud”, and no purpose of the notice is called so",
            "notices/southtown-council/register.xlsx, Sheet1!A4: warning NG348 register-activity-untold: no notice tells of “Housing”, which the register has 2 activities of",
            ": warning NG349 purpose-not-in-register: the register does not have “=help you pay”", "parks.yaml:1:1: warning NG349 purpose-not-in-register: the register has no activity of this notice",
            "notices/southtown-council/register.xlsx, Sheet1!D2: warning NG350 register-retention-differs: the register keeps “send bills, and collect them” for 7 years, and the notice for 6 years",
        })
        {
            Assert.Contains(line, found, StringComparison.Ordinal);
        }
        var one = workspace.Run("lint", "parks", "--output-format", "concise").Output;
        Assert.Contains("NG349", one, StringComparison.Ordinal);
        Assert.DoesNotContain("Sheet1!", one, StringComparison.Ordinal);
        var full = workspace.Run("lint", "-a", "southtown-council", "--full").Output;
        Assert.Contains("--> notices/southtown-council/register.xlsx, Sheet1!D2", full, StringComparison.Ordinal);
        Assert.Matches(@"--> notices/southtown-council/council-tax.yaml:\d+:\d+\n +\|\n.*period: 6 years", full);
    }

    [Fact]
    public void Notices_that_are_written_into_their_register_agree_with_it()
    {
        using var workspace = With(Notice);
        workspace.Run("register", "-a", "southtown-council", "--format", "xlsx", "-o", "register.xlsx");
        File.Move(workspace.Full("register.xlsx"), workspace.Full("notices/southtown-council/register.xlsx"));
        Assert.DoesNotContain("register", workspace.Run("lint", "-a", "southtown-council", "--output-format", "concise").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_that_cannot_be_read_is_a_warning()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("notices/northtown-council/register.xlsx", "nothing of a workbook");
        var run = workspace.Run("lint", "--output-format", "concise");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning NG053 register-unreadable", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_head_is_known_when_it_is_read_back() => Assert.All(ProcessingRecord.Heads, head => Assert.NotNull(NoticeGen.Registers.RegisterColumns.Find(head)));

    private static TestWorkspace With(string notice)
    {
        var workspace = TestWorkspace.Example();
        workspace.Write("notices/southtown-council/council-tax.yaml", notice);
        return workspace;
    }
}
