using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Jobs;
using NoticeGen.Source;

namespace NoticeGen.Reading;

/// <summary>
/// Bytes of a CSV file to a batch list. Every fault is reported at its cell. The columns of a job ticket are known, so that
/// last year's ticket is this year's list.
/// </summary>
public sealed class BatchListReader
{
    /// <summary>Far above the notices of any authority.</summary>
    private const int MostRows = 100_000;

    private const int LongestNote = 300;

    /// <summary>What a row may say.</summary>
    private static readonly ImmutableArray<string> Columns =
        ["notice", "authority", "edition", "language", "copies", "paper", "sides", "fold", "colour", "note", "duplex"];

    /// <summary>Columns of a job ticket that say what was made, not what to make.</summary>
    private static readonly ImmutableArray<string> PassedOver =
        ["job", "sequence", "title", "file", "pages", "sheets", "total_sheets", "sha256", "version", "built_at"];

    private readonly List<Diagnostic> _problems = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private BatchListReader()
    {
    }

    /// <param name="path">As messages are to name the file.</param>
    public static Outcome<BatchList> Read(string path, ReadOnlySpan<byte> bytes)
    {
        var text = SpreadsheetText.Read(path, bytes);
        return text.Then(source => CsvReader.Read(source, MostRows + 1).Then(rows => new BatchListReader().ReadRows(source, rows)));
    }

    private Outcome<BatchList> ReadRows(SourceText source, IReadOnlyList<CsvRow> rows)
    {
        const string Example = "begin it with a row such as `notice,edition,copies`";
        if (rows.Count == 0)
        {
            return Outcome.Failed<BatchList>(ExportProblems.Unreadable.At(Origin.Of(source), "the list is empty", Example));
        }
        ReadHeader(rows[0]);
        if (!_columns.ContainsKey("notice"))
        {
            var nearest = Suggestion.Nearest("notice", rows[0].Cells.Select(NameOf));
            _problems.Add(ExportProblems.ColumnMissing.At(
                rows[0].Origin, "no column is named `notice`", nearest is null ? Example : $"is `{nearest}` meant? Name the column `notice`", "the first row names the columns"));
            return Outcome.Of<BatchList>(null, _problems);
        }
        if (rows.Count == 1)
        {
            _problems.Add(ExportProblems.Unreadable.At(rows[0].Origin, "the list has a row of names, and no row below it", "add a row for each notice"));
        }
        var width = rows[0].Cells.Length;
        var read = rows.Skip(1).Where(row => IsEven(row, width)).Select(ReadRow).OfType<BatchRow>().ToImmutableArray();
        return Outcome.Of(new BatchList(source, read), _problems);
    }

    private void ReadHeader(CsvRow header)
    {
        for (var i = 0; i < header.Cells.Length; i++)
        {
            var cell = header.Cells[i];
            var name = NameOf(cell);
            if (name.Length == 0 || PassedOver.Contains(name))
            {
                continue;
            }
            if (!Columns.Contains(name))
            {
                var nearest = Suggestion.Nearest(name, Columns);
                _problems.Add(ExportProblems.ColumnUnknown.At(
                    cell.Origin, $"nothing is taken from the column `{Short(cell.Text)}`", nearest is null ? "the columns are: " + string.Join(", ", Columns) : $"did you mean `{nearest}`?"));
            }
            else if (!_columns.TryAdd(name, i))
            {
                _problems.Add(ExportProblems.ColumnMissing.At(cell.Origin, $"the column `{name}` is there twice", "take one of them out", "again here") with
                {
                    Related = [new Related(header.Cells[_columns[name]].Origin, "first here")],
                });
            }
        }
    }

    private static string NameOf(CsvCell cell) => cell.Text.Trim().ToLowerInvariant().Replace(' ', '_');

    private bool IsEven(CsvRow row, int width)
    {
        if (row.Cells.Length <= width)
        {
            return true;
        }
        _problems.Add(ExportProblems.RowUneven.At(
            row.Cells[width].Origin,
            string.Create(CultureInfo.InvariantCulture, $"the row has {row.Cells.Length} cells, and there are {width} columns"),
            "put a cell that holds a comma in quotation marks",
            "one too many"));
        return false;
    }

    private BatchRow? ReadRow(CsvRow row)
    {
        if (Cell(row, "notice") is not { } notice)
        {
            _problems.Add(ExportProblems.NoticeUnknown.At(row.Origin, "the row names no notice", "write one under `notice`, or take the row out"));
            return null;
        }
        return new BatchRow
        {
            Origin = row.Origin,
            Notice = notice,
            Authority = Cell(row, "authority"),
            Edition = Cell(row, "edition"),
            Language = Cell(row, "language"),
            Copies = Copies(row),
            Paper = Word(row, "paper", JobWords.Papers),
            Sides = Word(row, "sides", JobWords.Sides) ?? SidesOfDuplex(row),
            Fold = Word(row, "fold", JobWords.Folds),
            Colour = Word(row, "colour", JobWords.Colours),
            Note = Note(row),
        };
    }

    /// <summary>The cell of a column; null when it is empty or there is none.</summary>
    private BatchCell? Cell(CsvRow row, string column) =>
        _columns.TryGetValue(column, out var at) && at < row.Cells.Length && row.Cells[at].Text.Trim() is { Length: > 0 } text
            ? new BatchCell(text, row.Cells[at].Origin)
            : null;

    private int? Copies(CsvRow row)
    {
        if (Cell(row, "copies") is not { } cell)
        {
            return null;
        }
        if (int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var copies) && copies is >= 1 and <= JobWords.MostCopies)
        {
            return copies;
        }
        var isNumber = cell.Text.All(char.IsAsciiDigit);
        _problems.Add(ExportProblems.ValueUnusable.At(
            cell.Origin,
            isNumber ? $"`{Short(cell.Text)}` copies cannot be printed" : $"`{Short(cell.Text)}` is not a number of copies",
            cell.Text.All(c => c == '0') ? "take the row out if none are wanted" : $"give a whole number from 1 to {JobWords.MostCopies}, in digits alone"));
        return null;
    }

    private string? Word(CsvRow row, string column, ImmutableArray<string> words)
    {
        if (Cell(row, column) is not { } cell)
        {
            return null;
        }
        var word = cell.Text.ToLowerInvariant();
        if (words.Contains(word))
        {
            return word;
        }
        var nearest = Suggestion.Nearest(word, words);
        _problems.Add(ExportProblems.ValueUnusable.At(
            cell.Origin, $"`{Short(cell.Text)}` is not a choice for `{column}`", nearest is null ? "choose from: " + string.Join(", ", words) : $"did you mean `{nearest}`?"));
        return null;
    }

    /// <summary>What a job ticket says of sides.</summary>
    private string? SidesOfDuplex(CsvRow row) => Word(row, "duplex", ["yes", "no"]) switch
    {
        "yes" => JobWords.Duplex,
        "no" => JobWords.Single,
        _ => null,
    };

    private string? Note(CsvRow row)
    {
        if (Cell(row, "note") is not { } cell)
        {
            return null;
        }
        if (cell.Text.Length > LongestNote)
        {
            _problems.Add(ExportProblems.ValueUnusable.At(
                cell.Origin, string.Create(CultureInfo.InvariantCulture, $"the note has {cell.Text.Length} characters"), $"shorten it to {LongestNote}"));
        }
        // A job ticket has an apostrophe before what a spreadsheet would calculate; it is no part of the note.
        return cell.Text is ['\'', '=' or '+' or '-' or '@', ..] ? cell.Text[1..] : cell.Text;
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
