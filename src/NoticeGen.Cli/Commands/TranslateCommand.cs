using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Editing;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Translating;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Notices;
using NoticeGen.Reading;
using NoticeGen.Reporting;
using NoticeGen.Source;
using NoticeGen.Translating;

namespace NoticeGen.Cli.Commands;

/// <summary>
/// <c>noticegen translate</c>: the files of what notices say in a further language, what translators are given and give back, and
/// the record of the texts that a translation was accepted for.
/// </summary>
internal static class TranslateCommand
{
    private const string Xliff = "xliff";
    private const string Csv = "csv";

    public static Command Create(GlobalOptions global, Host host)
    {
        var command = new Command("translate", "Write what notices say in a further language, and keep it in step with them.");
        var format = new Option<string>("--format") { Description = "xliff (2.1) for translation tools, csv for spreadsheets.", HelpName = "xliff|csv", DefaultValueFactory = _ => Xliff };
        format.AcceptOnlyFromAmong(Xliff, Csv);
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; the standard output if left out.", HelpName = "file" };
        var all = new Option<bool>("--all") { Description = "Texts that are translated already too." };
        var stale = new Option<bool>("--stale") { Description = "Only what lags behind, text by text." };
        var file = new Argument<string>("file") { Description = "What a translator gave back: XLIFF 2, or CSV saved as UTF-8." };

        var start = Make("start", "Write every text that is not translated yet, with the English above it as a comment, into the files beside the notices; all that stands there is kept.",
            (run, _) => Start(run), showsDiff: true);
        var accept = Make("accept", "Record that the translation says what the notices say now; lint then tells when a text changes.", (run, _) => Accept(run), showsDiff: true);
        var status = Make("status", "Say how far the translation of each notice is, and since when it lags behind.", (run, parsed) => Status(run, parsed.GetValue(stale)));
        status.Add(stale);
        var export = Make("export", "Write what is to be translated as a file for translators; a text that stands in several places is asked once.",
            (run, parsed) => Export(run, parsed.GetValue(format)!, parsed.GetValue(output), parsed.GetValue(all)));
        export.Add(format);
        export.Add(output);
        export.Add(all);
        var import = Make("import", "Take in a file that a translator gave back: all of it, or nothing where anything is wrong.", (run, parsed) => Import(run, parsed.GetValue(file)!), showsDiff: true, takesFile: file);
        foreach (var one in (ReadOnlySpan<Command>)[start, status, export, import, accept])
        {
            command.Add(one);
        }
        return command;

        Command Make(string name, string description, Func<Run, ParseResult, int> act, bool showsDiff = false, Argument<string>? takesFile = null)
        {
            var options = new NoticeOptions();
            var diff = new Option<bool>("--diff") { Description = "Show what would be written and write nothing; end with 1 if anything would be." };
            var language = new Option<string>("--language", "-l") { Description = "The language, as BCP 47 has it, such as cy.", HelpName = "tag", Required = true };
            var made = new Command(name, description) { language };
            if (takesFile is null)
            {
                made.Add(options.Named);
            }
            else
            {
                made.Add(takesFile);
            }
            if (showsDiff)
            {
                made.Add(diff);
            }
            made.Add(options.AsAt);
            made.SetAction(parsed =>
            {
                var opened = OpenedWorkspace.Open(host, options.Read(parsed, global, host, []));
                var shared = opened.ReadShared();
                if (shared.Pipeline is not { } pipeline)
                {
                    return Refuse(opened, shared);
                }
                var tag = parsed.GetValue(language)!;
                var work = new TranslationWork(opened, pipeline, tag);
                ImmutableArray<Diagnostic> problems = [.. work.Problems];
                if (!problems.IsEmpty)
                {
                    var code = Refuse(opened, shared.With(problems));
                    opened.Terminal.Problem(Severity.Error, "nothing was written");
                    return code;
                }
                return act(new Run(opened, shared, work, tag, showsDiff && parsed.GetValue(diff)), parsed);
            });
            return made;
        }
    }

