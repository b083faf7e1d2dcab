using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NoticeGen.Source;

/// <summary>A file of the workspace, read once by the caller.</summary>
/// <param name="Path">Workspace-relative, with forward slashes.</param>
/// <param name="Fault">Why its content may not be used ("leads out of the workspace through a link"); null when it may.</param>
public sealed record InputFile(string Path, ImmutableArray<byte> Content, string? Fault = null)
{
    private Func<ImmutableArray<byte>>? _again;

    /// <summary>Of a file that is <see cref="ReadAgain"/>, a new copy each time.</summary>
    /// <exception cref="InvalidOperationException">The file was not read: see <see cref="IsNameOnly"/>.</exception>
    public ImmutableArray<byte> Content { get => IsNameOnly ? throw new InvalidOperationException($"`{Path}` was not read") : _again?.Invoke() ?? field; init; } = Content;

    /// <summary>
    /// A file that was read and is not kept in memory: an estate has very many, and each is needed for a moment.
    /// </summary>
    /// <param name="again">Gives the content that was there at first.</param>
    public static InputFile ReadAgain(string path, Func<ImmutableArray<byte>> again) => new(path, []) { _again = again };

    /// <summary>Whether it is known only that there is such a file: one of an authority that this run has nothing to do with.</summary>
    public bool IsNameOnly { get; private init; }

    /// <summary>A file of which nothing but its name was read.</summary>
    public static InputFile NameOf(string path) => new(path, []) { IsNameOnly = true };

    /// <summary>Whether it comes with the program, and is not among the files that people can open.</summary>
    public bool IsBuiltIn { get; init; }
}

/// <summary>The files that a run works on, by path.</summary>
public sealed class InputFiles(IEnumerable<InputFile> files)
{
    private readonly FrozenDictionary<string, InputFile> _byPath =
        files.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);

    /// <summary>Only paths that have such others.</summary>
    private readonly Lazy<ILookup<string, string>> _alike = new(() => files
        .GroupBy(file => file.Path.ToUpperInvariant(), file => file.Path, StringComparer.Ordinal)
        .Where(same => same.Skip(1).Any())
        .SelectMany(same => same.Order(StringComparer.Ordinal))
        .ToLookup(path => path.ToUpperInvariant(), StringComparer.Ordinal));

    /// <summary>Every file, in no particular order.</summary>
    public IEnumerable<InputFile> All => _byPath.Values;

    /// <summary>
    /// The file at a path. Below a folder that may not be entered, such as a link that leads out of the workspace, every
    /// path has that folder's fault.
    /// </summary>
    public InputFile? Find(string path) => _byPath.GetValueOrDefault(path) ?? FaultAbove(path);

    private InputFile? FaultAbove(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (_byPath.TryGetValue(path[..slash], out var folder) && folder.Fault is not null)
            {
                return folder with { Path = path };
            }
        }
        return null;
    }

    /// <summary>Other files whose paths differ from this one in capital letters alone, in ordinal order.</summary>
    public IEnumerable<string> AlikeTo(string path) => _alike.Value[path.ToUpperInvariant()].Where(other => other != path);

    /// <summary>The files below a folder (given without a slash at the end), in ordinal order of their paths.</summary>
    public IEnumerable<InputFile> Under(string folder) =>
        _byPath.Values
            .Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
}
