using NoticeGen.Source;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace NoticeGen.Templates;

/// <summary>
/// What every Scriban context of ours is: strict about names, without Scriban's own functions, bounded in depth, and its own
/// output, so that what is literal text of the template can be told from what is a value.
/// </summary>
internal abstract class StrictContext : TemplateContext, IScriptOutput
{
    private const int MaxDepth = 100;

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
