using Xunit;

namespace NoticeGen.Tests.Reading;

/// <summary>Logos and pictures are files that a notice or a list names: what is refused, and where that is shown.</summary>
public sealed class PictureFileTests
{
    private const string Square = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><rect width=\"1\" height=\"1\"/></svg>";

    private static Workspace Start => Workspace.Small.With("secret.svg", Square);

    [Theory]
    [InlineData("../../../secret.svg")]
    [InlineData("..\\..\\..\\secret.svg")]
    [InlineData("/etc/logo.svg")]
    [InlineData("C:\\Users\\logo.svg")]
    [InlineData("C:logo.svg")]
    [InlineData("file:///etc/logo.svg")]
    [InlineData("https://example.org/logo.svg")]
    public void A_logo_outside_the_workspace_is_refused(string path)
    {
        Assert.Equal(
            [$"{Workspace.NoticePath}:6:10 NG014 the picture `{path}` lies outside the workspace"],
            BuildWithLogo(Start, path));
    }

    [Fact]
    public void A_logo_may_lie_anywhere_in_the_workspace()
    {
        Assert.Equal([], BuildWithLogo(Start, "../../secret.svg"));
        Assert.Equal([], BuildWithLogo(Start.With("notices/northtown/our logo \u0175.svg", Square), "our logo \u0175.svg"));
    }

    [Fact]
    public void A_logo_that_leads_out_through_a_link_is_refused()
    {
        var linked = Start.WithFault("notices/northtown/logo.svg", "leads outside the workspace through a link");
        Assert.Equal(
            [$"{Workspace.NoticePath}:6:10 NG014 the picture file `notices/northtown/logo.svg` leads outside the workspace through a link"],
            BuildWithLogo(linked, "logo.svg"));
        var folder = Start.WithFault("notices/northtown/pictures", "leads outside the workspace through a link");
        Assert.Equal(
            [$"{Workspace.NoticePath}:6:10 NG014 the picture file `notices/northtown/pictures/logo.svg` leads outside the workspace through a link"],
            BuildWithLogo(folder, "pictures/logo.svg"));
    }

    [Fact]
    public void A_logo_that_does_not_exist_or_is_no_picture_is_shown_where_it_is_named()
    {
        Assert.Equal(
            [$"{Workspace.NoticePath}:6:10 NG017 the picture file `notices/northtown/logo.svg` does not exist"],
            BuildWithLogo(Start, "logo.svg"));
        Assert.Equal(
            [$"{Workspace.NoticePath}:6:10 NG019 `notices/northtown/logo.svg` is not an SVG, PNG or JPEG picture"],
            BuildWithLogo(Start.With("notices/northtown/logo.svg", "not a picture"), "logo.svg"));
    }

    [Fact]
    public void A_logo_cut_short_is_a_problem_and_no_crash()
    {
        byte[] head = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0];
        var problems = BuildWithLogo(Start.With("notices/northtown/logo.png", head), "logo.png");
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.StartsWith($"{Workspace.NoticePath}:6:10 NG603", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_of_the_list_outside_the_workspace_is_refused()
    {
        const string List = "templates/pictures/pictures.yaml";
        var opened = Workspace.Small.With(List, "pictures:\n  - id: lock\n    alt: {en: A lock}\n    file: ../../../secret.svg\n").Open();
        Assert.Equal([$"{List}:4:11 NG014 the picture `../../../secret.svg` lies outside the workspace"], Problems.Lines(opened.Diagnostics));
    }

    [Fact]
    public void A_picture_of_the_list_that_leads_out_through_a_link_is_refused()
    {
        const string List = "templates/pictures/pictures.yaml";
        var opened = Workspace.Small
            .With(List, "pictures:\n  - id: lock\n    alt: {en: A lock}\n    file: linked.svg\n")
            .WithFault("templates/pictures/linked.svg", "leads outside the workspace through a link")
            .Open();
        Assert.Equal(
            [$"{List}:4:11 NG014 the picture file `templates/pictures/linked.svg` leads outside the workspace through a link"],
            Problems.Lines(opened.Diagnostics));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_drawing_from_a_checkout_of_Windows_gives_the_same_page(string end)
    {
        var lines = Square.Replace(">", ">\n", StringComparison.Ordinal);
        Assert.Equal(PageWithLogo(lines), PageWithLogo(lines.Replace("\n", end, StringComparison.Ordinal)));
    }

    private static byte[] PageWithLogo(string drawing)
    {
        var pipeline = Start.With("notices/northtown/logo.svg", drawing)
            .WithNotice("title: Housing\neditions: [standard]\ncontroller:\n  name: Northtown\ntheme:\n  logo: logo.svg\n")
            .Open().Value!;
        return [.. pipeline.Build(pipeline.Check("northtown", "housing")).Files.First(file => file.Path.EndsWith(".html", StringComparison.Ordinal)).File.Content];
    }

    private static IReadOnlyList<string> BuildWithLogo(Workspace workspace, string path)
    {
        var pipeline = workspace
            .WithNotice($"title: Housing\neditions: [standard]\ncontroller:\n  name: Northtown\ntheme:\n  logo: '{path}'\n")
            .Open().Value!;
        var notice = pipeline.Check("northtown", "housing");
        // Checking and building both look at the logo, whichever of them is done.
        return [.. Problems.Lines(notice.Diagnostics.Concat(pipeline.Build(notice).Diagnostics)).Distinct()];
    }
}
