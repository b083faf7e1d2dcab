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
        var twice = Reported().GroupBy(info => info.Code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
        Assert.Equal([], twice);
    }

    [Fact]
    public void No_name_is_given_twice()
    {
        var twice = Reported().GroupBy(info => info.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
        Assert.Equal([], twice);
    }

    [Fact]
    public void Codes_and_names_have_their_form()
    {
        Assert.Equal([], Reported().Where(info => !CodeForm().IsMatch(info.Code) || !NameForm().IsMatch(info.Name)).Select(info => $"{info.Code} {info.Name}"));
    }

    [Fact]
    public void Every_problem_that_a_step_can_report_is_in_the_catalogue()
    {
        Assert.Equal(
            Reported().Select(info => info.Code).Order(StringComparer.Ordinal),
            Catalogue.All.Select(info => info.Code));
    }

    [Fact]
    public void Every_rule_of_the_library_is_in_the_rule_set()
    {
        var written = House.Types.Where(type => type.IsClass && !type.IsAbstract && (type.IsAssignableTo(typeof(IRule)) || type.IsAssignableTo(typeof(ICrossRule)))).Select(type => type.Name);
        var listed = RuleSet.All.Select(rule => rule.GetType().Name).Concat(RuleSet.Across.Select(rule => rule.GetType().Name));
        Assert.Equal(written.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_list_of_banned_calls_is_given_to_the_compiler_and_a_banned_call_is_an_error()
    {
        var project = XDocument.Load(Path.Combine(House.Source, "Directory.Build.props"));
        Assert.Contains("$(MSBuildThisFileDirectory)BannedSymbols.txt", project.Descendants("AdditionalFiles").Select(item => item.Attribute("Include")?.Value));
        Assert.Contains(
            "Microsoft.CodeAnalysis.BannedApiAnalyzers", project.Descendants("PackageReference").Select(item => item.Attribute("Include")?.Value));
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig")), StringComparison.Ordinal);
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
        Assert.Contains(symbol, banned);
    }

    [Fact]
    public void No_banned_call_is_let_through()
    {
        Assert.Equal([], SourceFiles.OfLibraries().Where(file => file.Text.Contains("RS0030", StringComparison.Ordinal)).Select(file => file.Path));
    }

    [Fact]
    public void Nothing_static_can_change()
    {
        var fields = House.Types
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !IsMadeByCompiler(field));
        Assert.Equal([], fields.Select(field => $"{field.DeclaringType}.{field.Name}"));
    }

    [Fact]
    public void No_file_of_code_is_too_long_to_read()
    {
        var files = new[] { "src", "tests" }.SelectMany(folder => SourceFiles.Under(Path.Combine(Repository.Root, folder)));
        Assert.Equal([], files.Select(file => (file.Path, Lines: file.Text.Count(c => c == '\n'))).Where(file => file.Lines >= LongestFile));
    }

    [Fact]
    public void No_tracked_file_names_a_place_on_one_machine()
    {
        var tracked = SourceFiles.Tracked();
        if (tracked is null)
        {
            Assert.Skip("the files are not in a Git repository");
        }
        Assert.NotEmpty(tracked);
        var named = tracked
            .Where(path => !Binary.Contains(Path.GetExtension(path), StringComparer.Ordinal) && File.Exists(Path.Combine(Repository.Root, path)))
            .SelectMany(path => File.ReadLines(Path.Combine(Repository.Root, path)).Select((line, i) => (Path: path, Number: i + 1, Line: line)))
            .Where(line => MachinePath().IsMatch(line.Line))
            .Select(line => $"{line.Path}:{line.Number}: {line.Line.Trim()}");
        Assert.Equal([], named);
    }

    [Fact]
    public void Every_case_has_expected_files_and_a_notice()
    {
        Assert.NotEmpty(CaseFolder.Names);
        foreach (var name in CaseFolder.Names)
        {
            Assert.Contains("diagnostics.txt", CaseFolder.Named(name).ExpectedNames);
        }
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
