using System.Collections.Immutable;
using System.Reflection;
using Xunit;

namespace NoticeGen.Tests.Architecture;

/// <summary>The projects of the program and what they are compiled to.</summary>
internal static class House
{
    public static string Source { get; } = Path.Combine(Repository.Root, "src");

    /// <summary>Every folder of <c>src</c> that holds a project.</summary>
    public static ImmutableArray<string> ProjectNames { get; } =
    [
        .. Directory.EnumerateDirectories(Source)
            .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The libraries of NoticeGen: pure, and without reflection.</summary>
    public static ImmutableArray<HouseAssembly> Libraries { get; } =
    [
        .. ProjectNames.Where(name => name.StartsWith("NoticeGen.", StringComparison.Ordinal) && name is not ("NoticeGen.Cli" or "NoticeGen.Releasing"))
            .Select(name => new HouseAssembly(name, Assembly.Load(name))),
    ];

    /// <summary>The libraries, and the program that is made of them.</summary>
    public static ImmutableArray<HouseAssembly> Assemblies { get; } = [.. Libraries, new("NoticeGen.Cli", typeof(NoticeGen.Cli.CommandLine).Assembly)];

    /// <summary>Every type of the libraries.</summary>
    public static IEnumerable<Type> Types => Libraries.SelectMany(library => library.Types);

    /// <summary>Fails when something breaks a rule: names it, a line each, and says what to do.</summary>
    public static void Refuse(IEnumerable<string> found, string rule, string whatToDo)
    {
        var lines = found.ToList();
        Assert.True(lines.Count == 0, $"{rule}:\n{string.Join('\n', lines.Select(line => "  " + line))}\n{whatToDo}");
    }
}

/// <param name="Name">Of the project.</param>
internal sealed record HouseAssembly(string Name, Assembly Assembly)
{
    public string Path => Assembly.Location;

    public ImmutableArray<Type> Types { get; } = [.. Assembly.GetTypes()];
}
