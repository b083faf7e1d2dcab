using System.Collections.Immutable;
using System.Text;
using NoticeGen.Cli;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using Spectre.Console;

namespace NoticeGen.Tests.Cli;

/// <summary>What a command gave back.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public override string ToString() => $"exit {ExitCode}\n{Output}\n{Error}";
}

/// <summary>A folder for one test, with the command line run in it, in this process, on a fixed day.</summary>
internal sealed class TestWorkspace : IDisposable
{
    public const string Notice = "notices/northtown-council/newsletter.yaml";
    public const string Authority = "notices/northtown-council/authority.yaml";

    private readonly Dictionary<string, string> _variables = [];

    private TestWorkspace() => WorkingFolder = Root = Directory.CreateTempSubdirectory("noticegen-test-").FullName;

    public string Root { get; }

    public IFileStore Store { get; set; } = new DiskStore();

    public CancellationToken Cancelled { get; set; }

    public bool IsTerminal { get; set; }

    /// <summary>How many bytes of the texts of notices a run keeps in memory.</summary>
    public long KeptTexts { get; set; } = long.MaxValue;

    /// <summary>The user's own folder.</summary>
    public string? Home { get; set; }

    /// <summary>The person at the terminal.</summary>
    public IAnsiConsole? Person { get; set; }

    /// <summary>Columns of the terminal; null for none.</summary>
    public int? Width { get; set; }

    /// <summary>Where the user stands.</summary>
    private string WorkingFolder { get; set; }

    /// <summary>Told of the address that would be opened in the browser.</summary>
    public Action<string> Browse { get; set; } = _ => { };

    /// <summary>A folder with nothing in it.</summary>
    public static TestWorkspace Empty() => new();

    /// <summary>What <c>noticegen init</c> writes: one notice of one council.</summary>
    public static TestWorkspace Example()
    {
        var workspace = new TestWorkspace();
        workspace.Run("init", "-q");
        return workspace;
    }

    public CommandResult Run(params IReadOnlyList<string> arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(arguments, new Host
        {
            Output = output,
            Error = error,
            WorkingFolder = WorkingFolder,
            Home = Home,
            Width = Width,
            Variable = name => _variables.GetValueOrDefault(name),
            Clock = new StandingClock(),
            Store = Store,
            KeptTexts = KeptTexts,
            Cancelled = Cancelled,
            Browse = Browse,
            OutputIsTerminal = IsTerminal,
            ErrorIsTerminal = IsTerminal,
            Dialogue = Person is { } person ? () => person : null,
            Processors = 2,
        });
        return new CommandResult(code, Masked(output), Masked(error));
    }

    /// <summary>Lets further commands run in another folder.</summary>
    public TestWorkspace In(string folder)
    {
        WorkingFolder = Path.GetFullPath(folder, Root);
        return this;
    }

    public TestWorkspace Set(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    public string Full(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(Full(path));

    /// <summary>Adds the files of a folder of <c>tests/NoticeGen.Cli.Tests/files</c>.</summary>
    public void Lay(string name)
    {
        var folder = Path.Combine(Repository.Root, "tests", "NoticeGen.Cli.Tests", "files", name);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
        }
    }

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllBytes(Full(path), content);
    }

    public void Write(string path, Manifest manifest, string toolVersion)
    {
        using var content = new MemoryStream();
        manifest.Write(content, toolVersion);
        Write(path, content.ToArray());
    }

    public void Append(string path, string text) => File.AppendAllText(Full(path), text);

    /// <summary>Replaces a piece of text that must be there.</summary>
    public void Replace(string path, string old, string replacement)
    {
        var text = Read(path);
        if (!text.Contains(old, StringComparison.Ordinal))
        {
            throw new ArgumentException($"`{path}` does not hold `{old}`");
        }
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>
    /// Every file below a folder with the digest of its bytes, to compare before and after. Left out is the one that holds
    /// times of files, which no two builds share.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Snapshot(string folder) =>
        !Directory.Exists(Full(folder))
            ? ImmutableSortedDictionary<string, string>.Empty
            : Directory.EnumerateFiles(Full(folder), "*", SearchOption.AllDirectories)
                .Where(path => Path.GetFileName(path) != NoticeGen.Cli.Caching.CacheContent.FileName)
                .ToImmutableSortedDictionary(
                    path => Path.GetRelativePath(Root, path).Replace('\\', '/'),
                    path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))),
                    StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private string Masked(StringWriter text) => text.ToString().Replace(Root, "{root}", StringComparison.Ordinal);

    /// <summary>Noon on 22 November 2026, for ever.</summary>
    private sealed class StandingClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        public override long GetTimestamp() => 0;
    }
}
