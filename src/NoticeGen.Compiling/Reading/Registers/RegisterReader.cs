using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Reading.Word;
using NoticeGen.Registers;
using NoticeGen.Source;

namespace NoticeGen.Reading.Registers;

/// <summary>An Excel workbook or CSV file to a register: finds the row of heads of each sheet, and what each column holds.</summary>
public sealed class RegisterReader
{
    /// <summary>Rows among which the heads are looked for: letter heads and contact details stand above them.</summary>
    private const int MostAbove = 50;

    /// <summary>Known columns by which a row is taken for the heads of a register.</summary>
    private const int FewestKnown = 3;

    /// <summary>Columns that say to which notice a row belongs, the surest first.</summary>
    private static readonly string[] Grouping = [RegisterColumns.Notice, RegisterColumns.Service, RegisterColumns.Department];

    private static readonly string[] Endings = [".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods", ".csv"];

    private readonly string _path;
    private readonly Dictionary<string, string> _heads;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<string>.Builder _places = ImmutableArray.CreateBuilder<string>();
    private readonly List<PlacedRow> _rows = [];
    private readonly List<PlacedCell> _beside = [];
    private readonly List<Func<SourceText, Diagnostic>> _remarks = [];
    private readonly Dictionary<SheetCell, PlacedCell> _placed = new(ReferenceEqualityComparer.Instance);

    private RegisterReader(string path, Dictionary<string, string> heads) => (_path, _heads) = (path, heads);

    private sealed record PlacedCell(string Head, string? Column, string Place, TextSpan Span, string Text);

    private sealed record PlacedRow(string? Notice, List<PlacedCell> Cells);

    private sealed record Head(SheetCell Cell, string Text, string? Column);

    /// <param name="Heads">What stands at the head of each column.</param>
    private sealed record Table(Sheet Sheet, int HeadRow, Dictionary<int, Head> Heads);

    /// <summary>The register of an authority that lies beside its notices; null where there is none.</summary>
    public static InputFile? BesideNotices(InputFiles files, string authorityId) =>
        files.Find($"notices/{authorityId}/register.xlsx") ?? files.Find($"notices/{authorityId}/register.csv");

    /// <summary>Whether a file is a spreadsheet, by its name.</summary>
    public static bool IsSpreadsheet(string path) => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <param name="law">Has the heads of this workspace's registers.</param>
    public static Outcome<Register> Read(InputFile file, LawBook law)
    {
        var problems = new List<Diagnostic>();
        var heads = HeadsIn(law, problems);
        if (file.Fault is { } fault)
        {
            return Outcome.Of<Register>(null, [.. problems, Unusable(file, fault, null)]);
        }
        if (file.Content.IsDefaultOrEmpty)
        {
            return Outcome.Of<Register>(null, [.. problems, Unusable(file, "is empty", null)]);
        }
        try
        {
            var reader = new RegisterReader(file.Path, heads);
            var bytes = ImmutableCollectionsMarshal.AsArray(file.Content)!;
            var isWorkbook = bytes.AsSpan().StartsWith("PK"u8) || bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
            var sheets = isWorkbook ? Outcome.Good(XlsxReader.Read(bytes)) : reader.ReadCsv(bytes);
            var read = sheets.Then(reader.Read);
            return Outcome.Of(problems.Exists(problem => problem.Severity == Severity.Error) ? null : read.Value, [.. problems, .. read.Diagnostics]);
        }
        catch (UnusableDocument problem)
        {
            return Outcome.Of<Register>(null, [.. problems, Unusable(file, problem.Message, problem.Help)]);
        }
    }

    private static Diagnostic Unusable(InputFile file, string why, string? help) =>
        RegisterProblems.Unreadable.At(Origin.Of(new SourceText(file.Path, "")), $"`{file.Path}` {why}", help);

