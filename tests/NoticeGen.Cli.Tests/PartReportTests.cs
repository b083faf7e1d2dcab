using System.Globalization;
using System.Text.Json;
using NoticeGen.Cli.Caching;
using NoticeGen.Reporting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>What the parts of an estate found, joined, is what one build of the whole finds.</summary>
public sealed class PartReportTests : IDisposable
{
    private readonly TestWorkspace _workspace = TestEstate.Of(6);

    public PartReportTests()
    {
        // A file that cannot be read, a fact that two notices tell differently, and what an authority shares.
        _workspace.Replace(TestEstate.PathOf(1), "purposes:", "purposes_x:");
        _workspace.Replace(TestEstate.PathOf(2), "Newsletter 2", "Newsletter 0");
        _workspace.Replace(TestWorkspace.Authority, "Northtown Council", "North Town Council");
    }

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Every_report_of_the_parts_is_that_of_the_whole(int parts)
    {
        Assert.Equal(2, _workspace.Build(["-q", .. Reports("whole")]).ExitCode);
        Assert.Equal(2, Merge(Build(parts)).ExitCode);
        AreTheSame();
        // Parts that were there already, and one that knows a failure no more.
        TestEstate.Add(_workspace, 1);
        Assert.Equal(0, _workspace.Build(["-q", .. Reports("whole")]).ExitCode);
        Assert.Equal(0, Merge([.. Build(parts), "-n"]).ExitCode);
        AreTheSame();
    }

    [Fact]
    public void Known_findings_are_set_apart_as_in_a_build_of_the_whole()
    {
        TestEstate.Add(_workspace, 1);
        Assert.Equal(0, _workspace.Run("lint", "-q", "--as-at", TestEstate.Day, "--write-baseline", "--notice", "n00").ExitCode);
        _workspace.Append("noticegen.yaml", "baseline: noticegen-baseline.json\n");
        Assert.Equal(0, _workspace.Build("-q", "--report", "json=whole.txt").ExitCode);
        Assert.Equal(0, _workspace.Run(["merge-manifests", .. Build(2), "-o", "dist", "--report", "json=parts.txt"]).ExitCode);
        Assert.Equal(_workspace.Read("whole.txt"), _workspace.Read("parts.txt"));
        using var json = JsonDocument.Parse(_workspace.Read("parts.txt"));
        Assert.True(json.RootElement.GetProperty("summary").GetProperty("known").GetInt32() > 0);
    }

    [Fact]
    public void Nothing_is_joined_when_the_report_cannot_be_right()
    {
        var folders = Build(2);
        _workspace.Append(TestEstate.PathOf(0), "# later\n");
        Refused(folders, "was not made from the same files as the workspace holds now");
        TestEstate.Add(_workspace, 0);
        File.Delete(_workspace.Full($"p2/{CacheContent.FileName}"));
        Refused(folders, "`p2` does not hold what its build found");
        Assert.Equal(2, _workspace.Run(["merge-manifests", .. folders, "-o", "new", "--report", "sarif=missing/f.sarif"]).ExitCode);
        Assert.Empty(_workspace.Files("new"));
    }

    [Fact]
    public void Code_scanning_tells_the_runs_of_parts_apart()
    {
        foreach (var (part, folder) in Build(2, "--report", "sarif={0}.sarif").Index())
        {
            using var json = JsonDocument.Parse(_workspace.Read($"{folder}.sarif"));
            Assert.Equal(
                string.Create(CultureInfo.InvariantCulture, $"noticegen/part-{part + 1}-of-2/"),
                json.RootElement.GetProperty("runs")[0].GetProperty("automationDetails").GetProperty("id").GetString());
        }
    }

    private static IEnumerable<string> Reports(string name) => ReportKind.All.SelectMany(kind => new[] { "--report", $"{kind.Name}={name}.{kind.Name}" });

    private CommandResult Merge(IEnumerable<string> arguments) => _workspace.Run(["merge-manifests", .. arguments, "-o", "dist", .. Reports("parts")]);

    private void AreTheSame() => Assert.All(ReportKind.All, kind => Assert.Equal(_workspace.Read($"whole.{kind.Name}"), _workspace.Read($"parts.{kind.Name}")));

    private void Refused(string[] folders, string sentence)
    {
        var result = _workspace.Run(["merge-manifests", .. folders, "-o", "new", "--report", "sarif=f.sarif"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.Empty(_workspace.Files("new"));
    }

    /// <param name="more">Further options, with the folder of the part for <c>{0}</c>.</param>
    private string[] Build(int parts, params string[] more)
    {
        var folders = Enumerable.Range(1, parts).Select(number => string.Create(CultureInfo.InvariantCulture, $"p{number}")).ToArray();
        foreach (var (i, folder) in folders.Index())
        {
            if (Directory.Exists(_workspace.Full(folder)) && !_workspace.Read(folder + "/manifest.json").Contains(string.Create(CultureInfo.InvariantCulture, $"\"of\": {parts},"), StringComparison.Ordinal))
            {
                Directory.Delete(_workspace.Full(folder), recursive: true);
            }
            _workspace.Build(["-q", "--shard", string.Create(CultureInfo.InvariantCulture, $"{i + 1}/{parts}"), "-o", folder, .. more.Select(option => option.Replace("{0}", folder, StringComparison.Ordinal))]);
        }
        return folders;
    }
}
