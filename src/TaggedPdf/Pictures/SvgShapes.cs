namespace TaggedPdf.Pictures;

/// <summary>Turns the basic shapes into path segments: SVG 1.1, chapter 9.</summary>
internal static class SvgShapes
{
    public static bool IsShape(string name) =>
        name is "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon";

    public static void Draw(SvgElement element, PathBuilder path, SvgFaults faults)
    {
        switch (element.Name)
        {
            case "path":
                DrawPath(element, path, faults);
                break;
            case "rect":
                DrawRectangle(element, path, faults);
                break;
            case "circle":
                var radius = Length(element, "r", faults);
                DrawEllipse(element, path, faults, (radius, radius));
                break;
            case "ellipse":
                DrawEllipse(element, path, faults, (Length(element, "rx", faults), Length(element, "ry", faults)));
                break;
            case "line":
                path.Move(Length(element, "x1", faults), Length(element, "y1", faults));
                path.Line(Length(element, "x2", faults), Length(element, "y2", faults));
                break;
            default:
                DrawPolygon(element, path, faults);
                break;
        }
    }

    private static void DrawPath(SvgElement element, PathBuilder path, SvgFaults faults)
    {
        var data = element["d"] ?? "";
        if (data != "none" && !SvgPathData.TryDraw(data, path, out var bad))
        {
            faults.Malformed(element, "d", "…" + data[Math.Max(0, Math.Min(bad, data.Length) - 12)..]);
        }
    }

    private static void DrawPolygon(SvgElement element, PathBuilder path, SvgFaults faults)
    {
        var points = element["points"] ?? "";
        var scan = new SvgScanner(points);
        while (!scan.AtEnd())
        {
            if (!scan.TryNumber(out var x) || !scan.TryNumber(out var y))
            {
                faults.Malformed(element, "points", points);
                return;
            }
            if (path.Count == 0)
            {
                path.Move(x, y);
            }
            else
            {
                path.Line(x, y);
            }
        }
        if (element.Name == "polygon")
        {
            path.Close();
        }
    }

    private static void DrawRectangle(SvgElement element, PathBuilder path, SvgFaults faults)
    {
        var (x, y) = (Length(element, "x", faults), Length(element, "y", faults));
        var (width, height) = (Length(element, "width", faults), Length(element, "height", faults));
        if (width <= 0 || height <= 0)
        {
            return;
        }
        // A missing radius takes the other's value.
        var rx = Radius(element, "rx", faults);
        var ry = Radius(element, "ry", faults) ?? rx ?? 0;
        var corner = (X: Math.Min(rx ?? ry, width / 2), Y: Math.Min(ry, height / 2));
        if (corner.X <= 0 || corner.Y <= 0)
        {
            path.Move(x, y);
            path.Line(x + width, y);
            path.Line(x + width, y + height);
            path.Line(x, y + height);
            path.Close();
            return;
        }
        var (right, bottom) = (x + width, y + height);
        path.Move(x + corner.X, y);
        path.Line(right - corner.X, y);
        DrawCorner(path, (right, y), (right, y + corner.Y));
        path.Line(right, bottom - corner.Y);
        DrawCorner(path, (right, bottom), (right - corner.X, bottom));
        path.Line(x + corner.X, bottom);
        DrawCorner(path, (x, bottom), (x, bottom - corner.Y));
        path.Line(x, y + corner.Y);
        DrawCorner(path, (x, y), (x + corner.X, y));
        path.Close();
    }

    private static void DrawEllipse(
        SvgElement element, PathBuilder path, SvgFaults faults, (double X, double Y) radius)
    {
        if (radius.X <= 0 || radius.Y <= 0)
        {
            return;
        }
        var (x, y) = (Length(element, "cx", faults), Length(element, "cy", faults));
        var (left, right, top, bottom) = (x - radius.X, x + radius.X, y - radius.Y, y + radius.Y);
        path.Move(right, y);
        DrawCorner(path, (right, bottom), (x, bottom));
        DrawCorner(path, (left, bottom), (left, y));
        DrawCorner(path, (left, top), (x, top));
        DrawCorner(path, (right, top), (right, y));
        path.Close();
    }

    /// <summary>A quarter of an ellipse from where the path stands, bending towards a corner.</summary>
    private static void DrawCorner(PathBuilder path, (double X, double Y) corner, (double X, double Y) end) => path.Cubic(
        Towards((path.X, path.Y), corner), Towards(end, corner), end);

    private static (double X, double Y) Towards((double X, double Y) from, (double X, double Y) corner) => (
        from.X + ((corner.X - from.X) * EllipticalArc.QuarterCircle),
        from.Y + ((corner.Y - from.Y) * EllipticalArc.QuarterCircle));

    private static double Length(SvgElement element, string name, SvgFaults faults)
    {
        if (element[name] is not { } value)
        {
            return 0;
        }
        if (!SvgLength.TryRead(value, out var length))
        {
            faults.Malformed(element, name, value);
        }
        return length;
    }

    private static double? Radius(SvgElement element, string name, SvgFaults faults) =>
        element[name] is null or "auto" ? null : Math.Max(0, Length(element, name, faults));
}
