using System.Text;
using System.Text.Json;
using NJsonSchema;
using NoticeGen.Cli.Configuration;
using NoticeGen.Jobs;
using NoticeGen.Reading;
using NoticeGen.Reporting;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>A job ticket as CSV and as JSON.</summary>
public sealed class JobTicketTests
{
    private static readonly JobLine Plain = new()
    {
        Sequence = 1,
        Authority = "westbury-council",
        AuthorityName = "Westbury Council",
        Notice = "housing",
        Title = "Housing, \"homes\" and £",
        Edition = "standard",
        EditionTitle = "Full notice",
        Language = "en",
        File = "westbury-council/housing/housing.print.pdf",
        Sha256 = "ab12",
        Pages = 9,
        Version = "2.1",
        Note = "=HYPERLINK(\"https://example.org\")",
        Printing = new JobPrinting { Copies = 40, Sheets = 5, Sides = 10, Paper = "a4", Duplex = true, Fold = "none", Colour = "grey" },
    };

    private static readonly JobTicket Ticket = new()
    {
        Job = "print",
        Description = "For the libraries",
        AsAt = new DateOnly(2026, 11, 22),
        BuiltAt = new DateOnly(2026, 11, 21),
        ToolVersion = "1.0.0",
        Lines =
        [
            Plain,
            Plain with { Sequence = 2, Edition = "easy-read", Pages = null, Note = null, Version = null, Printing = null },
            Plain with
            {
                Sequence = 3, Notice = "", Edition = "", Language = "", File = "pack.print.pdf", Note = " -x\r\ny",
                Parts = [new JobPart("westbury-council/housing", "Housing", "standard", "en", 1, 9)],
            },
        ],
    };

    [Fact]
    public void The_csv_file_opens_in_a_spreadsheet()
    {
        var bytes = JobTicketCsv.Write(Ticket).ToArray();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.EndsWith("2026-11-21\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(",\"Housing, \"\"homes\"\" and £\",", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 151", "'+44 151")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("  =1", "'  =1")]
    [InlineData("=1,2", "\"'=1,2\"")]
    [InlineData("plain", "plain")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    public void No_cell_is_calculated(string value, string cell) => Assert.Equal(cell, JobTicketCsv.Cell(value));

    /// <summary>The CSV file is a projection of the JSON file: each member of a line stands in its column, and nothing else does.</summary>
    [Fact]
    public void The_csv_file_says_what_the_json_file_says()
    {
        var source = SourceText.Decode("job-ticket.csv", JobTicketCsv.Write(Ticket).AsSpan(), out _)!;
        var rows = CsvReader.Read(source, 100).Value!;
        using var json = JsonDocument.Parse(JobTicketJson.Write(Ticket).ToArray());
        var lines = json.RootElement.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal(lines.Count, rows.Count - 1);
        foreach (var (line, row) in lines.Zip(rows.Skip(1)))
        {
            foreach (var (field, cell) in JobTicketFields.All.Zip(row.Cells))
            {
                var holder = field.OfJob ? json.RootElement : line;
                var expected = holder.TryGetProperty(field.Member, out var member) ? Shown(member) : "";
                Assert.Equal(expected, cell.Text is ['\'', ..] ? cell.Text[1..] : cell.Text);
            }
            Assert.Subset(JobTicketFields.All.Select(field => field.Member).Append("parts").ToHashSet(), line.EnumerateObject().Select(member => member.Name).ToHashSet());
        }
    }

    [Fact]
    public async Task The_json_file_agrees_with_its_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(
            Encoding.UTF8.GetString(SchemaFile.Write(SchemaFile.JobTicket, Vocabulary.Of(Vocabulary.BuiltIn()))), TestContext.Current.CancellationToken);
        var json = Encoding.UTF8.GetString(JobTicketJson.Write(Ticket).AsSpan());
        Assert.Equal([], schema.Validate(json).Select(problem => problem.ToString()));
        Assert.NotEmpty(schema.Validate(json.Replace("\"sequence\": 2", "\"sequence\": \"two\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(json.Replace("\"sheetsSaved\"", "\"saved\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Totals_are_over_all_copies()
    {
        Assert.Equal(new JobTotals(3, 80, 720, 800, 400), Ticket.Totals);
        Assert.Equal(320, Ticket.Totals.SheetsSaved);
    }

    [Fact]
    public void A_ticket_is_a_batch_list()
    {
        var ticket = Ticket with { Lines = [Plain] };
        var list = BatchListReader.Read("job-ticket.csv", JobTicketCsv.Write(ticket).AsSpan());
        Assert.Empty(list.Diagnostics);
        var row = Assert.Single(list.Value!.Rows);
        Assert.Equal(
            ("westbury-council", "housing", "standard", "en", 40, "a4", "duplex", "none", "grey", Plain.Note),
            (row.Authority!.Text, row.Notice.Text, row.Edition!.Text, row.Language!.Text, row.Copies, row.Paper, row.Sides, row.Fold, row.Colour, row.Note));
    }

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => JobTicketFields.Yes,
        JsonValueKind.False => JobTicketFields.No,
        JsonValueKind.Number => value.GetRawText(),
        _ => value.GetString()!,
    };
}
