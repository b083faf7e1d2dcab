using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NoticeGen.Templates;
using Scriban.Parsing;
using Scriban.Runtime;

namespace NoticeGen.Composing;

/// <summary>
/// Carries out the steps of a template. Whatever is unusual, faults among it, makes it give up, and Scriban carries out the
/// template from its start: there is one place that explains faults, and this one is right or silent.
/// </summary>
internal sealed class StepRunner(TemplateSet templates, TemplateFunctions functions, Printer printer) : ICaller
{
    private readonly Dictionary<string, object?> _names = new(StringComparer.Ordinal);
    private readonly Frame[] _frames = new Frame[MappedContext.MaxIncludeDepth];
    private int _depth = -1;
    private int _steps;

    public required TracedStrings Strings { get; init; }

    public SourceSpan Place => default;

    /// <summary>The names that templates begin with.</summary>
    public IDictionary<string, object?> Names => _names;

    /// <exception cref="UnusualTemplateException">The template has to be carried out by Scriban.</exception>
    public void Run(ParsedTemplate template) => Include(template, []);

    public void Include(ParsedTemplate partial, ReadOnlySpan<object?> arguments)
    {
        if (partial.Steps is not { } steps || ++_depth == _frames.Length || !templates.Sources.ContainsKey(partial.Source.Path))
        {
            throw new UnusualTemplateException();
        }
        var frame = _frames[_depth] ??= new Frame();
        frame.ArgumentCount = arguments.Length;
        arguments.CopyTo(frame.Arguments);
        Run(steps, frame);
        _depth--;
    }

    private void Run(ImmutableArray<TemplateStep> steps, Frame frame)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case LiteralStep literal:
                    printer.Literal(literal.Origin);
                    break;
                case PrintStep print:
                    if (Value(print.Value, frame) is { } value && !printer.Print(value, print.Origin))
                    {
                        throw new UnusualTemplateException();
                    }
                    break;
                case IfStep condition:
                    Run(IsTrue(Value(condition.Condition, frame)) ? condition.Then : condition.Otherwise, frame);
                    break;
                case LoopStep loop:
                    Run(loop, frame);
                    break;
                case NameStep name:
                    if (TemplateFunctions.All.ContainsKey(name.Name))
                    {
                        throw new UnusualTemplateException();
                    }
                    _names[name.Name] = Value(name.Value, frame);
                    break;
            }
        }
        if (printer.IsTooLong)
        {
            throw new UnusualTemplateException();
        }
    }

    private void Run(LoopStep loop, Frame frame)
    {
        var value = Value(loop.List, frame);
        if (value is null)
        {
            return;
        }
        if (value is not ScriptArray list || loop.Depth == frame.Loops.Length || _names.ContainsKey(loop.Name))
        {
            throw new UnusualTemplateException();
        }
        var count = list.Count;
        for (var at = 0; at < count; at++)
        {
            if (++_steps > MappedContext.MaxSteps)
            {
                throw new UnusualTemplateException();
            }
            frame.Loops[loop.Depth] = (list[at], at == 0, at == count - 1);
            Run(loop.Body, frame);
        }
    }

    private object? Value(TemplateExpression expression, Frame frame)
    {
        switch (expression)
        {
            case MemberExpression member:
                return Member(Value(member.Target, frame), member.Name);
            case NameExpression name:
                return _names.TryGetValue(name.Name, out var named) ? named : Call(name.Name, []);
            case ItemExpression item:
                return frame.Loops[item.Depth].Item;
            case ArgumentExpression argument:
                return argument.Index < frame.ArgumentCount ? frame.Arguments[argument.Index] : _depth > 0 ? null : throw new UnusualTemplateException();
            case CallExpression call:
                return Call(call, frame);
            case ConstantExpression constant:
                return constant.Value;
            case OperatorExpression two:
                return Value(two, frame);
            case NotExpression not:
                return !IsTrue(Value(not.Condition, frame));
            case EdgeExpression edge:
                return edge.IsLast ? frame.Loops[edge.Depth].IsLast : frame.Loops[edge.Depth].IsFirst;
            case PlaceExpression place:
                return Value(place.Target, frame) is ScriptArray list && place.Index < list.Count ? list[place.Index] : throw new UnusualTemplateException();
            default:
                throw new UnusualTemplateException();
        }
    }

    private static object? Member(object? target, string name) => target switch
    {
        null => null,
        RecordObject record => record.Value(name),
        ScriptArray list when name == "size" => list.Count,
        _ => throw new UnusualTemplateException(),
    };

    private object? Call(CallExpression call, Frame frame)
    {
        var arguments = new Arguments();
        Span<object?> values = arguments;
        if (call.Arguments.Length > values.Length)
        {
            throw new UnusualTemplateException();
        }
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            values[i] = Value(call.Arguments[i], frame);
        }
        return _names.ContainsKey(call.Function) ? throw new UnusualTemplateException() : Call(call.Function, values[..call.Arguments.Length]);
    }

    private object? Call(string name, ReadOnlySpan<object?> arguments) =>
        TemplateFunctions.All.TryGetValue(name, out var function) && arguments.Length >= function.Required && arguments.Length <= function.Most
            ? function.Run(functions, this, arguments)
            : throw new UnusualTemplateException();

    private object? Value(OperatorExpression two, Frame frame)
    {
        var left = Value(two.Left, frame);
        switch (two.Sign)
        {
            case TemplateOperator.And:
                return IsTrue(left) && IsTrue(Value(two.Right, frame));
            case TemplateOperator.Or:
                return IsTrue(left) || IsTrue(Value(two.Right, frame));
        }
        var right = Value(two.Right, frame);
        return two.Sign switch
        {
            TemplateOperator.Otherwise => left ?? right,
            TemplateOperator.Equal => AreEqual(left, right),
            TemplateOperator.NotEqual => !AreEqual(left, right),
            TemplateOperator.Greater when left is int one && right is int other => one > other,
            _ => throw new UnusualTemplateException(),
        };
    }

    /// <summary>Nothing equals an empty text.</summary>
    private static bool AreEqual(object? left, object? right) =>
        left is string or null && right is string or null && (left ?? right) is not null
            ? (left as string ?? "") == (right as string ?? "")
            : throw new UnusualTemplateException();

    private static bool IsTrue(object? value) => value is bool flag ? flag : value is not null;

    /// <summary>What a template in the midst of its steps remembers; kept for the next one as deep.</summary>
    private sealed class Frame
    {
        private const int MostLoops = 8;

        public object?[] Arguments { get; } = new object?[Composing.StepRunner.Arguments.Most];

        public int ArgumentCount { get; set; }

        /// <summary>Where its loops are, the outermost first.</summary>
        public (object? Item, bool IsFirst, bool IsLast)[] Loops { get; } = new (object?, bool, bool)[MostLoops];
    }

    [InlineArray(Most)]
    private struct Arguments
    {
        public const int Most = 4;

        private object? _first;
    }
}

/// <summary>Steps came to something that Scriban has to look at.</summary>
internal sealed class UnusualTemplateException : Exception;