    /// <param name="OnlyShow">Nothing is written.</param>
    private sealed record Run(OpenedWorkspace Opened, SharedFiles Shared, TranslationWork Work, string Language, bool OnlyShow)
    {
        public Terminal Terminal => Opened.Terminal;

        /// <summary>Writes a file, or shows how it would change.</summary>
        public void Put(SourceText before, string after)
        {
            if (OnlyShow)
            {
                Terminal.Output.Write(FileDifference.Of(before, after));
            }
            else
            {
                new InputFileWriter(Opened.Workspace.Root, Opened.Host.Store).Put(before, after);
            }
        }
    }

    private static int Start(Run run)
    {
        var changed = 0;
        foreach (var file in run.Work.Files)
        {
            var missing = run.Work.TextsOf(file).Where(text => text.Said is null).Select(text => text.Text).ToList();
            var known = missing.Where(text => run.Work.Known(text.Text) is not null).ToDictionary(text => text.Path, text => run.Work.Known(text.Text)!, StringComparer.Ordinal);
            var after = OverlayText.Complete(file.Source, file.Overlay, known)
                ?? throw new UserError(ExitCode.BadInput, $"`{file.Overlay.Path}` is written in a way that lines cannot be laid into", "write each field and each item on a line of its own, without braces and brackets");
            if (after == file.Overlay.Text)
            {
                continue;
            }
            changed++;
            run.Put(file.Overlay, after);
            if (!run.OnlyShow)
            {
                run.Terminal.Say($"wrote {file.Overlay.Path}: {Texts(missing.Count)} to translate" + (known.Count > 0 ? $", {known.Count.ToString(CultureInfo.InvariantCulture)} of them known from other notices" : ""));
            }
        }
        if (changed == 0)
        {
            run.Terminal.Say("every text stands there already");
        }
        return run.OnlyShow && changed > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static int Status(Run run, bool onlyStale)
    {
        var isInStep = true;
        foreach (var file in run.Work.Files)
        {
            var texts = run.Work.TextsOf(file).ToList();
            var (missing, behind) = (texts.Where(text => text.Said is null).ToList(), texts.Where(text => text is { Said: not null, IsBehind: true }).ToList());
            if (onlyStale && missing.Count == 0 && behind.Count == 0)
            {
                continue;
            }
            isInStep = false;
            var accepted = AcceptedFactsReader.Read(run.Opened.Workspace.Files, AcceptedFacts.PathFor(file.Overlay.Path)).Value?.On;
            var since = accepted is { } day ? $"accepted on {day.ToIso()}, {Days(run.Opened.Options.AsAt.DayNumber - day.DayNumber)} ago" : "never accepted";
            run.Terminal.Output.Write($"{file.Source.Path}: {Texts(texts.Count)}, {missing.Count} missing, {behind.Count} behind, {since}\n");
            if (onlyStale)
            {
                run.Terminal.Output.Write(string.Concat(missing.Select(text => $"  missing  {text.Text.Path}\n").Concat(behind.Select(text => $"  behind   {text.Text.Path}\n"))));
            }
        }
        if (isInStep)
        {
            run.Terminal.Say("nothing lags behind");
        }
        return ExitCode.Clean;
    }

    private static int Export(Run run, string format, string? output, bool all)
    {
        var segments = run.Work.Segments(all);
        var text = format == Csv ? TranslationTable.Write(segments) : XliffFile.Write(run.Language, segments);
        if (segments.IsEmpty)
        {
            run.Terminal.Say("there is nothing to translate; `--all` exports what is translated already");
            return ExitCode.Clean;
        }
        if (output is null)
        {
            run.Terminal.Output.Write(text);
            return ExitCode.Clean;
        }
        var file = NamedFile.Of(run.Opened.Host, $"--output {output}", output, run.Opened.Workspace, []);
        file.Write(run.Opened.Host.Store, text);
        run.Terminal.Say($"wrote {run.Opened.Shown(file.Path)}: {Texts(segments.Length)} to translate");
        return ExitCode.Clean;
    }

    private static int Import(Run run, string given)
    {
        var path = Path.GetFullPath(given, run.Opened.Host.WorkingFolder);
        var store = run.Opened.Host.Store;
        if (!store.FileExists(path))
        {
            throw new UserError(ExitCode.BadInput, $"there is no file `{given}`", "name the file that the translator gave back");
        }
        var shown = run.Opened.Shown(path);
        var bytes = DiskFault.Explained(path, () => store.Read(path));
        if (bytes.AsSpan().Contains((byte)0))
        {
            return Refuse(run.Opened, run.Shared.With([LanguageProblems.FileUnusable.At(
                Origin.Of(new SourceText(shown, "")), "the file is saved as UTF-16 (“Unicode”), or is no text", "save it as UTF-8, in Excel as “CSV UTF-8 (Comma delimited)”")]));
        }
        if (SourceText.Decode(shown, bytes, out var bad) is not { } source)
        {
            return Refuse(run.Opened, run.Shared.With([LanguageProblems.FileUnusable.At(
                Origin.Of(new SourceText(shown, "")), $"the file is not saved as UTF-8: its byte {bad.ToString(CultureInfo.InvariantCulture)} is none", "save it as UTF-8, in Excel as “CSV UTF-8 (Comma delimited)”; letters such as ŵ are lost otherwise")]));
        }
        var read = (source.Text.TrimStart().StartsWith('<') ? XliffFile.Read(source, run.Language) : TranslationTable.Read(source))
            .Then(segments => new TranslationImport(run.Language, path => run.Opened.Workspace.Files.Find(path) is null ? null : run.Opened.TextOf(path)).Read(segments));
        if (read.HasErrors)
        {
            var code = Refuse(run.Opened, run.Shared.With(read.Diagnostics));
            run.Terminal.Problem(Severity.Error, "nothing was written");
            return code;
        }
        var changed = read.Value!.Where(file => file.Text != file.Before.Text).ToList();
        foreach (var file in changed)
        {
            run.Put(file.Before, file.Text);
            foreach (var id in run.OnlyShow ? [] : file.Said.Keys)
            {
                run.Terminal.Say($"{file.Before.Path}: {id}");
            }
        }
        run.Terminal.Say(changed.Count == 0 ? "nothing in the file is new" : run.OnlyShow ? $"{Texts(changed.Sum(file => file.Said.Count))} would be taken in" : $"took in {Texts(changed.Sum(file => file.Said.Count))}; read them beside the notices, then run `noticegen translate accept -l {run.Language}`");
        return run.OnlyShow && changed.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static int Accept(Run run)
    {
        var changed = 0;
        foreach (var file in run.Work.Files)
        {
            var facts = run.Work.TextsOf(file).Where(text => text.Said is not null)
                .ToImmutableSortedDictionary(text => text.Text.Path, text => new AcceptedFact(text.Text.Text, Origin.Of(file.Source)), StringComparer.Ordinal);
            var path = AcceptedFacts.PathFor(file.Overlay.Path);
            var before = AcceptedFactsReader.Read(run.Opened.Workspace.Files, path).Value?.Facts;
            if (facts.Count == 0 || (before is not null && before.Count == facts.Count && facts.All(fact => before.GetValueOrDefault(fact.Key)?.Text == fact.Value.Text)))
            {
                continue;
            }
            changed++;
            run.Put(run.Opened.TextOf(path), AcceptedFacts.WriteTranslated(facts, run.Opened.Options.AsAt));
            if (!run.OnlyShow)
            {
                run.Terminal.Say($"accepted {file.Overlay.Path}: {Texts(facts.Count)}");
            }
        }
        if (changed == 0)
        {
            run.Terminal.Say("the translation is in step");
        }
        return run.OnlyShow && changed > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static int Refuse(OpenedWorkspace opened, SharedFiles shared)
    {
        opened.Write(new Findings(opened).Report([], shared));
        return ExitStatus.Of(shared.Findings, FailOn.Error);
    }

    private static string Texts(int count) => count == 1 ? "1 text" : $"{count.ToString(CultureInfo.InvariantCulture)} texts";

    private static string Days(int count) => count == 1 ? "1 day" : $"{count.ToString(CultureInfo.InvariantCulture)} days";
}
