using System.Collections.Immutable;
using NoticeGen.Source;

namespace NoticeGen.Templates;

/// <summary>
/// What a template does, one thing after the other, for templates that keep to what templates are usually made of: the text of
/// the file, fields and functions printed, <c>if</c>, <c>for</c>, and names given to lists. The set is closed.
/// </summary>
public abstract class TemplateStep;

/// <summary>Text of the template itself.</summary>
public sealed class LiteralStep(Origin origin) : TemplateStep
{
    public Origin Origin { get; } = origin;
}

/// <summary>A value printed.</summary>
public sealed class PrintStep(Origin origin, TemplateExpression value) : TemplateStep
{
    public Origin Origin { get; } = origin;

    public TemplateExpression Value { get; } = value;
}

/// <summary>A name given to a value; partials see it too.</summary>
public sealed class NameStep(string name, TemplateExpression value) : TemplateStep
{
    public string Name { get; } = name;

    public TemplateExpression Value { get; } = value;
}

/// <summary>Steps under a condition, and those that are taken otherwise.</summary>
public sealed class IfStep(TemplateExpression condition, ImmutableArray<TemplateStep> then, ImmutableArray<TemplateStep> otherwise) : TemplateStep
{
    public TemplateExpression Condition { get; } = condition;

    public ImmutableArray<TemplateStep> Then { get; } = then;

    public ImmutableArray<TemplateStep> Otherwise { get; } = otherwise;
}

/// <summary>Steps for each item of a list.</summary>
public sealed class LoopStep(int depth, string name, TemplateExpression list, ImmutableArray<TemplateStep> body) : TemplateStep
{
    /// <summary>How many loops of the same template stand around it.</summary>
    public int Depth { get; } = depth;

    /// <summary>What the item is called.</summary>
    public string Name { get; } = name;

    public TemplateExpression List { get; } = list;

    public ImmutableArray<TemplateStep> Body { get; } = body;
}

/// <summary>A value as a template asks for it. The set is closed.</summary>
public abstract class TemplateExpression;

/// <summary>A text or a number that stands in the template.</summary>
public sealed class ConstantExpression(object? value) : TemplateExpression
{
    public object? Value { get; } = value;
}

/// <summary>A name that all templates share, such as <c>notice</c>.</summary>
public sealed class NameExpression(string name) : TemplateExpression
{
    public string Name { get; } = name;
}

/// <summary>The item that a loop is at.</summary>
public sealed class ItemExpression(int depth) : TemplateExpression
{
    public int Depth { get; } = depth;
}

/// <summary><c>for.first</c> and <c>for.last</c>: whether a loop is at its first or last item.</summary>
public sealed class EdgeExpression(int depth, bool isLast) : TemplateExpression
{
    public int Depth { get; } = depth;

    public bool IsLast { get; } = isLast;
}

/// <summary><c>$0</c>: what a partial was given.</summary>
public sealed class ArgumentExpression(int index) : TemplateExpression
{
    public int Index { get; } = index;
}

/// <summary>A field of a record, or the <c>size</c> of a list.</summary>
public sealed class MemberExpression(TemplateExpression target, string name) : TemplateExpression
{
    public TemplateExpression Target { get; } = target;

    public string Name { get; } = name;
}

/// <summary>An item of a list by its place, from 0.</summary>
public sealed class PlaceExpression(TemplateExpression target, int index) : TemplateExpression
{
    public TemplateExpression Target { get; } = target;

    public int Index { get; } = index;
}

/// <summary>A function with its arguments.</summary>
public sealed class CallExpression(string function, ImmutableArray<TemplateExpression> arguments) : TemplateExpression
{
    public string Function { get; } = function;

    public ImmutableArray<TemplateExpression> Arguments { get; } = arguments;
}

/// <summary>The signs between two values that templates usually need.</summary>
public enum TemplateOperator
{
    And,
    Or,
    Equal,
    NotEqual,
    Greater,
    Otherwise,
}

/// <summary>Two values with a sign between them.</summary>
public sealed class OperatorExpression(TemplateOperator sign, TemplateExpression left, TemplateExpression right) : TemplateExpression
{
    public TemplateOperator Sign { get; } = sign;

    public TemplateExpression Left { get; } = left;

    public TemplateExpression Right { get; } = right;
}

/// <summary>Whether a condition does not hold.</summary>
public sealed class NotExpression(TemplateExpression condition) : TemplateExpression
{
    public TemplateExpression Condition { get; } = condition;
}
