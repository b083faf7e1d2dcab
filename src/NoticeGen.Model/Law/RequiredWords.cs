using System.Globalization;

namespace NoticeGen.Law;

/// <summary>
/// The words that a text must have for a pattern to match, read from the pattern itself: "keep " and "data" of
/// <c>\bkeep .*(data|files)</c>, or "files". What cannot be read with certainty asks for no words.
/// </summary>
internal ref struct RequiredWords
{
    /// <summary>Letters; a shorter word stands in almost every text.</summary>
    private const int ShortestThatTells = 2;

    private readonly ReadOnlySpan<char> _pattern;
    private int _at;
    private bool _isUnknown;
    private bool _crossesLines;

    private RequiredWords(string pattern) => _pattern = pattern;

    /// <returns>Null where a text may match without a word that can be told.</returns>
    public static WordsOfMatch? Of(string pattern)
    {
        var reader = new RequiredWords(pattern);
        var ways = reader.Alternatives();
        return reader._isUnknown || reader._at < pattern.Length || ways.Exists(way => way.Count == 0) ? null : new WordsOfMatch(ways, !reader._crossesLines);
    }

    /// <summary>One alternative or another matches; what each needs.</summary>
    private List<List<List<string>>> Alternatives()
    {
        List<List<List<string>>> ways = [Sequence()];
        while (Next('|'))
        {
            ways.Add(Sequence());
        }
        return ways;
    }

    /// <summary>All parts match: of each list of words one is needed.</summary>
    private List<List<string>> Sequence()
    {
        var needed = new List<List<string>>();
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
            run = part.Letter is { } repeated && times == Repeated.Often ? run + repeated : run;
            if (run.Length > 0)
            {
                needed.Add([run]);
            }
            if (times != Repeated.Perhaps)
            {
                needed.AddRange(part.Words ?? []);
            }
            run = "";
        }
        if (run.Length > 0)
        {
            needed.Add([run]);
        }
        return needed.Exists(Tells) ? needed.FindAll(Tells) : needed.Count > 0 ? needed[..1] : needed;
    }

    private static bool Tells(List<string> words) => words.TrueForAll(word => word.Length >= ShortestThatTells);

    /// <summary>Of a group with several alternatives the words that tell most of each; none where one can do without.</summary>
    private static List<List<string>> Together(List<List<List<string>>> ways) =>
        ways.Count == 1 ? ways[0]
        : ways.Exists(way => way.Count == 0) ? []
        // The longer the shortest word, the fewer texts have it.
        : [[.. ways.SelectMany(way => way.MaxBy(words => words.Min(word => word.Length))!)]];

    private enum Repeated
    {
        Perhaps,
        Once,
        Often,
    }

    /// <param name="Letter">That which alone matches.</param>
    /// <param name="Words">What a group needs.</param>
    /// <param name="IsPlace">Whether it takes no letter, as <c>\b</c>: what stands around it stands side by side.</param>
    private readonly record struct Part(char? Letter, List<List<string>>? Words = null, bool IsPlace = false);

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
        _crossesLines |= IsOverLineEnd(c);
        return char.IsLetterOrDigit(c) ? default : Plain(c);
    }

    /// <summary>Whether <c>\s</c> and the like take the end of a line too.</summary>
    private static bool IsOverLineEnd(char escaped) => escaped is 's' or 'W' or 'D' or 'n' or 'r' or 't';

    private List<List<string>> Group()
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
        var ways = Alternatives();
        _isUnknown |= !Next(')');
        return Together(ways);
    }

    private void Class()
    {
        var isNegated = Next('^');
        var namesLineEnd = false;
        _ = Next(']');
        while (_at < _pattern.Length && _pattern[_at] != ']')
        {
            // A class within a class takes letters away.
            _isUnknown |= _pattern[_at] == '[';
            var isEscape = _pattern[_at] == '\\' && _at + 1 < _pattern.Length;
            namesLineEnd |= isEscape && IsOverLineEnd(_pattern[_at + 1]) && (!isNegated || _pattern[_at + 1] is not ('r' or 't'));
            _at += isEscape ? 2 : 1;
        }
        _crossesLines |= namesLineEnd != isNegated;
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
