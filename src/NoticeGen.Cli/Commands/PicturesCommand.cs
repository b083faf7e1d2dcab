using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering.ContactSheet;
using NoticeGen.Reporting;
using NoticeGen.Templates;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen pictures</c>: which picture is printed where, and under which licence.</summary>
internal static class PicturesCommand
{
    private const string Language = Documents.Edition.SourceLanguage;
    private const string FileName = "pictures.html";

    /// <summary>The words by which a contact sheet is known again, so that no other file is written over.</summary>
    private const string Mark = "<title>Pictures of the notices</title>";

    /// <summary>What the command reports of all findings: NG530 to NG549 are about pictures.</summary>
    private const string FirstRule = "NG530", LastRule = "NG549";

    public static Command Create(GlobalOptions global, Host host)
    {
        var options = new NoticeOptions();
        var output = new Option<string?>("--output", "-o")
        {
            Description = $"The file to write; {FileName} in the output folder of the settings if left out.",
            HelpName = "file",
        };
        var command = new Command("pictures", "Write a contact sheet: every picture at its printed size, its licence, and where it is in use.");
        options.AddTo(command);
        command.Add(output);
        command.SetAction(parsed =>
        {
            // Nothing is published: pictures of an Easy Read edition that waits are looked at like all others.
            var opened = OpenedWorkspace.Open(host, options.Read(parsed, global, host, []) with { Draft = true });
            return Run(opened, parsed.GetValue(output));
        });
        return command;
    }

    private static int Run(OpenedWorkspace opened, string? output)
    {
        var shared = opened.ReadShared();
        if (shared.Pipeline is not { } pipeline)
        {
            opened.Write(new Findings(opened).Report([], shared));
            return ExitCode.BadInput;
        }
        CheckedNotice[] notices;
        using (var progress = opened.Terminal.Progress(opened.Selection.Notices.Length))
        {
            notices = opened.ForEach((_, name) =>
            {
                var check = opened.Timings.Measure("check", () => pipeline.Check(name.Authority, name.Name));
                progress.Finish(name.Id);
                return check;
            });
        }
        var pictures = PicturesOf(pipeline, notices);
        var isJson = opened.Options.Report == ReportKind.Json;
        if (!isJson || output is not null)
        {
            Write(opened, pipeline, pictures, output);
        }
        var found = new Findings(opened).Report([], shared.With(notices.SelectMany(notice => notice.Diagnostics).Where(IsAboutPictures)));
        opened.Write(found, () => Json(pictures));
        if (!isJson)
        {
            foreach (var notice in notices.Where(notice => notice.Editions.IsEmpty))
            {
                opened.Terminal.Problem(Severity.Warning, $"`{notice.AuthorityId}/{notice.Name}` cannot be printed, so its pictures are not counted", "`noticegen lint` says why");
            }
        }
        return ExitStatus.Of(found.Findings, opened.FailOn);
    }

    /// <summary>Every picture that the notices' authorities may name, with its uses in the order of the notices.</summary>
    private static ImmutableArray<ListedPicture> PicturesOf(Pipeline pipeline, CheckedNotice[] notices)
    {
        var words = pipeline.Templates.Words.GetValueOrDefault(Language)?.Words;
        var entries = new Dictionary<PictureEntry, List<ListedUse>>(ReferenceEqualityComparer.Instance);
        foreach (var notice in notices)
        {
            if (pipeline.TemplatesFor(notice.AuthorityId) is not { } templates)
            {
                continue;
            }
            foreach (var entry in templates.Pictures.Values)
            {
                entries.TryAdd(entry, []);
            }
            foreach (var edition in notice.Editions)
            {
                var uses = PictureUse.In(edition.Document)
                    .Where(use => templates.Pictures.ContainsKey(use.Picture.Name))
                    .GroupBy(use => (use.Picture.Name, use.Section));
                foreach (var use in uses)
                {
                    entries[templates.Pictures[use.Key.Name]].Add(new ListedUse(
                        $"{notice.AuthorityId}/{notice.Name}", EditionName(edition.Edition, words), use.Key.Section, use.Count(),
                        [.. use.Select(place => place.Words).Where(beside => beside.Length > 0).Distinct(StringComparer.Ordinal)]));
                }
            }
        }
        return
        [
            .. entries
                .OrderBy(entry => entry.Key.Name, StringComparer.Ordinal)
                .ThenBy(entry => entry.Key.Record.Origin.Path, StringComparer.Ordinal)
                .Select(entry => new ListedPicture(entry.Key, Language, [.. entry.Value])),
        ];
    }

