using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace NoticeGen.Tests.Architecture;

/// <summary>
/// Folders that lie beside one another in a project stand in an order: none uses one that uses it, not even by way of a
/// third. What a file uses is read from its <c>using</c> lines and from its qualified names, for a folder is a namespace.
/// </summary>
public sealed partial class FolderCycleTests
{
    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_uses_one_that_uses_it(string project)
    {
        var folder = Path.Combine(Repository.Root, "src", project);
        var root = XDocument.Load(Path.Combine(folder, project + ".csproj")).Descendants("RootNamespace").FirstOrDefault()?.Value ?? project;
        var circles = Circles(root, [.. SourceFiles.Under(folder)]);
        Assert.True(circles.Count == 0, $"""
            Folders of src/{project} use one another in a circle:
            {string.Join('\n', circles)}
            Say which of them stands lower. Then move what the lower one needs of the higher one down into it, or into a folder
            that both use; or let the higher one hand it over as an argument.
            """);
    }

    [Fact]
    public void No_folder_of_the_command_line_uses_the_files_that_join_it()
    {
        var files = SourceFiles.Under(Path.Combine(Repository.Root, "src", "NoticeGen.Cli")).ToList();
        var joints = files.Where(file => !file.Path.Contains('/', StringComparison.Ordinal)).SelectMany(file => Declared().Matches(file.Text).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.True(joints.Contains("CommandLine"), "CommandLine is not beside the project file of src/NoticeGen.Cli: say here which file joins the folders now");
        var wrong = files.Where(file => file.Path.Contains('/', StringComparison.Ordinal))
            .Where(file => Word().Matches(SourceFiles.NamesOnly(WithoutUsing(file.Text))).Any(word => joints.Contains(word.Value)))
            .Select(file => file.Path);
        House.Refuse(
            wrong, "These files of src/NoticeGen.Cli use one that lies beside the project file, which joins the folders and is used by none",
            "Move what they need into a folder, or let it be handed over as an argument.");
    }

    [Theory]
    [InlineData("using House.Cellar;")]
    [InlineData("using static House.Cellar.Shelf;")]
    [InlineData("using Wine = House.Cellar.Bottle;")]
    [InlineData("using House.Cellar.Corner;")]
    [InlineData("namespace House.Attic; class A { House.Cellar.Bottle _b; }")]
    [InlineData("namespace House.Attic; class A { global::House.Cellar.Bottle _b; }")]
    [InlineData("namespace House.Attic; class A { object _b = new Cellar.Bottle(); }")]
    public void A_use_is_found_however_it_is_written(string code)
    {
        var circle = Assert.Single(Circles("House", [("Attic/Box.cs", code), ("Cellar/Bottle.cs", "using House.Attic;"), ("Cellar/Corner/Web.cs", "")]));
        Assert.Contains("Attic/Box.cs uses Cellar", circle, StringComparison.Ordinal);
        Assert.Contains("Cellar/Bottle.cs uses Attic", circle, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// House.Cellar.Bottle")]
    [InlineData("class A { string _s = \"House.Cellar.Bottle\"; }")]
    [InlineData("using House.CellarDoor;")]
    [InlineData("class A { object _b = this.Cellar.Bottle; }")]
    public void What_is_no_use_is_not_found(string code)
    {
        Assert.Empty(Circles("House", [("Attic/Box.cs", code), ("Cellar/Bottle.cs", "using House.Attic;")]));
    }

    [Fact]
    public void A_circle_by_way_of_a_third_folder_is_found_and_who_only_uses_it_is_not_named()
    {
        var circle = Assert.Single(Circles("House", [
            ("Attic/A.cs", "using House.Cellar;"), ("Cellar/B.cs", "using House.Garden;"), ("Garden/C.cs", "using House.Attic;"), ("Roof/D.cs", "using House.Attic;")]));
        Assert.DoesNotContain("Roof", circle, StringComparison.Ordinal);
        Assert.Equal(3, circle.Split('\n').Length);
    }

    [Fact]
    public void Folders_inside_a_folder_are_looked_at_too()
    {
        Assert.Single(Circles("House", [("Attic/Left/A.cs", "using House.Attic.Right;"), ("Attic/Right/B.cs", "using House.Attic.Left;")]));
    }

    /// <summary>The circles among folders that lie beside one another, each as lines that say which file uses what.</summary>
    private static List<string> Circles(string root, IReadOnlyList<(string Path, string Text)> files)
    {
        var folders = files.SelectMany(file => Above(file.Path)).ToHashSet(StringComparer.Ordinal);
        var uses = files.SelectMany(file => UsedBy(file.Path, file.Text, root, folders)).Distinct().ToList();
        var circles = new List<string>();
        foreach (var beside in uses.GroupBy(use => Parent(use.From), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var reach = Reach(beside);
            var inCircles = beside.Where(use => reach[use.To].Contains(use.From));
            circles.AddRange(inCircles.GroupBy(use => string.Join(' ', reach[use.From].Where(other => reach[other].Contains(use.From)).Order(StringComparer.Ordinal)), StringComparer.Ordinal)
                .Select(circle => string.Join('\n', circle.Select(use => $"  {use.File} uses {use.To}").Order(StringComparer.Ordinal))));
        }
        return circles;
    }

    /// <summary>Which folders can be reached from each.</summary>
    private static Dictionary<string, HashSet<string>> Reach(IEnumerable<FolderUse> uses)
    {
        var next = uses.ToLookup(use => use.From, use => use.To, StringComparer.Ordinal);
        var reach = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var start in uses.SelectMany(use => new[] { use.From, use.To }).Distinct(StringComparer.Ordinal))
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var waiting = new Queue<string>(next[start]);
            while (waiting.TryDequeue(out var at))
            {
                if (seen.Add(at))
                {
                    foreach (var further in next[at])
                    {
                        waiting.Enqueue(further);
                    }
                }
            }
            reach[start] = seen;
        }
        return reach;
    }

    /// <summary>The uses of a file, each between the two folders at which the paths of user and used part.</summary>
    private static IEnumerable<FolderUse> UsedBy(string path, string text, string root, HashSet<string> folders)
    {
        var own = Path.GetDirectoryName(path)!.Replace('\\', '/');
        var code = SourceFiles.NamesOnly(text);
        foreach (var name in Name().Matches(code).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal))
        {
            if (FolderOf(name, own, root, folders) is not { } used)
            {
                continue;
            }
            var (from, to) = (own.Split('/'), used.Split('/'));
            var same = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
            if (same < from.Length && same < to.Length && own.Length > 0)
            {
                yield return new FolderUse(path, string.Join('/', from.Take(same + 1)), string.Join('/', to.Take(same + 1)));
            }
        }
    }

    /// <summary>The folder that a dotted name leads into: from the root namespace, or from a namespace around the code, which may be left out.</summary>
    private static string? FolderOf(string name, string own, string root, HashSet<string> folders)
    {
        foreach (var around in Above(own + "/x").Append("").Prepend(null))
        {
            var full = around is null ? name : $"{root}.{around.Replace('/', '.')}".TrimEnd('.') + "." + name;
            if (!full.StartsWith(root + ".", StringComparison.Ordinal))
            {
                continue;
            }
            var parts = full[(root.Length + 1)..].Split('.');
            // The name itself must lead somewhere; that the code lies in a folder is no use of it.
            for (var length = parts.Length; length > (around is null or "" ? 0 : around.Split('/').Length); length--)
            {
                if (folders.Contains(string.Join('/', parts.Take(length))))
                {
                    return string.Join('/', parts.Take(length));
                }
            }
        }
        return null;
    }

    /// <summary>The folders in which a file lies, the innermost first.</summary>
    private static IEnumerable<string> Above(string path)
    {
        for (var at = path.LastIndexOf('/'); at > 0; at = path.LastIndexOf('/', at - 1))
        {
            yield return path[..at];
        }
    }

    private static string Parent(string folder) => folder[..Math.Max(0, folder.LastIndexOf('/'))];

    private static string WithoutUsing(string code) => string.Join('\n', code.Split('\n').Where(line => !line.StartsWith("using ", StringComparison.Ordinal)));

    /// <param name="File">The file that uses.</param>
    private sealed record FolderUse(string File, string From, string To);

    /// <summary>A dotted name that does not hang on something else; the name of the file's own namespace is no use.</summary>
    [GeneratedRegex(@"(?<![\w.])(?<!namespace )(?:global::)?([A-Z]\w*(?:\.[A-Z]\w*)+)")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:public|internal) .*\b(?:class|record|struct|enum|interface) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*")]
    private static partial Regex Word();
}
