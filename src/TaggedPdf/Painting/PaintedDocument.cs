using TaggedPdf.Documents;
using TaggedPdf.Tags;

namespace TaggedPdf.Painting;

/// <summary>A document painted and tagged, before it is bytes.</summary>
internal sealed record PaintedDocument(
    PdfDocument Document, PageGeometry Geometry, IReadOnlyList<Canvas> Pages, PageResources Resources, StructureElement Root)
{
    /// <summary>Where each heading stands: page from 0, and distance from the page's top.</summary>
    public required IReadOnlyDictionary<string, (int Page, double Y)> Anchors { get; init; }
}
