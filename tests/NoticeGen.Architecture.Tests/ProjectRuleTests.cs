using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace NoticeGen.Tests.Architecture;

/// <summary>
/// The walls of the house: which project may use which project and which package, and what a project shows the others.
/// docs/architecture.md draws the same picture.
/// </summary>
public sealed partial class ProjectRuleTests
{
    /// <summary>What each project may use: other projects, and packages that reach into its code.</summary>
    private static readonly ImmutableSortedDictionary<string, Allowed> Plan = new Dictionary<string, Allowed>
    {
        ["TaggedPdf"] = new([], ["HarfBuzzSharp", "HarfBuzzSharp.NativeAssets.Linux", "StbImageSharp", "System.IO.Hashing"]),
        ["NoticeGen.Model"] = new([], ["System.IO.Hashing"]),
        ["NoticeGen.Compiling"] = new(["NoticeGen.Model"], ["Markdig", "Scriban.Signed", "YamlDotNet"]),
        ["NoticeGen.Linting"] = new(["NoticeGen.Model"], []),
        ["NoticeGen.Rendering"] = new(["NoticeGen.Model", "TaggedPdf"], ["DocumentFormat.OpenXml", "QRCoder"]),
        ["NoticeGen.Auditing"] = new(["NoticeGen.Model"], ["AngleSharp", "DocumentFormat.OpenXml", "Markdig", "PdfPig"]),
        ["NoticeGen.Reporting"] = new(["NoticeGen.Model"], ["DiffPlex"]),
        ["NoticeGen.Pipeline"] = new(["NoticeGen.Auditing", "NoticeGen.Compiling", "NoticeGen.Linting", "NoticeGen.Rendering"], []),
        ["NoticeGen.Cli"] = new(["NoticeGen.Pipeline", "NoticeGen.Reporting"], ["Spectre.Console", "System.CommandLine"]),
        ["NoticeGen.Releasing"] = new([], ["System.CommandLine"]),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Projects => [.. Plan.Keys];

    public static TheoryData<string> Libraries => [.. House.Libraries.Select(library => library.Name)];

    [Fact]
    public void The_projects_are_those_of_the_plan()
    {
        House.Refuse(House.ProjectNames.Except(Plan.Keys), "These projects of src are not in the plan", "Add each to Plan in ProjectRuleTests with what it may use, and to the picture in docs/architecture.md.");
        House.Refuse(Plan.Keys.Except(House.ProjectNames), "These projects of the plan are not in src", "Take them out of Plan in ProjectRuleTests and out of the picture in docs/architecture.md.");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_what_the_plan_allows(string project)
    {
        var file = XDocument.Load(Path.Combine(House.Source, project, project + ".csproj"));
        var projects = file.Descendants("ProjectReference").Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value.Replace('\\', '/')));
        var packages = file.Descendants("PackageReference").Where(item => item.Attribute("PrivateAssets") is null).Select(item => item.Attribute("Include")!.Value);
        var allowed = Plan[project];
        var strangers = projects.Except(allowed.Projects).Concat(packages.Except(allowed.Packages)).ToList();
        Assert.True(strangers.Count == 0, $"{project} uses {string.Join(", ", strangers)}, which the plan in ProjectRuleTests does not allow: "
            + "put the code into a project that may use it, or let NoticeGen.Pipeline hand in what is needed");
    }

    [Fact]
    public void The_page_about_the_architecture_shows_the_plan()
    {
        var page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "architecture.md"));
        var missing = Plan.Select(entry => $"| `{entry.Key}` | {Listed(entry.Value.Projects)} | {Listed(entry.Value.Packages)} |").Except(page).ToList();
        Assert.True(missing.Count == 0, $"docs/architecture.md does not show the plan. Put in, in the place of the rows for the same projects:\n{string.Join('\n', missing)}");
    }

    private static string Listed(ImmutableArray<string> names) => names.IsEmpty ? "–" : string.Join(", ", names.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void What_is_public_is_used_by_another_project(string library)
    {
        var assembly = House.Libraries.Single(one => one.Name == library);
        var used = House.Assemblies.Where(other => other.Name != library).SelectMany(other => UsedFrom(other.Path, library)).ToHashSet(StringComparer.Ordinal);
        var idle = assembly.Types.Where(type => type.IsPublic && !type.IsNested && !IsMentioned(type, assembly, used)).Select(type => type.FullName!).ToList();
        Assert.True(idle.Count == 0, $"no other project uses {string.Join(", ", idle)}: make {(idle.Count == 1 ? "it" : "them")} internal");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_namespace_is_that_of_its_folder(string project)
    {
        var folder = Path.Combine(House.Source, project);
        var root = XDocument.Load(Path.Combine(folder, project + ".csproj")).Descendants("RootNamespace").Single().Value;
        var wrong = SourceFiles.Under(folder)
            .Where(file => Namespace().Match(file.Text) is { Success: true } found && found.Groups[1].Value != string.Join('.', file.Path.Split('/').SkipLast(1).Prepend(root)))
            .Select(file => $"{project}/{file.Path}");
        House.Refuse(wrong, "The namespace of these files is not that of their folder", "Name the namespace after the folders from the project on, or move the file.");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_opens_with_a_page_that_says_what_it_is_for(string project)
    {
        var page = Path.Combine(House.Source, project, "README.md");
        Assert.True(File.Exists(page), $"src/{project}/README.md is missing: say in about ten lines what comes in, what goes out, and where to begin");
    }

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("templates")]
    [InlineData("notices")]
    [InlineData("docs")]
    public void Every_top_folder_opens_with_a_page(string folder) =>
        Assert.True(File.Exists(Path.Combine(Repository.Root, folder, "README.md")), $"{folder}/README.md is missing: say in about ten lines what is here and where to begin");

    /// <summary>A type counts as used where a used type shows it: as base, in a member, or as an argument.</summary>
    private static bool IsMentioned(Type type, HouseAssembly assembly, HashSet<string> used) =>
        used.Contains(type.FullName!) || assembly.Types.Any(other => other.IsVisible && other != type && Shows(other, type) && other.FullName is not null);

    private static bool Shows(Type type, Type shown) =>
        type.BaseType is { } ancestor && Holds(ancestor, shown)
        || type.GetInterfaces().Any(one => Holds(one, shown))
        || type.GetMethods().Any(method => Holds(method.ReturnType, shown) || method.GetParameters().Any(parameter => Holds(parameter.ParameterType, shown)))
        || type.GetConstructors().Any(made => made.GetParameters().Any(parameter => Holds(parameter.ParameterType, shown)))
        || type.GetFields().Any(field => Holds(field.FieldType, shown));

    private static bool Holds(Type type, Type shown) =>
        type == shown || (type.HasElementType && Holds(type.GetElementType()!, shown)) || type.GenericTypeArguments.Any(argument => Holds(argument, shown))
        || (type.IsGenericType && !type.IsGenericTypeDefinition && type.GetGenericTypeDefinition() == shown);

    /// <summary>The types of a library that another assembly names.</summary>
    private static List<string> UsedFrom(string path, string library)
    {
        using var stream = File.OpenRead(path);
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        var names = new List<string>();
        foreach (var handle in metadata.TypeReferences)
        {
            var reference = metadata.GetTypeReference(handle);
            if (reference.ResolutionScope.Kind == HandleKind.AssemblyReference
                && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name) == library)
            {
                names.Add($"{metadata.GetString(reference.Namespace)}.{metadata.GetString(reference.Name)}");
            }
        }
        return names;
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    private sealed record Allowed(ImmutableArray<string> Projects, ImmutableArray<string> Packages);
}
