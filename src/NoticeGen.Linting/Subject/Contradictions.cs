using System.Collections.Immutable;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting.English;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Subject;

/// <summary>
/// Pairs of statements of the reference data that cannot both be right, looked for in texts that have no fields to compare.
/// </summary>
public sealed class Contradictions
{
    /// <summary>The rule of pairs that name none: two periods for one thing.</summary>
    private const string Rest = "NG320";

    private readonly ImmutableArray<Pair> _pairs;

    public Contradictions(LawBook law, DateOnly day) => _pairs =
        [.. law.Table("contradictions").Where(record => LawBook.IsValid(record, day)).Select(PairOf).OfType<Pair>()];

    /// <summary>Those of a published text that belong to a rule; a pair that names no rule belongs to NG320.</summary>
    public IEnumerable<Diagnostic> In(RuleInfo rule, LintSubject subject)
    {
        WholeText? text = null;
        foreach (var pair in _pairs.Where(pair => (pair.Record.Text("rule") ?? Rest) == rule.Code))
        {
            text ??= new WholeText(subject.Prose);
            if (pair.First.Matches(text.Words).FirstOrDefault() is { } first
                && pair.Second.Matches(text.Words).FirstOrDefault() is { } second
                && pair.Unless?.IsMatch(text.Words) != true)
            {
                yield return rule.At(text.Place(first.Index, first.Length), pair.Record.Text("why")!.TrimEnd('.'), pair.Record.Text("advice")) with
                {
                    Severity = Severity.Warning,
                    Confidence = Confidence.Likely,
                    Related = [new Related(text.Place(second.Index, second.Length), "and this")],
                };
            }
        }
    }

    /// <summary>Null where a pattern cannot be understood: whoever opens the reference data reports that.</summary>
    private static Pair? PairOf(Record record)
    {
        try
        {
            return WordingOf(record, "first") is { } first && WordingOf(record, "second") is { } second
                ? new Pair(record, first, second, WordingOf(record, "unless"))
                : null;
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Wording? WordingOf(Record record, string field) =>
        record.Scalar(field) is { } pattern ? Wording.Of(pattern.Text, pattern.Origin.Source.IsBuiltIn) : null;

    private sealed record Pair(Record Record, Wording First, Wording Second, Wording? Unless);

    /// <summary>All blocks as one text in the spelling of the patterns: single spaces, straight quotes, a line for each block.</summary>
    private sealed class WholeText
    {
        private readonly ImmutableArray<NoticeText> _blocks;
        private readonly List<(int Block, int At)> _places = [];

        public WholeText(ImmutableArray<NoticeText> blocks)
        {
            _blocks = blocks;
            var words = new StringBuilder();
            for (var block = 0; block < blocks.Length; block++)
            {
                var text = blocks[block].Value.Text;
                for (var at = 0; at < text.Length; at++)
                {
                    var letter = Plain(text[at]);
                    if (letter != ' ' || (words.Length > 0 && words[^1] is not (' ' or '\n')))
                    {
                        words.Append(letter);
                        _places.Add((block, at));
                    }
                }
                words.Append('\n');
                _places.Add((block, text.Length));
            }
            Words = words.ToString();
        }

        public string Words { get; }

        /// <summary>The place of a stretch, as far as it lies in one block.</summary>
        public Origin Place(int start, int length)
        {
            var (block, at) = _places[start];
            var last = _places[start + Math.Max(0, length - 1)];
            return _blocks[block].Place(at, (last.Block == block ? last.At + 1 : _blocks[block].Value.Text.Length) - at);
        }

        private static char Plain(char c) => c switch
        {
            '\u2018' or '\u2019' or '\u02bc' => '\'',
            '\u201c' or '\u201d' => '"',
            '\u2013' or '\u2014' => '-',
            _ => char.IsWhiteSpace(c) ? ' ' : c,
        };
    }
}
