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
    private const string What = "the report ";

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
        var real = new HashSet<string>(NamedFile.PathComparer);
        foreach (var value in asked)
        {
            var (kind, named) = Split(value);
            var file = NamedFile.Of(host, $"--report {value}", named, workspace, inputs);
            if (!real.Add(file.Path))
            {
                throw new UserError(ExitCode.BadInput, $"`--report {value}`: another report is written to the same file", "give each report a file of its own");
            }
            targets.Add(new Target(kind, file));
        }
        return new ReportFiles(host.Store, targets.ToImmutable());
    }

    /// <exception cref="UserError">A file cannot be written; none is then changed.</exception>
    public void Write(Report report)
    {
        try
        {
            foreach (var (kind, file) in _targets)
            {
                file.Do(What, () => Write(report, kind, file.Temporary));
            }
            foreach (var (_, file) in _targets)
            {
                file.Do(What, () => _store.Move(file.Temporary, file.Path));
            }
        }
        catch (UserError)
        {
            foreach (var (_, file) in _targets)
            {
                // What made the report fail is already being told.
                DiskFault.Try(() => _store.Delete(file.Temporary));
            }
            throw;
        }
    }

    private void Write(Report report, ReportKind kind, string path)
    {
        using var file = new StreamWriter(_store.Create(path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        kind.Write(report, TextReportStyle.Plain, file);
    }

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

    private sealed record Target(ReportKind Kind, NamedFile File);
}
