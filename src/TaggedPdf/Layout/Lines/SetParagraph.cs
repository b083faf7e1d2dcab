namespace TaggedPdf.Layout.Lines;

/// <summary>A paragraph whose words are shaped and measured, ready to be broken into lines of any width.</summary>
internal sealed class SetParagraph(ParagraphSetter setter, TextStyle style, string text, Piece[] pieces)
{
    /// <summary>A last line of one word with no more letters than these is given company.</summary>
    private const int ShortestLastLine = 6;

    /// <summary>Rounding must not push out a word that fits exactly.</summary>
    private const double Tolerance = 0.01;

    private double? _narrowest;

    public TextStyle Style { get; } = style;

    public string Text { get; } = text;

    /// <summary>The width with no line broken but where the writer asked for it.</summary>
    public double NaturalWidth()
    {
        double widest = 0;
        foreach (var width in NaturalWidths())
        {
            widest = Math.Max(widest, width);
        }
        return widest;
    }

    /// <summary>The widths of the lines with none broken but where the writer asked for it; none for no text.</summary>
    public double[] NaturalWidths()
    {
        var lines = new List<double>();
        double line = 0, spaces = 0;
        foreach (var piece in pieces)
        {
            if (piece.Break == PieceBreak.Forced)
            {
                lines.Add(line);
                line = spaces = 0;
            }
            else if (piece.IsSpace)
            {
                spaces += piece.Width;
            }
            else
            {
                line += spaces + piece.Width;
                spaces = 0;
            }
        }
        if (line > 0)
        {
            lines.Add(line);
        }
        return [.. lines];
    }

    /// <summary>The width of the longest word.</summary>
    public double NarrowestWidth() => _narrowest ??= WidestUnit();

    /// <summary>The width of the longest part that should stay whole: of an address what stands between its signs, else a word.</summary>
    public double NarrowestWithoutHarm()
    {
        var parts = new List<Piece>();
        for (var index = 0; index < pieces.Length; index = UnitEnd(pieces, index))
        {
            setter.DivideLongWord(Text, pieces.AsSpan(index, UnitEnd(pieces, index) - index), double.PositiveInfinity, parts);
        }
        return new SetParagraph(setter, Style, Text, [.. parts]).NarrowestWidth();
    }

    /// <summary>Fills lines one after the other: right for text that is set ragged.</summary>
    public List<SetLine> Lines(double width)
    {
        var fitting = FitLongWords(width + Tolerance);
        var lines = new List<SetLine>();
        int lineStart = 0, index = 0;
        double used = 0, spaces = 0;
        while (index < fitting.Length)
        {
            var end = UnitEnd(fitting, index);
            if (fitting[index].IsSpace)
            {
                spaces += fitting[index].Width;
            }
            else
            {
                var unit = Width(fitting, index, end);
                if (index > lineStart && used + spaces + unit > width + Tolerance && used > 0)
                {
                    lines.Add(Line(fitting, lineStart, index));
                    lineStart = index;
                    used = spaces = 0;
                }
                used += spaces + unit;
                spaces = 0;
            }
            if (fitting[end - 1].Break == PieceBreak.Forced)
            {
                lines.Add(Line(fitting, lineStart, end));
                lineStart = end;
                used = spaces = 0;
            }
            index = end;
        }
        if (lineStart < fitting.Length)
        {
            lines.Add(Line(fitting, lineStart, fitting.Length));
            GiveCompany(lines, fitting, (lineStart, width));
        }
        return lines;
    }

