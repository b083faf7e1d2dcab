using NoticeGen.Cli.Hosting;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>
/// A pipe in place of a file that people write, or a link to one: never opened, for that would wait for ever. A device, which
/// would be read without end, has no length either.
/// </summary>
public sealed class NoPlainFileTests
{
    private const string Kept = "kept";

    public static TheoryData<string, string[]> Places => new()
    {
        { TestWorkspace.Notice, ["build"] },
        { TestWorkspace.Authority, ["lint"] },
        { "notices/northtown-council/logo.svg", ["build"] },
        { "templates/standard/notice.md.scriban", ["build"] },
        { "templates/words/en.yaml", ["lint"] },
        { "templates/fonts/own.ttf", ["build"] },
        { "noticegen.yaml", ["lint"] },
        { "known.json", ["lint", "--baseline", "known.json"] },
        { "list.csv", ["export", "print", "--batch", "list.csv"] },
        { "ledger.jsonl", ["archive"] },
        { "archives/old.zip", ["show", "northtown-council/newsletter", "--as-at", "2026-11-22"] },
        { "page.html", ["lint", "page.html"] },
        { "house.docx", ["theme", "check", "house.docx"] },
        { "theme.yaml", ["theme", "check", "theme.yaml"] },
        { "dist/manifest.json", ["build"] },
        { "dist/manifest.json", ["verify"] },
        { "dist/.noticegen.jsonl", ["build"] },
        { "dist/index.html.noticegen-tmp", ["build"] },
        { "part/manifest.json", ["merge-manifests", "part"] },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_pipe_is_never_opened(string path, string[] command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes that have a name are made as on Linux");
        using var workspace = TestWorkspace.Example();
        workspace.Replace(TestWorkspace.Authority, "theme:\n", "theme:\n  logo: logo.svg\n  logo_alternative: A square\n");
        foreach (var isLink in new[] { false, true })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(workspace.Full(path))!);
            Lay(workspace, path, isLink);
            var run = Task.Run(() => workspace.Run(command), TestContext.Current.CancellationToken);
            // A run that waits on the pipe is let go, so that the test ends; it has failed then.
            var isOpened = await IsOpenedBefore(run, workspace.Full(Kept));
            var result = await run;
            Assert.False(isOpened, $"{path} was opened");
            Assert.NotEqual(ExitCode.Internal, result.ExitCode);
            File.Delete(workspace.Full(path));
        }
    }

    private static void Lay(TestWorkspace workspace, string path, bool isLink)
    {
        File.Delete(workspace.Full(path));
        File.Delete(workspace.Full(Kept));
        Assert.True(RealProgram.Tool(workspace, "mkfifo", workspace.Full(Kept)));
        // By its other name it is still there where a run puts a file in its place.
        Assert.True(RealProgram.Tool(workspace, ["ln", .. isLink ? (string[])["-s"] : [], workspace.Full(Kept), workspace.Full(path)]));
    }

    /// <summary>Whether somebody opens a pipe to read from it before a run ends; the one who opens it finds its end.</summary>
    private static async Task<bool> IsOpenedBefore(Task run, string pipe)
    {
        // Opening it to write waits until there is a reader; once the run is over, this test is that reader.
        var written = Task.Run(() => File.Open(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite).Dispose());
        var first = await Task.WhenAny(run, written);
        if (first == run)
        {
            using var reader = File.Open(pipe, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            await written;
        }
        return first == written;
    }
}
