using System.Text;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Composing;

/// <summary>Gathers the composed Markdown and, character for character, where it came from.</summary>
internal sealed class MarkdownSink
{
    /// <summary>In UTF-16 units; a notice is a few tens of thousands.</summary>
    public const int MaxLength = 4 << 20;

    private const int UsualLength = 24_000;

    private readonly StringBuilder _text = new(UsualLength);
    private readonly HashSet<object> _printed = new(SameValue.Instance);

    public SourceMap Map { get; } = new();

    public IReadOnlySet<object> Printed => _printed;

    public bool IsTooLong => _text.Length > MaxLength;

    public void MarkPrinted(Scalar value) => _printed.Add(value);

    /// <summary>Text of a template, written as it stands there.</summary>
    public void Literal(Origin origin)
    {
        Map.Add(_text.Length, origin.Span.Length, origin, exact: true);
        _text.Append(origin.Source.Text, origin.Span.Start, origin.Span.Length);
    }

    /// <summary>Markup of a function; its place is the expression that called it.</summary>
    public void Markup(string text, Origin origin)
    {
        Map.Add(_text.Length, text.Length, origin, exact: false);
        _text.Append(text);
    }

    /// <summary>A Markdown value, passed through. Lines after the first take on the indent of the line they are in.</summary>
    public void Markdown(string text, Traced traced)
    {
        Map.Add(_text.Length, text.Length, traced.Origin, traced.IsVerbatim, traced.Language);
        _text.Append(text);
    }

    /// <summary>Plain text between two values, with its spaces.</summary>
    public void Separator(string text, Origin origin)
    {
        if (text.StartsWith(' '))
        {
            Markup(" ", origin);
        }
        Words(text, origin, exact: false);
        if (text.Length > 1 && text.EndsWith(' '))
        {
            Markup(" ", origin);
        }
    }

    /// <summary>Plain text: signs are escaped, breaks become spaces, white space at the ends goes.</summary>
    /// <param name="language">Of text in another language than the edition's.</param>
    public void Words(string text, Origin origin, bool exact, string? language = null)
    {
        var from = 0;
        var to = text.Length;
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }
        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }
        while (from < to)
        {
            var run = MarkdownEscape.PlainLength(text.AsSpan(from, to - from));
            while (MarkdownEscape.IsInnerHyphen(text, from + run))
            {
                run += 1 + MarkdownEscape.PlainLength(text.AsSpan(from + run + 1, to - from - run - 1));
            }
            if (run > 0)
            {
                Add(text, origin, exact, new TextSpan(from, run), language);
                from += run;
                continue;
            }
            var place = exact ? origin with { Span = new TextSpan(origin.Span.Start + from, 1) } : origin;
            var start = _text.Length;
            if (MarkdownEscape.IsSpaceLike(text[from]))
            {
                _text.Append(' ');
            }
            else
            {
                _text.Append('\\').Append(text[from]);
            }
            Map.Add(start, _text.Length - start, place, exact: false, language);
            from++;
        }
    }

    public ComposedText ToComposedText(SourceText template) => new(template, _text.ToString(), Map, _printed);

    /// <summary>Identity of values, hashed by their place, which the value holds ready.</summary>
    private sealed class SameValue : IEqualityComparer<object>
    {
        public static readonly SameValue Instance = new();

        public new bool Equals(object? x, object? y) => ReferenceEquals(x, y);

        public int GetHashCode(object value) => value is Value { Origin.Span: var span } ? (span.Start * 31) + span.Length : 0;
    }

    private void Add(string text, Origin origin, bool exact, TextSpan run, string? language)
    {
        var place = exact && run.Length != origin.Span.Length ? origin with { Span = new TextSpan(origin.Span.Start + run.Start, run.Length) } : origin;
        Map.Add(_text.Length, run.Length, place, exact, language);
        _text.Append(text, run.Start, run.Length);
    }
}
