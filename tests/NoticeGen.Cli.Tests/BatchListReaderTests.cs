using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Jobs;
using NoticeGen.Reading;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>Batch lists as spreadsheets of all kinds save them.</summary>
public sealed class BatchListReaderTests
{
    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    [Theory]
    [InlineData("notice,copies\nhousing,5\n")]
    [InlineData("notice,copies\r\nhousing,5\r\n")]
    [InlineData("notice,copies\rhousing,5")]
    [InlineData("notice;copies\r\nhousing;5\r\n")]
    [InlineData("notice\tcopies\nhousing\t5\n")]
    [InlineData("sep=;\r\nnotice;copies\r\nhousing;5\r\n")]
    [InlineData("\"notice\",\"copies\"\n\"housing\",\"5\"\n")]
    [InlineData(" Notice , COPIES \n housing , 5 \n,\n\n")]
    [InlineData("copies,notice\n5,housing\n")]
    [InlineData("notice,copies,paper\nhousing,5\n")]
    public void A_list_reads_the_same_however_it_was_saved(string text)
    {
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(text), [.. Bom, .. Encoding.UTF8.GetBytes(text)] })
        {
            var list = BatchListReader.Read("list.csv", bytes);
            Assert.Empty(list.Diagnostics);
            var row = Assert.Single(list.Value!.Rows);
            Assert.Equal("housing", row.Notice.Text);
            Assert.Equal(5, row.Copies);
        }
    }

    [Fact]
    public void A_quoted_cell_holds_separators_quotation_marks_and_line_breaks()
    {
        var list = Read("notice,note\nhousing,\"for \"\"Bootle\"\",\r\nby Friday\"\n");
        Assert.Equal("for \"Bootle\",\r\nby Friday", Assert.Single(list.Value!.Rows).Note);
    }

    [Fact]
    public void What_Excel_saves_in_Windows_1252_is_read_and_said()
    {
        byte[] bytes = [.. "notice,note\r\nhousing,"u8, 0xA3, (byte)'5', 0x20, 0x80, 0x20, 0x93, 0xE9, 0x94, .. "\r\n"u8];
        var list = BatchListReader.Read("list.csv", bytes);
        Assert.Equal("£5 € “é”", Assert.Single(list.Value!.Rows).Note);
        var said = Assert.Single(list.Diagnostics);
        Assert.Equal((ExportProblems.Encoding, Severity.Warning, "list.csv:2:9"), (said.Rule, said.Severity, said.Origin.ToString()));
    }

    [Fact]
    public void Utf_16_is_refused_with_what_to_choose()
    {
        var list = BatchListReader.Read("list.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("notice\r\nhousing\r\n")]);
        Assert.Null(list.Value);
        Assert.Contains("UTF-16", Assert.Single(list.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_is_refused_with_what_to_choose()
    {
        var list = BatchListReader.Read("list.xlsx", "PK\u0003\u0004rest"u8);
        Assert.Contains("CSV UTF-8", Assert.Single(list.Diagnostics).Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'n', 0, (byte)'o' })]
    [InlineData(new byte[] { 0xE9, 0 })]
    [InlineData(new byte[] { 0x81 })]
    public void What_is_no_text_is_refused(byte[] bytes)
    {
        Assert.Equal(ExportProblems.Unreadable, BatchListReader.Read("list.csv", bytes).Diagnostics[0].Rule);
    }

    [Fact]
    public void A_row_with_a_cell_too_many_is_refused_and_not_shifted()
    {
        var list = Read("notice,copies,note\nhousing,1,000,\n");
        var said = Assert.Single(list.Diagnostics);
        Assert.Equal((ExportProblems.RowUneven, "list.csv:2:15"), (said.Rule, said.Origin.ToString()));
    }

    [Fact]
    public void A_list_of_a_hundred_thousand_rows_is_read_and_one_more_is_refused()
    {
        var most = "notice\n" + string.Concat(Enumerable.Repeat("housing\n", 100_000));
        Assert.Equal(100_000, Read(most).Value!.Rows.Length);
        Assert.Equal("the list has more than 100,000 rows", Assert.Single(Read(most + "housing\n").Diagnostics).Message);
    }

    [Fact]
    public void The_apostrophe_that_a_ticket_puts_before_a_formula_is_no_part_of_a_note()
    {
        foreach (var note in new[] { "=1+1", "@here", "-5", "plain", "'quoted'" })
        {
            Assert.Equal(note, Assert.Single(Read($"notice,note\nhousing,{NoticeGen.Reporting.JobTicketCsv.Cell(note)}\n").Value!.Rows).Note);
        }
    }

    [Fact]
    public void A_long_note_is_refused()
    {
        var said = Assert.Single(Read($"notice,note\nhousing,{new string('x', 301)}\n").Diagnostics);
        Assert.Equal((ExportProblems.ValueUnusable, "the note has 301 characters"), (said.Rule, said.Message));
    }

    private static Outcome<BatchList> Read(string text) => BatchListReader.Read("list.csv", Encoding.UTF8.GetBytes(text));
}
