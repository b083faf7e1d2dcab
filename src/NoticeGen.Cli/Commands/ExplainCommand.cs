using System.CommandLine;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Reporting;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen explain</c>: what a code, a field, a table of the law or an id means.</summary>
internal static class ExplainCommand
{
    public static Command Create(GlobalOptions global, Host host)
    {
        var word = new Argument<string[]>("word")
        {
            HelpName = "word",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => [],
            Description = "A rule (NG104 or retention-missing), a field (purposes.basis), a table (article_6), an id (public-task), or what you call it (\"data protection officer\").",
        };
        var text = new Option<string?>("--text")
        {
            HelpName = "words",
            Description = "Instead of a word: words that notices print. Says which file and line they come from, and which notices print them.",
        };
        var command = new Command("explain", "Say what a rule, a field, a table of the reference data or an id means, or where a sentence comes from.") { word, text };
        command.Validators.Add(result =>
        {
            if (result.GetValue(word) is { Length: > 0 } == result.GetValue(text) is { Length: > 0 })
            {
                result.AddError("give a rule, a field, a table or an id; or words that notices print with `--text`");
            }
        });
        word.CompletionSources.Add(_ => Vocabulary.Of(Vocabulary.BuiltIn()).Explanation(DateOnly.MaxValue).Words().Select(known => new System.CommandLine.Completions.CompletionItem(known)));
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(text) is { } printed)
            {
                return TextSources.Write(OpenedWorkspace.Open(host, new RunOptions
                {
                    Terminal = global.Terminal(parsed, host), Report = ReportKind.Text, Config = parsed.GetValue(global.Config), Filters = new Filters([], [], [], []),
                    AsAt = host.Today, FailOn = null, Jobs = host.Processors, Timings = false, Draft = true,
                }), printed);
            }
            var asked = string.Join(' ', parsed.GetRequiredValue(word));
            var explanation = Vocabulary.Of(host, parsed.GetValue(global.Config)).Explanation(host.Today);
            if (explanation.Find(asked) is { } page)
            {
                host.Output.Write(page);
                return ExitCode.Clean;
            }
            var nearest = Suggestion.Nearest(asked, explanation.Words(), int.MaxValue);
            throw new UserError(
                ExitCode.BadInput,
                $"`{asked}` is no rule, field, table or id",
                nearest is not null ? $"did you mean `{nearest}`?" : "`noticegen rules` lists the rules; `noticegen explain notice` lists the fields");
        });
        return command;
    }
}
