using System.Collections.Immutable;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>
/// Each command that writes, killed: every file is as it was or as the command would leave it, whatever else lies there bears
/// an ending of the program's own, and the same command once more leaves what it would have left without the kill.
/// </summary>
public sealed class KilledCommandTests(ITestOutputHelper output)
{
    private const int UsualKills = 7;
    private const string Wrong = "Ask Highways England today.";

    private static readonly string[] OwnEndings = [OutputClaim.TemporaryEnding, Replacement.AsideEnding, ".noticegen-new", OutputClaim.LockName];

    private static readonly ImmutableArray<Kind> Kinds =
    [
        new("build", ["build", "-q", "-f", "html", "-f", "txt", "--as-at", TestEstate.Day], workspace =>
        {
            Succeeds(workspace.Build("-q", "-f", "html", "-f", "txt"));
            workspace.Replace(TestWorkspace.Authority, "Northtown Council", "Northtown City Council");
            File.Delete(workspace.Full(TestEstate.PathOf(1)));
            TestEstate.Add(workspace, 5);
        }),
        new("export", ["export", "print", "-q", "--as-at", TestEstate.Day], workspace =>
        {
            Succeeds(workspace.Run("export", "print", "-q", "--as-at", TestEstate.Day));
            workspace.Replace(TestWorkspace.Authority, "Northtown Council", "Northtown City Council");
        }),
        new("archive", ["archive", "-q", "--as-at", TestEstate.Day, "-o", "archives/second.zip"], workspace =>
        {
            Succeeds(workspace.Run("archive", "-q", "--as-at", TestEstate.Day));
            TestEstate.Add(workspace, 5);
        }),
        new("merge", ["merge-manifests", "p1", "p2", "-q"], workspace =>
        {
            Succeeds(workspace.Build("-q"));
            workspace.Replace(TestWorkspace.Authority, "Northtown Council", "Northtown City Council");
            Succeeds(workspace.Build("-q", "--shard", "1/2", "-o", "p1"));
            Succeeds(workspace.Build("-q", "--shard", "2/2", "-o", "p2"));
        }),
        new("fix", ["lint", "--fix", "-q"], workspace =>
        {
            workspace.Replace(TestEstate.PathOf(0), "service:", $"accuracy: {Wrong}\nservice:");
            workspace.Replace(TestEstate.PathOf(1), "service:", $"accuracy: {Wrong}\nservice:");
        }),
        new("accept", ["easy-read", "accept", "--all", "-q"], workspace =>
        {
            Succeeds(workspace.Run("easy-read", "accept", "-q", "--all", TestEstate.IdOf(0)));
            workspace.Replace(TestEstate.PathOf(0), "Newsletter 0", "News");
        }),
        new("new", ["new", "westbury-council", "parking", "--no-input", "-q"], _ => { }),
    ];

    public static TheoryData<string> Names => [.. Kinds.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Killed_at_any_step_it_loses_nothing_and_is_finished_by_the_next_run(string name)
    {
        var kind = Kinds.Single(one => one.Name == name);
        using var prepared = Prepared(kind, out var before);
        Succeeds(prepared.Run(kind.Arguments));
        var after = prepared.Snapshot("");
        Assert.NotEqual(before.Digests, after);
        for (var step = 1; ; step++)
        {
            before.Restore();
            var store = new StoppedStore(step);
            prepared.Store = store;
            prepared.Run([.. kind.Arguments]);
            prepared.Store = new DiskStore();
            Check(prepared, (before.Digests, after), kind, $"stopped at step {step}", prepared.Run);
            if (!store.IsStopped)
            {
                output.WriteLine($"{name}: {step - 1} steps");
                return;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Killed_for_good_it_loses_nothing_and_is_finished_by_the_next_run(string name)
    {
        var kind = Kinds.Single(one => one.Name == name);
        using var prepared = Prepared(kind, out var before);
        CommandResult Run(IReadOnlyList<string> arguments) => RealProgram.Run(prepared, arguments);
        Succeeds(Run(kind.Arguments));
        var after = prepared.Snapshot("");
        var (caught, moments) = (0, 3 * Math.Max(1, after.Except(before.Digests).Count()));
        var random = new Random(20261130);
        for (var kill = (KilledBuildTests.Kills(UsualKills) + Kinds.Length - 1) / Kinds.Length; kill > 0; kill--)
        {
            before.Restore();
            var moment = 1 + random.Next(moments);
            RealProgram.RunUntilEvent(prepared, kind.Arguments, moment);
            caught += prepared.Snapshot("").SequenceEqual(after) ? 0 : 1;
            Check(prepared, (before.Digests, after), kind, $"killed at event {moment}", Run);
        }
        output.WriteLine($"{name}: {caught} killed before the end");
    }

    private static void Check(
        TestWorkspace workspace, (ImmutableSortedDictionary<string, string> Before, ImmutableSortedDictionary<string, string> After) states, Kind kind, string when, Func<IReadOnlyList<string>, CommandResult> run)
    {
        var left = workspace.Snapshot("");
        foreach (var (path, digest) in states.Before)
        {
            var then = states.After.GetValueOrDefault(path);
            Assert.True(left.GetValueOrDefault(path) is { } now ? now == digest || now == then || IsManifest(workspace, path) : then is null, $"{kind.Name} {when}: {path} is neither as before nor as after");
        }
        foreach (var (path, digest) in left.Where(file => !states.Before.ContainsKey(file.Key)))
        {
            Assert.True(
                states.After.GetValueOrDefault(path) == digest || Array.Exists(OwnEndings, ending => path.EndsWith(ending, StringComparison.Ordinal)),
                $"{kind.Name} {when}: {path} is left, and is not what the command would have left there");
        }
        if (left.SequenceEqual(states.After))
        {
            return;
        }
        var again = run(kind.Arguments);
        Assert.True(again.ExitCode == 0, $"{kind.Name} {when}, and run again: {again}");
        var whole = workspace.Snapshot("");
        Assert.True(whole.SequenceEqual(states.After), $"{kind.Name} {when}, and run again, differs in {string.Join(", ", whole.Except(states.After).Union(states.After.Except(whole)).Select(file => file.Key).Distinct())}");
    }

    private static void Succeeds(CommandResult result) => Assert.True(result.ExitCode == 0, result.ToString());

    /// <summary>Between two builds one that lists the files of both, so that none is left out.</summary>
    private static bool IsManifest(TestWorkspace workspace, string path) =>
        Path.GetFileName(path) == Manifest.FileName && Manifest.Read(File.ReadAllBytes(workspace.Full(path))) is not null;

    private static TestWorkspace Prepared(Kind kind, out State before)
    {
        var workspace = TestEstate.Of(3);
        kind.Prepare(workspace);
        before = new State(workspace);
        return workspace;
    }

    private sealed record Kind(string Name, string[] Arguments, Action<TestWorkspace> Prepare);

    /// <summary>A workspace before the command.</summary>
    private sealed class State
    {
        private readonly TestWorkspace _workspace;
        private readonly Dictionary<string, byte[]> _files;

        public State(TestWorkspace workspace)
        {
            _workspace = workspace;
            Digests = workspace.Snapshot("");
            _files = Directory.EnumerateFiles(workspace.Root, "*", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllBytes, StringComparer.Ordinal);
        }

        public ImmutableSortedDictionary<string, string> Digests { get; }

        public void Restore()
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(_workspace.Root))
            {
                if (Directory.Exists(entry))
                {
                    Directory.Delete(entry, recursive: true);
                }
                else
                {
                    File.Delete(entry);
                }
            }
            foreach (var (path, content) in _files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, content);
            }
        }
    }
}
