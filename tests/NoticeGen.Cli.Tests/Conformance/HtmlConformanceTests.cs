using NoticeGen.Documents;
using NoticeGen.Rendering;
using NoticeGen.Rendering.Html;
using NoticeGen.Rendering.Index;
using NoticeGen.Reporting.Html;
using NoticeGen.Reporting.Registers;
using Xunit;

namespace NoticeGen.Tests.Cli.Conformance;

/// <summary>
/// The pages are valid and accessible by the judgement of the programs that auditors use (WCAG 2.2 AA).
/// Skipped where those are not installed, unless <c>NOTICEGEN_REQUIRE_VALIDATORS</c> is 1.
/// </summary>
public sealed class HtmlConformanceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("noticegen-pages-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>One run of the checkers for all pages, because each takes seconds to start.</summary>
    [Fact]
    public async Task Every_page_is_valid_and_accessible_in_every_way_of_showing_it()
    {
        RequireCheckers();
        string[] files = [.. SamplePages(), .. OtherLanguagePages(), "--", .. RealPages(), .. SamplesInOtherLanguages.Build(Path.Combine(_folder, "translated"), "html")];

        var (exitCode, report) = await HtmlChecker.Check(files, TestContext.Current.CancellationToken);

        Assert.True(exitCode == 0, report);
    }

    [Fact]
    public async Task The_preview_shows_each_save_without_losing_the_place_and_is_accessible()
    {
        RequireCheckers();
        using var workspace = TestWorkspace.Example();

        var (exitCode, report) = await HtmlChecker.Run("preview.mjs", [workspace.Root, .. RealProgram.Command], TestContext.Current.CancellationToken);

        Assert.True(exitCode == 0, report);
    }

    [Fact]
    public async Task The_list_of_a_large_estate_is_searched_by_keyboard_as_a_site_serves_it_and_says_what_it_cannot_from_a_disk()
    {
        RequireCheckers();
        Save("index", IndexPage.Render(Indexes.Large, Pipeline.Pages).Value!.Content);
        File.WriteAllBytes(Path.Combine(_folder, SearchIndex.FileName), [.. SearchIndex.Render(Indexes.Large)!.Content]);

        var (exitCode, report) = await HtmlChecker.Run("search-estate.mjs", [_folder], TestContext.Current.CancellationToken);

        Assert.True(exitCode == 0, report);
    }

    private IEnumerable<string> SamplePages()
    {
        var standard = Samples.Everything();
        var draft = new Document(standard.Info with { DraftBanner = "Draft: 3 errors stand" }, standard.Words, standard.Blocks);
        var easyRead = Samples.Everything(new Edition("en", "easy-read"));
        var manyColumns = Pages.Of(
            new Heading(Pages.Nowhere, 2, "uses", Samples.Words("What we use")),
            new Table(
                Pages.Nowhere, Samples.Words("What we use, why, and how long"), rowHeaders: true,
                Samples.Row("", "Information", "Lawful basis", "Shared with", "Kept"),
                [Samples.Row("Preventing homelessness", "Immigration status, health", "Homelessness Reduction Act 2017", "Registered providers", "7 years")]));
        var renderer = new HtmlRenderer(Pipeline.Pages);
        return
        [
            Save("standard", renderer.Render(standard, Samples.Theme).Value!.Content),
            Save("draft", renderer.Render(draft, Samples.Theme with { Logo = Samples.Phone }).Value!.Content),
            Save("easy-read", renderer.Render(easyRead, Pages.EasyRead).Value!.Content),
            Save("many-columns", renderer.Render(manyColumns, Samples.Theme).Value!.Content),
            Save("own-page", renderer.Render(standard, OwnPages.Theme(OwnPages.Documented)).Value!.Content),
            Save("several.fragment", OwnPages.Bare(
                new FragmentRenderer(3).Render(draft, Samples.Theme).Value!,
                new FragmentRenderer(3).Render(
                    new Document(easyRead.Info with { Title = "Housing in easy words" }, easyRead.Words, easyRead.Blocks), Pages.EasyRead).Value!)),
            Save("index", IndexPage.Render(Indexes.Model(), Pipeline.Pages).Value!.Content),
            Save("index-of-many", IndexPage.Render(Indexes.Large, Pipeline.Pages).Value!.Content),
            Save("index-of-one", IndexPage.Render(Indexes.Model("northtown"), Pipeline.Pages).Value!.Content),
            Save("report", Pages.Bytes(HtmlReport.Write(Findings.HostileReport()))),
            Save("board", Pages.Bytes(BoardPage.Write(Findings.HostileReport()))),
            Save("import", Pages.Bytes(ImportPage.Write(Findings.HostileImports(), Findings.Day, "1.2.3"))),
            Save("register", Pages.Bytes(RegisterFiles.Html([[.. ProcessingRecord.Heads.Select(head => $"<b>{head}</b> & more\nof it")], [.. ProcessingRecord.Heads.Select((_, at) => at < 2 ? "northtown" : "")]], Findings.Day, "1.2.3"))),
            Save("proof", Pages.Bytes(ProofPage.Write(Findings.HostileProof()))),
        ];
    }

    private List<string> OtherLanguagePages() => OtherLanguages.Available().Select(edition =>
        Save(edition.Language, new HtmlRenderer(Pipeline.Pages).Render(edition.Document, edition.Theme).Value!.Content)).ToList();

    /// <summary>Every page of the project's own notices, as a build writes them: editions, fragments and lists.</summary>
    private List<string> RealPages()
    {
        var output = Path.Combine(_folder, "real");
        using var workspace = TestWorkspace.Empty();
        var built = workspace.Run(
            "build", "--config", Path.Combine(Repository.Root, "noticegen.yaml"), "-f", "html", "--fragment", "--fail-on", "none", "-o", output);
        Assert.True(built.ExitCode == 0, built.ToString());
        var files = Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        // Two editions of five notices and one for children, as pages and as fragments, a list of each authority's, and one of all.
        Assert.Equal((((5 * 2) + 1) * 2) + 4 + 1, files.Count);
        foreach (var fragment in files.Where(file => file.EndsWith(".fragment.html", StringComparison.Ordinal)))
        {
            File.WriteAllBytes(fragment, [.. OwnPages.Bare(new OutputFile(Format.Fragment, [.. File.ReadAllBytes(fragment)]))]);
        }
        return [.. files, ContactSheet(workspace)];
    }

    /// <summary>The page of <c>noticegen pictures</c>, with every picture of the bank.</summary>
    private string ContactSheet(TestWorkspace workspace)
    {
        var sheet = Path.Combine(_folder, "pictures.html");
        var made = workspace.Run("pictures", "--config", Path.Combine(Repository.Root, "noticegen.yaml"), "-o", sheet);
        Assert.True(made.ExitCode == 0, made.ToString());
        return sheet;
    }

    [Fact]
    public async Task The_checkers_do_find_faults()
    {
        RequireCheckers();
        var html = Pages.Html(Samples.Everything())
            .Replace("<caption>", "<caption><foo></foo>", StringComparison.Ordinal)
            .Replace("lang=\"en-GB\"", "", StringComparison.Ordinal);

        var (exitCode, report) = await HtmlChecker.Check([Save("faulty", Pages.Bytes(html))], TestContext.Current.CancellationToken);

        Assert.Equal(1, exitCode);
        Assert.Contains("nu error: Element \u201cfoo\u201d not allowed", report, StringComparison.Ordinal);
        Assert.Contains("axe html-has-lang", report, StringComparison.Ordinal);
    }

    private string Save(string name, IReadOnlyCollection<byte> content)
    {
        var path = Path.Combine(_folder, name + ".html");
        File.WriteAllBytes(path, [.. content]);
        return path;
    }

    private static void RequireCheckers()
    {
        var missing = HtmlChecker.Missing();
        if (Environment.GetEnvironmentVariable("NOTICEGEN_REQUIRE_VALIDATORS") == "1")
        {
            Assert.True(missing is null, missing);
        }
        Assert.SkipWhen(missing is not null, missing ?? "");
    }
}
