using System.Text.Json;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary><c>noticegen export</c>: what becomes of the folder.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Example();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        Assert.Equal(0, _workspace.Run("export", "print", "--copies", "3").ExitCode);
        var first = _workspace.Snapshot("exports/print");
        Directory.Delete(_workspace.Full("exports"), recursive: true);
        Assert.Equal(0, _workspace.Run("export", "print", "--copies", "3", "--jobs", "1").ExitCode);
        Assert.Equal(first, _workspace.Snapshot("exports/print"));
        Assert.Equal(
            [
                "exports/print/job-ticket.csv",
                "exports/print/job-ticket.json",
                "exports/print/job-ticket.pdf",
                "exports/print/manifest.json",
                "exports/print/northtown-council/newsletter/newsletter.easy-read.print.pdf",
                "exports/print/northtown-council/newsletter/newsletter.print.pdf",
            ],
            first.Keys);
    }

    [Fact]
    public void The_profile_for_archives_makes_what_the_command_for_archives_makes()
    {
        using var other = TestWorkspace.Example();
        Assert.Equal(0, other.Run("archive", "--as-at", "2026-11-22", "-q").ExitCode);
        Assert.Equal(0, _workspace.Run("export", "archive", "--as-at", "2026-11-22", "-q").ExitCode);
        Assert.Equal(["archives/archive-2026-11-22.zip"], _workspace.Snapshot("archives").Keys);
        Assert.Equal(other.Snapshot("archives"), _workspace.Snapshot("archives"));
        Assert.Equal(File.ReadAllText(other.Full("ledger.jsonl")), File.ReadAllText(_workspace.Full("ledger.jsonl")));
        var again = _workspace.Run("export", "archive", "--as-at", "2026-11-22");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("archive-2026-11-22.zip", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--edition", "standard")]
    [InlineData("--language", "en")]
    [InlineData("--draft")]
    public void An_archive_leaves_nothing_out(params string[] options)
    {
        var result = _workspace.Run(["export", "archive", .. options]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("in every edition and language", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace.Full("archives")));
    }

    [Theory]
    [InlineData(null, "2026-11-20")]
    [InlineData("1764000000", "2025-11-24")]
    public void The_day_of_making_is_never_the_clock(string? epoch, string day)
    {
        if (epoch is not null)
        {
            _workspace.Set("SOURCE_DATE_EPOCH", epoch);
        }
        _workspace.Run("export", "print", "--as-at", "2026-11-20", "--draft");
        using var ticket = Ticket("exports/print");
        Assert.Equal(("2026-11-20", day), (ticket.RootElement.GetProperty("asAt").GetString(), ticket.RootElement.GetProperty("builtAt").GetString()));
    }

    [Fact]
    public void The_digest_and_the_pages_on_the_ticket_are_those_of_the_file()
    {
        _workspace.Run("export", "booklet");
        using var ticket = Ticket("exports/booklet");
        var line = ticket.RootElement.GetProperty("lines")[0];
        var path = "exports/booklet/" + line.GetProperty("file").GetString();
        Assert.Equal(_workspace.Snapshot("exports/booklet")[path].ToLowerInvariant(), line.GetProperty("sha256").GetString());
        Assert.Equal("booklet", line.GetProperty("fold").GetString());
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(File.ReadAllBytes(_workspace.Full(path)));
        Assert.Equal(2 * line.GetProperty("sheets").GetInt32(), pdf.NumberOfPages);
    }

    [Fact]
    public void An_error_in_a_notice_leaves_the_last_job_as_it_was()
    {
        _workspace.Run("export", "print");
        var before = _workspace.Snapshot("exports");
        _workspace.Replace(TestWorkspace.Notice, "retention:", "retentoin:");
        Assert.NotEqual(0, _workspace.Run("export", "print").ExitCode);
        Assert.Equal(before, _workspace.Snapshot("exports"));
    }

    [Fact]
    public void A_draft_says_so_on_the_ticket()
    {
        _workspace.Replace(TestWorkspace.Notice, "review_by:", "#review_by:");
        _workspace.Replace(TestWorkspace.Authority, "dpo:", "#dpo:\nx_dpo:");
        _workspace.Write(TestWorkspace.Authority, _workspace.Read(TestWorkspace.Authority).Split("#dpo:")[0]);
        Assert.Equal(1, _workspace.Run("export", "print").ExitCode);
        var result = _workspace.Run("export", "print", "--draft");
        Assert.Contains("these are drafts", result.Error, StringComparison.Ordinal);
        using var ticket = Ticket("exports/print");
        Assert.True(ticket.RootElement.GetProperty("draft").GetBoolean());
        Assert.Contains("do not hand out", PdfTree.Words(File.ReadAllBytes(_workspace.Full("exports/print/job-ticket.pdf"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_takes_the_place_of_the_one_before()
    {
        _workspace.Run("export", "print");
        _workspace.Run("export", "print", "--edition", "standard");
        Assert.DoesNotContain(_workspace.Snapshot("exports/print").Keys, path => path.Contains("easy-read", StringComparison.Ordinal));
    }

    [Fact]
    public void Published_documents_are_never_taken_away_for_print_files()
    {
        _workspace.Run("build", "-o", "public");
        var before = _workspace.Snapshot("public");
        var result = _workspace.Run("export", "print", "-o", "public");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("kept apart", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, _workspace.Snapshot("public"));
    }

    [Fact]
    public void Print_files_are_never_taken_away_for_published_documents()
    {
        _workspace.Run("export", "print", "-o", "job");
        var before = _workspace.Snapshot("job");
        Assert.Equal(2, _workspace.Run("build", "-o", "job").ExitCode);
        Assert.Equal(2, _workspace.Run("export", "web", "-o", "job").ExitCode);
        Assert.Equal(before, _workspace.Snapshot("job"));
    }

    [Fact]
    public void A_profile_for_people_makes_what_build_makes()
    {
        _workspace.Run("build", "-o", "public");
        _workspace.Run("export", "web", "-o", "copy");
        Assert.Equal(
            _workspace.Snapshot("public").ToDictionary(file => file.Key["public/".Length..], file => file.Value),
            _workspace.Snapshot("copy").ToDictionary(file => file.Key["copy/".Length..], file => file.Value));
    }

    [Fact]
    public void A_profile_can_put_the_source_into_each_pdf()
    {
        _workspace.Replace("noticegen.yaml", "fail_on: error", "fail_on: error\nexports:\n  records:\n    formats: [pdf]\n    attach_source: true");
        Assert.Equal(0, _workspace.Run("export", "records").ExitCode);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(File.ReadAllBytes(_workspace.Full("exports/records/northtown-council/newsletter/newsletter.pdf")));
        Assert.True(pdf.Advanced.TryGetEmbeddedFiles(out var attached));
        Assert.Equal("newsletter.yaml", Assert.Single(attached).Name);
        Assert.DoesNotContain(_workspace.Snapshot("exports/records").Keys, path => path.EndsWith(".docx", StringComparison.Ordinal));
    }

    [Fact]
    public void A_profile_for_a_press_makes_pdf_x_4_and_says_the_order_on_the_ticket()
    {
        Press("colour: grey\n    wanted_by: 2027-01-15\n    cost_code: 4711-20\n    deliver_to: The front desk\n    paper_weight: 90");
        Assert.Equal(0, _workspace.Run("export", "press").ExitCode);
        var file = File.ReadAllBytes(_workspace.Full("exports/press/northtown-council/newsletter/newsletter.print.pdf"));
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(file);
        Assert.True(pdf.TryGetXmpMetadata(out var metadata));
        Assert.Contains("GTS_PDFXVersion>PDF/X-4<", metadata.GetXDocument().ToString(), StringComparison.Ordinal);
        using var ticket = Ticket("exports/press");
        var order = ticket.RootElement.GetProperty("order");
        Assert.Equal(("2027-01-15", "4711-20", "The front desk", 90), (order.GetProperty("wantedBy").GetString(), order.GetProperty("costCode").GetString(), order.GetProperty("deliverTo").GetString(), order.GetProperty("paperWeight").GetInt32()));
    }

    [Theory]
    [InlineData("copies: 1", "PDF/X-4 in colour names the press that it is for")]
    [InlineData("press_profile: print/press.icc", "the press profile `print/press.icc` does not exist")]
    [InlineData("press_profile: noticegen.yaml", "the press profile `noticegen.yaml` cannot be used: it is no ICC profile")]
    [InlineData("press_profile: ../press.icc", "`../press.icc` is not a file inside the workspace")]
    [InlineData("colour: grey\n    paper_weight: 5000", "no paper weighs 5000 g a square metre")]
    public void What_a_press_cannot_use_is_said_before_anything_is_made(string line, string said)
    {
        Press(line);
        var run = _workspace.Run("export", "press");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(said, run.Output + run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace.Full("exports")));
    }

    private void Press(string line) =>
        _workspace.Replace("noticegen.yaml", "fail_on: error", "fail_on: error\nexports:\n  press:\n    formats: [print]\n    editions: [standard]\n    standard: pdf-x-4\n    " + line);

    [Fact]
    public void A_pack_lists_what_it_holds()
    {
        _workspace.Run("export", "print", "--pack", "per-authority");
        using var ticket = Ticket("exports/print");
        var line = Assert.Single(ticket.RootElement.GetProperty("lines").EnumerateArray());
        Assert.Equal("northtown-council/pack.print.pdf", line.GetProperty("file").GetString());
        Assert.Equal(["standard", "easy-read"], line.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("edition").GetString()));
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        Assert.Equal(0, _workspace.Run("export", "print", "-n").ExitCode);
        Assert.False(Directory.Exists(_workspace.Full("exports")));
    }

    [Fact]
    public void Json_holds_the_ticket()
    {
        var result = _workspace.Run("export", "print", "-n", "--copies", "2", "--output-format", "json");
        using var json = JsonDocument.Parse(result.Output);
        var export = json.RootElement.GetProperty("export");
        Assert.False(export.GetProperty("written").GetBoolean());
        Assert.Equal(4, export.GetProperty("totals").GetProperty("copies").GetInt32());
    }

    [Fact]
    public void A_list_that_cannot_be_used_leaves_the_last_job_as_it_was()
    {
        _workspace.Run("export", "print");
        var before = _workspace.Snapshot("exports");

        _workspace.Write("list.csv", "notice,copies\nnewsletter,0\n");
        Assert.Equal(2, _workspace.Run("export", "print", "--batch", "list.csv").ExitCode);
        Assert.Equal(before, _workspace.Snapshot("exports"));
    }

    private JsonDocument Ticket(string folder) => JsonDocument.Parse(_workspace.Read(folder + "/job-ticket.json"));
}