    private static Dictionary<string, string> HeadsIn(LawBook law, List<Diagnostic> problems)
    {
        var heads = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in law.Table("register_columns"))
        {
            if (!RegisterColumns.All.Contains(column.Id))
            {
                var nearest = Suggestion.Nearest(column.Id, RegisterColumns.All);
                problems.Add(RegisterProblems.Unreadable.At(
                    column.Scalar("id")!.Origin, $"a register has no column `{column.Id}`", (nearest is null ? "" : $"did you mean `{nearest}`? ") + $"The columns are {string.Join(", ", RegisterColumns.All.Order(StringComparer.Ordinal).Select(known => $"`{known}`"))}"));
            }
            foreach (var head in column.Scalars("heads"))
            {
                heads[OneLine(head.Text)] = column.Id;
            }
        }
        return heads;
    }

    private Outcome<List<Sheet>> ReadCsv(byte[] bytes)
    {
        var rows = SpreadsheetText.Read(_path, bytes).Then(source => CsvReader.Read(source, XlsxReader.MostRows));
        return Outcome.Of<List<Sheet>>(
            rows.Value is null ? null : [new Sheet("", false, [.. rows.Value.Select(row => new SheetRow(row.Number, false, [.. CellsOf(row)])).Where(row => row.Cells.Count > 0)])],
            rows.Diagnostics.Select(problem => problem with { Rule = problem.Severity == Severity.Error ? RegisterProblems.Unreadable : RegisterProblems.PartlyRead }));
    }

    private static IEnumerable<SheetCell> CellsOf(CsvRow row) => row.Cells
        .Select((cell, at) => new SheetCell(row.Number, at + 1, cell.Text.Trim() is ['\'', '=' or '+' or '-' or '@', ..] escaped ? escaped[1..] : cell.Text.Trim()))
        .Where(cell => cell.Text.Length > 0);

    private Outcome<Register> Read(List<Sheet> sheets)
    {
        var tables = new List<Table>();
        foreach (var sheet in sheets)
        {
            if (TableIn(sheet) is { } table)
            {
                tables.Add(table);
            }
            else if (sheet.IsHidden || sheet.Rows.Count > 0)
            {
                Remark(RegisterProblems.PartlyRead, null, $"the sheet `{sheet.Name}` {(sheet.IsHidden ? "is hidden, and was not read" : "has no row that names the columns of a register, and was not read")}", sheet.IsHidden ? "show it in Excel (right-click a sheet's tab, Unhide) if it belongs to the register" : null);
            }
        }
        if (tables.Count == 0)
        {
            var best = sheets.SelectMany(sheet => sheet.Rows.Take(MostAbove).Select(row => (Sheet: sheet, Row: row, Known: row.Cells.Select(cell => ColumnOf(OneLine(cell.Text))).OfType<string>().Distinct().Count())))
                .Where(row => row.Known > 0).OrderByDescending(row => row.Known).FirstOrDefault();
            return Outcome.Failed<Register>(RegisterProblems.Unreadable.At(
                Origin.Of(new SourceText(_path, "")),
                $"`{_path}` is no register that can be read: none of its first {MostAbove} rows names columns such as “Purpose of processing”, “Categories of personal data” and “Retention schedule”"
                    + (best.Row is null ? "" : $"; {best.Sheet.PlaceOf(best.Row.Number, best.Row.Cells[0].Column)} comes nearest"),
                "name the columns in a row above the activities, or say in a file of the folder `law` what they are called: `register_columns`, see docs/register.md"));
        }
        foreach (var table in tables)
        {
            Take(table, isOneOfSeveral: tables.Count > 1);
        }
        var source = new SourceText(_path, _text.ToString(), _places.ToImmutable());
        var cells = new Dictionary<PlacedCell, RegisterCell>(ReferenceEqualityComparer.Instance);
        return Outcome.Of(
            new Register(source, [.. _rows.Select(row => new RegisterRow(row.Notice, [.. row.Cells.Select(Cell)]))], [.. _beside.Select(Cell)]),
            _remarks.Select(remark => remark(source)));

        RegisterCell Cell(PlacedCell cell) => cells.TryGetValue(cell, out var known) ? known
            : cells[cell] = new RegisterCell(cell.Head, cell.Column, new Origin(source, cell.Span));
    }

    /// <summary>The row that names most columns; null where none of the first rows names a few.</summary>
    private Table? TableIn(Sheet sheet)
    {
        Table? best = null;
        var most = FewestKnown - 1;
        foreach (var row in sheet.Rows.Take(MostAbove))
        {
            var heads = row.Cells.DistinctBy(cell => cell.Column).ToDictionary(cell => cell.Column, cell => new Head(cell, OneLine(cell.Text), ColumnOf(OneLine(cell.Text))));
            var known = heads.Values.Select(head => head.Column).OfType<string>().Distinct().ToList();
            if (known.Count > most && known.Exists(column => column is RegisterColumns.Purpose or RegisterColumns.Activity or RegisterColumns.Data))
            {
                (best, most) = (new Table(sheet, row.Number, heads), known.Count);
            }
        }
        return best;
    }

    private string? ColumnOf(string head) => _heads.TryGetValue(head, out var column) ? column : RegisterColumns.Find(head);

    private void Take(Table table, bool isOneOfSeveral)
    {
        Check(table);
        var sheet = table.Sheet;
        var grouping = Grouping.Where(column => table.Heads.Values.Any(head => head.Column == column)).ToList();
        var notice = grouping.Count == 0 && isOneOfSeveral ? sheet.Name : null;
        var (unnamed, hidden) = (new List<SheetCell>(), new List<SheetCell>());
        foreach (var row in sheet.Rows)
        {
            var isHead = row.Number <= table.HeadRow;
            var cells = row.Cells.OrderBy(cell => cell.Column).Select(cell => isHead ? Place(sheet, cell, "", null) : Place(sheet, cell, table)).ToList();
            // A title over rows, or the heads once more.
            if (isHead || row.Cells.Count == 1 || row.Cells.TrueForAll(cell => table.Heads.TryGetValue(cell.Column, out var head) && OneLine(cell.Text) == head.Text))
            {
                _beside.AddRange(cells);
                continue;
            }
            var named = grouping.Select(column => cells.Find(cell => cell.Column == column)).FirstOrDefault(cell => cell is not null);
            if (named is null && notice is not null && grouping.Count > 0)
            {
                unnamed.Add(row.Cells[0]);
            }
            notice = named is null ? notice : OneLine(named.Text);
            hidden.AddRange(row.IsHidden ? [row.Cells[0]] : []);
            _rows.Add(new PlacedRow(notice, cells));
        }
        if (unnamed.Count > 0)
        {
            var (does, they) = unnamed.Count == 1 ? ("1 row does", "it belongs") : ($"{unnamed.Count} rows do", "they belong");
            Remark(RegisterProblems.PartlyRead, unnamed[0], $"{does} not say to which service {they}, and went with the row above", "write the service into each row, or merge its cells");
        }
        if (hidden.Count > 0)
        {
            var (are, were) = hidden.Count == 1 ? ("1 row is", "was") : ($"{hidden.Count} rows are", "were");
            Remark(RegisterProblems.PartlyRead, hidden[0], $"{are} hidden in the workbook, and {were} read like the others", "delete what no longer holds from the register");
        }
    }

    /// <summary>Heads that are not known, heads that stand twice, and columns of which a row can have only one.</summary>
    private void Check(Table table)
    {
        var seen = new Dictionary<string, Head>(StringComparer.Ordinal);
        foreach (var (at, head) in table.Heads.OrderBy(head => head.Key).ToList())
        {
            if (head.Column is not { } column)
            {
                var nearest = Suggestion.Nearest(head.Text, _heads.Keys);
                Remark(RegisterProblems.ColumnUnknown, head.Cell, $"nothing is taken from the column “{head.Text}”", nearest is null
                    ? "if it holds what notices tell, say in a file of the folder `law` what it is: `register_columns`, see docs/register.md"
                    : $"did you mean “{nearest}”? Correct the head, or say in a file of the folder `law` what the column holds: `register_columns`");
            }
            else if (seen.TryGetValue(column, out var first) && (RegisterColumns.Single.Contains(column) || first.Text.Equals(head.Text, StringComparison.OrdinalIgnoreCase)))
            {
                var isLeftOut = RegisterColumns.Single.Contains(column);
                Remark(RegisterProblems.PartlyRead, head.Cell, $"“{head.Text}” and “{first.Text}” ({table.Sheet.PlaceOf(table.HeadRow, first.Cell.Column)}) both seem to hold the {column.Replace('-', ' ')}; {(isLeftOut ? "the first counts" : "both count")}", "give each column a head of its own");
                if (isLeftOut)
                {
                    table.Heads[at] = head with { Column = null };
                }
            }
            else
            {
                seen.TryAdd(column, head);
            }
        }
    }

    private PlacedCell Place(Sheet sheet, SheetCell cell, Table table)
    {
        if (cell.Doubt is { } doubt && !_placed.ContainsKey(cell))
        {
            Remark(RegisterProblems.PartlyRead, cell, $"the cell {doubt}", "mend it in the workbook, save that and run the same again");
        }
        var head = table.Heads.GetValueOrDefault(cell.Column);
        // What an error shows is no value.
        return Place(sheet, cell, head?.Text ?? "", cell.Doubt is null ? head?.Column : null);
    }

    private PlacedCell Place(Sheet sheet, SheetCell cell, string head, string? column)
    {
        if (_placed.TryGetValue(cell, out var known))
        {
            return known;
        }
        var place = sheet.PlaceOf(cell.Row, cell.Column);
        var start = _text.Length;
        foreach (var line in cell.Text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty(""))
        {
            _text.Append(line).Append('\n');
            _places.Add(place);
        }
        return _placed[cell] = new PlacedCell(head, column, place, TextSpan.Between(start, _text.Length - 1), cell.Text);
    }

    /// <param name="at">The cell that it is about; null for the whole file.</param>
    private void Remark(RuleInfo rule, SheetCell? at, string message, string? help) => _remarks.Add(source => rule.At(
        at is null ? Origin.Of(new SourceText(_path, "")) : new Origin(source, _placed[at].Span), message, help));

    /// <summary>Words on one line, with one space between them.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ':', '*');
}
