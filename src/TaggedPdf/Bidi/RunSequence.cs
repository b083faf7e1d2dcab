using Data = (int[] Characters, TaggedPdf.Bidi.BidiClass[] Originals,
    TaggedPdf.Bidi.BidiClass[] Classes, byte[] Levels);

namespace TaggedPdf.Bidi;

/// <summary>One isolating run sequence: rules W1 to W7, N0 to N2, I1 and I2 of UAX #9.</summary>
internal sealed class RunSequence
{
    /// <summary>BD16: brackets nested deeper end the search for pairs.</summary>
    private const int DeepestBrackets = 63;

    private readonly List<int> _indexes;
    private readonly Data _data;
    private readonly BidiClass[] _types;
    private readonly BidiClass _start;
    private readonly BidiClass _end;
    private readonly BidiClass _direction;

    /// <param name="indexes">The characters of the sequence.</param>
    /// <param name="data">The paragraph.</param>
    /// <param name="start">The direction before the sequence (sos).</param>
    /// <param name="end">The direction after it (eos).</param>
    public RunSequence(List<int> indexes, Data data, BidiClass start, BidiClass end)
    {
        _indexes = indexes;
        _data = data;
        _types = [.. indexes.Select(index => data.Classes[index])];
        _start = start;
        _end = end;
        _direction = (data.Levels[indexes[0]] & 1) != 0 ? BidiClass.R : BidiClass.L;
    }

    public void Resolve()
    {
        ResolveWeak();
        ResolveBrackets();
        ResolveNeutrals();
        ResolveLevels();
    }

    private static bool IsNeutral(BidiClass type) =>
        type is BidiClass.B or BidiClass.S or BidiClass.WS or BidiClass.ON
            or BidiClass.LRI or BidiClass.RLI or BidiClass.FSI or BidiClass.PDI;

    private static bool IsIsolateControl(BidiClass type) =>
        type is BidiClass.LRI or BidiClass.RLI or BidiClass.FSI or BidiClass.PDI;

    private void ResolveWeak()
    {
        // W1: marks are like what they stand on.
        var before = _start;
        for (var i = 0; i < _types.Length; i++)
        {
            if (_types[i] == BidiClass.NSM)
            {
                _types[i] = IsIsolateControl(before) ? BidiClass.ON : before;
            }
            before = _types[i];
        }
        // W2 and W3: European digits after Arabic letters are Arabic; Arabic letters run right to left.
        var strong = _start;
        for (var i = 0; i < _types.Length; i++)
        {
            if (_types[i] is BidiClass.L or BidiClass.R or BidiClass.AL)
            {
                strong = _types[i];
            }
            else if (_types[i] == BidiClass.EN && strong == BidiClass.AL)
            {
                _types[i] = BidiClass.AN;
            }
        }
        Replace(BidiClass.AL, BidiClass.R);
        ResolveSeparators();
        // W7: European digits in left-to-right surroundings.
        strong = _start;
        for (var i = 0; i < _types.Length; i++)
        {
            if (_types[i] is BidiClass.L or BidiClass.R)
            {
                strong = _types[i];
            }
            else if (_types[i] == BidiClass.EN && strong == BidiClass.L)
            {
                _types[i] = BidiClass.L;
            }
        }
    }

    /// <summary>W4 to W6: signs within and around numbers.</summary>
    private void ResolveSeparators()
    {
        for (var i = 1; i + 1 < _types.Length; i++)
        {
            var same = _types[i - 1] == _types[i + 1];
            if (same && (_types[i - 1], _types[i]) is ((BidiClass.EN, BidiClass.ES or BidiClass.CS) or (BidiClass.AN, BidiClass.CS)))
            {
                _types[i] = _types[i - 1];
            }
        }
        for (var i = 0; i < _types.Length; i++)
        {
            if (_types[i] != BidiClass.ET)
            {
                continue;
            }
            var end = i;
            while (end < _types.Length && _types[end] == BidiClass.ET)
            {
                end++;
            }
            if ((i > 0 && _types[i - 1] == BidiClass.EN) || (end < _types.Length && _types[end] == BidiClass.EN))
            {
                Array.Fill(_types, BidiClass.EN, i, end - i);
            }
            i = end - 1;
        }
        Replace(BidiClass.ET, BidiClass.ON);
        Replace(BidiClass.ES, BidiClass.ON);
        Replace(BidiClass.CS, BidiClass.ON);
    }

