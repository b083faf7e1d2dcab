using System.IO.Compression;
using NoticeGen.Cli.Archiving;
using NoticeGen.Cli.Hosting;
using Xunit;

namespace NoticeGen.Tests.Cli.Archiving;

/// <summary>What <c>noticegen archive</c> does to the disk; what it says stands in archive.transcript.</summary>
public sealed class ArchiveCommandTests
{
    private const string Usual = "archives/archive-2026-11-22.zip";

    [Fact]
    public void The_same_notices_give_the_same_bytes()
    {
        using var first = TestWorkspace.Example();
        using var second = TestWorkspace.Example();
        Assert.Equal(0, first.Run("archive", "-q", "--jobs", "1").ExitCode);
        Assert.Equal(0, second.Run("archive", "-q", "--jobs", "4").ExitCode);
        Assert.Equal(File.ReadAllBytes(first.Full(Usual)), File.ReadAllBytes(second.Full(Usual)));
        Assert.Equal(first.Read("ledger.jsonl"), second.Read("ledger.jsonl"));
    }

    [Fact]
    public void An_archive_holds_documents_texts_sources_and_the_ledger_in_order()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("notices/northtown-council/minutes.docx", "not published");
        workspace.Write("notices/northtown-council/old/draft.yaml", "not: published");
        Assert.Equal(0, workspace.Run("archive", "-q").ExitCode);
        using var zip = ZipFile.OpenRead(workspace.Full(Usual));
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        Assert.Equal(
            [
                "README.txt",
                "documents/northtown-council/newsletter/newsletter.easy-read.html",
                "documents/northtown-council/newsletter/newsletter.easy-read.pdf",
                "documents/northtown-council/newsletter/newsletter.html",
                "documents/northtown-council/newsletter/newsletter.large-print.pdf",
                "documents/northtown-council/newsletter/newsletter.pdf",
                "ledger-added.jsonl",
                "ledger.jsonl",
                "manifest.json",
                "sha256sums.txt",
                "sources/noticegen.yaml",
                "sources/notices/northtown-council/authority.yaml",
                "sources/notices/northtown-council/newsletter.yaml",
                "texts/northtown-council/newsletter/newsletter.easy-read.json",
                "texts/northtown-council/newsletter/newsletter.easy-read.md",
                "texts/northtown-council/newsletter/newsletter.easy-read.txt",
                "texts/northtown-council/newsletter/newsletter.json",
                "texts/northtown-council/newsletter/newsletter.md",
                "texts/northtown-council/newsletter/newsletter.txt",
            ],
            names);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        using var reader = ArchiveReader.Open(workspace.Full(Usual));
        reader.CheckAll();
        Assert.Empty(reader.Read("ledger.jsonl")!);
        Assert.Equal(File.ReadAllBytes(workspace.Full(TestWorkspace.Notice)), reader.Read("sources/" + TestWorkspace.Notice));
    }

    [Fact]
    public void The_sums_are_those_of_the_files()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Run("archive", "-q");
        using var reader = ArchiveReader.Open(workspace.Full(Usual));
        using var zip = ZipFile.OpenRead(workspace.Full(Usual));
        using var sums = new StreamReader(zip.GetEntry("sha256sums.txt")!.Open());
        var lines = sums.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.EndsWith("  manifest.json", StringComparison.Ordinal));
        Assert.Equal(reader.Manifest.Files.Select(file => $"{file.Sha256}  {file.Path}"), lines);
    }

    [Fact]
    public void Colours_make_no_new_text()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Run("archive", "-q");
        var before = workspace.Read("ledger.jsonl");
        workspace.Replace(TestWorkspace.Authority, "#1d4f7c", "#102030");
        var result = workspace.Run("archive", "-q", "-o", "second.zip");
        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(before, workspace.Read("ledger.jsonl"));
    }

    [Fact]
    public void Lines_are_added_and_none_is_changed()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Run("archive", "-q");
        var before = workspace.Read("ledger.jsonl");
        NewVersion(workspace);
        Assert.Equal(0, workspace.Run("archive", "-q", "-o", "second.zip").ExitCode);
        var after = workspace.Read("ledger.jsonl");
        Assert.StartsWith(before, after, StringComparison.Ordinal);
        Assert.Equal(3, after.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void A_ledger_saved_without_its_last_line_end_is_gone_on_with()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Run("archive", "-q");
        workspace.Write("ledger.jsonl", workspace.Read("ledger.jsonl").TrimEnd('\n'));
        NewVersion(workspace);
        Assert.Equal(0, workspace.Run("archive", "-q", "-o", "second.zip").ExitCode);
        Assert.Equal(3, workspace.Read("ledger.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void A_disk_that_fills_up_leaves_everything_as_it_was()
    {
        using var workspace = TestWorkspace.Example();
        var before = workspace.Snapshot(".");
        workspace.Store = new FaultyStore { Creates = path => new FaultyStream(path, 100_000, corrupts: false) };
        var result = workspace.Run("archive", "-q");
        Assert.Equal(ExitCode.TryAgain, result.ExitCode);
        Assert.Contains("the disk is full", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Snapshot("."));
    }

    [Fact]
    public void An_archive_without_its_line_in_the_ledger_is_taken_back()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Store = new FaultyStore { FailsMoveOf = "ledger.jsonl" };
        var result = workspace.Run("archive", "-q");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("the ledger could not be written", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(workspace.Full(Usual)));
        Assert.False(File.Exists(workspace.Full("ledger.jsonl")));
    }

    [Fact]
    public void Bytes_that_the_disk_changed_are_found_before_the_archive_is_in_its_place()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Store = new FaultyStore { Creates = path => new FaultyStream(path, int.MaxValue, corrupts: true) };
        var result = workspace.Run("archive", "-q");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("could not be read back as it should be", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(workspace.Full(Usual)));
        Assert.False(File.Exists(workspace.Full("ledger.jsonl")));
    }

    [Fact]
    public void An_archive_that_the_ledger_names_is_not_replaced()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Run("archive", "-q");
        NewVersion(workspace);
        var before = File.ReadAllBytes(workspace.Full(Usual));
        var result = workspace.Run("archive", "-q", "--force");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is there already, and archives are not changed: ledger.jsonl names it", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(workspace.Full(Usual)));
    }

    [Fact]
    public void A_notice_with_an_error_stops_the_archive()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, "basis: [consent]", "basis: [no-such-basis]");
        Assert.Equal(2, workspace.Run("archive", "-q").ExitCode);
        Assert.False(Directory.Exists(workspace.Full("archives")));
    }

    /// <summary>Another text of the full notice, with its version.</summary>
    internal static void NewVersion(TestWorkspace workspace)
    {
        workspace.Replace(TestWorkspace.Notice, "You can stop it at any time.", "You can stop it whenever you like.");
        workspace.Replace(TestWorkspace.Notice, "version: \"1.0\"", "version: \"1.1\"");
    }

    /// <summary>A file on a disk that is full after so many bytes, or that changes one byte.</summary>
    private sealed class FaultyStream(string path, int room, bool corrupts) : FileStream(path, FileMode.Create, FileAccess.Write)
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Position + buffer.Length > room)
            {
                throw new IOException("full", OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28);
            }
            var written = buffer.ToArray();
            if (corrupts && written.Length > 10_000)
            {
                written[5000] ^= 1;
            }
            base.Write(written);
        }
    }
}
