using System.CommandLine;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Diagnostics;

namespace NoticeGen.Cli.Commands;

/// <summary><c>noticegen explain</c>: what a code, a field, a table of the law or an id means.</summary>
internal static class ExplainCommand
{
    public static Command Create(GlobalOptions global, Host host)
    {
        var word = new Argument<string[]>("word")
        {
            HelpName = "word",
            Arity = ArgumentArity.OneOrMore,
            Description = "A rule (NG104 or retention-missing), a field (purposes.basis), a table (article_6), an id (public-task), or what you call it (\"data protection officer\").",
        };
        var command = new Command("explain", "Say what a rule, a field, a table of the reference data or an id means.") { word };
        word.CompletionSources.Add(_ => Vocabulary.Of(Vocabulary.BuiltIn()).Explanation(DateOnly.MaxValue).Words().Select(known => new System.CommandLine.Completions.CompletionItem(known)));
        command.SetAction(parsed =>
        {
            var asked = string.Join(' ', parsed.GetRequiredValue(word));
            var explanation = Vocabulary.Of(host, parsed.GetValue(global.Config)).Explanation(host.Today);
            if (explanation.Find(asked) is { } page)
            {
                host.Output.Write(page);
                return ExitCode.Clean;
            }
            var nearest = Suggestion.Nearest(asked, explanation.Words());
            throw new UserError(
                ExitCode.BadInput,
                $"`{asked}` is no rule, field, table or id",
                nearest is not null ? $"did you mean `{nearest}`?" : "`noticegen rules` lists the rules; `noticegen explain notice` lists the fields");
        });
        return command;
    }
}
