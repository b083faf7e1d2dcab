namespace NoticeGen.Source;

/// <summary>Where a thing came from: a file and a stretch of it. Every value, node and finding carries one.</summary>
public sealed record Origin(SourceText Source, TextSpan Span)
{
    public string Path => Source.Path;

    /// <summary>Line and column of the first character, both from 1.</summary>
    public (int Line, int Column) Start => Source.Place(Span.Start);

    /// <summary>Line and column just after the last character, both from 1.</summary>
    public (int Line, int Column) End => Source.Place(Span.End);

    /// <summary>The text the span covers.</summary>
    public string Excerpt => Source.Text.Substring(Span.Start, Math.Min(Span.Length, Source.Text.Length - Span.Start));

    /// <summary>The first character of a file: for findings about a file as a whole.</summary>
    public static Origin Of(SourceText source) => new(source, new TextSpan(0, 0));

    /// <summary>Path, line and column; for a text taken out of another kind of file the path and the reader's place.</summary>
    public override string ToString()
    {
        if (Source.PlaceName(Span.Start) is { } place)
        {
            return $"{Path}, {place}";
        }
        var (line, column) = Start;
        return $"{Path}:{line}:{column}";
    }
}
