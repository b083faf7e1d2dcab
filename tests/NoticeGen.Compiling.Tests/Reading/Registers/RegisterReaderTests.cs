using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Reading;
using NoticeGen.Reading.Registers;
using NoticeGen.Registers;
using NoticeGen.Source;
using NoticeGen.Testing;
using Xunit;

namespace NoticeGen.Tests.Reading.Registers;

/// <summary>Spreadsheets as people keep them become rows of a register, each cell with its place; what is none is refused with advice.</summary>
public sealed class RegisterReaderTests
{
    private static readonly string[] Heads = ["Service", "Purpose of processing", "Categories of personal data", "Retention schedule"];

    private static readonly string[] Billing = ["Council tax", "Billing", "Name, address", "6 years"];

    [Fact]
    public void Each_cell_has_what_its_column_holds_and_its_place()
    {
        var register = Good(Workbook.Of(Heads, Billing, ["Housing", "Waiting list", "Name\nIncome", ""]));
        Assert.Equal(["Council tax", "Housing"], register.Rows.Select(row => row.Notice));
        var data = register.Rows[1].Of(RegisterColumns.Data).Single();
        Assert.Equal("Name\nIncome", data.Text);
        Assert.Equal("register.xlsx, Sheet1!C3", data.Origin.ToString());
        Assert.Equal("Sheet1!C3", register.Source.PlaceName(data.Origin.Span.End));
    }

    [Fact]
    public void Heads_are_found_below_titles_and_titles_over_rows_are_no_activities()
    {
        var register = Good(Workbook.Of(["Northtown Council"], ["Contact", "dpo@northtown.gov.uk"], Heads, ["Revenues"], Billing, Heads, ["Housing", "List", "Name", "1 year"]));
        Assert.Equal(["Billing", "List"], register.Rows.Select(row => row.Activity!.Text));
        Assert.Equal(["Northtown Council", "Contact", "dpo@northtown.gov.uk", .. Heads, "Revenues", .. Heads], register.Beside.Select(cell => cell.Text));
    }

    [Fact]
    public void Merged_cells_speak_for_all_their_rows_and_are_one_cell()
    {
        var body = Workbook.Cells(Heads, Billing, ["", "", "Bank details", ""], ["", "Discounts", "Health", "2 years"]) + "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"C1:D1\"/></mergeCells>";
        var register = Good(Workbook.Of([new Workbook.Sheet("Sheet1", body)]));
        Assert.Equal(["Council tax", "Council tax", "Council tax"], register.Rows.Select(row => row.Notice));
        Assert.Equal(["Billing", "Billing", "Discounts"], register.Rows.Select(row => row.Activity!.Text));
        Assert.Same(register.Rows[0].Activity, register.Rows[1].Activity);
    }

