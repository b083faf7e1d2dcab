using System.Collections.Concurrent;
using HarfBuzz = HarfBuzzSharp;

namespace NoticeGen.Rendering.Pdf.Fonts;

/// <summary>The words of one font, language and direction that were shaped so far: most words of a notice recur.</summary>
internal sealed class WordCache
{
    /// <summary>Words kept; later ones are shaped each time.</summary>
    private const int MostWords = 20_000;

    private readonly ConcurrentDictionary<string, ShapedWord> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ShapedWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private ShapedWord? _space;
    private int _count;

    public WordCache(LoadedFont font, string language, bool rightToLeft)
    {
        Font = font;
        Language = language;
        RightToLeft = rightToLeft;
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public LoadedFont Font { get; }

    public string Language { get; }

    public bool RightToLeft { get; }

    public ShapedWord Shape(ReadOnlySpan<char> word, HarfBuzz.Buffer buffer)
    {
        // Every second word is a space.
        if (word is [' '])
        {
            return _space ??= Font.Shape(" ", this, buffer);
        }
        if (_lookup.TryGetValue(word, out var known))
        {
            return known;
        }
        var text = word.ToString();
        var shaped = Font.Shape(text, this, buffer);
        if (_count < MostWords && _words.TryAdd(text, shaped))
        {
            Interlocked.Increment(ref _count);
        }
        return shaped;
    }
}
