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
        var strings = new TracedStrings(edition.Language, notice.Texts);
        var script = new NoticeScript(notice, inputs.Law, inputs.Day, strings);
        var sink = new MarkdownSink();
        var functions = new TemplateFunctions(script, words.Words, templates, new EasyWords(inputs.HardWords ?? (edition.Language == inputs.Law.Language ? new HardWords(inputs.Law, inputs.Day) : HardWords.None), edition.Language));
        var context = new MappedContext(templates, strings, new Printer(strings, sink));
        var globals = new ScriptObject();
        script.AddTo(globals);
        foreach (var function in TemplateFunctions.All.Values)
        {
            globals[function.Name] = new ScribanFunction(function, functions);
        }
        globals["language"] = edition.Language;
        globals["web_address"] = inputs.WebAddress;
        globals["full_notice"] = inputs.FullNotice;
        context.PushGlobal(globals);
        try
        {
            context.Run(template);
            return Outcome.Good(sink.ToComposedText(template.Source));
        }
        catch (ScriptRuntimeException problem)
        {
            return Outcome.Failed<ComposedText>(Explain(problem, context));
        }
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
    /// <summary>Where the web page of this edition is published; templates read it as <c>web_address</c>.</summary>
    public string? WebAddress { get; init; }

    /// <summary>Where the web page of the edition that says everything is published; templates read it as <c>full_notice</c>.</summary>
    public string? FullNotice { get; init; }

    /// <summary>The hard words of the day, where the caller has made them ready for many notices.</summary>
    public HardWords? HardWords { get; init; }
}
