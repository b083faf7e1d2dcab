using NoticeGen.Cli.Hosting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>In a pipeline findings are written as its service reads them, unless another kind was asked for.</summary>
public sealed class PipelineHostTests
{
    [Theory]
    [InlineData("GITHUB_ACTIONS", "true", "::error file=")]
    [InlineData("TF_BUILD", "True", "##vso[task.logissue type=error;")]
    [InlineData("GITLAB_CI", "true", "First fill the blanks")]
    [InlineData("GITHUB_ACTIONS", "false", "First fill the blanks")]
    public void The_kind_follows_the_service(string variable, string value, string start)
    {
        using var workspace = WithFinding().Set(variable, value);
        var result = workspace.Run("lint");
        Assert.StartsWith(start, result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void A_kind_that_was_asked_for_is_given_in_a_pipeline_too()
    {
        using var workspace = WithFinding().Set("GITHUB_ACTIONS", "true");
        Assert.StartsWith("notices/", workspace.Run("lint", "--output-format", "concise").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "file=privacy/notices/northtown-council/newsletter.yaml,")]
    [InlineData("TF_BUILD", "BUILD_SOURCESDIRECTORY", "sourcepath=privacy/notices/northtown-council/newsletter.yaml;")]
    public void Paths_count_from_the_top_of_the_repository(string service, string repository, string path)
    {
        using var outer = TestWorkspace.Empty();
        outer.Run("init", "-q", "privacy");
        outer.Replace("privacy/" + TestWorkspace.Notice, "consent:", "sharing: We share [insert with whom].\nconsent:");
        outer.Set(service, "true").Set(repository, outer.Root);
        Assert.Contains(path, outer.Run("lint", "-c", "privacy/noticegen.yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_of_a_step_is_added_to_what_is_there()
    {
        using var workspace = WithFinding();
        workspace.Write("summary.md", "# Before\n");
        workspace.Set("GITHUB_ACTIONS", "true").Set("GITHUB_STEP_SUMMARY", workspace.Full("summary.md"));
        workspace.Run("lint");
        var summary = workspace.Read("summary.md");
        Assert.StartsWith("# Before\n## Privacy notices\n", summary, StringComparison.Ordinal);
        Assert.Contains("NG120", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_that_cannot_be_written_is_a_warning()
    {
        using var workspace = WithFinding();
        workspace.Set("GITHUB_ACTIONS", "true").Set("GITHUB_STEP_SUMMARY", workspace.Full("no-folder/summary.md"));
        var result = workspace.Run("lint");
        Assert.Contains("warning: the summary of the step could not be written", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void The_exit_code_does_not_depend_on_the_kind()
    {
        using var workspace = WithFinding();
        Assert.All(NoticeGen.Reporting.ReportKind.All, kind => Assert.Equal(1, workspace.Run("lint", "--output-format", kind.Name).ExitCode));
    }

    [Fact]
    public void Reports_are_put_in_place_together_and_none_when_one_cannot_be_written()
    {
        using var workspace = WithFinding();
        workspace.Write("a.sarif", "before");
        workspace.Store = new FullDisk(after: 1);
        var result = workspace.Run("lint", "--report", "sarif=a.sarif", "--report", "junit=b.xml");
        Assert.Equal(75, result.ExitCode);
        Assert.Contains("the report `b.xml` could not be written: the disk is full", result.Error, StringComparison.Ordinal);
        Assert.Equal("before", workspace.Read("a.sarif"));
        Assert.Empty(Directory.EnumerateFiles(workspace.Root, "*noticegen-new*"));
        workspace.Store = new DiskStore();
        Assert.Equal(1, workspace.Run("lint", "--report", "sarif=a.sarif", "--report", "junit=b.xml").ExitCode);
        Assert.StartsWith("{", workspace.Read("a.sarif"), StringComparison.Ordinal);
        Assert.StartsWith("<?xml", workspace.Read("b.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_does_not_lead_a_report_onto_a_file_of_the_workspace()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege on Windows");
        using var workspace = WithFinding();
        var before = workspace.Read(TestWorkspace.Notice);
        File.CreateSymbolicLink(workspace.Full("a.json"), workspace.Full(TestWorkspace.Notice));
        Assert.Equal(2, workspace.Run("lint", "--report", "json=a.json").ExitCode);
        Assert.Equal(before, workspace.Read(TestWorkspace.Notice));
    }

    private static TestWorkspace WithFinding()
    {
        var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, "consent:", "sharing: We share [insert with whom].\nconsent:");
        return workspace;
    }

    /// <summary>A disk that is full after a number of files.</summary>
    private sealed class FullDisk(int after) : IFileStore
    {
        private readonly DiskStore _disk = new();
        private int _written;

        public bool FileExists(string path) => _disk.FileExists(path);

        public bool FolderExists(string path) => _disk.FolderExists(path);

        public bool IsLink(string path) => _disk.IsLink(path);

        public byte[] Read(string path) => _disk.Read(path);

        public Stream Open(string path) => _disk.Open(path);

        public long Length(string path) => _disk.Length(path);

        public FileState? State(string path) => _disk.State(path);

        public void CreateFolder(string path) => _disk.CreateFolder(path);

        public void LinkOrCopy(string from, string to) => _disk.LinkOrCopy(from, to);

        public void Write(string path, ReadOnlySpan<byte> content)
        {
            TakeRoom();
            _disk.Write(path, content);
        }

        public Stream Create(string path)
        {
            TakeRoom();
            return _disk.Create(path);
        }

        public void CheckReplaceable(string path) => _disk.CheckReplaceable(path);

        public void Move(string from, string to) => _disk.Move(from, to);

        public void Delete(string path) => _disk.Delete(path);

        public void DeleteFolderIfEmpty(string path) => _disk.DeleteFolderIfEmpty(path);

        public void Replace(string from, string to, string aside) => _disk.Replace(from, to, aside);

        public IDisposable Lock(string path) => _disk.Lock(path);

        public IEnumerable<string> Below(string folder, string ending) => _disk.Below(folder, ending);

        private void TakeRoom()
        {
            if (_written++ >= after)
            {
                throw new IOException("full", OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28);
            }
        }
    }
}
