using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using NoticeGen.Cli.Archiving;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Diagnostics;
using NoticeGen.Reading;
using NoticeGen.Rendering;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen show</c>: what a notice said on a day, from the ledger, the archives and git.</summary>
internal static class ShowCommand
{
    private const string TextName = "text";

    /// <summary>By the names that people give them.</summary>
    private static readonly ImmutableArray<(string Name, Format Format)> Formats =
        [(TextName, Format.PlainText), .. ArchiveRun.Formats.Where(format => format != Format.PlainText).Select(format => (format.Name, format))];

    public static Command Create(GlobalOptions global, Host host)
    {
        var notice = new Argument<string>("notice") { Description = "The notice, as authority/notice, by the path of its YAML, or by its name alone where only one authority has it." };
        var asAt = new Option<DateOnly?>("--as-at") { Description = "The day that is asked about; today if left out.", HelpName = "YYYY-MM-DD", CustomParser = Parsed.Day };
        var edition = new Option<string?>("--edition") { Description = "The edition, such as easy-read; standard if left out.", HelpName = "name" };
        var language = new Option<string?>("--language") { Description = "The language, such as cy, of a notice that has several.", HelpName = "code" };
        var format = new Option<Format>("--format", "-f")
        {
            Description = $"How the text is shown: {string.Join(", ", Formats.Select(known => known.Name))}; {TextName} if left out.",
            HelpName = "name",
            CustomParser = FormatNamed,
            DefaultValueFactory = _ => Format.PlainText,
        };
        var output = new Option<string?>("--output", "-o") { Description = "Write the text to a file.", HelpName = "file" };
        var list = new Option<bool>("--list") { Description = "Every text that was published, since when and until when, and where it can be had." };
        var diff = new Option<string?>("--diff") { Description = "What is different between the day that is asked about and another day, or a version.", HelpName = "day|version" };
        var archive = new Option<string?>("--archive") { Description = $"An archive, or a folder of archives; {Settings.DefaultArchives} in the workspace if left out.", HelpName = "file|folder" };
        edition.CompletionSources.Add(_ => TemplateNames.In(Vocabulary.BuiltIn()).Editions.Select(name => new CompletionItem(name)));
        format.CompletionSources.Add([.. Formats.Select(known => known.Name)]);
        var command = new Command("show", "Say what a notice said on a day: which version stood, since when and until when, and its text.")
        {
            notice, asAt, edition, language, format, output, list, diff, archive,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(list) && result.GetValue(diff) is not null)
            {
                result.AddError("--list and --diff do not go together");
            }
            else if ((result.GetValue(list) || result.GetValue(diff) is not null) && result.GetValue(output) is not null)
            {
                result.AddError("--output is for the text of one day: send a list or a difference to a file with `>`");
            }
            else if (result.GetValue(output) is { Length: 0 })
            {
                result.AddError("--output is empty: give a file");
            }
        });
        command.SetAction(parsed => new ShowRun(host, global.Terminal(parsed, host), new ShowRequest
        {
            Question = new NoticeQuestion(parsed.GetRequiredValue(notice), parsed.GetValue(edition), parsed.GetValue(language), host.WorkingFolder),
            Day = parsed.GetValue(asAt) ?? host.Today,
            Format = parsed.GetRequiredValue(format),
            Output = parsed.GetValue(output),
            List = parsed.GetValue(list),
            Diff = parsed.GetValue(diff),
            AsJson = parsed.GetValue(global.OutputFormat) == ReportKind.Json,
        }).Run(parsed.GetValue(global.Config), parsed.GetValue(archive)));
        return command;
    }

    private static Format? FormatNamed(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        var known = Formats.FirstOrDefault(format => format.Name == name || format.Format.Name == name);
        if (known.Format is null)
        {
            var nearest = Suggestion.Nearest(name, Formats.Select(format => format.Name));
            result.AddError($"`{name}` is not a format: {(nearest is not null ? $"did you mean `{nearest}`?" : $"give {string.Join(", ", Formats.Select(format => format.Name))}")}");
        }
        return known.Format;
    }
}