    private static string EditionName(Edition edition, Words? words) =>
        words?.Phrases.GetValueOrDefault("edition-" + edition.Variant) ?? edition.Variant;

    private static bool IsAboutPictures(Diagnostic diagnostic) =>
        string.CompareOrdinal(diagnostic.Rule.Code, FirstRule) >= 0 && string.CompareOrdinal(diagnostic.Rule.Code, LastRule) <= 0;

    private static void Write(OpenedWorkspace opened, Pipeline pipeline, ImmutableArray<ListedPicture> pictures, string? output)
    {
        var path = output is null
            ? Path.Combine(BuildCommand.FolderFor(opened, null), FileName)
            : Path.GetFullPath(output, opened.Host.WorkingFolder);
        var page = ContactSheetPage.Render(new ContactSheetModel
        {
            Words = pipeline.Templates.Words[Language].Words,
            Theme = pipeline.Templates.Variants[Edition.Standard].Theme,
            AsAt = opened.Options.AsAt,
            Pictures = pictures,
        }, Pipeline.Pages);
        var store = opened.Host.Store;
        try
        {
            if (output is { Length: 0 } || store.FolderExists(path))
            {
                throw new UserError(ExitCode.BadInput, $"`--output {output}` names no file", $"give a file, such as `--output {FileName}`");
            }
            if (store.FileExists(path) && !Encoding.UTF8.GetString(store.Read(path)).Contains(Mark, StringComparison.Ordinal))
            {
                throw new UserError(ExitCode.BadInput, $"`{path}` is another file, and is not written over", "give another name with `--output`");
            }
            if (output is null)
            {
                store.CreateFolder(Path.GetDirectoryName(path)!);
            }
            NamedFile.Of(opened.Host, $"--output {output ?? FileName}", path, opened.Workspace, []).Write(store, Encoding.UTF8.GetString(page.Content.AsSpan()));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserError(DiskFault.CodeOf(problem), $"`{path}` could not be written: {problem.Message.TrimEnd('.')}", "nothing else was changed");
        }
        var used = pictures.Count(picture => !picture.Uses.IsEmpty);
        opened.Terminal.Say(string.Create(
            CultureInfo.InvariantCulture, $"wrote {Path.GetRelativePath(opened.Host.WorkingFolder, path).Replace('\\', '/')}: {ReportSummary.Count(used, "picture")} in use, {pictures.Length - used} not used"));
    }

    private static JsonObject Json(ImmutableArray<ListedPicture> pictures) => new()
    {
        ["pictures"] = JsonSerializer.SerializeToNode(pictures.Select(PictureJson.Of), CommandJson.Indented.IEnumerablePictureJson),
    };
}

internal sealed record PictureJson(
    string Name, string List, string Alternative, string? Source, string? Licence, string? Expires, string? Credit, int Count, IEnumerable<PictureUseJson> Uses)
{
    public static PictureJson Of(ListedPicture picture)
    {
        var record = picture.Entry.Record;
        return new PictureJson(
            picture.Entry.Name,
            picture.List,
            picture.Picture.Alternative,
            record.Text("source"),
            record.Text("licence"),
            record.Text("expires"),
            record.Text("credit"),
            picture.Count,
            picture.Uses.Select(use => new PictureUseJson(use.NoticeId, use.Edition, use.Section, use.Count)));
    }
}

internal sealed record PictureUseJson(string Notice, string Edition, string? Section, int Count);
