using System.Collections.Immutable;
using NoticeGen.Auditing.Importing;
using NoticeGen.Cli.Editing;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Scaffolding;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Published;
using NoticeGen.Reading.Registers;
using NoticeGen.Reporting;
using NoticeGen.Reporting.Html;
using NoticeGen.Source;

namespace NoticeGen.Cli.Importing;

/// <summary>One run of <c>import</c>: each file read, made into a draft, and written beside its leftovers; into what is there already only what the file tells anew, and where that is asked for.</summary>
internal sealed class Import(Workspace workspace, string authority, Host host, Terminal terminal)
{
    /// <summary>Says nothing but what is wrong where the result is for a program.</summary>
    private Terminal Terminal => AsJson ? new Terminal(host, Loudness.Quiet, noColour: true) : terminal;

    /// <summary>Where the page goes that shows each file beside its draft; null for none.</summary>
    public NamedFile? SideBySide { get; init; }

    public bool IsDryRun { get; init; }

    public bool AsJson { get; init; }

    /// <summary>Whether what a file tells anew goes into a notice that is there; else it is shown.</summary>
    public bool IsUpdate { get; init; }

    /// <param name="name">The draft's name; null to make it from the file's.</param>
    public int Run(ImmutableArray<InputFile> sources, string? name)
    {
        var opened = ImportPipeline.Open(workspace.Files);
        if (opened.Value is not { } pipeline || opened.HasErrors)
        {
            new TextReport(Terminal.Style).Write(host.Output, opened.Diagnostics);
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
        var plan = new ImportPlan(workspace, pipeline, authority);
        var files = plan.Of(drafts);
        problems.AddRange(plan.Problems);
        if (AsJson)
        {
            host.Output.Write(ImportJson.Of(drafts, files, problems));
        }
        else
        {
            Report(drafts, problems);
        }
        SideBySide?.Write(host.Store, ImportPage.Write([.. drafts.Select(draft => new ReportedImport(draft.Name.Id, draft.Draft.Source, draft.Values, draft.Draft.Leftovers))], host.Today, Tool.Version));
        var differs = Write(files);
        return problems.Exists(problem => problem.Severity == Severity.Error) ? ExitCode.BadInput : differs ? ExitCode.Findings : ExitCode.Clean;
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
        new TextReport(Terminal.Style).Write(host.Output, problems);
        foreach (var draft in drafts)
        {
            Terminal.Say($"{draft.Draft.Source.Source.Path} → {draft.Name.Id}: {ReportSummary.Count(draft.Values.Length, "value")}, "
                + string.Join(", ", draft.Values.CountBy(found => found.Value.Sureness).OrderBy(count => count.Key).Select(count => $"{count.Value} {DraftYaml.Word(count.Key)}"))
                + $"; {ReportSummary.Count(draft.Draft.Leftovers.Length, "leftover")}");
        }
    }

    /// <summary>Writes what is new, and what is changed where that is asked for; whether a change was only shown.</summary>
    private bool Write(IReadOnlyList<PlannedFile> files)
    {
        var written = new NewFiles(workspace.Root, Terminal, host.Store);
        var changer = new InputFileWriter(workspace.Root, host.Store);
        var differs = false;
        foreach (var file in files)
        {
            var isWanted = IsUpdate || !file.IsOfKnown;
            if (file.Before is not { } before)
            {
                if (isWanted && !IsDryRun)
                {
                    written.Add(file.Path, file.Text);
                }
                else if (isWanted)
                {
                    Terminal.Say($"would write  {file.Path}");
                }
                continue;
            }
            var isSame = file.Text == before.Text.ReplaceLineEndings("\n") || file.Text == before.Text;
            if (!file.IsOwn)
            {
                differs |= Tell(file, before, isSame);
            }
            if (isWanted && !IsDryRun && !isSame && (file.IsOwn || !file.Changes.IsEmpty))
            {
                changer.Replace(before, file.Text);
                Terminal.Say($"changed  {file.Path}");
            }
        }
        if (written.WroteAny)
        {
            Terminal.Say("");
            Terminal.Say($"Next, to see what a person must decide: `noticegen lint --authority {authority}`");
        }
        return differs;
    }

    /// <summary>Shows what a file tells otherwise than one that is there; whether it is only shown.</summary>
    private bool Tell(PlannedFile file, SourceText before, bool isSame)
    {
        if (file.Changes.IsEmpty)
        {
            Terminal.Say($"kept     {file.Path}");
            return false;
        }
        if (!AsJson)
        {
            Terminal.Say($"differs  {file.Path}");
            foreach (var change in file.Changes)
            {
                Terminal.Say(ImportedChanges.Line(change, file.Source));
            }
            if (!IsUpdate && !isSame)
            {
                host.Output.Write(FileDifference.Of(before, file.Text));
            }
        }
        if (!IsUpdate)
        {
            Terminal.Problem(Severity.Warning, $"`{file.Path}` is there already and was not changed", "to take over what is new and changed, give the same command with --update: what a person wrote stays");
        }
        return !IsUpdate;
    }
}
