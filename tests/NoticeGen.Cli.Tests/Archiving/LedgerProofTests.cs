using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NoticeGen.Cli.Archiving;
using Xunit;

namespace NoticeGen.Tests.Cli.Archiving;

/// <summary>What ledger and archives prove together, and what a run leaves that was stopped between the two.</summary>
public sealed partial class LedgerProofTests
{
    private const string First = "archives/archive-2026-11-10.zip";
    private const string Second = "archives/archive-2026-11-12.zip";

    [Fact]
    public void Every_field_of_every_line_that_is_changed_or_taken_out_is_found()
    {
        using var workspace = Published();
        var lines = Lines(workspace);
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var (name, value) in JsonNode.Parse(lines[i])!.AsObject())
            {
                var member = $"\"{name}\":{JsonSerializer.Serialize(value!.GetValue<string>())}";
                foreach (var changed in (string[])[$"\"{name}\":\"{Other(value.GetValue<string>())}\"", $"\"{name}x\":\"\""])
                {
                    AssertRefused(workspace, lines, (i, lines[i].Replace(member, changed, StringComparison.Ordinal)));
                }
            }
            AssertRefused(workspace, lines, (i, lines[i][..^1] + ",\"version\":\"9.9\"}"));
        }
    }

    [Fact]
    public void Every_line_that_is_taken_out_or_moved_is_found()
    {
        using var workspace = Published();
        var lines = Lines(workspace);
        for (var i = 0; i < lines.Length; i++)
        {
            workspace.Write("ledger.jsonl", Joined(lines.Where((_, at) => at != i)));
            var shown = workspace.Run("show", "newsletter", "--as-at", "2026-11-11");
            Assert.True(shown.ExitCode != 0 && shown.Error.Contains("ledger.jsonl", StringComparison.Ordinal), $"line {i + 1}: {shown}");
            for (var j = i + 1; j < lines.Length; j++)
            {
                var moved = lines.ToArray();
                (moved[i], moved[j]) = (moved[j], moved[i]);
                workspace.Write("ledger.jsonl", Joined(moved));
                Assert.NotEqual(0, workspace.Run("show", "newsletter", "--as-at", "2026-11-11").ExitCode);
            }
        }
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("json")]
    [InlineData("html")]
    [InlineData("")]
    public void A_forged_archive_is_not_vouched_for(string part)
    {
        using var workspace = Published();
        Forge(workspace.Full(First), part);
        foreach (var format in (string[])["text", "json", "html", "md"])
        {
            var shown = workspace.Run("show", "newsletter", "--as-at", "2026-11-11", "--format", format);
            Assert.Equal(2, shown.ExitCode);
            Assert.DoesNotContain("whenever you wish", shown.Output, StringComparison.Ordinal);
            Assert.Contains("`archive-2026-11-10.zip` cannot be used: it does not fit the ledger", shown.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_last_archive_forged_stops_show_and_archive()
    {
        using var workspace = Published();
        Forge(workspace.Full(Second), "");
        foreach (var arguments in (string[][])[["show", "newsletter"], ["archive", "-q", "--dry-run"]])
        {
            var result = workspace.Run(arguments);
            Assert.Equal(2, result.ExitCode);
            Assert.Contains("the archive `archive-2026-11-12.zip` do not fit together", result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Archives_that_changed_places_are_found()
    {
        using var workspace = Published();
        File.Move(workspace.Full(First), workspace.Full("archives/aside"));
        File.Move(workspace.Full(Second), workspace.Full(First));
        File.Move(workspace.Full("archives/aside"), workspace.Full(Second));
        var shown = workspace.Run("show", "newsletter", "--as-at", "2026-11-11");
        Assert.Equal(2, shown.ExitCode);
        Assert.Contains("does not fit the ledger", shown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_of_which_the_ledger_has_no_hash_gives_the_words_and_is_no_proof()
    {
        using var workspace = Published();
        // The same words once more, and nothing new: no line has the hash of this one.
        Assert.Equal(0, workspace.Run("archive", "-q", "-o", "archives/later.zip").ExitCode);
        File.Delete(workspace.Full(Second));
        var shown = workspace.Run("show", "newsletter");
        Assert.Equal(1, shown.ExitCode);
        Assert.Contains("it is NOT proved that this file is the one that was published", shown.Error, StringComparison.Ordinal);
        Forge(workspace.Full("archives/later.zip"), "");
        shown = workspace.Run("show", "newsletter");
        Assert.Equal(2, shown.ExitCode);
        Assert.Contains("holds other words for northtown-council/newsletter", shown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_that_nothing_here_proves_is_said()
    {
        using var workspace = Published();
        File.Delete(workspace.Full(Second));
        var shown = workspace.Run("show", "newsletter", "--as-at", "2026-11-11");
        Assert.Equal(0, shown.ExitCode);
        Assert.Contains("the last of ledger.jsonl, could not be compared: `archive-2026-11-12.zip`, which recorded it, is not here", shown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_alone_says_by_what_it_can_be_checked()
    {
        using var workspace = Published();
        var last = workspace.Read("ledger.jsonl");
        File.Delete(workspace.Full("ledger.jsonl"));
        var shown = workspace.Run("show", "newsletter");
        Assert.Equal(0, shown.ExitCode);
        Assert.Contains($"its SHA-256 is {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(workspace.Full(Second))))}", shown.Error, StringComparison.Ordinal);
        using var reader = ArchiveReader.Open(workspace.Full(Second));
        // The ledger of after follows from the archive, to the last byte.
        Assert.Equal(Entries(last).Tip, ArchivedLedger.After(reader)!.Tip);
        Assert.Contains(reader.Sha256, last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_stopped_before_the_ledger_is_finished_by_the_next()
    {
        using var workspace = Published();
        var whole = workspace.Read("ledger.jsonl");
        var archive = File.ReadAllBytes(workspace.Full(Second));
        workspace.Write("ledger.jsonl", Joined(Lines(workspace)[..2]));
        var shown = workspace.Run("show", "newsletter");
        Assert.Equal(1, shown.ExitCode);
        Assert.Contains("`archive-2026-11-12.zip` recorded texts for which ledger.jsonl has no line", shown.Error, StringComparison.Ordinal);
        var again = workspace.Run("archive", "-q", "--as-at", "2026-11-12");
        Assert.True(again.ExitCode == 0, again.ToString());
        Assert.Equal(whole, workspace.Read("ledger.jsonl"));
        Assert.Equal(archive, File.ReadAllBytes(workspace.Full(Second)));
        Assert.Equal(0, workspace.Run("show", "newsletter").ExitCode);
    }

    [Fact]
    public void What_a_stopped_run_left_is_kept_when_its_notices_have_changed_since()
    {
        using var workspace = Published();
        workspace.Write("ledger.jsonl", Joined(Lines(workspace)[..2]));
        workspace.Replace(TestWorkspace.Authority, "#1d4f7c", "#102030");
        var archive = File.ReadAllBytes(workspace.Full(Second));
        var again = workspace.Run("archive", "-q", "--as-at", "2026-11-12");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("no line of the ledger names it", again.Error, StringComparison.Ordinal);
        Assert.Equal(archive, File.ReadAllBytes(workspace.Full(Second)));
        // On another day the texts are recorded, and what was left is said.
        var later = workspace.Run("archive", "-q");
        Assert.Equal(0, later.ExitCode);
        Assert.Contains("`archive-2026-11-12.zip` recorded texts for which ledger.jsonl has no line", later.Error, StringComparison.Ordinal);
        Assert.Equal(0, workspace.Run("archive", "-q", "--force", "-o", "archives/archive-2026-11-12.zip").ExitCode);
    }

    [Fact]
    public void A_ledger_that_cannot_be_written_leaves_the_archive_that_was_there()
    {
        using var workspace = Published();
        workspace.Write("ledger.jsonl", Joined(Lines(workspace)[..2]));
        workspace.Store = new FaultyStore { FailsMoveOf = "ledger.jsonl" };
        Assert.Equal(2, workspace.Run("archive", "-q", "--as-at", "2026-11-12").ExitCode);
        Assert.Equal(["archive-2026-11-10.zip", "archive-2026-11-12.zip"], Directory.EnumerateFiles(workspace.Full("archives")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_ledger_of_the_older_form_is_read_and_proves_nothing_of_its_archives()
    {
        using var workspace = Published();
        workspace.Write("ledger.jsonl", Binding().Replace(workspace.Read("ledger.jsonl"), ""));
        var shown = workspace.Run("show", "newsletter", "--as-at", "2026-11-11");
        Assert.Equal(1, shown.ExitCode);
        Assert.Contains("since the line is of the older form", shown.Error, StringComparison.Ordinal);
        Forge(workspace.Full(First), "");
        shown = workspace.Run("show", "newsletter", "--as-at", "2026-11-11");
        Assert.Equal(2, shown.ExitCode);
        Assert.Contains("holds other words", shown.Error, StringComparison.Ordinal);
    }

    private static void AssertRefused(TestWorkspace workspace, string[] lines, (int At, string Text) changed)
    {
        Assert.NotEqual(lines[changed.At], changed.Text);
        workspace.Write("ledger.jsonl", Joined([.. lines[..changed.At], changed.Text, .. lines[(changed.At + 1)..]]));
        foreach (var arguments in (string[][])[["show", "newsletter", "--as-at", "2026-11-11"], ["archive", "-q", "--dry-run"]])
        {
            var result = workspace.Run(arguments);
            Assert.True(result.ExitCode != 0 && LineOfLedger().IsMatch(result.Error), $"{changed.Text}: {result}");
        }
    }

    /// <summary>Another value that might be right.</summary>
    private static string Other(string value) =>
        DateOnly.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var day) ? $"{day.AddDays(1):yyyy-MM-dd}"
        : value.Length == 64 ? (value[0] == '0' ? '1' : '0') + value[1..]
        : value + "9";

    /// <summary>A sentence changed, and the manifest made to fit.</summary>
    private static void Forge(string path, string part)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        var manifest = JsonNode.Parse(Content(zip, "manifest.json"))!;
        foreach (var file in manifest["files"]!.AsArray())
        {
            var name = file!["path"]!.GetValue<string>();
            var content = Encoding.UTF8.GetString(Content(zip, name));
            if (name.EndsWith(".pdf", StringComparison.Ordinal) || !name.EndsWith(part, StringComparison.Ordinal) || !Stop().IsMatch(content))
            {
                continue;
            }
            var forged = Encoding.UTF8.GetBytes(Stop().Replace(content, "stop it whenever you wish"));
            Put(zip, name, forged);
            file["bytes"] = forged.Length;
            file["sha256"] = Convert.ToHexStringLower(SHA256.HashData(forged));
        }
        Put(zip, "manifest.json", Encoding.UTF8.GetBytes(manifest.ToJsonString()));
    }

    private static byte[] Content(ZipArchive zip, string name)
    {
        using var from = zip.GetEntry(name)!.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    private static void Put(ZipArchive zip, string name, byte[] content)
    {
        zip.GetEntry(name)!.Delete();
        using var to = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        to.Write(content);
    }

    /// <summary>Version 1.0 of 10 November and 1.1 of 12 November, each archived on its day.</summary>
    private static TestWorkspace Published()
    {
        var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, "published: 2026-11-22", "published: 2026-11-10");
        Assert.Equal(0, workspace.Run("archive", "-q", "--as-at", "2026-11-10").ExitCode);
        ArchiveCommandTests.NewVersion(workspace);
        workspace.Replace(TestWorkspace.Notice, "published: 2026-11-10", "published: 2026-11-12");
        Assert.Equal(0, workspace.Run("archive", "-q", "--as-at", "2026-11-12").ExitCode);
        return workspace;
    }

    private static NoticeGen.Versions.Ledger Entries(string ledger) => Testing.Entries.Read(ledger);

    private static string[] Lines(TestWorkspace workspace) => workspace.Read("ledger.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Joined(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    [GeneratedRegex(@"stop it\s+(at\s+any\s+time|whenever\s+you\s+like)")]
    private static partial Regex Stop();

    [GeneratedRegex(",\"archiveSha256\":\"[0-9a-f]{64}\",\"previous\":\"[0-9a-f]{64}\"")]
    private static partial Regex Binding();

    [GeneratedRegex(@"ledger\.jsonl:\d+: this line of the ledger")]
    private static partial Regex LineOfLedger();
}
