using System.Buffers;
using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Source;
using NoticeGen.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace NoticeGen.Reading;

/// <summary>Scriban text to a template that was found fit to run.</summary>
internal static class TemplateParser
{
    /// <summary>Every character but controls that no text has.</summary>
    private static readonly SearchValues<char> Written = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => !char.IsControl(c) || c is '\t' or '\n' or '\r' or '\f')]);

    /// <summary>Marks that open code. A template of ours has three hundred; the library keeps an error for each that it cannot read.</summary>
    private const int MostMarks = 5_000;

    /// <summary>Whoever has that many sees what is wrong.</summary>
    private const int MostErrors = 100;

    public static Outcome<ParsedTemplate> Parse(SourceText source)
    {
        if (source.Text.AsSpan().Count("{{") is > MostMarks and var marks)
        {
            return Outcome.Failed<ParsedTemplate>(ReadingProblems.FileTooLarge.At(
                Origin.Of(source), $"the template opens `{{{{` {marks:N0} times; the most that is read is {MostMarks:N0}", "check what was pasted here; what is alike goes into a loop or a partial"));
        }
        var control = source.Text.AsSpan().IndexOfAnyExcept(Written);
        if (control >= 0)
        {
            // The library stops reading at some of them without a word.
            return Outcome.Failed<ParsedTemplate>(TemplateProblems.Syntax.At(
                new Origin(source, new TextSpan(control, 1)), $"the template holds the control character U+{(int)source.Text[control]:X4}", "take it out"));
        }
        var script = Template.Parse(source.Text, source.Path);
        var problems = new List<Diagnostic>();
        foreach (var message in script.Messages.Where(message => message.Type == ParserMessageType.Error).Take(MostErrors))
        {
            problems.Add(TemplateProblems.Syntax.At(
                OriginOf(source, message.Span), "the template is broken here: " + Plain(message.Message)));
        }
        if (script.Page is not null)
        {
            Refuse(script.Page, source, problems);
        }
        return problems.Count > 0
            ? new Outcome<ParsedTemplate>(null, [.. problems])
            : Outcome.Good(new ParsedTemplate(source, script));
    }

    /// <summary>A Scriban span, whose end is inclusive, as an origin.</summary>
    public static Origin OriginOf(SourceText source, SourceSpan span)
    {
        var start = Math.Clamp(span.Start.Offset, 0, source.Text.Length);
        var end = Math.Clamp(span.End.Offset + 1, start, source.Text.Length);
        return new Origin(source, TextSpan.Between(start, end));
    }

    private static void Refuse(ScriptNode node, SourceText source, List<Diagnostic> problems)
    {
        string? refused = node switch
        {
            ScriptCaptureStatement => "capture",
            ScriptWrapStatement => "wrap",
            ScriptImportStatement => "import",
            ScriptFunction or ScriptAnonymousFunction => "func",
            ScriptWhileStatement => "while",
            ScriptTableRowStatement => "tablerow",
            // Times and its like make a short text or a number larger than memory in one step, where no limit can stop them.
            ScriptBinaryExpression { Operator: ScriptBinaryOperator.Multiply } => "*",
            ScriptBinaryExpression { Operator: ScriptBinaryOperator.ShiftLeft } => "<<",
            ScriptBinaryExpression { Operator: ScriptBinaryOperator.Power } => "^",
            _ => null,
        };
        if (refused is not null)
        {
            problems.Add(TemplateProblems.Refused.At(
                OriginOf(source, node.Span), $"templates may not use `{refused}`", "use `for`, `if` or a partial instead"));
            return;
        }
        for (var i = 0; i < node.ChildrenCount; i++)
        {
            if (node.GetChildren(i) is { } child)
            {
                Refuse(child, source, problems);
            }
        }
    }

    private static string Plain(string message)
    {
        var text = message.Trim().TrimEnd('.');
        return text.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
