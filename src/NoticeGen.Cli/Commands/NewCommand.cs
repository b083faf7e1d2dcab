using System.CommandLine;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Interviewing;
using NoticeGen.Cli.Scaffolding;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Reading;
using NoticeGen.Reporting;
using NoticeGen.Source;
using Spectre.Console;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen new</c>: a notice with every part that the law asks for, to be filled in.</summary>
internal static class NewCommand
{
    private const string BaseFolder = "notices/_base";

    public static Command Create(GlobalOptions global, Host host)
    {
        var authority = new Argument<string>("authority") { Description = "The authority's folder, such as northtown-council." };
        var notice = new Argument<string>("notice") { Description = "The notice's name, such as council-tax." };
        var baseName = new Option<string?>("--base") { Description = "Build on a shared definition of notices/_base.", HelpName = "name" };
        var noInput = new Option<bool>("--no-input") { Description = "Ask nothing, and write the file with blanks and comments; so it is too where there is no terminal." };
        var command = new Command("new", "Begin a notice: asks in plain words for what the law wants told, and writes the file. There are starters for " + string.Join(", ", Starters.Names) + ".") { authority, notice, baseName, noInput };
        command.SetAction(parsed =>
        {
            var workspace = Workspace.Open(host.WorkingFolder, parsed.GetValue(global.Config));
            var (givenAuthority, givenNotice) = (parsed.GetRequiredValue(authority), parsed.GetRequiredValue(notice));
            var suited = ChosenName.Suits(ChosenName.Suited(givenAuthority)) && ChosenName.Suits(ChosenName.Suited(givenNotice)) ? $"noticegen new {ChosenName.Suited(givenAuthority)} {ChosenName.Suited(givenNotice)}" : null;
            var name = new NoticeName(ChosenName.Checked("authority", givenAuthority, suited), ChosenName.Checked("notice", givenNotice, suited));
            var terminal = global.Terminal(parsed, host);
            var shared = parsed.GetValue(baseName);
            RefuseClash(workspace, name);
            if (shared is not null)
            {
                RefuseUnknownBase(workspace, shared);
            }
            var begun = new NewNotice(workspace, name, shared, host.Today);
            // Lists to choose from move over the screen, which not every terminal can.
            if (!parsed.GetValue(noInput) && host.Dialogue?.Invoke() is { Profile.Capabilities: { Interactive: true, Ansi: true } } console)
            {
                return Asked(begun, console, terminal, host);
            }
            Write(begun, new Answers(), terminal, host);
            if (shared is null)
            {
                terminal.Say(begun.Starter == Starters.General
                    ? $"There is no starter for `{name.Name}`, so it begins from the general one. There are: {string.Join(", ", Starters.Names)}."
                    : $"It begins from the starter for `{begun.Starter}`: nothing in it is decided yet.");
            }
            terminal.Say($"Fill the blanks; `noticegen lint --notice {name.Id}` says what is missing.");
            return ExitCode.Clean;
        });
        return command;
    }

    private static int Asked(NewNotice begun, IAnsiConsole console, Terminal terminal, Host host)
    {
        if (terminal.Style.Ink == Ink.Plain)
        {
            console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
        }
        var kept = new KeptAnswers(begun.Workspace.Root, begun.Name, host.Store);
        var interview = new Interview(console, kept.Keep, begun.Fault, host.Cancelled);
        try
        {
            var answers = kept.Read() ?? new Answers();
            console.MarkupLine($"You are asked what the notice [bold]{Markup.Escape(begun.Name.Id)}[/] must say. An empty answer leaves a blank that `noticegen lint` will remind you of. Ctrl-C stops: your answers are kept, and the same command goes on from there.");
            if (answers.Count > 0 && interview.Choose($"You answered {ReportSummary.Count(answers.Count, "question")} of this notice before.", new AnswerOption("on", "Go on from there"), new AnswerOption("anew", "Begin again")) == "anew")
            {
                answers = new Answers();
            }
            interview.Run(begun.Questions, answers);
            console.WriteLine();
            Write(begun, answers, terminal, host);
            kept.Forget();
        }
        catch (OperationCanceledException)
        {
            console.WriteLine();
            terminal.Remark("stopped; your answers are kept. To go on from there:");
            terminal.Remark($"  noticegen new {begun.Name.Authority} {begun.Name.Name}");
            return ExitCode.Cancelled;
        }
        terminal.Say("Next, to see what is still missing and which law asks for it:");
        terminal.Say($"  noticegen lint --notice {begun.Name.Id}");
        return ExitCode.Clean;
    }

    private static void Write(NewNotice begun, Answers answers, Terminal terminal, Host host)
    {
        var files = new NewFiles(begun.Workspace.Root, terminal, host.Store);
        foreach (var (path, text) in begun.Files(answers))
        {
            files.Add(path, text);
        }
        terminal.Say("");
    }

    private static void RefuseClash(Workspace workspace, NoticeName name)
    {
        if (workspace.Notices.FirstOrDefault(known => string.Equals(known.Id, name.Id, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            throw new UserError(ExitCode.BadInput, $"there is a notice `{known.Id}` already: `{known.Path}`", $"go on with it: `noticegen lint {known.Id}` says what is missing; or choose another name");
        }
    }

    private static void RefuseUnknownBase(Workspace workspace, string shared)
    {
        var bases = workspace.Files.Under(BaseFolder).Select(file => WorkspacePath.Stem(file.Path)).ToList();
        if (bases.Contains(shared))
        {
            return;
        }
        var nearest = Suggestion.Nearest(shared, bases);
        throw new UserError(
            ExitCode.BadInput,
            $"there is no base `{shared}` in `{BaseFolder}`",
            nearest is not null ? $"did you mean `{nearest}`?" : bases.Count > 0 ? "bases are: " + string.Join(", ", bases) : $"write `{BaseFolder}/{shared}.yaml` first, or leave out --base");
    }
}
