using System.Collections.Immutable;
using System.Text;
using NoticeGen.Auditing.Importing;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Scaffolding;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Reading.Registers;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Importing;

/// <summary>One run of <c>import</c>: each file read, made into a draft, and written beside its leftovers; what is there already is left alone.</summary>
internal sealed class Import(Workspace workspace, string authority, Host host, Terminal terminal)
{
    public bool IsDryRun { get; init; }

    public bool AsJson { get; init; }

    /// <param name="name">The draft's name; null to make it from the file's.</param>
    public int Run(ImmutableArray<InputFile> sources, string? name)
    {
        var opened = ImportPipeline.Open(workspace.Files);
        if (opened.Value is not { } pipeline || opened.HasErrors)
        {
            new TextReport(terminal.Style).Write(host.Output, opened.Diagnostics);
            return ExitCode.BadInput;
        }
        ImmutableArray<InputFile> registers = [.. sources.Where(source => RegisterReader.IsSpreadsheet(source.Path))];
        sources = [.. sources.Except(registers)];
        var names = Named(sources, name);
        var drafts = new List<ImportedFiles>();
        var problems = new List<Diagnostic>();
        foreach (var (source, notice) in sources.Zip(names))
        {
            host.Cancelled.ThrowIfCancellationRequested();
            var imported = pipeline.Import(source, authority);
            problems.AddRange(imported.Diagnostics);
            if (imported.Value is { } draft)
            {
                drafts.Add(new ImportedFiles(new NoticeName(authority, notice), draft, host.Today));
            }
        }
        foreach (var register in registers)
        {
            drafts.AddRange(Registered(pipeline.ImportRegister(register, authority), problems, name));
        }
        // What goes into the authority's file is taken out of the drafts.
        var found = AsJson ? ImportJson.Of(drafts, problems) : null;
        if (found is null)
        {
            Report(drafts, problems);
        }
        var files = FilesOf(drafts, pipeline);
        var known = files.Where(file => workspace.Files.Find(file.Path) is not null).ToList();
        host.Output.Write(found ?? "");
        Write([.. files.Except(known)]);
        var differs = known.Where(Differs).ToList();
        return problems.Exists(problem => problem.Severity == Severity.Error) ? ExitCode.BadInput : differs.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>A draft for each notice or service of a register, called as the register calls it.</summary>
    private IEnumerable<ImportedFiles> Registered(Outcome<ImmutableList<ImportedNotice>> imported, List<Diagnostic> problems, string? name)
    {
        problems.AddRange(imported.Diagnostics);
        var made = imported.Value ?? [];
        if (name is not null && made.Count > 1)
        {
            throw new UserError(ExitCode.BadInput, $"--notice names one draft, and the register tells of {made.Count}", "leave it out: each draft is called as the register calls the service");
        }
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in made)
        {
            var own = name ?? NameOf(draft.Name ?? draft.Source.Source.Path);
            var free = own;
            for (var number = 2; !taken.Add(free); number++)
            {
                free = $"{own}-{number}";
            }
            yield return new ImportedFiles(new NoticeName(authority, free), draft, host.Today);
        }
    }

    /// <summary>What all drafts that tell it tell alike goes into the authority's file, where there is none yet.</summary>
    private List<(string Path, string Text)> FilesOf(List<ImportedFiles> drafts, ImportPipeline pipeline)
    {
        var files = new List<(string Path, string Text)>();
        var path = $"{Workspace.NoticesFolder}/{authority}/authority.yaml";
        var isFirst = workspace.Files.Find(path) is null;
        if (isFirst && drafts.Count > 0)
        {
            files.Add((path, ImportedFiles.Authority(authority, path, drafts)));
        }
        foreach (var draft in drafts)
        {
            if (!isFirst)
            {
                pipeline.LeaveOutShared(draft.Draft.Fields, authority, draft.Name.Path);
            }
            files.Add((draft.Name.Path, draft.Notice()));
            if (!draft.Draft.Leftovers.IsEmpty)
            {
                files.Add((draft.LeftoversPath, LeftoversPage.Of(draft.Draft)));
            }
        }
        return files;
    }

    private static ImmutableArray<string> Named(ImmutableArray<InputFile> sources, string? name)
    {
        ImmutableArray<string> names = [.. sources.Select(source => name ?? NameOf(source.Path))];
        if (names.GroupBy(made => made, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            var paths = sources.Where((_, at) => names[at] == twice.Key).Select(source => $"`{source.Path}`");
            throw new UserError(ExitCode.BadInput, $"{string.Join(" and ", paths)} would both become the draft `{twice.Key}`", "import them one by one, each with a name of its own: --notice NAME");
        }
        return names;
    }

    /// <summary>The words of a file's name without those that every notice's name has.</summary>
    private static string NameOf(string path)
    {
        var words = ChosenName.Suited(Path.GetFileNameWithoutExtension(path)).Split('-', StringSplitOptions.RemoveEmptyEntries).ToList();
        var own = words.Where(word => word is not ("privacy" or "notice" or "policy" or "statement" or "final" or "draft" or "copy" or "of")).ToList();
        var name = string.Join('-', own.Count > 0 ? own : words);
        return name.Length == 0 ? "imported" : ChosenName.Suits(name) ? name : name + "-notice";
    }

    private void Report(List<ImportedFiles> drafts, List<Diagnostic> problems)
    {
        new TextReport(terminal.Style).Write(host.Output, problems);
        foreach (var draft in drafts)
        {
            var values = draft.Draft.Fields.Values().Where(found => !found.Value.Places.IsEmpty).ToList();
            terminal.Say($"{draft.Draft.Source.Source.Path} → {draft.Name.Id}: {ReportSummary.Count(values.Count, "value")}, "
                + string.Join(", ", values.CountBy(found => found.Value.Sureness).OrderBy(count => count.Key).Select(count => $"{count.Value} {DraftYaml.Word(count.Key)}"))
                + $"; {ReportSummary.Count(draft.Draft.Leftovers.Length, "leftover")}");
        }
    }

    private void Write(ImmutableArray<(string Path, string Text)> files)
    {
        var written = new NewFiles(workspace.Root, terminal, host.Store);
        foreach (var (path, text) in files)
        {
            if (!IsDryRun)
            {
                written.Add(path, text);
            }
            else if (!AsJson)
            {
                terminal.Say($"would write  {path}");
            }
        }
        if (written.WroteAny && !AsJson)
        {
            terminal.Say("");
            terminal.Say($"Next, to see what a person must decide: `noticegen lint --authority {authority}`");
        }
    }

    /// <summary>Shows what an import would change in a file that is there.</summary>
    private bool Differs((string Path, string Text) file)
    {
        var before = new SourceText(file.Path, Encoding.UTF8.GetString(workspace.Files.Find(file.Path)!.Content.AsSpan()));
        if (before.Text.ReplaceLineEndings("\n") == file.Text)
        {
            terminal.Say($"kept     {file.Path}");
            return false;
        }
        if (!AsJson)
        {
            host.Output.Write(FileDifference.Of(before, file.Text));
        }
        terminal.Problem(Severity.Warning, $"`{file.Path}` is there already and was not changed", "take over by hand what the difference shows, or import under another name: --notice NAME");
        return true;
    }
}
