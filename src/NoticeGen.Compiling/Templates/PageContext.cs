using System.Globalization;
using NoticeGen.Documents;
using NoticeGen.Source;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NoticeGen.Templates;

/// <summary>
/// The Scriban context of a page template: strict about names, without Scriban's own functions, and telling the page's
/// writer what is the template's text, what is a value and what is a part.
/// </summary>
internal sealed class PageContext : TemplateContext, IScriptOutput
{
    private const int MaxSteps = 10_000;
    public static readonly string LoopedTooOften = string.Create(CultureInfo.InvariantCulture, $"the template has looped {MaxSteps:N0} times");

    private const int MaxLength = 16 << 20;

    private readonly ParsedTemplate _template;
    private readonly IPageWriter _page;
    private int _steps;

    public PageContext(ParsedTemplate template, PageValues values, IPageWriter page)
        : base(new ScriptObject())
    {
        _template = template;
        _page = page;
        StrictVariables = true;
        EnableRelaxedTargetAccess = false;
        LimitToString = 0;
        LoopLimit = MaxSteps;
        RecursiveLimit = 100;
        NewLine = "\n";
        AutoIndent = false;
        PushOutput(this);
        PushGlobal(Globals(values));
    }

    public void Run() => Evaluate(_template.Script.Page!);

    /// <summary>A Scriban span, whose end is inclusive, as a place of the template.</summary>
    public Origin OriginOf(SourceSpan span)
    {
        var start = Math.Clamp(span.Start.Offset, 0, _template.Source.Text.Length);
        var end = Math.Clamp(span.End.Offset + 1, start, _template.Source.Text.Length);
        return new Origin(_template.Source, TextSpan.Between(start, end));
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        return value is string { Length: > MaxLength } ? throw TooLong() : value;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case Part part:
                _page.Part(part.Name);
                break;
            case string text:
                _page.Text(text);
                break;
            case bool or int or long or double:
                _page.Text(ObjectToString(textAsObject) ?? "");
                break;
            default:
                throw new ScriptRuntimeException(span, "this cannot be printed: name one of the values of a page");
        }
        return _page.Length > MaxLength ? throw TooLong() : this;
    }

    void IScriptOutput.Write(string text, int offset, int count)
    {
        // Scriban gives the whole text with the part that is meant.
        if (ReferenceEquals(text, _template.Source.Text) || text.Length == _template.Source.Text.Length)
        {
            _page.Literal(new TextSpan(offset, count));
        }
        else
        {
            _page.Text(text.Substring(offset, count));
        }
        if (_page.Length > MaxLength)
        {
            throw TooLong();
        }
    }

    ValueTask IScriptOutput.WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        ((IScriptOutput)this).Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    protected override bool OnStepLoop(ScriptLoopStatementBase loop) => ++_steps > MaxSteps
        ? throw new ScriptRuntimeException(loop.Span, LoopedTooOften)
        : base.OnStepLoop(loop);

    private ScriptRuntimeException TooLong() => new(CurrentSpan, $"the template has written more than {MaxLength:N0} characters");

    private static ScriptObject Globals(PageValues values)
    {
        var globals = new ScriptObject { ["word"] = new WordFunction(values.Words) };
        foreach (var (name, text) in values.Texts)
        {
            globals[name] = text;
        }
        foreach (var (name, isThere) in values.Parts)
        {
            globals[name] = isThere ? new Part(name) : null;
        }
        return globals;
    }

    /// <summary>HTML or CSS of the program's own.</summary>
    private sealed record Part(string Name);

    /// <summary><c>word "contents"</c>: a fixed phrase in the page's language. Called without reflection.</summary>
    private sealed class WordFunction(Words words) : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "key");

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            var key = arguments[0] as string ?? "";
            return words.Phrases.TryGetValue(key, out var phrase)
                ? phrase
                : throw new ScriptRuntimeException(context.CurrentSpan, $"the words of the language `{words.Language}` have no phrase `{key}`");
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));
    }
}
