using System.Text.RegularExpressions;
using NoticeGen.Cli;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using Xunit;

namespace NoticeGen.Tests.Cli;

public sealed partial class CommandLineTests
{
    [Fact]
    public void A_fault_of_the_program_ends_with_5_and_lines_to_report()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Store = new BrokenStore();
        var result = workspace.Run("build", "-f", "html");
        Assert.Equal(5, result.ExitCode);
        Assert.Contains("version    0.1.0", result.Error, StringComparison.Ordinal);
        Assert.Contains("command    build", result.Error, StringComparison.Ordinal);
        Assert.Contains("NotSupportedException: a fault on two lines", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Contains("   at ", workspace.Run("build", "-f", "html", "-v").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, null, null, false, false)]
    [InlineData(true, null, null, false, true)]
    [InlineData(true, "NO_COLOR", "1", false, false)]
    [InlineData(true, "TERM", "dumb", false, false)]
    [InlineData(false, "FORCE_COLOR", "1", false, true)]
    [InlineData(false, "FORCE_COLOR", "0", false, false)]
    [InlineData(true, null, null, true, false)]
    [InlineData(false, "FORCE_COLOR", "1", true, false)]
    public void Colour_depends_on_terminal_variables_and_option(bool isTerminal, string? variable, string? value, bool noColour, bool expected)
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write(TestWorkspace.Notice, "titel: x\n");
        workspace.IsTerminal = isTerminal;
        if (variable is not null)
        {
            workspace.Set(variable, value!);
        }
        var result = noColour ? workspace.Run("lint", "--no-color") : workspace.Run("lint");
        Assert.Equal(expected, result.Output.Contains("\e[", StringComparison.Ordinal));
    }

    [Fact]
    public void Progress_moves_on_a_terminal_and_leaves_no_trace()
    {
        using var workspace = TestWorkspace.Example();
        workspace.IsTerminal = true;
        var result = workspace.Run("build", "-f", "html", "--no-color");
        Assert.Contains("\r\e[K1 of 1: northtown-council/newsletter: 2 files", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r\e[K", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_comes_from_the_option_then_from_the_variable_then_from_the_clock()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Notice, "review_by: 2027-11-22", "review_by: 2027-01-01");
        Assert.DoesNotContain("NG124", workspace.Run("lint").Output, StringComparison.Ordinal);
        workspace.Set("SOURCE_DATE_EPOCH", "1830000000");
        Assert.Contains("NG124", workspace.Run("lint").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NG124", workspace.Run("lint", "--as-at", "2026-11-22").Output, StringComparison.Ordinal);
        workspace.Set("SOURCE_DATE_EPOCH", "yesterday");
        var result = workspace.Run("lint");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("SOURCE_DATE_EPOCH is `yesterday`", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workspace_is_found_from_a_folder_below_and_by_its_settings_file()
    {
        using var workspace = TestWorkspace.Example();
        workspace.Write("other/noticegen.yaml", "# empty\n");
        Assert.Equal(3, workspace.Run("lint", "-c", "other/noticegen.yaml").ExitCode);
        Assert.Equal(workspace.Full("noticegen.yaml"), NoticeGen.Cli.Workspaces.Workspace.Find(workspace.Full("notices/northtown-council")));
    }

    [Theory]
    [InlineData("rules")]
    [InlineData("--version")]
    public void Results_that_cannot_be_written_are_no_fault_of_the_program(string command)
    {
        using var error = new StringWriter();
        using var full = new StreamWriter(new FullStream());
        var code = CommandLine.Run([command], new Host
        {
            Output = full,
            Error = error,
            WorkingFolder = Repository.Root,
            Variable = _ => null,
            Clock = TimeProvider.System,
        });
        Assert.Equal(2, code);
        Assert.Equal("error: the results could not be written to where the output is sent\n", error.ToString());
    }

    [Fact]
    public void Timings_name_the_steps()
    {
        using var workspace = TestWorkspace.Example();
        var error = workspace.Run("build", "-f", "html", "--timings").Error;
        Assert.All(["read files", "law and templates", "check", "render", "write", "all"], step => Assert.Contains(step, error, StringComparison.Ordinal));
    }

    [Fact]
    public void Completion_offers_commands_options_and_words()
    {
        using var workspace = TestWorkspace.Example();
        Assert.Contains("build", workspace.Run("[suggest:2]", "bu").Output, StringComparison.Ordinal);
        Assert.Contains("--format", workspace.Run("[suggest:10]", "build --fo").Output, StringComparison.Ordinal);
        Assert.Contains("retention-missing", workspace.Run("[suggest:20]", "explain retention-mi").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_notice_that_new_writes_is_well_formed_and_every_gap_in_it_is_reported()
    {
        using var workspace = TestWorkspace.Example();
        Assert.Equal(0, workspace.Run("new", "my-council", "council-tax").ExitCode);
        var result = workspace.Run("lint", "--notice", "council-tax", "--output-format", "concise");
        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain(" NG0", result.Output, StringComparison.Ordinal);
        Assert.Contains("placeholder-left", result.Output, StringComparison.Ordinal);
        string[] files = ["notices/my-council/council-tax.yaml", "notices/my-council/authority.yaml"];
        // The Easy Read edition waits, its title with it, until the notice is filled in.
        const string EasyReadTitle = "\"[insert the title in easy words]\"";
        var blanks = string.Concat(files.Select(workspace.Read)).Replace(EasyReadTitle, "", StringComparison.Ordinal).Split("[insert").Length - 1;
        Assert.Equal(blanks, result.Output.Split("placeholder-left").Length - 1);
        Assert.Equal(0, workspace.Run("build", "--notice", "council-tax", "-f", "html", "--draft", "-q").ExitCode);
        foreach (var file in files)
        {
            workspace.Write(file, Blank().Replace(workspace.Read(file), blank => blank.Value == EasyReadTitle ? blank.Value : "Some words"));
        }
        result = workspace.Run("lint", "--notice", "council-tax", "--output-format", "concise");
        Assert.DoesNotContain("placeholder-left", result.Output, StringComparison.Ordinal);
        Assert.Contains("easy-read-words-missing", result.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("\"\\[insert[^\"]*\"")]
    private static partial Regex Blank();

    [Theory]
    [InlineData("*", "anything", true)]
    [InlineData("early-help", "early-help", true)]
    [InlineData("EARLY-*", "early-help", true)]
    [InlineData("*help", "early-help", true)]
    [InlineData("e*-h*p", "early-help", true)]
    [InlineData("early?help", "early-help", true)]
    [InlineData("early", "early-help", false)]
    [InlineData("?", "", false)]
    [InlineData("**", "", true)]
    [InlineData("*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void Patterns_match_names(string pattern, string name, bool expected) => Assert.Equal(expected, Glob.IsMatch(pattern, name));

    private sealed class FullStream : MemoryStream
    {
        private bool _failed;

        public override void Write(byte[] buffer, int offset, int count) => Fail();

        public override void Write(ReadOnlySpan<byte> buffer) => Fail();

        /// <summary>Once: the writer tries again when the test lets go of it.</summary>
        private void Fail()
        {
            if (!_failed)
            {
                _failed = true;
                throw new IOException("full");
            }
        }
    }

    /// <summary>Fails in a way that nobody foresaw.</summary>
    private sealed class BrokenStore : IFileStore
    {
        public bool FileExists(string path) => throw new NotSupportedException("a fault\non two lines");

        public bool FolderExists(string path) => false;

        public bool IsLink(string path) => false;

        public byte[] Read(string path) => [];

        public Stream Open(string path) => Stream.Null;

        public long Length(string path) => 0;

        public void CreateFolder(string path)
        {
        }

        public void Write(string path, ReadOnlySpan<byte> content)
        {
        }

        public Stream Create(string path) => Stream.Null;

        public void LinkOrCopy(string from, string to)
        {
        }

        public void CheckReplaceable(string path)
        {
        }

        public void Move(string from, string to)
        {
        }

        public void Delete(string path)
        {
        }

        public void DeleteFolderIfEmpty(string path)
        {
        }

        public FileState? State(string path) => null;

        public void Replace(string from, string to, string aside)
        {
        }

        public IDisposable Lock(string path) => new StringReader("");

        public IEnumerable<string> Below(string folder, string ending) => [];
    }
}
