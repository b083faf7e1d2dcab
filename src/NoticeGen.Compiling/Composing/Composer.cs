using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Source;
using NoticeGen.Templates;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NoticeGen.Composing;

/// <summary>A notice and a template to Markdown that knows where each character came from.</summary>
public static class Composer
{
    public static Outcome<ComposedText> Compose(Notice notice, CompositionInputs inputs)
    {
        var (templates, edition) = (inputs.Templates, inputs.Edition);
        if (templates.TemplateFor(edition) is not { } template)
        {
            return Outcome.Failed<ComposedText>(ComposingProblems.NoTemplate.At(
                notice.OriginOf("editions"), $"there is no template for the edition `{edition.Variant}`",
                $"write `templates/{edition.Variant}/notice.md.scriban`, or leave the edition out"));
        }
        if (!templates.Words.TryGetValue(edition.Language, out var words))
        {
            return Outcome.Failed<ComposedText>(ComposingProblems.NoTemplate.At(
                notice.OriginOf("editions"), $"there are no words for the language `{edition.Language}`",
                $"write `templates/words/{edition.Language}.yaml`"));
        }
        return Quickly(notice, inputs, (template, words.Words)) is { } quick ? Outcome.Good(quick) : Thoroughly(notice, inputs, (template, words.Words));
    }

    /// <summary>By the template's steps; null where Scriban has to carry it out.</summary>
    internal static ComposedText? Quickly(Notice notice, CompositionInputs inputs, (ParsedTemplate Template, Words Words) texts)
    {
        if (texts.Template.Steps is null)
        {
            return null;
        }
        var (script, strings) = inputs.Objects is { } objects ? (objects.Script, objects.Strings) : Objects(notice, inputs);
        var sink = new MarkdownSink();
        var functions = Functions(script, inputs, texts.Words);
        var runner = new StepRunner(inputs.Templates, functions, new Printer(strings, sink)) { Strings = strings };
        script.AddTo(runner.Names);
        runner.Names["language"] = inputs.Edition.Language;
        try
        {
            runner.Run(texts.Template);
            return sink.ToComposedText(texts.Template.Source);
        }
        catch (Exception problem) when (problem is UnusualTemplateException or ScriptRuntimeException)
        {
            return null;
        }
    }

    /// <summary>By Scriban, which carries out every template and explains faults.</summary>
    internal static Outcome<ComposedText> Thoroughly(Notice notice, CompositionInputs inputs, (ParsedTemplate Template, Words Words) texts)
    {
        // A template may change what it sees, and a run that gave up may have done so.
        var (script, strings) = Objects(notice, inputs);
        var sink = new MarkdownSink();
        var functions = Functions(script, inputs, texts.Words);
        var context = new MappedContext(inputs.Templates, strings, new Printer(strings, sink));
        var globals = new ScriptObject();
        script.AddTo(globals);
        foreach (var function in TemplateFunctions.All.Values)
        {
            globals[function.Name] = new ScribanFunction(function, functions);
        }
        globals["language"] = inputs.Edition.Language;
        context.PushGlobal(globals);
        try
        {
            context.Run(texts.Template);
            return Outcome.Good(sink.ToComposedText(texts.Template.Source));
        }
        catch (ScriptRuntimeException problem)
        {
            return Outcome.Failed<ComposedText>(Explain(problem, context));
        }
    }

    private static (NoticeScript Script, TracedStrings Strings) Objects(Notice notice, CompositionInputs inputs)
    {
        var made = new NoticeObjects(notice, inputs.Law, inputs.Day);
        return (made.Script, made.Strings);
    }

    private static TemplateFunctions Functions(NoticeScript script, CompositionInputs inputs, Words words) =>
        new(script, words, inputs.Templates, new EasyWords(inputs.HardWords ?? new HardWords(inputs.Law, inputs.Day)));

    private static Diagnostic Explain(ScriptRuntimeException problem, MappedContext context)
    {
        var origin = context.OriginOf(problem.Span);
        return problem switch
        {
            UnknownNameException unknown => ComposingProblems.UnknownName.At(
                origin, unknown.OriginalMessage, HelpFor(unknown.Name, unknown.Known, "its fields are")),
            MissingPartialException partial => ComposingProblems.PartialMissing.At(
                origin, partial.OriginalMessage, HelpFor(partial.Name, partial.Known, "partials are")),
            MissingStatementException statement => ComposingProblems.StatementMissing.At(
                origin, statement.OriginalMessage, HelpFor(statement.Id, statement.Known, "standard sentences are")),
            EndlessTemplateException => ComposingProblems.Endless.At(origin, problem.OriginalMessage, "check the loops and includes of this template"),
            _ when IsLoopLimit(problem.OriginalMessage) => ComposingProblems.Endless.At(
                origin, $"the template has looped {MappedContext.MaxSteps:N0} times", "check the loops and includes of this template"),
            { InnerException: ScriptRuntimeException inner } => Explain(inner, context),
            _ => ComposingProblems.TemplateFault.At(origin, Plain(problem.OriginalMessage)),
        };
    }

    /// <summary>Scriban counts the steps of one loop, and those of a range before it begins, by itself and has no type for it.</summary>
    private static bool IsLoopLimit(string message) =>
        message.Contains("iteration limit", StringComparison.Ordinal) || message.Contains("LoopLimit", StringComparison.Ordinal);

    private static string HelpFor(string name, IReadOnlyList<string> known, string otherwise) =>
        Suggestion.Nearest(name, known) is { } nearest ? $"did you mean `{nearest}`?" : $"{otherwise}: {string.Join(", ", known)}";

    private static string Plain(string message)
    {
        var text = message.Trim().TrimEnd('.');
        return text.Length == 0 ? "the template cannot be carried out" : char.ToLowerInvariant(text[0]) + text[1..];
    }
}

/// <summary>What composing needs besides the notice.</summary>
public sealed record CompositionInputs(TemplateSet Templates, LawBook Law, Edition Edition, DateOnly Day)
{
    /// <summary>The notice as templates see it, where the caller composes several editions of it.</summary>
    public NoticeObjects? Objects { get; init; }

    /// <summary>The hard words of the day, where the caller has made them ready for many notices.</summary>
    public HardWords? HardWords { get; init; }
}

/// <summary>A notice as templates see it; the same for all its editions, one after the other.</summary>
public sealed class NoticeObjects
{
    public NoticeObjects(Notice notice, LawBook law, DateOnly day) => Script = new NoticeScript(notice, law, day, Strings);

    internal TracedStrings Strings { get; } = new();

    internal NoticeScript Script { get; }
}
