using System.Globalization;
using NoticeGen.Documents;
using NoticeGen.Source;
using NoticeGen.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NoticeGen.Rendering.Html;

/// <summary>
/// The Scriban context of a page template: strict about names, without Scriban's own functions, escaping every value that
/// is not HTML of the program's own, and remembering where each part went and which output is the template's.
/// </summary>
internal sealed class PageContext : TemplateContext, IScriptOutput
{
    private const int MaxSteps = 10_000;
    public static readonly string LoopedTooOften = string.Create(CultureInfo.InvariantCulture, $"the template has looped {MaxSteps:N0} times");

    private const int MaxLength = 16 << 20;

    /// <summary>Stands where the security policy is to stand, until the style sheets of the page are known.</summary>
    public const string PolicyPlace = "<meta name=\"security_policy\">";

    private readonly HtmlWriter _html = new();
    private readonly ParsedTemplate _template;
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);
    private readonly List<Literal> _literals = [];
    private int _steps;
    private string? _page;

    public PageContext(HtmlPage page, ParsedTemplate template)
        : base(new ScriptObject())
    {
        _template = template;
        StrictVariables = true;
        EnableRelaxedTargetAccess = false;
        LimitToString = 0;
        LoopLimit = MaxSteps;
        RecursiveLimit = 100;
        NewLine = "\n";
        AutoIndent = false;
        PushOutput(this);
        PushGlobal(Globals(page));
    }

    /// <summary>The page as the template gave it, still without its security policy.</summary>
    public string Page => _page ??= _html.ToString();

    /// <summary>The page with its security policy, where the template has left the place for it.</summary>
    public OutputFile ToFile(string policy) => _html.ToFile(Format.Html, new TextSpan(Places("security_policy")[0], PolicyPlace.Length), policy);

    /// <summary>Where in the page a part of it begins, once for each time that the template prints it.</summary>
    public IReadOnlyList<int> Places(string part) => _places.TryGetValue(part, out var places) ? places : [];

    public void Run() => Evaluate(_template.Script.Page!);

    /// <summary>A Scriban span, whose end is inclusive, as a place of the template.</summary>
    public Origin OriginOf(SourceSpan span)
    {
        var start = Math.Clamp(span.Start.Offset, 0, _template.Source.Text.Length);
        var end = Math.Clamp(span.End.Offset + 1, start, _template.Source.Text.Length);
        return new Origin(_template.Source, TextSpan.Between(start, end));
    }

    /// <summary>The place of the template that a stretch of the page came from; its start for what the template did not write.</summary>
    public Origin OriginOf(int start, int length)
    {
        foreach (var literal in _literals)
        {
            if (start >= literal.Start && start < literal.Start + literal.Length)
            {
                var within = Math.Min(length, literal.Start + literal.Length - start);
                return new Origin(_template.Source, new TextSpan(literal.Offset + start - literal.Start, within));
            }
        }
        return Origin.Of(_template.Source);
    }

    /// <summary>Whether a stretch of the page is the template's own text.</summary>
    public bool IsLiteral(int start) => _literals.Exists(literal => start >= literal.Start && start < literal.Start + literal.Length);

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
                (_places.TryGetValue(part.Name, out var places) ? places : _places[part.Name] = []).Add(_html.Length);
                _html.Markup(part.Html);
                break;
            case string text:
                _html.Text(text);
                break;
            case bool or int or long or double:
                _html.Text(ObjectToString(textAsObject));
                break;
            default:
                throw new ScriptRuntimeException(span, "this cannot be printed: name one of the values of a page");
        }
        return _html.Length > MaxLength ? throw TooLong() : this;
    }

    void IScriptOutput.Write(string text, int offset, int count)
    {
        if (ReferenceEquals(text, _template.Source.Text) || text.Length == _template.Source.Text.Length)
        {
            _literals.Add(new Literal(_html.Length, offset, count));
        }
        _html.Markup(text.AsSpan(offset, count));
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

    /// <summary>Every value that a page may use; docs/page-template.md lists them.</summary>
    private static ScriptObject Globals(HtmlPage page)
    {
        var notice = page.Notice;
        return new ScriptObject
        {
            ["language"] = page.Language,
            ["direction"] = HtmlInlines.Direction(LanguageTag.IsRightToLeft(page.Language)),
            ["page_title"] = page.Title,
            ["description"] = page.Description.Length == 0 ? null : page.Description,
            ["authority"] = page.Authority,
            ["brand"] = page.Theme.Colours.Brand,
            ["icon"] = page.Icon(),
            ["draft"] = notice?.DraftBanner,
            ["notice"] = notice?.NoticeId,
            ["edition"] = notice?.Edition.Variant,
            ["version"] = notice?.Version,
            ["published"] = Day(notice?.Published),
            ["review_by"] = Day(notice?.ReviewBy),
            ["security_policy"] = new Part("security_policy", HtmlPiece.Of(PolicyPlace)),
            ["styles"] = new Part("styles", HtmlPiece.Of(page.StyleSheet)),
            ["logo"] = Part.Of("logo", page.Logo()),
            ["heading"] = new Part("heading", page.Heading),
            ["contents"] = Part.Of("contents", page.Contents),
            ["content"] = new Part("content", page.Content),
            ["about"] = new Part("about", page.About),
            ["script"] = Part.Of("script", page.Script is null ? null : HtmlPiece.Of($"<script>{page.Script}</script>\n")),
            ["word"] = new WordFunction(page.Words),
        };
    }

    private static string? Day(DateOnly? day) => day?.ToIso();

    /// <summary>HTML or CSS of the program's own.</summary>
    private sealed record Part(string Name, HtmlPiece Html)
    {
        public static Part? Of(string name, HtmlPiece? html) => html is null ? null : new Part(name, html);
    }

    /// <summary>A stretch of the page that stands so in the template.</summary>
    private readonly record struct Literal(int Start, int Offset, int Length);

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
