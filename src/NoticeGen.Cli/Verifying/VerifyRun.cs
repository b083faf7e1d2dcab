using System.Collections.Immutable;
using System.Security.Cryptography;
using NoticeGen.Auditing.Verifying;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Outputs;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Rendering;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Verifying;

/// <summary>
/// Reads the files of a build and compares them with the notices: those of the sources as they are now, made into documents
/// again. What a build remembers of them is not asked.
/// </summary>
internal sealed class VerifyRun(OpenedWorkspace opened, VerifyRequest request)
{
    private readonly Dictionary<string, VerifiedFile> _files = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _other = [];

    public Proof Run()
    {
        var validators = Found();
        var manifest = ReadManifest();
        foreach (var file in manifest.Files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            _files[file.Path] = new VerifiedFile(file);
        }
        ReadFiles();
        var shared = opened.ReadShared();
        CompareNotices(manifest, shared.Pipeline);
        CheckLinks();
        foreach (var (validator, program) in validators.Where(found => found.Program is not null))
        {
            Validate(validator, program!);
        }
        return new Proof(
            opened.Shown(request.Folder),
            opened.Options.AsAt,
            Tool.Version,
            [.. _files.Values.Select(file => file.Proven)],
            [.. validators.Select(found => new ProofValidator(found.Validator.Name, found.Validator.Title, found.Program is null ? Absence(found.Validator) : null))],
            Report.Joined(_files.Values.SelectMany(file => file.Findings).Concat(_other).Concat(shared.Findings)));
    }

    private (Validator Validator, ValidatorProgram? Program)[] Found()
    {
        (Validator Validator, ValidatorProgram? Program)[] found = [.. Validator.All.Select(validator => (validator, ValidatorProgram.Find(validator, opened.Host)))];
        foreach (var (validator, program) in found)
        {
            if (program is null && request.Required.Contains(validator.Name, StringComparer.Ordinal))
            {
                throw new UserError(ExitCode.BadInput, $"{validator.Title} is required, and {Absence(validator)}", $"install it, or name its program in {validator.Variable}");
            }
        }
        return found;
    }

    private static string Absence(Validator validator) => $"`{validator.Command}` is not on the path, nor does {validator.Variable} name it";

    private Manifest ReadManifest()
    {
        var path = Path.Combine(request.Folder, Manifest.FileName);
        if (!opened.Host.Store.FileExists(path))
        {
            if (request.IsUsual && opened.SettingsFindings.Any(finding => finding.Severity == Severity.Error))
            {
                throw new UserError(ExitCode.BadInput, $"the settings `{opened.Workspace.SettingsPath}` cannot be used, and they say where the output is", "`noticegen lint` shows what is wrong");
            }
            throw new UserError(
                ExitCode.BadInput, $"`{opened.Shown(request.Folder)}` is not the output folder of a build: it has no `{Manifest.FileName}`", "run `noticegen build`, or name the folder that a build wrote");
        }
        return DiskFault.Explained(path, () => Manifest.Read(path, opened.Host.Store))
            ?? throw new UserError(ExitCode.BadInput, $"`{opened.Shown(path)}` is not a manifest of noticegen", "build again");
    }

    private void ReadFiles()
    {
        foreach (var file in _files.Values)
        {
            opened.Host.Cancelled.ThrowIfCancellationRequested();
            if (!IsBelow(file.Path))
            {
                file.Add(VerifyProblems.OutputChanged, $"the manifest names `{file.Path}`, which does not lie in the output folder", "build again");
                continue;
            }
            byte[]? content = null;
            var path = Absolute(file.Path);
            if (!opened.Host.Store.FileExists(path) || !DiskFault.Try(() => content = opened.Host.Store.Read(path)))
            {
                file.Add(VerifyProblems.OutputChanged, $"`{file.Path}` is {(opened.Host.Store.FileExists(path) ? "there and cannot be read" : "gone")}", "build again");
                continue;
            }
            file.Sha256 = Convert.ToHexStringLower(SHA256.HashData(content!));
            if (file.Sha256 != file.Entry.Sha256)
            {
                file.Add(VerifyProblems.OutputChanged, $"`{file.Path}` is not the file that was built: its SHA-256 is {file.Sha256}, and the manifest says {file.Entry.Sha256}", "build again; keep what was changed by hand in the notice itself");
            }
        }
    }

