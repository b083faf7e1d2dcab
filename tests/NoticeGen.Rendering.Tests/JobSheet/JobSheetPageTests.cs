using NoticeGen.Documents;
using NoticeGen.Jobs;
using NoticeGen.Rendering.JobSheet;
using UglyToad.PdfPig;
using Xunit;

namespace NoticeGen.Tests.Rendering.JobSheet;

/// <summary>The printed job ticket.</summary>
public sealed class JobSheetPageTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(301)]
    [InlineData(20_000)]
    public void It_is_one_page_where_the_files_fit_there_and_where_they_are_very_many(int files)
    {
        Assert.Equal(1, Sheet(files).Pages);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(300)]
    public void Files_that_do_not_fit_on_the_page_that_is_signed_stand_behind_it_each_of_them(int files)
    {
        var sheet = Sheet(files);
        Assert.InRange(sheet.Pages!.Value, 2, files / 10);
        using var pdf = PdfDocument.Open(sheet.Content.ToArray());
        Assert.Contains("Signedoff", pdf.GetPage(1).Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var text = Text(sheet);
        Assert.All(Enumerable.Range(1, files), file => Assert.Contains($"notice-{file}.print.pdf", text, StringComparison.Ordinal));
        Assert.DoesNotContain("job-ticket.csv", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_job_has_a_row_for_each_file()
    {
        var text = Text(Sheet(3));
        Assert.Contains("notice-3.print.pdf", text, StringComparison.Ordinal);
        Assert.DoesNotContain("job-ticket.csv", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_large_job_has_sums_and_says_where_the_files_stand()
    {
        var text = Text(Sheet(400));
        Assert.DoesNotContain("notice-3.print.pdf", text, StringComparison.Ordinal);
        Assert.Contains("Each of the 400 files stands in job-ticket.csv", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_booklet_is_turned_on_the_short_edge_and_stapled_in_the_fold()
    {
        var text = Text(Sheet(2, line => line.Sequence == 1 ? line with { Printing = line.Printing! with { Fold = JobWords.Booklet } } : line));
        Assert.Contains("No. 1: A4 paper, in colour, on both sides, turned on the short edge. Fold the sheets of each copy together", text, StringComparison.Ordinal);
        Assert.Contains("No. 2: A4 paper, in colour, on both sides, turned on the long edge. Staple each copy at the top left.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, JobWords.None, "nothing to staple")]
    [InlineData(50, JobWords.None, "Staple each copy")]
    [InlineData(51, JobWords.None, "A copy of 51 sheets is too thick for a staple: bind each copy")]
    [InlineData(21, JobWords.Booklet, "A copy of 21 sheets is too thick to fold")]
    public void A_copy_is_fastened_as_its_thickness_allows(int sheets, string fold, string said)
    {
        var text = Text(Sheet(1, line => line with { Printing = line.Printing! with { Sheets = sheets, Fold = fold } }));
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Equal(sheets is > 1 and <= 50 && fold == JobWords.None, text.Contains("Staple each copy", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_cut_to_size_names_the_sheet_that_it_is_cut_from()
    {
        var text = Text(Sheet(1, line => line with { Printing = line.Printing! with { Bleed = 3, Sheet = "sra4" } }));
        Assert.Contains("SRA4 sheets, cut to A4, in colour", text, StringComparison.Ordinal);
        Assert.Contains("Cut to the marks.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_order_says_stands_on_it_and_the_rest_is_a_line_to_write_on()
    {
        var given = Text(Sheet(1, order: new JobOrder(new DateOnly(2027, 1, 15), "4711-20", "Bootle Library", 90)));
        Assert.Contains("15 January 2027", given, StringComparison.Ordinal);
        Assert.Contains("4711-20", given, StringComparison.Ordinal);
        Assert.Contains("Bootle Library", given, StringComparison.Ordinal);
        Assert.Contains("paper of 90 g", given, StringComparison.Ordinal);
        Assert.DoesNotContain("....", given, StringComparison.Ordinal);
        Assert.Contains("....", Text(Sheet(1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(40)]
    public void An_edition_is_called_what_lists_call_it(int files)
    {
        var text = Text(Sheet(files, line => line.Sequence == 4 ? line with { EditionTitle = "Easier to read" } : line));
        Assert.Contains("(Full notice)", text, StringComparison.Ordinal);
        Assert.Contains("(Easy Read)", text, StringComparison.Ordinal);
        Assert.Contains("(Easier to read)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("easy read", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Easy read", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_one_name_are_told_apart()
    {
        var text = Text(Sheet(2, line => line with { Authority = $"council-{line.Sequence}", File = $"council-{line.Sequence}/housing/housing.print.pdf" }));
        Assert.Contains("council-1/\u2026/housing.print.pdf", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "Use paper of 80 g a square metre.")]
    [InlineData(2, "Use paper of 80 g a square metre, and of 90 g or more for Easy Read.")]
    [InlineData(-1, "Use paper of 90 g a square metre or more.")]
    public void Thick_paper_is_asked_for_where_a_file_is_Easy_Read(int files, string said)
    {
        var text = Text(Sheet(Math.Abs(files), line => files < 0 ? line with { Edition = "easy-read" } : line));
        Assert.Contains(said, text, StringComparison.Ordinal);
        var pack = Text(Sheet(1, line => line with { Edition = "", Parts = [.. Enumerable.Range(1, Math.Abs(files)).Select(part => new JobPart("westbury/housing", "Housing", files < 0 || part == 2 ? "easy-read" : "standard", "en", part, part))] }));
        Assert.Contains(said, pack, StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_for_a_press_says_what_its_files_conform_to()
    {
        Assert.Contains("The files conform to PDF/X-4 (ISO 15930-7).", Text(Sheet(1, isForPress: true)), StringComparison.Ordinal);
        Assert.DoesNotContain("PDF/X", Text(Sheet(1)), StringComparison.Ordinal);
    }

    private static NoticeGen.Rendering.OutputFile Sheet(int files, Func<JobLine, JobLine>? change = null, JobOrder? order = null, bool isForPress = false)
    {
        var made = JobSheetPage.Render(
            new JobTicket
            {
                Job = "print",
                Description = "For the libraries",
                Order = order,
                IsForPress = isForPress,
                EasyRead = ["easy-read"],
                AsAt = new DateOnly(2026, 11, 22),
                BuiltAt = new DateOnly(2026, 11, 22),
                ToolVersion = "1.0.0",
                Lines = [.. Enumerable.Range(1, files).Select(Line).Select(line => change?.Invoke(line) ?? line)],
            },
            Samples.English,
            Samples.Theme);
        Assert.Empty(made.Diagnostics);
        return made.Value!;
    }

    private static JobLine Line(int sequence) => new()
    {
        Sequence = sequence,
        Authority = "westbury-council",
        AuthorityName = "Westbury Council",
        Notice = $"notice-{sequence}",
        Title = "Housing: how we use your information",
        Edition = sequence % 2 == 0 ? "easy-read" : Edition.Standard,
        EditionTitle = sequence % 2 == 0 ? "Easy Read" : "Full notice",
        Language = "en",
        File = $"westbury-council/notice-{sequence}/notice-{sequence}.print.pdf",
        Sha256 = "ab",
        Pages = 9,
        Printing = new JobPrinting { Copies = 40, Sheets = 5, Sides = 10, Paper = "a4", Duplex = true, Fold = JobWords.None, Colour = JobWords.Colour },
    };

    private static string Text(NoticeGen.Rendering.OutputFile file) => PdfTree.Words(file.Content.ToArray());
}
