using TaggedPdf.Painting;

namespace TaggedPdf.Layout.Boxes;

/// <summary>
/// Something that is never divided over pages unless it is taller than one: a line of text, a row, a picture.
/// Boxes stand below each other; distances are in points.
/// </summary>
internal abstract class Box
{
    /// <summary>The start edge, from the start edge of the page.</summary>
    public required double X { get; init; }

    public required double Width { get; init; }

    public abstract double Height { get; }

    /// <summary>The distance to what stands above; dropped at the top of a page.</summary>
    public double SpaceBefore { get; set; }

    /// <summary>No page may end just before this box: under headings, and for widows and orphans.</summary>
    public bool KeepWithPrevious { get; set; }

    /// <summary>The box stands first on its page, as after a cover.</summary>
    public bool StartsPage { get; set; }

    /// <summary>The innermost frame around the box.</summary>
    public Frame? Frame { get; set; }

    /// <summary>Painted again, as an artifact, when a page begins with this box: the head of a table.</summary>
    public Box? RepeatedHead { get; set; }

    /// <summary>The id of the heading that begins here.</summary>
    public string? Anchor { get; set; }

    /// <summary>A bullet or number on the same base line as the box's first line.</summary>
    public LineBox? Label { get; set; }

    public void Paint(Canvas canvas, double y)
    {
        Label?.Paint(canvas, y);
        PaintSelf(canvas, y);
    }

    /// <summary>
    /// Divides a box that is taller than a page: what fits into the height, and the rest. Null when it cannot be divided.
    /// </summary>
    public virtual (Box Here, Box Later)? Divide(double height) => null;

    /// <summary>Notes where every anchor of the box stands whose top is at a height of a page.</summary>
    public virtual void PlaceAnchors(Dictionary<string, (int Page, double Y)> anchors, int page, double y)
    {
        if (Anchor is not null)
        {
            anchors.TryAdd(Anchor, (page, y));
        }
    }

    protected abstract void PaintSelf(Canvas canvas, double y);
}
