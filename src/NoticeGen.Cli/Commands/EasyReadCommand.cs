using System.CommandLine;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Editing;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Linting.Correcting;
using NoticeGen.Notices;
using NoticeGen.Reporting;
using NoticeGen.Source;

namespace NoticeGen.Cli.Commands;

/// <summary>
/// <c>noticegen easy-read</c>: drafts of missing Easy Read words, and the record of the facts that the words were accepted for.
/// </summary>
internal static class EasyReadCommand
{
    public static Command Create(GlobalOptions global, Host host)
    {
        var command = new Command("easy-read", "Write drafts of missing Easy Read words, and keep the words in step with the notice.");
        var all = new Option<bool>("--all") { Description = "Accept draft words too, once you have read them: takes the marks `draft: true` away." };
        command.Add(Make("draft", "Write the Easy Read words that are missing into the YAML, marked as drafts for you to mend; all else is kept.", "Show what would be written and write nothing; end with 1 if anything would be.", (opened, pipeline, asked) => Draft(opened, pipeline, asked.OnlyShow)));
        var accept = Make("accept", "Record that the Easy Read words say what the notices say now; lint then tells when a fact changes.", "Show what would be recorded and write nothing; end with 1 if anything would be.", Accept);
        accept.Add(all);
        command.Add(accept);
        return command;

        Command Make(string name, string description, string diffDescription, Func<OpenedWorkspace, Pipeline, Asked, int> run)
        {
            var options = new NoticeOptions();
            var diff = new Option<bool>("--diff") { Description = diffDescription };
            var made = new Command(name, description) { options.Named, diff };
            made.SetAction(parsed =>
            {
                var opened = OpenedWorkspace.Open(host, options.Read(parsed, global, host, []));
                var shared = opened.ReadShared();
                return shared.Pipeline is { } pipeline ? run(opened, pipeline, new Asked(parsed.GetValue(diff), parsed.GetValue(all))) : GiveUp(opened, shared);
            });
            return made;
        }
    }

    /// <param name="OnlyShow">Nothing is written.</param>
    /// <param name="All">Words that are marked as drafts are accepted too.</param>
    private sealed record Asked(bool OnlyShow, bool All);

    private static int Draft(OpenedWorkspace opened, Pipeline pipeline, bool onlyShow)
    {
        var notices = opened.ForEach((_, name) => pipeline.Check(name.Authority, name.Name)).Select(check => check.Notice).OfType<Notice>().ToList();
        if (notices.Count > 0 && !notices.Exists(notice => notice.HasEasyRead))
        {
            opened.Terminal.Say("no Easy Read edition is made: `editions:` leaves it out");
            return ExitCode.Clean;
        }
        var files = pipeline.Draft(notices);
        var writer = new InputFileWriter(opened.Workspace.Root, opened.Host.Store);
        foreach (var file in files)
        {
            opened.Terminal.Output.Write(FileDifference.Of(file.Source, file.Text));
            if (!onlyShow)
            {
                writer.Replace(file.Source, file.Text);
            }
        }
        if (!onlyShow)
        {
            opened.Terminal.Say(files.IsEmpty
                ? notices.Any(notice => EasyReadGaps.In(notice, pipeline.Law).Any()) ? "there are no words to begin from yet: fill the blanks that `noticegen lint` names, then run this again" : "no Easy Read words are missing"
                : $"Read each row that says `draft: true` and mend its words. Then `noticegen easy-read accept {(notices is [var only] ? only.Id + " " : "")}--all` takes the marks away; until then Easy Read is not published.");
        }
        return onlyShow && !files.IsEmpty ? ExitCode.Findings : ExitCode.Clean;
    }

    private static int Accept(OpenedWorkspace opened, Pipeline pipeline, Asked asked)
    {
        var notices = opened.ForEach((_, name) => pipeline.Check(name.Authority, name.Name)).Select(check => check.Notice).OfType<Notice>().Where(notice => notice.HasEasyRead).ToList();
        foreach (var notice in notices)
        {
            RefuseUnfinished(notice, asked.All);
        }
        var writer = new InputFileWriter(opened.Workspace.Root, opened.Host.Store);
        var cleared = asked.All ? Pipeline.WithoutMarks(notices) : [];
        foreach (var file in cleared)
        {
            Show(opened, asked, file.Source, file.Text);
            if (!asked.OnlyShow)
            {
                writer.Replace(file.Source, file.Text);
            }
        }
        var changed = cleared.Length;
        foreach (var notice in notices)
        {
            var before = opened.TextOf(AcceptedFacts.PathFor(notice.AuthorityId, notice.Name));
            var after = AcceptedFacts.Write(EasyReadFacts.Of(notice.Fields));
            if (before.Text == after)
            {
                continue;
            }
            changed++;
            if (asked.OnlyShow || before.Text.Length > 0)
            {
                Show(opened, asked, before, after);
            }
            if (!asked.OnlyShow)
            {
                writer.Put(before, after);
                opened.Terminal.Say($"accepted {notice.Id}");
            }
        }
        if (changed == 0)
        {
            opened.Terminal.Say("the Easy Read words are in step");
        }
        return asked.OnlyShow && changed > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static void Show(OpenedWorkspace opened, Asked asked, SourceText before, string after)
    {
        if (asked.OnlyShow || opened.Terminal.Loudness > Loudness.Quiet)
        {
            opened.Terminal.Output.Write(FileDifference.Of(before, after));
        }
    }

    private static void RefuseUnfinished(Notice notice, bool takesDrafts)
    {
        if (EasyReadMarks.Blanks(notice).FirstOrDefault() is { } blank)
        {
            throw new UserError(ExitCode.Findings, $"the Easy Read words of `{notice.Id}` have a blank: {blank}", "fill it in; then accept the words");
        }
        if (!takesDrafts && EasyReadMarks.Of(notice).FirstOrDefault() is { } draft)
        {
            throw new UserError(
                ExitCode.Findings, $"`{notice.Id}` still has drafts: {draft}",
                $"read each row that says `draft: true` and mend its words; then `noticegen easy-read accept {notice.Id} --all` takes the marks away");
        }
    }

    private static int GiveUp(OpenedWorkspace opened, SharedFiles shared)
    {
        opened.Write(new Findings(opened).Report([], shared));
        return ExitStatus.Of(shared.Findings, FailOn.Error);
    }
}
