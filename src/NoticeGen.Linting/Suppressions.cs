using NoticeGen.Diagnostics;
using NoticeGen.Source;

namespace NoticeGen.Linting;

/// <summary>A comment that switches findings off on one line.</summary>
/// <param name="Rules">Codes or names.</param>
/// <param name="Line">The line it speaks for, from 1.</param>
internal sealed record Suppression(Origin Origin, IReadOnlyList<string> Rules, int Line)
{
    public required string Reason { get; init; }

    /// <summary>The last day on which it counts; null when it has no end.</summary>
    public required DateOnly? Until { get; init; }

    /// <summary>The change that takes the comment out: with its line, or with the spaces before it.</summary>
    public TextEdit Removal
    {
        get
        {
            var source = Origin.Source;
            var (line, column) = Origin.Start;
            var start = source.LineStart(line);
            var before = source.Text.AsSpan(start, column - 1).TrimEnd().Length;
            var end = before == 0 && line < source.LineCount ? source.LineStart(line + 1) : Origin.Span.End;
            return new TextEdit(Origin with { Span = TextSpan.Between(start + before, end) }, "");
        }
    }

    public bool Covers(RuleInfo rule) =>
        Rules.Any(name => SuppressionWords.IsNameOf(name, rule));
}

/// <summary>
/// The suppressions of one file: <c># noticegen: ignore[retention-missing] reason until 2027-03-31</c>. Only what the
/// file's reader took for a comment counts, so that the same words inside a text do nothing.
/// </summary>
internal sealed class Suppressions
{
    private const string Example = "# noticegen: ignore[rule-name] reason until 2027-03-31";

    private readonly List<Suppression> _all = [];
    private readonly List<Diagnostic> _problems = [];
    private readonly HashSet<(Suppression, string)> _used = [];

    /// <summary>The line of words that was found last, and the first line from which only comments lead to it.</summary>
    private (int From, int To) _words;

    private Suppressions()
    {
    }

    public IReadOnlyList<Diagnostic> Problems => _problems;

    /// <summary>The last days of those that have one.</summary>
    public IEnumerable<DateOnly> Ends => _all.Select(suppression => suppression.Until).OfType<DateOnly>();

    public static Suppressions In(SourceText source)
    {
        var found = new Suppressions();
        foreach (var comment in source.Comments)
        {
            found.Read(source, comment);
        }
        return found;
    }

    /// <summary>The suppression that speaks for a finding, if any; it then counts as used.</summary>
    public Suppression? Find(RuleInfo rule, int line)
    {
        Suppression? found = null;
        foreach (var suppression in _all)
        {
            if (suppression.Line != line || !suppression.Covers(rule))
            {
                continue;
            }
            _used.Add((suppression, suppression.Rules.First(name => SuppressionWords.IsNameOf(name, rule))));
            found = suppression;
        }
        return found;
    }

    /// <summary>The rules that were named and never needed, each with its comment.</summary>
    public IEnumerable<(Suppression Suppression, string Rule)> Unused() =>
        from suppression in _all
        from rule in suppression.Rules
        where !_used.Contains((suppression, rule))
        select (suppression, rule);

    private void Read(SourceText source, TextSpan span)
    {
        var origin = new Origin(source, span);
        if (SuppressionWords.Read(origin.Excerpt.TrimStart('#'), Example, out var problem) is { } words)
        {
            var (line, column) = origin.Start;
            var alone = source.Line(line).AsSpan(0, column - 1).IsWhiteSpace();
            _all.Add(new Suppression(origin, words.Rules, alone ? NextWords(source, line) : line) { Reason = words.Reason, Until = words.Until });
        }
        else if (problem is { } wrong)
        {
            _problems.Add(wrong.Rule.At(origin, wrong.Message, wrong.Help) with
            {
                Suggested = wrong.Rule == SuppressionProblems.SuppressionWithoutReason ? [ReasonIn(origin)] : [.. VerbIn(origin)],
            });
        }
    }

    /// <summary>Most often the word before the bracket is misspelt.</summary>
    private static IEnumerable<TextEdit> VerbIn(Origin comment)
    {
        var open = comment.Excerpt.IndexOf('[', StringComparison.Ordinal);
        return open > 0 && comment.Excerpt.IndexOf(']', open) > 0 && !comment.Excerpt.AsSpan(0, open).EndsWith(" ignore", StringComparison.Ordinal)
            ? [new TextEdit(comment with { Span = new TextSpan(comment.Span.Start, open) }, $"# {SuppressionWords.Mark} ignore")]
            : [];
    }

    private static TextEdit ReasonIn(Origin comment) =>
        new(comment with { Span = new TextSpan(comment.Span.Start + comment.Excerpt.IndexOf(']', StringComparison.Ordinal) + 1, 0) }, " [insert the reason]");

    /// <summary>The next line that holds anything but a comment.</summary>
    private int NextWords(SourceText source, int line)
    {
        if (line >= _words.From && line < _words.To)
        {
            return _words.To;
        }
        for (var next = line + 1; next <= source.LineCount; next++)
        {
            var text = source.Line(next).AsSpan().TrimStart();
            if (text.Length > 0 && text[0] != '#')
            {
                _words = (line, next);
                return next;
            }
        }
        return line;
    }
}
