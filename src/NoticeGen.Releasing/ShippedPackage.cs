using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;

namespace NoticeGen.Releasing;

/// <summary>A library that ships inside the program, with what its own package says about it.</summary>
/// <param name="Licence">An SPDX licence expression, such as <c>MIT</c>.</param>
/// <param name="Copyright">The copyright line; made from the authors where the package has none.</param>
/// <param name="ContentHash">The SHA-512 of the package as the lock file has it, in base 64.</param>
internal sealed record ShippedPackage(string Name, string Version)
{
    public required string Licence { get; init; }

    public required string Copyright { get; init; }

    public required string Website { get; init; }

    public required string ContentHash { get; init; }

    /// <summary>Further notices that the package brings for what it contains itself; empty for most.</summary>
    public string Notices { get; init; } = "";

    /// <summary>The packages that this one asks for, by name.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>Packages that are used while building, and of which nothing is shipped.</summary>
    private static readonly ImmutableArray<string> OfTheBuild = ["Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.NET.ILLink.Tasks"];

    /// <summary>All packages of the program's lock file that are shipped, by name.</summary>
    /// <param name="lockFile">The <c>packages.lock.json</c> of the command line.</param>
    /// <param name="packages">The folder where restored packages stand.</param>
    /// <exception cref="ReleaseFault">A package is not restored, or does not state its licence.</exception>
    public static ImmutableArray<ShippedPackage> ReadAll(string lockFile, string packages)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(lockFile));
        return
        [
            .. json.RootElement.GetProperty("dependencies").EnumerateObject().First().Value.EnumerateObject()
                .Where(entry => entry.Value.GetProperty("type").GetString() != "Project" && !OfTheBuild.Contains(entry.Name))
                .OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
                .Select(entry => Read(entry, packages)),
        ];
    }

    private static ShippedPackage Read(JsonProperty entry, string packages)
    {
        var version = entry.Value.GetProperty("resolved").GetString()!;
        var folder = Path.Combine(packages, entry.Name.ToLowerInvariant(), version);
        var description = Path.Combine(folder, entry.Name.ToLowerInvariant() + ".nuspec");
        if (!File.Exists(description))
        {
            throw new ReleaseFault($"{entry.Name} {version} is not restored: run `dotnet restore` first");
        }
        var metadata = XDocument.Load(description).Root!.Elements().First();
        var about = metadata.GetDefaultNamespace();
        var licence = metadata.Element(about + "license");
        if (licence is null || licence.Attribute("type")?.Value != "expression")
        {
            throw new ReleaseFault($"{entry.Name} {version} does not state its licence as an SPDX expression: look at it, and at whether it may be shipped");
        }
        return new ShippedPackage(entry.Name, version)
        {
            Licence = Chosen(licence.Value),
            Copyright = CopyrightOf(metadata.Element(about + "copyright")?.Value, metadata.Element(about + "authors")!.Value),
            Website = metadata.Element(about + "projectUrl")?.Value ?? "",
            ContentHash = entry.Value.GetProperty("contentHash").GetString()!,
            Notices = NoticesIn(folder),
            DependsOn = entry.Value.TryGetProperty("dependencies", out var asked)
                ? [.. asked.EnumerateObject().Select(one => one.Name).Order(StringComparer.OrdinalIgnoreCase)]
                : [],
        };
    }

    /// <summary>Of licences to choose from, one that may be taken.</summary>
    private static string Chosen(string expression) =>
        expression.Split(" OR ").FirstOrDefault(ThirdPartyNotices.Accepted.Contains) ?? expression;

    private static string CopyrightOf(string? stated, string authors) =>
        stated is null or "" ? $"Copyright {authors}"
        : stated.Contains("copyright", StringComparison.OrdinalIgnoreCase) || stated.Contains('©', StringComparison.Ordinal) ? stated
        : $"Copyright {stated}";

    private static string NoticesIn(string folder)
    {
        var file = Directory.EnumerateFiles(folder)
            .Where(path => Path.GetFileName(path).Replace("-", "", StringComparison.Ordinal).StartsWith("thirdpartynotices", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        return file is null ? "" : File.ReadAllText(file).ReplaceLineEndings("\n").TrimStart('\uFEFF');
    }
}
