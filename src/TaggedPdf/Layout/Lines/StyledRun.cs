using TaggedPdf.Documents;
using TaggedPdf.Tags;

namespace TaggedPdf.Layout.Lines;

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

    /// <summary>What the run is isolated with: what runs as its own first letters do, whatever stands around it. Null for a run of the text itself.</summary>
    public object? Isolate { get; init; }

    public required object? Place { get; init; }
}
