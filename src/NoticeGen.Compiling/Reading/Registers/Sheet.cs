using System.Globalization;

namespace NoticeGen.Reading.Registers;

/// <summary>A sheet of a workbook, or the one table of a CSV file, whose name is empty.</summary>
/// <param name="Rows">Those that hold anything.</param>
internal sealed record Sheet(string Name, bool IsHidden, List<SheetRow> Rows)
{
    /// <summary>The place of a cell as spreadsheets call it: "Sheet1!C14".</summary>
    public string PlaceOf(int row, int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }
        return (Name.Length == 0 ? "" : Name + "!") + letters + row.ToString(CultureInfo.InvariantCulture);
    }
}

/// <param name="Number">From 1, as it stands beside the row.</param>
internal sealed record SheetRow(int Number, bool IsHidden, List<SheetCell> Cells);

/// <param name="Row">The row in which its text stands: of merged cells the first.</param>
/// <param name="Column">From 1.</param>
internal sealed record SheetCell(int Row, int Column, string Text)
{
    /// <summary>Why its text may not be what the writer of the sheet sees; null where it is.</summary>
    public string? Doubt { get; init; }
}
