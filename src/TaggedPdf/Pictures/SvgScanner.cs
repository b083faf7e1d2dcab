using System.Globalization;

namespace TaggedPdf.Pictures;

/// <summary>
/// Reads numbers, flags and names from an SVG attribute, in the compact syntax that drawing programs write
/// (<c>M.5.5-1e2,3</c>): SVG 1.1, section 8.3.9.
/// </summary>
internal ref struct SvgScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public readonly int Position => _at;

    /// <summary>Passes white space and says whether nothing is left.</summary>
    public bool AtEnd()
    {
        SkipSpace();
        return _at >= _text.Length;
    }

    /// <summary>The next character that is not white space, without passing it; NUL at the end.</summary>
    public char Peek() => AtEnd() ? '\0' : _text[_at];

    public bool Take(char wanted)
    {
        if (Peek() != wanted || wanted == '\0')
        {
            return false;
        }
        _at++;
        return true;
    }

    public char TakeAny()
    {
        var next = Peek();
        if (_at < _text.Length)
        {
            _at++;
        }
        return next;
    }

    /// <summary>A run of ASCII letters; empty when there is none.</summary>
    public ReadOnlySpan<char> TakeLetters()
    {
        SkipSpace();
        var start = _at;
        while (_at < _text.Length && char.IsAsciiLetter(_text[_at]))
        {
            _at++;
        }
        return _text[start.._at];
    }

    /// <summary>Passes white space and at most one comma.</summary>
    public void SkipSeparator()
    {
        SkipSpace();
        if (_at < _text.Length && _text[_at] == ',')
        {
            _at++;
            SkipSpace();
        }
    }

    /// <summary>A finite number of sensible size, then an optional separator.</summary>
    public bool TryNumber(out double value)
    {
        SkipSpace();
        var start = _at;
        var at = _at;
        if (at < _text.Length && _text[at] is '+' or '-')
        {
            at++;
        }
        var digits = Digits(ref at);
        if (at < _text.Length && _text[at] == '.')
        {
            at++;
            digits += Digits(ref at);
        }
        value = 0;
        if (digits == 0)
        {
            return false;
        }
        at = PassExponent(at);
        if (!double.TryParse(_text[start..at], NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            || !(Math.Abs(value) <= Largest))
        {
            return false;
        }
        _at = at;
        SkipSeparator();
        return true;
    }

    /// <summary>A single 0 or 1, which needs no separator after it: the arc flags.</summary>
    public bool TryFlag(out bool value)
    {
        value = Peek() == '1';
        if (!value && Peek() != '0')
        {
            return false;
        }
        _at++;
        SkipSeparator();
        return true;
    }

    /// <summary>Larger coordinates belong to no real drawing and would lose precision in every format.</summary>
    private const double Largest = 1e7;

    private int Digits(ref int at)
    {
        var start = at;
        while (at < _text.Length && char.IsAsciiDigit(_text[at]))
        {
            at++;
        }
        return at - start;
    }

    /// <summary>An <c>e</c> that no digits follow is the unit <c>em</c> or <c>ex</c>, not an exponent.</summary>
    private int PassExponent(int at)
    {
        if (at >= _text.Length || _text[at] is not ('e' or 'E'))
        {
            return at;
        }
        var after = at + 1;
        if (after < _text.Length && _text[after] is '+' or '-')
        {
            after++;
        }
        return Digits(ref after) > 0 ? after : at;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\n' or '\r' or '\f')
        {
            _at++;
        }
    }
}
