using System.Collections;
using NoticeGen.Source;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NoticeGen.Templates;

/// <summary>
/// What every Scriban context of ours is: strict about names, without Scriban's own functions, bounded in depth, and its own
/// output, so that what is literal text of the template can be told from what is a value.
/// </summary>
internal abstract class StrictContext : TemplateContext, IScriptOutput
{
    private const int MaxDepth = 100;

    /// <summary>Characters and items that the expressions of one run may make together, printed or not; a notice needs some ten thousand.</summary>
    private const long MaxMade = 64_000_000;

    private long _made;

    /// <param name="loopLimit">Steps that one loop may take.</param>
    protected StrictContext(int loopLimit)
        : base(new ScriptObject())
    {
        StrictVariables = true;
        EnableRelaxedTargetAccess = false;
        LimitToString = 0;
        LoopLimit = loopLimit;
        RecursiveLimit = MaxDepth;
        NewLine = "\n";
        AutoIndent = false;
        PushOutput(this);
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (scriptNode is ScriptBinaryExpression or ScriptFunctionCall or ScriptPipeCall)
        {
            _made += value switch { string text => text.Length, ICollection items => items.Count, _ => 0 };
            if (_made > MaxMade)
            {
                throw new EndlessTemplateException(CurrentSpan, $"the template has made more than {MaxMade:N0} characters and items");
            }
        }
        return value;
    }

    void IScriptOutput.Write(string text, int offset, int count) => WriteLiteral(text, offset, count);

    ValueTask IScriptOutput.WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        WriteLiteral(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Literal text: Scriban gives the whole text of the template with the part that is meant.</summary>
    protected abstract void WriteLiteral(string text, int offset, int count);

    /// <summary>A Scriban span, whose end is inclusive, as a place of a template.</summary>
    protected static Origin OriginIn(SourceText source, SourceSpan span)
    {
        var start = Math.Clamp(span.Start.Offset, 0, source.Text.Length);
        var end = Math.Clamp(span.End.Offset + 1, start, source.Text.Length);
        return new Origin(source, TextSpan.Between(start, end));
    }
}

/// <summary>A template that does not come to an end.</summary>
internal sealed class EndlessTemplateException(SourceSpan span, string message) : ScriptRuntimeException(span, message);
