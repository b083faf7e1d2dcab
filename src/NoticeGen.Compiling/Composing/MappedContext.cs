using NoticeGen.Source;
using NoticeGen.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NoticeGen.Composing;

/// <summary>The Scriban context of an edition, which records where each character that is written came from.</summary>
internal sealed class MappedContext : StrictContext
{
    /// <summary>Steps of all loops of one composition together; a notice needs a few thousand.</summary>
    public const int MaxSteps = 200_000;

    /// <summary>Partials that one composition may carry out; those that include others multiply without a loop.</summary>
    public const int MaxPartials = 200_000;

    public const int MaxIncludeDepth = 16;

    private readonly TemplateSet _templates;
    private readonly Printer _printer;
    private readonly Dictionary<string, SourceText> _sourceByText = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<SourceText> _running = new();
    private ScriptNode? _statement;
    private int _steps;
    private int _partials;

    public MappedContext(TemplateSet templates, TracedStrings strings, Printer printer)
        : base(MaxSteps)
    {
        _templates = templates;
        Strings = strings;
        _printer = printer;
        EnableRelaxedMemberAccess = true;
    }

    /// <summary>What is known of the strings that the template may print.</summary>
    public TracedStrings Strings { get; }

    /// <summary>The place of the call of a function, for messages.</summary>
    public SourceSpan Place => CurrentSpan;

    /// <summary>Carries out a partial, written straight through so that its text keeps its place; its arguments are <c>$0</c>, <c>$1</c> …</summary>
    public void Include(ParsedTemplate partial, ReadOnlySpan<object?> arguments)
    {
        PushLocal();
        try
        {
            SetValue(ScriptVariable.Arguments, new ScriptArray(arguments.ToArray()), true);
            Run(partial);
        }
        finally
        {
            PopLocal();
        }
    }

    /// <summary>Runs a template from its start, writing to the sink.</summary>
    public void Run(ParsedTemplate template)
    {
        if (_running.Count >= MaxIncludeDepth)
        {
            throw new EndlessTemplateException(CurrentSpan, $"partials include each other more than {MaxIncludeDepth} deep");
        }
        if (++_partials > MaxPartials)
        {
            throw new EndlessTemplateException(CurrentSpan, $"partials have been included {MaxPartials:N0} times");
        }
        _sourceByText[template.Source.Text] = template.Source;
        _running.Push(template.Source);
        try
        {
            Evaluate(template.Script.Page!);
        }
        finally
        {
            _running.Pop();
        }
    }

    /// <summary>The place of the statement that is being carried out.</summary>
    public Origin StatementOrigin => OriginOf(_statement?.Span ?? CurrentSpan);

    public Origin OriginOf(SourceSpan span)
    {
        var source = span.FileName is { } file && _templates.Sources.TryGetValue(file, out var named) ? named : _running.Peek();
        return OriginIn(source, span);
    }

    /// <summary>Scriban hands a block's span to <see cref="Write(SourceSpan, object)"/>, so the statement is remembered here.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is ScriptExpressionStatement)
        {
            _statement = scriptNode;
        }
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        return value is string { Length: > MarkdownSink.MaxLength } ? throw TooLong() : value;
    }

    /// <summary>Our functions take any object as it is; Scriban would ask reflection about each argument.</summary>
    public override object? ToObject(SourceSpan span, object? value, Type destinationType) =>
        destinationType == typeof(object) ? value : base.ToObject(span, value, destinationType);

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is bool or int or long or double)
        {
            _printer.Markup(ObjectToString(textAsObject) ?? "", StatementOrigin);
        }
        else if (textAsObject is not null && !_printer.Print(textAsObject, StatementOrigin))
        {
            throw new ScriptRuntimeException(_statement?.Span ?? span, "a group or a list cannot be printed: name one of its fields, or loop over it");
        }
        CheckLength();
        return this;
    }

    protected override void WriteLiteral(string text, int offset, int count)
    {
        var source = _sourceByText.TryGetValue(text, out var known) ? known
            : _running.Peek() is { } running && running.Text.Length == text.Length ? running
            : null;
        if (source is not null)
        {
            _printer.Literal(new Origin(source, new TextSpan(offset, count)));
        }
        else
        {
            _printer.Markup(text.Substring(offset, count), StatementOrigin);
        }
        CheckLength();
    }

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        if (++_steps > MaxSteps)
        {
            throw new EndlessTemplateException(loop.Span, $"the template has looped {MaxSteps:N0} times");
        }
        return base.OnStepLoop(loop);
    }

    private void CheckLength()
    {
        if (_printer.IsTooLong)
        {
            throw TooLong();
        }
    }

    private EndlessTemplateException TooLong() =>
        new(CurrentSpan, $"the template has written more than {MarkdownSink.MaxLength:N0} characters");
}
