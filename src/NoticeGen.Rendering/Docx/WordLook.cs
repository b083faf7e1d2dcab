using System.Collections.Concurrent;
using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Packaging;
using NoticeGen.Rendering.Docx.Packaging;
using NoticeGen.Templates;

namespace NoticeGen.Rendering.Docx;

/// <summary>
/// What all files of one theme and language share: measures, colours, and the parts that hold no word of a notice, ready
/// packed.
/// </summary>
internal sealed class WordLook
{
    /// <summary>Kinds of numbering parts to keep; notices have few numbered lists, and mostly none.</summary>
    private const int MostNumberings = 32;

    private readonly ConcurrentDictionary<string, PackedContent> _numberings = new(StringComparer.Ordinal);

    public WordLook(Theme theme, Words words, string language, PackedMedia media)
    {
        Theme = theme.House?.Page is { } page ? theme with { Page = page.Paper } : theme;
        House = theme.House is null ? null : new HouseNumbering(theme.House) { Fitting = theme };

        // Slots of a house document's theme hold its colours, which no one has checked against ours.
        Palette = theme.House is { } house ? new Palette(HouseColours.Of(house, theme.Colours), followsTheme: false) : new Palette(theme.Colours, followsTheme: true);
        Script = theme.House is null ? ScriptFamily.Of(theme, words) : null;
        Metrics = new Metrics(Theme, ScriptFamily.OwnLine(Script));
        RightToLeft = words.RightToLeft;
        Language = language;
        Parts = StandingParts.Of(this, media);
    }

    /// <summary>With the paper and margins of the house document, if there is one.</summary>
    public Theme Theme { get; }

    /// <summary>The lists of the house document; null without one.</summary>
    public HouseNumbering? House { get; }

    /// <summary>The family of the language's letters; null where a house document names the fonts.</summary>
    public FontFamily? Script { get; }

    public Palette Palette { get; }

    public Metrics Metrics { get; }

    public bool RightToLeft { get; }

    public string Language { get; }

    /// <summary>Styles, theme, fonts and settings.</summary>
    public ImmutableArray<StandingPart> Parts { get; }

    /// <summary>The numbering part for these lists.</summary>
    public PackedContent Numbering(NumberedLists lists)
    {
        var key = string.Join(' ', lists.All.Select(list => (list.InBox ? "box" : "") + Measure.Number(list.Level)));
        if (_numberings.TryGetValue(key, out var known))
        {
            return known;
        }
        var made = StandingParts.Numbering(this, lists);
        return _numberings.Count < MostNumberings ? _numberings.GetOrAdd(key, made) : made;
    }
}
