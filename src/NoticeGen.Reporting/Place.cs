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

    /// <summary>What spreadsheets call it, such as "Sheet1!C14", in a file whose lines and columns are rows and columns of cells; null elsewhere.</summary>
    public string? Cell { get; private init; }

    /// <param name="above">The folder of the workspace below the repository, ending in a slash; empty where they are one.</param>
    public static Place Of(Origin origin, string above = "")
    {
        if (LineOf(origin.Source.PlaceName(origin.Span.Start)) is { } known)
        {
            return new Place(above + origin.Path, known, 1, known, 1);
        }
        if (CellIn(origin.Source.PlaceName(origin.Span.Start)) is { } cell)
        {
            return cell with { Path = above + origin.Path };
        }
        var (line, column) = origin.Start;
        var (endLine, endColumn) = origin.End;
        return new Place(above + origin.Path, line, column, endLine, endColumn);
    }

    /// <summary>The line of a web page or Markdown file, whose words were taken out of it and have other lines; null elsewhere.</summary>
    private static int? LineOf(string? place) =>
        place is not null && place.StartsWith("line ", StringComparison.Ordinal)
        && int.TryParse(place.AsSpan("line ".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;

    /// <summary>The row and the column of a cell; null for a place that is none.</summary>
    private static Place? CellIn(string? name)
    {
        var cell = name is null ? "" : name[(name.LastIndexOf('!') + 1)..];
        var letters = cell.AsSpan().IndexOfAnyExceptInRange('A', 'Z');
        if (letters is < 1 or > 3 || !int.TryParse(cell.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row))
        {
            return null;
        }
        var column = cell[..letters].Aggregate(0, (number, letter) => (number * 26) + (letter - 'A' + 1));
        return new Place("", row, column, row, column) { Cell = name };
    }

    public override string ToString() => Cell is null ? FormattableString.Invariant($"{Path}:{Line}:{Column}") : $"{Path}, {Cell}";
}
