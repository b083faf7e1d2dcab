using System.Collections.Concurrent;
using HarfBuzzSharp;
using HarfBuzz = HarfBuzzSharp;

namespace TaggedPdf.Fonts;

/// <summary>
/// A font ready for setting text: the parsed file, the HarfBuzz font, and the words shaped so far. One instance serves
/// many documents on many threads; its caches hold nothing that depends on a document, so output does not depend on them.
/// </summary>
internal sealed class LoadedFont : IDisposable
{
    private readonly HarfBuzz.Font _shaper;
    private readonly ConcurrentDictionary<(string Language, bool RightToLeft), WordCache> _words = new();
    private readonly Dictionary<GlyphText, int> _pairNumbers = [];
    private readonly Lock _pairLock = new();
    private volatile GlyphText[] _pairs = new GlyphText[256];

    public LoadedFont(OpenTypeFile file)
    {
        File = file;
        using var blob = FontMemory.Copy(file.Data);
        using var face = new Face(blob, 0);
        _shaper = new HarfBuzz.Font(face);
        _shaper.SetScale(file.UnitsPerEm, file.UnitsPerEm);
        _shaper.SetFunctionsOpenType();
        Plain = new PlainCodes(file, Pair);
        HasPlainLetters = Enumerable.Range(' ', '\x7F' - ' ').All(Has);
    }

    public OpenTypeFile File { get; }

    public PlainCodes Plain { get; }

    public SubsetCache Subsets { get; } = new();

    /// <summary>Every glyph and text pair met so far; a pair's index never changes.</summary>
    public ReadOnlySpan<GlyphText> Pairs => _pairs;

    /// <summary>Whether the font can draw a character, directly or with a glyph that looks the same.</summary>
    public bool Has(int character) => File.Characters[Drawn(character)] != 0;

    /// <summary>Whether the font can draw every character of printable ASCII.</summary>
    public bool HasPlainLetters { get; }

    /// <summary>Whether every plain letter and digit that it has draws something: damaged outlines of PostScript draw nothing.</summary>
    public bool DrawsItsLetters => File.HasTrueTypeOutlines || Enumerable.Range(0, PlainCodes.End).All(character =>
        !char.IsAsciiLetterOrDigit((char)character) || !Has(character) || !Draw(new GlyphText(File.Characters[character], "")).IsBlank);

    /// <summary>The shaped words of one language and direction.</summary>
    public WordCache Words(string language, bool rightToLeft) =>
        _words.GetOrAdd((language, rightToLeft), static (key, font) => new WordCache(font, key.Language, key.RightToLeft), this);

    /// <summary>Shapes a word anew.</summary>
    public ShapedWord Shape(string text, WordCache words, HarfBuzz.Buffer buffer)
    {
        var direction = words.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        return Shape(text, words.Language, direction, buffer);
    }

    /// <summary>What a glyph draws, for a font whose outlines are not TrueType.</summary>
    public Charstring Draw(GlyphText pair)
    {
        var parts = pair.Composed?.Parts ?? [new GlyphPart(pair.Glyph, 0, 0)];
        var drawn = new Charstring(pair.Composed?.Advance ?? File.Advance(pair.Glyph), File.UnitsPerEm);
        foreach (var part in parts)
        {
            drawn.From(part.X, part.Y);
            HarfBuzzCalls.Draw(_shaper, part.Glyph, drawn);
        }
        return drawn;
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
        var (glyphs, width) = direction == Direction.RightToLeft
            ? RightToLeftGlyphs.Of(File, text, infos, positions, Pair)
            : LeftToRight(text, infos, positions);
        return new ShapedWord(this, glyphs, width) { Missing = Missing(text, infos), Coded = CodedWord.Of(Plain, glyphs, File.UnitsPerEm) };
    }

    /// <summary>A letter is shaped together with its marks, so what is missing may be a mark behind the letter.</summary>
    private System.Text.Rune? Missing(string text, ReadOnlySpan<GlyphInfo> infos)
    {
        foreach (var info in infos)
        {
            if (info.Codepoint == 0)
            {
                var together = text.AsSpan((int)info.Cluster).EnumerateRunes();
                System.Text.Rune? first = null;
                foreach (var rune in together)
                {
                    if (!Has(rune.Value))
                    {
                        return rune;
                    }
                    first ??= rune;
                }
                return first;
            }
        }
        return null;
    }

    private (ShapedGlyph[] Glyphs, int Width) LeftToRight(string text, ReadOnlySpan<GlyphInfo> infos, ReadOnlySpan<GlyphPosition> positions)
    {
        var glyphs = new List<ShapedGlyph>(infos.Length);
        var x = 0;
        for (int from = 0, to; from < infos.Length; from = to)
        {
            to = from + 1;
            var isStacked = false;
            while (to < infos.Length && infos[to].Cluster == infos[from].Cluster)
            {
                isStacked |= positions[to].XOffset != 0 || positions[to].YOffset != 0 || positions[to].XAdvance == 0;
                to++;
            }
            if (isStacked)
            {
                // A letter with signs above or below it, as Bengali has them, is as wide as its place: else it would part its word.
                var (parts, advance) = ComposedGlyph.PartsOf(File, infos[from..to], positions[from..to]);
                var end = to < infos.Length ? (int)infos[to].Cluster : text.Length;
                glyphs.Add(new ShapedGlyph(Pair(ComposedGlyph.Drawn(File, text[(int)infos[from].Cluster..end], parts, advance)), x, 0));
                x += advance;
                continue;
            }
            for (var i = from; i < to; i++)
            {
                var glyph = (int)Math.Min(infos[i].Codepoint, (uint)File.GlyphCount - 1);
                glyphs.Add(new ShapedGlyph(Pair(new GlyphText(glyph, ClusterText(text, infos, i))), x + positions[i].XOffset, positions[i].YOffset));
                x += positions[i].XAdvance;
            }
        }
        return ([.. glyphs], x);
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
    /// What a glyph stands for, in text from left to right. Where a cluster has as many glyphs as characters, each stands for
    /// its own; otherwise the first stands for the whole cluster.
    /// </summary>
    private static string ClusterText(string text, ReadOnlySpan<GlyphInfo> infos, int index)
    {
        var cluster = infos[index].Cluster;
        int place = 0, count = 1;
        for (var i = index - 1; i >= 0 && infos[i].Cluster == cluster; i--)
        {
            place++;
            count++;
        }
        var next = index + 1;
        for (; next < infos.Length && infos[next].Cluster == cluster; next++)
        {
            count++;
        }
        var start = (int)cluster;
        var end = next < infos.Length ? Math.Max(start, (int)infos[next].Cluster) : text.Length;
        return count > 1 && count == end - start ? text.Substring(start + place, 1)
            : place == 0 ? text[start..end]
            : "";
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
