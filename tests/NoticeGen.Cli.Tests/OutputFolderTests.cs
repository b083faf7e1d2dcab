using System.Text.Json.Nodes;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using Xunit;

namespace NoticeGen.Tests.Cli;

public sealed class OutputFolderTests
{
    private const int ReadOnlyFileSystem = 30;

    [Fact]
    public void What_a_build_no_longer_makes_is_removed_and_other_files_never()
    {
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("build", "-q", "-f", "html", "-f", "pdf").ExitCode);
        workspace.Write("dist/northtown-council/newsletter/mine.txt", "mine");
        workspace.Write("dist/old.html", "mine too");
        Directory.Move(workspace.Full("notices/northtown-council"), workspace.Full("notices/southtown-council"));
        Assert.Equal(0, workspace.Run("build", "-q").ExitCode);
        var files = workspace.Snapshot("dist").Keys;
        Assert.Contains("dist/northtown-council/newsletter/mine.txt", files);
        Assert.Contains("dist/old.html", files);
        Assert.DoesNotContain("dist/northtown-council/newsletter/newsletter.html", files);
        Assert.DoesNotContain("dist/northtown-council/index.html", files);
        Assert.Contains("dist/southtown-council/newsletter/newsletter.easy-read.pdf", files);
    }

    [Fact]
    public void A_build_of_some_formats_keeps_the_others_and_lists_them()
    {
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("build", "-q", "-f", "pdf", "--edition", "standard").ExitCode);
        Assert.Equal(0, workspace.Run("build", "-q", "-f", "html").ExitCode);
        Assert.True(File.Exists(workspace.Full("dist/northtown-council/newsletter/newsletter.pdf")));
        Assert.Contains("newsletter.pdf", workspace.Read("dist/index.html"), StringComparison.Ordinal);
        var manifest = Manifest.Read(File.ReadAllBytes(workspace.Full("dist/manifest.json")));
        Assert.Equal(
            ["index.html", "northtown-council/index.html", "northtown-council/newsletter/newsletter.easy-read.html", "northtown-council/newsletter/newsletter.html", "northtown-council/newsletter/newsletter.pdf"],
            manifest!.Files.Select(file => file.Path));
    }

    [Fact]
    public void A_file_that_a_manifest_names_often_is_read_no_oftener()
    {
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("build", "-q").ExitCode);
        var once = Verified();
        var manifest = JsonNode.Parse(workspace.Read("dist/manifest.json"))!;
        var files = manifest["files"]!.AsArray();
        foreach (var file in files.ToList())
        {
            files.Add(file!.DeepClone());
        }
        workspace.Write("dist/manifest.json", manifest.ToJsonString());
        Assert.Equal(once, Verified());

        int Verified()
        {
            var store = new FaultyStore();
            workspace.Store = store;
            Assert.Equal(0, workspace.Run("verify", "-q").ExitCode);
            return store.ReadCount;
        }
    }

    [Fact]
    public void The_manifest_tells_the_truth_about_each_file()
    {
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("build", "-q").ExitCode);
        var manifest = Manifest.Read(File.ReadAllBytes(workspace.Full("dist/manifest.json")))!;
        Assert.Equal(10, manifest.Files.Length);
        Assert.All(manifest.Files, file =>
        {
            var bytes = File.ReadAllBytes(workspace.Full("dist/" + file.Path));
            Assert.Equal(bytes.Length, file.Bytes);
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), file.Sha256);
            Assert.Equal(file.Format == "pdf", file.Pages is > 0);
        });
        var pdf = manifest.Files.Single(file => file.Path.EndsWith("newsletter.easy-read.pdf", StringComparison.Ordinal));
        Assert.Equal(("easy-read", "en", "1.0"), (pdf.Edition, pdf.Language, pdf.Notice!.Version));
    }

    [Fact]
    public void Files_that_do_not_change_are_not_written_again()
    {
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("build", "-q").ExitCode);
        var store = new FaultyStore { FailOn = _ => true };
        workspace.Store = store;
        Assert.Equal(0, workspace.Run("build", "-q").ExitCode);
        Assert.Equal(0, store.Written);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void A_full_disk_leaves_the_last_build_as_it_was(int write)
    {
        using var workspace = Changed(out var before);
        workspace.Store = new FaultyStore { FailOn = count => count >= write, Fault = new IOException("No space left on device", FaultyStore.NoSpaceLeft) };
        var result = workspace.Run("build", "-f", "html", "-f", "pdf");
        Assert.Equal(ExitCode.TryAgain, result.ExitCode);
        Assert.Contains("the disk is full", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Snapshot("dist"));
    }

    [Theory]
    [InlineData(ReadOnlyFileSystem, "is read-only", ExitCode.BadInput)]
    [InlineData(FaultyStore.WindowsInUse, "is open in another program", ExitCode.TryAgain)]
    [InlineData(0, "the disk reported a fault", ExitCode.BadInput)]
    public void A_disk_that_refuses_is_explained(int number, string sentence, int code)
    {
        using var workspace = Changed(out var before);
        workspace.Store = new FaultyStore { FailOn = _ => true, Fault = new IOException("secret words of the system", number) };
        var result = workspace.Run("build", "-f", "html", "-f", "pdf");
        Assert.Equal(code, result.ExitCode);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret words", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Snapshot("dist"));
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_explained_and_no_folder_is_left_behind()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Store = new FaultyStore { FailOn = _ => true, Fault = new UnauthorizedAccessException() };
        var result = workspace.Run("build", "-f", "html");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("may not be written", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Full("dist")));
    }

    [Fact]
    public void A_document_that_is_open_elsewhere_stops_the_build_before_anything_is_replaced()
    {
        using var workspace = Changed(out var before);
        workspace.Store = new FaultyStore { FailsProbeOf = "newsletter.pdf" };
        var result = workspace.Run("build", "-f", "html", "-f", "pdf");
        Assert.Equal(ExitCode.TryAgain, result.ExitCode);
        Assert.Contains("newsletter.pdf` is open in another program", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Snapshot("dist"));
    }

    [Fact]
    public void A_folder_that_is_a_link_is_not_written_through()
    {
        using var outside = TestWorkspace.Empty();
        using var workspace = TestWorkspace.Example();
        Directory.CreateDirectory(workspace.Full("dist"));
        Directory.CreateSymbolicLink(workspace.Full("dist/northtown-council"), outside.Root);
        var result = workspace.Run("build", "-f", "html");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is a link to another place", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside.Root));
    }

    [Fact]
    public void A_manifest_cannot_make_a_build_remove_files_elsewhere()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("keep.txt", "keep");
        var entry = new ManifestFile { Path = "../keep.txt", Sha256 = "", Bytes = 0, Format = "html" };
        workspace.Write("dist/manifest.json", new Manifest([entry, entry with { Path = "/etc/hostname" }]), "0");
        Assert.Equal(0, workspace.Run("build", "-f", "html", "-q").ExitCode);
        Assert.Equal(0, workspace.Run("build", "-q").ExitCode);
        Assert.Equal("keep", workspace.Read("keep.txt"));
    }

    [Fact]
    public void A_manifest_that_cannot_be_read_is_not_guessed_at()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("dist/manifest.json", "{ \"name\": \"my web app\" }");
        var result = workspace.Run("build", "-f", "html");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is not a manifest of noticegen", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_that_stops_half_way_leaves_no_file_without_an_owner()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Store = new FaultyStore { FailsMoveOf = "newsletter.html" };
        Assert.Equal(2, workspace.Run("build", "-f", "html").ExitCode);
        workspace.Replace(TestWorkspace.Notice, "Our email newsletter", "Our newsletter");
        workspace.Store = new DiskStore();
        Assert.Equal(0, workspace.Run("build", "-f", "html", "-q").ExitCode);
    }

    [Fact]
    public void Ctrl_C_ends_with_130_and_leaves_no_temporary_file()
    {
        using var stop = new CancellationTokenSource();
        using var workspace = Changed(out var before);
        workspace.Store = new FaultyStore { OnWrite = _ => stop.Cancel() };
        workspace.Cancelled = stop.Token;
        var result = workspace.Run("build", "-f", "html", "-f", "pdf");
        Assert.Equal(ExitCode.Cancelled, result.ExitCode);
        Assert.Contains("stopped; nothing was changed", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Snapshot("dist"));
    }

    [Fact]
    public void One_job_and_many_make_the_same_files()
    {
        using var workspace = TestWorkspace.Example();
        var text = workspace.Read(TestWorkspace.Notice);
        foreach (var name in new[] { "one", "two", "three", "four" })
        {
            workspace.Write($"notices/northtown-council/{name}.yaml", text);
        }
        Assert.Equal(0, workspace.Run("build", "-q", "-f", "html", "--jobs", "1", "-o", "a").ExitCode);
        Assert.Equal(0, workspace.Run("build", "-q", "-f", "html", "--jobs", "8", "-o", "b").ExitCode);
        Assert.Equal(workspace.Snapshot("a").Values, workspace.Snapshot("b").Values);
    }

    /// <summary>A workspace with a finished build whose notice has changed since.</summary>
    private static TestWorkspace Changed(out System.Collections.Immutable.ImmutableSortedDictionary<string, string> before)
    {
        var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("build", "-q", "-f", "html", "-f", "pdf").ExitCode);
        before = workspace.Snapshot("dist");
        workspace.Replace(TestWorkspace.Notice, "Our email newsletter", "Our newsletter");
        workspace.Replace(TestWorkspace.Notice, "This tells you what", "This says what");
        return workspace;
    }
}
