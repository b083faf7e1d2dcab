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
        command.Add(Make("draft", "Write the Easy Read words that are missing into the YAML, marked as drafts for you to mend; all else is kept.", "Show what would be written and write nothing; end with 1 if anything would be.", Draft));
        command.Add(Make("accept", "Record that the Easy Read words say what the notices say now; lint then tells when a fact changes.", "Show what would be recorded and write nothing; end with 1 if anything would be.", Accept));
        return command;

        Command Make(string name, string description, string diffDescription, Func<OpenedWorkspace, Pipeline, bool, int> run)
        {
            var options = new NoticeOptions();
            var diff = new Option<bool>("--diff") { Description = diffDescription };
            var made = new Command(name, description) { options.Named, diff };
            made.SetAction(parsed =>
            {
                var opened = OpenedWorkspace.Open(host, options.Read(parsed, global, host, []));
                var shared = opened.ReadShared();
                return shared.Pipeline is { } pipeline ? run(opened, pipeline, parsed.GetValue(diff)) : GiveUp(opened, shared);
            });
            return made;
        }
    }

    private static int Draft(OpenedWorkspace opened, Pipeline pipeline, bool onlyShow)
    {
        var checks = opened.ForEach((_, name) => pipeline.Check(name.Authority, name.Name));
        var files = pipeline.Draft(checks.Select(check => check.Notice).OfType<Notice>());
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
                ? "no Easy Read words are missing"
                : "Read each row that says `draft: true`, mend its words, and take the mark away; no build publishes drafts.");
        }
        return onlyShow && !files.IsEmpty ? ExitCode.Findings : ExitCode.Clean;
    }

    private static int Accept(OpenedWorkspace opened, Pipeline pipeline, bool onlyShow)
    {
        var writer = new InputFileWriter(opened.Workspace.Root, opened.Host.Store);
        var changed = 0;
        foreach (var check in opened.ForEach((_, name) => pipeline.Check(name.Authority, name.Name)))
        {
            if (check.Notice is not { HasEasyRead: true } notice)
            {
                continue;
            }
            if (check.Diagnostics.FirstOrDefault(found => found.Rule.Name == "easy-read-draft") is { } draft)
            {
                throw new UserError(ExitCode.Findings, $"`{notice.Id}` still has drafts: {draft.Origin}", "mend their words and take `draft: true` away; then accept them");
            }
            var before = FileAt(opened, AcceptedFacts.PathFor(notice.AuthorityId, notice.Name));
            var after = AcceptedFacts.Write(EasyReadFacts.Of(notice.Fields));
            if (before.Text == after)
            {
                continue;
            }
            changed++;
            if (onlyShow || (before.Text.Length > 0 && opened.Terminal.Loudness > Loudness.Quiet))
            {
                opened.Terminal.Output.Write(FileDifference.Of(before, after));
            }
            if (!onlyShow)
            {
                writer.Put(before, after);
                opened.Terminal.Say($"accepted {notice.Id}");
            }
        }
        if (changed == 0)
        {
            opened.Terminal.Say("the Easy Read words are in step");
        }
        return onlyShow && changed > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>A file as it is; an empty one where there is none.</summary>
    private static SourceText FileAt(OpenedWorkspace opened, string path) =>
        (opened.Workspace.Files.Find(path) is { } file ? SourceText.Decode(path, file.Content.AsSpan(), out _) : null) ?? new SourceText(path, "");

    private static int GiveUp(OpenedWorkspace opened, SharedFiles shared)
    {
        opened.Write(new Findings(opened).Report([], shared));
        return ExitStatus.Of(shared.Findings, FailOn.Error);
    }
}
