using System.Globalization;
using NoticeGen.Source;

namespace NoticeGen.Benchmarks;

/// <summary>The project's own workspace, and estates of many notices grown from it.</summary>
internal static class Estate
{
    public static readonly BuildOptions Options = new() { AsAt = new DateOnly(2026, 11, 22), ToolVersion = "benchmark" };

    /// <summary>The five notices of the project with its templates.</summary>
    public static InputFiles Real() => new(Files());

    /// <summary>The ids of the five notices.</summary>
    public static (string Authority, string Notice)[] RealIds { get; } =
    [
        ("birmingham-childrens-trust", "integrated-social-care"),
        ("sandwell-childrens-trust", "early-help"),
        ("sandwell-childrens-trust", "troubled-families"),
        ("sefton-council", "supporting-families"),
        ("shropshire-council", "early-help"),
    ];

    /// <summary>The five notices again and again under other names, each with its number in its title.</summary>
    public static (InputFiles Files, (string Authority, string Notice)[] Ids) Generated(int count)
    {
        var files = Files();
        var byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var ids = new (string, string)[count];
        for (var i = 0; i < count; i++)
        {
            var (authority, notice) = RealIds[i % RealIds.Length];
            var text = SourceText.Decode("notice", byPath[$"notices/{authority}/{notice}.yaml"].Content.AsSpan(), out _)!.Text;
            var number = i.ToString("0000", CultureInfo.InvariantCulture);
            var changed = text.Replace("\ntitle: \"", $"\ntitle: \"{number} ", StringComparison.Ordinal);
            files.Add(new InputFile($"notices/{authority}/n{number}.yaml", [.. System.Text.Encoding.UTF8.GetBytes(changed)]));
            ids[i] = (authority, $"n{number}");
        }
        return (new InputFiles(files), ids);
    }

    /// <summary>Writes a workspace of many notices and nothing else to a folder; gives the path of one of them.</summary>
    public static string WriteTo(string root, int count)
    {
        var (files, ids) = Generated(count);
        var real = RealIds.Select(id => $"notices/{id.Authority}/{id.Notice}.").ToList();
        // The program has the project's templates in it.
        foreach (var file in files.Under("notices").Where(file => !real.Exists(name => file.Path.StartsWith(name, StringComparison.Ordinal))))
        {
            var path = Path.Combine(root, file.Path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, [.. file.Content]);
        }
        File.WriteAllText(Path.Combine(root, "noticegen.yaml"), "output: dist\n");
        return Path.Combine(root, "notices", ids[0].Authority, ids[0].Notice + ".yaml");
    }

    private static List<InputFile> Files()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NoticeGen.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("run the benchmarks inside the checked-out project");
        }
        string[] folders = ["notices", "templates"];
        return [.. folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories))
            .Select(path => new InputFile(Path.GetRelativePath(root, path).Replace('\\', '/'), [.. File.ReadAllBytes(path)]))];
    }
}
