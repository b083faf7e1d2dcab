using System.Collections.Immutable;
using NoticeGen.Cli.Hosting;
using NoticeGen.Diagnostics;
using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Source;

namespace NoticeGen.Cli.Workspaces;

/// <summary>A notice as it is found on the disk: its authority's folder and its file's name without ending.</summary>
internal sealed record NoticeName(string Authority, string Name)
{
    public string Id => $"{Authority}/{Name}";

    public string Path => $"notices/{Authority}/{Name}.yaml";
}

/// <summary>
/// The folder that holds <c>noticegen.yaml</c>, read once: its notices, templates and reference data, in ordinal order.
/// Built-in templates stand in for those it does not have.
/// </summary>
internal sealed class Workspace
{
    public const string SettingsName = "noticegen.yaml";
    /// <summary>The folders of a workspace that are not for documents.</summary>
    public static readonly ImmutableArray<string> InputFolders = ["law", "notices", SchemaFolder, Snippets.Folder, "templates"];

    public const string SchemaFolder = "schema";
    public const string NoticesFolder = "notices";
    private const string NoticeEnding = ".yaml";

    private Workspace(string root, string settingsPath, WorkspaceFiles files)
    {
        var own = files.All;
        Root = root;
        SettingsPath = settingsPath;
        Own = own;
        Files = new InputFiles(own.Concat(DefaultTemplates.Missing(own)));
        Notices = [.. own.Select(file => Named(file.Path)).OfType<NoticeName>()];
        Problems = [.. FolderFaults(files.Closed), .. FileNames.CheckOthers(own.Select(file => file.Path))];
        Remarks = [.. own.Select(file => Overlooked(file.Path)).OfType<string>()];
    }

    /// <summary>An absolute path.</summary>
    public string Root { get; }

    /// <summary>The settings file, by its path in <see cref="Files"/>.</summary>
    public string SettingsPath { get; }

    public InputFiles Files { get; }

    /// <summary>The files of the workspace itself, without the built-in templates, in ordinal order.</summary>
    public ImmutableArray<InputFile> Own { get; }

    /// <summary>Whether a file lies in the workspace itself.</summary>
    public bool IsOwn(string path) => Files.Find(path) is { IsBuiltIn: false };

    /// <summary>In ordinal order of their paths.</summary>
    public ImmutableArray<NoticeName> Notices { get; }

    /// <summary>Folders that may not be entered, and files whose names other systems cannot hold.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>Sentences about files that look like notices and are not read.</summary>
    public ImmutableArray<string> Remarks { get; }

    /// <param name="settings">The settings file as given with <c>--config</c>; null to look for the nearest one upwards.</param>
    /// <param name="part">The part of the estate that is asked for: of other authorities only the names of files are read. Null for all.</param>
    /// <param name="followsLinks">See <see cref="WorkspaceFiles"/>.</param>
    /// <param name="keptBytes">How much of the texts of notices is kept in memory.</param>
    public static Workspace Open(string workingFolder, string? settings, Part? part = null, bool followsLinks = false, long keptBytes = long.MaxValue)
    {
        var path = SettingsFile(workingFolder, settings);
        var root = Path.GetDirectoryName(path)!;
        var files = new WorkspaceFiles(root, followsLinks) { KeptBytes = keptBytes };
        files.AddFile(Path.GetFileName(path));
        foreach (var folder in InputFolders.Where(folder => folder != SchemaFolder))
        {
            files.AddFolder(folder);
        }
        if (part is null)
        {
            files.ReadThose(_ => true);
        }
        else
        {
            var wanted = Unit.Of(files.Listed.Select(Named).OfType<NoticeName>()).Where(part.Has).Select(unit => unit.Authority).ToHashSet(StringComparer.Ordinal);
            files.ReadThose(file => AuthorityOf(file) is not { } authority || wanted.Contains(authority));
            if (files.Read.Any(PathsUpward.AreIn))
            {
                files.ReadThose(PathsUpward.MayLeadTo);
            }
        }
        return new Workspace(root, Path.GetFileName(path), files);
    }

