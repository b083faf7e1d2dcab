using TaggedPdf.Documents;
using TaggedPdf.Painting;

namespace TaggedPdf.Layout.Boxes;

internal enum FrameLook
{
    /// <summary>A ground over the whole width of the page: the title.</summary>
    Band,

    /// <summary>An outlined box on the surface colour.</summary>
    Panel,

    /// <summary>The same with a strong bar at its start, for what must not be missed.</summary>
    BarredPanel,

    /// <summary>A bar at the start only: quotations.</summary>
    Bar,
}

/// <summary>
/// A ground and border around boxes that follow each other. Over a page break it ends on the one page and begins again
/// on the next.
/// </summary>
internal sealed class Frame
{
    private const double BarWidth = 5;
    private const double Radius = 5;

    public required Frame? Parent { get; init; }

    public required FrameLook Look { get; init; }

    public required double X { get; init; }

    public required double Width { get; init; }

    public required double PaddingTop { get; init; }

    public required double PaddingBottom { get; init; }

    public required PaintColour Ground { get; init; }

    public required PaintColour Edge { get; init; }

    public int Depth => Parent is null ? 1 : Parent.Depth + 1;

    public void Paint(Canvas canvas, double top, double bottom)
    {
        var area = new Area(X, top, Width, bottom - top);
        switch (Look)
        {
            case FrameLook.Band:
                canvas.Decoration.Fill(new Area(0, top, canvas.Geometry.Width, bottom - top), Ground);
                break;
            case FrameLook.Panel:
                canvas.Decoration.RoundedBox(area, Radius, Ground, Edge);
                break;
            case FrameLook.BarredPanel:
                canvas.Decoration.Fill(area, Ground);
                canvas.Decoration.Fill(area with { Width = BarWidth }, Edge);
                break;
            case FrameLook.Bar:
                canvas.Decoration.Fill(area with { Width = BarWidth - 2 }, Edge);
                break;
        }
    }
}
