using System.Text.RegularExpressions;
using Xunit;

namespace NoticeGen.Tests.Architecture;

/// <summary>
/// Folders of the library whose names end in -ing are steps, the others are values. A value uses no step; a step uses
/// values and no other step; only the files that join the steps use several.
/// </summary>
public sealed partial class FolderRuleTests
{
    private static readonly string[] Joints = ["AuditPipeline.cs", "BuildOptions.cs", "Catalogue.cs", "Forecast.cs", "Pipeline.cs"];

    private static readonly HashSet<string> Folders = [.. Directory.EnumerateDirectories(SourceFiles.Core)
        .Select(folder => Path.GetFileName(folder))
        .Where(name => name is not ("bin" or "obj"))];

    [Fact]
    public void The_library_has_the_steps_of_the_design()
    {
        Assert.Equal(
            ["Auditing", "Composing", "Correcting", "Linting", "Parsing", "Reading", "Rendering", "Reporting"],
            Folders.Where(IsStep).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_value_folder_uses_no_step()
    {
        Assert.Equal([], Uses().Where(use => !IsStep(use.Folder) && IsStep(use.Used)).Select(Line));
    }

    [Fact]
    public void A_step_uses_no_other_step()
    {
        Assert.Equal([], Uses().Where(use => IsStep(use.Folder) && IsStep(use.Used) && use.Used != use.Folder).Select(Line));
    }

    [Fact]
    public void Only_the_files_that_join_the_steps_lie_outside_the_folders()
    {
        var files = SourceFiles.Under(SourceFiles.Core).Where(file => !file.Path.Contains('/', StringComparison.Ordinal)).Select(file => file.Path);
        Assert.Equal(Joints, files);
    }

    [Fact]
    public void Every_namespace_is_that_of_its_folder()
    {
        var wrong = SourceFiles.Under(SourceFiles.Core)
            .Where(file => Namespace().Match(file.Text).Groups[1].Value != string.Join('.', file.Path.Split('/').SkipLast(1).Prepend("NoticeGen")))
            .Select(file => file.Path);
        Assert.Equal([], wrong);
    }

    [Fact]
    public void No_namespace_is_opened_for_the_whole_library()
    {
        // The rules above read the files one by one; a global using would hide from them what a file uses.
        Assert.Equal([], SourceFiles.Under(SourceFiles.Core).Where(file => file.Text.Contains("global using", StringComparison.Ordinal)).Select(file => file.Path));
    }

    [Theory]
    [InlineData("using NoticeGen.Reading;", "Reading")]
    [InlineData("var x = NoticeGen.Linting.RuleSet.All;", "Linting")]
    [InlineData("var x = Rendering.Format.Html;", "Rendering")]
    [InlineData("using static NoticeGen.Records.FieldSyntax;", "Records")]
    public void A_use_is_found_however_it_is_written(string code, string used)
    {
        Assert.Equal([used], UsedIn(code));
    }

    [Theory]
    [InlineData("// NoticeGen.Reading.YamlReader")]
    [InlineData("var x = \"NoticeGen.Reading.YamlReader\";")]
    [InlineData("var x = this.Reading;")]
    [InlineData("namespace NoticeGen;")]
    public void What_is_no_use_is_not_found(string code)
    {
        Assert.Equal([], UsedIn(code));
    }

    private static bool IsStep(string folder) => folder.EndsWith("ing", StringComparison.Ordinal);

    private static IEnumerable<(string Path, string Folder, string Used)> Uses() =>
        from file in SourceFiles.Under(SourceFiles.Core)
        where file.Path.Contains('/', StringComparison.Ordinal)
        let folder = file.Path.Split('/')[0]
        from used in UsedIn(file.Text)
        select (file.Path, folder, used);

    private static IEnumerable<string> UsedIn(string code) =>
        Use().Matches(SourceFiles.NamesOnly(code)).Select(match => match.Groups[1].Value).Where(Folders.Contains).Distinct(StringComparer.Ordinal);

    private static string Line((string Path, string Folder, string Used) use) => $"{use.Path} uses {use.Used}";

    /// <summary>A folder's name after the root namespace, or in front of a type: code in the root namespace may leave the root out.</summary>
    [GeneratedRegex(@"(?<![\w.])(?:global::)?(?:NoticeGen\.)?([A-Z]\w*)(?=\.[A-Z]|;)")]
    private static partial Regex Use();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
