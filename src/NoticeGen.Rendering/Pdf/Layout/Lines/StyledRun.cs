using NoticeGen.Rendering.Pdf.Tags;
using NoticeGen.Rendering.Pictures;
using NoticeGen.Source;

namespace NoticeGen.Rendering.Pdf.Layout.Lines;

/// <summary>Words of one look, one language and one place in the tag tree.</summary>
internal sealed record StyledRun
{
    /// <summary>Stands for a line break that the writer asked for.</summary>
    public const char LineBreak = '\u2028';

    public required string Text { get; init; }

    public required bool Bold { get; init; }

    public required PaintColour Colour { get; init; }

    /// <summary>BCP 47: shaping depends on it.</summary>
    public required string Language { get; init; }

    /// <summary>Null for artifacts such as running headers.</summary>
    public ContentSlot? Slot { get; init; }

    public LinkTarget? Link { get; init; }

    public required Origin Origin { get; init; }
}

/// <summary>Where a link leads, and its element in the tag tree.</summary>
/// <param name="Target">A URI, or <c>#id</c> of a heading.</param>
/// <param name="Words">The link's words: the annotation's description (ISO 14289-1, 7.18.5).</param>
/// <param name="Underlined">Not in lists of contents, where every line is a link.</param>
internal sealed record LinkTarget(StructureElement Element, string Target, string Words, bool Underlined);
