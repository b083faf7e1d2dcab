using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace TaggedPdf.Tests.Architecture;

/// <summary>The walls of the library: what it references, and which of its folders uses which.</summary>
public sealed partial class FolderTests
{
    private static readonly Dictionary<string, string> Files = Directory
        .EnumerateFiles(Repository.Source, "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Source, file).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
        .ToDictionary(path => path, path => File.ReadAllText(Path.Combine(Repository.Source, path)));

    private static readonly HashSet<string> Folders = [.. Files.Keys.Where(path => path.Contains('/', StringComparison.Ordinal)).Select(FolderOf)];

    [Fact]
    public void No_folder_uses_one_that_uses_it()
    {
        var uses = Files.Where(file => FolderOf(file.Key).Length > 0)
            .GroupBy(file => FolderOf(file.Key))
            .ToDictionary(group => group.Key, group => group.SelectMany(file => UsedBy(file.Key)).Distinct().Order(StringComparer.Ordinal).ToList());
        var circles = uses.Keys.Order(StringComparer.Ordinal).Select(folder => Circle(uses, [folder])).OfType<string>();
        Assert.True(!circles.Any(), "move what both need into a folder that uses neither: " + string.Join("; ", circles));
    }

    [Fact]
    public void Every_namespace_is_that_of_its_folder()
    {
        Refuse(
            file => Namespace().Match(file.Value).Groups[1].Value != ("TaggedPdf." + FolderOf(file.Key).Replace('/', '.')).TrimEnd('.'),
            "name the namespace after the folder, or move the file");
    }

    [Fact]
    public void Only_the_engine_lies_outside_the_folders_and_no_folder_uses_it()
    {
        Refuse(file => FolderOf(file.Key).Length == 0 && file.Key != "PdfEngine.cs", "move it into the folder whose job it does");
        Refuse(
            file => FolderOf(file.Key).Length > 0 && Engine().IsMatch(Code(file.Value)),
            "the engine joins the folders and is used by none: hand over as an argument what is needed of it");
    }

    [Fact]
    public void The_library_stands_on_HarfBuzz_a_reader_of_pixels_and_a_checksum_and_on_no_other_project()
    {
        var project = XDocument.Load(Path.Combine(Repository.Source, "TaggedPdf.csproj"));
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Equal(
            ["HarfBuzzSharp", "HarfBuzzSharp.NativeAssets.Linux", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "StbImageSharp", "System.IO.Hashing"],
            project.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value).Order(StringComparer.Ordinal));
        Refuse(file => file.Value.Contains("NoticeGen", StringComparison.Ordinal), "the library knows nothing of who uses it: say it without the name");
    }

    [Fact]
    public void Clock_files_and_culture_are_banned_and_no_banned_call_is_let_through()
    {
        var project = XDocument.Load(Path.Combine(Repository.Source, "TaggedPdf.csproj"));
        Assert.Contains("BannedSymbols.txt", project.Descendants("AdditionalFiles").Select(item => item.Attribute("Include")!.Value));
        var banned = File.ReadLines(Path.Combine(Repository.Source, "BannedSymbols.txt")).Select(line => line.Split(';')[0][2..]);
        Assert.Superset(
            new HashSet<string> { "System.DateTime.Now", "System.Guid.NewGuid", "System.IO.File", "System.Console", "System.Random" }, banned.ToHashSet());
        Refuse(file => file.Value.Contains("RS0030", StringComparison.Ordinal), "a banned call is let through: take what it gives as an argument");
    }

    /// <summary>Fails when files break a rule: names them, and says what to do.</summary>
    private static void Refuse(Func<KeyValuePair<string, string>, bool> breaks, string whatToDo)
    {
        var found = Files.Where(breaks).Select(file => file.Key).Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, $"{string.Join(", ", found)}: {whatToDo}");
    }

    /// <summary>The folders on the way from a folder back to itself; null when there is no such way.</summary>
    private static string? Circle(Dictionary<string, List<string>> uses, List<string> way)
    {
        foreach (var used in uses[way[^1]])
        {
            if (used == way[0])
            {
                return string.Join(" > ", way.Append(used));
            }
            if (!way.Contains(used) && Circle(uses, [.. way, used]) is { } circle)
            {
                return circle;
            }
        }
        return null;
    }

    /// <summary>The folders that a file opens, or names in front of a type.</summary>
    private static IEnumerable<string> UsedBy(string path) => Use().Matches(Code(Files[path]))
        .Select(match => match.Groups[1].Value.Replace('.', '/'))
        .Select(name => Folders.Contains(name) ? name : Folders.FirstOrDefault(folder => name.StartsWith(folder + "/", StringComparison.Ordinal)))
        .OfType<string>()
        .Where(folder => folder != FolderOf(path));

    /// <summary>Without the line of the namespace, comments and texts.</summary>
    private static string Code(string text) => Namespace().Replace(Comment().Replace(text, ""), "");

    private static string FolderOf(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";

    [GeneratedRegex(@"(?<![\w.])(?:TaggedPdf\.)?((?:[A-Z]\w*)(?:\.[A-Z]\w*)*)(?=;|\.[A-Z])")]
    private static partial Regex Use();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"//[^\n]*|""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bPdf(Engine|Result)\b")]
    private static partial Regex Engine();
}
