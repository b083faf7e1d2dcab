namespace NoticeGen.Linting.English;

/// <summary>Cuts plain or Markdown text into sentences, without copying it.</summary>
internal static class Sentences
{
    /// <summary>
    /// Start and length of each sentence. A sentence ends at a full stop, question or exclamation mark before a space, and
    /// at the end of a paragraph or a list item.
    /// </summary>
    public static Cutter In(string text) => new(text);

    /// <summary>The sentences of one text, cut one at a time as a <c>foreach</c> asks for them.</summary>
    internal struct Cutter(string text)
    {
        private int _start;

        public (int Start, int Length) Current { get; private set; }

        public readonly Cutter GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_start < text.Length)
            {
                var end = EndAfter(_start);
                while (_start < end && char.IsWhiteSpace(text[_start]))
                {
                    _start++;
                }
                Current = (_start, end - _start);
                _start = end;
                if (Current.Length > 0)
                {
                    return true;
                }
            }
            return false;
        }

        private readonly int EndAfter(int start)
        {
            for (var i = start; i < text.Length; i++)
            {
                var ends = text[i] switch
                {
                    '\n' => i + 1 == text.Length || text[i + 1] is '\n' or '-' or '*' or '#' || char.IsAsciiDigit(text[i + 1]),
                    '.' or '?' or '!' => i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]),
                    _ => false,
                };
                if (ends)
                {
                    return i + 1;
                }
            }
            return text.Length;
        }
    }
}
