using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;

namespace NoticeGen.Cli.Outputs;

/// <summary>The output folder of one part of an estate.</summary>
/// <param name="Named">As the user gave it.</param>
/// <param name="Root">An absolute path.</param>
internal sealed record PartFolder(string Named, string Root, Manifest Manifest)
{
    public ManifestPart Part => Manifest.Part!;

    /// <summary>Reads one of its files.</summary>
    /// <param name="path">An absolute path.</param>
    /// <exception cref="UserError">It cannot be read.</exception>
    public T Read<T>(string path, IFileStore store, Func<Stream, T> read)
    {
        try
        {
            using var from = store.Open(path);
            return read(from);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserError(DiskFault.CodeOf(problem), $"`{path}` of `{Named}` cannot be read", "build the part again, or see that the folder was copied whole");
        }
    }

    /// <summary>Parts of one estate, as they were named.</summary>
    /// <exception cref="UserError">One is no part, one unit is in two of them, or they are not of one estate.</exception>
    public static ImmutableArray<PartFolder> Open(IReadOnlyList<string> folders, Host host)
    {
        ImmutableArray<PartFolder> parts = [.. folders.Select(folder => Read(folder, host))];
        foreach (var part in parts.Skip(1))
        {
            RefuseOther(parts[0], part);
        }
        RefuseOverlap(parts);
        return parts;
    }

    private static PartFolder Read(string named, Host host)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(named, host.WorkingFolder));
        var path = Path.Combine(root, Manifest.FileName);
        WriteGuard.RefuseLink(root, path, host.Store);
        if (!host.Store.FileExists(path))
        {
            throw new UserError(ExitCode.BadInput, $"`{named}` is not the output folder of a build: it has no `{Manifest.FileName}`");
        }
        var manifest = DiskFault.Explained(path, () => Manifest.Read(path, host.Store))
            ?? throw new UserError(ExitCode.BadInput, $"`{path}` is not a manifest of noticegen");
        if (manifest.ToolVersion != Tool.Version)
        {
            throw new UserError(
                ExitCode.BadInput, $"`{named}` was made by version {manifest.ToolVersion} of noticegen, and this is {Tool.Version}", "build all parts and join them with one version");
        }
        return manifest.Part is null
            ? throw new UserError(ExitCode.BadInput, $"`{named}` is no part of an estate but a whole build", "name folders that `noticegen build --shard` or `--unit` made")
            : new PartFolder(named, root, manifest);
    }

    private static void RefuseOther(PartFolder first, PartFolder part)
    {
        var (there, here) = (first.Part, part.Part);
        if (!here.Filters.SequenceEqual(there.Filters))
        {
            throw new UserError(
                ExitCode.BadInput,
                $"`{part.Named}` was built with {Shown(here.Filters)} and `{first.Named}` with {Shown(there.Filters)}: they are not parts of one whole",
                "build all parts with the same filters");
        }
        if (here.Options != there.Options)
        {
            throw new UserError(
                ExitCode.BadInput,
                $"`{part.Named}` and `{first.Named}` were not made with the same options and by the same program ({here.Options}; {there.Options})",
                "build all parts alike");
        }
    }

    private static string Shown(ImmutableArray<string> filters) => filters.IsEmpty ? "no filter" : $"`{string.Join(' ', filters)}`";

    private static void RefuseOverlap(ImmutableArray<PartFolder> parts)
    {
        var seen = new Dictionary<string, (string Sha256, PartFolder Part)>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var file in part.Manifest.Files)
            {
                if (seen.TryGetValue(file.Path, out var other) && other.Sha256 != file.Sha256)
                {
                    throw new UserError(ExitCode.BadInput, $"`{file.Path}` is in `{other.Part.Named}` and in `{part.Named}`, and is not the same");
                }
                seen[file.Path] = (file.Sha256, part);
            }
        }
        var units = new Dictionary<string, PartFolder>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var unit in part.Part.Units)
            {
                if (!units.TryAdd(unit.Id, part))
                {
                    throw new UserError(ExitCode.BadInput, $"`{unit.Id}` is given twice: in `{units[unit.Id].Named}` and in `{part.Named}`", "name each part once, and build all parts of one number of them");
                }
            }
        }
    }
}