    /// <summary>The authority in whose folder a file lies; null for files of all.</summary>
    public static string? AuthorityOf(string path)
    {
        const string Notices = NoticesFolder + "/";
        if (!path.StartsWith(Notices, StringComparison.Ordinal) || path.IndexOf('/', Notices.Length) is not (> 0 and var slash))
        {
            return null;
        }
        return path[Notices.Length] == '_' ? null : path[Notices.Length..slash];
    }

    /// <summary>The settings file that <see cref="Open"/> reads; an absolute path.</summary>
    /// <exception cref="UserError">There is none.</exception>
    public static string SettingsFile(string workingFolder, string? settings) =>
        settings is null ? Nearest(workingFolder) : Given(Path.GetFullPath(settings, workingFolder), settings);

    /// <summary>The settings file of the workspace that holds a folder; null when it lies in none.</summary>
    public static string? Find(string workingFolder)
    {
        for (string? folder = workingFolder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, SettingsName);
            if (File.Exists(path))
            {
                return path;
            }
        }
        return null;
    }

    private static string Nearest(string workingFolder) => Find(workingFolder) ?? throw new UserError(
        ExitCode.BadInput,
        $"there is no `{SettingsName}` in this folder or in any folder above it",
        "go to the folder of your notices, or start one with `noticegen init`");

    private static string Given(string path, string asGiven) => File.Exists(path) ? path : throw new UserError(
        ExitCode.BadInput,
        Directory.Exists(path) ? $"`--config {asGiven}` is a folder" : $"`--config {asGiven}` does not exist",
        Directory.Exists(path) ? $"name the file, such as `--config {asGiven.TrimEnd('/', '\\')}/{SettingsName}`" : null);

    /// <summary>The notice that a file is; null when it is none.</summary>
    public static NoticeName? Named(string path)
    {
        return NoticeFiles.NoticeAt(path) is var (authority, name) ? new NoticeName(authority, name) : null;
    }

    /// <summary>A sentence about a file that looks like a notice and is not read; null for every other file.</summary>
    public static string? Overlooked(string path)
    {
        if (!path.StartsWith(NoticesFolder + "/", StringComparison.Ordinal))
        {
            return null;
        }
        var depth = path.Count(c => c == '/');
        return path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || (path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(NoticeEnding, StringComparison.Ordinal))
                ? $"`{path}` is not read: rename it to end in `{NoticeEnding}`"
            : path.EndsWith(NoticeEnding, StringComparison.Ordinal) && depth == 1
                ? $"`{path}` is not read: a notice stands in the folder of its authority, `{NoticesFolder}/AUTHORITY/NOTICE{NoticeEnding}`"
            : path.EndsWith(NoticeEnding, StringComparison.Ordinal) && depth > 2 && path != PictureBanks.PathOf(path.Split('/')[1]) && !path.StartsWith(NoticesFolder + "/_", StringComparison.Ordinal)
                ? $"`{path}` is not read: notices stand directly in the folder of their authority"
            : null;
    }

    /// <summary>What is below a folder that may not be entered would be left out without a word.</summary>
    private static IEnumerable<Diagnostic> FolderFaults(IEnumerable<ClosedFolder> folders) =>
        from folder in folders
        let isOutside = folder.Fault == WorkspaceFiles.LeadsOutside
        select (isOutside ? ReadingProblems.PathOutside : ReadingProblems.FileMissing).At(
            Origin.Of(new SourceText(folder.Path, "")),
            $"the folder `{folder.Path}` {folder.Fault}",
            isOutside ? "copy the folder into the workspace" : folder.Fault == WorkspaceFiles.Unnamable ? "rename it" : null) with
        {
            Severity = folder.Fault == WorkspaceFiles.Unnamable ? Severity.Warning : Severity.Error,
        };
}