    /// <summary>Takes a word of the line before down to a short word that would stand alone.</summary>
    private static void GiveCompany(List<SetLine> lines, Piece[] fitting, (int Start, double Width) last)
    {
        if (lines.Count < 2 || lines[^2].Count < 4 || fitting[last.Start - 1].Break == PieceBreak.Forced
            || UnitEnd(fitting, last.Start) < fitting.Length || fitting[^1].Start + fitting[^1].Length - fitting[last.Start].Start > ShortestLastLine)
        {
            return;
        }
        var before = lines[^2].Start;
        // The space at which the line was broken is the last of its pieces.
        var space = Array.FindLastIndex(fitting, last.Start - 2, last.Start - 2 - before, piece => piece.IsSpace);
        if (space <= before || Array.FindLastIndex(fitting, space - 1, space - before, piece => piece.IsSpace) < 0
            || Width(fitting, space + 1, fitting.Length) > last.Width)
        {
            return;
        }
        lines[^2] = Line(fitting, before, space + 1);
        lines[^1] = Line(fitting, space + 1, fitting.Length);
    }

    /// <summary>The same number of lines, about equally long: for titles and headings.</summary>
    public List<SetLine> BalancedLines(double width)
    {
        var lines = Lines(width);
        if (lines.Count < 2)
        {
            return lines;
        }
        double tooNarrow = width / 2, enough = width;
        for (var step = 0; step < 6; step++)
        {
            var middle = (tooNarrow + enough) / 2;
            var tried = Lines(middle);
            if (tried.Count > lines.Count)
            {
                tooNarrow = middle;
            }
            else
            {
                (lines, enough) = (tried, middle);
            }
        }
        return lines;
    }

    /// <summary>
    /// As <see cref="BalancedLines"/>, but "Housing: how we use your information" is two lines that each say something,
    /// for which it may take one more.
    /// </summary>
    public List<SetLine> TitleLines(double width)
    {
        var balanced = BalancedLines(width);
        var colon = balanced.Count < 2 ? -1 : Array.FindIndex(pieces, piece => piece.IsSpace && piece.Start > 0 && Text[piece.Start - 1] == ':');
        if (colon < 0)
        {
            return balanced;
        }
        Piece[] parted = [.. pieces];
        parted[colon] = parted[colon] with { Break = PieceBreak.Forced };
        var atColon = new SetParagraph(setter, Style, Text, parted).BalancedLines(width);
        return atColon.Count <= balanced.Count + 1 ? atColon : balanced;
    }

    private double WidestUnit()
    {
        double widest = 0, unit = 0;
        foreach (var piece in pieces)
        {
            unit = piece.IsSpace ? 0 : unit + piece.Width;
            widest = Math.Max(widest, unit);
            if (piece.Break != PieceBreak.None)
            {
                unit = 0;
            }
        }
        return widest;
    }

    private Piece[] FitLongWords(double width)
    {
        if (NarrowestWidth() <= width)
        {
            return pieces;
        }
        var fitting = new List<Piece>(pieces.Length + 8);
        for (var index = 0; index < pieces.Length;)
        {
            var end = UnitEnd(pieces, index);
            if (pieces[index].IsSpace || Width(pieces, index, end) <= width)
            {
                fitting.AddRange(pieces.AsSpan(index, end - index));
            }
            else
            {
                setter.DivideLongWord(Text, pieces.AsSpan(index, end - index), width, fitting);
            }
            index = end;
        }
        return [.. fitting];
    }

    /// <summary>The end of what must stay together: a space, or pieces up to where a line may end.</summary>
    private static int UnitEnd(Piece[] pieces, int start)
    {
        var end = start + 1;
        if (!pieces[start].IsSpace)
        {
            while (end < pieces.Length && !pieces[end].IsSpace && pieces[end - 1].Break == PieceBreak.None)
            {
                end++;
            }
        }
        return end;
    }

    private static double Width(Piece[] pieces, int start, int end)
    {
        double width = 0;
        for (var i = start; i < end; i++)
        {
            width += pieces[i].Width;
        }
        return width;
    }

    private static SetLine Line(Piece[] pieces, int start, int end)
    {
        double width = 0, withSpaces = 0;
        for (var i = start; i < end; i++)
        {
            withSpaces += pieces[i].Width;
            if (!pieces[i].IsSpace)
            {
                width = withSpaces;
            }
        }
        return new SetLine(pieces, start, end - start, width);
    }
}
