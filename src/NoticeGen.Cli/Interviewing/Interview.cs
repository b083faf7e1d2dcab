using System.Collections.Immutable;
using Spectre.Console;

namespace NoticeGen.Cli.Interviewing;

/// <summary>Asks questions on a terminal, one after the other, and keeps each answer at once. From each there is a way back to the one before.</summary>
/// <param name="keep">Called after each answer, so that nothing is lost when the terminal is closed.</param>
/// <param name="fault">What is wrong with the answers so far, in a sentence; null when a notice can be written with them.</param>
internal sealed class Interview(IAnsiConsole console, Action<Answers> keep, Func<Answers, string?> fault, CancellationToken cancelled)
{
    private const int OptionsShown = 12;
    private const string BackWord = "back";

    private static readonly AnswerOption Back = new(BackWord, "Back to the question before");

    public void Run(Questions questions, Answers answers)
    {
        var said = new Answers();
        while (questions.For(answers).FirstOrDefault(each => !answers.Has(each.Id)) is { } next)
        {
            var before = questions.For(answers).TakeWhile(each => each.Id != next.Id).LastOrDefault();
            var question = next with
            {
                Usual = next.Kind == QuestionKind.Line ? said.Find(next.Id) ?? next.Usual : null,
                Options = before is null || next.Options.IsEmpty ? next.Options : next.Options.Add(Back),
            };
            Introduce(question, said.All(next.Id), hasBefore: before is not null);
            if (Checked(question, answers, hasBefore: before is not null) is { } answer)
            {
                answers.Set(question.Id, answer);
            }
            else
            {
                said.Set(before!.Id, answers.All(before.Id));
                answers.Remove(question.Id);
                answers.Remove(before.Id);
            }
            keep(answers);
        }
    }

    /// <summary>One of two or more, outside the questions.</summary>
    public string Choose(string words, params ReadOnlySpan<AnswerOption> options) => Show(Selection(options.ToArray()).Title(Markup.Escape(words))).Value;

    private void Introduce(Question question, ImmutableArray<string> said, bool hasBefore)
    {
        if (question.Part is { } part)
        {
            console.WriteLine();
            console.Write(new Rule($"[bold]{Markup.Escape(part)}[/]") { Justification = Justify.Left });
        }
        console.WriteLine();
        console.MarkupLine($"[bold]{Markup.Escape(question.Words)}[/]");
        console.MarkupLine($"[dim]{Markup.Escape(question.Why)}[/]");
        if (question.Example is { } example)
        {
            console.MarkupLine($"[dim]For example: {Markup.Escape(example)}[/]");
        }
        if (question.Kind == QuestionKind.Line)
        {
            console.MarkupLine((question.Usual is { } usual ? $"[dim]Enter for: {Markup.Escape(usual)}" : "[dim]Enter leaves it for later.") + (hasBefore ? $" ({BackWord} goes to the question before)[/]" : "[/]"));
        }
        else if (!said.IsEmpty)
        {
            console.MarkupLine($"[dim]You said: {Markup.Escape(string.Join("; ", said))}[/]");
        }
    }

    /// <returns>Null for the question before.</returns>
    private ImmutableArray<string>? Checked(Question question, Answers answers, bool hasBefore)
    {
        while (true)
        {
            var answer = Ask(question);
            if (hasBefore && answer.Any(IsBack))
            {
                return null;
            }
            answers.Set(question.Id, answer);
            if (fault(answers) is not { } wrong)
            {
                return answer;
            }
            console.MarkupLine($"[red]{Markup.Escape(wrong)}[/]");
        }
    }

    private ImmutableArray<string> Ask(Question question)
    {
        switch (question.Kind)
        {
            case QuestionKind.One:
                var chosen = Show(Selection(question.Options));
                console.MarkupLine($"> {Markup.Escape(chosen.Words)}");
                return chosen.Value.Length > 0 ? [chosen.Value] : [];
            case QuestionKind.Any:
                return AnyOf(question);
            case QuestionKind.List:
                var chosenOf = question.Options.IsEmpty ? [] : AnyOf(question);
                return chosenOf.Any(IsBack) ? chosenOf : [.. chosenOf.Concat(Further(question)).Distinct(StringComparer.Ordinal)];
            default:
                return Line() is { Length: > 0 } line ? [line] : question.Usual is { } usual ? [usual] : [];
        }
    }

    private ImmutableArray<string> AnyOf(Question question)
    {
        var prompt = new MultiSelectionPrompt<AnswerOption>()
            .NotRequired()
            .PageSize(OptionsShown)
            .InstructionsText("[dim](arrow keys to move, Space to choose, Enter when done; none is an answer)[/]")
            .UseConverter(option => Markup.Escape(option.Words))
            .AddChoices(question.Options);
        var chosen = Show(prompt);
        foreach (var option in chosen)
        {
            console.MarkupLine($"> {Markup.Escape(option.Words)}");
        }
        return [.. chosen.Select(option => option.Value)];
    }

    private IEnumerable<string> Further(Question question)
    {
        console.MarkupLine(question.Options.IsEmpty ? "[dim]One on each line; Enter when done.[/]" : "[dim]Others, one on each line; Enter when done.[/]");
        while (Line() is { Length: > 0 } line)
        {
            yield return line;
            if (IsBack(line))
            {
                yield break;
            }
        }
    }

    private static bool IsBack(string answer) => answer.Equals(BackWord, StringComparison.OrdinalIgnoreCase);

    private string Line() => Show(new TextPrompt<string>(">").AllowEmpty()).Trim();

    private static SelectionPrompt<AnswerOption> Selection(IEnumerable<AnswerOption> options) =>
        new SelectionPrompt<AnswerOption>().PageSize(OptionsShown).UseConverter(option => Markup.Escape(option.Words)).AddChoices(options);

    private T Show<T>(IPrompt<T> prompt) => prompt.ShowAsync(console, cancelled).GetAwaiter().GetResult();
}
