using System.Text;
using NoticeGen.Cli.Editing;
using NoticeGen.Cli.Hosting;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>Files that people wrote are replaced whole or not at all.</summary>
public sealed class InputFileWriterTests
{
    [Fact]
    public void A_byte_order_mark_stays()
    {
        using var workspace = TestWorkspace.Empty();
        var path = workspace.Full("a.yaml");
        File.WriteAllBytes(path, [.. Encoding.UTF8.Preamble, .. "one: a\r\n"u8]);
        new InputFileWriter(workspace.Root, new DiskStore()).Replace(new SourceText("a.yaml", "one: a\r\n"), "one: b\r\n");
        Assert.Equal([.. Encoding.UTF8.Preamble, .. "one: b\r\n"u8], File.ReadAllBytes(path));
        Assert.Equal(["a.yaml"], Directory.EnumerateFiles(workspace.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_that_was_changed_in_the_meantime_is_left_alone()
    {
        using var workspace = TestWorkspace.Empty();
        var path = workspace.Full("a.yaml");
        File.WriteAllText(path, "one: newer\n");
        var error = Assert.Throws<UserError>(() => new InputFileWriter(workspace.Root, new DiskStore()).Replace(new SourceText("a.yaml", "one: a\n"), "one: b\n"));
        Assert.Equal("`a.yaml` was changed by someone else in the meantime", error.Message);
        Assert.Equal("one: newer\n", File.ReadAllText(path));
    }

    [Fact]
    public void A_disk_that_fails_leaves_the_old_text()
    {
        using var workspace = TestWorkspace.Empty();
        File.WriteAllText(workspace.Full("a.yaml"), "one: a\n");
        // A folder of the temporary file's name stands in its way.
        Directory.CreateDirectory(workspace.Full("a.yaml.noticegen-new"));
        var error = Assert.Throws<UserError>(() => new InputFileWriter(workspace.Root, new DiskStore()).Replace(new SourceText("a.yaml", "one: a\n"), "one: b\n"));
        Assert.StartsWith("`a.yaml` could not be written: ", error.Message);
        Assert.Equal("one: a\n", File.ReadAllText(workspace.Full("a.yaml")));
    }
}
