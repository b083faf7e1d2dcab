using System.Globalization;

namespace NoticeGen.Law;

/// <summary>
/// The words of which a text must have at least one for a pattern to match, read from the pattern itself: "keep " of
/// <c>\bkeep (your|the) data</c>. What cannot be read with certainty asks for no words.
/// </summary>
internal ref struct RequiredWords
{
    private readonly ReadOnlySpan<char> _pattern;
    private int _at;
    private bool _isUnknown;

    private RequiredWords(string pattern) => _pattern = pattern;

    /// <returns>Null where a text may match without a word that can be told.</returns>
    public static IReadOnlyList<string>? Of(string pattern)
    {
        var reader = new RequiredWords(pattern);
        var words = reader.Alternatives();
        return reader._isUnknown || reader._at < pattern.Length ? null : words;
    }

    /// <summary>One alternative or another matches: the words of all, or none where one can do without.</summary>
    private List<string>? Alternatives()
    {
        var words = Sequence();
        while (Next('|'))
        {
            var others = Sequence();
            words = words is null || others is null ? null : [.. words, .. others];
        }
        return words;
    }

    /// <summary>All parts match: the words of the part that tells most.</summary>
    private List<string>? Sequence()
    {
        List<string>? best = null;
        var run = "";
        while (!_isUnknown && _at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            var part = One();
            var times = Times();
            if (part.IsPlace)
            {
                continue;
            }
            if (part.Letter is { } letter && times == Repeated.Once)
            {
                run += letter;
                continue;
            }
            best = Better(best, part.Letter is { } repeated && times == Repeated.Often ? [run + repeated] : run.Length > 0 ? [run] : null);
            best = Better(best, times == Repeated.Perhaps ? null : part.Words);
            run = "";
        }
        return Better(best, run.Length > 0 ? [run] : null);
    }

    /// <summary>The longer the shortest word, the fewer texts have it.</summary>
    private static List<string>? Better(List<string>? one, List<string>? other) =>
        one is null ? other : other is null || one.Min(word => word.Length) >= other.Min(word => word.Length) ? one : other;

    private enum Repeated
    {
        Perhaps,
        Once,
        Often,
    }

    /// <param name="Letter">That which alone matches.</param>
    /// <param name="Words">Those of a group.</param>
    /// <param name="IsPlace">Whether it takes no letter, as <c>\b</c>: what stands around it stands side by side.</param>
    private readonly record struct Part(char? Letter, List<string>? Words = null, bool IsPlace = false);

    private Part One()
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '(':
                return new Part(null, Group());
            case '[':
                Class();
                return default;
            case '\\' when _at < _pattern.Length:
                return Escaped(_pattern[_at++]);
            case '^' or '$':
                return new Part(null, IsPlace: true);
            case '.':
                return default;
            case '\\' or '{' or '?' or '*' or '+':
                _isUnknown = true;
                return default;
            default:
                return Plain(c);
        }
    }

    /// <summary>Letters beyond ASCII have forms that only the pattern knows.</summary>
    private static Part Plain(char c) => char.IsAscii(c) ? new Part(c) : default;

    private Part Escaped(char c)
    {
        if (c is 'b' or 'B' or 'A' or 'z' or 'Z')
        {
            return new Part(null, IsPlace: true);
        }
        _isUnknown |= char.IsLetterOrDigit(c) && !"wWdDsSnrt".Contains(c, StringComparison.Ordinal);
        return char.IsLetterOrDigit(c) ? default : Plain(c);
    }

    private List<string>? Group()
    {
        if (Next('?') && !Next(':'))
        {
            var end = _pattern[_at..].IndexOfAny(':', '>');
            var head = end < 0 ? "" : _pattern.Slice(_at, end);
            var isName = head.Length > 1 && head[0] == '<' && char.IsLetter(head[1]) && _pattern[_at + end] == '>';
            var isOption = head.Length > 0 && !head.ContainsAnyExcept("im-") && _pattern[_at + end] == ':';
            _isUnknown |= !isName && !isOption;
            _at += Math.Max(0, end + 1);
        }
        var words = Alternatives();
        _isUnknown |= !Next(')');
        return words;
    }

    private void Class()
    {
        _ = Next('^');
        _ = Next(']');
        while (_at < _pattern.Length && _pattern[_at] != ']')
        {
            // A class within a class takes letters away.
            _isUnknown |= _pattern[_at] == '[';
            _at += _pattern[_at] == '\\' ? 2 : 1;
        }
        _isUnknown |= !Next(']');
    }

    private Repeated Times()
    {
        var times = Next('?') || Next('*') ? Repeated.Perhaps : Next('+') ? Repeated.Often : Next('{') ? Counted() : Repeated.Once;
        if (times != Repeated.Once)
        {
            _ = Next('?');
        }
        return times;
    }

    private Repeated Counted()
    {
        var end = _pattern[_at..].IndexOf('}');
        var counts = end < 0 ? "" : _pattern.Slice(_at, end);
        var comma = counts.IndexOf(',');
        var least = comma < 0 ? counts : counts[..comma];
        _isUnknown |= !IsNumber(least) || (comma >= 0 && comma + 1 < counts.Length && !IsNumber(counts[(comma + 1)..]));
        _at += Math.Max(0, end + 1);
        return least.ContainsAnyExcept('0') ? Repeated.Often : Repeated.Perhaps;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private bool Next(char c)
    {
        if (_at >= _pattern.Length || _pattern[_at] != c)
        {
            return false;
        }
        _at++;
        return true;
    }
}
