using TaggedPdf.Documents;
using TaggedPdf.Syntax;

namespace TaggedPdf.Painting;

/// <summary>Backgrounds, rules and other marks that carry no meaning of their own.</summary>
internal sealed class Decoration(PageGeometry geometry, PageResources resources)
{
    /// <summary>How far the control points of a quarter circle lie along its tangents.</summary>
    private const double Circle = 0.5523;

    private const double DotDistance = 4;

    /// <summary>What is this near to the edge of the paper, in points, touches it.</summary>
    private const double AtEdge = 0.01;

    private readonly PdfBuffer _target = new(1024);
    private PaintColour? _fill;
    private PaintColour? _stroke;

    public ReadOnlySpan<byte> Written => _target.Written;

    public void Release() => _target.Release();

    /// <summary>The whole page in one colour, into the bleed; paper is white by itself.</summary>
    public void Ground(PaintColour colour)
    {
        if (colour is not { Red: 255, Green: 255, Blue: 255 })
        {
            Fill(new Area(0, 0, geometry.Width, geometry.Height), colour);
        }
    }

    /// <summary>A rectangle; where it touches the paper's edge it runs on into the bleed.</summary>
    public void Fill(in Area area, PaintColour colour)
    {
        SetFill(colour);
        Rectangle(area);
    }

    /// <summary>A mark for who cuts and folds: on every plate of a press, black where there is but one ink.</summary>
    public void Mark(in Area area)
    {
        if (resources.Inks.HasRegistration)
        {
            resources.UsesRegistration = true;
            _target.Ascii("/" + PageResources.Registration + " cs 1 scn\n");
            _fill = null;
        }
        else
        {
            SetFill(default);
        }
        Rectangle(area);
    }

    /// <summary>A box with round corners, filled and outlined where colours are given.</summary>
    public void RoundedBox(in Area area, double radius, PaintColour? fill, PaintColour? stroke)
    {
        if (fill is { } inside)
        {
            SetFill(inside);
        }
        if (stroke is { } line)
        {
            SetStroke(line);
            _target.Ascii("1 w\n");
        }
        var left = geometry.OnPaper(area.X, area.Width);
        var right = left + area.Width;
        var top = geometry.Height - area.Y;
        var bottom = top - area.Height;
        var bend = radius * (1 - Circle);
        Move(left + radius, bottom);
        Line(right - radius, bottom);
        Curve(right - bend, bottom, right, bottom + bend, right, bottom + radius);
        Line(right, top - radius);
        Curve(right, top - bend, right - bend, top, right - radius, top);
        Line(left + radius, top);
        Curve(left + bend, top, left, top - bend, left, top - radius);
        Line(left, bottom + radius);
        Curve(left, bottom + bend, left + bend, bottom, left + radius, bottom);
        _target.Ascii(fill is null ? "s\n" : stroke is null ? "f\n" : "b\n");
    }

    /// <summary>A horizontal line; y is its middle.</summary>
    public void Rule(double x, double y, double width, PaintColour colour) =>
        Fill(new Area(x, y - 0.5, width, 1), colour);

    /// <summary>A row of dots that leads the eye along a line. The dots of all rows stand below each other.</summary>
    public void Dots(double x, double y, double width, PaintColour colour)
    {
        SetStroke(colour);
        var count = Math.Floor(width / DotDistance);
        width = count * DotDistance + 0.1;
        x = Math.Ceiling(x / DotDistance) * DotDistance;
        var left = geometry.OnPaper(x, width);
        _target.Ascii("q 1.2 w 1 J[0 4]0 d ").Number(left).Number(geometry.Height - y).Ascii("m ")
            .Number(left + width).Number(geometry.Height - y).Ascii("l S Q\n");
    }

    private void Rectangle(in Area area)
    {
        var (left, bottom, width, height) = (geometry.OnPaper(area.X, area.Width), geometry.Height - area.Y - area.Height, area.Width, area.Height);
        if (resources.Bleed > 0)
        {
            (left, width) = IntoBleed(left, width, geometry.Width);
            (bottom, height) = IntoBleed(bottom, height, geometry.Height);
        }
        _target.Number(left).Number(bottom).Number(width).Number(height).Ascii("re f\n");
    }

    private (double From, double Length) IntoBleed(double from, double length, double paper)
    {
        var to = from + length >= paper - AtEdge ? paper + resources.Bleed : from + length;
        from = from <= AtEdge ? -resources.Bleed : from;
        return (from, to - from);
    }

    private void SetFill(PaintColour colour)
    {
        if (_fill != colour)
        {
            resources.Inks.Fill(_target, colour);
            _fill = colour;
        }
    }

    private void SetStroke(PaintColour colour)
    {
        if (_stroke != colour)
        {
            resources.Inks.Stroke(_target, colour);
            _stroke = colour;
        }
    }

    private void Move(double x, double y) => _target.Number(x).Number(y).Ascii("m ");

    private void Line(double x, double y) => _target.Number(x).Number(y).Ascii("l ");

    private void Curve(params ReadOnlySpan<double> points)
    {
        foreach (var value in points)
        {
            _target.Number(value);
        }
        _target.Ascii("c ");
    }
}
