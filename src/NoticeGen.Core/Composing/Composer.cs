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
        var (sink, strings, script, functions) = Begin(notice, inputs, texts.Words);
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
        var (sink, strings, script, functions) = Begin(notice, inputs, texts.Words);
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

    /// <summary>What a composition keeps while it goes on; each begins with its own.</summary>
    private static (MarkdownSink Sink, TracedStrings Strings, NoticeScript Script, TemplateFunctions Functions) Begin(Notice notice, CompositionInputs inputs, Words words)
    {
        var strings = new TracedStrings();
        var script = new NoticeScript(notice, inputs.Law, inputs.Day, strings);
        var easyWords = new EasyWords(inputs.HardWords ?? new HardWords(inputs.Law, inputs.Day));
        return (new MarkdownSink(), strings, script, new TemplateFunctions(script, words, inputs.Templates, easyWords));
    }

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
    /// <summary>The hard words of the day, where the caller has made them ready for many notices.</summary>
    public HardWords? HardWords { get; init; }
}
