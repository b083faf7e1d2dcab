using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NoticeGen.Diagnostics;
using NoticeGen.Linting;
using Xunit;

namespace NoticeGen.Tests.Architecture;

/// <summary>Rules about the code that no compiler checks. Reflection is for tests alone; the library has none.</summary>
public sealed partial class HouseRulesTests
{
    private const int LongestFile = 500;

    [Fact]
    public void No_code_is_given_twice()
    {
        var twice = Reported().GroupBy(info => info.Code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(info => info.Name))}");
        House.Refuse(twice, "A code stands for one rule; these are given twice", "Give the newer rule the next free code of its band: `noticegen rules` lists all.");
    }

    [Fact]
    public void No_name_is_given_twice()
    {
        var twice = Reported().GroupBy(info => info.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(info => info.Code))}");
        House.Refuse(twice, "A name stands for one rule; these are given twice", "Give the newer rule a name that says what only it looks for.");
    }

    [Fact]
    public void Codes_and_names_have_their_form()
    {
        House.Refuse(
            Reported().Where(info => !CodeForm().IsMatch(info.Code) || !NameForm().IsMatch(info.Name)).Select(info => $"{info.Code} {info.Name}"),
            "A code or a name has another form than all others",
            "Write codes as NG and three digits, and names as two or more words of small letters with hyphens between them.");
    }

    [Fact]
    public void Every_problem_that_a_step_can_report_is_in_the_catalogue()
    {
        var (reported, listed) = (Reported().Select(info => info.Code).ToList(), Catalogue.All.Select(info => info.Code).ToList());
        House.Refuse(reported.Except(listed), "These are reported and not in the catalogue", "Add them to the list of their step, and that list to Catalogue.All.");
        House.Refuse(listed.Except(reported), "These are in the catalogue and nothing reports them", "Remove them from Catalogue.All.");
        House.Refuse(
            listed.Zip(listed.Skip(1)).Where(pair => string.CompareOrdinal(pair.First, pair.Second) >= 0).Select(pair => $"{pair.First} before {pair.Second}"),
            "The catalogue is not in the order of codes", "Sort Catalogue.All by code.");
    }

    [Fact]
    public void Every_rule_of_the_library_is_in_the_rule_set()
    {
        var written = House.Types.Where(type => type.IsClass && !type.IsAbstract && (type.IsAssignableTo(typeof(IRule)) || type.IsAssignableTo(typeof(ICrossRule)))).Select(type => type.Name);
        var listed = RuleSet.All.Select(rule => rule.GetType().Name).Concat(RuleSet.Across.Select(rule => rule.GetType().Name));
        House.Refuse(written.Except(listed), "These rules are written and never run", "Add them to RuleSet.All, or to RuleSet.Across when they compare notices.");
        House.Refuse(listed.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key), "These rules run twice", "List each rule once in RuleSet.");
    }

    [Fact]
    public void The_list_of_banned_calls_is_given_to_the_compiler_and_a_banned_call_is_an_error()
    {
        var project = XDocument.Load(Path.Combine(House.Source, "Directory.Build.props"));
        Assert.True(
            project.Descendants("AdditionalFiles").Any(item => item.Attribute("Include")?.Value == "$(MSBuildThisFileDirectory)BannedSymbols.txt"),
            "the compiler does not see the list of banned calls: let src/Directory.Build.props give it BannedSymbols.txt as an item of AdditionalFiles");
        Assert.True(
            project.Descendants("PackageReference").Any(item => item.Attribute("Include")?.Value == "Microsoft.CodeAnalysis.BannedApiAnalyzers"),
            "nobody looks for banned calls: let src/Directory.Build.props reference Microsoft.CodeAnalysis.BannedApiAnalyzers");
        Assert.True(
            File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig")).Contains("dotnet_diagnostic.RS0030.severity = error", StringComparison.Ordinal),
            "a banned call is no error: write `dotnet_diagnostic.RS0030.severity = error` into .editorconfig");
    }

    [Theory]
    [InlineData("System.DateTime.Now")]
    [InlineData("System.DateTime.UtcNow")]
    [InlineData("System.DateTime.Today")]
    [InlineData("System.DateTimeOffset.Now")]
    [InlineData("System.DateTimeOffset.UtcNow")]
    [InlineData("System.Guid.NewGuid")]
    [InlineData("System.Random")]
    [InlineData("System.Environment.NewLine")]
    [InlineData("System.Globalization.CultureInfo.CurrentCulture")]
    [InlineData("System.IO.File")]
    [InlineData("System.IO.Directory")]
    [InlineData("System.Console")]
    public void The_world_is_banned_from_the_library(string symbol)
    {
        var banned = File.ReadLines(Path.Combine(House.Source, "BannedSymbols.txt")).Select(line => line.Split(';')[0][2..]);
        Assert.True(
            banned.Contains(symbol, StringComparer.Ordinal),
            $"{symbol} is not banned: put it into src/BannedSymbols.txt with what to use in its place, for a library with a clock, a disk or chance does not give the same bytes for the same input");
    }

    [Fact]
    public void No_banned_call_is_let_through()
    {
        House.Refuse(
            SourceFiles.OfLibraries().Where(file => file.Text.Contains("RS0030", StringComparison.Ordinal)).Select(file => file.Path),
            "A banned call is let through in these files",
            "Take what it gives (a day, a file's bytes) as an argument, and let NoticeGen.Cli fetch it.");
    }

    [Fact]
    public void Nothing_static_can_change()
    {
        var fields = House.Types
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !IsMadeByCompiler(field));
        House.Refuse(
            fields.Select(field => $"{field.DeclaringType}.{field.Name}"), "These static fields can change, so that one build can touch the next",
            "Make them readonly or const, or keep them in an object that belongs to one build.");
    }

    [Fact]
    public void No_file_of_code_is_too_long_to_read()
    {
        var files = new[] { "src", "tests" }.SelectMany(folder => SourceFiles.Under(Path.Combine(Repository.Root, folder)));
        House.Refuse(
            files.Select(file => (file.Path, Lines: file.Text.Count(c => c == '\n'))).Where(file => file.Lines >= LongestFile).Select(file => $"{file.Path}: {file.Lines} lines"),
            $"These files have {LongestFile} lines or more", "Find the second job that the file does, and move it into a file of its own.");
    }

    [Fact]
    public void No_tracked_file_names_a_place_on_one_machine()
    {
        var tracked = SourceFiles.Tracked();
        if (tracked is null)
        {
            Assert.Skip("the files are not in a Git repository");
        }
        Assert.True(tracked.Count > 0, "git lists no files: commit the project, for this rule looks at what the repository holds");
        var named = tracked
            .Where(path => !Binary.Contains(Path.GetExtension(path), StringComparer.Ordinal) && File.Exists(Path.Combine(Repository.Root, path)))
            .SelectMany(path => File.ReadLines(Path.Combine(Repository.Root, path)).Select((line, i) => (Path: path, Number: i + 1, Line: line)))
            .Where(line => MachinePath().IsMatch(line.Line))
            .Select(line => $"{line.Path}:{line.Number}: {line.Line.Trim()}");
        House.Refuse(
            named, "These lines name a folder of one machine", "Write the path from the repository or from the workspace; make what a test needs in a temporary folder.");
    }

    [Fact]
    public void Every_case_has_expected_files_and_a_notice()
    {
        Assert.True(CaseFolder.Names.Any(), "there are no cases: they belong in tests/NoticeGen.Pipeline.Tests/Cases, a folder each");
        House.Refuse(
            CaseFolder.Names.Where(name => !CaseFolder.Named(name).ExpectedNames.Contains("diagnostics.txt")),
            "These cases do not say what is found in them", "Run the tests with NOTICEGEN_UPDATE=1, which writes diagnostics.txt; then read it.");
    }

    private static readonly string[] Binary = [".ttf", ".png", ".jpg", ".pdf", ".docx", ".ico"];

    /// <summary>Every problem and rule that the library knows, wherever it keeps them.</summary>
    private static ImmutableArray<RuleInfo> Reported()
    {
        var lists = House.Types
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType == typeof(RuleInfo))
            .Select(property => (RuleInfo)property.GetValue(null)!);
        var fields = House.Types
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(RuleInfo) && !field.Name.StartsWith('<'))
            .Select(field => (RuleInfo)field.GetValue(null)!);
        return [.. lists.Concat(fields).Concat(RuleSet.Infos).Distinct(ReferenceEqualityComparer.Instance).Cast<RuleInfo>()];
    }

    private static bool IsMadeByCompiler(FieldInfo field) =>
        field.Name.Contains('<', StringComparison.Ordinal) || (field.DeclaringType?.Name.Contains('<', StringComparison.Ordinal) ?? false);

    [GeneratedRegex("^NG[0-9]{3}$")]
    private static partial Regex CodeForm();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)+$")]
    private static partial Regex NameForm();

    /// <summary>Folders of a person's or a build machine's own: a path that begins with one works nowhere else.</summary>
    [GeneratedRegex(@"(?<![\w.:/~>-])/(?:home|root|Users|tmp|work|mnt|workspace)/\w|[A-Z]:\\(?:Users|home|src|work)\\", RegexOptions.IgnoreCase)]
    private static partial Regex MachinePath();
}
