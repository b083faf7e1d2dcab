using HarfBuzz = HarfBuzzSharp;

namespace TaggedPdf.Fonts;

/// <summary>The words of one font, language and direction that were shaped so far: most words recur.</summary>
/// <remarks>
/// Every word of every document is looked up here, so the table is read without locks: a place that was filled never
/// changes, and a table that has grown takes the place of the one before. Places are read as volatile: whoever sees a word
/// sees the pairs of glyphs and text that it refers to.
/// </remarks>
internal sealed class WordCache(LoadedFont font, string language, bool rightToLeft)
{
    /// <summary>Words kept; later ones are shaped each time.</summary>
    private const int MostWords = 20_000;

    private readonly Lock _lock = new();
    private volatile Entry?[] _table = new Entry?[1024];
    private ShapedWord? _space;
    private int _count;

    public LoadedFont Font { get; } = font;

    public string Language { get; } = language;

    public bool RightToLeft { get; } = rightToLeft;

    public ShapedWord Shape(ReadOnlySpan<char> word, HarfBuzz.Buffer buffer)
    {
        // Every second word is a space.
        if (word is [' '])
        {
            if (Volatile.Read(ref _space) is not { } space)
            {
                space = Font.Shape(" ", this, buffer);
                Volatile.Write(ref _space, space);
            }
            return space;
        }
        var hash = string.GetHashCode(word);
        var table = _table;
        if (Volatile.Read(ref table[Place(table, hash, word)]) is { } known)
        {
            return known.Word;
        }
        var text = word.ToString();
        var shaped = Font.Shape(text, this, buffer);
        Keep(new Entry(hash, text, shaped));
        return shaped;
    }

    private void Keep(Entry entry)
    {
        lock (_lock)
        {
            if (_count >= MostWords)
            {
                return;
            }
            var table = _table;
            if (_count * 2 >= table.Length)
            {
                table = new Entry?[table.Length * 2];
                foreach (var known in _table)
                {
                    if (known is not null)
                    {
                        table[Place(table, known.Hash, known.Text)] = known;
                    }
                }
                _table = table;
            }
            ref var place = ref table[Place(table, entry.Hash, entry.Text)];
            _count += place is null ? 1 : 0;
            Volatile.Write(ref place, entry);
        }
    }

    /// <summary>Where a word stands, or would stand; at least half of the places are free.</summary>
    private static int Place(Entry?[] table, int hash, ReadOnlySpan<char> word)
    {
        var at = hash & (table.Length - 1);
        while (Volatile.Read(ref table[at]) is { } entry && (entry.Hash != hash || !word.SequenceEqual(entry.Text)))
        {
            at = (at + 1) & (table.Length - 1);
        }
        return at;
    }

    private sealed class Entry(int hash, string text, ShapedWord word)
    {
        public int Hash { get; } = hash;

        public string Text { get; } = text;

        public ShapedWord Word { get; } = word;
    }
}
