using System.Buffers;

namespace NoticeGen.Linting.English;

/// <summary>
/// Cuts text into the words that measures of reading count, without copying it: what stands between spaces and holds a letter
/// or a digit. "Parent/carer" is two words; a web or email address is one, and so are the groups of a telephone number.
/// </summary>
internal static class Words
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\u00a0\u2028");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789()+ ");
    private static readonly SearchValues<char> Strokes = SearchValues.Create("/–—");

    public static Cutter In(ReadOnlySpan<char> text) => new(text);

    public static int CountIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in In(text))
        {
            count++;
        }
        return count;
    }

    /// <summary>Whether it is an address, whose letters nobody reads as a word.</summary>
    public static bool IsAddress(ReadOnlySpan<char> word) =>
        word.ContainsAny('@', ':', '.')
        && (word.Contains('@') || word.Contains("://", StringComparison.Ordinal) || word.Contains(".uk", StringComparison.Ordinal)
            || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    private static bool HoldsLetterOrDigit(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The words of one text, cut one at a time as a <c>foreach</c> asks for them.</summary>
    internal ref struct Cutter(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly Cutter GetEnumerator() => this;

        public bool MoveNext()
        {
            while (!_rest.IsEmpty)
            {
                var end = EndOf(_rest);
                while (IsGroup(_rest[..end]) && end + 1 < _rest.Length && NextGroup(_rest[(end + 1)..]) is > 0 and var next)
                {
                    end += 1 + next;
                }
                Current = _rest[..end];
                _rest = _rest[Math.Min(end + 1, _rest.Length)..];
                if (HoldsLetterOrDigit(Current))
                {
                    return true;
                }
            }
            return false;
        }

        /// <summary>The length of a group of digits that begins the text; 0 where something else begins it.</summary>
        private static int NextGroup(ReadOnlySpan<char> text)
        {
            var end = EndOf(text);
            return IsGroup(text[..end].TrimEnd(".,;:!?")) ? end : 0;
        }

        private static bool IsGroup(ReadOnlySpan<char> word) =>
            word.ContainsAnyInRange('0', '9') && !word.ContainsAnyExcept(Digits);

        private static int EndOf(ReadOnlySpan<char> text)
        {
            var space = text.IndexOfAny(Spaces);
            var end = space < 0 ? text.Length : space;
            var stroke = text[..end].IndexOfAny(Strokes);
            return stroke < 0 || IsAddress(text[..end]) ? end : stroke;
        }
    }
}
