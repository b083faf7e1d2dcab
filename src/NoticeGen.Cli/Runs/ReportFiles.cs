using System.Collections.Immutable;
using System.Text;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Runs;

/// <summary>
/// The files that <c>--report KIND=FILE</c> names. All are checked before anything is done; each is written under a
/// temporary name and put in place when all are written.
/// </summary>
internal sealed class ReportFiles
{
    private readonly IFileStore _store;
    private readonly ImmutableArray<Target> _targets;

    private ReportFiles(IFileStore store, ImmutableArray<Target> targets)
    {
        _store = store;
        _targets = targets;
    }

    /// <param name="asked">The values of the option, as given.</param>
    /// <param name="inputs">Files that a report must not replace, by their absolute paths.</param>
    /// <exception cref="UserError">A kind is unknown, or a file cannot be written there.</exception>
    public static ReportFiles Open(Host host, IReadOnlyList<string> asked, Workspace? workspace, IReadOnlyCollection<string> inputs)
    {
        var targets = ImmutableArray.CreateBuilder<Target>(asked.Count);
        var real = new HashSet<string>(PathComparer);
        foreach (var value in asked)
        {
            var (kind, named) = Split(value);
            var path = Path.GetFullPath(named, host.WorkingFolder);
            var folder = Path.GetDirectoryName(path) is { } parent && host.Store.FolderExists(parent) ? RealPath.Of(parent) : null;
            if (folder is null)
            {
                throw new UserError(ExitCode.BadInput, $"`--report {value}`: the folder of `{named}` does not exist", "make the folder first, or name a file in one that is there");
            }
            if (host.Store.FolderExists(path))
            {
                throw new UserError(ExitCode.BadInput, $"`--report {value}`: `{named}` is a folder", "name a file in it");
            }
            // A link would be followed to a file that nobody named.
            var at = RealPath.Of(path) ?? Path.Combine(folder, Path.GetFileName(path));
            if ((workspace is not null && IsInput(at, workspace)) || inputs.Any(input => PathComparer.Equals(RealPath.Of(input) ?? input, at)))
            {
                throw new UserError(ExitCode.BadInput, $"`--report {value}`: `{named}` is one of the workspace's own files, or lies among them", "name a file elsewhere");
            }
            if (host.Store.IsLink(path))
            {
                throw DiskFault.Linked(path);
            }
            if (!real.Add(at))
            {
                throw new UserError(ExitCode.BadInput, $"`--report {value}`: another report is written to the same file", "give each report a file of its own");
            }
            targets.Add(new Target(kind, at, named));
        }
        return new ReportFiles(host.Store, targets.ToImmutable());
    }

    /// <exception cref="UserError">A file cannot be written; none is then changed.</exception>
    public void Write(Report report)
    {
        var written = new List<(Target Target, string Temporary)>();
        try
        {
            foreach (var target in _targets)
            {
                var temporary = Path.Combine(Path.GetDirectoryName(target.Path)!, $".{Path.GetFileName(target.Path)}.noticegen-new");
                written.Add((target, temporary));
                Do(target, () => Write(report, target.Kind, temporary));
            }
            foreach (var (target, temporary) in written)
            {
                Do(target, () => _store.Move(temporary, target.Path));
            }
        }
        catch (UserError)
        {
            foreach (var (_, temporary) in written)
            {
                TryDelete(temporary);
            }
            throw;
        }
    }

    private void Write(Report report, ReportKind kind, string path)
    {
        using var file = new StreamWriter(_store.Create(path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        kind.Write(report, TextReportStyle.Plain, file);
    }

    private static StringComparer PathComparer => OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private static (ReportKind Kind, string File) Split(string value)
    {
        var equals = value.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || equals == value.Length - 1)
        {
            throw new UserError(ExitCode.BadInput, $"`--report {value}` does not name a kind and a file", "write it as in `--report sarif=findings.sarif`");
        }
        var (name, file) = (value[..equals], value[(equals + 1)..]);
        if (ReportKind.Find(name) is not { } kind)
        {
            throw new UserError(ExitCode.BadInput, $"`--report {value}`: there is no report `{name}`", Help(name));
        }
        return file == "-"
            ? throw new UserError(ExitCode.BadInput, $"`--report {value}` names no file", $"for the standard output, give `--output-format {kind.Name}`")
            : (kind, file);
    }

    /// <summary>The kind that was probably meant, else all kinds.</summary>
    public static string Help(string name) => Suggestion.Nearest(name, ReportKind.All.Select(kind => kind.Name)) is { } nearest
        ? $"did you mean `{nearest}`?"
        : "choose from: " + string.Join(", ", ReportKind.All.Select(kind => kind.Name));

    private static bool IsInput(string path, Workspace workspace)
    {
        var root = RealPath.Of(workspace.Root) ?? workspace.Root;
        return Path.GetRelativePath(root, path) == workspace.SettingsPath || WriteGuard.IsAmongInputs(root, path);
    }

    private static void Do(Target target, Action act)
    {
        try
        {
            act();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var reason = DiskFault.Of(problem) switch
            {
                DiskFaultKind.Full => "the disk is full",
                DiskFaultKind.InUse => "another program holds it open",
                DiskFaultKind.Denied => "it is protected",
                DiskFaultKind.NameTooLong => "its name is too long",
                _ => "the disk refused",
            };
            throw new UserError(DiskFault.CodeOf(problem), $"the report `{target.Named}` could not be written: {reason}");
        }
    }

    private void TryDelete(string path)
    {
        try
        {
            _store.Delete(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // What made the report fail is already being told.
        }
    }

    /// <param name="Path">Absolute, links followed.</param>
    /// <param name="Named">As the user gave it.</param>
    private sealed record Target(ReportKind Kind, string Path, string Named);
}
