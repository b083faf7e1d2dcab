using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Reading;
using NoticeGen.Reading.Word;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen theme check</c>: what a house document or a theme holds, and what is wrong with it.</summary>
internal static class ThemeCommand
{
    /// <summary>Far above any house document; a larger file is a mistake and is not taken into memory.</summary>
    private const long MaxBytes = 64L << 20;

    public static Command Create(GlobalOptions global, Host host)
    {
        var file = new Argument<string>("file")
        {
            HelpName = "file",
            Description = "A Word document in the authority's house style (.docx), or a theme.yaml.",
        };
        var check = new Command("check", "Say which styles, page set-up, header and footer a house document has, what it lacks, and what is hard to read; or check a theme's sizes and colours.") { file };
        check.SetAction(parsed =>
        {
            var run = new Run(global.Terminal(parsed, host), parsed.GetValue(global.OutputFormat) ?? ReportKind.Text, host);
            return run.Check(parsed.GetRequiredValue(file));
        });
        return new Command("theme", "Look after the looks of documents.") { check };
    }

    private sealed class Run(Terminal terminal, ReportKind kind, Host host)
    {
        public int Check(string named)
        {
            var path = Path.GetFullPath(named, host.WorkingFolder);
            var shown = named.Replace('\\', '/');
            return Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".docx" or ".docm" or ".dotx" or ".dotm" or ".doc" => CheckHouse(shown, Bytes(path, shown)),
                ".yaml" or ".yml" => CheckTheme(path, shown),
                _ => throw new UserError(ExitCode.BadInput, $"`{shown}` is neither a Word document nor a theme", "name a .docx file, or a theme.yaml"),
            };
        }

        private int CheckHouse(string shown, ImmutableArray<byte> content)
        {
            var reading = HouseDocumentReader.Read(shown, content);
            var origin = Origin.Of(new SourceText(shown, ""));
            ImmutableArray<Diagnostic> found = [.. reading.Faults.Select(fault => fault.At(origin))];
            var page = reading.Document is { } document ? new HousePages(document, reading.Sample!) : null;
            return Conclude(found, page is null ? null : page.Text, page is null ? null : page.Json);
        }

        private int CheckTheme(string path, string shown)
        {
            var (files, inside) = FilesAround(path, shown);
            var theme = ThemeFile.Read(files, inside);
            return Conclude(
                theme.Diagnostics,
                theme.Value is null ? null : text => ThemePages.Text(theme.Value, text),
                theme.Value is null ? null : () => ThemePages.Json(theme.Value));
        }

        /// <summary>The workspace that holds the theme, because it names fonts there; without one, its own folder.</summary>
        private static (InputFiles Files, string Path) FilesAround(string path, string shown)
        {
            var root = Path.GetDirectoryName(Workspace.Find(Path.GetDirectoryName(path)!) ?? path)!;
            var inside = Path.GetRelativePath(root, path).Replace('\\', '/');
            var files = new WorkspaceFiles(root, followsLinks: false);
            if (!File.Exists(path))
            {
                throw Missing(path, shown);
            }
            files.AddFile(inside);
            files.AddFolder("templates");
            if (WorkspacePath.Folder(inside) is { Length: > 0 } folder)
            {
                files.AddFolder(folder);
            }
            files.ReadThose(_ => true);
            var own = files.All;
            return (new InputFiles(own.Concat(DefaultTemplates.Missing(own))), inside);
        }

        private static ImmutableArray<byte> Bytes(string path, string shown)
        {
            try
            {
                return !File.Exists(path) ? throw Missing(path, shown)
                    : OrdinaryFile.LengthOf(path) > MaxBytes ? throw new UserError(ExitCode.BadInput, $"`{shown}` is too large to be a house document", "make its pictures smaller, and delete its text")
                    : [.. OrdinaryFile.Read(path)];
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new UserError(ExitCode.BadInput, $"`{shown}` cannot be read: another program holds it open, or your account has no right to it", "close it in Word and try again");
            }
        }

        private static UserError Missing(string path, string shown) => new(
            ExitCode.BadInput, Directory.Exists(path) ? $"`{shown}` is a folder" : $"`{shown}` does not exist", "name the file from the folder you are in");

        private int Conclude(ImmutableArray<Diagnostic> found, Action<StringBuilder>? write, Func<JsonObject>? json)
        {
            var report = new Report { ToolVersion = Tool.Version, AsAt = host.Today, Findings = found };
            if (kind == ReportKind.Json)
            {
                JsonReport.Write(host.Output, report, json);
                return ExitStatus.Of(found, FailOn.Error);
            }
            if (kind == ReportKind.Text && write is not null && terminal.Loudness > Loudness.Quiet)
            {
                var text = new StringBuilder();
                write(text);
                host.Output.Write(text.ToString());
            }
            var shown = terminal.Loudness == Loudness.Quiet ? report with { Findings = [.. found.Where(diagnostic => diagnostic.Severity == Severity.Error)] } : report;
            // A report of notices would count them; here there is one file, which is none.
            if (kind == ReportKind.Text || kind == ReportKind.Concise)
            {
                WriteLines(shown.Findings);
                terminal.Say(Summary(found));
                return ExitStatus.Of(found, FailOn.Error);
            }
            kind.Write(shown, terminal.Style, host.Output);
            return ExitStatus.Of(found, FailOn.Error);
        }

        private void WriteLines(ImmutableArray<Diagnostic> findings)
        {
            if (kind == ReportKind.Concise)
            {
                ConciseReport.Write(host.Output, findings);
            }
            else
            {
                new TextReport(terminal.Style).Write(host.Output, findings);
            }
        }

        private static string Summary(ImmutableArray<Diagnostic> found)
        {
            string?[] counts =
            [
                .. from severity in new[] { Severity.Error, Severity.Warning }
                   let count = found.Count(diagnostic => diagnostic.Severity == severity)
                   where count > 0
                   select ReportSummary.Count(count, TextReport.Word(severity)),
            ];
            return counts.Length == 0 ? "nothing is wrong with it" : string.Join(", ", counts);
        }
    }
}