    [Fact]
    public void A_row_that_names_no_service_goes_with_the_row_above_and_that_is_said()
    {
        var read = Read(Workbook.Of(Heads, Billing, ["", "Discounts", "Name", ""]));
        Assert.Equal(["Council tax", "Council tax"], read.Value!.Rows.Select(row => row.Notice));
        Assert.Contains("1 row does not say to which service it belongs", Said(read), StringComparison.Ordinal);
        Assert.Contains("Sheet1!B3", Said(read), StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_give_what_they_gave_when_the_workbook_was_saved_and_are_never_run()
    {
        var body = Workbook.Cells(Heads, ["Council tax"]).Replace("</row></sheetData>",
            "<c r=\"B2\" t=\"str\"><f>CONCATENATE(\"Bil\",\"ling\")</f><v>Billing</v></c><c r=\"C2\"><f>HYPERLINK(\"http://x\")</f></c><c r=\"D2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>", StringComparison.Ordinal);
        var read = Read(Workbook.Of([new Workbook.Sheet("Sheet1", body)]));
        Assert.Equal("Billing", read.Value!.Rows[0].Activity!.Text);
        Assert.Empty(read.Value.Rows[0].Of(RegisterColumns.Retention));
        Assert.Contains("holds a formula that was never worked out", Said(read), StringComparison.Ordinal);
        Assert.Contains("shows the error #DIV/0!", Said(read), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "45000", "2023-03-15")]
    [InlineData("2", "45000.75", "2023-03-15")]
    [InlineData("0", "45000", "45000")]
    [InlineData("0", "0.1", "0.1")]
    [InlineData("3", "6", "6")]
    [InlineData("1", "99999999", "99999999")]
    public void Numbers_that_the_workbook_shows_as_days_are_days(string style, string value, string text)
    {
        var body = Workbook.Cells(Heads, ["Council tax", "Billing"]).Replace("</row></sheetData>", $"<c r=\"D2\" s=\"{style}\"><v>{value}</v></c></row></sheetData>", StringComparison.Ordinal);
        var read = Good(Workbook.Of(
            [new Workbook.Sheet("Sheet1", body)],
            ("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0 &quot;days&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>")));
        Assert.Equal(text, read.Rows[0].Of(RegisterColumns.Retention).Single().Text);
    }

    [Fact]
    public void Shared_texts_are_read_with_all_their_runs()
    {
        var body = Workbook.Cells(Heads, ["Council tax"]).Replace("</row></sheetData>", "<c r=\"B2\" t=\"s\"><v>0</v></c></row></sheetData>", StringComparison.Ordinal);
        var register = Good(Workbook.Of(
            [new Workbook.Sheet("Sheet1", body)], ("xl/sharedStrings.xml", "<sst><si><r><t>Bil</t></r><r><rPr><b/></rPr><t>ling</t></r><rPh><t>reading</t></rPh></si></sst>")));
        Assert.Equal("Billing", register.Rows[0].Activity!.Text);
    }

    [Fact]
    public void Sheets_of_a_register_are_read_each_as_a_service_where_no_column_says_it()
    {
        string[] heads = ["Processing activity", "Categories of personal data", "Lawful basis"];
        var read = Read(Workbook.Of([
            new Workbook.Sheet("Finance", Workbook.Cells(heads, ["Payroll", "Name", "Contract"])), new Workbook.Sheet("Parks", Workbook.Cells(heads, ["Bookings", "Name", "Public task"])),
            new Workbook.Sheet("Lists", Workbook.Cells(["Yes"], ["No"])), new Workbook.Sheet("Old", Workbook.Cells(heads), IsHidden: true)]));
        Assert.Equal(["Finance", "Parks"], read.Value!.Rows.Select(row => row.Notice));
        Assert.Contains("the sheet `Lists` has no row that names the columns of a register, and was not read", Said(read), StringComparison.Ordinal);
        Assert.Contains("the sheet `Old` is hidden, and was not read", Said(read), StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_rows_are_read_and_said()
    {
        var body = Workbook.Cells(Heads, Billing).Replace("<row r=\"2\">", "<row r=\"2\" hidden=\"1\">", StringComparison.Ordinal);
        var read = Read(Workbook.Of([new Workbook.Sheet("Sheet1", body)]));
        Assert.Single(read.Value!.Rows);
        Assert.Contains("1 row is hidden in the workbook, and was read like the others", Said(read), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_head_and_two_columns_of_one_head_are_told()
    {
        var read = Read(Workbook.Of([.. Heads, "Categories of recipeints", "Service area", "Retention schedule"], [.. Billing, "HMRC", "Revenues", "7 years"]));
        Assert.Contains("did you mean “Categories of recipients”?", Said(read), StringComparison.Ordinal);
        Assert.Contains("“Service area” and “Service” (Sheet1!A1) both seem to hold the service; the first counts", Said(read), StringComparison.Ordinal);
        Assert.Contains("both seem to hold the retention; both count", Said(read), StringComparison.Ordinal);
        Assert.Equal(["6 years", "7 years"], read.Value!.Rows[0].Of(RegisterColumns.Retention).Select(cell => cell.Text));
        Assert.Equal(["HMRC", "Revenues"], read.Value.Rows[0].Cells.Where(cell => cell.Column is null).Select(cell => cell.Text));
    }

    [Fact]
    public void A_workspace_says_what_its_own_heads_mean()
    {
        var file = new InputFile("register.xlsx", [.. Workbook.Of(["Wofür", "Was", "Wie lange"], ["Billing", "Name", "6 years"])]);
        var law = LawReader.Read([.. LawReader.BuiltInFiles(), new SourceText("law/register.yaml", "register_columns:\n  - id: purpose\n    heads: [Wofür]\n  - id: data\n    heads: [Was]\n  - id: retention\n    heads: [Wie lange]\n")]).Value!;
        Assert.Equal("6 years", RegisterReader.Read(file, law).Value!.Rows[0].Of(RegisterColumns.Retention).Single().Text);
        var wrong = LawReader.Read([.. LawReader.BuiltInFiles(), new SourceText("law/register.yaml", "register_columns:\n  - id: retenton\n    heads: [Wie lange]\n")]).Value!;
        var refused = RegisterReader.Read(file, wrong);
        Assert.Null(refused.Value);
        Assert.Contains("law/register.yaml:2:9: a register has no column `retenton`. did you mean `retention`?", Said(refused), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Service,Purpose,Personal data\r\nCouncil tax,Billing,\"Name,\r\naddress\"\r\n")]
    [InlineData("Service;Purpose;Personal data\nCouncil tax;Billing;\"Name,\naddress\"\n")]
    [InlineData("sep=;\nService;Purpose;Personal data\nCouncil tax;Billing;\"Name,\naddress\"\n")]
    [InlineData("\ufeffService\tPurpose\tPersonal data\n\n\t\t\nCouncil tax\tBilling\t\"Name,\naddress\"\n", "C4")]
    public void Csv_is_read_as_spreadsheets_write_it(string csv, string place = "C2")
    {
        var register = Good(Encoding.UTF8.GetBytes(csv), "register.csv");
        var data = register.Rows.Single().Of(RegisterColumns.Data).Single();
        Assert.Equal("Name,\naddress", data.Text);
        Assert.Equal($"register.csv, {place}", data.Origin.ToString());
    }

    [Fact]
    public void An_older_encoding_is_read_and_said()
    {
        var read = Read(Encoding.Latin1.GetBytes("Service,Purpose,Personal data\nCaf\u00e9,Licences,Name\n"), "register.csv");
        Assert.Equal("Caf\u00e9", read.Value!.Rows[0].Notice);
        Assert.Contains("Windows-1252", Said(read), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> Unusable => new()
    {
        { "register.xlsx", [], "is empty" },
        { "register.xlsx", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "is protected with a password" },
        { "register.xls", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600]], "old format (.xls)" },
        { "register.xlsx", "PK nothing of a zip"u8.ToArray(), "is damaged" },
        { "register.xlsx", Workbook.Of(Heads)[..^40], "is damaged" },
        { "register.xlsb", Workbook.Zip([("xl/workbook.bin", "x")]), "binary workbook (.xlsb)" },
        { "register.ods", Workbook.Zip([("content.xml", "<x/>")]), "OpenDocument" },
        { "register.xlsx", Workbook.Zip([("word/document.xml", "<x/>")]), "is no Excel workbook" },
        { "register.xlsx", Workbook.Of((IReadOnlyList<Workbook.Sheet>)[]), "has no sheet" },
        { "register.xlsx", Workbook.Of(["Name", "Town"], ["Ann", "York"]), "is no register that can be read" },
        { "register.csv", "Name,Purpose\nAnn,York\n"u8.ToArray(), "A1 comes nearest" },
        { "register.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Service,Purpose\n")], "UTF-16" },
        { "register.csv", "Service,Purpose,Personal data\n\"Council tax,Billing,Name\n"u8.ToArray(), "a quotation mark opens here" },
        { "register.csv", "\0\u0001\u0002"u8.ToArray(), "not a text file" },
        { "register.xlsx", Workbook.Zip([("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><workbook>&b;</workbook>")]), "document type declaration" },
        { "register.xlsx", Workbook.Of([new Workbook.Sheet("Sheet1", "<sheetData><row><c><v>" + new string('a', 70 << 20) + "</v></c></row></sheetData>")]), "unpacks to more than any register needs" },
        { "register.xlsx", Workbook.Of([new Workbook.Sheet("Sheet1", "<sheetData>" + string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 100_000)) + "</sheetData>")]), "holds more than" },
        { "register.csv", Encoding.UTF8.GetBytes("Service,Purpose,Personal data\n" + string.Concat(Enumerable.Repeat("a,b,c\n", 100_000))), "more than" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void What_is_no_register_is_refused_with_what_to_do(string path, byte[] bytes, string why)
    {
        var read = Read(bytes, path);
        Assert.Null(read.Value);
        var problem = Assert.Single(read.Diagnostics, found => found.Severity == Severity.Error);
        Assert.Equal("NG053", problem.Rule.Code);
        Assert.Contains(why, problem.Message, StringComparison.Ordinal);
        Assert.True(bytes.Length == 0 || problem.Help is not null);
    }

    [Theory]
    [InlineData("Information type", RegisterColumns.Activity)]
    [InlineData("What personal information (data) is collected?", RegisterColumns.Data)]
    [InlineData("Category of individual", RegisterColumns.People)]
    [InlineData("Where does the data go?", RegisterColumns.Recipients)]
    [InlineData("Where and how is the data stored?", RegisterColumns.NotOfNotices)]
    [InlineData("What security measures do you use?", RegisterColumns.Security)]
    [InlineData("Why do you need the data? Processing purpose", RegisterColumns.Purpose)]
    [InlineData("Lawful basis for processing", RegisterColumns.Basis)]
    [InlineData("How long do you retain the data?", RegisterColumns.Retention)]
    [InlineData("What personal data do we hold?", RegisterColumns.Data)]
    [InlineData("Where does it come from?", RegisterColumns.Sources)]
    [InlineData("Who we share it with", RegisterColumns.Recipients)]
    [InlineData("How is it secured?", RegisterColumns.Security)]
    [InlineData("Who is responsible for it?", RegisterColumns.NotOfNotices)]
    [InlineData("Processing Activity Name", RegisterColumns.Activity)]
    [InlineData("Data Subjects", RegisterColumns.People)]
    [InlineData("Processors / Recipients", RegisterColumns.Recipients)]
    [InlineData("Transfers Outside UK/EU (Safeguards)", RegisterColumns.Safeguards)]
    [InlineData("Special category data collected", RegisterColumns.Special)]
    [InlineData("Legal basis", RegisterColumns.Basis)]
    [InlineData("Legislation relied on", RegisterColumns.Law)]
    [InlineData("Information Asset Owner", RegisterColumns.NotOfNotices)]
    [InlineData("Directorate", RegisterColumns.Department)]
    [InlineData("Service Area", RegisterColumns.Service)]
    [InlineData("Favourite colour", null)]
    public void Heads_of_real_registers_are_known(string head, string? column) => Assert.Equal(column, RegisterColumns.Find(head));

    [Fact]
    public void Every_head_of_the_reference_data_names_a_column_and_its_own_words_tell_the_same()
    {
        foreach (var column in Testing.Workspace.Law.Table("register_columns"))
        {
            Assert.Contains(column.Id, RegisterColumns.All);
            Assert.All(column.Scalars("heads"), head => Assert.Equal(column.Id, RegisterColumns.Find(head.Text)));
        }
    }

    private static Outcome<Register> Read(byte[] bytes, string path = "register.xlsx") => RegisterReader.Read(new InputFile(path, [.. bytes]), Testing.Workspace.Law);

    private static Register Good(byte[] bytes, string path = "register.xlsx")
    {
        var read = Read(bytes, path);
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }

    private static string Said<T>(Outcome<T> read)
        where T : class => string.Join('\n', read.Diagnostics.Select(problem => $"{problem.Origin}: {problem.Message}. {problem.Help}"));
}
