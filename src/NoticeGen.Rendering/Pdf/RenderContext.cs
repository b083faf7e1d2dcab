using System.Globalization;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Rendering.Pdf.Fonts;
using NoticeGen.Rendering.Pdf.Layout;
using NoticeGen.Rendering.Pdf.Layout.Lines;
using NoticeGen.Rendering.Pdf.Pictures;
using NoticeGen.Rendering.Pdf.Writing;
using NoticeGen.Source;
using NoticeGen.Templates;
using HarfBuzz = HarfBuzzSharp;

namespace NoticeGen.Rendering.Pdf;

/// <summary>What the steps of rendering one document share. Used by one thread.</summary>
internal sealed class RenderContext : IDisposable
{
    private readonly HarfBuzz.Buffer _buffer = new();
    private WordCache? _words;
    private readonly HashSet<(string Path, int Start, int Character)> _missing = [];

    public RenderContext(Document document, Theme theme, FontChain fonts, PictureLibrary pictures)
    {
        Document = document;
        Theme = theme;
        Fonts = fonts;
        Pictures = pictures;
        Styles = new Styles(theme);
        Geometry = new PageGeometry(theme.Page, document.Words.RightToLeft);
        Setter = new ParagraphSetter(this);
        Anywhere = document.Blocks.IsEmpty
            ? Origin.Of(new SourceText(document.Info.NoticeId, ""))
            : document.Blocks[0].Origin;
    }

    public Document Document { get; }

    public Theme Theme { get; }

    public FontChain Fonts { get; }

    public PictureLibrary Pictures { get; }

    public Styles Styles { get; }

    public PageGeometry Geometry { get; }

    public ParagraphSetter Setter { get; }

    /// <summary>Shared by documents that are printed into one file.</summary>
    public PageResources Resources { get; init; } = new();

    /// <summary>What the foot of a page, counted from 0, says about its number; null leaves the foot out.</summary>
    public Func<int, string?>? Folio { get; init; }

    public List<Diagnostic> Diagnostics { get; } = [];

    public string Language => Document.Info.Edition.Language;

    /// <summary>For faults in what the renderer adds by itself, such as a running header.</summary>
    public Origin Anywhere { get; }

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

    /// <summary>The renderer's own signs must not fail in a font that lacks them.</summary>
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

    public void MissingCharacter(Rune rune, Origin origin)
    {
        if (!_missing.Add((origin.Path, origin.Span.Start, rune.Value)))
        {
            return;
        }
        // The run is known by its beginning; of the place, the character alone is what the writer must see.
        var at = origin.Excerpt.IndexOf(rune.ToString(), StringComparison.Ordinal);
        origin = at < 0 ? origin : origin with { Span = new TextSpan(origin.Span.Start + at, rune.Utf16SequenceLength) };
        var code = "U+" + rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        var shown = Rune.IsControl(rune) ? "the control character " + code : $"the character {rune} ({code})";
        Diagnostics.Add(new Diagnostic
        {
            Rule = RenderingProblems.CharacterWithoutGlyph,
            Severity = Severity.Error,
            Message = $"{shown} is in none of the theme's fonts, so it cannot be printed",
            Origin = origin,
            Help = "write it in words, or add a font that has it to `fonts:` in the theme",
        });
    }

    public void StructureFault(string message, Origin origin, string? help = null) => Diagnostics.Add(new Diagnostic
    {
        Rule = RenderingProblems.StructureFault,
        Severity = Severity.Error,
        Message = message,
        Origin = origin,
        Help = help,
    });

    public void Dispose() => _buffer.Dispose();
}
