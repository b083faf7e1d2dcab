using System.Globalization;
using NoticeGen.Documents;
using NoticeGen.Source;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NoticeGen.Templates;

/// <summary>
/// The Scriban context of a page template, which tells the page's writer what is the template's text, what is a value and
/// what is a part.
/// </summary>
internal sealed class PageContext : StrictContext
{
    private const int MaxSteps = 10_000;
    public static readonly string LoopedTooOften = string.Create(CultureInfo.InvariantCulture, $"the template has looped {MaxSteps:N0} times");

    private const int MaxLength = 16 << 20;

    private readonly ParsedTemplate _template;
    private readonly IPageWriter _page;
    private int _steps;

    public PageContext(ParsedTemplate template, PageValues values, IPageWriter page)
        : base(MaxSteps)
    {
        _template = template;
        _page = page;
        PushGlobal(Globals(values));
    }

    public void Run() => Evaluate(_template.Script.Page!);

    public Origin OriginOf(SourceSpan span) => OriginIn(_template.Source, span);

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

    protected override void WriteLiteral(string text, int offset, int count)
    {
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