    /// <summary>N0: both brackets of a pair take the direction of what they enclose, or of what stands before.</summary>
    private void ResolveBrackets()
    {
        foreach (var (open, close) in BracketPairs())
        {
            var (same, opposite) = StrongInside(open, close);
            if (same)
            {
                SetBrackets(open, close, _direction);
            }
            else if (opposite)
            {
                var context = _start;
                for (var i = open - 1; i >= 0; i--)
                {
                    if (AsStrong(_types[i]) is { } strong)
                    {
                        context = strong;
                        break;
                    }
                }
                SetBrackets(open, close, context);
            }
        }
    }

    private (bool Same, bool Opposite) StrongInside(int open, int close)
    {
        var opposite = false;
        for (var i = open + 1; i < close; i++)
        {
            if (AsStrong(_types[i]) is { } strong)
            {
                if (strong == _direction)
                {
                    return (true, opposite);
                }
                opposite = true;
            }
        }
        return (false, opposite);
    }

    /// <summary>Numbers count as right to left (N0, N1).</summary>
    private static BidiClass? AsStrong(BidiClass type) => type switch
    {
        BidiClass.L => BidiClass.L,
        BidiClass.R or BidiClass.EN or BidiClass.AN => BidiClass.R,
        _ => null,
    };

    private void SetBrackets(int open, int close, BidiClass direction)
    {
        foreach (var bracket in (ReadOnlySpan<int>)[open, close])
        {
            _types[bracket] = direction;
            for (var i = bracket + 1; i < _types.Length && _data.Originals[_indexes[i]] == BidiClass.NSM; i++)
            {
                _types[i] = direction;
            }
        }
    }

    /// <summary>BD16: pairs in the order of their opening brackets.</summary>
    private List<(int Open, int Close)> BracketPairs()
    {
        var pairs = new List<(int Open, int Close)>();
        var open = new List<(int Closing, int At)>();
        for (var i = 0; i < _types.Length; i++)
        {
            if (_types[i] != BidiClass.ON)
            {
                continue;
            }
            var character = _data.Characters[_indexes[i]];
            if (BidiClasses.ClosingOf(character) is var closing and not 0)
            {
                if (open.Count == DeepestBrackets)
                {
                    break;
                }
                open.Add((closing, i));
            }
            else if (BidiClasses.AsClosing(character) is var found and not 0)
            {
                var match = open.FindLastIndex(entry => entry.Closing == found);
                if (match >= 0)
                {
                    pairs.Add((open[match].At, i));
                    open.RemoveRange(match, open.Count - match);
                }
            }
        }
        pairs.Sort();
        return pairs;
    }

    /// <summary>N1 and N2: neutrals between the same directions take it, others that of the level.</summary>
    private void ResolveNeutrals()
    {
        for (var i = 0; i < _types.Length; i++)
        {
            if (!IsNeutral(_types[i]))
            {
                continue;
            }
            var end = i;
            while (end < _types.Length && IsNeutral(_types[end]))
            {
                end++;
            }
            var before = i == 0 ? _start : AsStrong(_types[i - 1]);
            var after = end == _types.Length ? _end : AsStrong(_types[end]);
            Array.Fill(_types, before == after && before is { } both ? both : _direction, i, end - i);
            i = end - 1;
        }
    }

    /// <summary>I1 and I2.</summary>
    private void ResolveLevels()
    {
        for (var i = 0; i < _types.Length; i++)
        {
            ref var level = ref _data.Levels[_indexes[i]];
            level += (level & 1, _types[i]) switch
            {
                (0, BidiClass.R) => 1,
                (0, BidiClass.AN or BidiClass.EN) => 2,
                (1, BidiClass.L or BidiClass.AN or BidiClass.EN) => 1,
                _ => 0,
            };
        }
    }

    private void Replace(BidiClass from, BidiClass to)
    {
        for (var i = 0; i < _types.Length; i++)
        {
            if (_types[i] == from)
            {
                _types[i] = to;
            }
        }
    }
}
