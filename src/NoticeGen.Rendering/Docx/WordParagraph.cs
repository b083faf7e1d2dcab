namespace NoticeGen.Rendering.Docx;

/// <summary>White around a paragraph and in it, in twips (<c>w:spacing</c>); null is as the style has it.</summary>
/// <param name="Line">Two hundred and fortieths of the font's own line.</param>
/// <param name="LeastLine">The least height of a line, in twips, instead: the white is above the letters.</param>
internal readonly record struct Spacing(int? Before = null, int? After = null, int? Line = null, int? LeastLine = null);

/// <summary>How far a paragraph stands in, in twips (<c>w:ind</c>).</summary>
internal readonly record struct Indentation(int Left, int Hanging);

/// <summary>The list and the level that a paragraph is an item of (<c>w:numPr</c>).</summary>
internal readonly record struct Numbering(int List, int Level);

/// <summary>A paragraph with the properties that are not its style's.</summary>
/// <param name="runs">Where its runs stand, from here on.</param>
internal sealed class WordParagraph(string style, WordMarkup runs) : WordBlock
{
    private readonly int _start = runs.Length;
    private int _end = runs.Length;

    public string Style => style;

    public bool KeepNext { get; set; }

    public bool PageBreakBefore { get; set; }

    public Numbering? Numbering { get; set; }

    public Spacing? Spacing { get; set; }

    public Indentation? Indentation { get; set; }

    /// <summary>Whether white parts it from its neighbours although their style closes up.</summary>
    public bool StandsApart { get; set; }

    public bool IsCentred { get; set; }

    /// <summary>Whether its mark takes no room, as beside a picture that stands for itself.</summary>
    public bool HasNoLetters { get; set; }

    /// <summary>Takes in the runs that have been written since it was begun.</summary>
    public void TakeRuns() => _end = runs.Length;

    /// <summary>In the order of the schema: ISO/IEC 29500-4, CT_PPr.</summary>
    public override void WriteTo(WordMarkup to)
    {
        to.Add("<w:p><w:pPr><w:pStyle w:val=\""u8).Value(style).Add("\" />"u8);
        to.Add(KeepNext ? "<w:keepNext />"u8 : []);
        to.Add(PageBreakBefore ? "<w:pageBreakBefore />"u8 : []);
        if (Numbering is { } numbering)
        {
            to.Add("<w:numPr><w:ilvl w:val=\""u8).Value(numbering.Level)
                .Add("\" /><w:numId w:val=\""u8).Value(numbering.List).Add("\" /></w:numPr>"u8);
        }
        if (Spacing is { } spacing)
        {
            WriteSpacing(to, spacing);
        }
        if (Indentation is { } indentation)
        {
            to.Add("<w:ind w:left=\""u8).Value(indentation.Left).Add("\" w:hanging=\""u8).Value(indentation.Hanging).Add("\" />"u8);
        }
        to.Add(StandsApart ? "<w:contextualSpacing w:val=\"false\" />"u8 : []);
        to.Add(IsCentred ? "<w:jc w:val=\"center\" />"u8 : []);
        to.Add(HasNoLetters ? InlineWriter.NoLetters : []);
        to.Add("</w:pPr>"u8).Add(runs.Written[_start.._end]).Add("</w:p>"u8);
    }

    private static void WriteSpacing(WordMarkup to, Spacing spacing)
    {
        to.Add("<w:spacing"u8);
        if (spacing.Before is { } before)
        {
            to.Add(" w:before=\""u8).Value(before).Add("\""u8);
        }
        if (spacing.After is { } after)
        {
            to.Add(" w:after=\""u8).Value(after).Add("\""u8);
        }
        if (spacing.Line is { } line)
        {
            to.Add(" w:line=\""u8).Value(line).Add("\" w:lineRule=\"auto\""u8);
        }
        else if (spacing.LeastLine is { } least)
        {
            to.Add(" w:line=\""u8).Value(least).Add("\" w:lineRule=\"atLeast\""u8);
        }
        to.Add(" />"u8);
    }
}
