using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using NoticeGen.Linting.Subject;
using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Source;
using Xunit;

namespace NoticeGen.Tests.Cli;

/// <summary>
/// What is printed to be pasted works when it is pasted as printed, by somebody who does what the words above it say and no
/// more: the finding goes, the file can be read, and no other error comes. Asked of what <c>new</c> writes, of the project's own
/// notices beside the others of their authority, of a list of pictures, and of all these with a field deleted, emptied, or holding
/// what it should not. Every so many of the damages are tried; with NOTICEGEN_ALL_FIXES=1 each of them.
/// </summary>
public sealed partial class PastedFixesTests(ITestOutputHelper output)
{
    private const int Tried = 60;

    /// <summary>Blanks, and words that a person has yet to read: what is to stop the notice until it is done.</summary>
    private static readonly string[] ToDo = ["NG120", "NG523"];

    /// <summary>A name that could not be read, and that leads nowhere once it can.</summary>
    private static readonly RuleInfo[] LedNowhere = [ReadingProblems.FileMissing, ReadingProblems.BaseMissing, ReadingProblems.PathOutside];

    private static readonly Lazy<ImmutableArray<InputFile>> Templates = new(() => [.. DefaultTemplates.Missing([])]);

    public static TheoryData<string, string> Notices => new()
    {
        { "new", "westbury-council/council-tax" },
        { "new", "westbury-council/beekeeping" },
        { "init", "northtown-council/newsletter" },
        { "pictures", "northtown-council/newsletter" },
        { "own", "birmingham-childrens-trust/integrated-social-care" },
        { "own", "sandwell-childrens-trust/early-help" },
        { "own", "sandwell-childrens-trust/troubled-families" },
        { "own", "sefton-council/supporting-families" },
        { "own", "shropshire-council/early-help" },
    };

