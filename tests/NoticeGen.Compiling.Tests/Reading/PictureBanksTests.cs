using NoticeGen.Documents;
using NoticeGen.Reading;
using Xunit;

namespace NoticeGen.Tests.Reading;

/// <summary>The pictures of an authority, of all authorities, and of the templates.</summary>
public sealed class PictureBanksTests
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>""";

    [Fact]
    public void An_authority_s_picture_takes_the_place_of_one_with_its_name() =>
        Assert.Equal("Our house", Banks(With("northtown", "house")).For("northtown").Value!.Pictures["house"].For("en").Alternative);

    [Fact]
    public void Another_authority_keeps_the_one_it_had() =>
        Assert.Equal("A house", Banks(With("northtown", "house")).For("southtown").Value!.Pictures["house"].For("en").Alternative);

    [Fact]
    public void What_all_share_stands_behind_an_authority_s_own()
    {
        var banks = Banks(With("_base", "house", "Shared house").With(PictureBanks.PathOf("northtown"), List("house", "Our house")).With("notices/northtown/pictures/drawn.svg", Svg));
        Assert.Equal("Our house", banks.For("northtown").Value!.Pictures["house"].For("en").Alternative);
        Assert.Equal("Shared house", banks.For("southtown").Value!.Pictures["house"].For("en").Alternative);
    }

    [Fact]
    public void A_new_name_can_be_used_beside_the_built_in_ones()
    {
        var pictures = Banks(With("northtown", "our-mascot")).For("northtown").Value!.Pictures;
        Assert.Contains("our-mascot", pictures.Keys);
        Assert.Contains("family", pictures.Keys);
    }

    [Fact]
    public void A_picture_is_always_the_same_instance()
    {
        var banks = Banks(With("northtown", "house"));
        Assert.Same(banks.For("northtown").Value!.Pictures["house"].For("en"), banks.For("northtown").Value!.Pictures["house"].For("en"));
    }

    [Fact]
    public void A_file_outside_the_workspace_is_refused()
    {
        var workspace = Workspace.Templates.With(PictureBanks.PathOf("northtown"), List("house", "Ours").Replace("drawn.svg", "../../../../secret.svg", StringComparison.Ordinal));
        Assert.Equal(["NG014"], Banks(workspace).For("northtown").Diagnostics.Select(problem => problem.Rule.Code));
    }

    [Fact]
    public void A_fault_of_one_authority_s_list_is_no_fault_of_another_s()
    {
        var workspace = Workspace.Templates.With(PictureBanks.PathOf("northtown"), "pictures: 5\n");
        Assert.NotEmpty(Banks(workspace).For("northtown").Diagnostics);
        Assert.Empty(Banks(workspace).For("southtown").Diagnostics);
    }

    private static PictureBanks Banks(Workspace workspace) => new(workspace.AsInput(), Workspace.TemplateSet);

    private static Workspace With(string folder, string name, string alternative = "Our house") =>
        Workspace.Templates.With(PictureBanks.PathOf(folder), List(name, alternative)).With($"notices/{folder}/pictures/drawn.svg", Svg);

    private static string List(string name, string alternative) =>
        $"pictures:\n  - id: {name}\n    file: drawn.svg\n    alt: {{en: {alternative}}}\n";
}
