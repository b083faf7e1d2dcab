using System.Text.Json;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary><c>noticegen pictures</c>.</summary>
public sealed class PicturesCommandTests : IDisposable
{
    private readonly TestWorkspace _workspace = TestWorkspace.Example();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_sheet_shows_where_a_picture_is_printed()
    {
        var result = _workspace.Run("pictures");
        Assert.Equal(0, result.ExitCode);
        var page = _workspace.Read("dist/pictures.html");
        Assert.Contains("<h3>council-office</h3>", page, StringComparison.Ordinal);
        Assert.Contains("northtown-council/newsletter, Easy Read: Who we are", page, StringComparison.Ordinal);
        Assert.Contains("<li>We are Northtown Council. We run services for people in Northtown.</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_file_is_not_written_over()
    {
        _workspace.Write("mine.html", "<p>mine</p>");
        var result = _workspace.Run("pictures", "-o", "mine.html");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("<p>mine</p>", _workspace.Read("mine.html"));
    }

    [Fact]
    public void A_sheet_is_written_again()
    {
        _workspace.Run("pictures", "-o", "sheet.html");
        Assert.Equal(0, _workspace.Run("pictures", "-o", "sheet.html").ExitCode);
    }

    [Fact]
    public void Json_names_the_uses_and_writes_no_file()
    {
        var result = _workspace.Run("pictures", "--output-format", "json");
        using var json = JsonDocument.Parse(result.Output);
        var team = json.RootElement.GetProperty("pictures").EnumerateArray().Single(picture => picture.GetProperty("name").GetString() == "council-office");
        Assert.Equal("northtown-council/newsletter", team.GetProperty("uses")[0].GetProperty("notice").GetString());
        Assert.False(File.Exists(_workspace.Full("dist/pictures.html")));
    }

    [Fact]
    public void An_ended_licence_fails_the_run_and_stands_on_the_sheet()
    {
        _workspace.Write("notices/northtown-council/pictures/team.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>""");
        _workspace.Write("notices/northtown-council/pictures/pictures.yaml", """
            pictures:
              - id: council-office
                file: team.svg
                alt: {en: Our team}
                source: Example Ltd
                licence: Subscription 1
                expires: 2020-01-31

            """);
        var result = _workspace.Run("pictures", "-o", "sheet.html");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("NG531", result.Output, StringComparison.Ordinal);
        Assert.Contains("Licence ended on 31 January 2020", _workspace.Read("sheet.html"), StringComparison.Ordinal);
    }
}