    private void CompareNotices(Manifest manifest, Pipeline? pipeline)
    {
        // A build that was ended in its midst names a file as it was and as it was to be.
        var published = manifest.Files.DistinctBy(file => file.Path, StringComparer.Ordinal).Where(file => file.Notice is not null).ToLookup(file => file.Notice!.Id, StringComparer.Ordinal);
        var known = opened.Workspace.Notices.Select(notice => notice.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var group in published.Where(group => !known.Contains(group.Key)))
        {
            foreach (var file in group)
            {
                _files[file.Path].Add(VerifyProblems.OutputStale, $"`{file.Path}` is published, and the workspace has no notice `{group.Key}`", "build all notices again, which takes it away");
            }
        }
        if (pipeline is null)
        {
            return;
        }
        using var progress = opened.Terminal.Progress(opened.Selection.Notices.Length);
        opened.ForEach((_, name) =>
        {
            Compare(pipeline, name, [.. published[name.Id].Select(file => _files[file.Path])]);
            progress.Finish(name.Id);
            return name;
        });
        _other.AddRange(opened.Selection.Notices.Where(name => !published.Contains(name.Id)).Select(name =>
            VerifyProblems.OutputNotCompared.At(Origin.Of(new SourceText(name.Path, "")), $"`{name.Id}` is not published", "build it, if it is to be") with { Severity = Severity.Note }));
    }

    private void Compare(Pipeline pipeline, NoticeName name, VerifiedFile[] files)
    {
        if (files.Length == 0)
        {
            return;
        }
        var check = opened.Timings.Measure("check", () => pipeline.Check(name.Authority, name.Name));
        if (check.Editions.IsEmpty)
        {
            foreach (var file in files)
            {
                file.Add(VerifyProblems.OutputNotCompared, $"`{file.Path}` cannot be compared: `{name.Path}` cannot be made into a document now", $"run `noticegen lint --notice {name.Id}`");
            }
            return;
        }
        var expected = pipeline.Expect(check, files[0].Entry.Notice!.IsDraft).ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!expected.TryGetValue(file.Path, out var wanted))
            {
                file.Add(VerifyProblems.OutputStale, $"`{file.Path}` is published, and `{name.Id}` has no such edition now", "build all notices again, which takes it away");
            }
            else if (file.Sha256 is not null)
            {
                file.Compare(wanted, opened.Host.Store.Read(Absolute(file.Path)));
            }
        }
    }

    private void CheckLinks()
    {
        var paths = _files.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var file in _files.Values.Where(file => file.Sha256 is not null && file.Entry.Format == Format.Html.Name))
        {
            file.Findings.AddRange(PublishedLinks.Check(new InputFile(file.Path, [.. opened.Host.Store.Read(Absolute(file.Path))]), paths));
        }
    }

    private void Validate(Validator validator, ValidatorProgram program)
    {
        var files = _files.Values.Where(file => file.Sha256 is not null && file.Entry.Format == validator.Format.Name).ToDictionary(file => Absolute(file.Path), StringComparer.Ordinal);
        if (files.Count == 0)
        {
            return;
        }
        if (opened.Terminal.ShowsMoving)
        {
            opened.Terminal.ShowMoving($"{validator.Title}: {ReportSummary.Count(files.Count, "file")}");
        }
        foreach (var finding in validator.Check(program, [.. files.Keys.Select(path => new CheckedFile(path, opened.Host.Store.Read(path)))]))
        {
            if (files.TryGetValue(Path.GetFullPath(finding.Path), out var file))
            {
                file.Add(VerifyProblems.OutputNotConforming, $"{validator.Title} on `{file.Path}`: {finding.Message}", null, finding.IsSlight ? Severity.Note : Severity.Error);
            }
        }
        foreach (var file in files.Values)
        {
            file.Validators.Add(validator.Title);
        }
        if (opened.Terminal.ShowsMoving)
        {
            opened.Terminal.ShowMoving("");
        }
    }

    private string Absolute(string path) => Path.GetFullPath(path.Replace('/', Path.DirectorySeparatorChar), request.Folder);

    private bool IsBelow(string path) => !Path.IsPathRooted(path) && Absolute(path).StartsWith(request.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
