using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using HarfBuzzSharp;
using HarfBuzz = HarfBuzzSharp;

namespace NoticeGen.Rendering.Pdf.Fonts;

/// <summary>
/// A font ready for setting text: the parsed file, the HarfBuzz font, and the words shaped so far. One instance serves
/// many documents on many threads; its caches hold nothing that depends on a document, so output does not depend on them.
/// </summary>
internal sealed class LoadedFont : IDisposable
{
    /// <summary>Words kept for each language and direction; later words are shaped each time.</summary>
    private const int MostWords = 20_000;

    private readonly HarfBuzz.Font _shaper;
    private readonly byte[] _data;
    private readonly ConcurrentDictionary<(string Language, bool RightToLeft), ConcurrentDictionary<string, ShapedWord>> _words = new();
    private readonly Dictionary<GlyphText, int> _pairNumbers = [];
    private readonly Lock _pairLock = new();
    private volatile GlyphText[] _pairs = new GlyphText[256];

    public LoadedFont(TrueTypeFile file)
    {
        File = file;
        // HarfBuzz reads the tables for as long as the font lives, so the bytes must not be moved by the collector.
        // Blob.FromStream pins them only while it runs.
        _data = GC.AllocateUninitializedArray<byte>(file.Data.Length, pinned: true);
        file.Data.CopyTo(_data);
        using var blob = new Blob(Marshal.UnsafeAddrOfPinnedArrayElement(_data, 0), _data.Length, MemoryMode.ReadOnly);
        using var face = new Face(blob, 0);
        _shaper = new HarfBuzz.Font(face);
        _shaper.SetScale(file.UnitsPerEm, file.UnitsPerEm);
        _shaper.SetFunctionsOpenType();
    }

    public TrueTypeFile File { get; }

    /// <summary>Every glyph and text pair met so far; a pair's index never changes.</summary>
    public ReadOnlySpan<GlyphText> Pairs => _pairs;

    /// <summary>Whether the font can draw a character, directly or with a glyph that looks the same.</summary>
    public bool Has(int character) => File.Characters[Drawn(character)] != 0;

    /// <summary>Shapes a word, or gives the one shaped before.</summary>
    public ShapedWord Shape(ReadOnlySpan<char> word, string language, bool rightToLeft, HarfBuzz.Buffer buffer)
    {
        var words = _words.GetOrAdd((language, rightToLeft), _ => new ConcurrentDictionary<string, ShapedWord>(StringComparer.Ordinal));
        if (words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
        {
            return known;
        }
        var text = word.ToString();
        var shaped = Shape(text, language, rightToLeft ? Direction.RightToLeft : Direction.LeftToRight, buffer);
        if (words.Count < MostWords)
        {
            words.TryAdd(text, shaped);
        }
        return shaped;
    }

    public void Dispose() => _shaper.Dispose();

    /// <summary>
    /// The character whose glyph is drawn: fonts that lack the non-breaking forms of space and hyphen draw the common
    /// ones. The text that is copied or read aloud stays the original.
    /// </summary>
    private int Drawn(int character) => character switch
    {
        0x00A0 or 0x202F or 0x2007 when File.Characters[character] == 0 => ' ',
        0x2010 or 0x2011 when File.Characters[character] == 0 => '-',
        _ => character,
    };

    private ShapedWord Shape(string text, string language, Direction direction, HarfBuzz.Buffer buffer)
    {
        buffer.ClearContents();
        buffer.ContentType = ContentType.Unicode;
        AddText(buffer, text);
        buffer.Direction = direction;
        buffer.Language = new HarfBuzz.Language(language);
        buffer.GuessSegmentProperties();
        _shaper.Shape(buffer);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new ShapedGlyph[infos.Length];
        var x = 0;
        var backwards = direction == Direction.RightToLeft;
        for (var i = 0; i < infos.Length; i++)
        {
            var glyph = (int)Math.Min(infos[i].Codepoint, (uint)File.GlyphCount - 1);
            var pair = Pair(new GlyphText(glyph, ClusterText(text, infos, i, backwards)));
            var at = backwards ? infos.Length - 1 - i : i;
            glyphs[at] = new ShapedGlyph(pair, x + positions[i].XOffset, positions[i].YOffset);
            x += positions[i].XAdvance;
        }
        return new ShapedWord(this, glyphs, x);
    }

    private void AddText(HarfBuzz.Buffer buffer, string text)
    {
        for (var i = 0; i < text.Length;)
        {
            System.Text.Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            buffer.Add(Drawn(rune.Value), i);
            i += length;
        }
    }

    /// <summary>
    /// The text of the cluster for its first glyph in reading order; the others of the cluster stand for nothing of
    /// their own. HarfBuzz gives clusters in visual order, so for right-to-left text the next cluster is to the left.
    /// </summary>
    private static string ClusterText(string text, ReadOnlySpan<GlyphInfo> infos, int index, bool backwards)
    {
        var step = backwards ? -1 : 1;
        var cluster = infos[index].Cluster;
        var before = index - step;
        if (before >= 0 && before < infos.Length && infos[before].Cluster == cluster)
        {
            return "";
        }
        var next = index + step;
        while (next >= 0 && next < infos.Length && infos[next].Cluster == cluster)
        {
            next += step;
        }
        var end = next >= 0 && next < infos.Length ? (int)infos[next].Cluster : text.Length;
        return text[(int)cluster..Math.Max((int)cluster, end)];
    }

    private int Pair(GlyphText pair)
    {
        lock (_pairLock)
        {
            if (_pairNumbers.TryGetValue(pair, out var number))
            {
                return number;
            }
            number = _pairNumbers.Count;
            var pairs = _pairs;
            if (number == pairs.Length)
            {
                Array.Resize(ref pairs, number * 2);
            }
            pairs[number] = pair;
            _pairs = pairs;
            _pairNumbers.Add(pair, number);
            return number;
        }
    }
}
