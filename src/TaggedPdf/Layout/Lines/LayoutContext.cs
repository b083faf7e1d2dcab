using System.Globalization;
using System.Text;
using TaggedPdf.Documents;
using TaggedPdf.Fonts;
using TaggedPdf.Painting;
using TaggedPdf.Pictures;
using HarfBuzz = HarfBuzzSharp;

namespace TaggedPdf.Layout.Lines;

/// <summary>What the steps of laying out and painting one document share. Used by one thread.</summary>
internal sealed class LayoutContext : IDisposable
{
    private readonly HarfBuzz.Buffer _buffer = new();
    private WordCache? _words;
    private readonly HashSet<(object? Place, int Character)> _missing = [];

    public LayoutContext(PdfDocument document, PdfTheme theme, FontChain fonts, PictureLibrary pictures)
    {
        Document = document;
        Theme = theme;
        Fonts = fonts;
        Pictures = pictures;
        Styles = new Styles(theme);
        Geometry = new PageGeometry(theme.Page, document.Info.RightToLeft);
        Setter = new ParagraphSetter(this);
    }

    public PdfDocument Document { get; }

    public PdfTheme Theme { get; }

    public FontChain Fonts { get; }

    public PictureLibrary Pictures { get; }

    public Styles Styles { get; }

    public PageGeometry Geometry { get; }

    public ParagraphSetter Setter { get; }

    /// <summary>Shared by documents that are printed into one file.</summary>
    public PageResources Resources { get; init; } = new();

    /// <summary>Of how many pages the sheets are made that the document is bound from; 1 for pages that lie loose.</summary>
    public int PagesOfSheet { get; init; } = 1;

    public List<PdfProblem> Problems { get; } = [];

    public string Language => Document.Info.Language;

    /// <summary>For faults in what belongs to no block, such as a running header.</summary>
    public object? Anywhere => Document.Place;

    public ShapedWord Shape(LoadedFont font, ReadOnlySpan<char> word, string language, byte level)
    {
        var rightToLeft = (level & 1) != 0;
        // Nearly every word is like the one before it.
        if (_words is null || _words.Font != font || _words.Language != language || _words.RightToLeft != rightToLeft)
        {
            _words = font.Words(language, rightToLeft);
        }
        return _words.Shape(word, _buffer);
    }

    /// <summary>The layout's own signs must not fail in a font that lacks them.</summary>
    public string Printable(string preferred, string otherwise)
    {
        foreach (var rune in preferred.EnumerateRunes())
        {
            if (Fonts.For(rune.Value, isBold: false) is null)
            {
                return otherwise;
            }
        }
        return preferred;
    }

    public void MissingCharacter(Rune rune, object? place)
    {
        if (!_missing.Add((place, rune.Value)))
        {
            return;
        }
        var code = "U+" + rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        var shown = Rune.IsControl(rune) ? "the control character " + code : $"the character {rune} ({code})";
        Problems.Add(new PdfProblem(
            ProblemKind.CharacterWithoutGlyph, $"{shown} is in none of the theme's fonts, so it cannot be printed", place)
        {
            Help = "write it in words, or add a font that has it to the theme",
            Character = rune,
        });
    }

    public void Dispose() => _buffer.Dispose();
}
