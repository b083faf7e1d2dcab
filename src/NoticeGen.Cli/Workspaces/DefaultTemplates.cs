using System.Runtime.InteropServices;
using NoticeGen.Source;

namespace NoticeGen.Cli.Workspaces;

/// <summary>The templates, words, pictures and fonts that come with the program.</summary>
internal static class DefaultTemplates
{
    private const string Folder = "templates/";

    /// <summary>Those whose paths are not among a workspace's own files.</summary>
    public static IEnumerable<InputFile> Missing(IEnumerable<InputFile> own)
    {
        var paths = own.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var assembly = typeof(DefaultTemplates).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            // The names are made by the build, with the separators of the machine that builds.
            var path = name.Replace('\\', '/');
            if (!path.StartsWith(Folder, StringComparison.Ordinal) || paths.Contains(path))
            {
                continue;
            }
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return new InputFile(path, ImmutableCollectionsMarshal.AsImmutableArray(content)) { IsBuiltIn = true };
        }
    }
}
