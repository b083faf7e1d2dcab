using System.Globalization;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using Xunit;

namespace NoticeGen.Tests.Cli.Releasing;

/// <summary>The program that is handed out for Windows, run as Windows runs it: the same bytes as on Linux, locks, paths, the console.</summary>
public sealed class WindowsProgramTests(WindowsMachine windows) : IClassFixture<WindowsMachine>
{
    /// <summary>More than a path could once have on Windows, 260, with each name within what a disk holds.</summary>
    private static readonly string LongFolder = string.Join('\\', Enumerable.Repeat(new string('f', 100), 3));

    /// <summary>A run may end before it is asked to; it is tried again then.</summary>
    private const int MostRuns = 10;

    [Fact]
    public async Task It_makes_and_keeps_and_prints_the_five_notices_byte_for_byte_as_the_other_does()
    {
        Require();
        using var here = TheFive();
        using var there = TheFive();
        string[][] commands =
        [
            ["build", "--format", "*", "--fragment"],
            ["export", "print"],
            ["archive"],
        ];
        foreach (var command in commands)
        {
            var expected = here.Run(command);
            var result = await windows.NoticeGen(there.Root, command);
            Assert.True((expected.ExitCode, result.ExitCode) == (0, 0), $"{expected}{result}");
            Assert.Equal(WithoutTimes(expected.Output), WithoutTimes(result.Output));
        }
        var made = here.Snapshot(".");
        Assert.Contains(made.Keys, path => path.EndsWith(".fragment.html", StringComparison.Ordinal));
        Assert.Contains("ledger.jsonl", made.Keys);
        Assert.Equal(made, there.Snapshot("."));
    }

    [Fact]
    public async Task A_first_hour_goes_as_on_Linux_and_paths_may_be_written_as_Windows_writes_them()
    {
        Require();
        using var expected = TestWorkspace.Example();
        using var workspace = TestWorkspace.Empty();
        Assert.Equal(ExitCode.Clean, (await windows.NoticeGen(workspace.Root, "init", "-q")).ExitCode);
        Assert.Equal(expected.Snapshot("."), workspace.Snapshot("."));

        var settings = WindowsMachine.Named(workspace.Full("noticegen.yaml"));
        var built = await windows.NoticeGen("/", "build", "-q", "--config", settings, "--output", $@"{WindowsMachine.Named(workspace.Root)}\{LongFolder}");
        Assert.True(built.ExitCode == ExitCode.Clean, built.ToString());
        Assert.Equal(ExitCode.Clean, expected.Build("-q", "--output", LongFolder.Replace('\\', '/')).ExitCode);
        Assert.Equal(expected.Snapshot("."), workspace.Snapshot("."));

        workspace.Append(TestWorkspace.Notice, "colour: blue\n");
        expected.Append(TestWorkspace.Notice, "colour: blue\n");
        var wrong = expected.Run("lint", TestWorkspace.Notice);
        Assert.Equal(ExitCode.BadInput, wrong.ExitCode);
        foreach (var path in new[] { TestWorkspace.Notice, TestWorkspace.Notice.Replace('/', '\\'), WindowsMachine.Named(workspace.Full(TestWorkspace.Notice)) })
        {
            var found = await windows.NoticeGen(workspace.Root, "lint", path);
            Assert.Equal((wrong.ExitCode, wrong.Output), (found.ExitCode, found.Output));
        }
    }

