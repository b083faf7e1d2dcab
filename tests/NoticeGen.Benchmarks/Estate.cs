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

    /// <summary>
    /// The same with a word of its own in every text of every notice, so that no two notices share one: an unkind case, since
    /// councils say most things in the same words.
    /// </summary>
    public static (InputFiles Files, (string Authority, string Notice)[] Ids) Different(int count)
    {
        var (files, ids) = Generated(count);
        var own = ids.Select(id => $"notices/{id.Authority}/{id.Notice}.yaml").ToHashSet(StringComparer.Ordinal);
        return (new InputFiles(files.All.Select(file => own.Contains(file.Path) ? WithOwnWords(file) : file)), ids);
    }

    private static InputFile WithOwnWords(InputFile file)
    {
        var text = SourceText.Decode(file.Path, file.Content.AsSpan(), out _)!.Text;
        var word = new string([.. file.Path[^9..^5].Select(digit => (char)('b' + digit - '0'))]);
        // The first word after "we", "you" or "your": those stand in sentences, and in nothing that the program reads.
        var changed = System.Text.RegularExpressions.Regex.Replace(text, @"\b([Ww]e|[Yy]our?|[Tt]he) (?=[a-z])", "$1 " + word + " ");
        return file with { Content = [.. System.Text.Encoding.UTF8.GetBytes(changed)] };
    }

    /// <summary>Writes a workspace of many notices and nothing else to a folder; gives the path of one of them.</summary>
    public static string WriteTo(string root, int count)
    {
        var (files, ids) = Generated(count);
        foreach (var file in files.Under("notices").Where(file => !IsReal(file)))
        {
            Write(root, file.Path, file);
        }
        return Settled(root, ids[0]);
    }

    /// <summary>The same with an authority of its own for each notice.</summary>
    public static string WriteApart(string root, int count)
    {
        var (files, ids) = Generated(count);
        var own = ids.Select(id => $"notices/{id.Authority}/{id.Notice}.yaml").ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Under("notices/_base"))
        {
            Write(root, file.Path, file);
        }
        foreach (var (authority, notice) in ids)
        {
            foreach (var file in files.Under($"notices/{authority}").Where(file => !IsReal(file) && (!own.Contains(file.Path) || file.Path.EndsWith($"/{notice}.yaml", StringComparison.Ordinal))))
            {
                Write(root, file.Path.Replace(authority, $"{authority}-{notice}", StringComparison.Ordinal), file);
            }
        }
        return Settled(root, ($"{ids[0].Authority}-{ids[0].Notice}", ids[0].Notice));
    }

    /// <summary>Whether a file belongs to one of the project's notices. The program has the project's templates in it.</summary>
    private static bool IsReal(InputFile file) => Array.Exists(RealIds, id => file.Path.StartsWith($"notices/{id.Authority}/{id.Notice}.", StringComparison.Ordinal));

    private static void Write(string root, string path, InputFile file)
    {
        var full = Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, [.. file.Content]);
    }

    private static string Settled(string root, (string Authority, string Notice) first)
    {
        File.WriteAllText(Path.Combine(root, "noticegen.yaml"), "output: dist\n");
        return Path.Combine(root, "notices", first.Authority, first.Notice + ".yaml");
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
