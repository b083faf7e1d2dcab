using System.Text;
using NoticeGen.Documents;
using NoticeGen.Notices;
using NoticeGen.Rendering;
using NoticeGen.Templates;
using Xunit;

namespace NoticeGen.Tests.Notices;

/// <summary>The short editions that come with the program, of the five notices and of one with too much to say.</summary>
public sealed class LayerTests
{
    private const string Site = "https://www.example.gov.uk/privacy";

    private static readonly string[] Rules = ["NG131", "NG332", "NG408", "NG409"];

    private static readonly BuildOptions Options = new()
    {
        AsAt = Workspace.Day, ToolVersion = "0.0.0", Site = Site, FormatsAreUsual = true, UsualEditions = new UsualEditions(["standard", "short", "poster", "form", "script"], []),
    };

    /// <summary>Without the line of a notice that says itself which editions it has.</summary>
    private static Workspace AsTheSettingsSay
    {
        get
        {
            const string Path = "notices/shropshire-council/early-help.yaml";
            var own = Encoding.UTF8.GetString([.. Workspace.Project.Files[Path].Content]);
            return Workspace.Project.With(Path, own.Replace("editions: [standard, easy-read, children]\n", "", StringComparison.Ordinal));
        }
    }

    public static TheoryData<string> Notices() =>
    [
        "sefton-council/supporting-families", "shropshire-council/early-help", "sandwell-childrens-trust/early-help",
        "sandwell-childrens-trust/troubled-families", "birmingham-childrens-trust/integrated-social-care",
    ];

    [Theory]
    [MemberData(nameof(Notices))]
    public void Each_is_made_in_its_formats_and_fits_its_place(string id)
    {
        var pipeline = AsTheSettingsSay.Open(Options).Value!;
        var check = Check(pipeline, id);
        var built = pipeline.Build(check);
        var name = id.Split('/')[1];
        string[] expected =
        [
            "html", "pdf", "docx", "large-print.pdf", "large-print.docx", "short.html", "short.pdf", "short.docx",
            "poster.html", "poster.pdf", "form.txt", "form.fragment.html", "script.html", "script.docx", "script.txt",
        ];
        Assert.Equal(expected.Select(ending => $"{id}/{name}.{ending}").Order(StringComparer.Ordinal), built.Files.Select(file => file.Path).Order(StringComparer.Ordinal));
        var page = Encoding.UTF8.GetString([.. built.Files.Single(file => file.Path == $"{id}/{name}.html").File.Content]);
        Assert.Contains($"{name}.poster.html", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{name}.script.", page, StringComparison.Ordinal);
        Assert.Equal([], Problems.Lines(check.Diagnostics.Concat(built.Diagnostics).Where(found => Rules.Contains(found.Rule.Code))));
        Assert.All(check.Editions.Where(edition => edition.Variant.Role == EditionRole.Short), edition =>
            Assert.Contains(DocumentLinks.Of(edition.Document.Blocks), link => link.Target == $"{Site}/{id}/{name}.html"));
    }

    [Fact]
    public void Formats_that_are_asked_for_are_chosen_among_those_of_the_edition()
    {
        var pipeline = Workspace.Project.Open(Options with { FormatsAreUsual = false, Formats = [Format.PlainText, Format.Html] }).Value!;
        var built = pipeline.Build(Check(pipeline, "sefton-council/supporting-families")).Files.Select(file => $"{file.Edition.Variant} {file.File.Format}");
        Assert.Equal(["form txt", "poster html", "script html", "script txt", "short html", "short txt", "standard html", "standard txt"], built.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_edition_for_children_says_what_it_must_and_leads_to_the_full_notice()
    {
        const string Id = "shropshire-council/early-help";
        var check = Check(Workspace.Project.Open(Options).Value!, Id);
        var edition = Assert.Single(check.Editions, edition => edition.Variant.Role == EditionRole.Children);
        Assert.Contains(DocumentLinks.Of(edition.Document.Blocks), link => link.Target == $"{Site}/{Id}/early-help.html");
        Assert.Equal([], Problems.Lines(check.Diagnostics.Where(found => found.Message.StartsWith("the children edition", StringComparison.Ordinal) || found.Rule.Code is "NG410" or "NG533")));
    }

    [Fact]
    public void What_runs_over_the_page_is_found_at_the_longest_text_of_the_largest_field()
    {
        const string Path = "notices/shropshire-council/early-help.yaml";
        var before = Encoding.UTF8.GetString([.. AsTheSettingsSay.Files[Path].Content]);
        var told = string.Concat(Enumerable.Repeat("We use information about you and your family for many things. ", 60));
        var workspace = Workspace.Project.With(Path, before.Replace("summary: >-\n", "summary: >-\n  " + told + "\n", StringComparison.Ordinal));
        var pipeline = workspace.Open(Options).Value!;
        var found = Assert.Single(pipeline.Build(Check(pipeline, "shropshire-council/early-help")).Diagnostics, diagnostic => diagnostic.Rule.Code == "NG409");
        Assert.Contains("the short edition has 2 pages, and may have 1; `summary` takes the most room, with ", found.Message, StringComparison.Ordinal);
        Assert.Equal((Path, 2 + before[..before.IndexOf("summary:", StringComparison.Ordinal)].Count(letter => letter == '\n')), (found.Origin.Path, found.Origin.Start.Line));
    }

    [Fact]
    public void A_theme_may_name_every_format_that_there_is() =>
        Assert.Equal(Format.All.Select(format => format.Name), TemplateSchema.Formats);

    private static CheckedNotice Check(Pipeline pipeline, string id) => pipeline.Check(id.Split('/')[0], id.Split('/')[1]);
}
