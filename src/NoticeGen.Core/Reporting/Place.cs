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
        var (line, column) = origin.Start;
        var (endLine, endColumn) = origin.End;
        return new Place(above + origin.Path, line, column, endLine, endColumn);
    }

    public override string ToString() => FormattableString.Invariant($"{Path}:{Line}:{Column}");
}
