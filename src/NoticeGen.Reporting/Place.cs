using System.Globalization;
using NoticeGen.Source;

namespace NoticeGen.Reporting;

/// <summary>
/// Where a report says that something is: the one way from an origin to a file, a line and a column. Lines and columns
/// count from 1, columns in UTF-16 units; the end is just after the last character.
/// </summary>
public readonly record struct Place(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    public bool IsOnOneLine => Line == EndLine;

    /// <param name="above">The folder of the workspace below the repository, ending in a slash; empty where they are one.</param>
    public static Place Of(Origin origin, string above = "")
    {
        if (LineOf(origin.Source.PlaceName(origin.Span.Start)) is { } known)
        {
            return new Place(above + origin.Path, known, 1, known, 1);
        }
        var (line, column) = origin.Start;
        var (endLine, endColumn) = origin.End;
        return new Place(above + origin.Path, line, column, endLine, endColumn);
    }

    /// <summary>The line of a web page or Markdown file, whose words were taken out of it and have other lines; null elsewhere.</summary>
    private static int? LineOf(string? place) =>
        place is not null && place.StartsWith("line ", StringComparison.Ordinal)
        && int.TryParse(place.AsSpan("line ".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;

    public override string ToString() => FormattableString.Invariant($"{Path}:{Line}:{Column}");
}
