using System.Collections.Immutable;
using NoticeGen.Source;
using NoticeGen.Templates;
using Scriban.Syntax;

namespace NoticeGen.Reading;

/// <summary>
/// The steps of a template from the library's tree of it. Templates that use more of the library's language than notices usually
/// need have none, and the library carries them out.
/// </summary>
internal sealed class TemplateStepReader
{
    private readonly SourceText _source;

    /// <summary>What the items of the loops around are called, the outermost first.</summary>
    private readonly List<string> _loops = [];

    private bool _isUsual = true;

    private TemplateStepReader(SourceText source) => _source = source;

    /// <summary>Null for a template with something unusual in it.</summary>
    public static ImmutableArray<TemplateStep>? Read(ScriptPage page, SourceText source)
    {
        var reader = new TemplateStepReader(source);
        var steps = page.FrontMatter is null ? reader.Steps(page.Body) : reader.Unusual<ImmutableArray<TemplateStep>>([]);
        return reader._isUsual ? steps : null;
    }

    private ImmutableArray<TemplateStep> Steps(ScriptBlockStatement? block)
    {
        var steps = ImmutableArray.CreateBuilder<TemplateStep>();
        foreach (var statement in block?.Statements ?? [])
        {
            switch (statement)
            {
                case ScriptEscapeStatement { EscapeCount: 0 } or ScriptNopStatement or ScriptEndStatement:
                    break;
                case ScriptRawStatement { IsEscape: false } raw:
                    if (raw.Text.Length > 0)
                    {
                        steps.Add(ReferenceEquals(raw.Text.FullText, _source.Text) ? new LiteralStep(new Origin(_source, new TextSpan(raw.Text.Index, raw.Text.Length))) : Unusual<TemplateStep>(null!));
                    }
                    break;
                case ScriptExpressionStatement { Expression: ScriptAssignExpression assignment }:
                    steps.Add(assignment is { Target: ScriptVariableGlobal name, EqualToken.Value: "=" } && !_loops.Contains(name.Name)
                        ? new NameStep(name.Name, Expression(assignment.Value))
                        : Unusual<TemplateStep>(null!));
                    break;
                case ScriptExpressionStatement print:
                    steps.Add(new PrintStep(TemplateParser.OriginOf(_source, print.Span), Expression(print.Expression)));
                    break;
                case ScriptIfStatement condition:
                    steps.Add(If(condition));
                    break;
                case ScriptForStatement loop when loop.GetType() == typeof(ScriptForStatement):
                    steps.Add(Loop(loop));
                    break;
                default:
                    _isUsual = false;
                    break;
            }
        }
        return steps.ToImmutable();
    }

    private IfStep If(ScriptIfStatement statement) => new(Expression(statement.Condition), Steps(statement.Then), statement.Else switch
    {
        null => [],
        ScriptIfStatement next => [If(next)],
        ScriptElseStatement last => Steps(last.Body),
        _ => Unusual<ImmutableArray<TemplateStep>>([]),
    });

    private TemplateStep Loop(ScriptForStatement loop)
    {
        if (loop is not { Variable: ScriptVariableGlobal item, Else: null, SetContinue: false } || loop.NamedArguments is { Count: > 0 } || _loops.Contains(item.Name))
        {
            return Unusual<TemplateStep>(null!);
        }
        var list = Expression(loop.Iterator);
        _loops.Add(item.Name);
        var step = new LoopStep(_loops.Count - 1, item.Name, list, Steps(loop.Body));
        _loops.RemoveAt(_loops.Count - 1);
        return step;
    }

    private TemplateExpression Expression(ScriptExpression? expression) => expression switch
    {
        ScriptLiteral { Value: string or int or bool or null } literal => new ConstantExpression(literal.Value),
        ScriptNestedExpression nested => Expression(nested.Expression),
        ScriptVariableGlobal { Name: not "for" } name => _loops.IndexOf(name.Name) is >= 0 and var depth ? new ItemExpression(depth) : new NameExpression(name.Name),
        ScriptMemberExpression { Target: ScriptVariable { Name: "for" }, Member.Name: ("first" or "last") and var edge } when _loops.Count > 0 =>
            new EdgeExpression(_loops.Count - 1, edge == "last"),
        ScriptMemberExpression { Target: not ScriptVariable { Name: "for" }, Member.Name: { } field } member => new MemberExpression(Expression(member.Target), field),
        ScriptIndexerExpression { Index: ScriptLiteral { Value: int and >= 0 and var index } } place =>
            place.Target is ScriptVariableLocal { Name: "" or "$" } ? new ArgumentExpression(index) : new PlaceExpression(Expression(place.Target), index),
        ScriptFunctionCall { Target: ScriptVariableGlobal function } call when !_loops.Contains(function.Name) =>
            new CallExpression(function.Name, [.. call.Arguments.Select(Expression)]),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not => new NotExpression(Expression(not.Right)),
        ScriptBinaryExpression binary when OperatorOf(binary.Operator) is { } sign => new OperatorExpression(sign, Expression(binary.Left), Expression(binary.Right)),
        _ => Unusual<TemplateExpression>(null!),
    };

    private static TemplateOperator? OperatorOf(ScriptBinaryOperator sign) => sign switch
    {
        ScriptBinaryOperator.And => TemplateOperator.And,
        ScriptBinaryOperator.Or => TemplateOperator.Or,
        ScriptBinaryOperator.CompareEqual => TemplateOperator.Equal,
        ScriptBinaryOperator.CompareNotEqual => TemplateOperator.NotEqual,
        ScriptBinaryOperator.CompareGreater => TemplateOperator.Greater,
        ScriptBinaryOperator.EmptyCoalescing => TemplateOperator.Otherwise,
        _ => null,
    };

    private T Unusual<T>(T instead)
    {
        _isUsual = false;
        return instead;
    }
}