    [Theory]
    [MemberData(nameof(Notices))]
    public void Lines_pasted_as_printed_mend_what_they_stand_under(string origin, string id)
    {
        var files = FilesOf(origin, id);
        var counts = new Counts();
        var trial = new Trial(id, Law(files), counts);
        trial.PasteEach(files, trial.Check(files));
        var damages = files.Keys.Where(path => path.EndsWith(".yaml", StringComparison.Ordinal) && IsOf(id, path)).Order(StringComparer.Ordinal)
            .SelectMany(path => Damage.To(files[path]).Select(text => files.SetItem(path, text))).ToList();
        var step = Environment.GetEnvironmentVariable("NOTICEGEN_ALL_FIXES") == "1" ? 1 : Math.Max(1, damages.Count / Tried);
        var sound = trial.Check(files).Select(Trial.Key).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < damages.Count; at += step)
        {
            // What the damage brought, and not what was there before.
            trial.PasteEach(damages[at], [.. trial.Check(damages[at]).Where(finding => !sound.Contains(Trial.Key(finding)))]);
        }
        output.WriteLine($"{id}: {counts.Worked} of {counts.Printed} pasted fixes work");
        Assert.True(counts.Printed > 0);
        Assert.True(counts.Faults.Count == 0, $"{counts.Worked} of {counts.Printed} pasted fixes work\n{string.Join("\n\n", counts.Faults.Take(12))}");
    }

    /// <summary>Whether a file says something in a notice: all but the other notices of its authority.</summary>
    private static bool IsOf(string id, string path) => NoticeFiles.NoticeAt(path) is not { } notice || $"{notice.Authority}/{notice.Name}" == id;

    private static Pipeline Law(ImmutableDictionary<string, string> files) => Pipeline.Open(Inputs(files), new BuildOptions
    {
        AsAt = NoticeGen.Testing.Workspace.Day,
        ToolVersion = "0.0.0",
        Lint = LintSettings.Default,
    }).Value!;

    private static InputFiles Inputs(ImmutableDictionary<string, string> files) =>
        new(files.Select(file => new InputFile(file.Key, [.. Encoding.UTF8.GetBytes(file.Value)])).Concat(Templates.Value));

    /// <summary>The notice with its authority, the authority's other notices and pictures, and bases.</summary>
    private static ImmutableDictionary<string, string> FilesOf(string origin, string id)
    {
        var (authority, name) = (id[..id.IndexOf('/', StringComparison.Ordinal)], id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        using var workspace = TestWorkspace.Example();
        if (origin == "new")
        {
            Assert.Equal(0, workspace.Run("new", authority, name).ExitCode);
        }
        if (origin == "pictures")
        {
            workspace.Write("notices/northtown-council/pictures/letter.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\"><path d=\"M4 8h32v24H4z\" fill=\"#135\"/></svg>");
            workspace.Write("notices/northtown-council/pictures/pictures.yaml", "pictures:\n  - id: information\n    file: letter.svg\n    alt: {en: A letter}\n    source: Northtown Council\n    licence: Our own work\n    expires: 2030-01-31\n    credit: Northtown Council\n");
        }
        var root = origin == "own" ? Repository.Root : workspace.Root;
        string[] paths =
        [
            .. FilesUnder(root, $"notices/{authority}", "*.yaml"),
            .. FilesUnder(root, $"notices/{authority}/pictures", "*"),
            .. FilesUnder(root, "notices/_base", "*.yaml"),
        ];
        return paths.ToImmutableDictionary(path => path, path => File.ReadAllText(Path.Combine(root, path)).ReplaceLineEndings("\n"));
    }

    private static IEnumerable<string> FilesUnder(string root, string folder, string pattern) =>
        Directory.Exists(Path.Combine(root, folder)) ? Directory.GetFiles(Path.Combine(root, folder), pattern).Select(file => $"{folder}/{Path.GetFileName(file)}") : [];

    private sealed class Counts
    {
        public int Printed { get; set; }

        public int Worked { get; set; }

        public List<string> Faults { get; } = [];
    }

    private sealed class Trial(string id, Pipeline opened, Counts counts)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        private readonly string _authority = id[..id.IndexOf('/', StringComparison.Ordinal)];
        private readonly string _name = id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];

        public ImmutableArray<Diagnostic> Check(ImmutableDictionary<string, string> files)
        {
            var pipeline = opened.Over(Inputs(files));
            return [.. pipeline.Check(_authority, _name).Diagnostics, .. pipeline.CheckTogether(_authority, [_name])];
        }

        public static string Key(Diagnostic finding) => $"{finding.Rule.Code} {finding.Message}";

        public void PasteEach(ImmutableDictionary<string, string> files, ImmutableArray<Diagnostic> findings)
        {
            var all = Check(files);
            foreach (var finding in findings)
            {
                if (finding.ToPaste() is not { } fix || !files.ContainsKey(finding.Origin.Path) || !_seen.Add($"{Key(finding)} {fix.Title} {fix.Yaml}"))
                {
                    continue;
                }
                counts.Printed++;
                var fault = FaultOf(files, (all, finding), fix);
                if (fault is null)
                {
                    counts.Worked++;
                }
                else
                {
                    counts.Faults.Add($"{finding.Origin}: {Key(finding)}\n{fix.Title}:\n{fix.Yaml}\n→ {fault}");
                }
            }
        }

        private string? FaultOf(ImmutableDictionary<string, string> files, (ImmutableArray<Diagnostic> All, Diagnostic Finding) before, Fix fix)
        {
            var after = Check(PlainPaster.Paste(files, before.Finding, fix));
            var was = before.All.Select(Key).GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count());
            if (after.Count(finding => Key(finding) == Key(before.Finding)) >= was[Key(before.Finding)])
            {
                return "the finding is still there";
            }
            var isOfForm = before.All.Any(IsOfForm);
            // Behind a file that could not be read in full stands what could not be seen before, such as that a picture is not there.
            var brought = after.Where(finding => finding.Severity == Severity.Error && !was.ContainsKey(Key(finding)) && !ToDo.Contains(finding.Rule.Code) && (!isOfForm || IsOfForm(finding))).ToList();
            return brought.Count == 0 ? null : string.Join('\n', brought.Select(finding => $"{finding.Origin}: {Key(finding)}"));
        }

        private static bool IsOfForm(Diagnostic finding) => ReadingProblems.All.Contains(finding.Rule) && !LedNowhere.Contains(finding.Rule);
    }

    /// <summary>A file with one of its fields damaged, field by field and damage by damage.</summary>
    private static partial class Damage
    {
        public static IEnumerable<string> To(string text)
        {
            var lines = text.Split('\n');
            for (var at = 0; at < lines.Length; at++)
            {
                var match = Named().Match(lines[at]);
                if (!match.Success || lines[at].TrimStart().StartsWith('#'))
                {
                    continue;
                }
                var head = match.Value.TrimEnd();
                var column = match.Groups["name"].Index;
                var end = at + 1;
                while (end < lines.Length && (lines[end].Trim().Length == 0 || lines[end].Length - lines[end].TrimStart().Length > column))
                {
                    end++;
                }
                string[] above = lines[..at];
                string[] below = lines[end..];
                if (!match.Value.Contains('-', StringComparison.Ordinal))
                {
                    yield return string.Join('\n', [.. above, .. below]);
                }
                foreach (var value in (string[])["", " zzz", " [zzz]", " {zzz: zzz}", " \"31/01/2026\"", " Some other words", " 9(2)(g)"])
                {
                    yield return string.Join('\n', [.. above, head + value, .. below]);
                }
                yield return string.Join('\n', [.. above, head.Insert(head.Length - 1, "x"), .. lines[(at + 1)..end], .. below]);
            }
        }

        [GeneratedRegex(@"^ *(?:- +)*(?<name>[a-z_0-9]+):(?: |$)", RegexOptions.CultureInvariant)]
        private static partial Regex Named();
    }
}
