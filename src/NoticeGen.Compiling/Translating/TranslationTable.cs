using System.Collections.Immutable;
using NoticeGen.Diagnostics;
using NoticeGen.Reading;
using NoticeGen.Source;

namespace NoticeGen.Translating;

/// <summary>Texts as a table for translators who work in a spreadsheet: CSV (RFC 4180), UTF-8, every cell in quotes.</summary>
public static class TranslationTable
{
    private const int MostRows = 100_000;

    private static readonly ImmutableArray<string> Columns = ["file", "field", "english", "translation", "notes", "also"];

    /// <summary>With a byte order mark, by which Excel knows UTF-8.</summary>
    public static string Write(IEnumerable<Segment> segments) => "\uFEFF" + string.Concat(segments
        .Select(segment => (ImmutableArray<string>)[segment.File, segment.Id, segment.Source, segment.Target, string.Join(" ", segment.Notes), string.Join(' ', segment.Also)])
        .Prepend(Columns)
        .Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));

    public static Outcome<IReadOnlyList<Segment>> Read(SourceText source) => CsvReader.Read(source, MostRows).Then(rows =>
    {
        var names = rows.Count == 0 ? [] : rows[0].Cells.Select(cell => cell.Text.Trim()).ToList();
        var places = Columns.Select(column => names.IndexOf(column)).ToList();
        if (places.Take(4).Contains(-1))
        {
            return Outcome.Failed<IReadOnlyList<Segment>>(LanguageProblems.FileUnusable.At(
                Origin.Of(source), $"the first row does not name the columns {string.Join(", ", Columns.Take(4).Select(column => $"`{column}`"))}", "keep the first row as it was exported"));
        }
        return Outcome.Good<IReadOnlyList<Segment>>(rows.Skip(1).Select(row => new Segment(Cell(row, 0), Cell(row, 1), Lines(Cell(row, 2)), Lines(Cell(row, 3)))
        {
            Also = [.. Cell(row, 5).Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Origin = row.Origin,
        }).ToList());

        string Cell(CsvRow row, int column) => places[column] is >= 0 and var at && at < row.Cells.Length ? row.Cells[at].Text : "";
    });

    private static string Lines(string cell) => cell.ReplaceLineEndings("\n");
}