    [Fact]
    public async Task Names_of_devices_and_whole_disks_are_refused_in_words()
    {
        Require();
        using var workspace = TestWorkspace.Example();
        var before = workspace.Snapshot(".");
        foreach (var (arguments, message) in new[]
        {
            (new[] { "build", "-o", "nul" }, "documents cannot be written to `nul`: it is a device"),
            (["build", "-o", @"C:\"], @"documents cannot be written to `C:\`: it is a whole disk"),
            (["build", "-o", "NOTICES"], "where the workspace keeps its own files"),
            (["archive", "-o", "con.zip"], "the archive cannot be `con.zip`: it is a device"),
            (["new", "northtown-council", "com1"], "`com1` cannot be the name of a notice"),
        })
        {
            var result = await windows.NoticeGen(workspace.Root, arguments);
            Assert.Equal(ExitCode.BadInput, result.ExitCode);
            Assert.Contains(message, result.Error, StringComparison.Ordinal);
        }
        Assert.Equal(before, workspace.Snapshot("."));
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_named_and_the_last_build_stays()
    {
        Require();
        using var workspace = TestWorkspace.Example();
        Assert.Equal(ExitCode.Clean, workspace.Build("-q").ExitCode);
        workspace.Replace(TestWorkspace.Notice, "Our email newsletter", "Our monthly newsletter");
        var before = workspace.Files("dist");
        foreach (var (path, message) in new[]
        {
            (@"dist\northtown-council\newsletter\newsletter.pdf", @"newsletter.pdf` is open in another program"),
            (@"dist\" + OutputClaim.LockName, "another build is writing to"),
        })
        {
            using var held = await Hold(workspace, path);
            var result = await windows.NoticeGen(workspace.Root, "build");
            Assert.Equal(ExitCode.TryAgain, result.ExitCode);
            Assert.Contains(message, result.Error, StringComparison.Ordinal);
            await Release(held);
            File.Delete(workspace.Full("dist/" + OutputClaim.LockName));
            Assert.Equal(before, workspace.Files("dist"));
        }
        // What is only read may be open elsewhere, as Excel and Word keep what they show.
        using (var held = await Hold(workspace, TestWorkspace.Notice.Replace('/', '\\')))
        {
            var result = await windows.NoticeGen(workspace.Root, "build", "-q");
            Assert.True(result.ExitCode == ExitCode.Clean, result.ToString());
            await Release(held);
        }
        using var clean = TestWorkspace.Example();
        clean.Replace(TestWorkspace.Notice, "Our email newsletter", "Our monthly newsletter");
        Assert.Equal(ExitCode.Clean, clean.Build("-q").ExitCode);
        Assert.Equal(clean.Files("dist"), workspace.Files("dist"));
    }

    [Fact]
    public async Task A_console_of_code_page_850_shows_every_letter_and_the_exit_code_arrives()
    {
        Require();
        using var workspace = TestWorkspace.Example();
        workspace.Append(TestWorkspace.Notice, "“Cyngor Sir Tŵr” – £5: 1\n");
        using var console = windows.StartInConsole(workspace.Root, "cmd", "/c", $"chcp 850 & {windows.Program} lint --no-color & call echo ended with %^errorlevel%");
        console.StandardInput.Close();
        var shown = await console.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await console.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains("850", shown, StringComparison.Ordinal);
        Assert.Contains("“Cyngor Sir Tŵr” – £5", shown, StringComparison.Ordinal);
        Assert.Contains("ended with 2", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_build_in_good_order()
    {
        Require();
        using var workspace = TestEstate.Of(24);
        for (var runs = 0; ; runs++)
        {
            Assert.True(runs < MostRuns, "no build was still at work when Ctrl-C was pressed");
            var name = string.Create(CultureInfo.InvariantCulture, $"out{runs}");
            using var console = windows.StartInConsole(workspace.Root, windows.Program, "build", "-o", name);
            var shown = "";
            var letters = new char[256];
            for (int read; (read = await console.StandardOutput.ReadAsync(letters, TestContext.Current.CancellationToken)) > 0;)
            {
                var isFirst = !shown.Contains("1 of 24", StringComparison.Ordinal);
                shown += new string(letters, 0, read);
                if (isFirst && shown.Contains("1 of 24", StringComparison.Ordinal))
                {
                    await console.StandardInput.WriteAsync('\u0003');
                    await console.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
                }
            }
            await console.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (console.ExitCode == ExitCode.Cancelled)
            {
                Assert.Contains("stopped; nothing was changed", shown, StringComparison.Ordinal);
                Assert.Empty(workspace.Files(name));
                return;
            }
            Assert.True(console.ExitCode == ExitCode.Clean, shown);
        }
    }

    private void Require()
    {
        if (windows.Missing is { } reason)
        {
            Validators.Missing(reason);
        }
    }

    /// <summary>The notices of this repository, with their templates and settings.</summary>
    private static TestWorkspace TheFive()
    {
        var workspace = TestWorkspace.Empty();
        foreach (var path in new[] { "notices", "templates" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Append(Path.Combine(Repository.Root, "noticegen.yaml")))
        {
            workspace.Write(Path.GetRelativePath(Repository.Root, path), File.ReadAllBytes(path));
        }
        return workspace;
    }

    private static Task Release(System.Diagnostics.Process held)
    {
        held.StandardInput.Close();
        return held.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Has another program keep a file open for writing; returns when it does.</summary>
    private async Task<System.Diagnostics.Process> Hold(TestWorkspace workspace, string path)
    {
        const string Sign = "held.txt";
        var held = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(workspace.Root, Sign);
        watcher.Created += (_, _) => held.TrySetResult();
        watcher.EnableRaisingEvents = true;
        // The second is opened after the first. What the command says goes into it, and nothing into the file that is held.
        var holder = windows.Start(workspace.Root, "cmd", "/c", $"set /p x= 2>> {path} > {Sign}");
        await held.Task.WaitAsync(TestContext.Current.CancellationToken);
        File.Delete(workspace.Full(Sign));
        return holder;
    }

    private static string WithoutTimes(string output) => System.Text.RegularExpressions.Regex.Replace(output, @" in \d+\.\d s", "");
}
