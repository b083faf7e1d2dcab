using TaggedPdf.Painting;

namespace TaggedPdf.Layout.Boxes;

/// <summary>A heading that stands beside what follows it instead of above, and so takes no height of the column.</summary>
internal sealed class HeadingBeside(IReadOnlyList<LineBox> lines) : Box
{
    private double _lowered;

    public override double Height => 0;

    /// <summary>How far below its top the last line ends.</summary>
    public double Depth => _lowered + lines.Sum(line => line.Height);

    /// <summary>Puts its first line on the base line of the text beside it.</summary>
    public void AlignWith(LineBox text) => _lowered = text.BaseLine - lines[0].BaseLine;

    /// <summary>Puts it below another that heads the same text.</summary>
    public void StandBelow(HeadingBeside above, double gap) => _lowered = above.Depth + gap;

    protected override void PaintSelf(Canvas canvas, double y)
    {
        y += _lowered;
        foreach (var line in lines)
        {
            line.Paint(canvas, y);
            y += line.Height;
        }
    }
}
