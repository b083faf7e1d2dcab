using NoticeGen.Cli.Hosting;
using NoticeGen.Reporting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>Texts of notices that are not kept in memory, as in a large estate, are read again: nothing else is different.</summary>
public sealed class UnkeptTextTests : IDisposable
{
    private readonly TestWorkspace _workspace = TestEstate.Of(3);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Documents_records_and_reports_are_the_same()
    {
        _workspace.Replace(TestEstate.PathOf(1), "purposes:", "purposes_x:");
        var reports = ReportKind.All.SelectMany(kind => new[] { "--report", $"{kind.Name}={kind.Name}.txt" }).ToArray();
        var kept = _workspace.Build(["--full", "-o", "kept", .. reports]);
        var written = ReportKind.All.ToDictionary(kind => kind, kind => _workspace.Read($"{kind.Name}.txt"));
        _workspace.KeptTexts = 0;
        var unkept = _workspace.Build(["--full", "-o", "unkept", .. reports]);
        Assert.Equal(kept.ToString().Replace("kept", "unkept", StringComparison.Ordinal).Replace("ununkept", "unkept", StringComparison.Ordinal), unkept.ToString());
        Assert.Equal(_workspace.Files("kept"), _workspace.Files("unkept"));
        Assert.All(ReportKind.All, kind => Assert.Equal(written[kind], _workspace.Read($"{kind.Name}.txt")));
        Assert.Contains("2 notices left alone", _workspace.Build("-o", "kept", "--explain-cache").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_somebody_changes_meanwhile_is_not_taken_for_what_it_was()
    {
        var opened = NoticeGen.Cli.Workspaces.Workspace.Open(_workspace.Root, null, keptBytes: 0);
        var file = opened.Files.Find(TestEstate.PathOf(0))!;
        Assert.Equal(_workspace.Read(TestEstate.PathOf(0)), System.Text.Encoding.UTF8.GetString(file.Content.AsSpan()));
        _workspace.Append(TestEstate.PathOf(0), "# more\n");
        var error = Assert.Throws<UserError>(() => { _ = file.Content; });
        Assert.Equal(ExitCode.TryAgain, error.ExitCode);
        Assert.Contains("was changed while noticegen was at work", error.Message, StringComparison.Ordinal);
        File.Delete(_workspace.Full(TestEstate.PathOf(0)));
        Assert.Throws<UserError>(() => { _ = file.Content; });
    }
}
